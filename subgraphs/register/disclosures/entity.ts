/** One decision to share, or not to share, data about a person. Who it is, its case in `subjects` says. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisclosureDecision, Regime } from '../generated/graphql.ts';

@Entity('disclosure')
export class DisclosureRow {
  /** It is the id of the case too, under whose key the texts are. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) recipientId!: string;
  /** The reference; null: outside all agreements. */
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  /** The register's random reference to the person. */
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text', array: true }) categories!: string[];
  @Column({ type: 'text' }) purpose!: string;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'text' }) decision!: DisclosureDecision;
  /** Encrypted under the case's key: the words may describe the person. */
  @Column({ type: 'bytea' }) rationale!: Buffer;
  /** JSON, encrypted likewise; null if none was recorded. */
  @Column({ type: 'bytea', nullable: true }) checklist!: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3 }) decidedAt!: Date;
}
