/** One rights request: its clock, its person, the decision, and where it went. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useHasRole } from '../graph/use-console.ts';
import { refusalsOf } from '../graph/use-graph.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { Reading } from '../parts/reading.tsx';
import { Refusals } from '../parts/refusals.tsx';
import { Screen } from '../parts/screen.tsx';
import { words } from '../parts/words.ts';
import { CaseBody } from './case-body.tsx';
import {
  CaseContext,
  useCaseRead,
  useKept,
  usePerson,
  usePlace,
  type Place,
  type RightsCase,
} from './case.ts';
import { CaseSummary } from './case-summary.tsx';
import { ClockStopped } from './clock-stopped.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { NextSteps } from './next-steps.tsx';
import './rights.css';
import { Said, type Done } from './said.tsx';
import { rightInWords } from './wording.ts';

export default function CaseScreen({ params: { id = '' } }: { params: { id?: string } }) {
  const found = usePlace(id);
  if (found.error)
    return (
      <Screen title="Rights request">
        <Refusals refusals={refusalsOf(found.error)} />
      </Screen>
    );
  if (found.isPending)
    return (
      <Screen title="Rights request">
        <p className="govuk-body" role="status">
          Loading the request …
        </p>
      </Screen>
    );
  return <Case id={id} place={found.data} lookAgain={found.refetch} />;
}

function Case({ id, place, lookAgain }: { id: string; place: Place; lookAgain: () => void }) {
  const read = useCaseRead(place);
  const found = read.data?.data.register?.rightsRequests?.nodes[0];
  const request = useKept(found, id);
  // Another of the same day was recorded meanwhile, and stands where this one stood.
  const isElsewhere = read.isSuccess && !read.isPlaceholderData && found?.id !== id;
  useEffect(() => {
    if (isElsewhere) lookAgain();
  }, [isElsewhere, found, lookAgain]);
  return (
    <>
      <Link href="/rights" className="govuk-back-link console-not-printed">
        Rights requests
      </Link>
      <Screen
        title={request ? `${rightInWords(request.right)} request` : 'Rights request'}
        caption={request && words(request.regime)}
      >
        {place === undefined ? (
          <p className="govuk-body">Your register has no such request, or you may not read it.</p>
        ) : (
          <Reading of={read} what="the request">
            {() => request && <Opened request={request} place={place} />}
          </Reading>
        )}
      </Screen>
    </>
  );
}

/** What another screen has done before it led here, in words. */
interface Arrival {
  said?: string;
}

function Opened({ request, place }: { request: RightsCase; place: Place }) {
  const mayAct = useHasRole()('DPO', 'CASEWORKER');
  const [isShown, show] = useState(mayAct);
  const arrival = useHistoryState<Arrival | null>();
  const [done, setDone] = useState<Done>({ said: arrival?.said ?? '', count: 0 });
  const read = usePerson(place, isShown);
  const known = useKept(read.data?.data.register?.rightsRequests?.nodes[0], request.id);
  const person = isShown && known ? known : null;
  const say = useCallback(
    (said: string) => setDone(({ count }) => ({ said, count: said ? count + 1 : count })),
    [],
  );
  const state = useMemo(
    () => ({ request, place, person, say, mayAct, done: done.count }),
    [request, place, person, say, mayAct, done.count],
  );
  return (
    <CaseContext.Provider value={state}>
      <Said done={done} close={() => say('')} />
      <CaseSummary />
      <ClockStrip />
      <ClockStopped />
      <NextSteps />
      <PrintButton />
      <CaseBody read={read} isShown={isShown} show={show} />
    </CaseContext.Provider>
  );
}
