/** All data flows that this party may see, read page by page up to a bound, with what is missing. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  FlowsBetweenPartiesDocument,
  type DataFlowFilter,
  type FlowsBetweenPartiesQuery,
} from '../generated/flows-federation.ts';
import { ask, type Answer, type Asking } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';

type Page = NonNullable<FlowsBetweenPartiesQuery['dataFlows']>;
export type Flow = Page['nodes'][number];

export interface Flows {
  flows: Flow[];
  /** Over all pages that were read. */
  completeness: Page['completeness'] | null;
  /** Whether there are more than were read. */
  isMore: boolean;
}

const PAGE = 200;
/** More than this no map shows, and no one reads. */
export const MOST_FLOWS = 1_000;
const TRY_MISSING_AGAIN_MILLISECONDS = 15_000;

/** Records name no person, so that it is read again while a party is missing. */
export function useFlows(where: DataFlowFilter): UseQueryResult<Answer<Flows>, Error> {
  const asking = useConsole();
  return useQuery({
    queryKey: ['federation', 'all flows', where],
    queryFn: () => readFlows(asking, where),
    refetchInterval: ({ state }) =>
      (state.data?.data.completeness?.missing.length ?? 0) > 0 ? TRY_MISSING_AGAIN_MILLISECONDS : false,
  });
}

async function readFlows(asking: Asking, where: DataFlowFilter): Promise<Answer<Flows>> {
  const read: Flows = { flows: [], completeness: null, isMore: true };
  const answers: Answer<FlowsBetweenPartiesQuery>[] = [];
  let after: string | null = null;
  while (read.isMore && answers.length < MOST_FLOWS / PAGE) {
    const answer: Answer<FlowsBetweenPartiesQuery> = await ask(
      asking,
      'federation',
      FlowsBetweenPartiesDocument,
      { where, first: PAGE, after },
    );
    answers.push(answer);
    const page = answer.data.dataFlows;
    read.flows.push(...(page?.nodes ?? []));
    read.completeness = page?.completeness ?? read.completeness;
    read.isMore = page?.pageInfo.hasNextPage ?? false;
    after = page?.pageInfo.endCursor ?? null;
  }
  return { data: read, refusals: answers.flatMap(({ refusals }) => refusals), readAt: new Date() };
}
