/** One query for what many resolvers of a request ask for one by one. */
import DataLoader from 'dataloader';
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
