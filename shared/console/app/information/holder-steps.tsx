/** What the holder does: acknowledges, asks for more, has it approved, decides, and records what was provided. */
import {
  InformationAcknowledgeDocument,
  InformationApproveDocument,
  InformationAskWhyDocument,
  InformationDecideDocument,
  InformationOutcomeDocument,
  InformationProvideDocument,
  type AcknowledgeInformationRequestInput,
  type ApproveInformationRequestInput,
  type AskForJustificationInput,
  type DecideInformationRequestInput,
  type ProvideInformationInput,
  type RecordEscalationOutcomeInput,
} from '../generated/information-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, date, text, TODAY } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Select, YesNo } from '../parts/inputs.tsx';
import { Body, Inset } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { CLASSIFICATIONS, METHODS, OUTCOMES } from '../words/information.ts';
import { gateOf } from './clause.ts';
import { useThread } from './thread.ts';

const ACKNOWLEDGEMENT = fieldsOf<AcknowledgeInformationRequestInput>()({
  acknowledgedOn: date('On', { value: TODAY }),
});

export function Acknowledge() {
  const { id } = useThread().request;
  const said = 'Acknowledged: they are told that it is considered.';
  const sending = useSend(InformationAcknowledgeDocument, { with: { id }, said });
  return <Form label="Acknowledge" submit="Acknowledge the request" sending={sending} of={ACKNOWLEDGEMENT} />;
}

const QUESTION = fieldsOf<AskForJustificationInput>()({
  question: area('What do you need to know?', { hint: 'Name no person.', required: true, rows: 3 }),
});

export function AskWhy() {
  const { id } = useThread().request;
  const sending = useSend(InformationAskWhyDocument, { with: { id }, said: 'Your question is on its way.' });
  return (
    <Form label="Ask for more justification" submit="Send the question" sending={sending} of={QUESTION} />
  );
}

export function Approve() {
  const { request } = useThread();
  const { office: own } = useConsole().session.person;
  const sending = useSend(InformationApproveDocument, {
    with: { id: request.id },
    said: 'The approval is recorded.',
  });
  const open = request.approvals.filter(({ approvedOn }) => approvedOn === null);
  const offices = open.map(({ office, needed }) => ({
    value: office,
    text: words(office),
    hint: needed ? 'The agreement always asks for it here.' : 'It may be needed.',
  }));
  const fields = fieldsOf<ApproveInformationRequestInput>()({
    office: radios('Which office approved?', offices, { required: true }),
    approvedOn: date('On', { value: TODAY }),
    evidence: text('Where is the approval kept?', {
      hint: `Needed unless it is your own office${own ? ` (${words(own)})` : ''}.`,
    }),
  });
  return <Form label="Record an approval" submit="Record the approval" sending={sending} of={fields} />;
}

const decision = (isPersonal: boolean) =>
  fieldsOf<DecideInformationRequestInput>()(
    {
      outcome: radios('What do you decide?', OUTCOMES, { required: true }),
      reason: area('Why?', { hint: 'The asker reads it. Name no person.', required: true, rows: 3 }),
      legalBasis: area('Your legal basis, and how you comply', { hint: 'Needed to agree.', rows: 3 }),
    },
    { legalBasis: () => isPersonal },
  );

/** Every test of the agreement answered, the outcome, and the reason that the asker reads. */
export function Decide() {
  const { request } = useThread();
  const sending = useSend(InformationDecideDocument, {
    with: { id: request.id },
    said: 'The decision is recorded, and the asker is told.',
  });
  const isApprovalMissing = request.approvals.some(({ needed, approvedOn }) => needed && approvedOn === null);
  const fields = decision(request.personalData);
  return (
    <Form
      label="Decide"
      submit="Record the decision"
      sending={sending}
      input={(entered) => ({
        ...read(fields, entered),
        tests: request.tests.map(({ test }) => ({ test, satisfied: entered.yes(`test-${test}`) ?? false })),
      })}
    >
      {isApprovalMissing && <Inset>To agree, the approvals below must be recorded first.</Inset>}
      {request.tests.map(({ test, rule }) => (
        <YesNo key={test} name={`test-${test}`} label={rule} hint="Are you satisfied?" required />
      ))}
      <Fields of={fields} />
    </Form>
  );
}

const outcome = (isGated: boolean) =>
  fieldsOf<RecordEscalationOutcomeInput>()(
    {
      outcome: area('What did the office decide?', { hint: 'The asker reads it.', required: true, rows: 3 }),
      satisfied: yesNo('Did the office find the request reasonable and clearly justified?', {
        hint: 'Only then may the asker take the next step.',
        required: true,
      }),
    },
    { satisfied: () => isGated },
  );

/** What an office of the ladder decided. */
export function Outcome() {
  const { request, clause } = useThread();
  const sending = useSend(InformationOutcomeDocument, {
    with: { id: request.id },
    said: 'What the office decided is recorded, and they are told.',
  });
  const open = request.escalations.filter((one) => one.outcome === null || one.satisfied === false);
  const steps = open.map(({ step, office }) => ({
    value: `${step}`,
    text: `Step ${step}: ${words(office)}`,
  }));
  const fields = outcome(
    open.some(({ step }) => gateOf(clause, request.from.id, step) === 'REASONABLE_AND_JUSTIFIED'),
  );
  return (
    <Form
      label="What the office decided"
      submit="Record what was decided"
      sending={sending}
      input={(entered) => ({ step: entered.number('step') ?? 1, ...read(fields, entered) })}
    >
      <Select name="step" label="Which step?" choices={steps} />
      <Fields of={fields} />
    </Form>
  );
}

export function Provide() {
  const { request, clause } = useThread();
  const sending = useSend(InformationProvideDocument, {
    with: { id: request.id },
    said: 'Recorded that it was provided.',
  });
  const methods = (clause?.methods ?? METHODS).map((value) => ({ value, text: words(value) }));
  const fields = fieldsOf<ProvideInformationInput>()(
    {
      what: area('What did you provide?', { hint: 'Name no person.', required: true, rows: 2 }),
      method: select('How did you send it?', methods, { required: true }),
      label: select('How is it labelled?', CLASSIFICATIONS, {
        required: true,
        value: request.classification,
      }),
      providedOn: date('On', { value: TODAY }),
      nextOn: date('When is the next due?'),
    },
    { nextOn: () => !request.oneOff },
  );
  return (
    <Form label="What was provided" submit="Record that it was provided" sending={sending} of={fields}>
      <Body>Send the information itself by another way; here you record what you sent, and how.</Body>
    </Form>
  );
}
