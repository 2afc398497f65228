/** One decision to share, or not to share, data about a person. Who it is, its case in `subjects` says. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  Classification,
  DisclosureDecision,
  Regime,
  SharingReason,
  SharingVerdict,
  TransferMethod,
} from '../../generated/graphql.ts';

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
  /** What the rules said; null before they were asked. The reasons name no person. */
  @Column({ type: 'text', nullable: true }) answer!: SharingVerdict | null;
  @Column({ type: 'jsonb' }) reasons!: SharingReason[];
  /** JSON, encrypted like the rationale: words among the facts may describe the person. */
  @Column({ type: 'bytea', nullable: true }) facts!: Buffer | null;
  @Column({ type: 'boolean' }) emergency!: boolean;
  @Column({ type: 'text', nullable: true }) method!: TransferMethod | null;
  @Column({ type: 'text', nullable: true }) classification!: Classification | null;
  @Column({ type: 'text', array: true }) unanswered!: string[];
  @Column({ type: 'boolean', nullable: true }) personTold!: boolean | null;
  @Column({ type: 'bytea', nullable: true }) reasonNotTold!: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) reviewedAt!: Date | null;
  @Column({ type: 'bytea', nullable: true }) review!: Buffer | null;
}
