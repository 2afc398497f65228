/** One entry of the party's record of processing activities. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regime } from '../generated/graphql.ts';

@Entity('processing_record')
export class ProcessingRecordRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', array: true }) purposes!: string[];
  @Column({ type: 'text', array: true }) people!: string[];
  @Column({ type: 'text', array: true }) categories!: string[];
  @Column({ type: 'boolean' }) specialCategory!: boolean;
  @Column({ type: 'boolean' }) criminalOffence!: boolean;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'text', array: true }) lawfulBases!: string[];
  @Column({ type: 'text', array: true }) conditions!: string[];
  @Column({ type: 'text', array: true }) recipientIds!: string[];
  @Column({ type: 'text', array: true }) sourceIds!: string[];
  /** References. */
  @Column({ type: 'text', array: true }) agreements!: string[];
  @Column({ type: 'text' }) retention!: string;
  @Column({ type: 'text', nullable: true }) security!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
