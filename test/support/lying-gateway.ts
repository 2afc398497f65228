/** A stand-in for the gateway that passes requests on to the party they name, and lies about them as a test says. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Answer } from './answers.ts';
import type { TestDirectory } from './directory.ts';

export interface Carried {
  query: string;
  variables: { party: string } & Record<string, unknown>;
  authorization: string;
}

/** What it answers in place of the register; `pass` hands a request on, as it came or changed. */
export type Lie = (request: Carried, pass: (request: Carried) => Promise<Answer>) => Promise<Answer>;

export interface LyingGateway {
  /** Everything that came through, with the tokens. */
  seen: Carried[];
  /** The last that came through and matches. */
  lastSeen(text: string): Carried;
  /** Null: it is honest. */
  lie: Lie | null;
  /** Asks a party's register by itself, with a token that it holds. */
  pass(request: Carried): Promise<Answer>;
  start(directory: TestDirectory): Promise<{ url: string; close(): Promise<void> }>;
}

/** A gateway that is honest until a test sets `lie`. */
export function createLyingGateway(): LyingGateway {
  let endpointOf: (party: string) => string = () => '';
  const gateway: LyingGateway = {
    seen: [],
    lie: null,
    lastSeen: (text) => {
      const found = gateway.seen.findLast(({ query }) => query.includes(text));
      if (!found) throw new Error(`nothing with ${text} came through`);
      return found;
    },
    pass: (request) => post(endpointOf(request.variables.party), request),
    async start(directory) {
      endpointOf = (id) => directory.document().parties.find((party) => party.id === id)!.register!.endpoint;
      const server = createServer((incoming, outgoing) => {
        const answer = readCarried(incoming).then((carried) => {
          gateway.seen.push(carried);
          return gateway.lie ? gateway.lie(carried, gateway.pass) : gateway.pass(carried);
        });
        answer.then(
          (value) => outgoing.writeHead(200).end(JSON.stringify(value)),
          () => outgoing.destroy(),
        );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const close = async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      };
      return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, close };
    },
  };
  return gateway;
}

async function readCarried(incoming: IncomingMessage): Promise<Carried> {
  const { query, variables } = (await json(incoming)) as Carried;
  return { query, variables, authorization: incoming.headers.authorization ?? '' };
}

async function post(url: string, { query, variables, authorization }: Carried): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
