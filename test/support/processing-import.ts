/** Imports of processing records in tests: opened, sent, and what is seen and left of them. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { data } from './answers.ts';
import { intervene } from './database.ts';
import { startFederation, type Federation } from './federation.ts';
import { csvOf, NEEDED_HEADER } from './spreadsheets.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';

export const NOW = new Date('2026-03-02T10:00:00Z');

export let federation: Federation;

/** A register into which files are imported; each test begins without records. */
export function openImports(): void {
  beforeAll(async () => {
    federation = await startFederation({
      parties: ['acme', 'beta'],
      notJoined: ['twin-1', 'twin-2'],
      profiles: { 'twin-1': { name: 'Twins' }, 'twin-2': { name: 'Twins' } },
      mode: 'production',
      now: () => NOW,
    });
  });
  afterAll(() => federation?.close());
  beforeEach(() => clearRecords());
}

export const manager = () => federation.register('acme').hosted().database.manager;
export const clearRecords = () =>
  intervene(federation.register('acme').databaseUrl, 'delete from processing_record');

export type Format = 'CSV' | 'XLSX';
interface Import {
  id: string;
  state: string;
  uploadPath: string;
  rowsRead: number;
  rowsGood: number;
  refused: { row: number; column: string | null; message: string }[];
  refusedCount: number;
  problem: string | null;
  finishedAt: string | null;
}

const FIELDS =
  'id state uploadPath rowsRead rowsGood refused { row column message } refusedCount problem finishedAt';

async function ask<T>(document: string, variables: object = {}): Promise<T> {
  const token = await federation.token('acme', 'DPO', { door: 'register' });
  return data<T>(await federation.register('acme').query(token, document, { ...variables }));
}

export async function open(format: Format, checkOnly = false): Promise<Import> {
  const { row } = await ask<{ row: Import }>(
    `mutation ($input: ImportProcessingInput!) { row: importProcessing(party: "acme", input: $input) { ${FIELDS} } }`,
    { input: { format, checkOnly } },
  );
  return row;
}

export async function seen(id: string): Promise<Import> {
  const { register } = await ask<{ register: { processingImports: Import[] } }>(
    `query ($id: ID) { register(party: "acme") { processingImports(id: $id) { ${FIELDS} } } }`,
    { id },
  );
  return register.processingImports[0]!;
}

export async function put(uploadPath: string, body: string | Buffer, token?: string): Promise<Response> {
  const bearer = token ?? (await federation.token('acme', 'DPO', { door: 'register' }));
  const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/octet-stream' };
  return fetch(new URL(uploadPath, federation.register('acme').url), { method: 'PUT', headers, body });
}

/** Opens an import, sends the file, and reads what became of it. */
export async function imported(format: Format, file: string | Buffer, checkOnly = false): Promise<Import> {
  const { id, uploadPath } = await open(format, checkOnly);
  const response = await put(uploadPath, file);
  const row = await seen(id);
  expect([response.status, await response.json()]).toEqual([
    row.state === 'REFUSED' ? 422 : 200,
    expect.objectContaining({ id, state: row.state, rowsRead: row.rowsRead }),
  ]);
  return row;
}

export const records = () => manager().find(ProcessingRecordRow, { order: { name: 'ASC' } });

export async function nothingIsLeft(): Promise<void> {
  expect(await manager().count(ProcessingRecordRow)).toBe(0);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('register-import-'))).toEqual([]);
}

export const csv = (...rows: string[][]) => csvOf([NEEDED_HEADER, ...rows]);
