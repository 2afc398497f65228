/** The data flows that this party may see: a first page at once, further ones when they are wanted, with what is missing. */
import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import {
  FlowsBetweenPartiesDocument,
  type DataFlowFilter,
  type FlowsBetweenPartiesQuery,
} from '../generated/flows-federation.ts';
import { ask, type Answer } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';

type Page = NonNullable<FlowsBetweenPartiesQuery['dataFlows']>;
type PageAnswer = Answer<FlowsBetweenPartiesQuery>;
export type Flow = Page['nodes'][number];

export interface Flows {
  flows: Flow[];
  /** How many there are in all registers that answered. */
  total: number;
  /** As the last page has it. */
  completeness: Page['completeness'] | null;
}

const PAGE = 200;
/** More than this no map shows, and no one reads. */
export const MOST_FLOWS = 1_000;
const TRY_MISSING_AGAIN_MILLISECONDS = 15_000;

/** Records name no person, so that they are read again while a party is missing. */
export function useFlows(where: DataFlowFilter) {
  const asking = useConsole();
  return useInfiniteQuery({
    queryKey: ['federation', 'flows by pages', where],
    queryFn: ({ pageParam: after }) =>
      ask(asking, 'federation', FlowsBetweenPartiesDocument, { where, first: PAGE, after }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }, pages) => {
      const next = data.dataFlows?.pageInfo;
      return next?.hasNextPage && pages.length < MOST_FLOWS / PAGE ? next.endCursor : null;
    },
    select: gathered,
    refetchInterval: ({ state }) =>
      (lastOf(state.data)?.completeness.missing.length ?? 0) > 0 ? TRY_MISSING_AGAIN_MILLISECONDS : false,
  });
}

type Pages = InfiniteData<PageAnswer, string | null>;

const lastOf = (data: Pages | undefined) => data?.pages.at(-1)?.data.dataFlows;

/** All pages that were read, as one answer. */
function gathered(data: Pages): Answer<Flows> {
  const { pages } = data;
  const flows = pages.flatMap((page) => page.data.dataFlows?.nodes ?? []);
  const last = lastOf(data);
  return {
    data: { flows, total: last?.totalCount ?? flows.length, completeness: last?.completeness ?? null },
    refusals: pages.at(-1)?.refusals ?? [],
    readAt: pages.at(-1)?.readAt ?? new Date(),
  };
}
