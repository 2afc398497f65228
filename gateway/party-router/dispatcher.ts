/** The gateway's connections to registers, with bounds on their number, their time and the size of answers. */
import { Agent, type Dispatcher } from 'undici';
import { clientTls, type TlsFiles } from '../../shared/tls.ts';
import type { Limits } from './register-client.ts';

/** Connections to one endpoint; further requests wait for one, within their deadline. */
const CONNECTIONS = 32;

/** The pool of connections to all endpoints. */
export function openDispatcher(limits: Limits, tls?: TlsFiles): Agent {
  return new Agent({
    connections: CONNECTIONS,
    maxResponseSize: limits.answerBytes,
    connectTimeout: limits.partyTimeout,
    ...(tls && { connect: { ...clientTls(tls), timeout: limits.partyTimeout } }),
  });
}

/** The text that the origin of an endpoint serves at a path; null if it does not answer 200 in time. */
export async function readText(
  dispatcher: Dispatcher,
  { endpoint, path, milliseconds }: { endpoint: string; path: string; milliseconds: number },
): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(milliseconds);
    const request = { origin: new URL(endpoint).origin, path, method: 'GET', signal } as const;
    const { statusCode, body } = await dispatcher.request(request);
    const text = await body.text();
    return statusCode === 200 ? text : null;
  } catch {
    return null;
  }
}
