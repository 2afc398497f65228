/** What the person is told: letters as drafts, and what they may hear of each party that was told. */
import { useState } from 'react';
import { RightsLetterDocument, type LetterKind, type RightsRequestState } from '../generated/rights-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Button, Buttons, CopyButton } from '../parts/buttons.tsx';
import { saveBase64 } from '../parts/files.ts';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Heading, Hint, Inset, Section } from '../parts/text.tsx';
import { sentence, words } from '../parts/words.ts';
import { LETTERS } from '../words/rights.ts';
import { useCase, type RightsCase } from './case.ts';

export function LettersSection() {
  const { state } = useCase().request;
  const [chosen, choose] = useState<LetterKind | null>(null);
  return (
    <Section id="letters" title="Letters to the person">
      <Body>Drafts from the facts of this case. What only you can add stands in square brackets.</Body>
      <Buttons>
        {(KINDS_AT[state] ?? OTHERWISE).map((kind) => (
          <button
            key={kind}
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-pressed={kind === chosen}
            onClick={() => choose(kind)}
          >
            {LETTERS[kind]}
          </button>
        ))}
      </Buttons>
      {chosen && <Letter kind={chosen} />}
    </Section>
  );
}

/** The letters that fit the state of a case. */
const KINDS_AT: Partial<Record<RightsRequestState, readonly LetterKind[]>> = {
  OPEN: ['ACKNOWLEDGEMENT', 'EXTENSION', 'NEUTRAL_REPLY'],
  UPHELD: ['OUTCOME', 'NEUTRAL_REPLY'],
  PARTLY_UPHELD: ['OUTCOME', 'NEUTRAL_REPLY'],
  REFUSED: ['REFUSAL', 'NEUTRAL_REPLY'],
};
const OTHERWISE: readonly LetterKind[] = ['ACKNOWLEDGEMENT', 'NEUTRAL_REPLY'];

function Letter({ kind }: { kind: LetterKind }) {
  const { id } = useCase().request;
  const { party } = useConsole().settings;
  const read = useOwn(RightsLetterDocument, { party, id, kind });
  return (
    <Reading of={read} what="the letter">
      {({ register }) => {
        const letter = register?.rightsRequests?.nodes[0]?.letter;
        if (!letter) return <Body>There is no such letter in this case.</Body>;
        const { kind: written, text, pdf } = letter;
        const name = `letter-${written.toLowerCase().replaceAll('_', '-')}.pdf`;
        return (
          <>
            <Heading level={3}>{LETTERS[written]}</Heading>
            {written !== kind && (
              <Inset>Its ground may not be told, so this letter neither confirms nor denies.</Inset>
            )}
            <div className="rights-letter">{text}</div>
            <Buttons>
              <Button onClick={() => saveBase64(pdf, name, 'application/pdf')}>Save as PDF</Button>
              <CopyButton text={text} what="the letter" />
            </Buttons>
          </>
        );
      }}
    </Reading>
  );
}

type Told = RightsCase['told'][number];

/** UK GDPR Art. 19, second sentence. */
export function PersonToldSection() {
  const { told } = useCase().request;
  const nameOf = usePartyName();
  if (told.length === 0) return null;
  return (
    <Section id="person-told" title="What the person may be told">
      <Body>
        If the person asks, they are told who was told (UK GDPR Art. 19, second sentence). Of an authority
        that may neither confirm nor deny, only that it was told.
      </Body>
      <Table
        caption="What the person may be told of each party"
        showCaption={false}
        rows={told}
        keyOf={({ party }) => party.id}
        none=""
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'The person may be told', cell: (one) => <MayBeTold {...one} /> },
          {
            title: 'Answered',
            cell: ({ answeredAt, mayTell }) => (mayTell ? <Moment at={answeredAt} none="Not yet" /> : '–'),
          },
        ]}
      />
    </Section>
  );
}

function MayBeTold({ mayTell, state, groundInWords }: Told) {
  if (!mayTell) return <>Only that it was told; nothing of its answer</>;
  return (
    <>
      {words(state)}
      {groundInWords && <Hint>{sentence(groundInWords)}</Hint>}
    </>
  );
}
