/** Who is shown what of a notice: its two parties, and the originator of what is passed on. */
import { mustBeAllowedToRead } from '../../kernel/access.ts';
import type { AccessRules, GuardedField } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { NoticeRow } from './entity.ts';
import { matterOf } from './matters.ts';
import { isKeptBack, isOnwardFor, notBeforeArrival, stateBeforeAnswer } from './onward-legs.ts';

type Resolve = () => unknown;

/** A text of a notice: for those alone who may read the kind of case that it is about. */
function matter(row: NoticeRow, context: Context, resolve: Resolve, { name }: GuardedField) {
  mustBeAllowedToRead(context.caller, matterOf(row), row.party);
  return readIdentifying(context, row, { kind: 'notices', field: name, read: resolve });
}

export const accessRules: AccessRules = {
  matter,
  matterOnceAnswered: (row: NoticeRow, context: Context, resolve: Resolve, field: GuardedField) =>
    row.reason && matter(row, context, resolve, field),
  betweenTheTwo: (row: NoticeRow, { caller }: Context, resolve: Resolve, { nothing }: GuardedField) =>
    isOnwardFor(caller, row) ? nothing : resolve(),
  /** The ground of a withheld answer stays in the register of the party that gave it, and any between the two parties. */
  notWithheld: (row: NoticeRow, { caller }: Context, resolve: Resolve) =>
    (row.answer === 'WITHHELD' && caller.party !== row.party) || isOnwardFor(caller, row) ? null : resolve(),
  stateNotKeptBack: (row: NoticeRow, { caller }: Context, resolve: Resolve) =>
    isOnwardFor(caller, row) && isKeptBack(row) ? stateBeforeAnswer(row) : resolve(),
  answerNotKeptBack(row: NoticeRow, { caller }: Context, resolve: Resolve) {
    if (!isOnwardFor(caller, row)) return resolve();
    return isKeptBack(row) ? null : notBeforeArrival(row.answeredAt, row);
  },
  notBeforeArrival: (row: NoticeRow, { caller }: Context, resolve: Resolve) =>
    isOnwardFor(caller, row) ? notBeforeArrival(row.acknowledgedAt, row) : resolve(),
};
