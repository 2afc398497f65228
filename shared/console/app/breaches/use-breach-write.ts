/** Writes about breaches, with refusals in the words of the forms. */
import type { Document } from '../graph/ask.ts';
import { useWrite, type Write } from '../graph/use-graph.ts';
import { useNamed } from './use-named.ts';

type WithInput = { input: { commandId?: string | null | undefined } };

export function useBreachWrite<Result, Variables extends WithInput>(
  document: Document<Result, Variables>,
  onDone?: (result: Result) => void,
): Write<Variables> {
  const named = useNamed();
  const write = useWrite(document, onDone);
  const refusals = write.refusals.map((refusal) => ({ ...refusal, message: named(refusal.message) }));
  return { ...write, refusals };
}
