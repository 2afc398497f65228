/** What the holder does before it decides: acknowledges, asks for more, has it approved. */
import {
  InformationAcknowledgeDocument,
  InformationApproveDocument,
  InformationAskWhyDocument,
} from '../generated/information-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Form, Radios, TextArea, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { words } from '../parts/words.ts';
import { useAct, useThread } from './thread.ts';

export function Acknowledge() {
  const { act, form } = useAct(
    InformationAcknowledgeDocument,
    'Acknowledged: they are told that it is considered.',
  );
  return (
    <Form
      label="Acknowledge"
      submit="Acknowledge the request"
      {...form}
      onSubmit={(entered) => act({ acknowledgedOn: entered.text('acknowledgedOn') })}
    >
      <TextField name="acknowledgedOn" label="On" type="date" width="10" value={londonToday()} />
    </Form>
  );
}

export function AskWhy() {
  const { act, form } = useAct(InformationAskWhyDocument, 'Your question is on its way.');
  return (
    <Form
      label="Ask for more justification"
      submit="Send the question"
      {...form}
      onSubmit={(entered) => act({ question: entered.required('question') })}
    >
      <TextArea name="question" label="What do you need to know?" hint="Name no person." required rows={3} />
    </Form>
  );
}

export function Approve() {
  const { request } = useThread();
  const { office: own } = useConsole().session.person;
  const { act, form } = useAct(InformationApproveDocument, 'The approval is recorded.');
  const open = request.approvals.filter(({ approvedOn }) => approvedOn === null);
  return (
    <Form
      label="Record an approval"
      submit="Record the approval"
      {...form}
      onSubmit={(entered) =>
        act({
          office: entered.required('office'),
          approvedOn: entered.text('approvedOn'),
          evidence: entered.text('evidence'),
        })
      }
    >
      <Radios
        name="office"
        label="Which office approved?"
        required
        choices={open.map(({ office, needed }) => ({
          value: office,
          text: words(office),
          hint: needed ? 'The agreement always asks for it here.' : 'It may be needed.',
        }))}
      />
      <TextField name="approvedOn" label="On" type="date" width="10" value={londonToday()} />
      <TextField
        name="evidence"
        label="Where is the approval kept?"
        hint={`Needed unless it is your own office${own ? ` (${words(own)})` : ''}.`}
      />
    </Form>
  );
}
