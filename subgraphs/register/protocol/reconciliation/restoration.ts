/** The mark that a restore leaves: the register that starts next asks all others what it has lost. */
import type { Client } from 'pg';

/** Says, in the restore's own transaction, from when the rows are. */
export async function markRestored(client: Client, { takenAt }: { takenAt: string }): Promise<void> {
  await client.query('insert into restoration (taken_at, restored_at) values ($1, now())', [takenAt]);
  // An address that was revoked since must not answer again: people open their feeds anew.
  await client.query('update calendar_feed set revoked_at = now() where revoked_at is null');
}
