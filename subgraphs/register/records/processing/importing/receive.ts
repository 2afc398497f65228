/** Receives the file of an import, reads it, and keeps all of its rows or none. */
import type { Readable } from 'node:stream';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { EntityManager, QueryRunner } from 'typeorm';
import { answerRefusals, entrance, type Serving } from '../../../kernel/door.ts';
import type { Caller } from '../../../../../shared/callers/caller.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { mustBeAllowedTo } from '../../../kernel/access.ts';
import { appendAudit } from '../../../kernel/audit.ts';
import type { RegisterOf } from '../../../kernel/register-of.ts';
import { ProcessingImportRow, READING_LOCK, refuseReading } from './imports.ts';
import { readCsv } from './csv.ts';
import { keepRows } from './keeping.ts';
import { FileProblem, type Table, MOST_FILE_BYTES } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** `PUT /imports/<party>/<id>`: the body is the file, of any content type. The answer says what became of it. */
export async function importRoutes(http: FastifyInstance, serving: Serving): Promise<void> {
  answerRefusals(http);
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  http.put('/imports/:party/:id', { bodyLimit: Number.MAX_SAFE_INTEGER }, async (request, reply) => {
    const { register, caller } = await entrance(serving, request);
    const { id } = request.params as { id: string };
    const body = (request.body ?? request.raw) as Readable;
    const { state, rowsRead, rowsGood, refusedCount, problem } = await receiveFile({
      register,
      caller,
      id,
      body,
    });
    const answer = { id, state, rowsRead, rowsGood, refusedCount, problem };
    return reply.code(state === 'REFUSED' ? 422 : 200).send(answer);
  });
}

/** The outcome for a file. */
type Outcome = Pick<
  ProcessingImportRow,
  'state' | 'rowsRead' | 'rowsGood' | 'refused' | 'refusedCount' | 'problem'
>;

interface Upload {
  register: RegisterOf;
  caller: Caller;
  /** Of the import. */
  id: string;
  body: Readable;
}

/** Returns once the file is imported, refused or checked. */
export async function receiveFile(upload: Upload): Promise<ProcessingImportRow> {
  const { register, caller, id } = upload;
  mustBeAllowedTo(caller, 'importProcessing', register.party);
  const runner = register.database.createQueryRunner();
  try {
    const [lock] = (await runner.query(`select pg_try_advisory_lock(${READING_LOCK}) as free`)) as {
      free: boolean;
    }[];
    if (!lock?.free) refuse('CONFLICT', 'Another file is being read: send this one when that has ended.');
    try {
      const row = await begin(register, id);
      await readAndKeep(upload, runner, row);
    } finally {
      await runner.query(`select pg_advisory_unlock(${READING_LOCK})`);
    }
  } finally {
    await runner.release();
  }
  return register.database.manager.findOneByOrFail(ProcessingImportRow, { id });
}

/** The caller holds the lock, so no other import is being read, whatever its state says. */
async function begin({ database, party, now }: RegisterOf, id: string): Promise<ProcessingImportRow> {
  const { manager } = database;
  await refuseReading(manager, now());
  const row = await manager.findOneBy(ProcessingImportRow, { id, party });
  if (!row) return refuse('NOT_FOUND', 'This register has no such import: open one with importProcessing.');
  if (row.state !== 'AWAITING_FILE')
    refuse('CONFLICT', 'This import has had its file: open another with importProcessing.');
  await manager.update(ProcessingImportRow, { id }, { state: 'READING' });
  return row;
}

async function readAndKeep(upload: Upload, runner: QueryRunner, row: ProcessingImportRow): Promise<void> {
  const { register } = upload;
  const file = await receive(upload);
  await runner.startTransaction();
  try {
    const outcome =
      file instanceof FileProblem ? refusedFor(file) : await read(register, runner.manager, row, file);
    if (outcome.state !== 'IMPORTED') {
      await runner.rollbackTransaction();
      await runner.startTransaction();
    }
    await conclude(upload, runner.manager, outcome);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    const problem = 'Something failed here, and nothing was imported: open another import.';
    const outcome = { state: 'REFUSED' as const, problem, finishedAt: register.now() };
    await register.database.manager.update(ProcessingImportRow, { id: row.id }, outcome);
    throw error;
  } finally {
    if (!(file instanceof FileProblem)) await file.close();
  }
}

/** The file as it was sent, or why it cannot be taken. What did not arrive can be sent again. */
async function receive({ register, id, body }: Upload): Promise<FileHandle | FileProblem> {
  try {
    return await spool(body);
  } catch (error) {
    if (error instanceof FileProblem) return error;
    await register.database.manager.update(ProcessingImportRow, { id }, { state: 'AWAITING_FILE' });
    return refuse('BAD_USER_INPUT', 'The file did not arrive whole: send it again.');
  }
}

async function read(
  register: RegisterOf,
  manager: EntityManager,
  row: ProcessingImportRow,
  file: FileHandle,
): Promise<Outcome> {
  try {
    const table: Table =
      row.format === 'XLSX'
        ? await readXlsx(file.fd)
        : { rows: readCsv(file.createReadStream({ start: 0, autoClose: false })), dayZero: '' };
    const kept = await keepRows({ register, manager, importId: row.id }, table);
    if (kept.refusedCount > 0) return { ...kept, state: 'REFUSED', problem: null };
    return { ...kept, state: row.checkOnly ? 'CHECKED' : 'IMPORTED', problem: null };
  } catch (error) {
    if (error instanceof FileProblem) return refusedFor(error);
    throw error;
  }
}

function refusedFor({ message }: FileProblem): Outcome {
  return { state: 'REFUSED', problem: message, rowsRead: 0, rowsGood: 0, refused: [], refusedCount: 0 };
}

/** Records the outcome of the file, in the transaction that keeps its rows. */
async function conclude(
  { register, caller, id }: Upload,
  manager: EntityManager,
  outcome: Outcome,
): Promise<void> {
  const at = register.now();
  await manager.update(ProcessingImportRow, { id }, { ...outcome, finishedAt: at });
  await appendAudit(manager, {
    party: register.party,
    caller,
    at,
    action: 'importProcessing',
    rowKind: 'processing_import',
    rowIds: [id],
    why: `file ${outcome.state.toLowerCase()}`,
  });
}

/** Stores the upload in a file without a name, which disappears once the caller closes it. */
export async function spool(body: Readable): Promise<FileHandle> {
  const file = await openNameless();
  try {
    let bytes = 0;
    // The rest of a file that is too large is not read; the sender still gets its answer.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_FILE_BYTES)
        throw new FileProblem(`The file is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB: split it.`);
      await file.write(chunk);
    }
    if (bytes === 0) throw new FileProblem('The file is empty.');
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'register-import-'));
  try {
    return await open(join(folder, 'file'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
