/** What many actions do with rows: find one and lock it, change one that is there, and fill one from an input. */
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { refuse } from '../../../shared/errors.ts';
import type { MutationName } from './access.ts';
import type { Action, AnswerOf, InputOf, Transaction } from './action.ts';

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

/** The mutations that answer with such a row. */
type Answering<R> = { [Name in MutationName]: R extends AnswerOf<Name> ? Name : never }[MutationName];

/** Declares mutations that change one row which is there already: it is locked, changed and saved. */
export const actionsOn =
  <R extends { id: string }>(entity: new () => R, lock: (tx: Transaction, id: string) => Promise<R>) =>
  <Name extends Answering<R>>(
    mutation: Name,
    change: (tx: Transaction, row: R, input: InputOf<Name>) => Promise<void> | void,
  ): Action => ({
    mutation,
    entity,
    async carryOut(tx, input: InputOf<Name> & { id: string }) {
      const row = await lock(tx, input.id);
      await change(tx, row, input);
      return tx.manager.save(entity, row);
    },
  });

/** Fields of an input for a row, which has null where the input left one out. */
export function orNull<Input extends object, Field extends keyof Input>(
  input: Input,
  ...fields: Field[]
): { [Name in Field]-?: Exclude<Input[Name], undefined> | null } {
  const entries = fields.map((field) => [field, input[field] ?? null]);
  return Object.fromEntries(entries) as { [Name in Field]-?: Exclude<Input[Name], undefined> | null };
}
