/** A person's complaint to the register's own party about how their data are handled (DPA 2018 s.164A). */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintOutcome, Regime } from '../../generated/graphql.ts';

@Entity('complaint')
export class ComplaintRow {
  /** Also the case under whose key the person, the statement and the answer rest. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'text' }) regime!: Regime;
  @Column({ type: 'date' }) receivedOn!: string;
  /** The id of the rights request that it is about; null: about something else. */
  @Column({ type: 'text', nullable: true }) rightsRequestId!: string | null;
  /** This register's reference to the person. */
  @Column({ type: 'text' }) subject!: string;
  /** What the person complains of, encrypted under the case's key; null: not recorded. */
  @Column({ type: 'bytea', nullable: true }) statement!: Buffer | null;
  @Column({ type: 'date', nullable: true }) acknowledgedOn!: string | null;
  @Column({ type: 'date', nullable: true }) answeredOn!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: ComplaintOutcome | null;
  /** What the person was told, encrypted under the case's key; null: not recorded. */
  @Column({ type: 'bytea', nullable: true }) answer!: Buffer | null;
}
