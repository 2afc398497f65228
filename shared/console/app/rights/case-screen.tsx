/** One rights request: its clock, its person, the decision, and where it went. */
import { useCallback, useMemo, useState } from 'react';
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
import { CaseContext, useCaseRead, usePerson, usePlace, type Place, type RightsCase } from './case.ts';
import { CaseSummary } from './case-summary.tsx';
import { ClockStopped } from './clock-stopped.tsx';
import { ClockStrip } from './clock-strip.tsx';
import { NextSteps } from './next-steps.tsx';
import './rights.css';
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
  return <Case id={id} place={found.data} lookAgain={() => void found.refetch()} />;
}

function Case({ id, place, lookAgain }: { id: string; place: Place; lookAgain: () => void }) {
  const read = useCaseRead(place);
  const request = read.data?.data.register?.rightsRequests?.nodes[0];
  const title = request?.id === id ? `${rightInWords(request.right)} request` : 'Rights request';
  return (
    <>
      <Link href="/rights" className="govuk-back-link console-not-printed">
        Rights requests
      </Link>
      <Screen title={title} caption={request?.id === id ? words(request.regime) : undefined}>
        {place === undefined ? (
          <p className="govuk-body">Your register has no such request, or you may not read it.</p>
        ) : (
          <Reading of={read} what="the request">
            {() =>
              request?.id === id ? (
                <Opened request={request} place={place} />
              ) : (
                <Moved lookAgain={lookAgain} />
              )
            }
          </Reading>
        )}
      </Screen>
    </>
  );
}

/** Another request of the same day was recorded meanwhile, and stands where this one stood. */
function Moved({ lookAgain }: { lookAgain: () => void }) {
  return (
    <p className="govuk-body">
      The list of requests has changed.{' '}
      <button type="button" className="console-plain-button" onClick={lookAgain}>
        Look for this request again
      </button>
    </p>
  );
}

/** What another screen has done before it led here, in words. */
interface Arrival {
  said?: string;
}

function Opened({ request, place }: { request: RightsCase; place: Place }) {
  const mayAct = useHasRole()('DPO', 'CASEWORKER');
  const [isShown, show] = useState(mayAct);
  const [said, say] = useState(useHistoryState<Arrival | null>()?.said ?? '');
  const read = usePerson(place, isShown);
  const known = isShown ? read.data?.data.register?.rightsRequests?.nodes[0] : undefined;
  const person = known?.id === request.id ? known : null;
  const saySo = useCallback((what: string) => say(what), []);
  const state = useMemo(
    () => ({ request, place, person, say: saySo, mayAct }),
    [request, place, person, saySo, mayAct],
  );
  return (
    <CaseContext.Provider value={state}>
      <div className={said ? 'govuk-body rights-said' : undefined}>
        <span role="status">{said}</span>{' '}
        {said && (
          <button type="button" className="console-plain-button console-not-printed" onClick={() => say('')}>
            Close this message
          </button>
        )}
      </div>
      <CaseSummary />
      <ClockStrip />
      <ClockStopped />
      <NextSteps />
      <PrintButton />
      <CaseBody read={read} isShown={isShown} show={show} />
    </CaseContext.Provider>
  );
}
