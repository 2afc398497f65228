/** Who decides on telling the Commissioner and the people concerned: the controller, and the partners of each agreement. */
import type { ReactNode } from 'react';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { Details } from '../parts/folded.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Tag } from '../parts/tag.tsx';
import { Body, List, Section } from '../parts/text.tsx';
import { riskText } from '../words/breaches.ts';
import { useAgreementTerms, type AgreementTerms } from './agreement-terms.ts';
import { decisionDuty, useBreach, type About, type Duty, type RoomBreach } from './breach.ts';
import { TellTag } from './breach-parts.tsx';
import { DecisionCard } from './decision-card.tsx';

export function Decisions() {
  return (
    <Section id="decisions" title="Decisions on telling the Commissioner">
      <Body>
        The controller’s own duty and the decision that partners agreed to take together are separate. Neither
        replaces the other.
      </Body>
      <Cards about="AUTHORITY" references={useBreach().breach.agreements}>
        <Body isSmall>
          Its duty under UK GDPR Art. 33(1) or DPA 2018 s.67, whatever partners think. Not to tell is lawful
          only where a risk to people is unlikely: assess that first.
        </Body>
      </Cards>
    </Section>
  );
}

/** Whether the people concerned are told: decisions, and the letter. */
export function People() {
  const { breach } = useBreach();
  return (
    <Section id="people" title="Telling the people concerned">
      <Body>
        They are told without undue delay where the risk to them is high (UK GDPR Art. 34(1); DPA 2018
        s.68(1)). Now: <strong>{riskText(breach.risk)}</strong>.
      </Body>
      <Cards
        about="SUBJECTS"
        references={breach.agreements.filter((reference) => decisionDuty(breach, 'SUBJECTS', reference))}
      />
      {breach.subjectLetter && (
        <Details summary="Draft of the letter to the people concerned">
          <p className="breach-letter">{breach.subjectLetter}</p>
          <CopyButton text={breach.subjectLetter} what="the letter" />
        </Details>
      )}
    </Section>
  );
}

interface CardsProps {
  about: About;
  /** Of the agreements under which is decided too. */
  references: readonly string[];
  /** What the controller's own card says besides. */
  children?: ReactNode;
}

function Cards({ about, references, children }: CardsProps) {
  const { party } = useConsole().settings;
  const nameOf = usePartyName();
  return (
    <div className="breach-cards">
      {references.map((reference) => (
        <UnderAgreement key={reference} about={about} reference={reference} />
      ))}
      <DecisionCard about={about} agreement={null} decider={nameOf(party)}>
        {children}
      </DecisionCard>
    </div>
  );
}

/** Who decides under one agreement, until when its partners are asked, and which views are in. */
function UnderAgreement({ about, reference }: { about: About; reference: string }) {
  const { breach } = useBreach();
  const nameOf = usePartyName();
  const own = useConsole().settings.party;
  const [agreement] = useAgreementTerms([reference]);
  const duty = decisionDuty(breach, about, reference);
  const decider = duty
    ? `The affected partners together${otherwise(agreement, nameOf)}`
    : `${nameOf(own)}: the agreement leaves it to the controller`;
  return (
    <DecisionCard about={about} agreement={reference} decider={decider}>
      {duty && <Asked duty={duty} />}
      {duty && (
        <List isPlain label="Views of the partners who are asked">
          {viewsOf(breach, about, agreement?.partners ?? []).map(({ id, view }) => (
            <li key={id}>
              {nameOf(id)}:{' '}
              {view == null ? <Tag value="QUEUED" text="No view yet" /> : <TellTag tell={view} />}
            </li>
          ))}
        </List>
      )}
    </DecisionCard>
  );
}

/** Who decides where the partners do not agree; nothing while the terms are not read. */
function otherwise(agreement: AgreementTerms | undefined, nameOf: (id: string) => string): string {
  if (!agreement?.terms) return '';
  const { fallback, protocolOwner } = agreement.terms.breach?.decision ?? {};
  const owner = fallback === 'PROTOCOL_OWNER' && protocolOwner;
  return `; without agreement ${owner ? `${nameOf(owner)}, the protocol owner` : 'nobody is named'}`;
}

/** The last view of each affected partner of the agreement; null and undefined: none. */
function viewsOf({ affected, views }: RoomBreach, about: About, partners: readonly string[]) {
  const asked = affected.map(({ party }) => party.id).filter((id) => partners.includes(id));
  return asked.map((id) => {
    const last = views.findLast(({ party }) => party.id === id);
    return { id, view: about === 'AUTHORITY' ? last?.tellAuthority : last?.tellSubjects };
  });
}

function Asked({ duty: { rule, source, dueAt, state } }: { duty: Duty }) {
  const inWords = useRegisterText();
  return (
    <>
      <Body isSmall isTight>
        {inWords(rule)} ({source})
      </Body>
      <Body>
        <strong>Partners are asked until:</strong> <Moment at={dueAt} none="not started" />
        {dueAt && state !== 'MET' && (
          <>
            {' '}
            <Tag value={state} text={state === 'OVERDUE' ? 'Their time is over' : 'Still asked'} />{' '}
            {state === 'OPEN' && <TimeLeft until={dueAt} />}
          </>
        )}
      </Body>
    </>
  );
}
