/** What actions do with rows again and again: find one and lock it, and fill one from an input. */
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
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
