/** A person exercising a right, or the same request come by notice from a party that upheld it. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Regime, Right, RightsRequestOutcome } from '../generated/graphql.ts';

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
  @Column({ type: 'text', nullable: true }) reason!: string | null;
}
