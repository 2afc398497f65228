/** The sections of a case, in the order in which they are needed at its stage. */
import type { RightsPersonQuery } from '../generated/rights-own.ts';
import type { Read } from '../graph/use-graph.ts';
import { AnswerSection } from './answer-section.tsx';
import { ApplicabilitySection } from './applicability-section.tsx';
import { BesideSection } from './beside-section.tsx';
import { useCase } from './case.ts';
import { ClockSection } from './clock-section.tsx';
import { CloseSection } from './close-section.tsx';
import { DecideSection } from './decide-section.tsx';
import { DutiesSection } from './duties-section.tsx';
import { HoldsSection } from './holds-section.tsx';
import { LettersSection } from './letters-section.tsx';
import { PersonSection } from './person-section.tsx';
import { PersonToldSection } from './person-told-section.tsx';
import { PropagationSection } from './propagation-section.tsx';
import { RecipientsSection } from './recipients-section.tsx';
import { TasksSection } from './tasks-section.tsx';

interface Body {
  read: Read<RightsPersonQuery>;
  isShown: boolean;
  show: (isShown: boolean) => void;
}

export function CaseBody(body: Body) {
  const { request, mayAct } = useCase();
  const isOpen = request.state === 'OPEN';
  const isOwn = request.cameFrom === null;
  return (
    <>
      {!isOpen && <PropagationSection />}
      {!isOwn && !isOpen && <AnswerSection />}
      <ClockSection />
      <PersonSection {...body} />
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
      <BesideSection />
      <CloseSection />
    </>
  );
}
