/** Authenticates each request: it needs a token that an issuer in the directory signed. */
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { FEDERATION_AUDIENCE, verifyToken, type Caller } from '../shared/callers/caller.ts';
import type { Directory } from '../shared/directory/reader.ts';
import { withStatus } from '../shared/refused-request.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { checkPersisted, type PersistedOperations } from './limits/persisted-operations.ts';
import type { CheckRate } from './limits/rate.ts';

interface Authentication {
  directory: Directory;
  now: () => Date;
  /** In the demonstration the schema can be read without a token, and tokens may live longer. */
  mode: GatewayConfig['mode'];
  checkRate: CheckRate;
  persisted: PersistedOperations | null;
}

/** A request id of this form is passed on; any other is replaced. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** A longer document does not count as introspection, so it is not parsed to find out. */
const INTROSPECTION_TOKENS = 1_000;

/** The caller, if they may send this now; otherwise throws the refusal of the request with its HTTP status. */
export async function authenticate(request: FastifyRequest, rules: Authentication): Promise<GatewayContext> {
  const caller = await callerOf(request, rules);
  if (caller) rules.checkRate(caller);
  checkPersisted(rules.persisted, request.body, caller);
  const { authorization, 'x-request-id': requestId } = request.headers;
  return { caller, authorization, requestId: readRequestId(requestId) };
}

async function callerOf(
  { headers, body }: FastifyRequest,
  { directory, now, mode }: Authentication,
): Promise<Caller | null> {
  try {
    const audiences = [FEDERATION_AUDIENCE];
    return await verifyToken(headers.authorization, { directory, audiences, now: now(), mode });
  } catch (error) {
    if (mode === 'demonstration' && asksForSchemaOnly(body)) return null;
    throw withStatus(error);
  }
}

function readRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

function asksForSchemaOnly(body: unknown): boolean {
  const query = (body as { query?: unknown } | null)?.query;
  if (typeof query !== 'string') return false;
  try {
    const { definitions } = parse(query, { maxTokens: INTROSPECTION_TOKENS });
    return definitions.every(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ||
        (definition.kind === Kind.OPERATION_DEFINITION && hasSchemaFieldsOnly(definition.selectionSet)),
    );
  } catch {
    return false;
  }
}

function hasSchemaFieldsOnly({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}
