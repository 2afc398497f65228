/** What the holder does besides deciding: acknowledges, asks, approves, records what offices decided and what it gave. */
import {
  InformationAcknowledgeDocument,
  InformationApproveDocument,
  InformationAskWhyDocument,
  InformationOutcomeDocument,
  InformationProvideDocument,
  type Classification,
} from '../generated/information-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Form, Radios, Select, TextArea, TextField, YesNo } from '../parts/form.tsx';
import { londonToday } from '../parts/london.ts';
import { words } from '../parts/words.ts';
import { gateOf } from './clause.ts';
import { useAct, useThread } from './thread.ts';
import { CLASSIFICATIONS, METHODS } from './wording.ts';

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

export function Outcome() {
  const { request, clause } = useThread();
  const { act, form } = useAct(
    InformationOutcomeDocument,
    'What the office decided is recorded, and they are told.',
  );
  const open = request.escalations.filter(
    ({ outcome, satisfied }) => outcome === null || satisfied === false,
  );
  const isGated = open.some(
    ({ step }) => gateOf(clause, request.from.id, step) === 'REASONABLE_AND_JUSTIFIED',
  );
  return (
    <Form
      label="What the office decided"
      submit="Record what was decided"
      {...form}
      onSubmit={(entered) =>
        act({
          step: entered.number('step') ?? 1,
          outcome: entered.required('outcome'),
          satisfied: entered.yes('satisfied'),
        })
      }
    >
      <Select
        name="step"
        label="Which step?"
        choices={open.map(({ step, office }) => ({
          value: `${step}`,
          text: `Step ${step}: ${words(office)}`,
        }))}
      />
      <TextArea
        name="outcome"
        label="What did the office decide?"
        hint="The asker reads it."
        required
        rows={3}
      />
      {isGated && (
        <YesNo
          name="satisfied"
          label="Did the office find the request reasonable and clearly justified?"
          hint="Only then may the asker take the next step."
          required
        />
      )}
    </Form>
  );
}

export function Provide() {
  const { request, clause } = useThread();
  const { act, form } = useAct(InformationProvideDocument, 'Recorded that it was provided.');
  return (
    <Form
      label="What was provided"
      submit="Record that it was provided"
      {...form}
      onSubmit={(entered) =>
        act({
          what: entered.required('what'),
          method: entered.required('method'),
          label: entered.required('label') as Classification,
          providedOn: entered.text('providedOn'),
          nextOn: entered.text('nextOn'),
        })
      }
    >
      <p className="govuk-body">
        Send the information itself by another way; here you record what you sent, and how.
      </p>
      <TextArea name="what" label="What did you provide?" hint="Name no person." required rows={2} />
      <Select
        name="method"
        label="How did you send it?"
        required
        choices={(clause?.methods ?? METHODS).map((value) => ({ value, text: words(value) }))}
      />
      <Select
        name="label"
        label="How is it labelled?"
        value={request.classification}
        choices={CLASSIFICATIONS}
      />
      <TextField name="providedOn" label="On" type="date" width="10" value={londonToday()} />
      {!request.oneOff && <TextField name="nextOn" label="When is the next due?" type="date" width="10" />}
    </Form>
  );
}
