/** Reads of screens: a read is repeated when the register says that rows of its kinds changed. */
import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, type Answer, type Document } from './ask.ts';
import type { Kind } from './kinds.ts';
import { useConsole, type ConsoleState } from './use-console.ts';

export interface ReadOptions {
  /** Kinds of rows whose changes make this old. @default those that the document reads at the own register */
  kinds?: readonly Kind[];
  /** False: not read yet. @default true */
  when?: boolean;
  /** Milliseconds after which it is read again whatever happened; only where nothing of a person is read. */
  every?: number | ((data: unknown) => number | false);
}

export type Read<Result> = UseQueryResult<Answer<Result>, Error>;

/** Reads from the own register, at its own door. */
export function useOwn<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  options: ReadOptions = {},
): Read<Result> {
  return useRead('own', document, variables, options);
}

/**
 * Reads the same from the own register for each of these: what was read for one of them is not read again. Null: refused;
 * undefined: not read yet.
 */
export function useOwnOfEach<Result, Variables>(
  document: Document<Result, Variables>,
  ofEach: readonly Variables[],
  options: ReadOptions = {},
): (Result | null | undefined)[] {
  const asking = useConsole();
  return useQueries({
    queries: ofEach.map((variables) => questionOf(asking, 'own', document, variables, options)),
    combine: dataOfEach,
  });
}

/** Outside the hook, so that the list is the same while its answers are. */
const dataOfEach = <Result>(reads: UseQueryResult<Answer<Result>, Error>[]) =>
  reads.map(({ data, isError }) => data?.data ?? (isError ? null : undefined));

/** Reads other parties' rows, or the parties themselves, through a gateway. */
export function useFederation<Result, Variables>(
  document: Document<Result, Variables>,
  variables: Variables,
  options: ReadOptions = {},
): Read<Result> {
  return useRead('federation', document, variables, options);
}

function useRead<Result, Variables>(
  door: 'own' | 'federation',
  document: Document<Result, Variables>,
  variables: Variables,
  options: ReadOptions,
): Read<Result> {
  const asking = useConsole();
  const { every } = options;
  return useQuery({
    ...questionOf(asking, door, document, variables, options),
    placeholderData: keepPreviousData,
    refetchInterval: typeof every === 'function' ? (query) => every(query.state.data?.data) : every,
  });
}

/** The same question has the same key, whichever screen asks it. */
function questionOf<Result, Variables>(
  asking: ConsoleState,
  door: 'own' | 'federation',
  document: Document<Result, Variables>,
  variables: Variables,
  { kinds = document.__meta__?.kinds ?? [], when = true }: ReadOptions,
) {
  return {
    queryKey: [door, String(document), variables],
    queryFn: () => asking.listening.then(() => ask(asking, door, document, variables)),
    meta: { kinds },
    enabled: when,
  };
}
