/** Resolvers of the audit, with the checkpoint that covers a line. */
import type { Resolvers, AuditCheckpoint } from '../../generated/graphql.ts';
import { isCurrent } from './access.ts';
import type { AuditLineRow } from '../../kernel/audit.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';

export const auditingResolvers: Resolvers = {
  AuditLine: {
    party: ({ party }) => ({ id: party }),
    callerParty: ({ callerParty }) => ({ id: callerParty }),
    sequence: ({ sequence }) => Number(sequence),
    checkpoint: (row, _, context) => checkpointOver(row, context),
  },
  AuditAccess: {
    party: ({ party }) => ({ id: party }),
    until: ({ untilAt }) => untilAt,
    rows: ({ rowIds }) => rowIds,
    isCurrent: (row, _, { now }) => isCurrent(row, now),
  },
  ReadDigest: {
    party: ({ party }) => ({ id: party }),
    register: ({ registerId }) => ({ id: registerId }),
    on: ({ readOn }) => readOn,
  },
};

/** A stamp proves its own checkpoint and all before, as each rests on the one before. */
const COVERING = `
  select checkpoint.number, checkpoint.made_at as "signedAt", stamp.received_at as "stampedAt"
  from unnest($1::bigint[]) with ordinality as line(sequence, place)
  left join lateral (
    select number, made_at from audit_checkpoint
    where to_sequence >= line.sequence order by to_sequence limit 1
  ) checkpoint on true
  left join lateral (
    select received_at from audit_timestamp
    where number >= checkpoint.number order by number limit 1
  ) stamp on true
  order by line.place`;

type Covering = Omit<AuditCheckpoint, 'number'> & { number: string | null };

/** Null: no checkpoint covers it yet. */
export function checkpointOver(row: AuditLineRow, context: Context): Promise<AuditCheckpoint | null> {
  const { database } = context.registerOf(row.party);
  return batched(context, `checkpoints ${row.party}`, row.sequence, async (sequences) => {
    const found = await database.query<Covering[]>(COVERING, [sequences]);
    return found.map(({ number, ...when }) => number && { ...when, number: Number(number) });
  }) as Promise<AuditCheckpoint | null>;
}
