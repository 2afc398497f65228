/** Keeps the rows of a file as they are read, a batch at a time, in the transaction of the import. */
import type { EntityManager } from 'typeorm';
import { londonDate } from '../../../../../shared/calendar/calendar.ts';
import { owe } from '../../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../../kernel/register-of.ts';
import { disposalDuty, reviewDuty } from '../deadlines.ts';
import { ProcessingRecordRow } from '../entity.ts';
import { ProcessingImportRow, type RefusedRow } from './imports.ts';
import { columnsOf } from './columns.ts';
import { nameKey, recordOf, type RowFacts } from './rows.ts';
import { FileProblem, MOST_ROWS, type Table, type TableRow } from './table.ts';

interface Place {
  register: RegisterOf;
  manager: EntityManager;
  importId: string;
}

type Count = Pick<ProcessingImportRow, 'rowsRead' | 'rowsGood' | 'refused' | 'refusedCount'>;

/** Few enough for one statement. */
const BATCH = 250;
const MOST_REASONS = 1000;

/** Keeps the rows until one is refused; reads the rest only to report what else is wrong. */
export async function keepRows(place: Place, table: Table): Promise<Count> {
  const facts = await factsOf(place, table.dayZero);
  const rows = withoutBlank(table.rows);
  const { value: header, done } = await rows.next();
  if (done) throw new FileProblem('The file is empty.');
  const columns = columnsOf(header);
  const keeping = new Keeping(place);
  for await (const row of rows) {
    const made = recordOf(row, columns, facts);
    await keeping.add(row.row, 'record' in made ? made.record : null, 'reasons' in made ? made.reasons : []);
  }
  await keeping.flush();
  if (keeping.count.rowsRead === 0) throw new FileProblem('The file has a header and no rows.');
  return keeping.count;
}

async function* withoutBlank(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow, undefined> {
  let read = 0;
  for await (const row of rows) {
    if (!row.cells.some((cell) => cell && (cell.isFormula || cell.text.trim() !== ''))) continue;
    // The header is one more.
    if (read > MOST_ROWS) throw new FileProblem(`The file has more than ${MOST_ROWS} rows: split it.`);
    read += 1;
    yield row;
  }
}

async function factsOf({ register, manager }: Place, dayZero: string): Promise<RowFacts> {
  const { directory, party, now } = register;
  const held = await manager.query<{ reference: string }[]>('select distinct reference from agreement');
  const byName = new Map<string, string | null>();
  for (const { id, name } of directory.current().parties)
    byName.set(nameKey(name), byName.has(nameKey(name)) ? null : id);
  return {
    self: party,
    isCompetentAuthority: directory.party(party)?.competentAuthority ?? false,
    agreements: new Set(held.map(({ reference }) => reference)),
    party: (text) => directory.party(text)?.id ?? byName.get(nameKey(text)) ?? null,
    today: londonDate(now()),
    now: now(),
    dayZero,
  };
}

class Keeping {
  readonly count: Count = { rowsRead: 0, rowsGood: 0, refused: [], refusedCount: 0 };
  readonly #place: Place;
  /** Names of the file, and the row that has each. */
  readonly #names = new Map<string, number>();
  #batch: { row: number; record: ProcessingRecordRow }[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  async add(
    row: number,
    record: ProcessingRecordRow | null,
    reasons: Omit<RefusedRow, 'row'>[],
  ): Promise<void> {
    this.count.rowsRead += 1;
    const first = record && this.#names.get(nameKey(record.name));
    if (first) this.#refuse(row, [{ column: NAME, message: `is also the name of row ${first}` }]);
    else if (record) {
      this.#names.set(nameKey(record.name), row);
      this.#batch.push({ row, record });
    } else this.#refuse(row, reasons);
    if (this.count.rowsRead % BATCH === 0) await this.flush();
  }

  /** Keeps the batch. Progress is written outside of the import's transaction, so that it can be seen at once. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const taken = await this.#namesTaken(batch.map(({ record }) => nameKey(record.name)));
    const isTaken = ({ record }: { record: ProcessingRecordRow }) => taken.has(nameKey(record.name));
    for (const { row } of batch.filter(isTaken))
      this.#refuse(row, [{ column: NAME, message: 'is the name of an entry that the record has already' }]);
    const good = batch.filter((one) => !isTaken(one)).map(({ record }) => record);
    this.count.rowsGood += good.length;
    if (this.count.refusedCount === 0) await this.#insert(good);
    const { register, importId } = this.#place;
    const { rowsRead, rowsGood, refusedCount } = this.count;
    const progress = { rowsRead, rowsGood, refusedCount };
    await register.database.manager.update(ProcessingImportRow, { id: importId }, progress);
  }

  #refuse(row: number, reasons: Omit<RefusedRow, 'row'>[]): void {
    this.count.refusedCount += 1;
    const room = MOST_REASONS - this.count.refused.length;
    this.count.refused.push(...reasons.slice(0, room).map((reason) => ({ row, ...reason })));
  }

  async #namesTaken(names: string[]): Promise<Set<string>> {
    // Names that were kept earlier from this file are in `#names`, and therefore in no later batch.
    const rows = await this.#place.manager.query<{ name: string }[]>(
      'select name from processing_record where lower(name) = any($1)',
      [names],
    );
    return new Set(rows.map(({ name }) => nameKey(name)));
  }

  async #insert(records: ProcessingRecordRow[]): Promise<void> {
    const { manager, register } = this.#place;
    if (records.length > 0) await manager.insert(ProcessingRecordRow, records);
    await owe({ manager, register, now: register.now() }, [
      ...records.flatMap(reviewDuty),
      ...records.flatMap(disposalDuty),
    ]);
  }
}

const NAME = 'Business function';
