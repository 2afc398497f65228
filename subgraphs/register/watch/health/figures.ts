/** The figures of a register's health, each group in one statement however many rows and parties there are. */
import type { EntityManager } from 'typeorm';
import type { LastHeard, UnreachableParty } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';

/** Parties in one list, at most. */
const MOST_PARTIES = 200;

/**
 * What copies of notices owe, and to whom. A notice that arrived once and is sent again, as the other asked for it, has
 * not waited since it was queued.
 */
const OWED = `
  select case direction when 'SENT' then recipient_id else sender_id end as party_id,
    case when direction = 'RECEIVED' then coalesce(answered_at, acknowledged_at, queued_at)
      when delivered_at is null then queued_at end as since,
    attempts, last_attempt_at, last_failure
  from notice where next_attempt_at is not null`;

export interface OutboxFigures {
  queued: number;
  oldestUndeliveredAt: Date | null;
}

export async function outboxFigures(manager: EntityManager): Promise<OutboxFigures> {
  const [row] = await manager.query<[OutboxFigures]>(
    `select count(*)::int as queued, min(since) as "oldestUndeliveredAt" from (${OWED}) owed`,
  );
  return row;
}

/** A party that is owed nothing but the daily comparison is missed by that. */
export async function unreachableParties(manager: EntityManager): Promise<UnreachableParty[]> {
  const rows = await manager.query<(Omit<UnreachableParty, 'party'> & { party: string })[]>(
    `select party_id as party, min(since) as since, max(attempts) as attempts,
       (array_agg(last_failure order by last_attempt_at desc nulls last))[1] as code
     from (${OWED}
       union all select party_id, null, attempts, last_attempt_at, last_failure
       from reconciliation where next_attempt_at is not null) owed
     where last_failure is not null
     group by party_id order by min(since) nulls last, party_id limit $1`,
    [MOST_PARTIES],
  );
  return rows.map((row) => ({ ...row, party: { id: row.party } }));
}

/** By what is kept anyway: envelopes received, receipts for notices, and those for lists. Their clocks may run ahead. */
export async function lastHeard(
  { party: self, directory, database: { manager } }: RegisterOf,
  now: Date,
): Promise<LastHeard[]> {
  const others = directory.parties().flatMap(({ id }) => (id === self ? [] : [id]));
  const rows = await manager.query<{ party: string; at: Date }[]>(
    `with heard as materialized (
       select party.id as party, greatest(
         (select max(received_at) from received_envelope where sender_id = party.id),
         (select max(delivered_at) from notice
           where recipient_id = party.id and direction = 'SENT' and receipt is not null),
         (select sent_at from reconciliation where party_id = party.id)) as at
       from unnest($1::text[]) as party(id))
     select party, least(at, $2) as at from heard where at is not null order by heard.at, party limit $3`,
    [others, now, MOST_PARTIES],
  );
  return rows.map(({ party, at }) => ({ party: { id: party }, at }));
}

export interface InnerFigures {
  failedJobs: number;
  auditCheckpointAt: Date | null;
  /** When the oldest line was written that no checkpoint signs. */
  unsignedSince: Date | null;
  auditBroken: boolean;
}

/** Of the engine and the audit. A job on its last attempt has not failed yet. */
export async function innerFigures(manager: EntityManager): Promise<InnerFigures> {
  const [row] = await manager.query<[InnerFigures]>(
    `select
       (select count(*)::int from graphile_worker.jobs
         where attempts >= max_attempts and locked_at is null) as "failedJobs",
       (select made_at from audit_checkpoint order by number desc limit 1) as "auditCheckpointAt",
       (select at from audit_line
         where sequence > coalesce((select max(to_sequence) from audit_checkpoint), 0)
         order by sequence limit 1) as "unsignedSince",
       exists (select from obligation where about = 'audit' and kind = 'AUDIT_BROKEN'
         and met_at is null and discharged_at is null) as "auditBroken"`,
  );
  return row;
}
