/** Breaches in tests: an agreement that all parties sign, and the mutations with what is read of them. */
import type { FindOptionsWhere } from 'typeorm';
import type { Caller } from '../../shared/callers/caller.ts';
import type { BreachTerms, Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { data, type Answer } from './answers.ts';
import { exampleTerms } from './example-terms.ts';

/** Asks a party's register. */
export type Ask = (
  party: string,
  document: string,
  variables?: object,
  caller?: Partial<Caller>,
) => Promise<Answer>;

/** Partners are asked, then the protocol owner decides: on the authority and on the people concerned. */
export function consultingTerms(protocolOwner: string | null, breach: Partial<BreachTerms> = {}): Terms {
  return exampleTerms({
    breach: {
      partnerNotice: { hours: 48, aimHours: null, anchor: 'DETECTED', strength: 'MUST', threshold: 'LIKELY' },
      authority: { hours: 72, anchor: 'DETECTED' },
      decision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner },
      source: '§10',
      ...breach,
    },
    further: { subjectDecision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', source: '§10' } },
  });
}

const INPUTS: Record<string, string> = {
  giveView: 'id kind',
  reportEffect: 'id kind',
  recordProcessing: 'id',
  answerNotice: 'id',
};

/** Carries a mutation out; of a breach the given fields are read. */
export async function mutate(
  ask: Ask,
  party: string,
  mutation: string,
  input: object,
  read = 'id',
): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const fields = INPUTS[mutation] ?? read;
  const document = `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { ${fields} } }`;
  return ask(party, document, { party, input });
}

/** The row that a mutation answers. */
export async function done<Row = { id: string }>(
  ask: Ask,
  party: string,
  mutation: string,
  input: object,
  read = 'id',
): Promise<Row> {
  return data<{ row: Row }>(await mutate(ask, party, mutation, input, read)).row;
}

/** The newest notice of a breach that a register received or sent. */
export function newestNotice(
  { database: { manager } }: RegisterOf,
  where: FindOptionsWhere<NoticeRow>,
): Promise<NoticeRow> {
  return manager.findOneOrFail(NoticeRow, { where, order: { revision: 'DESC' } });
}

/** An entry of the record with these partners. */
export const processing = (name: string, more: object = {}) => ({
  name,
  purposes: ['SAFEGUARDING'],
  people: ['children'],
  categories: ['NAME'],
  lawfulBases: ['6(1)(e)'],
  retention: 'six years',
  ...more,
});
