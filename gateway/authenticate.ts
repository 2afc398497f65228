/** Who asks, for each request: nobody gets past without a token that the directory's issuers signed. */
import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import { FEDERATION_AUDIENCE, verifyToken } from '../shared/callers/caller.ts';
import type { Directory } from '../shared/directory/reader.ts';
import { statusOf } from '../shared/http.ts';
import type { GatewayContext } from './context.ts';

interface Authentication {
  directory: Directory;
  now: () => Date;
  /** Whether the schema may be asked for without a token. */
  openIntrospection: boolean;
}

/** Ids of requests that may be passed on: no more than what this shape says. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Longer documents are not looked at to see whether they ask for the schema only. */
const INTROSPECTION_TOKENS = 1_000;

export async function authenticate(request: FastifyRequest, rules: Authentication): Promise<GatewayContext> {
  const { authorization } = request.headers;
  const requestId = readRequestId(request.headers['x-request-id']);
  try {
    const { directory, now } = rules;
    const caller = await verifyToken(authorization, {
      directory,
      audiences: [FEDERATION_AUDIENCE],
      now: now(),
    });
    return { caller, authorization, requestId };
  } catch (error) {
    if (rules.openIntrospection && asksForSchemaOnly(request.body))
      return { caller: null, authorization, requestId };
    throw asUnauthorized(error);
  }
}

function readRequestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

function asUnauthorized(error: unknown): unknown {
  if (!(error instanceof GraphQLError)) return error;
  const http = { status: statusOf('UNAUTHENTICATED'), headers: new HeaderMap() };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
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
