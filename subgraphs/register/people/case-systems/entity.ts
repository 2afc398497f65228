/** What one system of the party's own, or a person, is to do about a request. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CaseTaskResult, Right } from '../../generated/graphql.ts';

@Entity('case_task')
export class CaseTaskRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The request, which is the case too. */
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) right!: Right;
  /** Where it is posted to; null: people do it. */
  @Column({ type: 'text', nullable: true }) systemUrl!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastAttemptAt!: Date | null;
  /** Null: the system was told, or there is none. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAttemptAt!: Date | null;
  /** A code, never what the system said. */
  @Column({ type: 'text', nullable: true }) lastFailure!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) deliveredAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) completedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) result!: CaseTaskResult | null;
  @Column({ type: 'text', nullable: true }) ground!: string | null;
  /** What is right instead, encrypted under the case's key; null: nothing is corrected. */
  @Column({ type: 'bytea', nullable: true }) correction!: Buffer | null;
  /** Encrypted under the case's key: words may describe the person. */
  @Column({ type: 'bytea', nullable: true }) reason!: Buffer | null;
}
