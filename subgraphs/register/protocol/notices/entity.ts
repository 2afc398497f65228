/** One party's copy of a notice, and the envelopes that brought it something. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeAnswer, NoticeDirection, NoticeKind } from '../../generated/graphql.ts';

@Entity('notice')
export class NoticeRow {
  /** Unique per copy. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** What the sender's and the recipient's copy share. */
  @Column({ type: 'text' }) noticeId!: string;
  @Column({ type: 'text' }) kind!: NoticeKind;
  @Column({ type: 'text' }) direction!: NoticeDirection;
  @Column({ type: 'text' }) senderId!: string;
  @Column({ type: 'text' }) recipientId!: string;
  @Column({ type: 'text' }) originatorId!: string;
  @Column({ type: 'text' }) cause!: string;
  @Column({ type: 'int' }) revision!: number;
  /** Reference of the agreement under which it goes; null: none. */
  @Column({ type: 'text', nullable: true }) agreement!: string | null;
  /** The originator's statement, a compact JWS: the same at every hop. */
  @Column({ type: 'text' }) statement!: string;
  /** The case under whose key `content` rests. */
  @Column({ type: 'text' }) caseId!: string;
  /** The hop's own content as JSON, encrypted under the case's key. */
  @Column({ type: 'bytea' }) content!: Buffer;
  /** At the recipient: the copy that came first, whose decision is this one's too; null: it is the first itself. */
  @Column({ type: 'text', nullable: true }) joinedToId!: string | null;
  /** At the recipient: when it arrived. */
  @Column({ type: 'timestamptz', precision: 3 }) queuedAt!: Date;
  @Column({ type: 'date', nullable: true }) answerDueOn!: string | null;

  /** How often was tried what this copy owes the other: the notice at the sender, its answer at the recipient. */
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) lastAttemptAt!: Date | null;
  /** Null: nothing is owed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) nextAttemptAt!: Date | null;
  /** A code, never more: whatever else a register or a gateway says is not kept. */
  @Column({ type: 'text', nullable: true }) lastFailure!: string | null;

  /** At the sender: as the signed receipt says; at the recipient: when it arrived. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) deliveredAt!: Date | null;
  /** The recipient's signed receipt, a compact JWS. */
  @Column({ type: 'text', nullable: true }) receipt!: string | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) acknowledgedAt!: Date | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) answeredAt!: Date | null;
  /** The final answer; null until `answeredAt`. */
  @Column({ type: 'text', nullable: true }) answer!: Exclude<NoticeAnswer, 'ACKNOWLEDGED'> | null;
  @Column({ type: 'text', nullable: true }) ground!: string | null;
  /** In words, encrypted under the case's key: free text may say who a person is. */
  @Column({ type: 'bytea', nullable: true }) reason!: Buffer | null;
  /** When the originator's recall reached this copy, or was made: what was not done by then is not to be done. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) recalledAt!: Date | null;
  /** At the sender: when people told a recipient that has not joined; null: they did not. */
  @Column({ type: 'date', nullable: true }) toldOtherwiseOn!: string | null;
  /** How, and with what evidence: JSON, encrypted under the case's key. */
  @Column({ type: 'bytea', nullable: true }) toldOtherwise!: Buffer | null;
}

/** The facts of a copy to which nothing has happened. */
export const NOTHING_YET = {
  joinedToId: null,
  attempts: 0,
  lastAttemptAt: null,
  nextAttemptAt: null,
  lastFailure: null,
  deliveredAt: null,
  receipt: null,
  acknowledgedAt: null,
  answeredAt: null,
  answer: null,
  ground: null,
  reason: null,
  recalledAt: null,
  toldOtherwiseOn: null,
  toldOtherwise: null,
} as const;

/** A copy as this transaction makes it, to which nothing has happened but what `facts` say. */
export function newCopy({ manager, register, now }: Transaction, facts: Partial<NoticeRow>): NoticeRow {
  const made = { party: register.party, queuedAt: now, answerDueOn: null };
  return manager.create(NoticeRow, { ...NOTHING_YET, ...made, ...facts });
}

/** An envelope that was accepted, so that a repeat gets the first receipt. */
@Entity('received_envelope')
export class ReceivedEnvelopeRow {
  @PrimaryColumn({ type: 'text' }) senderId!: string;
  @PrimaryColumn({ type: 'text' }) envelopeId!: string;
  /** SHA-256 over the ciphertext. */
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) noticeId!: string;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
  /** The receipt that this party signed. */
  @Column({ type: 'text' }) receipt!: string;
}

/** The signed answer of a recipient. */
@Entity('received_answer')
export class ReceivedAnswerRow {
  /** The sender's copy of the notice. */
  @PrimaryColumn({ type: 'text' }) copyId!: string;
  /** The envelope as its sender signed it, encrypted under the case's key: it holds the reason. */
  @Column({ type: 'bytea' }) jws!: Buffer;
}
