/** The audit: append-only, hash-chained lines of who read or wrote which rows and why; never a person's name. */
import { createHash } from 'node:crypto';
import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { Caller } from '../../../shared/callers/caller.ts';

@Entity('audit_line')
export class AuditLineRow {
  /** Counts upward without gaps. */
  @PrimaryColumn({ type: 'bigint' }) sequence!: string;
  /** The sequence as a text that sorts as the number does. */
  @Column({ type: 'text', insert: false, update: false }) id!: string;
  /** How its hash is made; 1: lines of before that say less. */
  @Column({ type: 'smallint' }) format!: number;
  /** Whose register; empty in format 1. */
  @Column({ type: 'text' }) party!: string;
  @Column({ type: 'timestamptz', precision: 3 }) at!: Date;
  /** The caller's party. */
  @Column({ type: 'text' }) callerParty!: string;
  /** The caller's pseudonym at its party. */
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'text', array: true }) roles!: string[];
  @Column({ type: 'text', nullable: true }) office!: string | null;
  @Column({ type: 'text' }) door!: string;
  @Column({ type: 'text' }) action!: string;
  @Column({ type: 'text' }) rowKind!: string;
  @Column({ type: 'text', array: true }) rowIds!: string[];
  @Column({ type: 'text' }) why!: string;
  /** The request as the gateway's log names it; null: the register by itself, or a caller that gave none. */
  @Column({ type: 'text', nullable: true }) requestId!: string | null;
  @Column({ type: 'text' }) previousHash!: string;
  @Column({ type: 'text' }) hash!: string;
}

interface AuditEntry {
  /** Whose register. */
  party: string;
  caller: Caller;
  at: Date;
  action: string;
  rowKind: string;
  rowIds: string[];
  why: string;
}

/** The hash that starts a register's chain. */
export const FIRST_HASH = '0'.repeat(64);

/** What new lines are. */
const FORMAT = 2;

type Hashed = Omit<AuditLineRow, 'hash' | 'id'>;

/** SHA-256, hex, of a line without its own hash: over the line before, its place, and its facts. */
export function hashOf(line: Hashed): string {
  return hashByPlace(line)(line.sequence);
}

/** The hash that the line would have at another place. */
export function hashByPlace(line: Hashed): (sequence: string) => string {
  if (line.format !== FORMAT) return (sequence) => sha256(earlierText({ ...line, sequence }));
  const digest = factsDigest(line);
  return (sequence) => sha256(`${line.previousHash} ${sequence} ${digest}`);
}

/** The canonical form (RFC 8785) of what a line says, over which its digest is taken. */
export function textOf(line: Hashed): string {
  return line.format === FORMAT ? factsText(line) : earlierText(line);
}

/** In format 1 a line's text holds its place. */
function earlierText(line: Hashed): string {
  const { sequence, at, callerParty, person, door, action, rowKind, rowIds, why, previousHash } = line;
  const facts = { sequence, callerParty, person, door, action, rowKind, rowIds, why, previousHash };
  return canonicalJson({ ...facts, at: at.toISOString() });
}

type Facts = Omit<Hashed, 'sequence' | 'previousHash'>;

function factsText(line: Facts): string {
  const { format, party, at, callerParty, person, roles, office, door, action } = line;
  const { rowKind, rowIds, why, requestId } = line;
  const caller = { callerParty, person, roles, office, door, requestId };
  return canonicalJson({ format, party, at: at.toISOString(), ...caller, action, rowKind, rowIds, why });
}

/** SHA-256, hex, of what a line says, whatever its place. */
const factsDigest = (line: Facts): string => sha256(factsText(line));

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Appends one line in the caller's transaction. Appends of one register wait for each other until it commits. */
export async function appendAudit(manager: EntityManager, { caller, ...what }: AuditEntry): Promise<void> {
  const { party: callerParty, person, roles, office, door, requestId = null } = caller;
  const line = { format: FORMAT, ...what, callerParty, person, roles, office, door, requestId };
  await manager.query('select append_audit_line($1, $2)', [asColumns(line), factsDigest(line)]);
}

function asColumns(line: object): string {
  const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return JSON.stringify(
    Object.fromEntries(Object.entries(line).map(([name, value]) => [snake(name), value])),
  );
}
