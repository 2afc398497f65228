/** A collection of a register, declared once: its rows, their order, who reads them, and by what they are found. */
import { In, type EntityManager, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { refuse } from '../../../shared/errors.ts';
import type { RowKind } from '../generated/graphql.ts';
import { isAudited, narrowToVisible, whyReading } from './access.ts';
import { appendAudit } from './audit.ts';
import { batched } from './batched.ts';
import type { Context } from './context.ts';
import {
  afterKey,
  inKeyOrder,
  keyOf,
  MOST,
  toConnection,
  type CollectionRow,
  type Connection,
  type PageArguments,
  type SortKey,
} from './pages.ts';
import { declareReaders, type Readers } from './readers.ts';
import type { RegisterOf } from './register-of.ts';

/** A condition as SQL over `row`, with its parameters. */
export interface Condition {
  sql: string;
  parameters?: ObjectLiteral;
}

/** SQL over `row`, whose parameter has the filter's name; or what makes the condition of the value that is asked for. */
type Filter<Value> =
  string | ((value: Value, context: Context, register: RegisterOf) => Condition | Promise<Condition>);

/** One for each field of the input by which the rows are found. */
type Filters<Where> = { [Name in keyof Where]-?: Filter<NonNullable<Where[Name]>> };

interface Declaration<Row extends CollectionRow, Where> extends Readers {
  /** The field of Register; also what access and the audit call this kind of row. */
  name: RowKind;
  row: new () => Row;
  sort: SortKey<keyof Row & string>;
  /**
   * How the schema serves it. `merged`: in pages, and by a field of Query that a gateway merges from all parties. `pages`:
   * in pages of one register alone. `list`: as a list, without pages, whose filters are the field's own arguments.
   * @default 'merged'
   */
  as?: 'merged' | 'pages' | 'list';
  /** Of a list: the field is null at another party's register, rather than an empty list. @default false */
  isNullElsewhere?: boolean;
  /** The rows that are listed, as SQL over `row`. @default all */
  listed?: string;
  filters: Filters<Where>;
  /** Completes a row that was read. */
  complete?: (row: Row, party: string) => void;
}

export interface Collection<Row extends CollectionRow = CollectionRow, Where = object> {
  readonly name: RowKind;
  readonly row: new () => Row;
  readonly sort: SortKey;
  readonly as: 'merged' | 'pages' | 'list';
  readonly rule: Readers;
  /** One page, as far as the caller may see it; the read leaves its audit line. */
  read(context: Context, party: string, page: PageArguments, where?: Where): Promise<Connection<Row>>;
  /**
   * One page of the rows that belong to a parent row, for many parents in two queries: `column` holds the parent's key. The
   * caller has been let to see the parent; rows are narrowed all the same.
   */
  of(
    context: Context,
    party: string,
    column: keyof Row & string,
    parentKey: string,
    page: PageArguments,
  ): Promise<Connection<Row>>;
  /** Resolves the field of Register. */
  resolve(
    register: { party: string },
    given: Arguments,
    context: Context,
  ): Promise<Connection<Row> | Row[] | null>;
}

/** Of a field of Register. */
interface Arguments {
  first?: number;
  after?: string | null;
  where?: object | null;
}

/** Declares a collection. What it is asked by comes from the schema: `Where` is the input of its filters. */
export function collection<Row extends CollectionRow, Where>(
  declared: Declaration<Row, Where>,
): Collection<Row, Where> {
  const { name, row, sort, as = 'merged' } = declared;
  declareReaders(name, declared);
  return {
    name,
    row,
    sort,
    as,
    rule: declared,
    read: (context, party, page, where) => read(context, declared, party, page, where ?? {}),
    of: (context, party, column, parentKey, page) =>
      readOf(context, declared, party, column, parentKey, page),
    async resolve({ party }, { where, ...given }, context) {
      if (as !== 'list') return read(context, declared, party, given as PageArguments, where ?? {});
      if (declared.isNullElsewhere && context.caller.party !== context.registerOf(party).party) return null;
      return (await read(context, declared, party, { first: MOST }, given)).nodes;
    },
  };
}

/** A merged field has no single register: a gateway asks each party's. */
export const askAGateway = () =>
  refuse(
    'BAD_USER_INPUT',
    'Collections of all parties are merged by a gateway; here, ask { register(party: …) { … } }.',
  );

async function read<Row extends CollectionRow, Where>(
  context: Context,
  declared: Declaration<Row, Where>,
  party: string,
  page: PageArguments,
  where: object,
): Promise<Connection<Row>> {
  const { name, row, sort, complete } = declared;
  const register = context.registerOf(party);
  const key = keyOf(page, sort);
  const conditions = await conditionsOf(context, declared, register, where);
  const visible = (manager: EntityManager) => {
    const query = manager.createQueryBuilder(row, 'row');
    narrowToVisible(query, name, context.caller, register);
    for (const { sql, parameters } of conditions) query.andWhere(sql, parameters);
    return query;
  };
  const rows = await reading(context, register, name, async (manager) => {
    const query = visible(manager);
    if (key) afterKey(query, sort, key);
    inKeyOrder(query, sort);
    const found = await query.limit(page.first + 1).getMany();
    await auditRead(context, register, manager, name, found.slice(0, page.first));
    return found;
  });
  const connection = toConnection(rows, page, sort, party, () =>
    visible(register.database.manager).getCount(),
  );
  // Only now: the cursors are those of the rows as they are stored.
  if (complete) for (const node of connection.nodes) complete(node, party);
  return connection;
}

/** The conditions that every row meets which is asked for. */
async function conditionsOf<Row extends CollectionRow, Where>(
  context: Context,
  { listed, filters }: Declaration<Row, Where>,
  register: RegisterOf,
  where: object,
): Promise<Condition[]> {
  const asked = Object.entries(where).filter(([, value]) => value != null) as [string, unknown][];
  const conditions = asked.map(async ([name, value]) => {
    const filter = (filters as Record<string, Filter<unknown>>)[name]!;
    return typeof filter === 'string'
      ? { sql: filter, parameters: { [name]: value } }
      : filter(value, context, register);
  });
  const met = await Promise.all(conditions);
  return listed === undefined ? met : [{ sql: listed }, ...met];
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

function readOf<Row extends CollectionRow, Where>(
  context: Context,
  { name, row, sort }: Declaration<Row, Where>,
  party: string,
  column: string,
  parentKey: string,
  page: PageArguments,
): Promise<Connection<Row>> {
  const register = context.registerOf(party);
  const key = keyOf(page, sort);
  const childrenOf = (manager: EntityManager, parents: readonly string[]) => {
    const query = manager.createQueryBuilder(row, 'row');
    query.where(`row.${column} = any(:parents)`, { parents: [...parents] });
    return narrowToVisible(query, name, context.caller, register);
  };
  const batch = JSON.stringify([party, name, column, page.first, page.after ?? null]);
  return batched(context, batch, parentKey, async (parents) => {
    const { ids, rows } = await reading(context, register, name, async (manager) => {
      const query = childrenOf(manager, parents);
      if (key) afterKey(query, sort, key);
      const ids = await firstOfEach(manager, query, column, sort, page.first + 1);
      const rows = await manager.findBy(row, { id: In(ids.map(({ id }) => id)) } as object);
      await auditRead(context, register, manager, name, rows);
      return { ids, rows };
    });
    const byId = new Map(rows.map((one) => [one.id, one]));
    return parents.map((parent) => {
      const own = ids.filter((one) => one.parent === parent).flatMap(({ id }) => byId.get(id) ?? []);
      return toConnection(own, page, sort, party, () =>
        childrenOf(register.database.manager, [parent]).getCount(),
      );
    });
  });
}

/** The ids of the first rows that the query finds for each parent, in the order of the collection. */
async function firstOfEach<Row extends CollectionRow>(
  manager: EntityManager,
  query: SelectQueryBuilder<Row>,
  column: string,
  sort: SortKey,
  count: number,
): Promise<{ id: string; parent: string }[]> {
  const direction = sort.newestFirst ? 'desc' : 'asc';
  query
    .select('row.id', 'id')
    .addSelect(`row.${column}`, 'parent')
    .addSelect(
      `row_number() over (partition by row.${column} order by row.${sort.by} ${direction}, row.id ${direction})`,
      'rank',
    );
  const [sql, parameters] = query.getQueryAndParameters();
  return manager.query(
    `select id, parent from (${sql}) ranked where rank <= ${count} order by parent, rank`,
    parameters,
  );
}
