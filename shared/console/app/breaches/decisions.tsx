/** Who decides on telling the Commissioner: the controller for itself, and the partnership of each agreement. */
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { DecisionCard } from './decision-card.tsx';
import type { RoomBreach } from './types.ts';
import { UnderAgreement } from './under-agreement.tsx';

export function Decisions({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  return (
    <section id="decisions">
      <h2 className="govuk-heading-m">Decisions on telling the Commissioner</h2>
      <p className="govuk-body">
        The controller’s own duty and the decision that partners agreed to take together are separate. Neither
        replaces the other.
      </p>
      <div className="breach-cards">
        {breach.agreements.map((reference) => (
          <UnderAgreement key={reference} breach={breach} about="AUTHORITY" reference={reference} />
        ))}
        <DecisionCard
          breach={breach}
          about="AUTHORITY"
          agreement={null}
          title="The controller for itself"
          decider={nameOf(settings.party)}
        >
          <p className="govuk-body-s">
            Its duty under UK GDPR Art. 33(1) or DPA 2018 s.67, whatever partners think. Not to tell is lawful
            only where a risk to people is unlikely: assess that first.
          </p>
        </DecisionCard>
      </div>
    </section>
  );
}
