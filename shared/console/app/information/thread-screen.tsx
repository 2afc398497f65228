/** One request for information, from what was asked to what was provided, with every step and what may be done next. */
import { useState } from 'react';
import { useSearch } from 'wouter';
import { InformationAgreementDocument, InformationThreadDocument } from '../generated/information-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Said } from '../parts/said.tsx';
import { Screen } from '../parts/screen.tsx';
import { clauseIn } from './clause.ts';
import { RequestClocks } from './clocks.tsx';
import { Decision } from './decision.tsx';
import { RequestFacts } from './facts.tsx';
import './information.css';
import { Justifications } from './justifications.tsx';
import { Ladder } from './ladder.tsx';
import { NextSteps } from './next-steps.tsx';
import { Provisions } from './provisions.tsx';
import { Publication } from './publication.tsx';
import { TestsAndApprovals } from './tests.tsx';
import { ThreadContext, type DutyOfRequest, type InformationRequest } from './thread.ts';

export default function ThreadScreen({ params }: { params: Record<string, string | undefined> }) {
  const id = params.id ?? '';
  const { settings } = useConsole();
  const read = useOwn(InformationThreadDocument, { party: settings.party, id });
  return (
    <Reading of={read} what="the request">
      {({ register }) => {
        const request = register?.informationRequests?.nodes[0];
        if (!request) return <NoRequest />;
        return <Thread request={request} duties={register?.obligations?.nodes ?? []} />;
      }}
    </Reading>
  );
}

function NoRequest() {
  return (
    <Screen title="There is no such request here">
      <p className="govuk-body">It is not in your register, or you may not read it.</p>
    </Screen>
  );
}

function Thread({ request, duties }: { request: InformationRequest; duties: DutyOfRequest[] }) {
  const { party } = useConsole().settings;
  const nameOf = usePartyName();
  const wasAsked = new URLSearchParams(useSearch()).get('asked') === 'yes';
  const [{ said, count }, setSaid] = useState({
    said: wasAsked ? 'The request is recorded, and on its way.' : '',
    count: 0,
  });
  const say = (what: string) => setSaid({ said: what, count: count + 1 });
  const agreement = useOwn(InformationAgreementDocument, { party, reference: request.agreement });
  const clause = clauseIn(agreement.data?.data.register?.agreements?.nodes[0]?.terms);
  const side = request.from.id === party ? 'ASKER' : 'HOLDER';
  const other = side === 'ASKER' ? request.to.id : request.from.id;
  const title = side === 'ASKER' ? `What we asked of ${nameOf(other)}` : `What ${nameOf(other)} asks of us`;
  return (
    <ThreadContext.Provider value={{ request, duties, clause, side, other, say }}>
      <Screen title={title} caption="Request for information">
        <Said text={said} count={count} />
        <Sections count={count} />
      </Screen>
    </ThreadContext.Provider>
  );
}

/** What was entered is forgotten once it is done: `count` says how often something was. */
function Sections({ count }: { count: number }) {
  return (
    <>
      <RequestClocks />
      <NextSteps key={count} />
      <RequestFacts />
      <Justifications />
      <Publication />
      <TestsAndApprovals />
      <Decision />
      <Provisions />
      <Ladder />
    </>
  );
}
