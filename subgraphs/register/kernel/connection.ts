/** Pages of a collection by keyset cursor: of a whole register, or of one parent row. */
import DataLoader from 'dataloader';
import {
  In,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type SelectQueryBuilder,
} from 'typeorm';
import { decodeCursor, encodeCursor } from '../../../shared/cursor.ts';
import { refuse } from '../../../shared/errors.ts';
import { parseInstant, isCalendarDate } from '../../../shared/scalars.ts';
import { isAudited, narrowToVisible, whyReading, type RowKind } from './access.ts';
import { appendAudit } from './audit.ts';
import { SORT_KEYS, type SortKey } from './collections.ts';
import type { Context } from './context.ts';
import type { RegisterOf } from './register-of.ts';

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  completeness: { answered: string[]; missing: string[]; missingBecause: { party: string; code: string }[] };
  /** How many rows there are on all pages; asked only when it is selected. */
  count: () => Promise<number>;
}

export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Rows of all collections have these. */
export interface CollectionRow extends ObjectLiteral {
  id: string;
  party: string;
}

const MOST = 200;

function checkPage({ first, after }: PageArguments, sort: SortKey): string[] | null {
  if (!Number.isInteger(first) || first < 1 || first > MOST) {
    refuse('BAD_USER_INPUT', `\`first\` is from 1 to ${MOST}.`);
  }
  if (after == null) return null;
  const key = decodeCursor(after, 3);
  if (sort.type === 'timestamptz') parseInstant(key[0]);
  if (sort.type === 'date' && !isCalendarDate(key[0]!)) refuse('BAD_USER_INPUT', '`after` is not a cursor.');
  return key;
}

function cursorOf(row: CollectionRow, sort: SortKey): string {
  return encodeCursor([row[sort.by] as Date | string, row.id, row.party]);
}

/** The condition that a row comes after the key, as SQL over `row`. */
function afterKey<Row extends CollectionRow>(
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

function inKeyOrder<Row extends CollectionRow>(query: SelectQueryBuilder<Row>, sort: SortKey): void {
  const direction = sort.newestFirst ? 'DESC' : 'ASC';
  query
    .orderBy(`row.${sort.by}`, direction)
    .addOrderBy('row.id', direction)
    .addOrderBy('row.party', direction);
}

function toConnection<Row extends CollectionRow>(
  rows: Row[],
  page: PageArguments,
  sort: SortKey,
  party: string,
  count: () => Promise<number>,
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
    count,
  };
}

export interface CollectionRequest<Row extends CollectionRow> {
  kind: RowKind;
  entity: EntityTarget<Row>;
  page: PageArguments;
  /** Adds the conditions of `where` to the query, over the alias `row`. */
  filter?: (query: SelectQueryBuilder<Row>) => void;
}

/** One page of a register's collection, as far as the caller may see it; the read leaves its audit line. */
export async function collection<Row extends CollectionRow>(
  context: Context,
  register: RegisterOf,
  { kind, entity, page, filter }: CollectionRequest<Row>,
): Promise<Connection<Row>> {
  const sort = SORT_KEYS[kind];
  const key = checkPage(page, sort);
  const visible = (manager: EntityManager) => {
    const query = manager.createQueryBuilder(entity, 'row');
    narrowToVisible(query, kind, context.caller, register);
    filter?.(query);
    return query;
  };
  const read = async (manager: EntityManager) => {
    const query = visible(manager);
    if (key) afterKey(query, sort, key);
    inKeyOrder(query, sort);
    const rows = await query.limit(page.first + 1).getMany();
    await auditRead(context, register, manager, kind, rows.slice(0, page.first));
    return rows;
  };
  const rows = await reading(context, register, kind, read);
  return toConnection(rows, page, sort, register.party, () => visible(register.database.manager).getCount());
}

