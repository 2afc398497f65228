/** Books when this register sends its list to another one; the engine is only an alarm clock. */
import type { EntityManager } from 'typeorm';

/** The engine's task that sends one party the list. */
export const LIST_TASK = 'send_list';

export interface Wanted {
  /** The list asks for the other's in return. */
  asks: boolean;
  /** The list goes back at least so far; null: as the policy says. */
  since: Date | null;
  /** Notices that the other has lost and is given back. */
  givenBack: string[];
}

/** Books the list for `at`. What an earlier booking wanted is kept. */
export async function bookList(
  manager: EntityManager,
  party: string,
  at: Date,
  { asks, since, givenBack }: Wanted,
): Promise<void> {
  await manager.query(
    `insert into reconciliation as row (party_id, next_attempt_at, asks, since, given_back)
     values ($1, $2, $3, $4, $5)
     on conflict (party_id) do update set next_attempt_at = $2, attempts = 0, last_attempt_at = null,
       asks = row.asks or excluded.asks, since = least(row.since, excluded.since),
       given_back = array(select distinct unnest(row.given_back || excluded.given_back))`,
    [party, at, asks, since, givenBack],
  );
  await bookAlarms(manager, party);
}

/** Books the alarm again for one party's list, or for all that are owed, as their rows say. */
export async function bookAlarms(manager: EntityManager, party: string | null): Promise<void> {
  await manager.query(
    `select graphile_worker.add_job($1, json_build_object('party', party_id), job_key := 'list:' || party_id,
       run_at := greatest(next_attempt_at, now() + interval '250 milliseconds'))
     from reconciliation where next_attempt_at is not null and ($2::text is null or party_id = $2)`,
    [LIST_TASK, party],
  );
}
