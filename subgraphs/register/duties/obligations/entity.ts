/** One duty with a deadline, with the term from which it comes copied in. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Strength } from '../../generated/graphql.ts';

/** What a deadline was until it moved. */
export interface EarlierTerm {
  /** An instant, ISO 8601; null: the clock had not started. */
  dueAt: string | null;
  rule: string;
  source: string;
  movedAt: string;
  because: string;
}

@Entity('obligation')
export class ObligationRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'text' }) ownerId!: string;
  /** Null: owed to a person or to an authority. */
  @Column({ type: 'text', nullable: true }) owedToId!: string | null;
  /** Null while the clock has not started. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dueAt!: Date | null;
  /** `dueAt`, or the far future while there is none: a sort key is never null. */
  @Column({ type: 'timestamptz', precision: 3 }) sortAt!: Date;
  @Column({ type: 'text' }) strength!: Strength;
  @Column({ type: 'text' }) rule!: string;
  @Column({ type: 'text' }) source!: string;
  /** The id of the row it is about. */
  @Column({ type: 'text' }) about!: string;
  @Column({ type: 'timestamptz', precision: 3 }) createdAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) metAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) dischargedAt!: Date | null;
  /** Why it was discharged; null unless it was. */
  @Column({ type: 'text', nullable: true }) dischargedBecause!: string | null;
  /** What discharged it, where it was not a person or an action: FACTS that gave rise to it and changed. */
  @Column({ type: 'text', nullable: true }) dischargedBy!: 'FACTS' | null;
  /** The terms it had before, oldest first. */
  @Column({ type: 'jsonb', default: [] }) earlier!: EarlierTerm[];
}
