/** Who the person is and what they ask for: read at the own door, while it is shown. */
import type { RightsPersonQuery } from '../generated/rights-own.ts';
import type { Read } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { useCase, type CasePerson } from './case.ts';
import { IdentityCheck } from './identity-check.tsx';
import { IdentityFacts } from './identity-facts.tsx';
import { Matching } from './matching.tsx';
import { Section } from './parts.tsx';

interface Person {
  read: Read<RightsPersonQuery>;
  isShown: boolean;
  show: (isShown: boolean) => void;
}

export function PersonSection({ read, isShown, show }: Person) {
  const { person } = useCase();
  return (
    <Section id="person" title="The person">
      <details className="govuk-details" open={isShown} onToggle={(event) => show(event.currentTarget.open)}>
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Show who this is</span>
        </summary>
        <div className="govuk-details__text">
          {isShown && (
            <Reading of={read} what="who the person is">
              {() => person && <Who person={person} />}
            </Reading>
          )}
        </div>
      </details>
      <Matching />
      <IdentityCheck />
    </Section>
  );
}

function Who({ person: { identity, statement } }: { person: CasePerson }) {
  return (
    <>
      {identity ? (
        <IdentityFacts identity={identity} />
      ) : (
        <p className="govuk-body">Who it was is no longer kept here.</p>
      )}
      <h3 className="govuk-heading-s">What the person asks for</h3>
      <p className="govuk-body">{statement ?? 'No words of theirs are kept with this case.'}</p>
      <p className="govuk-body-s">That this was read is in the audit.</p>
    </>
  );
}
