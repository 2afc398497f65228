/** What the originator of a statement is shown of a leg by which another party has passed it on: whether, and how far. */
import type { Caller } from '../../../../shared/callers/caller.ts';
import type { Condition } from '../../kernel/collection.ts';
import type { NoticeState } from '../../generated/graphql.ts';
import { isProtective, PROTECTIVE_SQL } from '../../words/letters/ground-words.ts';
import type { NoticeRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';

/** Whether the caller sees the row as its originator alone, and not as one of the two parties between which it goes. */
export function isOnwardFor({ party }: Caller, { senderId, recipientId }: NoticeRow): boolean {
  return party !== senderId && party !== recipientId;
}

/**
 * An answer that tells of a protected matter is kept back whole: the leg looks as it did before it. A ground is judged under
 * UK GDPR, as nothing under Part 3 is shown.
 */
export const isKeptBack = ({ answer, ground }: NoticeRow) =>
  answer === 'WITHHELD' || (answer !== null && isProtective(ground, 'UK_GDPR'));

export const stateBeforeAnswer = (row: NoticeRow): NoticeState =>
  row.acknowledgedAt ? 'ACKNOWLEDGED' : 'DELIVERED';

/** The state that is shown, as SQL over `row`, given `:reader`: a filter finds what is shown, and nothing else. */
const SHOWN_STATE_SQL = `case
  when :reader not in (row.senderId, row.recipientId) and (row.answer = 'WITHHELD' or (row.answer is not null and ${PROTECTIVE_SQL}))
  then case when row.acknowledgedAt is not null then 'ACKNOWLEDGED' else 'DELIVERED' end
  else ${STATE_SQL} end`;

/** The condition that a row is shown to the caller in the state. */
export const isShownAs = (state: NoticeState, { party }: Caller): Condition => ({
  sql: `${SHOWN_STATE_SQL} = :state`,
  parameters: { state, reader: party },
});

/** A recipient that had it from somebody else too may have decided before: the leg does not show that it had. */
export function notBeforeArrival(at: Date | null, { deliveredAt, queuedAt }: NoticeRow): Date | null {
  const arrived = deliveredAt ?? queuedAt;
  return at !== null && at < arrived ? arrived : at;
}
