/** Formal reviews of agreements, and refusals to sign a version, this party's own and those that others told. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReviewOutcome, ReviewTrigger } from '../../generated/graphql.ts';

/** What a formal review asks, by stable names. */
export const QUESTIONS = ['purposesRelevant', 'scopeKept', 'benefitsReal', 'securityEffective'] as const;

/** One of the four questions, answered. */
export interface Answered {
  question: (typeof QUESTIONS)[number];
  holds: boolean;
  note: string | null;
}

@Entity('agreement_review')
export class AgreementReviewRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  /** Whose register this is; `byId` is the party that held the review. */
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) byId!: string;
  @Column({ type: 'date' }) reviewedOn!: string;
  @Column({ type: 'text' }) trigger!: ReviewTrigger;
  @Column({ type: 'jsonb' }) answers!: Answered[];
  @Column({ type: 'text' }) outcome!: ReviewOutcome;
  @Column({ type: 'date', nullable: true }) nextReviewOn!: string | null;
  @Column({ type: 'text', array: true }) agreedByIds!: string[];
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}

@Entity('agreement_decline')
export class DeclineRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) reference!: string;
  @Column({ type: 'integer' }) version!: number;
  @Column({ type: 'text' }) partyId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) declinedAt!: Date;
  @Column({ type: 'text' }) reason!: string;
}
