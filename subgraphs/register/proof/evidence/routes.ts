/** A register's own address for evidence: packs for its people, and the verifier for anyone. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { registerAudience, verifyToken } from '../../../../shared/callers/caller.ts';
import { isStorable } from '../../../../shared/canonical.ts';
import type { Directory } from '../../../../shared/directory/reader.ts';
import { codeOf, refuse, type ErrorCode } from '../../../../shared/errors.ts';
import { verifierProgram } from '../../../../shared/evidence/program.ts';
import { graphqlError, statusOf } from '../../../../shared/http.ts';
import { withAuditAccess } from '../auditing/access.ts';
import type { Mode, RegisterOf } from '../../kernel/register-of.ts';
import { makePack } from './make.ts';

/** No party's id has a slash; a reference may. */
const CASE = /^([^/]+)\/([^/]+)\/(.+)$/s;
const LONGEST_ID = 200;

const HEADERS = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };

interface Serving {
  hosted: ReadonlyMap<string, RegisterOf>;
  directory: Directory;
  mode: Mode;
  now: () => Date;
}

/** Adds the routes. */
export function serveEvidence(http: FastifyInstance, serving: Serving): void {
  const program = verifierProgram();
  http.get('/evidence/verify.mjs', (_request, reply) =>
    reply
      .headers({ ...HEADERS, 'content-disposition': 'attachment; filename="verify-evidence.mjs"' })
      .type('text/javascript; charset=utf-8')
      .send(program),
  );
  http.get<{ Params: { '*': string } }>('/evidence/*', async ({ params, headers }, reply) => {
    try {
      const { pack, fileName } = await packAt(params['*'], headers.authorization, serving);
      return await reply
        .headers({ ...HEADERS, 'cache-control': 'no-store' })
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .type('application/jsonl; charset=utf-8')
        .send(pack);
    } catch (error) {
      return refused(reply, error);
    }
  });
}

async function packAt(
  path: string,
  authorization: string | undefined,
  { hosted, directory, mode, now }: Serving,
) {
  const at = now();
  const audiences = [...hosted.keys()].map(registerAudience);
  const proven = await verifyToken(authorization, { directory, audiences, now: at, mode });
  const caller = await withAuditAccess(proven, hosted.get(proven.party), at);
  const [, party = '', kind = '', id = ''] = CASE.exec(path) ?? [];
  const register = hosted.get(party) ?? refuse('NOT_FOUND', 'Ask for /evidence/<party>/<kind>/<id>.');
  if (id.length > LONGEST_ID || !isStorable(id)) refuse('NOT_FOUND', 'No case has such an id.');
  const pack = await makePack(register, { kind, id, caller, now: at });
  return { pack, fileName: `evidence-${party}-${kind}-${id.replaceAll(/[^\w.-]/g, '_')}.jsonl` };
}

/** Answers in the shape of every other refusal; any other error goes to the server's own handler. */
function refused(reply: FastifyReply, error: unknown): FastifyReply {
  const code: ErrorCode = codeOf(error);
  if (code === 'INTERNAL_SERVER_ERROR') throw error;
  return reply
    .code(statusOf(code))
    .headers(HEADERS)
    .send(graphqlError(code, (error as Error).message));
}
