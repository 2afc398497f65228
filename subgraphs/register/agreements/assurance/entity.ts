/** What a party confirms about itself, with evidence: one row for each kind, the newest. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssuranceKind } from '../../generated/graphql.ts';

@Entity('assurance')
export class AssuranceRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) kind!: AssuranceKind;
  @Column({ type: 'text' }) statement!: string;
  @Column({ type: 'text' }) evidence!: string;
  @Column({ type: 'text' }) office!: string;
  @Column({ type: 'date' }) confirmedOn!: string;
  @Column({ type: 'date', nullable: true }) validUntil!: string | null;
  /** `validUntil`, or the end of time: what is listed by expiry needs a key that is never null. */
  @Column({ type: 'date' }) sortOn!: string;
  @Column({ type: 'text' }) source!: string;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  /** When a newer confirmation of the kind took its place; null: it is the one that counts. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) replacedAt!: Date | null;
}
