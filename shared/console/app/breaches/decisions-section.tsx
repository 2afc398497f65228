/** Who decides on telling the Commissioner and the people concerned: the controller, and the partners of each agreement. */
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
  const { breach } = useBreach();
  const nameOf = usePartyName();
  const own = useConsole().settings.party;
  return (
    <Section id="decisions" title="Decisions on telling the Commissioner">
      <Body>
        The controller’s own duty and the decision that partners agreed to take together are separate. Neither
        replaces the other.
      </Body>
      <div className="breach-cards">
        {breach.agreements.map((reference) => (
          <UnderAgreement key={reference} about="AUTHORITY" reference={reference} />
        ))}
        <DecisionCard about="AUTHORITY" agreement={null} decider={nameOf(own)}>
          <Body isSmall>
            Its duty under UK GDPR Art. 33(1) or DPA 2018 s.67, whatever partners think. Not to tell is lawful
            only where a risk to people is unlikely: assess that first.
          </Body>
        </DecisionCard>
      </div>
    </Section>
  );
}

/** Whether the people concerned are told: decisions, and the letter. */
export function People() {
  const { breach } = useBreach();
  const nameOf = usePartyName();
  const own = useConsole().settings.party;
  const together = breach.agreements.filter((reference) => decisionDuty(breach, 'SUBJECTS', reference));
  return (
    <Section id="people" title="Telling the people concerned">
      <Body>
        They are told without undue delay where the risk to them is high (UK GDPR Art. 34(1); DPA 2018
        s.68(1)). Now: <strong>{riskText(breach.risk)}</strong>.
      </Body>
      <div className="breach-cards">
        {together.map((reference) => (
          <UnderAgreement key={reference} about="SUBJECTS" reference={reference} />
        ))}
        <DecisionCard about="SUBJECTS" agreement={null} decider={nameOf(own)} />
      </div>
      {breach.subjectLetter && (
        <Details summary="Draft of the letter to the people concerned">
          <p className="breach-letter">{breach.subjectLetter}</p>
          <CopyButton text={breach.subjectLetter} what="the letter" />
        </Details>
      )}
    </Section>
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
