/** Leaving agreements in tests of exchanges: agreements in force, notices of withdrawal, and what each register keeps. */
import { WithdrawalRow } from '../../subgraphs/register/agreements/leaving/entity.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Caller } from '../../shared/callers/caller.ts';
import { data, refusal, type Answer, type Refusal } from './answers.ts';
import { exampleTerms } from './example-terms.ts';
import { startExchange, type Exchange } from './exchange.ts';
import { agree } from './sharing.ts';

export const DAY = 24 * 3600;
export const PARTNERS = ['acme', 'beta', 'gamma'];

const toAll = {
  right: 'RESTRICTION' as const,
  selected: true,
  conditionalOn: [],
  propagate: { audience: 'ALL_SIGNATORIES' as const, condition: null, answerWithinDays: 14 },
  source: '§5',
};

export const termsWith = (more: Partial<Terms> = {}): Terms =>
  exampleTerms({
    controllership: 'JOINT',
    rights: [toAll],
    withdrawal: { noticeWeeks: 4, to: 'admin', source: '§13' },
    afterLeaving: { keepsComplying: true, dataDuty: 'RETURN_OR_DESTROY_IRRELEVANT', source: '§13' },
    ...more,
  });

export let exchange: Exchange;

/** Three partners, the body that the text names, and an outsider. */
export function openLeaving(): void {
  beforeAll(async () => {
    exchange = await startExchange({
      parties: [...PARTNERS, 'admin', 'outsider'],
      startsAt: '2026-03-02T10:00:00.000Z',
    });
  });
  afterAll(() => exchange?.stop());
}

/** An agreement of its own for each test, in force among the three. */
export const inForce = (reference: string, terms: Terms = termsWith()) =>
  agree(exchange, reference, PARTNERS, { terms });

function ask(party: string, name: string, input: object, caller: Partial<Caller> = {}): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation ($party: ID!, $input: ${type}) { row: ${name}(party: $party, input: $input) { id state inForce } }`;
  return exchange.ask(party, query, { input }, caller);
}

export const does = async (party: string, name: string, input: object, caller = {}) =>
  data<{ row: { id: string; state: string; inForce: boolean } }>(await ask(party, name, input, caller)).row;
export const refused = async (party: string, name: string, input: object, caller = {}): Promise<Refusal> =>
  refusal(await ask(party, name, input, caller));

export async function leave(party: string, reference: string, more: object = {}): Promise<void> {
  await does(party, 'withdrawFromAgreement', { reference, ...more });
  await exchange.settle();
}

export const rowsAt = (party: string) => exchange.register(party).database.manager;
export const withdrawalsAt = (party: string, reference: string) =>
  rowsAt(party).findBy(WithdrawalRow, { reference });
