/** Requests for release in tests: recorded, read at every party, and owed on their boards. */
import { exampleTerms } from './example-terms.ts';
import { startExchange, type Exchange } from './exchange.ts';
import { agree, read } from './sharing.ts';
import { writerOf } from './writing.ts';

export interface Seen {
  id: string;
  requestId: string;
  state: string;
  consulted: { party: { id: string }; objects: boolean | null; reason: string | null }[];
  [field: string]: unknown;
}

const FIELDS = `id requestId regime receivedBy { id } receivedOn what agreement holder { id } decider { id } deciderRule
  dueOn consulted { party { id } objects exemptions reason givenOn } outcome exemptions reason viewsConsidered decidedOn state`;

export let exchange: Exchange;
export const write = writerOf<Seen>(() => exchange, FIELDS);

const term = (decider: 'HOLDER' | 'RECEIVER_OF_REQUEST', consult: string) => ({
  terms: exampleTerms({ foi: { decider, consult, source: '§2.8' } }),
});

/** Parties under two agreements: in one the holder decides, in the other the receiver of the request. */
export function openReleases(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: ['acme', 'beta', 'gamma', 'stranger', { id: 'church', register: null }],
    });
    await agree(exchange, 'HELD', ['acme', 'beta', 'gamma'], term('HOLDER', 'WHERE_CONCERNED'));
    await agree(
      exchange,
      'ASKED',
      ['acme', 'beta', 'gamma'],
      term('RECEIVER_OF_REQUEST', 'ORIGINATOR_AS_BEST_PRACTICE'),
    );
  });
  afterAll(() => exchange?.stop());
}

export const asking = (more: object = {}) => ({
  regime: 'FOIA',
  receivedOn: '2026-03-02',
  what: 'counts of referrals by borough',
  agreement: 'ASKED',
  originators: ['beta', 'gamma'],
  ...more,
});

export async function recorded(more: object = {}): Promise<Seen> {
  const row = await write('acme', 'recordReleaseRequest', asking(more));
  await exchange.settle();
  return row;
}

export const listAt = async (party: string, caller = {}, state = '') =>
  (await read<{ releaseRequests: Seen[] }>(exchange, party, `releaseRequests${state} { ${FIELDS} }`, caller))
    .releaseRequests;

export async function copyAt(party: string, { requestId }: Seen): Promise<Seen> {
  return (await listAt(party)).find((one) => one.requestId === requestId)!;
}

export const released = { outcome: 'RELEASED', reason: 'the public interest' };
