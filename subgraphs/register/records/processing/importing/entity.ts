/** An import of processing records: how far it is, and what became of it. Its file is not kept. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportFormat, ImportState } from '../../../generated/graphql.ts';

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
