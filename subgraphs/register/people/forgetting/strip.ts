/** Takes out of a case's rows what says, or could be used to say, whom it was about. */
import type { EntityManager } from 'typeorm';

/** The copies of notices that rest under the case's key. */
const COPIES = 'select id from notice where case_id = $1';

/** What stands in place of words that the row cannot be without. */
const FORGOTTEN = 'Forgotten with its case.';

/** A list of objects with one of their texts replaced. */
const without = (list: string, text: string) => `(
  select coalesce(jsonb_agg(item || '{"${text}": "${FORGOTTEN}"}'), '[]') from jsonb_array_elements(${list}) item)`;

/**
 * A reference to the person leads to their other cases, words may hold a name, and the digest of a command can be found
 * by trying: all of it goes. States, coded grounds, receipts and statements stay.
 */
const STRIPPING = [
  'delete from subject_case where case_id = $1',
  `update rights_request set subject = gen_random_uuid()::text, reason = null, statement = null, correction = null,
     applicability_override = null, pauses = ${without('pauses', 'reason')}, discharged = ${without('discharged', 'reason')},
     extension_reason = null where id = $1`,
  'update complaint set subject = gen_random_uuid()::text, statement = null, answer = null where id = $1',
  'update disclosure set subject = gen_random_uuid()::text where id = $1',
  'update legal_hold set subject = gen_random_uuid()::text where case_id = $1',
  'update notice set reason = null, told_otherwise = null where case_id = $1',
  `update obligation set earlier = ${without('earlier', 'because')},
     discharged_because = case when discharged_because is not null then '${FORGOTTEN}' end
   where about = $1 or about in (${COPIES})`,
  `delete from command where row_id = $1 or row_id in (${COPIES})`,
];

/** Strips the rows of one case, and remembers that it was done. */
export async function strip(manager: EntityManager, caseId: string, now: Date): Promise<void> {
  for (const statement of STRIPPING) await manager.query(statement, [caseId]);
  await manager.query('insert into forgotten_case (case_id, forgotten_at) values ($1, $2)', [caseId, now]);
}
