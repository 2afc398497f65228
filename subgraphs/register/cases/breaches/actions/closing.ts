/** Ends a breach: nothing is owed any more, or what is owed is explained. */
import { endOfDayInLondon, addMonths, londonDate } from '../../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty, refuseField } from '../../../../../shared/errors.ts';
import type { Transaction } from '../../../kernel/action.ts';
import { orNull } from '../../../kernel/rows.ts';
import { findAgreement } from '../../../agreements/queries.ts';
import type { CloseBreachInput } from '../../../generated/graphql.ts';
import { nextRevision } from '../../../protocol/notices/outbox.ts';
import type { ObligationRow } from '../../../duties/obligations/entity.ts';
import { dischargeOne, openDuties, owe } from '../../../duties/obligations/obligations.ts';
import type { BreachRow } from '../entity.ts';
import { note, onBreach } from '../keeping.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { tellPartners } from '../telling.ts';

export const closeBreach = onBreach('closeBreach', async (tx, row, input) => {
  if (row.risk === null) refuse('CONFLICT', 'Assess the risk to people before closing (Art. 33(5)).');
  await settle(tx, row, input);
  row.lessons = await takeUpLessons(tx, row, input);
  row.revision = await nextRevision(tx, row.id);
  row.closedAt = tx.now;
  await note(tx, row.id, ['closed', ...row.lessons.map(({ text }) => `lesson: ${text}`)]);
  await tellPartners(tx, row, true);
});

async function settle(tx: Transaction, row: BreachRow, { explain }: CloseBreachInput): Promise<void> {
  const open = await openDuties(tx.manager, { about: row.id });
  const reasons = new Map((explain ?? []).map((one) => [one.obligation, one.reasons.trim()]));
  refuseIdentifiers(Object.fromEntries(reasons));
  for (const [id] of reasons)
    if (!open.some((one) => one.id === id))
      refuse('NOT_FOUND', 'One of `explain` is not owed about this breach.');
  const unexplained = open.filter(({ id }) => !reasons.get(id));
  if (unexplained.length > 0) {
    const list = unexplained.map(
      ({ id, kind, owedToId }) => `${kind}${owedToId ? ` to ${owedToId}` : ''} (${id})`,
    );
    refuse('CONFLICT', `Still owed, so meet or explain it: ${list.join(', ')}.`);
  }
  for (const obligation of open) await explainAway(tx, row, obligation, reasons.get(obligation.id)!);
}

/** Art. 33(1), 34(1): no reasons excuse from telling the authority of a risk, or people of a high risk. */
async function explainAway(
  tx: Transaction,
  row: BreachRow,
  one: ObligationRow,
  reasons: string,
): Promise<void> {
  const isOwedByLaw =
    (one.kind === 'AUTHORITY_NOTICE' && row.risk !== 'NONE_LIKELY') || one.kind === 'SUBJECT_NOTICE';
  if (isOwedByLaw)
    refuse(
      'CONFLICT',
      `${one.kind} is owed by law (${one.source}) while the risk is ${row.risk}: do it, or decide on it.`,
    );
  await dischargeOne(tx, one.id, reasons);
  await note(tx, row.id, [`${one.kind} discharged: ${reasons}`]);
}

async function takeUpLessons(tx: Transaction, row: BreachRow, { lessons }: CloseBreachInput) {
  const learned = (lessons ?? []).map((one) => ({ text: one.text, ...orNull(one, 'measure', 'agreement') }));
  for (const { text, measure, agreement } of learned) {
    refuseIdentifiers({ text, measure });
    refuseEmpty({ text });
    if (agreement !== null) await oweAtReview(tx, row, agreement, text);
  }
  return learned;
}

/** Where no date is set for the review, the lesson is due within a year. */
const MONTHS_WITHOUT_REVIEW = 12;

async function oweAtReview(tx: Transaction, row: BreachRow, reference: string, text: string): Promise<void> {
  if (!row.agreements.includes(reference))
    refuseField(
      'lessons',
      'NOT_CONCERNED',
      `The breach does not concern ${reference}: its lesson has no place there.`,
      { reference },
    );
  const agreement = await findAgreement(tx.manager, reference);
  const [review] = await openDuties(tx.manager, { about: agreement!.id, kind: 'AGREEMENT_REVIEW' });
  await owe(tx, [
    {
      kind: 'BREACH_LESSON',
      about: agreement!.id,
      dueAt: review?.dueAt ?? endOfDayInLondon(addMonths(londonDate(tx.now), MONTHS_WITHOUT_REVIEW)),
      strength: 'SHOULD',
      rule: `At the next review of ${reference}, take up what the breach taught: ${text}`,
      source: `breach ${row.id}; UK GDPR Art. 32(1)(d)`,
    },
  ]);
}
