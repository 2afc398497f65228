/** An entry of the party's record of processing activities, its earlier revisions, and the data flows that it names. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcessingRole, Regime } from '../../generated/graphql.ts';

/** A transfer to a third country or international organisation (Art. 30(1)(e)). */
export interface TransferFacts {
  country: string;
  safeguard: string;
  approvedOn: string | null;
  document: string | null;
}

@Entity('processing_record')
export class ProcessingRecordRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text', array: true }) purposes!: string[];
  @Column({ type: 'text', array: true }) people!: string[];
  @Column({ type: 'text', array: true }) categories!: string[];
  @Column({ type: 'boolean' }) specialCategory!: boolean;
  @Column({ type: 'boolean' }) criminalOffence!: boolean;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'text', array: true }) lawfulBases!: string[];
  @Column({ type: 'text', array: true }) conditions!: string[];
  @Column({ type: 'text', array: true }) recipientIds!: string[];
  @Column({ type: 'text', array: true }) sourceIds!: string[];
  /** References. */
  @Column({ type: 'text', array: true }) agreements!: string[];
  @Column({ type: 'text' }) retention!: string;
  @Column({ type: 'text', nullable: true }) security!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
  @Column({ type: 'text' }) role!: ProcessingRole;
  @Column({ type: 'text', array: true }) controllers!: string[];
  @Column({ type: 'text', nullable: true }) contact!: string | null;
  @Column({ type: 'text', nullable: true }) sourceInWords!: string | null;
  @Column({ type: 'text', array: true }) recipientCategories!: string[];
  @Column({ type: 'jsonb' }) transfers!: TransferFacts[];
  @Column({ type: 'integer', nullable: true }) retentionMonths!: number | null;
  @Column({ type: 'date', nullable: true }) oldestHeldOn!: string | null;
  @Column({ type: 'text', nullable: true }) retentionPolicy!: string | null;
  @Column({ type: 'text', nullable: true }) location!: string | null;
  @Column({ type: 'text', nullable: true }) policyDocument!: string | null;
  @Column({ type: 'text', nullable: true }) legitimateInterests!: string | null;
  @Column({ type: 'text', nullable: true }) impactAssessment!: string | null;
  @Column({ type: 'boolean' }) automatedDecisions!: boolean;
  @Column({ type: 'text', nullable: true }) privacyNotice!: string | null;
  @Column({ type: 'text', nullable: true }) consentRecord!: string | null;
  @Column({ type: 'text', nullable: true }) processorContract!: string | null;
  /** Counts from 1. */
  @Column({ type: 'integer' }) revision!: number;
  @Column({ type: 'date', nullable: true }) reviewedOn!: string | null;
  @Column({ type: 'date', nullable: true }) nextReviewOn!: string | null;
  @Column({ type: 'date', nullable: true }) endedOn!: string | null;
}

/** An entry as it was until it was revised. */
@Entity('processing_record_revision')
export class ProcessingRevisionRow {
  @PrimaryColumn({ type: 'text' }) recordId!: string;
  @PrimaryColumn({ type: 'integer' }) revision!: number;
  @Column({ type: 'jsonb' }) fields!: object;
  @Column({ type: 'text' }) because!: string;
  @Column({ type: 'timestamptz', precision: 3 }) until!: Date;
}

/** A view: one row for each recipient of each entry whose processing goes on. */
@Entity('data_flow')
export class DataFlowRow {
  /** The entry's id and the recipient's, with a colon. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) recipientId!: string;
  @Column({ type: 'text' }) recordId!: string;
  @Column({ type: 'text', array: true }) purposes!: string[];
  @Column({ type: 'text', array: true }) people!: string[];
  @Column({ type: 'text', array: true }) categories!: string[];
  @Column({ type: 'boolean' }) specialCategory!: boolean;
  @Column({ type: 'boolean' }) criminalOffence!: boolean;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'text', array: true }) lawfulBases!: string[];
  @Column({ type: 'text', array: true }) conditions!: string[];
  @Column({ type: 'text', array: true }) agreements!: string[];
}
