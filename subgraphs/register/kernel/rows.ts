/** What many actions do with rows: find one and lock it, keep one once, change one that is there, fill one from an input. */
import {
  In,
  type EntityManager,
  type EntityTarget,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { refuse } from '../../../shared/errors.ts';
import type { Transaction } from './action.ts';

/** A row that nobody else changes until the transaction ends; one that is not there is NOT_FOUND, in these words. */
export async function lockRow<Row extends ObjectLiteral>(
  { manager }: Pick<Transaction, 'manager'>,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
  whyNone: string,
): Promise<Row> {
  const row = await manager.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
  return row ?? refuse('NOT_FOUND', whyNone);
}

/** Fields of an input for a row, which has null where the input left one out. */
export function orNull<Input extends object, Field extends keyof Input>(
  input: Input,
  ...fields: Field[]
): { [Name in Field]-?: Exclude<Input[Name], undefined> | null } {
  const entries = fields.map((field) => [field, input[field] ?? null]);
  return Object.fromEntries(entries) as { [Name in Field]-?: Exclude<Input[Name], undefined> | null };
}

/** Lets transactions that name the same matter wait for each other, until this one ends. */
export async function lockMatter({ manager }: Pick<Transaction, 'manager'>, matter: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [matter]);
}

/** Keeps a row unless one with its unique key is kept; says whether it was new. */
export async function insertOnce<Row extends ObjectLiteral>(
  { manager }: Pick<Transaction, 'manager'>,
  entity: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  const query = manager.createQueryBuilder().insert().into(entity).values(row).orIgnore().returning('id');
  return ((await query.execute()).raw as unknown[]).length > 0;
}

/** The rows of each of these references, in their order, in one query. */
export async function rowsOfEach<Row extends ObjectLiteral & { reference: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  references: readonly string[],
  order: FindOptionsOrder<Row> = {},
): Promise<Row[][]> {
  const where = { reference: In([...new Set(references)]) } as FindOptionsWhere<Row>;
  const byReference = new Map(references.map((reference) => [reference, [] as Row[]]));
  for (const row of await manager.find(entity, { where, order })) byReference.get(row.reference)!.push(row);
  return references.map((reference) => byReference.get(reference)!);
}
