/** Requests for information in tests of exchanges: asked, answered, and read at both parties and on their boards. */
import type { Caller } from '../../shared/callers/caller.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { refusal } from './answers.ts';
import { startExchange, type Exchange } from './exchange.ts';
import {
  askingTerms,
  doneTo,
  exampleClause,
  FIELDS,
  JUSTIFIED,
  mutateRequest,
  type Seen,
} from './information-requests.ts';
import { agree, read } from './sharing.ts';

export const REQUESTED_ON = '2026-04-02';
const SIDES = { commissioner: 'comm', department: 'dept' };
export const TESTS = ['NECESSARY', 'PUBLICATION', 'ACCESS_STORAGE_DISPOSAL', 'LAWFUL', 'LABELLED'];
export const SATISFIED = TESTS.map((test) => ({ test, satisfied: true }));

export let exchange: Exchange;

/** A commissioner and a department under an agreement, and a stranger. */
export function openInformationParties(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: ['comm', 'dept', 'other', 'third'],
      startsAt: `${REQUESTED_ON}T09:00:00.000Z`,
    });
    await agree(exchange, 'A', ['comm', 'dept', 'other'], { terms: askingTerms(exampleClause(SIDES)) });
    await agree(exchange, 'PLAIN', ['comm', 'dept', 'third']);
    const oneWay = exampleClause(SIDES, { directions: [{ from: 'comm', to: 'third' }] });
    await agree(exchange, 'ONE-WAY', ['comm', 'third'], { terms: askingTerms(oneWay) });
  });
  afterAll(() => exchange?.stop());
}

const asPerson =
  (caller: Partial<Caller> = {}) =>
  (party: string, document: string, variables: object) =>
    exchange.ask(party, document, { ...variables }, caller);
export const done = (party: string, mutation: string, input: object, caller = {}) =>
  doneTo(asPerson(caller), party, mutation, input);
export const refused = async (party: string, mutation: string, input: object, caller = {}) =>
  refusal(await mutateRequest(asPerson(caller), party, mutation, input));

export const asking = (more: object = {}) => ({
  ...JUSTIFIED,
  to: 'dept',
  classification: 'OFFICIAL_SENSITIVE',
  ...more,
});

export async function requests(
  party: string,
  where: object = {},
  caller: Partial<Caller> = {},
): Promise<Seen[]> {
  const conditions = Object.entries(where)
    .map(([name, value]) => `${name}: ${name === 'state' ? value : JSON.stringify(value)}`)
    .join(', ');
  const filter = conditions ? `, where: { ${conditions} }` : '';
  const fields = `informationRequests(first: 200${filter}) { nodes { ${FIELDS} } }`;
  const seen = await read<{ informationRequests: { nodes: Seen[] } }>(exchange, party, fields, caller);
  return seen.informationRequests.nodes;
}

export async function copyAt(party: string, requestId: string, caller: Partial<Caller> = {}): Promise<Seen> {
  const [found, ...more] = await requests(party, { requestId }, caller);
  expect(more).toEqual([]);
  if (!found) throw new Error(`${party} keeps no copy`);
  return found;
}

/** A request that has arrived: its ids at both. */
export async function ask(more: object = {}, from = 'comm') {
  const asked = await done(from, 'requestInformation', asking(more));
  await exchange.settle();
  const holder = (asked.to as { id: string }).id;
  return { asked: asked.id, held: (await copyAt(holder, asked.requestId)).id, requestId: asked.requestId };
}

export const boardOf = async (party: string, about: string) => {
  const rows = await exchange
    .register(party)
    .database.manager.find(ObligationRow, { where: { about }, order: { kind: 'ASC', createdAt: 'ASC' } });
  const stateOf = (row: ObligationRow) => (row.dischargedAt ? 'DISCHARGED' : row.metAt ? 'MET' : 'OPEN');
  return rows.map((row) => `${row.kind} ${row.ownerId}->${row.owedToId} ${stateOf(row)}`);
};
