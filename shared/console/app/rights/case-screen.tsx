/** One rights request: its clock, its person, the decision, and where it went. */
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useHasRole } from '../graph/use-console.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { words } from '../parts/words.ts';
import { CaseBody } from './case-body.tsx';
import { CaseContext, useCaseRead, usePerson, type RightsCase } from './case.ts';
import { CaseSummary } from './case-summary.tsx';
import { ClockStopped } from './clock-stopped.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { NextSteps } from './next-steps.tsx';
import './rights.css';
import { Said, type Done } from './said.tsx';
import { rightInWords } from './wording.ts';

export default function CaseScreen({ params: { id = '' } }: { params: { id?: string } }) {
  const read = useCaseRead(id);
  const request = read.data?.data.register?.rightsRequests?.nodes[0];
  return (
    <>
      <Link href="/rights" className="govuk-back-link console-not-printed">
        Rights requests
      </Link>
      <Screen
        title={request ? `${rightInWords(request.right)} request` : 'Rights request'}
        caption={request && words(request.regime)}
      >
        <Reading of={read} what="the request">
          {({ register }) =>
            request ? (
              <Opened request={request} />
            ) : (
              register?.rightsRequests && <p className="govuk-body">Your register has no such request.</p>
            )
          }
        </Reading>
      </Screen>
    </>
  );
}

/** What another screen has done before it led here, in words. */
interface Arrival {
  said?: string;
}

function Opened({ request }: { request: RightsCase }) {
  const mayAct = useHasRole()('DPO', 'CASEWORKER');
  const [isShown, show] = useState(mayAct);
  const arrival = useHistoryState<Arrival | null>();
  const [done, setDone] = useState<Done>({ said: arrival?.said ?? '', count: 0 });
  const read = usePerson(request.id, isShown);
  const known = read.data?.data.register?.rightsRequests?.nodes[0];
  const person = isShown && known ? known : null;
  const say = useCallback(
    (said: string) => setDone(({ count }) => ({ said, count: said ? count + 1 : count })),
    [],
  );
  const state = useMemo(
    () => ({ request, person, say, mayAct, done: done.count }),
    [request, person, say, mayAct, done.count],
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
