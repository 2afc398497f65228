/** What a caller is told of an error: what its refusal says, or an id under which it was logged. */
import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { isErrorCode, readAbout } from '../shared/errors.ts';
import { log } from '../shared/log.ts';

/** The GraphQL server's own codes for an invalid request. */
const BAD_REQUEST_CODES = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export function formatError({
  message,
  path,
  locations,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  const place = { ...(path && { path }), ...(locations && { locations }) };
  const code = BAD_REQUEST_CODES.has(String(extensions?.['code'])) ? 'BAD_USER_INPUT' : extensions?.['code'];
  const party = extensions?.['party'];
  // Only the party router gives errors a party, and it has masked what the register sent.
  const about = readAbout(extensions);
  if (typeof party === 'string' && isErrorCode(code))
    return { message, ...place, extensions: { ...about, code, party } };
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { message, ...place, extensions: { ...about, code } };
  return { ...masked(String(code ?? 'none')), ...place };
}

function masked(code: string): GraphQLFormattedError {
  const id = randomUUID();
  log('request.failed', { id, code });
  return {
    message: `Something failed here. Quote ${id} to the operator of the gateway.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}
