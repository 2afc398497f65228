/** A request by which a person exercises a right; made here, or received by notice from a party that upheld it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecipientException, Regime, Right, RightsRequestOutcome } from '../../generated/graphql.ts';
import type { AgreementTerm } from './clock.ts';

@Entity('rights_request')
export class RightsRequestRow {
  /** Also the case under whose key the person, the statement and the correction rest. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) right!: Right;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'date' }) receivedOn!: string;
  /** References of agreements. */
  @Column({ type: 'text', array: true }) agreements!: string[];
  /** This register's reference to the person. */
  @Column({ type: 'text' }) subject!: string;
  /** What the person asked for, encrypted under the case's key; null: not recorded. */
  @Column({ type: 'bytea', nullable: true }) statement!: Buffer | null;
  /** What is right instead, encrypted under the case's key; null: not said. */
  @Column({ type: 'bytea', nullable: true }) correction!: Buffer | null;
  /** The request at the start of the chain; its own id if it started here. */
  @Column({ type: 'text' }) cause!: string;
  @Column({ type: 'int' }) revision!: number;
  /** The party whose notice brought it; null: the person asked here. */
  @Column({ type: 'text', nullable: true }) cameFromId!: string | null;
  /** The id of this register's copy of that notice. */
  @Column({ type: 'text', nullable: true }) noticeId!: string | null;
  /** When the notice is to be answered; null: the person asked here, and the law sets the date. */
  @Column({ type: 'date', nullable: true }) answerDueOn!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: RightsRequestOutcome | null;
  @Column({ type: 'text', nullable: true }) ground!: string | null;
  /** Who was told, and why, as computed when it was decided; null until then. */
  @Column({ type: 'jsonb', nullable: true }) told!: { party: string; why: string }[] | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) decidedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) refusedAt!: Date | null;
  /** When its originator recalled it before it was answered here; null: it was not. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) recalledAt!: Date | null;
  /** Why it was refused or withdrawn, in words: encrypted under the case's key, as all words about it are. */
  @Column({ type: 'bytea', nullable: true }) reason!: Buffer | null;
  /** Part 3: the person is told of the refusal alone. */
  @Column({ type: 'boolean', default: false }) reasonsWithheld!: boolean;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) withdrawnAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) closedAt!: Date | null;
  /** Notices that a person discharged instead of waiting for their answer, with the reason, encrypted, in base64. */
  @Column({ type: 'jsonb', default: [] }) discharged!: { notice: string; reason: string }[];

  /** Ids of the party's own processing records that it is about; empty: those under its agreements. */
  @Column({ type: 'text', array: true, default: [] }) processingRecords!: string[];
  /** Why it was upheld although the rule says that the right does not apply. */
  @Column({ type: 'bytea', nullable: true }) applicabilityOverride!: Buffer | null;

  @Column({ type: 'date', nullable: true }) identityAskedOn!: string | null;
  @Column({ type: 'date', nullable: true }) identitySettledOn!: string | null;
  /** Null until settled. */
  @Column({ type: 'boolean', nullable: true }) identityConfirmed!: boolean | null;
  /** The type of the evidence seen, never a copy or a number of it. */
  @Column({ type: 'text', nullable: true }) identityEvidence!: string | null;
  /** Reply days of the agreements named, as they were when it was recorded. */
  @Column({ type: 'jsonb' }) agreedReplies!: AgreementTerm[];
  @Column({ type: 'date', nullable: true }) feeChargedOn!: string | null;
  @Column({ type: 'date', nullable: true }) feePaidOn!: string | null;
  /** `to` null: the clarification has not come. The reason is encrypted, in base64. */
  @Column({ type: 'jsonb', default: [] }) pauses!: { from: string; to: string | null; reason: string }[];
  /** When the person was told of the extension. */
  @Column({ type: 'date', nullable: true }) extensionNotifiedOn!: string | null;
  @Column({ type: 'bytea', nullable: true }) extensionReason!: Buffer | null;
}

/** A duty to keep what is held about a person, for a court or an inquiry. */
@Entity('legal_hold')
export class LegalHoldRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The request or disclosure by which the person was named; the reason rests under its key. */
  @Column({ type: 'text' }) caseId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'bytea' }) reason!: Buffer;
  /** The last day; null: until it is lifted. */
  @Column({ type: 'date', nullable: true }) until!: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) placedAt!: Date;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) liftedAt!: Date | null;
}

/** A recipient that is not told of a request (Art. 19). */
@Entity('recipient_exception')
export class RecipientExceptionRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) requestId!: string;
  @Column({ type: 'text' }) recipientId!: string;
  @Column({ type: 'text' }) exception!: RecipientException;
  /** Encrypted under the request's key. */
  @Column({ type: 'bytea' }) reason!: Buffer;
  @Column({ type: 'timestamptz', precision: 3 }) recordedAt!: Date;
}
