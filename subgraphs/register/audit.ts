/** The audit: append-only, hash-chained lines of who read or wrote which rows and why; never a person's name. */
import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { canonicalJson } from '../../shared/canonical.ts';
import type { Caller } from '../../shared/callers/caller.ts';

@Entity('audit_line')
export class AuditLineRow {
  /** Counts upward without gaps. */
  @PrimaryColumn({ type: 'bigint' }) sequence!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  /** The caller's party. */
  @Column({ type: 'text' }) callerParty!: string;
  /** The caller's pseudonym at its party. */
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'text' }) door!: string;
  @Column({ type: 'text' }) action!: string;
  @Column({ type: 'text' }) rowKind!: string;
  @Column({ type: 'text', array: true }) rowIds!: string[];
  @Column({ type: 'text' }) why!: string;
  @Column({ type: 'text' }) previousHash!: string;
  @Column({ type: 'text' }) hash!: string;
}

export interface AuditEntry {
  caller: Caller;
  at: Date;
  action: string;
  rowKind: string;
  rowIds: string[];
  why: string;
}

/** The hash that starts a register's chain. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256, hex, over the canonical form (RFC 8785) of a line without its own hash. */
export function hashOf(line: Omit<AuditLineRow, 'hash'>): string {
  const { sequence, at, callerParty, person, door, action, rowKind, rowIds, why, previousHash } = line;
  const facts = {
    sequence,
    at: at.toISOString(),
    callerParty,
    person,
    door,
    action,
    rowKind,
    rowIds,
    why,
    previousHash,
  };
  return createHash('sha256').update(canonicalJson(facts)).digest('hex');
}

/** Appends one line in the caller's transaction. Appends of one register wait for each other until it commits. */
export async function appendAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  await manager.query("select pg_advisory_xact_lock(hashtext('audit_line'))");
  const last = await manager
    .createQueryBuilder(AuditLineRow, 'line')
    .orderBy('line.sequence', 'DESC')
    .limit(1)
    .getOne();
  const { caller, at, action, rowKind, rowIds, why } = entry;
  const line = {
    sequence: String(BigInt(last?.sequence ?? 0) + 1n),
    at,
    callerParty: caller.party,
    person: caller.person,
    door: caller.door,
    action,
    rowKind,
    rowIds,
    why,
    previousHash: last?.hash ?? FIRST_HASH,
  };
  await manager.insert(AuditLineRow, { ...line, hash: hashOf(line) });
}
