/** Keeps a decision: facts of the person under the key of its case, the rest in clear. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import type { DecideDisclosureInput } from '../../generated/graphql.ts';
import { identityFrom, keepSubject } from '../../people/subjects/subjects.ts';
import { DisclosureRow } from './entity.ts';
import { answerOf } from './rules/answer.ts';

type Ruled = Pick<DisclosureRow, 'decidedAt' | 'unanswered' | 'reasons'>;

export async function keep(
  tx: Transaction,
  input: DecideDisclosureInput,
  ruled: Ruled,
): Promise<DisclosureRow> {
  const id = uuidv7();
  const subject = await keepSubject(tx, id, await identityFrom(tx, input));
  const row = { id, subject, ...inClear(tx, input), ...(await sealed(tx, id, input)), ...ruled };
  const decided = { ...row, answer: answerOf(ruled.reasons), reviewedAt: null, review: null };
  await tx.manager.insert(DisclosureRow, decided);
  return decided;
}

function inClear({ register }: Transaction, input: DecideDisclosureInput) {
  return {
    party: register.party,
    recipientId: input.recipient,
    agreement: input.agreement ?? null,
    categories: [...new Set(input.categories)],
    purpose: input.purpose,
    regime: input.regime ?? 'UK_GDPR',
    decision: input.decision ?? 'SHARE',
    emergency: input.facts?.emergency ?? false,
    method: input.facts?.method ?? null,
    classification: input.facts?.classification ?? null,
    personTold: input.personTold ?? null,
  };
}

/** Words that may describe the person. */
async function sealed({ register: { caseKeys } }: Transaction, id: string, input: DecideDisclosureInput) {
  const seal = async (text: string | null | undefined) => (text == null ? null : caseKeys.encrypt(id, text));
  const json = (value: unknown) => seal(value == null ? null : JSON.stringify(value));
  return {
    rationale: await caseKeys.encrypt(id, input.rationale),
    checklist: await json(input.checklist),
    facts: await json(input.facts),
    reasonNotTold: input.personTold === false ? await seal(input.reasonNotTold) : null,
  };
}
