/** Which signed checkpoint covers a line, and since when a timestamp covers it: asked once for a whole page of lines. */
import type { AuditLineRow } from '../../kernel/audit.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { AuditCheckpoint } from '../../generated/graphql.ts';

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
