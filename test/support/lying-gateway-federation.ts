/** A federation behind a gateway that lies, in tests: what people and registers send through it, and what the registers hold. */
import { refusal, type Answer } from './answers.ts';
import { startFederation, type Federation } from './federation.ts';
import { createLyingGateway, type LyingGateway, type Carried } from './lying-gateway.ts';

export const PARTIES = ['acme', 'beta', 'gamma'];
export const MINUTE_MS = 60_000;

export let gateway: LyingGateway;
export let federation: Federation;
const STARTS_AT = '2026-03-02T09:00:00Z';
export const clock = new Date(STARTS_AT);

/** A federation whose gateway lies as a test tells it to; after each test it is honest again. */
export function openBehindLyingGateway(): void {
  beforeAll(async () => {
    gateway = createLyingGateway();
    clock.setTime(Date.parse(STARTS_AT));
    const options = { parties: PARTIES, mode: 'production' as const, now: () => new Date(clock) };
    federation = await startFederation({ ...options, startGateway: gateway.start });
  });
  afterAll(() => federation?.close());
  afterEach(() => {
    gateway.lie = null;
    for (const party of PARTIES) federation.register(party).door.behave('PASS');
  });
}

export const rowsOf = (party: string) => federation.register(party).hosted().database.manager;

const TABLES = ['agreement', 'breach', 'notice', 'received_envelope', 'command', 'rights_request'];

/** What every register holds, but for its record of reads. */
export async function holdings(): Promise<string> {
  const sql = TABLES.map((table) => `(select count(*) from ${table})::int as ${table}`).join(', ');
  return JSON.stringify(await Promise.all(PARTIES.map((party) => rowsOf(party).query(`select ${sql}`))));
}

/** All codes with which the registers refuse what is tried, nothing being changed by it. */
export async function refusedAlways(
  ...tries: Promise<Answer>[] | (() => Promise<Answer>)[]
): Promise<string[]> {
  const before = await holdings();
  const codes: string[] = [];
  for (const one of tries) codes.push(refusal(await (one as () => Promise<Answer>)()).code);
  expect(await holdings()).toBe(before);
  return codes;
}

export const isDelivery = ({ query }: Carried) => query.includes('deliverNotices');
