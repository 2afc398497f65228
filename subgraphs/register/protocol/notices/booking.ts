/** Books when the delivery of a notice is tried, in the transaction that causes it; the engine is only an alarm clock. */
import type { EntityManager } from 'typeorm';

/** The engine's task that tries to deliver what one copy of a notice owes. */
export const DELIVERY_TASK = 'deliver_notice';

/** No new attempt so soon after the last: two parties that refuse each other would try without end. */
const REST_SECONDS = 10;

/** Books the alarm for one copy. An earlier booking for it is replaced. */
export async function bookDelivery(manager: EntityManager, id: string, at: Date): Promise<void> {
  await manager.query(
    "select graphile_worker.add_job($1, json_build_object('id', $2::text), job_key := $2, run_at := $3)",
    [DELIVERY_TASK, id, at],
  );
}

/**
 * Books again what is owed as its row says: one copy, or all of them. The row is locked, so that a booking made at the
 * same time is not lost, and none is sooner than a moment, so that clocks which differ cannot ring without rest.
 */
export async function bookOwedDeliveries(manager: EntityManager, id?: string): Promise<void> {
  await manager.query(
    `with owed as (
       select id, next_attempt_at from notice
       where next_attempt_at is not null and ($2::text is null or id = $2) order by id for update)
     select graphile_worker.add_job($1, json_build_object('id', id), job_key := id,
       run_at := greatest(next_attempt_at, now() + interval '250 milliseconds')) from owed`,
    [DELIVERY_TASK, id ?? null],
  );
}

/** A party that made contact can be reached again: what waits for it becomes due now. */
export async function retryNowFor(manager: EntityManager, party: string, now: Date): Promise<void> {
  const rested = new Date(now.getTime() - REST_SECONDS * 1000);
  await manager.query(
    `with woken as (
       update notice set next_attempt_at = $2 where id in (
         select id from notice
         where next_attempt_at > $2 and (last_attempt_at is null or last_attempt_at <= $3)
           and case direction when 'SENT' then recipient_id else sender_id end = $1
         for update skip locked)
       returning id)
     select graphile_worker.add_job($4, json_build_object('id', id), job_key := id, run_at := $2) from woken`,
    [party, now, rested, DELIVERY_TASK],
  );
}
