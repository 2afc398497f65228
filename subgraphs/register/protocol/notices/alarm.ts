/** Starts the delivery of notices: the engine's jobs are alarm clocks, each notice keeps its own schedule. */
import { Logger, run, type Runner, type TaskList } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { LessThanOrEqual } from 'typeorm';
import { log } from '../../../../shared/log.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { attemptDelivery } from './delivery.ts';
import { NoticeRow } from './entity.ts';
import { escalateDue } from './silence.ts';
import { deliverToNewlyJoined } from './told-otherwise.ts';
import { bookOwedDeliveries, DELIVERY_TASK } from './booking.ts';

/** The engine's hourly task that looks for recipients that are silent, and for parties that have joined. */
const SILENCE_TASK = 'look_at_silence';

const CONCURRENCY = 8;
const POOL = 8;

/**
 * Starts to deliver what a register owes, including what was left when it last stopped. The engine runs the other tasks
 * too.
 */
export async function startOutbox(
  register: RegisterOf,
  otherTasks: TaskList = {},
): Promise<{ stop(): Promise<void> }> {
  const connectionString = urlOf(register);
  const guard = await unlockOrphanedJobs(connectionString);
  await bookOwedDeliveries(register.database.manager);
  const pgPool = openPool(connectionString, register.party);
  const runner: Runner = await run({
    pgPool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    logger: quietLogger(register.party),
    taskList: {
      [DELIVERY_TASK]: (payload) => ring(register, payload),
      [SILENCE_TASK]: () => lookAtSilence(register),
      ...otherTasks,
    },
    crontab: `0 * * * * ${SILENCE_TASK}`,
  });
  const stopListening = register.directory.onChange(() => void lookAtSilence(register));
  return {
    async stop() {
      stopListening();
      await runner.stop();
      await pgPool.end();
      await guard.end();
    },
  };
}

/** After a failure the next hour tries again: what was due is still due. */
async function lookAtSilence(register: RegisterOf): Promise<void> {
  const now = register.now();
  try {
    await deliverToNewlyJoined(register, now);
    await escalateDue(register, now);
  } catch (error) {
    log('silence.broke', { party: register.party, error: nameOf(error) });
  }
}

/** The engine's own connections. One that is lost is replaced, and must not end the process. */
function openPool(connectionString: string, party: string): Pool {
  const pool = new Pool({ connectionString, max: POOL });
  const lost = () => log('outbox.connection-lost', { party });
  pool.on('error', lost);
  pool.on('connect', (client) => void client.on('error', lost));
  return pool;
}

/** Delivers all that is due at an instant, without the alarm. Returns how many attempts that took. */
export async function deliverDue(register: RegisterOf, now: Date): Promise<number> {
  const due = await register.database.manager.find(NoticeRow, {
    select: { id: true },
    where: { nextAttemptAt: LessThanOrEqual(now) },
    order: { queuedAt: 'ASC', id: 'ASC' },
  });
  for (const { id } of due) await attemptDelivery(register, id, now);
  return due.length;
}

function urlOf({ database: { options } }: RegisterOf): string {
  if ('url' in options && options.url !== undefined) return options.url;
  throw new Error('the database was opened without a URL');
}

/** Never fails: the engine's own back-off would replace the notice's schedule. */
async function ring(register: RegisterOf, payload: unknown): Promise<void> {
  const { id } = payload as { id: string };
  try {
    await attemptDelivery(register, id, register.now());
  } catch (error) {
    log('notice.attempt-broke', { party: register.party, notice: id, error: nameOf(error) });
  }
  await bookOwedDeliveries(register.database.manager, id);
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');

/**
 * Frees the jobs that a worker held when it was killed; the engine itself would wait 4 hours. The database is this
 * party's alone, and the lock, held as long as the outbox runs, shows whether another process of the party lives.
 */
async function unlockOrphanedJobs(connectionString: string): Promise<Client> {
  const guard = new Client({ connectionString });
  guard.on('error', () => log('outbox.guard-lost'));
  await guard.connect();
  const { rows } = await guard.query<{ alone: boolean }>(
    "select pg_try_advisory_lock(hashtext('outbox')) as alone",
  );
  if (rows[0]?.alone) {
    await guard.query(
      `select graphile_worker.force_unlock_workers(array(
         select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
    );
  }
  return guard;
}

/** The engine's warnings and errors as lines of the register's log, without their text, which may hold a payload. */
function quietLogger(party: string): Logger {
  return new Logger(() => (level) => {
    if (level === 'error' || level === 'warning') log('outbox.engine', { party, level });
  });
}
