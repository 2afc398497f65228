/** Bad input in tests of a whole federation: written at a door, with the proof that nothing was changed. */
import type { Answer } from './answers.ts';
import { bringInForce, disclose } from './examples.ts';
import { startFederation, type Federation } from './federation.ts';

export let federation: Federation;

/** Three registers and a gateway; acme has given data to beta under an agreement. */
export function openForBadInput(): void {
  beforeAll(async () => {
    federation = await startFederation({
      parties: ['acme', 'beta', 'gamma'],
      // Persons are named in clear, and two parties are written to with one input.
      mode: 'demonstration',
      partyTimeoutMs: 1000,
      writeTimeoutMs: 2000,
    });
    await bringInForce(federation, 'AB-1', ['acme', 'beta']);
    await disclose(federation, { from: 'acme', to: 'beta', agreement: 'AB-1' });
  });
  afterAll(() => federation?.close());
}

const TABLES = [
  'agreement',
  'breach',
  'disclosure',
  'notice',
  'obligation',
  'rights_request',
  'audit_line',
  'command',
];

/** How many rows each party has, so that a test can show that nothing was written. */
async function rows(): Promise<string> {
  const counts = ['acme', 'beta', 'gamma'].map(async (party) => {
    const { database } = federation.register(party).hosted();
    const sql = TABLES.map((table) => `(select count(*) from ${table})::int as ${table}`).join(', ');
    return [party, await database.query(`select ${sql}`)];
  });
  return JSON.stringify(await Promise.all(counts));
}

export async function unchanged(work: () => Promise<Answer>): Promise<Answer> {
  const before = await rows();
  const answer = await work();
  expect(await rows()).toBe(before);
  return answer;
}
