/** Finds where a row stands in a collection that has no question by id, so that it can be read alone. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask, type Document } from './ask.ts';
import { useConsole, type ConsoleState } from './use-console.ts';

interface Page<Node> {
  edges: readonly { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A row, and the cursor after which it comes: null, it is the first. */
interface Found<Node> {
  node: Node;
  after: string | null;
}

interface Looking<Result, Variables, Node> {
  document: Document<Result, Variables>;
  variables: Omit<Variables, 'after'>;
  pageOf: (result: Result) => Page<Node> | null | undefined;
  /** What is looked for; null: nothing yet. */
  id: string | null;
  isIt: (node: Node) => boolean;
}

/** The row that is looked for; null where there is none. It is looked for once. */
export function useFound<Result, Variables extends { after?: string | null | undefined }, Node>(
  looking: Looking<Result, Variables, Node>,
): UseQueryResult<Found<Node> | null, Error> {
  const asking = useConsole();
  const { document, variables, id } = looking;
  return useQuery({
    queryKey: ['place', String(document), variables, id],
    queryFn: () => find(asking, looking),
    enabled: id !== null,
    staleTime: Infinity,
  });
}

async function find<Result, Variables, Node>(
  asking: ConsoleState,
  { document, variables, pageOf, isIt }: Looking<Result, Variables, Node>,
): Promise<Found<Node> | null> {
  let before: string | null = null;
  for (let after: string | null = null, more = true; more;) {
    const answer = await ask(asking, 'own', document, { ...variables, after } as Variables);
    const page: Page<Node> | null | undefined = pageOf(answer.data);
    if (!page) throw new Error(answer.refusals[0]?.message ?? 'This could not be read.');
    for (const { cursor, node } of page.edges) {
      if (isIt(node)) return { node, after: before };
      before = cursor;
    }
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return null;
}
