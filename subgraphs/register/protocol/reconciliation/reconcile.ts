/** When this register sends another the list of its notices: regularly, after a restore, and as that one asks. */
import type { TaskList } from 'graphile-worker';
import type { EntityManager } from 'typeorm';
import { log } from '../../../../shared/log.ts';
import { meet, openDuties } from '../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { sendList } from './send.ts';

const DAY_MS = 86_400_000;

/** Books this register's list to each party with which it had notices lately. Returns how many. */
export async function reconcile(register: RegisterOf, now: Date): Promise<number> {
  await meetRestoredDecisions(register, now);
  const since = new Date(now.getTime() - register.policy.reconciliationDays * DAY_MS);
  const rows = await register.database.query<{ party: string }[]>(
    `select distinct case direction when 'SENT' then recipient_id else sender_id end as party from notice
     where greatest(queued_at, delivered_at) >= $1`,
    [since],
  );
  return askAll(
    register,
    rows.map(({ party }) => party),
    { now, since: null },
  );
}

/** Meets the duty to record a lost decision again, once people have done so. */
async function meetRestoredDecisions({ database, contributions }: RegisterOf, now: Date): Promise<void> {
  const { manager } = database;
  const open = (await openDuties(manager, { kind: 'RECONCILE' })).map(({ about }) => about);
  for (const { decidedAmong } of contributions.restores)
    await meet({ manager, now }, await decidedAmong(manager, open), 'RECONCILE');
}

/** After a restore nothing here tells which parties had sent or received notices since: it asks every party. */
export async function reconcileAfterRestore(register: RegisterOf, now: Date): Promise<number> {
  const { database, directory, party: self } = register;
  const [restored] = await database.query<{ since: Date | null }[]>(
    'select min(taken_at) as since from restoration where asked_at is null',
  );
  if (!restored?.since) return 0;
  const usual = now.getTime() - register.policy.reconciliationDays * DAY_MS;
  const since = new Date(Math.min(usual, restored.since.getTime() - DAY_MS));
  const others = directory.parties().flatMap(({ id }) => (id === self ? [] : id));
  const asked = await askAll(register, others, { now, since });
  await database.query('update restoration set asked_at = $1 where asked_at is null', [now]);
  return asked;
}

async function askAll(
  register: RegisterOf,
  parties: string[],
  { now, since }: { now: Date; since: Date | null },
): Promise<number> {
  const joined = parties.filter((id) => register.directory.party(id)?.register);
  for (const party of joined) {
    await bookList(register.database.manager, party, now, { asks: true, since, givenBack: [] });
  }
  return joined.length;
}

/** The engine's task: one list, then booked again as its row says. */
export function listTask(register: RegisterOf): TaskList {
  return {
    async [LIST_TASK](payload) {
      const { party } = payload as { party: string };
      try {
        await sendList(register, party, register.now());
      } catch (error) {
        const kind = error instanceof Error ? error.name : 'unknown';
        log('list.broke', { party: register.party, to: party, error: kind });
      }
      await bookAlarms(register.database.manager, party);
    },
  };
}

/** The engine's task that sends one party the list. */
export const LIST_TASK = 'send_list';

interface Wanted {
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
