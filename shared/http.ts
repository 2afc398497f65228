/** The HTTP server under a GraphQL endpoint: strict JSON, bounded bodies, GraphQL-shaped errors. */
import fastify, { type FastifyInstance } from 'fastify';
import { ERRORS, type ErrorCode } from './errors.ts';

/** A GraphQL request larger than this is refused. Files go to addresses of their own. */
export const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
const KEEP_ALIVE_MS = 75_000;

/** A server without routes. Bodies are JSON in valid UTF-8, up to `bodyLimitBytes`; anything else is BAD_USER_INPUT. */
export function createHttp({
  bodyLimitBytes = BODY_LIMIT_BYTES,
}: { bodyLimitBytes?: number } = {}): FastifyInstance {
  const http = fastify({
    bodyLimit: bodyLimitBytes,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
  });
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)));
    } catch {
      done(Object.assign(new Error('The body must be JSON in valid UTF-8.'), { statusCode: 400 }), undefined);
    }
  });
  http.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    return status < 500
      ? reply.code(status).send(graphqlError('BAD_USER_INPUT', badRequest(status, error, bodyLimitBytes)))
      : reply.code(500).send(graphqlError('INTERNAL_SERVER_ERROR', 'Something failed here.'));
  });
  return http;
}

function badRequest(status: number, error: Error, limit: number): string {
  if (status === 413) return `The body is larger than ${limit} bytes.`;
  return status === 415 ? 'Send application/json.' : error.message;
}

/** A body in the shape of a GraphQL answer that has nothing but one error. */
export function graphqlError(code: ErrorCode, message: string): { errors: object[] } {
  return { errors: [{ message, extensions: { code } }] };
}

/** The HTTP status that goes with a code where a whole request is refused. */
export const statusOf = (code: ErrorCode): number => ERRORS[code].status;
