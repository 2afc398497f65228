/** What a request costs the gateway's processor, beside a hand-written server that does the same work. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Agent, type Dispatcher } from 'undici';
import { DEFAULT_LIMITS } from '../../gateway/config.ts';
import { startGateway } from '../../gateway/server.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { documentOf, partyEntry, tokenFor } from '../gateway/start.ts';

const PARTIES = [8, 64, 512];
const ROUNDS = 5;
/** Milliseconds of requests in each half of a round. */
const HALF_ROUND = 700;
const QUERY = '{ breaches(first: 5) { nodes { id party { id } detectedAt } } }';

interface Result {
  parties: number;
  gatewayMilliseconds: number;
  byHandMilliseconds: number;
  ratio: number;
}

/** Processor time per request in milliseconds, of this process: the gateway's, the server's by hand, and the ratio. */
export async function benchGateway(): Promise<Result[]> {
  const stubs = fork(fileURLToPath(new URL('stub-registers.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const client = new Agent();
  try {
    const [port] = (await once(stubs, 'message')) as [number];
    const results: Result[] = [];
    for (const parties of PARTIES) results.push(await compare(parties, port, client));
    return results;
  } finally {
    await client.destroy();
    stubs.disconnect();
  }
}

async function compare(parties: number, port: number, client: Dispatcher): Promise<Result> {
  const ids = Array.from({ length: parties }, (_, index) => `party-${index}`);
  const endpoints = ids.map((id) => `http://127.0.0.1:${port}/${id}`);
  const issuer = await generateSigningKey('bench');
  const entries = ids.map((id, index) => partyEntry(id, endpoints[index]!, issuer));
  const directory = directoryOf(documentOf(entries));
  const rates = { callerRate: 1_000_000, partyRate: 1_000_000 };
  const limits = { ...DEFAULT_LIMITS, ...rates, router: { ...DEFAULT_LIMITS.router, partyTimeout: 20_000 } };
  const gateway = await startGateway(
    { port: 0, host: '127.0.0.1', mode: 'production', directorySource: '', admissionKey: {}, limits },
    { directory },
  );
  const byHand = await startByHand(endpoints);
  const token = await tokenFor(ids[0]!, issuer);
  const ask = (url: string) => () => askOnce(client, url, token);
  await measure(ask(gateway.url), HALF_ROUND);
  await measure(ask(byHand.url), HALF_ROUND);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await measure(ask(gateway.url), HALF_ROUND));
    theirs.push(await measure(ask(byHand.url), HALF_ROUND));
  }
  await gateway.close();
  await byHand.close();
  const [gatewayMilliseconds, byHandMilliseconds] = [median(ours), median(theirs)];
  return {
    parties,
    gatewayMilliseconds,
    byHandMilliseconds,
    ratio: gatewayMilliseconds / byHandMilliseconds,
  };
}

async function askOnce(client: Dispatcher, url: string, token: string): Promise<void> {
  const { origin, pathname } = new URL(url);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: QUERY });
  const response = await client.request({ origin, path: pathname, method: 'POST', headers, body });
  const answer = (await response.body.json()) as {
    data: { breaches: { nodes: unknown[] } };
    errors?: unknown;
  };
  if (answer.errors || answer.data.breaches.nodes.length !== 5) throw new Error(JSON.stringify(answer));
}

/** Processor milliseconds per request. The caller is in this process too, the same on both sides. */
async function measure(ask: () => Promise<void>, milliseconds: number): Promise<number> {
  const until = performance.now() + milliseconds;
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() < until || count < 3) {
    await ask();
    count += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / count;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

interface Row {
  cursor: string;
  node: { id: string; party: { id: string }; detectedAt: string };
}

/** The same parallel requests, parsed and merged by key, and nothing else. */
async function startByHand(endpoints: string[]): Promise<{ url: string; close: () => Promise<void> }> {
  const agent = new Agent({ connections: 32 });
  const query = '{ breaches(first: 5) { edges { cursor node { id party { id } detectedAt } } } }';
  const scatter = async (authorization: string) => {
    const parts = await Promise.all(
      endpoints.map(async (endpoint) => {
        const { origin, pathname } = new URL(endpoint);
        const headers = { 'content-type': 'application/json', authorization };
        const body = JSON.stringify({ query });
        const response = await agent.request({ origin, path: pathname, method: 'POST', headers, body });
        return (await response.body.json()) as { data: { breaches: { breaches: { edges: Row[] } }[] } };
      }),
    );
    return parts
      .flatMap(({ data }) => data.breaches[0]!.breaches.edges)
      .map((row) => ({ row, key: Buffer.from(row.cursor, 'base64url') }))
      .toSorted((a, b) => Buffer.compare(b.key, a.key))
      .slice(0, 5)
      .map(({ row }) => row.node);
  };
  const server = createServer((request, response) => {
    request.resume();
    const answer = async () => {
      const nodes = await scatter(request.headers.authorization ?? '');
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { breaches: { nodes } } }));
    };
    request.on('end', () => void answer());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await agent.destroy();
    },
  };
}
