/** Drafts of letters to the person: read, copied, or saved as PDF. */
import { useState } from 'react';
import { RightsLetterDocument, type LetterKind } from '../generated/rights-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { CopyButton } from '../parts/buttons.tsx';
import { saveBase64 } from '../parts/files.ts';
import { Reading } from '../parts/reading.tsx';
import { useCase, type RightsCase } from './case.ts';
import { Section } from './parts.tsx';

const TITLES: Record<LetterKind, string> = {
  ACKNOWLEDGEMENT: 'The request has come',
  EXTENSION: 'The answer takes longer',
  REFUSAL: 'The request is refused',
  OUTCOME: 'What was done, and who was told',
  NEUTRAL_REPLY: 'Neither confirms nor denies',
};

export function LettersSection() {
  const { request } = useCase();
  const [kind, choose] = useState<LetterKind | null>(null);
  return (
    <Section id="letters" title="Letters to the person">
      <p className="govuk-body">
        Drafts from the facts of this case. What only you can add stands in square brackets.
      </p>
      <div className="govuk-button-group console-not-printed">
        {kindsFor(request).map((one) => (
          <button
            key={one}
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-pressed={kind === one}
            onClick={() => choose(one)}
          >
            {TITLES[one]}
          </button>
        ))}
      </div>
      {kind && <Letter kind={kind} />}
    </Section>
  );
}

function kindsFor({ state }: RightsCase): LetterKind[] {
  if (state === 'REFUSED') return ['REFUSAL', 'NEUTRAL_REPLY'];
  if (state === 'UPHELD' || state === 'PARTLY_UPHELD') return ['OUTCOME', 'NEUTRAL_REPLY'];
  if (state === 'OPEN') return ['ACKNOWLEDGEMENT', 'EXTENSION', 'NEUTRAL_REPLY'];
  return ['ACKNOWLEDGEMENT', 'NEUTRAL_REPLY'];
}

function Letter({ kind }: { kind: LetterKind }) {
  const { id } = useCase().request;
  const { party } = useConsole().settings;
  const read = useOwn(RightsLetterDocument, { party, id, kind });
  return (
    <Reading of={read} what="the letter">
      {({ register }) => {
        const found = register?.rightsRequests?.nodes[0];
        if (!found?.letter) return <p className="govuk-body">There is no such letter in this case.</p>;
        const { kind: written, text, pdf } = found.letter;
        const name = `letter-${written.toLowerCase().replaceAll('_', '-')}.pdf`;
        return (
          <>
            <h3 className="govuk-heading-s">{TITLES[written]}</h3>
            {written !== kind && (
              <p className="govuk-inset-text">
                Its ground may not be told, so this letter neither confirms nor denies.
              </p>
            )}
            <div className="rights-letter">{text}</div>
            <div className="govuk-button-group govuk-!-margin-top-4">
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => saveBase64(pdf, name, 'application/pdf')}
              >
                Save as PDF
              </button>
              <CopyButton text={text} what="the letter" />
            </div>
          </>
        );
      }}
    </Reading>
  );
}
