/** Books when a system is told of its task; the engine is only an alarm clock. */
import type { EntityManager } from 'typeorm';

/** The engine's task that tells one system. */
export const TELL_TASK = 'tell_case_system';

/** Books one task as its row says, or all that are owed. */
export async function bookTasks(manager: EntityManager, id: string | null): Promise<void> {
  await manager.query(
    `select graphile_worker.add_job($1, json_build_object('id', id), job_key := 'task:' || id,
       run_at := greatest(next_attempt_at, now() + interval '250 milliseconds'))
     from case_task where next_attempt_at is not null and ($2::text is null or id = $2)`,
    [TELL_TASK, id],
  );
}
