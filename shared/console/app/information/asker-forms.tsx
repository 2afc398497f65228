/** What the party that asked does: answers questions, goes up the ladder, takes the request back. */
import {
  InformationEscalateDocument,
  InformationJustifyDocument,
  InformationWithdrawDocument,
} from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Form, TextArea } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';
import { gateOf } from './clause.ts';
import { useAct, useThread } from './thread.ts';

export function Justify() {
  const { request } = useThread();
  const { act, form } = useAct(InformationJustifyDocument, 'Your answer is on its way.');
  const open = request.justifications.find(({ answer }) => answer === null);
  return (
    <Form
      label="Answer"
      submit="Send the answer"
      {...form}
      onSubmit={(entered) => act({ answer: entered.required('answer') })}
    >
      <p className="govuk-body">They ask: {open?.question}</p>
      <TextArea name="answer" label="Your answer" hint="Name no person." required />
    </Form>
  );
}

export function Escalate() {
  const { request, clause } = useThread();
  const nameOf = usePartyName();
  const { act, form } = useAct(
    InformationEscalateDocument,
    'The next step is taken, and the holder is told.',
  );
  const step = request.escalations.length + 1;
  const office = words(request.ladder[step - 1]);
  const isLast = gateOf(clause, request.from.id, step) === 'LAST_RESORT';
  const last = request.escalations.at(-1);
  const isWaiting =
    gateOf(clause, request.from.id, step - 1) === 'REASONABLE_AND_JUSTIFIED' && !last?.satisfied;
  if (last && isWaiting)
    return (
      <p className="govuk-body">
        {last.satisfied === false
          ? `${words(last.office)} did not find the request reasonable and clearly justified: there is no next step.`
          : `The next step waits for ${words(last.office)} to find the request reasonable and clearly justified.`}
      </p>
    );
  return (
    <Form
      label={`Step ${step}: ${office}`}
      submit={`Escalate to ${office}`}
      {...form}
      onSubmit={(entered) =>
        act({
          reasons: entered.required('reasons'),
          objections: entered.required('objections'),
          attempts: entered.required('attempts'),
          exceptional: entered.text('exceptional'),
        })
      }
    >
      <p className="govuk-body">
        Step {step} goes to {office} at {nameOf(request.to.id)}. It is open once they have refused, are silent
        after their time, or dispute what may be published. The office reads what you write here.
      </p>
      <TextArea name="reasons" label="Why do you need the information?" required rows={3} />
      <TextArea name="objections" label="What do they object?" required rows={3} />
      <TextArea name="attempts" label="What have you tried to settle it?" required rows={3} />
      {isLast && <TextArea name="exceptional" label="Why is this exceptional?" required rows={3} />}
    </Form>
  );
}

export function Withdraw() {
  const { act, form } = useAct(InformationWithdrawDocument, 'The request is taken back.');
  return (
    <Form
      label="Take the request back"
      submit="Take the request back"
      isWarning
      {...form}
      onSubmit={(entered) => act({ reason: entered.required('reason') })}
    >
      <TextArea name="reason" label="Why?" required rows={2} />
    </Form>
  );
}
