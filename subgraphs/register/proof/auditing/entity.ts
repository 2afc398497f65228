/** What rests on the audit: its signed checkpoints and their timestamps, who may read it, and digests of reads elsewhere. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit_checkpoint')
export class AuditCheckpointRow {
  @PrimaryColumn({ type: 'bigint' }) number!: string;
  @Column({ type: 'bigint' }) fromSequence!: string;
  @Column({ type: 'bigint' }) toSequence!: string;
  @Column({ type: 'timestamptz', precision: 3 }) madeAt!: Date;
  /** The signed checkpoint. */
  @Column({ type: 'text' }) jws!: string;
}

@Entity('audit_timestamp')
export class AuditTimestampRow {
  /** Of the checkpoint that is stamped, and with it all before. */
  @PrimaryColumn({ type: 'bigint' }) number!: string;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
  /** The authority's TimeStampResp, DER. */
  @Column({ type: 'bytea' }) response!: Buffer;
}

@Entity('audit_access')
export class AuditAccessRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** The auditor's pseudonym. */
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'timestamptz', precision: 3 }) untilAt!: Date;
  /** Null: all rows. */
  @Column({ type: 'text', array: true, nullable: true }) rowIds!: string[] | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'timestamptz', precision: 3 }) grantedAt!: Date;
  /** The pseudonym of who granted it. */
  @Column({ type: 'text' }) grantedBy!: string;
  @Column({ type: 'timestamptz', precision: 3, nullable: true }) endedAt!: Date | null;
  @Column({ type: 'text', nullable: true }) endedBy!: string | null;
}

/** What one person read of one kind of row. */
export interface Reads {
  person: string;
  action: string;
  rowKind: string;
  /** How many lines of the other register's audit say so. */
  count: number;
  /** SHA-256, hex, over the sorted ids, one a line: to be compared with a list, not to be read. */
  rowsDigest: string;
}

@Entity('read_digest')
export class ReadDigestRow {
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) party!: string;
  /** Whose register was read. */
  @Column({ type: 'text' }) registerId!: string;
  @Column({ type: 'date' }) readOn!: string;
  @Column({ type: 'jsonb' }) reads!: Reads[];
  /** How many entries beyond those the register left out. */
  @Column({ type: 'integer' }) omitted!: number;
  @Column({ type: 'timestamptz', precision: 3 }) receivedAt!: Date;
}
