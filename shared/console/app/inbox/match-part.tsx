/** Whether the person is somebody known here: what the register found, and a person's word where it cannot be sure. */
import { InboxMatchDocument } from '../generated/inbox-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, Radios, TextArea, type Entered } from '../parts/form-before.tsx';
import { Person } from './person.tsx';
import type { RequestOfNotice } from './types.ts';

const FOUND: Record<string, string> = {
  EXACT: 'Your register found this person among those you deal with. Look in your own files and systems too.',
  NONE: 'Your register found nobody like this. Look in your own files and systems too, before you answer that you do not hold it.',
  CONFIRMED: 'Somebody here said that this is a person you deal with.',
  REJECTED: 'Somebody here said that this is none of the people you deal with.',
};

const NOBODY = 'NOBODY';

export function MatchPart({ request, onSaid }: { request: RequestOfNotice; onSaid: (said: string) => void }) {
  if (request.match === null) return null;
  if (request.match !== 'CANDIDATE') return <p className="govuk-body">{FOUND[request.match]}</p>;
  return (
    <section aria-labelledby="inbox-match">
      <h2 className="govuk-heading-m" id="inbox-match">
        Is it the same person?
      </h2>
      <p className="govuk-body">
        The name and the date of birth are those of somebody you deal with. That alone does not say that it is
        the same person: look at the rest first.
      </p>
      {request.candidates.map(({ subject, cases, identity }, index) => (
        <div key={subject}>
          <h3 className="govuk-heading-s">
            Known here, number {index + 1} ({cases === 1 ? 'one case' : `${cases} cases`})
          </h3>
          <Person identity={identity} />
        </div>
      ))}
      <SamePerson request={request} onSaid={onSaid} />
    </section>
  );
}

function SamePerson({ request, onSaid }: { request: RequestOfNotice; onSaid: (said: string) => void }) {
  const { settings } = useConsole();
  const write = useWrite(InboxMatchDocument, () => onSaid('Noted who it is. Now you can answer.'));
  const send = (entered: Entered) => {
    const chosen = entered.required('subject');
    const isSame = chosen !== NOBODY;
    const input = { id: request.id, confirmed: isSame, subject: isSame ? chosen : null };
    return write.run({ party: settings.party, input: { ...input, reason: entered.required('reason') } });
  };
  const choices = request.candidates.map(({ subject }, index) => ({
    value: subject,
    text: `It is the person known here, number ${index + 1}`,
  }));
  return (
    <Form label="Who it is" submit="Say who it is" sending={write} onSubmit={send}>
      <Radios
        name="subject"
        label="Who is it?"
        required
        choices={[...choices, { value: NOBODY, text: 'It is somebody else' }]}
      />
      <TextArea name="reason" label="How you know" required rows={2} />
    </Form>
  );
}
