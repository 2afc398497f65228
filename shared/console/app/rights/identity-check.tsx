/** Whether it is known that the person is who they say, and what can be done about it. */
import { RightsConfirmIdentityDocument, RightsRequestIdentityDocument } from '../generated/rights-own.ts';
import { Facts } from '../parts/facts.tsx';
import { Form, Select, TextField, YesNo } from '../parts/form-before.tsx';
import { Day } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useAct, useCase } from './case.ts';
import { Action } from './parts.tsx';
import { EVIDENCE } from './wording.ts';

const STATES: Record<string, string> = {
  NOT_ASKED: 'No proof was asked for',
  AWAITED: 'Proof awaited: the clock is stopped',
  CONFIRMED: 'Confirmed',
  FAILED: 'Not proved',
  NOT_NEEDED: 'Rests on the party that was asked',
};

const TONES: Record<string, string> = {
  AWAITED: 'ASK',
  CONFIRMED: 'YES',
  FAILED: 'NO',
  NOT_NEEDED: 'QUEUED',
};

export function IdentityCheck() {
  const { request, mayAct } = useCase();
  const { state, askedOn, settledOn, evidence } = request.identityCheck;
  const mayConfirm = mayAct && request.state === 'OPEN' && state !== 'CONFIRMED' && state !== 'NOT_NEEDED';
  return (
    <>
      <h3 className="govuk-heading-s">Identity check</h3>
      <Facts
        facts={[
          ['State', <Tag key="state" value={TONES[state] ?? state} text={STATES[state] ?? words(state)} />],
          ['Asked for on', askedOn && <Day on={askedOn} />],
          ['Settled on', settledOn && <Day on={settledOn} />],
          ['Seen as proof', evidence && words(evidence)],
        ]}
      />
      {mayConfirm && (
        <>
          <p className="govuk-body">
            Other parties are told of nothing before identity is confirmed (Art. 12(6); DPA 2018 s.52(4)).
          </p>
          <Confirm />
          {state !== 'AWAITED' && <AskFor />}
        </>
      )}
    </>
  );
}

function Confirm() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsConfirmIdentityDocument, 'The identity check is noted.');
  return (
    <Action title="Note that identity was proved, or not">
      <Form
        submit="Note the result"
        {...form}
        onSubmit={(entered) => {
          const confirmed = entered.yes('confirmed') ?? false;
          const evidence = confirmed ? entered.text('evidence') : null;
          return act({ id, confirmed, evidence, settledOn: entered.text('settledOn') });
        }}
      >
        <YesNo name="confirmed" label="Did the person prove who they are?" required value="yes" />
        <Select
          name="evidence"
          label="What was seen"
          hint="Its type only: no number, no copy."
          choices={EVIDENCE}
        />
        <TextField name="settledOn" label="On" hint="Today if left empty" type="date" width="10" />
      </Form>
    </Action>
  );
}

function AskFor() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsRequestIdentityDocument, 'Noted: proof of identity was asked for.');
  return (
    <Action title="Note that proof of identity was asked for">
      <Form
        submit="Note that proof was asked for"
        {...form}
        onSubmit={(entered) => act({ id, askedOn: entered.text('askedOn') })}
      >
        <p className="govuk-body">
          The clock waits for it. Ask only where there is a reason to doubt who asks.
        </p>
        <TextField name="askedOn" label="Asked for on" hint="Today if left empty" type="date" width="10" />
      </Form>
    </Action>
  );
}
