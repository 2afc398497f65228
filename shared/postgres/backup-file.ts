/** The file of a logical backup: JSON lines between a header and a trailer with the SHA-256 of all before it. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';

export const FORMAT = 'register-backup';
export const FORMAT_VERSION = 1;

export interface BackupHeader {
  format: typeof FORMAT;
  formatVersion: typeof FORMAT_VERSION;
  /** Whose rows these are. */
  owner: string;
  /** The migrations that made the schema, in their order. */
  migrations: string[];
  takenAt: string;
  tables: BackupTable[];
  /** Null: never used. */
  sequences: { name: string; lastValue: string | null }[];
}

export interface BackupTable {
  name: string;
  columns: string[];
  rows: number;
}

/** The values of a row in the order of the columns, as PostgreSQL writes them as text. */
export type Row = (string | null)[];

interface Trailer {
  sha256: string;
}

/** Writes a backup to a draft file, which is renamed once it is complete and on disk. */
export async function writeBackupFile(
  path: string,
  header: BackupHeader,
  batches: AsyncIterable<Row[]>,
): Promise<void> {
  const draft = `${path}.part`;
  const file = await open(draft, 'w', 0o600);
  const hash = createHash('sha256');
  const write = async (text: string): Promise<void> => {
    hash.update(text);
    await file.writeFile(text);
  };
  try {
    await write(`${JSON.stringify(header)}\n`);
    for await (const rows of batches) await write(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    const trailer: Trailer = { sha256: hash.digest('hex') };
    await file.writeFile(`${JSON.stringify(trailer)}\n`);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

const linesOf = (path: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(path), crlfDelay: Infinity });

function parse(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '');
  } catch {
    return null;
  }
}

function isHeader(value: unknown): value is BackupHeader {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === FORMAT;
}

/** Reads the whole file once and returns its header; an error if anything is damaged or missing. */
export async function verifyBackupFile(path: string): Promise<BackupHeader> {
  const hash = createHash('sha256');
  let header: string | undefined;
  let last: string | undefined;
  let rows = -1;
  for await (const line of linesOf(path)) {
    if (last !== undefined) hash.update(`${last}\n`);
    header ??= line;
    last = line;
    rows += 1;
  }
  const found = parse(header);
  if (!isHeader(found)) throw new Error(`${path} is not a backup of a register.`);
  if (found.formatVersion !== FORMAT_VERSION) {
    throw new Error(
      `${path} has format version ${String(found.formatVersion)}; this program reads ${FORMAT_VERSION}.`,
    );
  }
  const trailer = parse(last) as Trailer | null;
  const expected = found.tables.reduce((sum, table) => sum + table.rows, 0);
  if (trailer?.sha256 !== hash.digest('hex') || rows - 1 !== expected) {
    throw new Error(`${path} is damaged: it does not match its own checksum.`);
  }
  return found;
}

/** The rows of a verified file, table by table, in batches. */
export async function* readBackupRows(
  path: string,
  { tables }: BackupHeader,
  batchSize: number,
): AsyncGenerator<{ table: BackupTable; rows: Row[] }> {
  const lines = linesOf(path)[Symbol.asyncIterator]();
  await lines.next();
  for (const table of tables) {
    let left = table.rows;
    while (left > 0) {
      const rows: Row[] = [];
      for (; rows.length < batchSize && left > 0; left -= 1) {
        const { value } = (await lines.next()) as { value: string };
        rows.push(JSON.parse(value) as Row);
      }
      yield { table, rows };
    }
  }
}
