/** The record as a file: who may take it, in which formats, by which path. */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { EntityManager } from 'typeorm';
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import type { Caller } from '../../../../../shared/callers/caller.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { processingRecords } from '../collections.ts';
import { mustHaveRole } from '../../../kernel/access.ts';
import { appendAudit } from '../../../kernel/audit.ts';
import type { RegisterOf } from '../../../kernel/register-of.ts';
import { answerRefusals, entrance, type Serving } from '../../../kernel/door.ts';
import { ProcessingRecordRow } from '../entity.ts';
import { templateCsv, toCsv, toXlsx } from './spreadsheets.ts';
import { toJsonLd } from './jsonld.ts';
import { toRecordPdf } from './pdf.ts';

interface Format {
  type: string;
  write(register: RegisterOf): Readable | Promise<Buffer>;
}

/** Formats that cannot be written a page at a time hold the whole record: not more than this. */
const MOST_IN_XLSX = 20_000;
const MOST_IN_PDF = 1_000;

const FORMATS: Readonly<Record<string, Format>> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    write: ({ database }) => Readable.from(toCsv(recordPages(database.manager))),
  },
  jsonld: {
    type: 'application/ld+json',
    write: ({ database, party }) => Readable.from(toJsonLd(party, recordPages(database.manager))),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async ({ database }) => toXlsx(await allRecords(database.manager, MOST_IN_XLSX)),
  },
  pdf: {
    type: 'application/pdf',
    write: async ({ database, directory, party, now }) =>
      toRecordPdf(await allRecords(database.manager, MOST_IN_PDF), {
        from: directory.party(party)?.name ?? party,
        writtenOn: londonDate(now()),
      }),
  },
};

const FILE = 'processing-records';

/** `GET /exports/<party>/processing-records.<format>`, and the template of imports. */
export async function exportRoutes(http: FastifyInstance, serving: Serving): Promise<void> {
  answerRefusals(http);
  http.get(`/exports/:party/${FILE}-template.csv`, async (request, reply) => {
    const { register, caller } = await entrance(serving, request);
    mustBeOwn(caller, register);
    return reply.headers(headersOf(`${FILE}-template.csv`, FORMATS.csv!.type)).send(templateCsv());
  });
  http.get(`/exports/:party/${FILE}.:format`, async (request, reply) => {
    const { register, caller } = await entrance(serving, request);
    const { format: name } = request.params as { format: string };
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (!format) return refuse('NOT_FOUND', `The formats are ${Object.keys(FORMATS).join(', ')}.`);
    mustBeOwn(caller, register);
    const file = await format.write(register);
    await leaveTrace(register, caller, name);
    const { party } = register;
    return reply.headers(headersOf(`${FILE}-${party}.${name}`, format.type)).send(file);
  });
}

function mustBeOwn(caller: Caller, { party }: RegisterOf): void {
  if (caller.party !== party) refuse('FORBIDDEN', `Only people of ${party} may take its record as a file.`);
  mustHaveRole(caller, party, processingRecords.rule.readers, 'the record as a file');
}

async function allRecords(manager: EntityManager, most: number): Promise<ProcessingRecordRow[]> {
  if ((await manager.count(ProcessingRecordRow)) > most)
    refuse('CONFLICT', `The record has more than ${most} entries: take it as .csv or .jsonld.`);
  const pages: ProcessingRecordRow[][] = [];
  for await (const page of recordPages(manager)) pages.push(page);
  return pages.flat();
}

async function leaveTrace(
  { party, database, now }: RegisterOf,
  caller: Caller,
  format: string,
): Promise<void> {
  await database.transaction((manager) =>
    appendAudit(manager, {
      party,
      caller,
      at: now(),
      action: 'read',
      rowKind: 'processingRecords',
      rowIds: [],
      why: `export ${format}`,
    }),
  );
}

/** Replaces characters that a header must not contain, although party ids have none. */
const headersOf = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
  'x-content-type-options': 'nosniff',
});

/** Below the register's own address, without the format. */
export const exportPath = (party: string) => `/exports/${encodeURIComponent(party)}/processing-records`;

const PAGE = 500;

export async function* recordPages(manager: EntityManager): AsyncGenerator<ProcessingRecordRow[]> {
  let last: ProcessingRecordRow | undefined;
  do {
    const query = manager.createQueryBuilder(ProcessingRecordRow, 'row');
    if (last)
      query.where('(row.name, row.id) > (:name::text collate "C", :id)', { name: last.name, id: last.id });
    const rows: ProcessingRecordRow[] = await query
      .orderBy('row.name')
      .addOrderBy('row.id')
      .limit(PAGE)
      .getMany();
    if (rows.length > 0) yield rows;
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last);
}
