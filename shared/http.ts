/** The HTTP server under a GraphQL endpoint: strict JSON, bounded bodies, GraphQL-shaped errors. */
import fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { ERRORS, type ErrorCode } from './errors.ts';
import { serverTls, type TlsFiles } from './tls.ts';

/** The largest GraphQL request. Files have routes of their own. */
export const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
/** Bytes of all headers of a request, with room for a token of several kilobytes. */
const HEADER_LIMIT_BYTES = 16 * 1024;
const KEEP_ALIVE_MS = 75_000;
/** How long a server's plugins may take to load: a program that hosts many parties makes many servers in turn. */
const READY_MS = 60_000;

/** The bytes of each body, for as long as its request: signatures are over them. */
const bodies = new WeakMap<FastifyRequest, Buffer>();

/** The bytes of a request's body. */
export const bodyOf = (request: FastifyRequest): Buffer => bodies.get(request) ?? Buffer.alloc(0);

/** The default headers of every answer: no caching, sniffing, framing or referrer. */
const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface HttpOptions {
  bodyLimitBytes?: number;
  /** How long the headers, and how long a whole request, may take to arrive. @default 30 s */
  requestTimeoutMs?: number;
  /** @default plain HTTP */
  tls?: TlsFiles | undefined;
}

/** A server without routes. Bodies are JSON in valid UTF-8, up to `bodyLimitBytes`; anything else is BAD_USER_INPUT. */
export function createHttp(options: HttpOptions = {}): FastifyInstance {
  const { bodyLimitBytes = BODY_LIMIT_BYTES } = options;
  const http: FastifyInstance = fastify({ ...serverOptions(options), bodyLimit: bodyLimitBytes });
  http.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(HEADERS))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    bodies.set(request, body as Buffer);
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

function serverOptions({ requestTimeoutMs = REQUEST_TIMEOUT_MS, tls }: HttpOptions): FastifyServerOptions {
  const limits = {
    headersTimeout: requestTimeoutMs,
    // Node.js checks for slow clients only at this interval.
    connectionsCheckingInterval: requestTimeoutMs / 10,
    maxHeaderSize: HEADER_LIMIT_BYTES,
  };
  const options = {
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    forceCloseConnections: true,
    pluginTimeout: READY_MS,
    ...(tls ? { https: { ...limits, ...serverTls(tls) } } : { http: limits }),
  };
  return options as FastifyServerOptions;
}

function badRequest(status: number, error: Error, limit: number): string {
  if (status === 413) return `The body is larger than ${limit} bytes.`;
  return status === 415 ? 'Send application/json.' : error.message;
}

/** A GraphQL answer with one error and nothing else. */
export function graphqlError(code: ErrorCode, message: string): { errors: object[] } {
  return { errors: [{ message, extensions: { code } }] };
}

/** The HTTP status for a request that is refused with that code. */
export const statusOf = (code: ErrorCode): number => ERRORS[code].status;
