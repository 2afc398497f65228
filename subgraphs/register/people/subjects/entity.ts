/** Who a case is about: the identity, encrypted under the case's key, and the digests by which cases are matched. */
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectMatch } from '../../generated/graphql.ts';

@Entity('subject_case')
export class SubjectCaseRow {
  /** The rights request or disclosure that this is about. */
  @PrimaryColumn({ type: 'text' }) caseId!: string;
  /** A random reference to the person, the same for all cases that match exactly; says nothing outside this register. */
  @Column({ type: 'text' }) subject!: string;
  /** The identity as JSON, encrypted under the case's key. */
  @Column({ type: 'bytea' }) identity!: Buffer;
  /** How surely the person of a request was found here; null: of a case that is itself what is held, as a disclosure. */
  @Column({ type: 'text', nullable: true }) match!: SubjectMatch | null;
  /** References to those with the same name and date of birth, as long as nobody has decided between them. */
  @Column({ type: 'text', array: true, default: [] }) candidates!: string[];
  /** Why a person confirmed or rejected the match, encrypted under the case's key. */
  @Column({ type: 'bytea', nullable: true }) matchReason!: Buffer | null;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) matchDecidedAt!: Date | null;
}

@Entity('subject_match')
export class SubjectMatchRow {
  @PrimaryColumn({ type: 'text' }) caseId!: string;
  @PrimaryColumn({ type: 'text' }) scheme!: string;
  /** HMAC of the identifier under the register's secret. */
  @PrimaryColumn({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) subject!: string;
}

/** By name and date of birth: for candidates alone. Two people may share both, so nobody is merged by it. */
@Entity('subject_candidate')
export class SubjectCandidateRow {
  @PrimaryColumn({ type: 'text' }) caseId!: string;
  /** HMAC under the register's secret. */
  @Column({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) subject!: string;
}
