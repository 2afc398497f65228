/** After the recipients were told: correct it, take it back, or note that a party without a register was told otherwise. */
import {
  RightsRecallDocument,
  RightsReviseDocument,
  RightsToldOtherwiseDocument,
} from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Form, Select, TextArea, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { useAct, useCase } from './case.ts';
import { Action } from './parts.tsx';

export function TellingActions() {
  const { request } = useCase();
  const sent = request.notices.nodes.filter(
    ({ direction, kind }) => direction === 'SENT' && kind !== 'RECALL',
  );
  const mayStill = request.closedAt === null && request.cameFrom === null && sent.length > 0;
  return (
    <>
      <ToldOtherwise />
      {mayStill && <Revise />}
      {mayStill && sent.some(({ recalledAt }) => recalledAt === null) && <Recall />}
    </>
  );
}

function ToldOtherwise() {
  const { request } = useCase();
  const nameOf = usePartyName();
  const { act, form } = useAct(RightsToldOtherwiseDocument, 'Noted how the party was told.');
  const waiting = request.notices.nodes.filter(
    ({ direction, lastFailure, toldOtherwise }) =>
      direction === 'SENT' && lastFailure === 'PARTY_NOT_JOINED' && toldOtherwise === null,
  );
  if (waiting.length === 0) return null;
  return (
    <Action title="Note how a party without a register was told">
      <Form
        submit="Note that it was told"
        {...form}
        onSubmit={(entered) =>
          act({
            notice: entered.required('notice'),
            toldOn: entered.required('toldOn'),
            how: entered.required('how'),
            evidence: entered.text('evidence'),
          })
        }
      >
        <Select
          name="notice"
          label="Party"
          choices={waiting.map(({ id, recipient }) => ({ value: id, text: nameOf(recipient.id) }))}
        />
        <TextField name="toldOn" label="Told on" type="date" width="10" required value={londonToday()} />
        <TextField name="how" label="How, for example by letter" required />
        <TextField name="evidence" label="Where the proof is kept" />
      </Form>
    </Action>
  );
}

function Revise() {
  const { id, right } = useCase().request;
  const { act, form } = useAct(RightsReviseDocument, 'A correction goes to all who were told.');
  return (
    <Action title="Correct what was told">
      <Form
        submit="Send the correction"
        {...form}
        onSubmit={(entered) =>
          act({ id, reason: entered.required('reason'), correction: entered.text('correction') })
        }
      >
        <p className="govuk-body">
          Everyone who was told decides anew, and so do those who ought to be told now.
        </p>
        {right === 'RECTIFICATION' && <TextArea name="correction" label="What is right instead" rows={2} />}
        <TextArea name="reason" label="Reason, which the recipients are told" rows={2} required />
      </Form>
    </Action>
  );
}

function Recall() {
  const { id } = useCase().request;
  const { act, form } = useAct(
    RightsRecallDocument,
    'What was told is taken back; everyone who was told hears of it.',
  );
  return (
    <Action title="Take back what was told">
      <Form
        submit="Take it back"
        isWarning
        {...form}
        onSubmit={(entered) => act({ id, reason: entered.required('reason') })}
      >
        <p className="govuk-body">What was done by then stays done. All along the chain are told.</p>
        <TextArea name="reason" label="Reason, which they are told" rows={2} required />
      </Form>
    </Action>
  );
}
