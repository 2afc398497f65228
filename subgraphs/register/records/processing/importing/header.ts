/** Finds the columns of a file by its first row. */
import { COLUMNS, headingKey, type Column } from './columns.ts';
import { FileProblem, MOST_CHARACTERS, type TableRow } from './table.ts';

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) =>
    [column.header, ...(column.also ?? [])].map((heading) => [headingKey(heading), column] as const),
  ),
);

/** The column at each place; refuses a file that lacks one, has one twice, or has one that is not known. */
export function columnsOf({ cells }: TableRow): (Column | undefined)[] {
  const headings = Array.from(cells, (cell) => cell?.text.trim() ?? '');
  const columns = headings.map((heading) => BY_HEADING.get(headingKey(heading.slice(0, MOST_CHARACTERS))));
  const unknown = headings.filter((heading, place) => heading !== '' && !columns[place]);
  const found = columns.filter((column) => column !== undefined);
  const twice = COLUMNS.filter((column) => found.indexOf(column) !== found.lastIndexOf(column));
  const missing = COLUMNS.filter((column) => column.isNeeded && !found.includes(column));
  const problems = [
    ...(missing.length > 0 ? [`lacks ${quoted(missing.map(({ header }) => header))}`] : []),
    ...(twice.length > 0 ? [`has twice ${quoted(twice.map(({ header }) => header))}`] : []),
    ...(unknown.length > 0 ? [`has, but may not, ${quoted(unknown)}`] : []),
  ];
  if (problems.length > 0)
    throw new FileProblem(`The header, row 1, ${problems.join('; it ')}. See the template for the columns.`);
  return columns;
}

const MOST_NAMED = 20;

const quoted = (names: string[]) =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name.slice(0, 80)}”`)
    .join(', ');
