/** Imports as they are read, and the one lock under which files are read. */
import type { EntityManager } from 'typeorm';
import type { Context } from '../../../kernel/context.ts';
import { ProcessingImportRow } from './entity.ts';

/** Below the register's own address. */
export const uploadPath = ({ party, id }: Pick<ProcessingImportRow, 'party' | 'id'>) =>
  `/imports/${encodeURIComponent(party)}/${id}`;

/** A register reads one file at a time. The lock is its session's: it goes when the program that reads goes. */
export const READING_LOCK = "hashtext('processing-import')";

const MOST_IMPORTS = 50;

/** The newest imports of the own register, or the one named. */
export async function importsOf(
  context: Context,
  party: string,
  id: string | null,
): Promise<ProcessingImportRow[]> {
  const { manager } = context.registerOf(party).database;
  const find = () =>
    manager.find(ProcessingImportRow, {
      where: id === null ? {} : { id },
      order: { openedAt: 'DESC', id: 'DESC' },
      take: MOST_IMPORTS,
    });
  const rows = await find();
  if (!rows.some(({ state }) => state === 'READING')) return rows;
  await manager.transaction((inner) => endInterrupted(inner, context.now));
  return find();
}

/** An import that is being read by nobody was interrupted: nothing of it was kept. */
async function endInterrupted(manager: EntityManager, now: Date): Promise<void> {
  const [lock] = await manager.query<{ free: boolean }[]>(
    `select pg_try_advisory_xact_lock(${READING_LOCK}) as free`,
  );
  if (lock?.free) await refuseReading(manager, now);
}

/** Refuses all imports that stand as being read; the caller holds the lock. */
export async function refuseReading(manager: EntityManager, now: Date): Promise<void> {
  const problem = 'The reading was interrupted, and nothing was imported: open another import.';
  await manager.update(
    ProcessingImportRow,
    { state: 'READING' },
    { state: 'REFUSED', problem, finishedAt: now },
  );
}
