/** The collection of notices: who sees which of them, and what of each. */
import { kindsThat } from '../kinds/kinds.ts';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { type Condition, collection } from '../../kernel/collection.ts';
import type { NoticeState, NoticeFilter } from '../../generated/graphql.ts';
import { isProtective, PROTECTIVE_SQL } from '../../words/letters/ground-words.ts';
import { NoticeRow } from './entity.ts';
import { STATE_SQL } from './rules.ts';
import { mustBeAllowedToRead } from '../../kernel/access.ts';
import type { AccessRules, GuardedField } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import { matterOf } from '../kinds/reading.ts';
import { EVERYONE } from '../../kernel/readers.ts';

const ABOUT_RIGHTS = `(${kindsThat(({ right }) => right !== null)
  .map((kind) => `'${kind}'`)
  .join(', ')})`;

/** A statement's payload, which JWS writes as base64 for URLs, without the padding that PostgreSQL asks for. */
const PAYLOAD = "translate(split_part(said.statement, '.', 2), '-_', '+/')";
const PADDED = `rpad(${PAYLOAD}, (length(${PAYLOAD}) + 3) / 4 * 4, '=')`;
/** `case` makes PostgreSQL open only the caller's own statements: another party's cannot make the query fail. */
const REGIME = `case when said.originator_id = :callerParty
  then convert_from(decode(${PADDED}, 'base64'), 'UTF8')::json -> 'body' ->> 'regime' end`;

/** The same originator's notices here in the same matter. */
const ofChain = (name: string) => `${name}.cause = row.cause and ${name}.originator_id = row.originator_id`;

/** Also of a recall, where it takes back what was told about a right, and not a breach. */
const IS_ABOUT_A_RIGHT = `exists (select from notice told where ${ofChain('told')} and told.direction = 'SENT'
  and told.recipient_id = row.recipient_id and told.kind in ${ABOUT_RIGHTS})`;

/**
 * The sender heard it first from the originator. On any longer way there may be an authority between them, and an originator
 * that saw the later leg would learn of the earlier one.
 */
const CAME_FROM_ORIGINATOR = `exists (select from notice came where ${ofChain('came')} and came.direction = 'RECEIVED'
  and came.kind = row.kind and came.revision = row.revision and came.sender_id = row.originator_id
  and came.joined_to_id is null)`;

const IS_OPEN = `not exists (select from notice said where ${ofChain('said')}
  and ((said.direction = 'RECEIVED' and said.answer = 'WITHHELD') or ${REGIME} = 'PART_3'))`;

/**
 * Whether the caller stated what another party passes on by the notice, `row`. Given are the caller's party, `:callerParty`,
 * and the parties that the directory knows to be no competent authorities, `:notCompetent`.
 */
export const IS_ONWARD_LEG_OF_CALLER = `case
  when row.originator_id = :callerParty and row.direction = 'SENT' and (row.kind in ${ABOUT_RIGHTS} or row.kind = 'RECALL')
    and row.sender_id = any(:notCompetent) and row.recipient_id = any(:notCompetent)
  then ${IS_ABOUT_A_RIGHT} and ${CAME_FROM_ORIGINATOR} and ${IS_OPEN}
  else false end`;

/** Whether the caller sees the row only as its originator, and is neither its sender nor its recipient. */
function isOnwardFor({ party }: Caller, { senderId, recipientId }: NoticeRow): boolean {
  return party !== senderId && party !== recipientId;
}

/**
 * An answer that tells of a protected matter is kept back whole: the leg looks as it did before. A ground is judged under
 * UK GDPR, because nothing under Part 3 is shown.
 */
const isKeptBack = ({ answer, ground }: NoticeRow) =>
  answer === 'WITHHELD' || (answer !== null && isProtective(ground, 'UK_GDPR'));

const stateBeforeAnswer = (row: NoticeRow): NoticeState =>
  row.acknowledgedAt ? 'ACKNOWLEDGED' : 'DELIVERED';

/** The state that is shown, as SQL over `row` and `:reader`, so that a filter finds only what is shown. */
const SHOWN_STATE_SQL = `case
  when :reader not in (row.senderId, row.recipientId) and (row.answer = 'WITHHELD' or (row.answer is not null and ${PROTECTIVE_SQL}))
  then case when row.acknowledgedAt is not null then 'ACKNOWLEDGED' else 'DELIVERED' end
  else ${STATE_SQL} end`;

/** The condition that a row is shown to the caller in the state. */
const isShownAs = (state: NoticeState, { party }: Caller): Condition => ({
  sql: `${SHOWN_STATE_SQL} = :state`,
  parameters: { state, reader: party },
});

/** A recipient that also had it from somebody else may have decided before: the leg does not show that. */
function notBeforeArrival(at: Date | null, { deliveredAt, queuedAt }: NoticeRow): Date | null {
  const arrived = deliveredAt ?? queuedAt;
  return at !== null && at < arrived ? arrived : at;
}

type Resolve = () => unknown;

/** A text of a notice: only for those who may read the kind of case that it is about. */
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

export const notices = collection<NoticeRow, NoticeFilter>({
  name: 'notices',
  row: NoticeRow,
  sort: { by: 'queuedAt', type: 'timestamptz', newestFirst: true },
  readers: EVERYONE,
  relation: {
    words:
      'its party is the sender or the addressee, whatever the regime; or where it stated about a right, outside Part 3, what the sender passes on, the sender was first told by it, and neither the sender nor the recipient is a competent authority',
    where: `(row.recipient_id = :callerParty or row.sender_id = :callerParty or ${IS_ONWARD_LEG_OF_CALLER})`,
  },
  personal: true,
  auditedBy: '(row.id = any(:auditedRows) or row.cause = any(:auditedRows))',
  filters: {
    id: 'row.id = :id',
    kind: 'row.kind = :kind',
    cause: 'row.cause = :cause',
    state: (state, { caller }) => isShownAs(state, caller),
    direction: 'row.direction = :direction',
    counterparty: "case row.direction when 'SENT' then row.recipientId else row.senderId end = :counterparty",
  },
});
