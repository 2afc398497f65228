/** What the holder records on the way: what an office of the ladder decided, and what was provided. */
import {
  InformationOutcomeDocument,
  InformationProvideDocument,
  type Classification,
} from '../generated/information-own.ts';
import { Form, Select, TextArea, TextField, YesNo } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { words } from '../parts/words.ts';
import { gateOf } from './clause.ts';
import { useAct, useThread } from './thread.ts';
import { CLASSIFICATIONS, METHODS } from './wording.ts';

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
