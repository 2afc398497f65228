/**
 * Which notices the originator of a statement sees where another party has passed it on, as SQL over a notice, `row`; given
 * are the caller's party, `:callerParty`, and the parties that the directory knows to be no competent authorities,
 * `:notCompetent`.
 */

const ABOUT_RIGHTS = "('ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION', 'INACCURACY')";

/** A statement's payload, which JWS writes as base64 for URLs, without the padding that PostgreSQL asks for. */
const PAYLOAD = "translate(split_part(said.statement, '.', 2), '-_', '+/')";
const PADDED = `rpad(${PAYLOAD}, (length(${PAYLOAD}) + 3) / 4 * 4, '=')`;
/** `case` has PostgreSQL open nobody's statements but the caller's: those of others cannot make its reading fail. */
const REGIME = `case when said.originator_id = :callerParty
  then convert_from(decode(${PADDED}, 'base64'), 'UTF8')::json -> 'body' ->> 'regime' end`;

/** The same originator's notices here in the same matter. */
const ofChain = (name: string) => `${name}.cause = row.cause and ${name}.originator_id = row.originator_id`;

/** A recall as well, where it is of what was told about a right, and not of a breach. */
const IS_ABOUT_A_RIGHT = `exists (select from notice told where ${ofChain('told')} and told.direction = 'SENT'
  and told.recipient_id = row.recipient_id and told.kind in ${ABOUT_RIGHTS})`;

/**
 * The sender heard it from the originator before anyone else told it: along any longer way there may be an authority between
 * them, and whoever saw the leg behind it would learn of the one before.
 */
const CAME_FROM_ORIGINATOR = `exists (select from notice came where ${ofChain('came')} and came.direction = 'RECEIVED'
  and came.kind = row.kind and came.revision = row.revision and came.sender_id = row.originator_id
  and came.joined_to_id is null)`;

const IS_OPEN = `not exists (select from notice said where ${ofChain('said')}
  and ((said.direction = 'RECEIVED' and said.answer = 'WITHHELD') or ${REGIME} = 'PART_3'))`;

export const IS_ONWARD_LEG_OF_CALLER = `case
  when row.originator_id = :callerParty and row.direction = 'SENT' and (row.kind in ${ABOUT_RIGHTS} or row.kind = 'RECALL')
    and row.sender_id = any(:notCompetent) and row.recipient_id = any(:notCompetent)
  then ${IS_ABOUT_A_RIGHT} and ${CAME_FROM_ORIGINATOR} and ${IS_OPEN}
  else false end`;
