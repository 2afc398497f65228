/** The figures of a register's health, each group in one statement however many rows and parties there are. */
import type { LastHeard, UnreachableParty } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { ModuleFigures } from './part.ts';

/** Parties in one list, at most. */
const MOST_PARTIES = 200;

interface Figures extends ModuleFigures {
  failedJobs: number;
}

/** Of the engine: a job on its last attempt has not failed yet. */
const FAILED_JOBS = `select count(*)::int from graphile_worker.jobs
  where attempts >= max_attempts and locked_at is null`;

/** What each module knows of itself, and the engine. */
export async function figuresOf({ database: { manager }, contributions }: RegisterOf): Promise<Figures> {
  const parts = contributions.health.flatMap(({ figures = {} }) => Object.entries(figures));
  const columns = [['failedJobs', FAILED_JOBS], ...parts].map(([name, sql]) => `(${sql}) as "${name}"`);
  const [row] = await manager.query<[Figures]>(`select ${columns.join(', ')}`);
  return row;
}

/** A party that is owed no notice is still found by the daily comparison. */
export async function unreachableParties({
  database: { manager },
  contributions,
}: RegisterOf): Promise<UnreachableParty[]> {
  const owed = contributions.health.flatMap((part) => part.owed ?? []).join(' union all ');
  const rows = await manager.query<(Omit<UnreachableParty, 'party'> & { party: string })[]>(
    `select party_id as party, min(since) as since, max(attempts) as attempts,
       (array_agg(last_failure order by last_attempt_at desc nulls last))[1] as code
     from (${owed}) owed
     where last_failure is not null
     group by party_id order by min(since) nulls last, party_id limit $1`,
    [MOST_PARTIES],
  );
  return rows.map((row) => ({ ...row, party: { id: row.party } }));
}

/** From data that are kept anyway. Capped at `now`, because other parties' clocks may run ahead. */
export async function lastHeard(
  { party: self, directory, database: { manager }, contributions }: RegisterOf,
  now: Date,
): Promise<LastHeard[]> {
  const others = directory.parties().flatMap(({ id }) => (id === self ? [] : [id]));
  const heard = contributions.health.flatMap((part) => part.heard ?? []).map((sql) => `(${sql})`);
  const rows = await manager.query<{ party: string; at: Date }[]>(
    `with heard as materialized (
       select party.id as party, greatest(${heard.join(', ')}) as at from unnest($1::text[]) as party(id))
     select party, least(at, $2) as at from heard where at is not null order by heard.at, party limit $3`,
    [others, now, MOST_PARTIES],
  );
  return rows.map(({ party, at }) => ({ party: { id: party }, at }));
}
