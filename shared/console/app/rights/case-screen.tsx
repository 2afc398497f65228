/** One rights request: its clock, its person, the decision, and where it went. */
import { useState } from 'react';
import { Link } from 'wouter';
import { RightsCaseDocument, RightsPersonDocument } from '../generated/rights-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { PrintButton } from '../parts/buttons.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { AnswerSection } from './answer-section.tsx';
import { CaseSummary, NextSteps } from './case-summary.tsx';
import { CaseContext, useCase, type RightsCase } from './case.ts';
import { ClockSection } from './clock-section.tsx';
import { ClockStopped, ClockStrip } from './clock-strip.tsx';
import { CloseSection } from './after-telling.tsx';
import { ApplicabilitySection, DecideSection } from './decide-section.tsx';
import { DutiesSection, TasksSection } from './duties-section.tsx';
import { EvidenceSection, HoldsSection } from './holds-and-evidence.tsx';
import { LettersSection, PersonToldSection } from './letters-section.tsx';
import { PersonSection, type PersonShown } from './person-section.tsx';
import { PropagationSection } from './propagation-section.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import './rights.css';

export default function CaseScreen({ params: { id = '' } }: { params: { id?: string } }) {
  const { party } = useConsole().settings;
  const read = useOwn(RightsCaseDocument, { party, id });
  const request = read.data?.data.register?.rightsRequests?.nodes[0];
  return (
    <>
      <Link href="/rights" className="govuk-back-link console-not-printed">
        Rights requests
      </Link>
      <Screen
        title={request ? `${words(request.right)} request` : 'Rights request'}
        caption={request && words(request.regime)}
      >
        <Reading of={read} what="the request">
          {({ register }) =>
            request ? (
              <OpenedCase request={request} />
            ) : (
              register?.rightsRequests && <Body>Your register has no such request.</Body>
            )
          }
        </Reading>
      </Screen>
    </>
  );
}

/** Who the person is is read while it is shown only: every such reading is in the audit. */
function OpenedCase({ request }: { request: RightsCase }) {
  const { party } = useConsole().settings;
  const mayAct = useHasRole()('DPO', 'CASEWORKER');
  const [isShown, show] = useState(mayAct);
  const read = useOwn(RightsPersonDocument, { party, id: request.id }, { when: isShown });
  const known = read.data?.data.register?.rightsRequests?.nodes[0];
  return (
    <CaseContext.Provider value={{ request, person: (isShown && known) || null, mayAct }}>
      <div className="rights-case">
        <CaseSummary />
        <ClockStrip />
        <ClockStopped />
        <NextSteps />
        <PrintButton />
        <CaseBody read={read} isShown={isShown} show={show} />
      </div>
    </CaseContext.Provider>
  );
}

/** The sections in the order in which they are needed at the stage of the case. */
function CaseBody(person: PersonShown) {
  const { request, mayAct } = useCase();
  const isOpen = request.state === 'OPEN';
  const isOwn = request.cameFrom === null;
  return (
    <>
      {!isOpen && <PropagationSection />}
      {!isOwn && !isOpen && <AnswerSection />}
      <ClockSection />
      <PersonSection {...person} />
      {isOpen && isOwn && <ApplicabilitySection />}
      {isOpen && <RecipientsSection />}
      {isOpen && isOwn && mayAct && <DecideSection />}
      {!isOwn && isOpen && <AnswerSection />}
      {isOpen && !isOwn && <PropagationSection />}
      <PersonToldSection />
      {mayAct && isOwn && <LettersSection />}
      <TasksSection />
      <HoldsSection />
      <DutiesSection />
      {!isOpen && isOwn && <ApplicabilitySection />}
      {!isOpen && <RecipientsSection />}
      <EvidenceSection />
      <CloseSection />
    </>
  );
}
