/** One query for what many resolvers of a request ask for one by one. */
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { Context } from './context.ts';

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

/** The same for what a party's register holds of the matter of a row; `what` names it. */
export function batchedAt<Value>(
  context: Context,
  { party, reference }: { party: string; reference: string },
  what: string,
  load: (manager: EntityManager, references: readonly string[]) => Promise<Value[]>,
): Promise<Value> {
  const { manager } = context.registerOf(party).database;
  return batched(context, `${what} of ${party}`, reference, (references) => load(manager, references));
}
