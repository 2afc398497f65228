/** How surely the person is one held here, and a person's word on it. */
import { RightsMatchDocument } from '../generated/rights-own.ts';
import { Form, Radios, TextArea } from '../parts/form-before.tsx';
import { Tag } from '../parts/tag.tsx';
import { useAct, useCase } from './case.ts';
import { IdentityFacts } from './identity-facts.tsx';
import { Action } from './parts.tsx';

const MATCHES: Record<string, { tag: string; text: string; why: string }> = {
  EXACT: { tag: 'DONE', text: 'Found', why: 'An identifier is that of a person held here.' },
  CANDIDATE: {
    tag: 'ASK',
    text: 'Somebody like this is held',
    why: 'Name and date of birth are those of somebody held here, and no identifier is. Say whether it is the same person before anything is done.',
  },
  NONE: {
    tag: 'NOT_HELD',
    text: 'Nobody like this is held here',
    why: 'No identifier, and no name with date of birth, matches.',
  },
  CONFIRMED: { tag: 'DONE', text: 'Confirmed by a person', why: 'A person has said who it is.' },
  REJECTED: {
    tag: 'NOT_HELD',
    text: 'None of those held',
    why: 'A person has said that it is nobody held here.',
  },
};

export function Matching() {
  const { request, mayAct } = useCase();
  const match = request.match === null ? null : MATCHES[request.match];
  if (!match) return null;
  const mayDecide = mayAct && request.state === 'OPEN' && request.match !== 'NONE';
  return (
    <>
      <h3 className="govuk-heading-s">Is this person held here?</h3>
      <p className="govuk-body">
        <Tag value={match.tag} text={match.text} /> {match.why}
      </p>
      {mayDecide && <Decide />}
    </>
  );
}

function Decide() {
  const { request, person } = useCase();
  const { act, form } = useAct(RightsMatchDocument, 'Your word on who this is was noted.');
  const candidates = person?.candidates ?? [];
  const isOpen = request.match === 'CANDIDATE';
  const choices = [
    ...candidates.map(({ subject, cases }, index) => ({
      value: subject,
      text: `It is person ${index + 1} (${cases} ${cases === 1 ? 'case' : 'cases'} here)`,
    })),
    ...(candidates.length === 0 ? [{ value: 'yes', text: 'It is the person suggested' }] : []),
    { value: 'no', text: 'It is nobody held here' },
  ];
  return (
    <Action title={isOpen ? 'Say whether it is the same person' : 'Correct who this is'}>
      {candidates.map(
        ({ subject, identity }, index) =>
          identity && (
            <div key={subject}>
              <h4 className="govuk-heading-s">Person {index + 1}</h4>
              <IdentityFacts identity={identity} />
            </div>
          ),
      )}
      <Form
        submit="Note who it is"
        {...form}
        onSubmit={(entered) => {
          const chosen = entered.required('subject');
          const subject = chosen === 'yes' || chosen === 'no' ? null : chosen;
          return act({
            id: request.id,
            confirmed: chosen !== 'no',
            subject,
            reason: entered.required('reason'),
          });
        }}
      >
        <Radios name="subject" label="Who is it?" required choices={choices} />
        <TextArea name="reason" label="How you know" rows={2} required />
      </Form>
    </Action>
  );
}
