/** One request as its screen reads it, and what its sections share. */
import { createContext, useContext, useState } from 'react';
import {
  RightsCaseDocument,
  RightsPersonDocument,
  RightsPlacesDocument,
  type RightsCaseQuery,
  type RightsPersonQuery,
  type RightsPlacesQuery,
} from '../generated/rights-own.ts';
import { ask, Refused, type Document, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn, useWrite, type Read } from '../graph/use-graph.ts';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Asking } from '../graph/ask.ts';

type Nodes<Query extends { register: { rightsRequests: { nodes: unknown[] } | null } | null }> = NonNullable<
  NonNullable<Query['register']>['rightsRequests']
>['nodes'][number];

export type RightsCase = Nodes<RightsCaseQuery>;
export type CasePerson = Nodes<RightsPersonQuery>;
export type OwnNotice = RightsCase['notices']['nodes'][number];

/** Tables whose changes may change what is read of a case. */
const OF_CASE = [
  'rights_request',
  'notice',
  'obligation',
  'case_task',
  'legal_hold',
  'recipient_exception',
  'subject_case',
];

/** The cursor after which the request comes; null: it is the newest. Undefined stands for a request that is not there. */
export type Place = string | null | undefined;

export function usePlace(id: string): UseQueryResult<Place, Error> {
  const asking = useConsole();
  return useQuery({
    queryKey: ['rights-place', asking.settings.party, id],
    // A place stays right whatever is recorded later, but for a request of the same day: then it is looked for again.
    staleTime: Infinity,
    queryFn: async () => ({ after: await findPlace(asking, id) }),
    select: ({ after }) => after,
  });
}

async function findPlace(asking: Asking, id: string): Promise<Place> {
  const { party } = asking.settings;
  let before: string | null = null;
  for (let after: string | null = null, more = true; more;) {
    const answer: { data: RightsPlacesQuery; refusals: Refusal[] } = await ask(
      asking,
      'own',
      RightsPlacesDocument,
      { party, after },
    );
    const page = answer.data.register?.rightsRequests;
    if (!page) throw new Refused(answer.refusals);
    for (const { cursor, node } of page.edges) {
      if (node.id === id) return before;
      before = cursor;
    }
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return undefined;
}

export function useCaseRead(place: Place): Read<RightsCaseQuery> {
  const { party } = useConsole().settings;
  return useOwn(
    RightsCaseDocument,
    { party, after: place ?? null },
    { kinds: OF_CASE, when: place !== undefined },
  );
}

/** Who the person is and all that may say so. Read while it is shown only: every such reading is in the audit. */
export function usePerson(place: Place, when: boolean): Read<RightsPersonQuery> {
  const { party } = useConsole().settings;
  return useOwn(
    RightsPersonDocument,
    { party, after: place ?? null },
    { kinds: OF_CASE, when: when && place !== undefined },
  );
}

/** What was read of the request last, while something else is read in its place. */
export function useKept<Row extends { id: string }>(row: Row | undefined, id: string): Row | undefined {
  const [kept, keep] = useState<Row>();
  const isOfIt = row?.id === id;
  if (isOfIt && row !== kept) keep(row);
  return isOfIt ? row : kept;
}

interface CaseState {
  request: RightsCase;
  place: Place;
  /** Null while it is not shown, or not read yet. */
  person: CasePerson | null;
  /** Says what an action has done, at the top of the page; nothing: it says nothing more. */
  say: (what: string) => void;
  /** Whether the roles of the person let them act on requests; the register decides. */
  mayAct: boolean;
  /** How many actions were done since the page opened. */
  done: number;
}

export const CaseContext = createContext<CaseState | null>(null);

export function useCase(): CaseState {
  const state = useContext(CaseContext);
  if (!state) throw new Error('A section stands outside its case.');
  return state;
}

export interface Act<Input> {
  act: (input: Input) => Promise<boolean>;
  /** For the form. */
  form: { refusals: Refusal[]; isRunning: boolean };
}

/** A mutation at the own register, and what is said once it is done. */
export function useAct<Result, Input extends { commandId?: string | null | undefined }>(
  document: Document<Result, { party: string; input: Input }>,
  said: string,
): Act<Input> {
  const { party } = useConsole().settings;
  const { say } = useCase();
  const { run, refusals, isRunning } = useWrite(document, () => say(said));
  const act = (input: Input) => {
    say('');
    return run({ party, input });
  };
  return { act, form: { refusals, isRunning } };
}
