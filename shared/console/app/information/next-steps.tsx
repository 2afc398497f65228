/** What may be done next, by the side this party is on and the roles of the person; the register decides. */
import type { ReactNode } from 'react';
import { useHasRole } from '../graph/use-console.ts';
import { londonToday } from '../parts/london.ts';
import { Section } from '../parts/text.tsx';
import { useDone } from '../parts/said.tsx';
import { Escalate, Justify, Withdraw } from './asker-steps.tsx';
import { Acknowledge, Approve, AskWhy, Decide, Outcome, Provide } from './holder-steps.tsx';
import { PublicationForm } from './publication.tsx';
import { useThread, type InformationRequest } from './thread.ts';

export function NextSteps() {
  const { request, side } = useThread();
  const hasRole = useHasRole();
  const done = useDone();
  const steps = (side === 'HOLDER' ? holderSteps : askerSteps)(request, {
    mayWrite: hasRole('DPO', 'CASEWORKER', 'SIGNATORY'),
    mayDecide: hasRole('DPO', 'SIGNATORY'),
  });
  if (steps.length === 0) return null;
  return (
    <Section id="information-next" title="What you can do now" className="information-steps" isAction>
      {steps.map(([name, form], index) => (
        <details
          key={`${name} ${done}`}
          className="information-step"
          open={index === 0 && steps.length === 1}
        >
          <summary>{name}</summary>
          <div className="information-step__form">{form}</div>
        </details>
      ))}
    </Section>
  );
}

type Step = [name: string, form: ReactNode];

interface May {
  mayWrite: boolean;
  mayDecide: boolean;
}

const isOver = ({ state, oneOff }: InformationRequest) =>
  state === 'WITHDRAWN' || (state === 'PROVIDED' && oneOff);

const isOpenQuestion = ({ justifications }: InformationRequest) =>
  justifications.some(({ answer }) => answer === null);

function holderSteps(request: InformationRequest, { mayWrite, mayDecide }: May): Step[] {
  const { decision, acknowledgedOn, approvals, escalations, provisions } = request;
  if (isOver(request)) return [];
  const isAgreed = decision !== null && decision.outcome !== 'REFUSED';
  const all: (Step | false)[] = [
    mayWrite && !acknowledgedOn && !decision && ['Acknowledge it', <Acknowledge />],
    mayDecide &&
      escalations.some(({ outcome, satisfied }) => outcome === null || satisfied === false) && [
        'Record what the office decided',
        <Outcome />,
      ],
    mayDecide && provisions.length === 0 && ['Decide', <Decide />],
    mayWrite && isAgreed && ['Record that it was provided', <Provide />],
    mayWrite &&
      decision?.outcome !== 'AGREED' &&
      !isOpenQuestion(request) && ['Ask for more justification', <AskWhy />],
    mayDecide &&
      approvals.some(({ approvedOn }) => approvedOn === null) && ['Record an approval', <Approve />],
    mayWrite && canTalk(request) && ['Talk about publication', <PublicationForm />],
  ];
  return all.filter((one) => one !== false);
}

function askerSteps(request: InformationRequest, { mayWrite, mayDecide }: May): Step[] {
  if (isOver(request)) return [];
  const { ladder, escalations } = request;
  const all: (Step | false)[] = [
    mayWrite && isOpenQuestion(request) && ['Answer the question', <Justify />],
    mayDecide &&
      escalations.length < ladder.length &&
      isUnmet(request) && ['Take the next step of the ladder', <Escalate />],
    mayWrite && canTalk(request) && ['Talk about publication', <PublicationForm />],
    mayWrite && ['Take the request back', <Withdraw />],
  ];
  return all.filter((one) => one !== false);
}

/** Whether a step may be open: refused, silent after its time, publication disputed, or a step taken before. */
function isUnmet({ decision, respondBy, state, escalations }: InformationRequest): boolean {
  const isSilent = decision === null && respondBy !== null && londonToday() > respondBy;
  const isRefused = decision !== null && decision.outcome !== 'AGREED';
  return isRefused || isSilent || state === 'PUBLICATION_DISPUTED' || escalations.length > 0;
}

const canTalk = ({ publicationAgreed, decision }: InformationRequest) =>
  publicationAgreed === null && decision?.outcome !== 'AGREED';
