/** Takes out of a case's rows what says, or could be used to say, whom it was about. */
import type { EntityManager } from 'typeorm';

/** The copies of notices that rest under the case's key. */
const COPIES = 'select id from notice where case_id = $1';

/**
 * A reference to the person leads to their other cases, words may hold a name, and the digest of a command can be found
 * by trying: all of it goes. States, coded grounds, receipts and statements stay.
 */
const STRIPPING = [
  'delete from subject_case where case_id = $1',
  'update rights_request set subject = gen_random_uuid()::text, reason = null, statement = null, correction = null where id = $1',
  'update complaint set subject = gen_random_uuid()::text, statement = null, answer = null where id = $1',
  'update disclosure set subject = gen_random_uuid()::text where id = $1',
  'update notice set reason = null where case_id = $1',
  `delete from received_answer where copy_id in (${COPIES})`,
  'update case_task set reason = null where request_id = $1',
  `update obligation set discharged_because = 'Forgotten with its case.'
   where discharged_because is not null and (about = $1 or about in (${COPIES}))`,
  `delete from command where row_id = $1 or row_id in (${COPIES})`,
];

/** Strips the rows of one case, and remembers that it was done. */
export async function strip(manager: EntityManager, caseId: string, now: Date): Promise<void> {
  for (const statement of STRIPPING) await manager.query(statement, [caseId]);
  await manager.query('insert into forgotten_case (case_id, forgotten_at) values ($1, $2)', [caseId, now]);
}
