/** What the party that asked does: answers questions, goes up the ladder, withdraws the request. */
import {
  InformationEscalateDocument,
  InformationJustifyDocument,
  InformationWithdrawDocument,
  type EscalateInformationRequestInput,
  type JustifyInformationRequestInput,
  type WithdrawInformationRequestInput,
} from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { area } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Body } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { gateOf } from './clause.ts';
import { useThread } from './thread.ts';

const ANSWER = fieldsOf<JustifyInformationRequestInput>()({
  answer: area('Your answer', { hint: 'Name no person.', required: true }),
});

export function Justify() {
  const { id, justifications } = useThread().request;
  const sending = useSend(InformationJustifyDocument, { with: { id }, said: 'Your answer is on its way.' });
  const open = justifications.find(({ answer }) => answer === null);
  return (
    <Form label="Answer" submit="Send the answer" sending={sending} of={ANSWER}>
      <Body>They ask: {open?.question}</Body>
    </Form>
  );
}

const required = { required: true, rows: 3 } as const;

const escalation = (isLast: boolean) =>
  fieldsOf<EscalateInformationRequestInput>()(
    {
      reasons: area('Why do you need the information?', required),
      objections: area('What do they object?', required),
      attempts: area('What have you tried to settle it?', required),
      exceptional: area('Why is this exceptional?', required),
    },
    { exceptional: () => isLast },
  );

export function Escalate() {
  const { request, clause } = useThread();
  const nameOf = usePartyName();
  const sending = useSend(InformationEscalateDocument, {
    with: { id: request.id },
    said: 'The next step is taken, and the holder is told.',
  });
  const step = request.escalations.length + 1;
  const office = words(request.ladder[step - 1]);
  const isLast = gateOf(clause, request.from.id, step) === 'LAST_RESORT';
  const last = request.escalations.at(-1);
  const isGated = gateOf(clause, request.from.id, step - 1) === 'REASONABLE_AND_JUSTIFIED';
  if (last && isGated && !last.satisfied)
    return (
      <Body>
        {last.satisfied === false
          ? `${words(last.office)} did not find the request reasonable and clearly justified: there is no next step.`
          : `The next step waits for ${words(last.office)} to find the request reasonable and clearly justified.`}
      </Body>
    );
  return (
    <Form
      label={`Step ${step}: ${office}`}
      submit={`Escalate to ${office}`}
      sending={sending}
      of={escalation(isLast)}
    >
      <Body>
        Step {step} goes to {office} at {nameOf(request.to.id)}. It is open once they have refused, are silent
        after their time, or dispute what may be published. The office reads what you write here.
      </Body>
    </Form>
  );
}

const REASON = fieldsOf<WithdrawInformationRequestInput>()({
  reason: area('Why?', { required: true, rows: 2 }),
});

export function Withdraw() {
  const { id } = useThread().request;
  const sending = useSend(InformationWithdrawDocument, { with: { id }, said: 'The request is taken back.' });
  return (
    <Form
      label="Take the request back"
      submit="Take the request back"
      isWarning
      sending={sending}
      of={REASON}
    />
  );
}
