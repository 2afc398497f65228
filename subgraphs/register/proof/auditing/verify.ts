/** Verifies an audit, in a database or in an export: the chain, the signed checkpoints, the timestamps. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  checkpointDigest,
  FIRST_DIGEST,
  verifyCheckpoint,
  type Checkpoint,
} from '../../../../shared/envelopes/checkpoint.ts';
import { isStampOf } from '../../../../shared/envelopes/timestamp.ts';
import type { Directory } from '../../../../shared/directory/reader.ts';
import type { AuditLineRow } from '../../kernel/audit.ts';
import { ChainWalk, type Tampering } from './chain.ts';

export interface AuditRecords {
  /** In their order. */
  lines(): AsyncIterable<Omit<AuditLineRow, 'id'>>;
  /** In their order. */
  checkpoints: { number: number; jws: string }[];
  timestamps: { number: number; response: Buffer }[];
}

export interface Finding {
  /** REWRITTEN: the chain holds, and is not the one that was signed. */
  what: Tampering | 'REWRITTEN' | 'TRUNCATED' | 'CHECKPOINT' | 'TIMESTAMP' | 'EXPORT';
  /** Of the first line concerned; null: no one line is. */
  sequence: number | null;
  says: string;
}

export interface Report {
  lines: number;
  checkpoints: number;
  timestamps: number;
  /** The last line under a signed checkpoint: what comes after could be cut off unseen. */
  signedTo: number;
  /** The last line under a timestamp; 0: none. */
  stampedTo: number;
  findings: Finding[];
}

/** Everything that is wrong with a party's audit; of the chain only the first. */
export async function verifyAudit(
  records: AuditRecords,
  party: string,
  directory: Directory,
): Promise<Report> {
  const { checkpoints, findings } = await readCheckpoints(records, party, directory);
  const walked = await walkLines(records, checkpoints);
  const stamps = checkStamps(records);
  const stamped = checkpoints.filter(({ number }) => stamps.good.includes(number));
  return {
    lines: walked.lines,
    checkpoints: checkpoints.length,
    timestamps: stamps.good.length,
    signedTo: checkpoints.at(-1)?.toSequence ?? 0,
    stampedTo: stamped.at(-1)?.toSequence ?? 0,
    findings: [...walked.findings, ...findings, ...stamps.findings],
  };
}

const checkpointFinding = (number: number, says: string): Finding => ({
  what: 'CHECKPOINT',
  sequence: null,
  says: `checkpoint ${number} ${says}`,
});

/** The checkpoints that are what they must be, up to the first that is not. */
async function readCheckpoints(
  records: AuditRecords,
  party: string,
  directory: Directory,
): Promise<{ checkpoints: Checkpoint[]; findings: Finding[] }> {
  const checkpoints: Checkpoint[] = [];
  let previous = FIRST_DIGEST;
  for (const [index, { number, jws }] of records.checkpoints.entries()) {
    try {
      const checkpoint = await verifyCheckpoint(party, jws, directory);
      const from = (checkpoints.at(-1)?.toSequence ?? 0) + 1;
      const isNext =
        number === index + 1 &&
        checkpoint.number === number &&
        checkpoint.previous === previous &&
        checkpoint.fromSequence === from;
      if (!isNext) throw new Error('It does not follow the one before.');
      checkpoints.push(checkpoint);
    } catch (error) {
      const says = `is not to be relied on: ${(error as Error).message}`;
      return { checkpoints, findings: [checkpointFinding(index + 1, says)] };
    }
    previous = checkpointDigest(jws);
  }
  return { checkpoints, findings: [] };
}

async function walkLines(
  records: AuditRecords,
  checkpoints: Checkpoint[],
): Promise<{ lines: number; findings: Finding[] }> {
  const signed = new Map(checkpoints.map((checkpoint) => [checkpoint.toSequence, checkpoint]));
  const walk = new ChainWalk();
  let lines = 0;
  let rewritten: Checkpoint | undefined;
  for await (const line of records.lines()) {
    lines += 1;
    walk.take(line);
    const checkpoint = walk.isSound ? signed.get(walk.lastSequence) : undefined;
    if (checkpoint && checkpoint.lastHash !== line.hash) rewritten ??= checkpoint;
  }
  const fault = rewritten ? rewriting(rewritten) : walk.fault();
  const end = checkpoints.at(-1)?.toSequence ?? 0;
  const cut = fault === null && walk.lastSequence < end ? truncation(walk.lastSequence + 1, end) : null;
  return { lines, findings: [fault, cut].filter((finding) => finding !== null) };
}

const rewriting = ({ number, fromSequence, toSequence }: Checkpoint): Finding => ({
  what: 'REWRITTEN',
  sequence: fromSequence,
  says: `lines ${fromSequence} to ${toSequence} are not those that checkpoint ${number} signed: one of them was changed, and all hashes after it were made anew`,
});

const truncation = (first: number, last: number): Finding => ({
  what: 'TRUNCATED',
  sequence: first,
  says: `lines ${first} to ${last} were cut off: they were signed, and are not here`,
});

function checkStamps({ checkpoints, timestamps }: AuditRecords): { good: number[]; findings: Finding[] } {
  const jwsOf = new Map(checkpoints.map(({ number, jws }) => [number, jws]));
  const isGood = ({ number, response }: AuditRecords['timestamps'][number]) => {
    const jws = jwsOf.get(number);
    return jws !== undefined && isStampOf(response, Buffer.from(checkpointDigest(jws), 'hex'));
  };
  const findings = timestamps
    .filter((stamp) => !isGood(stamp))
    .map(({ number }): Finding => {
      return {
        what: 'TIMESTAMP',
        sequence: null,
        says: `the timestamp of checkpoint ${number} is about something else`,
      };
    });
  return { good: timestamps.filter(isGood).map(({ number }) => number), findings };
}

/** Timestamps that `openssl ts -verify` rejects; `authority` is the file of the trusted certificate, PEM. */
export async function distrustedStamps(
  { checkpoints, timestamps }: AuditRecords,
  authority: string,
): Promise<Finding[]> {
  const folder = await mkdtemp(join(tmpdir(), 'stamps-'));
  const file = join(folder, 'response.tsr');
  const jwsOf = new Map(checkpoints.map(({ number, jws }) => [number, jws]));
  const findings: Finding[] = [];
  try {
    for (const { number, response } of timestamps) {
      await writeFile(file, response);
      const digest = checkpointDigest(jwsOf.get(number) ?? '');
      if (await isTrusted(['-digest', digest, '-in', file, '-CAfile', authority])) continue;
      const says = `the timestamp of checkpoint ${number} is not one by the authority in ${authority}`;
      findings.push({ what: 'TIMESTAMP', sequence: null, says });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return findings;
}

async function isTrusted(args: string[]): Promise<boolean> {
  try {
    await promisify(execFile)('openssl', ['ts', '-verify', ...args]);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT')
      throw new Error('Install openssl to check timestamps.', { cause: error });
    return false;
  }
}
