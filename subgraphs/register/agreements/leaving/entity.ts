/** A signatory's notice that it leaves an agreement, as this register knows it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of the data that the leaving party had obtained, in words. */
export interface DataSettled {
  kept: string | null;
  returned: string | null;
  destroyed: string | null;
}

@Entity('agreement_withdrawal')
export class WithdrawalRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Whose register this is; `partyId` is the party that leaves. */
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  /** The newest version when notice was given. */
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) partyId!: string;
  @Column({ type: 'date' }) givenOn!: string;
  @Column({ type: 'date' }) leavesOn!: string;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'date', nullable: true }) settledOn!: string | null;
  /** At the leaving party only. */
  @Column({ type: 'jsonb', nullable: true }) settled!: DataSettled | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
