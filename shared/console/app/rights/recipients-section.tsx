/** Who would be told if the request were upheld now, why, and on what grounds each might refuse. */
import { RightsExceptDocument } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { radios, select } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { Details } from '../parts/folded.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Hint, List, Section } from '../parts/text.tsx';
import { choicesIn, EXCEPTIONS, readable } from '../words/rights.ts';
import { useCase, type RightsCase } from './case.ts';
import { sentence } from '../parts/words.ts';

type Recipient = RightsCase['recipients'][number];

export function RecipientsSection() {
  const { request, mayAct } = useCase();
  const nameOf = usePartyName();
  const { recipients, state, cameFrom, regime } = request;
  const isOpen = state === 'OPEN';
  return (
    <Section id="recipients" title={isOpen ? 'Who would be told' : 'Who was to be told, and why'}>
      {isOpen && recipients.length > 0 && (
        <Body>
          {cameFrom
            ? 'If you do what is asked, those to whom you passed the data are told in turn.'
            : 'If the request is upheld, these are told at once. Each decides for itself and answers.'}
        </Body>
      )}
      <Table
        caption={isOpen ? 'Recipients, if it were upheld now' : 'Recipients at the decision'}
        showCaption={false}
        rows={recipients}
        keyOf={({ party }) => party.id}
        none={isOpen ? 'Nobody else would be told.' : 'There was nobody else to tell.'}
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'Why', cell: ({ why }) => readable(why, request) },
          { title: 'Agreed term', cell: ({ term }) => term ?? 'None: the law alone' },
          { title: 'Told?', cell: (recipient) => <IsTold {...recipient} /> },
          { title: 'Might refuse because', cell: (recipient) => <MightRefuse {...recipient} /> },
        ]}
      />
      {isOpen && mayAct && !cameFrom && regime === 'UK_GDPR' && recipients.length > 0 && <Except />}
    </Section>
  );
}

function IsTold({ party, excepted }: Recipient) {
  const { person } = useCase();
  if (!excepted) return <>Yes</>;
  const reason = person?.exceptions.find((one) => one.party.id === party.id)?.reason;
  return (
    <>
      No: {EXCEPTIONS[excepted].toLowerCase()} (Art. 19)
      <Hint>{reason && `“${reason}”`}</Hint>
    </>
  );
}

function MightRefuse({ party, mightRefuseOn }: Recipient) {
  const nameOf = usePartyName();
  if (mightRefuseOn.length === 0) return <>–</>;
  return (
    <Details
      summary={`${mightRefuseOn.length} grounds`}
      of={`on which ${nameOf(party.id)} might refuse`}
      className="govuk-!-margin-bottom-0"
    >
      <List>
        {mightRefuseOn.map(({ code, words: text }) => (
          <li key={code}>{sentence(text)}</li>
        ))}
      </List>
    </Details>
  );
}

function Except() {
  const { id, recipients } = useCase().request;
  const nameOf = usePartyName();
  const parties = recipients.map(({ party }) => ({ value: party.id, text: nameOf(party.id) }));
  return (
    <Action
      document={RightsExceptDocument}
      with={{ id }}
      summary="Leave a recipient out"
      submit="Leave it out"
      said="The recipient is left out, with your reason."
      fields={{
        recipient: select('Recipient', parties, { none: 'Choose a recipient', required: true }),
        exception: radios('Why it need not be told (UK GDPR Art. 19)', choicesIn(EXCEPTIONS), {
          required: true,
        }),
        reason: area('Reason in words', { rows: 2, required: true }),
      }}
    />
  );
}
