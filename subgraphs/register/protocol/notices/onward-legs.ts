/** What the originator of a statement is shown of a leg by which another party has passed it on: whether, and how far. */
import type { SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../../../../shared/callers/caller.ts';
import type { Context } from '../../kernel/context.ts';
import type { NoticeState } from '../../generated/graphql.ts';
import { isProtective, PROTECTIVE_SQL } from '../../words/letters/ground-words.ts';
import type { NoticeRow } from './entity.ts';
import { stateOf, STATE_SQL } from './rules.ts';

/** Whether the caller sees the row as its originator alone, and not as one of the two parties between which it goes. */
export function isOnwardFor({ party }: Caller, { senderId, recipientId }: NoticeRow): boolean {
  return party !== senderId && party !== recipientId;
}

/**
 * An answer that tells of a protected matter is kept back whole: the leg looks as it did before it. A ground is judged under
 * UK GDPR, as nothing under Part 3 is shown.
 */
const isKeptBack = ({ answer, ground }: NoticeRow) =>
  answer === 'WITHHELD' || (answer !== null && isProtective(ground, 'UK_GDPR'));

const stateBeforeAnswer = (row: NoticeRow): NoticeState =>
  row.acknowledgedAt ? 'ACKNOWLEDGED' : 'DELIVERED';

const shownState = (row: NoticeRow, { caller }: Context): NoticeState =>
  isOnwardFor(caller, row) && isKeptBack(row) ? stateBeforeAnswer(row) : stateOf(row);

/** The same as SQL over `row`, given `:reader`: a filter finds what is shown, and nothing else. */
const SHOWN_STATE_SQL = `case
  when :reader not in (row.senderId, row.recipientId) and (row.answer = 'WITHHELD' or (row.answer is not null and ${PROTECTIVE_SQL}))
  then case when row.acknowledgedAt is not null then 'ACKNOWLEDGED' else 'DELIVERED' end
  else ${STATE_SQL} end`;

/** Narrows to rows that are shown in the state. */
export function narrowToState(
  query: SelectQueryBuilder<NoticeRow>,
  state: NoticeState,
  caller: Caller,
): void {
  query.andWhere(`${SHOWN_STATE_SQL} = :state`, { state, reader: caller.party });
}

/** A recipient that had it from somebody else too may have decided before: the leg does not show that it had. */
function notBeforeArrival(at: Date | null, { deliveredAt, queuedAt }: NoticeRow): Date | null {
  const arrived = deliveredAt ?? queuedAt;
  return at !== null && at < arrived ? arrived : at;
}

/** A field that is between the two parties, and what the originator is shown instead. */
const between =
  <Field extends keyof NoticeRow, Instead>(field: Field, instead: Instead) =>
  (row: NoticeRow, _: unknown, { caller }: Context): NoticeRow[Field] | Instead =>
    isOnwardFor(caller, row) ? instead : row[field];

/** Resolvers of the fields of a notice that its originator is not shown as its two parties are. */
export const onwardFields = {
  state: (row: NoticeRow, _: unknown, context: Context) => shownState(row, context),
  acknowledgedAt: (row: NoticeRow, _: unknown, { caller }: Context) =>
    isOnwardFor(caller, row) ? notBeforeArrival(row.acknowledgedAt, row) : row.acknowledgedAt,
  answeredAt: (row: NoticeRow, _: unknown, { caller }: Context) => {
    if (!isOnwardFor(caller, row)) return row.answeredAt;
    return isKeptBack(row) ? null : notBeforeArrival(row.answeredAt, row);
  },
  attempts: between('attempts', 0),
  nextAttemptAt: between('nextAttemptAt', null),
  lastFailure: between('lastFailure', null),
  recalledAt: between('recalledAt', null),
  answerDueOn: between('answerDueOn', null),
  receipt: between('receipt', null),
  agreement: between('agreement', null),
};
