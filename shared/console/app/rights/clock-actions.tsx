/** What can be done about the clock of an open request: pause, resume, extend, fee. */
import {
  RightsExtendDocument,
  RightsFeeDocument,
  RightsPauseDocument,
  RightsResumeDocument,
} from '../generated/rights-own.ts';
import { Form, Select, TextArea, TextField } from '../parts/form-before.tsx';
import { Day } from '../parts/moment.tsx';
import { useAct, useCase } from './case.ts';
import { Action } from './parts.tsx';
import { EXTENSION_REASONS } from './wording.ts';

export function ClockActions() {
  const { request } = useCase();
  const isPaused = request.pauses.some(({ to }) => to === null);
  return (
    <>
      {isPaused ? <Resume /> : request.right === 'ACCESS' && <Pause />}
      <Extend />
      <Fee />
    </>
  );
}

function Pause() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsPauseDocument, 'The clock is paused.');
  return (
    <Action title="Pause the clock: clarification is needed">
      <Form
        submit="Pause the clock"
        {...form}
        onSubmit={(entered) =>
          act({ id, reason: entered.required('reason'), pausedOn: entered.text('pausedOn') })
        }
      >
        <TextArea
          name="reason"
          label="What must be known to find what is asked for"
          hint="Only for access requests (UK GDPR Art. 12A; DPA 2018 s.54(3C))."
          required
        />
        <TextField name="pausedOn" label="Asked for on" hint="Today if left empty" type="date" width="10" />
      </Form>
    </Action>
  );
}

function Resume() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsResumeDocument, 'The clock runs again.');
  return (
    <Action title="Let the clock run again: the clarification has come">
      <Form
        submit="Let the clock run again"
        {...form}
        onSubmit={(entered) => act({ id, resumedOn: entered.text('resumedOn') })}
      >
        <TextField name="resumedOn" label="It came on" hint="Today if left empty" type="date" width="10" />
      </Form>
    </Action>
  );
}

function Extend() {
  const { id, clock } = useCase().request;
  const { act, form } = useAct(RightsExtendDocument, 'The period is extended.');
  return (
    <Action title="Extend by two months">
      <p className="govuk-body">
        Once, where the request is complex or there are many from the same person. The person must be told of
        it with the reason by <Day on={clock?.firstMonthEndsOn} none="the end of the first month" /> (UK GDPR
        Art. 12(3), 12A; DPA 2018 s.54(3A)).
      </p>
      <Form
        submit="Extend by two months"
        {...form}
        onSubmit={(entered) =>
          act({
            id,
            reason: entered.text('words') ?? entered.required('code'),
            notifiedOn: entered.text('notifiedOn'),
          })
        }
      >
        <Select
          name="code"
          label="Reason"
          choices={[...EXTENSION_REASONS, { value: '', text: 'In words, below' }]}
        />
        <TextArea name="words" label="The reason as the person was told it, if in words" rows={2} />
        <TextField
          name="notifiedOn"
          label="The person was told on"
          hint="Today if left empty"
          type="date"
          width="10"
        />
      </Form>
    </Action>
  );
}

function Fee() {
  const { id } = useCase().request;
  const { act, form } = useAct(RightsFeeDocument, 'The fee is noted.');
  return (
    <Action title="Note a fee">
      <Form
        submit="Note the fee"
        {...form}
        onSubmit={(entered) =>
          act({ id, chargedOn: entered.text('chargedOn'), paidOn: entered.text('paidOn') })
        }
      >
        <p className="govuk-body">
          Only for a request that is manifestly unfounded or excessive (UK GDPR Art. 12(5); DPA 2018 s.53).
          The clock waits until it is paid.
        </p>
        <TextField name="chargedOn" label="Asked for on" type="date" width="10" />
        <TextField name="paidOn" label="Paid on" hint="Empty: not yet" type="date" width="10" />
      </Form>
    </Action>
  );
}
