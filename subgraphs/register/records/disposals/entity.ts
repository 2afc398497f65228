/** One line of the log of disposals; it is never changed. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisposalMethod } from '../../generated/graphql.ts';

@Entity('disposal')
export class DisposalRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The id of the processing record; null: it is about `agreement`. */
  @Column({ type: 'text', nullable: true }) recordId!: string | null;
  /** Reference of the agreement that was left. */
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  @Column({ type: 'text' }) what!: string;
  @Column({ type: 'text' }) method!: DisposalMethod;
  @Column({ type: 'date' }) disposedOn!: string;
  @Column({ type: 'date', nullable: true }) upTo!: string | null;
  @Column({ type: 'integer', nullable: true }) count!: number | null;
  @Column({ type: 'text' }) evidence!: string;
  @Column({ type: 'text' }) office!: string;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
