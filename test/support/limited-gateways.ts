/** Gateways with and without limits in tests, and what each answers to a request. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GatewayLimits } from '../../gateway/config.ts';
import type { Answer } from './answers.ts';
import { partiesWithBreaches } from '../gateway/rows.ts';
import { startTestGateway, type TestGateway } from '../gateway/start.ts';
import { startUnlimited, type UnlimitedServer } from '../gateway/unlimited.ts';

export const LISTED = '{ breaches { totalCount } }';
export const parties = partiesWithBreaches(2, 1);
let folder: string;

const WIDE: Partial<GatewayLimits> = {
  depth: 1e6,
  aliases: 1e6,
  tokens: 1e6,
  rootFields: 1e6,
  registerHops: 1e6,
  cost: 1e9,
  bodyBytes: 1e8,
  callerRate: 1e6,
  partyRate: 1e6,
};

export let strict: TestGateway;
export let wide: TestGateway;
export let closed: TestGateway;
export let unlimited: UnlimitedServer;

/** A gateway with the default limits, one with wide ones, one of listed operations, and one without limits. */
export function openLimitedGateways(): void {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'limits-'));
    const operations = join(folder, 'operations.json');
    writeFileSync(operations, JSON.stringify([LISTED]));
    strict = await startTestGateway({ parties });
    wide = await startTestGateway({ parties, limits: WIDE, mode: 'demonstration' });
    closed = await startTestGateway({ parties, persistedOperationsFile: operations });
    unlimited = await startUnlimited();
  });
  afterAll(async () => {
    await Promise.all([strict, wide, closed, unlimited].map((server) => server.close()));
    rmSync(folder, { recursive: true });
  });
}

interface Sent {
  status: number;
  headers: Headers;
  answer: Answer;
}

export type Server = Pick<UnlimitedServer, 'gateway' | 'token'>;

export async function send({ gateway, token }: Server, body: string, more: RequestInit = {}): Promise<Sent> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const init = { method: 'POST', body, ...more, headers: { ...headers, ...more.headers } };
  const response = await fetch(gateway.url, init);
  const text = await response.text();
  const answer = (/^[[{]/.test(text) ? JSON.parse(text) : {}) as Answer;
  return { status: response.status, headers: response.headers, answer };
}

export const asks = (query: string) => JSON.stringify({ query });
