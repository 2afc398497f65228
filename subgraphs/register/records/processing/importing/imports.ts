/** Imports: opened by a mutation, read back by queries, and the one lock under which files are read. */
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { ImportFormat, ImportState } from '../../../generated/graphql.ts';
import { action } from '../../../kernel/action.ts';
import type { Context } from '../../../kernel/context.ts';

/** Why a row cannot be imported. */
export interface RefusedRow {
  row: number;
  column: string | null;
  message: string;
}

@Entity('processing_import')
export class ProcessingImportRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) format!: ImportFormat;
  @Column({ type: 'boolean' }) checkOnly!: boolean;
  @Column({ type: 'text' }) state!: ImportState;
  @Column({ type: 'integer' }) rowsRead!: number;
  @Column({ type: 'integer' }) rowsGood!: number;
  /** The first of them. */
  @Column({ type: 'jsonb' }) refused!: RefusedRow[];
  @Column({ type: 'integer' }) refusedCount!: number;
  @Column({ type: 'text', nullable: true }) problem!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) openedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) finishedAt!: Date | null;
}

/** Opens an import; its file is awaited at its upload path. */
export const importProcessing = action('importProcessing', ProcessingImportRow, async (tx, input) => {
  const { party } = tx.register;
  const row: ProcessingImportRow = {
    id: uuidv7(),
    party,
    format: input.format,
    checkOnly: input.checkOnly ?? false,
    state: 'AWAITING_FILE',
    rowsRead: 0,
    rowsGood: 0,
    refused: [],
    refusedCount: 0,
    problem: null,
    openedAt: tx.now,
    finishedAt: null,
  };
  await tx.manager.insert(ProcessingImportRow, row);
  return row;
});

/** Below the register's own address. */
export const uploadPath = ({ party, id }: Pick<ProcessingImportRow, 'party' | 'id'>) =>
  `/imports/${encodeURIComponent(party)}/${id}`;

/** A register reads one file at a time. The lock is held by a database session, and ends with it. */
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

/** Ends imports that were interrupted: their state says READING, and nobody holds the lock. Nothing of them was kept. */
async function endInterrupted(manager: EntityManager, now: Date): Promise<void> {
  const [lock] = await manager.query<{ free: boolean }[]>(
    `select pg_try_advisory_xact_lock(${READING_LOCK}) as free`,
  );
  if (lock?.free) await refuseReading(manager, now);
}

/** Refuses every import whose state says that it is being read; the caller holds the lock. */
export async function refuseReading(manager: EntityManager, now: Date): Promise<void> {
  const problem = 'The reading was interrupted, and nothing was imported: open another import.';
  await manager.update(
    ProcessingImportRow,
    { state: 'READING' },
    { state: 'REFUSED', problem, finishedAt: now },
  );
}
