/** What this register and one other found when they compared their notices, and when it sends its own list. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReconciliationDifferenceKind } from '../../generated/graphql.ts';

export interface Difference {
  noticeId: string;
  kind: string;
  what: ReconciliationDifferenceKind;
}

@Entity('reconciliation')
export class ReconciliationRow {
  /** The other party. */
  @PrimaryColumn({ type: 'text' }) partyId!: string;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastAttemptAt!: Date | null;
  /** When this register sends its list; null: none is owed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAttemptAt!: Date | null;
  @Column({ type: 'text', nullable: true }) lastFailure!: string | null;
  /** Whether the list asks for the other's in return. */
  @Column({ type: 'boolean' }) asks!: boolean;
  /** From when on it lists notices; null: as the policy says. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) since!: Date | null;
  /** Notices that the other sent and has lost: the list holds their statements and receipts. */
  @Column({ type: 'text', array: true }) givenBack!: string[];
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) sentAt!: Date | null;
  /** When the other's list last came. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) comparedAt!: Date | null;
  @Column({ type: 'int' }) agreed!: number;
  @Column({ type: 'int' }) resent!: number;
  @Column({ type: 'jsonb' }) differences!: Difference[];
}
