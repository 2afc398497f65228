/** Makes processing records of the rows of a file, or says why a row cannot be one. */
import { v7 as uuidv7 } from 'uuid';
import type { ProcessingRecordRow } from '../entity.ts';
import { emptyFields, impossibleFields } from '../rules.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { RefusedRow } from './imports.ts';
import { CellProblem, type Known } from './kinds.ts';
import { MOST_CHARACTERS, type Cell, type TableRow } from './table.ts';

export interface RowFacts extends Known {
  self: string;
  isCompetentAuthority: boolean;
  /** References of the agreements that are held. */
  agreements: ReadonlySet<string>;
  today: string;
  now: Date;
}

type Reason = Omit<RefusedRow, 'row'>;
type Values = Record<string, unknown>;

/** The record that the row is, or the reasons why it is none. */
export function recordOf(
  { cells }: TableRow,
  columns: readonly (Column | undefined)[],
  facts: RowFacts,
): { record: ProcessingRecordRow } | { reasons: Reason[] } {
  const values: Values = Object.fromEntries(COLUMNS.map(({ field, kind }) => [field, kind.empty]));
  const reasons: Reason[] = [];
  // A place beyond the header's, or under an empty heading, must be empty itself.
  for (let place = 0; place < Math.max(cells.length, columns.length); place += 1) {
    const reason = readCell(values, cells[place], columns[place], facts);
    if (reason) reasons.push(reason);
  }
  if (reasons.length > 0) return { reasons };
  const record = {
    ...values,
    name: values.name ?? '',
    retention: values.retention ?? '',
    id: uuidv7(),
    party: facts.self,
    recordedAt: facts.now,
    revision: 1,
  } as ProcessingRecordRow;
  const wrong = reasonsAgainst(record, facts);
  return wrong.length > 0 ? { reasons: wrong } : { record };
}

function readCell(
  values: Values,
  cell: Cell | undefined,
  column: Column | undefined,
  known: Known,
): Reason | null {
  if (!cell || (cell.text.trim() === '' && !cell.isFormula)) return null;
  const header = column?.header ?? null;
  if (cell.text.length > MOST_CHARACTERS)
    return { column: header, message: `is longer than ${MOST_CHARACTERS} characters` };
  if (!column) return { column: null, message: 'has a cell that stands under no heading' };
  if (cell.isFormula)
    return { column: header, message: 'holds a formula: put its value, or an apostrophe in front of a text' };
  try {
    const value = column.kind.read({ ...cell, text: cell.text.trim() }, known);
    const before = values[column.field];
    values[column.field] = column.holds ? [...(before as string[]), ...(value as string[])] : value;
    return null;
  } catch (error) {
    if (error instanceof CellProblem) return { column: header, message: error.message };
    throw error;
  }
}

/** What the record as a whole may not be. */
function reasonsAgainst(record: ProcessingRecordRow, facts: RowFacts): Reason[] {
  const of = (field: Column['field'], message: string): Reason => ({
    column: COLUMNS.find((column) => column.field === field)!.header,
    message,
  });
  const unheld = record.agreements.filter((reference) => !facts.agreements.has(reference));
  const selves = (['recipientIds', 'sourceIds'] as const).filter((field) =>
    record[field].includes(facts.self),
  );
  return [
    ...emptyFields(record).map((field) => of(field, 'is empty (Art. 30)')),
    ...impossibleFields(record, facts.today).map(({ field, message }) => of(field, message)),
    ...(record.regime === 'PART_3' && !facts.isCompetentAuthority
      ? [of('regime', 'is UK_GDPR for a party that is no competent authority (DPA 2018 s.30)')]
      : []),
    ...(unheld.length > 0
      ? [of('agreements', `names ${unheld.join(', ')}, which this register does not hold`)]
      : []),
    ...selves.map((field) => of(field, `names ${facts.self} itself`)),
  ];
}

/** How names are compared: two entries of one name cannot be told apart. */
export const nameKey = (name: string) => name.trim().toLowerCase();
