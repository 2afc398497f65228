/**
 * An export of the audit: one JSON object a line, closed by the register's signature over every byte before it. It is
 * verified without its register.
 */
import { createHash } from 'node:crypto';
import type { JWK } from 'jose';
import { canonicalJson } from '../../../../shared/canonical.ts';
import type { Directory } from '../../../../shared/directory/reader.ts';
import { mustBeCanonical } from '../../../../shared/envelopes/checkpoint.ts';
import { parseObject, signJson, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import type { AuditLineRow } from '../../kernel/audit.ts';
import { type AuditRecords, verifyAudit, type Finding, type Report } from './verify.ts';

type Line = Omit<AuditLineRow, 'id'>;

/** What stands in a line of the file: one of these. */
interface Entry {
  checkpoint?: { number: number; jws: string };
  timestamp?: { number: number; response: string };
  line?: Line;
  end?: string;
}

const textOf = (entry: object) => `${canonicalJson(entry)}\n`;

/** The text of an export, piece by piece. */
export async function* exportAudit(
  records: AuditRecords,
  { party, signingKey, now }: { party: string; signingKey: JWK; now: Date },
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const add = (entry: object) => {
    const text = textOf(entry);
    hash.update(text);
    return text;
  };
  for (const checkpoint of records.checkpoints) yield add({ checkpoint });
  for (const { number, response } of records.timestamps)
    yield add({ timestamp: { number, response: response.toString('base64') } });
  for await (const row of records.lines()) {
    const { id: _, ...line } = row as AuditLineRow;
    yield add({ line: { ...line, at: line.at.toISOString() } });
  }
  const payload = { iss: party, sha256: hash.digest('hex'), exportedAt: now.toISOString() };
  yield textOf({ end: await signJson(payload, 'export+jws', signingKey) });
}

export type Source = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The lines of a file as bytes, without their ends. An end that is missing is an error. */
async function* split(source: Source): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of source()) {
    const bytes = Buffer.concat([rest, chunk]);
    let begin = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
      yield bytes.subarray(begin, end);
      begin = end + 1;
    }
    rest = bytes.subarray(begin);
  }
  if (rest.length > 0) throw new Error('the file does not end with a whole line');
}

function readEntry(bytes: Buffer, number: number): Entry {
  const entry = parseObject(bytes);
  if (entry === null || canonicalJson(entry) !== bytes.toString('utf8'))
    throw new Error(`line ${number} of the file is not as it was written`);
  return entry;
}

/** Checks the signature that closes the export; throws an error that says what is wrong. */
export async function checkSeal(source: Source, party: string, directory: Directory): Promise<void> {
  const hash = createHash('sha256');
  let last: Buffer | null = null;
  for await (const bytes of split(source)) {
    if (last !== null) hash.update(last).update('\n');
    last = bytes;
  }
  const { end } = last === null ? {} : readEntry(last, 0);
  if (typeof end !== 'string') throw new Error('the file is not closed by a signature: its end is missing');
  mustBeCanonical(end);
  const claimed = unverifiedPayload(end);
  if (claimed?.sha256 !== hash.digest('hex')) throw new Error('the file is not the one that was signed');
  const exportedAt = new Date(String(claimed.exportedAt));
  const { signer } = await verifySigned(end, 'export+jws', { directory, receivedAt: exportedAt });
  if (signer !== party) throw new Error(`the export is signed by ${signer}, not by ${party}`);
}

/** An export's contents, to be verified; its lines are streamed. */
export async function exportedAudit(source: Source): Promise<AuditRecords> {
  const records: AuditRecords = { lines: () => linesIn(source), checkpoints: [], timestamps: [] };
  let number = 0;
  for await (const bytes of split(source)) {
    number += 1;
    if (bytes.subarray(0, 8).toString('latin1') === '{"line":') continue;
    const { checkpoint, timestamp } = readEntry(bytes, number);
    if (checkpoint) records.checkpoints.push(checkpoint);
    if (timestamp) {
      const response = Buffer.from(timestamp.response, 'base64');
      records.timestamps.push({ number: timestamp.number, response });
    }
  }
  return records;
}

async function* linesIn(source: Source): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of split(source)) {
    number += 1;
    const { line } = readEntry(bytes, number);
    if (!line) continue;
    const at = new Date(line.at);
    if (Number.isNaN(at.getTime())) throw new Error(`line ${number} of the file has no instant`);
    yield { ...line, at };
  }
}

const NOTHING: Report = { lines: 0, checkpoints: 0, timestamps: 0, signedTo: 0, stampedTo: 0, findings: [] };

/** What is wrong with the file, after what is wrong with the audit in it. */
export async function verifyExport(source: Source, party: string, directory: Directory): Promise<Report> {
  const seal = await problemOf(() => checkSeal(source, party, directory));
  let report = NOTHING;
  const broken = await problemOf(async () => {
    report = await verifyAudit(await exportedAudit(source), party, directory);
  });
  return { ...report, findings: [...report.findings, ...broken, ...seal] };
}

async function problemOf(check: () => Promise<void>): Promise<Finding[]> {
  try {
    await check();
    return [];
  } catch (error) {
    return [{ what: 'EXPORT', sequence: null, says: (error as Error).message }];
  }
}
