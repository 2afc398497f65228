/** A personal data breach of the register's own party, and the views that affected parties gave on it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BreachKind, Regime } from '../generated/graphql.ts';

@Entity('breach')
export class BreachRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) occurredAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3 }) detectedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) awareAt!: Date | null;
  @Column({ type: 'text', array: true }) kinds!: BreachKind[];
  @Column({ type: 'text', array: true }) regimes!: Regime[];
  /** References of agreements. */
  @Column({ type: 'text', array: true }) agreements!: string[];
  /** Ids of own processing records. */
  @Column({ type: 'text', array: true }) processingRecords!: string[];
  @Column({ type: 'text' }) summary!: string;
  /** As computed when the breach was recorded: later agreements do not change who was affected. */
  @Column({ type: 'jsonb' }) affected!: { party: string; why: string }[];
  @Column({ type: 'text', array: true }) warnings!: string[];
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt!: Date | null;
}

@Entity('breach_view')
export class BreachViewRow {
  /** The notice by which the view came. */
  @PrimaryColumn({ type: 'text' }) noticeId!: string;
  @Column({ type: 'text' }) breachId!: string;
  @Column({ type: 'text' }) partyId!: string;
  @Column({ type: 'boolean' }) tellAuthority!: boolean;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) givenAt!: Date;
}
