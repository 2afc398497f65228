/** The party's own address for files: who asks is proved as for GraphQL, at the party's own door. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { v7 as uuidv7 } from 'uuid';
import {
  FEDERATION_AUDIENCE,
  registerAudience,
  verifyToken,
  type Caller,
} from '../../../shared/callers/caller.ts';
import { codeOf, refuse } from '../../../shared/errors.ts';
import { graphqlError, statusOf } from '../../../shared/http.ts';
import { log } from '../../../shared/log.ts';
import type { RegisterOf } from './register-of.ts';

/** What the routes are given: the registers, and what finds an auditor's grant. */
export interface Serving {
  hosted: ReadonlyMap<string, RegisterOf>;
  admit(caller: Caller, register: RegisterOf, at: Date): Promise<Caller>;
}

/** The register of the party in the path, and the caller that the token proves. */
export async function entrance(
  { hosted, admit }: Serving,
  request: FastifyRequest,
): Promise<{ register: RegisterOf; caller: Caller }> {
  const { party } = request.params as { party: string };
  const register = hosted.get(party);
  if (!register) return refuse('WRONG_PARTY', 'This register does not keep the records of that party.');
  const own = [registerAudience(party)];
  const audiences = register.mode === 'production' ? own : [...own, FEDERATION_AUDIENCE];
  const { directory, mode } = register;
  const at = register.now();
  const caller = await verifyToken(request.headers.authorization, { directory, audiences, now: at, mode });
  return { register, caller: await admit(caller, register, at) };
}

/** Refusals go out as they are; anything else is masked, and logged under an id that the caller gets. */
export function answerRefusals(http: FastifyInstance): void {
  http.setErrorHandler((error: Error, _request: FastifyRequest, reply: FastifyReply) => {
    const code = codeOf(error);
    if (error instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR')
      return reply.code(statusOf(code)).send(graphqlError(code, error.message));
    const id = uuidv7();
    log('register.error', { id, name: error.name });
    return reply.code(500).send(graphqlError('INTERNAL_SERVER_ERROR', `Something failed here; quote ${id}.`));
  });
}
