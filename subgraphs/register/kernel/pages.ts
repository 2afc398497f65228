/** Pages of rows by keyset cursor: the order of the rows, what is asked for, and what is answered. */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { decodeCursor, encodeCursor } from '../../../shared/cursor.ts';
import { refuse } from '../../../shared/errors.ts';
import { parseInstant, isCalendarDate } from '../../../shared/scalars.ts';

/** The components are never null, and a row's id and its party always end the key. */
export interface SortKey<By extends string = string> {
  /** The property of the row that leads the key. */
  by: By;
  type: 'timestamptz' | 'text' | 'date';
  newestFirst: boolean;
}

export interface PageArguments {
  first: number;
  after?: string | null;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  completeness: { answered: string[]; missing: string[]; missingBecause: { party: string; code: string }[] };
  /** How many rows there are on all pages. GraphQL calls it only where the field is selected. */
  totalCount: () => Promise<number>;
}

/** Rows of all collections have these. */
export interface CollectionRow extends ObjectLiteral {
  id: string;
  party: string;
}

/** The most rows of a page. */
export const MOST = 200;

/** The key after which the page starts; null: at the beginning. Refuses a page that cannot be. */
export function keyOf({ first, after }: PageArguments, sort: SortKey): string[] | null {
  if (!Number.isInteger(first) || first < 1 || first > MOST) {
    refuse('BAD_USER_INPUT', `\`first\` is from 1 to ${MOST}.`);
  }
  if (after == null) return null;
  const key = decodeCursor(after, 3);
  if (sort.type === 'timestamptz') parseInstant(key[0]);
  if (sort.type === 'date' && !isCalendarDate(key[0]!)) refuse('BAD_USER_INPUT', '`after` is not a cursor.');
  return key;
}

/** Narrows a query over `row` to the rows after the key. */
export function afterKey<Row extends CollectionRow>(
  query: SelectQueryBuilder<Row>,
  sort: SortKey,
  key: string[],
): void {
  const operator = sort.newestFirst ? '<' : '>';
  const lead = sort.type === 'text' ? ':k0::text collate "C"' : `:k0::${sort.type}`;
  query.andWhere(`(row.${sort.by}, row.id, row.party) ${operator} (${lead}, :k1, :k2)`, {
    k0: key[0],
    k1: key[1],
    k2: key[2],
  });
}

/** Puts a query over `row` in the order of the key. */
export function inKeyOrder<Row extends CollectionRow>(query: SelectQueryBuilder<Row>, sort: SortKey): void {
  const direction = sort.newestFirst ? 'DESC' : 'ASC';
  query
    .orderBy(`row.${sort.by}`, direction)
    .addOrderBy('row.id', direction)
    .addOrderBy('row.party', direction);
}

/** The page that starts with these rows; one row more than was asked for says that there is a next page. */
export function toConnection<Row extends CollectionRow>(
  rows: Row[],
  page: PageArguments,
  sort: SortKey,
  party: string,
  totalCount: () => Promise<number>,
): Connection<Row> {
  const edges = rows.slice(0, page.first).map((node) => ({ cursor: cursorOf(node, sort), node }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > page.first,
      endCursor: edges.at(-1)?.cursor ?? page.after ?? null,
    },
    completeness: { answered: [party], missing: [], missingBecause: [] },
    totalCount,
  };
}

function cursorOf(row: CollectionRow, sort: SortKey): string {
  return encodeCursor([row[sort.by] as Date | string, row.id, row.party]);
}