/** A read that leaves an audit line is one transaction with it: appends wait for each other until they commit. */
function reading<T>(
  { caller }: Context,
  { database, party }: RegisterOf,
  kind: RowKind,
  read: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return isAudited(caller, kind, party) ? database.transaction(read) : read(database.manager);
}

async function auditRead(
  context: Context,
  register: RegisterOf,
  manager: EntityManager,
  kind: RowKind,
  rows: CollectionRow[],
): Promise<void> {
  if (rows.length === 0 || !isAudited(context.caller, kind, register.party)) return;
  await appendAudit(manager, {
    party: register.party,
    caller: context.caller,
    at: context.now,
    action: 'read',
    rowKind: kind,
    rowIds: rows.map((row) => row.id),
    why: whyReading(context.caller, kind),
  });
}

/** One answer per key, asked for together: `load` gets all keys of a tick and answers in their order. */
export function batched<Value>(
  context: Context,
  name: string,
  key: string,
  load: (keys: readonly string[]) => Promise<Value[]>,
): Promise<Value> {
  let loader = context.loaders.get(name);
  if (!loader) {
    loader = new DataLoader<string, unknown>(load, { maxBatchSize: 1000 });
    context.loaders.set(name, loader);
  }
  return loader.load(key) as Promise<Value>;
}

/**
 * One page of the rows that belong to a parent row, for many parents in two queries: `column` is the row's column that
 * holds the parent's key. The caller has been let to see the parent; rows are narrowed all the same.
 */
export function childCollection<Row extends CollectionRow>(
  context: Context,
  register: RegisterOf,
  { kind, entity, page }: CollectionRequest<Row>,
  column: string,
  parentKey: string,
): Promise<Connection<Row>> {
  const sort = SORT_KEYS[kind];
  const key = checkPage(page, sort);
  const name = JSON.stringify([register.party, kind, column, page.first, page.after ?? null]);
  return batched(context, name, parentKey, async (parents) => {
    const { manager } = register.database;
    const { ids, rows } = await reading(context, register, kind, async (inner) => {
      const ids = await rankedIds(context, register, inner, { kind, entity, page }, column, parents, key);
      const rows = await inner.findBy(entity, { id: In(ids.map((row) => row.id)) } as object);
      await auditRead(context, register, inner, kind, rows);
      return { ids, rows };
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return parents.map((parent) => {
      const own = ids.filter((row) => row.parent === parent).flatMap((row) => byId.get(row.id) ?? []);
      return toConnection(own, page, sort, register.party, () =>
        narrowToVisible(
          manager.createQueryBuilder(entity, 'row').where(`row.${column} = :parent`, { parent }),
          kind,
          context.caller,
          register,
        ).getCount(),
      );
    });
  });
}

/** The ids of the first rows after the key for each parent, in the order of the collection. */
async function rankedIds<Row extends CollectionRow>(
  context: Context,
  register: RegisterOf,
  manager: EntityManager,
  { kind, entity, page }: CollectionRequest<Row>,
  column: string,
  parents: readonly string[],
  key: string[] | null,
): Promise<{ id: string; parent: string }[]> {
  const sort = SORT_KEYS[kind];
  const direction = sort.newestFirst ? 'desc' : 'asc';
  const query = manager.createQueryBuilder(entity, 'row');
  query.where(`row.${column} = any(:parents)`, { parents: [...parents] });
  narrowToVisible(query, kind, context.caller, register);
  if (key) afterKey(query, sort, key);
  query
    .select('row.id', 'id')
    .addSelect(`row.${column}`, 'parent')
    .addSelect(
      `row_number() over (partition by row.${column} order by row.${sort.by} ${direction}, row.id ${direction})`,
      'rank',
    );
  const [sql, parameters] = query.getQueryAndParameters();
  return manager.query(
    `select id, parent from (${sql}) ranked where rank <= ${page.first + 1} order by parent, rank`,
    parameters,
  );
}

/** Resolvers that every connection type shares. */
export const connectionResolvers = {
  totalCount: (connection: Connection<unknown>) => connection.count(),
};
