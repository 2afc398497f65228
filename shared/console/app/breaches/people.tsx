/** Whether the people concerned are told: decisions, and the letter. */
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { DecisionCard } from './decision-card.tsx';
import type { RoomBreach } from './types.ts';
import { UnderAgreement } from './under-agreement.tsx';
import { riskText } from './words-of-breaches.ts';

export function People({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const together = breach.agreements.filter((reference) =>
    breach.obligations.nodes.some(
      ({ kind, source }) => kind === 'SUBJECT_DECISION' && source.split(' ')[0] === reference,
    ),
  );
  return (
    <section id="people">
      <h2 className="govuk-heading-m">Telling the people concerned</h2>
      <p className="govuk-body">
        They are told without undue delay where the risk to them is high (UK GDPR Art. 34(1); DPA 2018
        s.68(1)). Now: <strong>{riskText(breach.risk)}</strong>.
      </p>
      <div className="breach-cards">
        {together.map((reference) => (
          <UnderAgreement key={reference} breach={breach} about="SUBJECTS" reference={reference} />
        ))}
        <DecisionCard
          breach={breach}
          about="SUBJECTS"
          agreement={null}
          title="The controller for itself"
          decider={nameOf(settings.party)}
        />
      </div>
      {breach.subjectLetter && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Draft of the letter to the people concerned</span>
          </summary>
          <div className="govuk-details__text">
            <p className="breach-letter">{breach.subjectLetter}</p>
            <CopyButton text={breach.subjectLetter} what="the letter" />
          </div>
        </details>
      )}
    </section>
  );
}
