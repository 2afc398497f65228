/** Who a case is about: the identity, encrypted under the case's key, and the digests by which cases are matched. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('subject_case')
export class SubjectCaseRow {
  /** The rights request or disclosure that this is about. */
  @PrimaryColumn({ type: 'text' }) caseId!: string;
  /** A random reference to the person, the same for all cases that match exactly; says nothing outside this register. */
  @Column({ type: 'text' }) subject!: string;
  /** The identity as JSON, encrypted under the case's key. */
  @Column({ type: 'bytea' }) identity!: Buffer;
}

@Entity('subject_match')
export class SubjectMatchRow {
  @PrimaryColumn({ type: 'text' }) caseId!: string;
  @PrimaryColumn({ type: 'text' }) scheme!: string;
  /** HMAC of the identifier under the register's secret. */
  @PrimaryColumn({ type: 'text' }) digest!: string;
  @Column({ type: 'text' }) subject!: string;
}
