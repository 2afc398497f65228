/** The door of a register under test: counts what comes through, and can be made to fail. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** PASS: as if it were not there. CUT: the connection breaks. HANG: no answer ever comes. An object: this answer. */
export type Behaviour = 'PASS' | 'CUT' | 'HANG' | { status: number; body: string };

export interface Door {
  /** The GraphQL endpoint that the directory shows; it stays while the register behind it comes and goes. */
  url: string;
  port: number;
  /** The bodies of the GraphQL requests that came, oldest first. */
  requests: string[];
  behave(behaviour: Behaviour): void;
  /** The port of the register behind; null: none. */
  leadTo(port: number | null): void;
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 75_000;

function pass(incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, port: number): void {
  const { method, url, headers } = incoming;
  const inner = request({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  inner.once('error', () => outgoing.destroy());
  // Who leaves before the end leaves the register too.
  outgoing.once('close', () => void (outgoing.writableFinished || inner.destroy()));
  inner.end(body);
}

/** Opens a door on a free port. */
export async function openDoor(): Promise<Door> {
  const requests: string[] = [];
  let behaviour: Behaviour = 'PASS';
  let target: number | null = null;
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const body = await buffer(incoming);
    if (incoming.method === 'POST') requests.push(body.toString('utf8'));
    if (behaviour === 'HANG') return;
    if (behaviour === 'CUT' || target === null) outgoing.destroy();
    else if (behaviour === 'PASS') pass(incoming, body, outgoing, target);
    else outgoing.writeHead(behaviour.status, { 'content-type': 'application/json' }).end(behaviour.body);
  };
  // As long as a register's own, so that no connection ends just as it is used again.
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    requests,
    behave: (next) => (behaviour = next),
    leadTo: (next) => (target = next),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
