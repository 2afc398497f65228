/** The gateway's connections to registers: bounded in number, in time and in what they bring. */
import { Agent } from 'undici';
import { clientTls, type TlsFiles } from '../../shared/tls.ts';
import type { Limits } from './register-client.ts';

/** Connections kept to one endpoint; further requests wait for one, within their time. */
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
