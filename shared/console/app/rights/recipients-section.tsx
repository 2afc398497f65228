/** Who would be told if the request were upheld now, why, and on what grounds each might say no. */
import { RightsExceptDocument, type RecipientException } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Form, Radios, Select, TextArea } from '../parts/form-before.tsx';
import { Table } from '../parts/table.tsx';
import { useAct, useCase, type RightsCase } from './case.ts';
import { Action, Section } from './parts.tsx';
import { groundInWords, groundsOf, readable } from './wording.ts';

const EXCEPTIONS: Record<RecipientException, string> = {
  IMPOSSIBLE: 'Telling it proves impossible',
  DISPROPORTIONATE: 'Telling it would take a disproportionate effort',
};

export function RecipientsSection() {
  const { request, person, mayAct } = useCase();
  const nameOf = usePartyName();
  const { recipients, state, cameFrom, regime } = request;
  const isOpen = state === 'OPEN';
  const why = new Map(person?.exceptions.map(({ party, reason }) => [party.id, reason]));
  return (
    <Section id="recipients" title={isOpen ? 'Who would be told' : 'Who was to be told, and why'}>
      {isOpen && recipients.length > 0 && (
        <p className="govuk-body">
          {cameFrom
            ? 'If you do what is asked, those to whom you passed the data are told in turn.'
            : 'If the request is upheld, these are told at once. Each decides for itself and answers.'}
        </p>
      )}
      <Table
        caption={isOpen ? 'Recipients, if it were upheld now' : 'Recipients at the decision'}
        showCaption={false}
        rows={recipients}
        keyOf={({ party }) => party.id}
        none={isOpen ? 'Nobody else would be told.' : 'There was nobody else to tell.'}
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'Why', cell: ({ why: reason }) => readable(reason, groundsOf(request)) },
          { title: 'Agreed term', cell: ({ term }) => term ?? 'None: the law alone' },
          {
            title: 'Told?',
            cell: ({ party, excepted }) =>
              excepted ? (
                <>
                  No: {EXCEPTIONS[excepted].toLowerCase()} (Art. 19)
                  {why.get(party.id) && <span className="rights-small">“{why.get(party.id)}”</span>}
                </>
              ) : (
                'Yes'
              ),
          },
          { title: 'Might refuse because', cell: (one) => <MightRefuse one={one} /> },
        ]}
      />
      {isOpen && mayAct && !cameFrom && regime === 'UK_GDPR' && recipients.length > 0 && <Except />}
    </Section>
  );
}

function MightRefuse({ one }: { one: RightsCase['recipients'][number] }) {
  const { request } = useCase();
  const nameOf = usePartyName();
  const grounds = one.mightRefuseWith;
  if (grounds.length === 0) return <>–</>;
  return (
    <details className="govuk-details govuk-!-margin-bottom-0">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {grounds.length} grounds
          <span className="govuk-visually-hidden"> on which {nameOf(one.party.id)} might refuse</span>
        </span>
      </summary>
      <ul className="govuk-list govuk-list--bullet govuk-body-s">
        {grounds.map((code) => (
          <li key={code}>{groundInWords(code, request.refusalGrounds)}</li>
        ))}
      </ul>
    </details>
  );
}

function Except() {
  const { id, recipients } = useCase().request;
  const nameOf = usePartyName();
  const { act, form } = useAct(RightsExceptDocument, 'The recipient is left out, with your reason.');
  return (
    <Action title="Leave a recipient out">
      <Form
        submit="Leave it out"
        {...form}
        onSubmit={(entered) =>
          act({
            id,
            recipient: entered.required('recipient'),
            exception: entered.required('exception') as RecipientException,
            reason: entered.required('reason'),
          })
        }
      >
        <Select
          name="recipient"
          label="Recipient"
          choices={recipients.map(({ party }) => ({ value: party.id, text: nameOf(party.id) }))}
        />
        <Radios
          name="exception"
          label="Why it need not be told (UK GDPR Art. 19)"
          required
          choices={Object.entries(EXCEPTIONS).map(([value, text]) => ({ value, text }))}
        />
        <TextArea name="reason" label="Reason in words" rows={2} required />
      </Form>
    </Action>
  );
}
