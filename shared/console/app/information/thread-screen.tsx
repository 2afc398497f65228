/** One request for information, from what was asked to what was provided, with every step and what may be done next. */
import { InformationAgreementDocument, InformationThreadDocument } from '../generated/information-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { clauseIn } from './clause.ts';
import { Decision, Provisions, TestsAndApprovals } from './decision.tsx';
import './information.css';
import { Ladder } from './ladder.tsx';
import { NextSteps } from './next-steps.tsx';
import { Publication } from './publication.tsx';
import { ThreadContext, type DutyOfRequest, type InformationRequest } from './thread.ts';
import { Justifications, RequestClocks, RequestFacts } from './what-was-asked.tsx';

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
      <Body>It is not in your register, or you may not read it.</Body>
    </Screen>
  );
}

function Thread({ request, duties }: { request: InformationRequest; duties: DutyOfRequest[] }) {
  const { party } = useConsole().settings;
  const nameOf = usePartyName();
  const agreement = useOwn(InformationAgreementDocument, { party, reference: request.agreement });
  const clause = clauseIn(agreement.data?.data.register?.agreements?.nodes[0]?.terms);
  const side = request.from.id === party ? 'ASKER' : 'HOLDER';
  const other = side === 'ASKER' ? request.to.id : request.from.id;
  const title = side === 'ASKER' ? `What we asked of ${nameOf(other)}` : `What ${nameOf(other)} asks of us`;
  return (
    <ThreadContext.Provider value={{ request, duties, clause, side, other }}>
      <Screen title={title} caption="Request for information">
        <RequestClocks />
        <NextSteps />
        <RequestFacts />
        <Justifications />
        <Publication />
        <TestsAndApprovals />
        <Decision />
        <Provisions />
        <Ladder />
      </Screen>
    </ThreadContext.Provider>
  );
}
