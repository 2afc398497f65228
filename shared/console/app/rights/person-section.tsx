/** Who the person is and what they ask for: read at the own door, while it is shown. */
import type { RightsPersonQuery } from '../generated/rights-own.ts';
import type { Read } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';
import { useCase, type CasePerson } from './case.ts';
import { IdentityFacts } from './identity.tsx';
import { IdentityCheck, Matching } from './who-it-is.tsx';

export interface PersonShown {
  read: Read<RightsPersonQuery>;
  isShown: boolean;
  show: (isShown: boolean) => void;
}

export function PersonSection({ read, isShown, show }: PersonShown) {
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
      {identity ? <IdentityFacts identity={identity} /> : <Body>Who it was is no longer kept here.</Body>}
      <Heading level={3}>What the person asks for</Heading>
      <Body>{statement ?? 'No words of theirs are kept with this case.'}</Body>
      <Body isSmall>That this was read is in the audit.</Body>
    </>
  );
}
