/** The holder's decision: every test of the agreement answered, the outcome, and the reason that the asker reads. */
import { InformationDecideDocument, type InformationOutcome } from '../generated/information-own.ts';
import { Form, Radios, TextArea, YesNo } from '../parts/form-before.tsx';
import { useAct, useThread } from './thread.ts';
import { OUTCOMES } from './wording.ts';

export function Decide() {
  const { request } = useThread();
  const { act, form } = useAct(InformationDecideDocument, 'The decision is recorded, and the asker is told.');
  const needed = request.approvals.filter(
    ({ needed: isNeeded, approvedOn }) => isNeeded && approvedOn === null,
  );
  return (
    <Form
      label="Decide"
      submit="Record the decision"
      {...form}
      onSubmit={(entered) =>
        act({
          outcome: entered.required('outcome') as InformationOutcome,
          reason: entered.required('reason'),
          legalBasis: entered.text('legalBasis'),
          tests: request.tests.map(({ test }) => ({ test, satisfied: entered.yes(`test-${test}`) ?? false })),
        })
      }
    >
      {needed.length > 0 && (
        <p className="govuk-inset-text">To agree, the approvals below must be recorded first.</p>
      )}
      {request.tests.map(({ test, rule }) => (
        <YesNo key={test} name={`test-${test}`} label={rule} hint="Are you satisfied?" required />
      ))}
      <Radios name="outcome" label="What do you decide?" required choices={OUTCOMES} />
      <TextArea name="reason" label="Why?" hint="The asker reads it. Name no person." required rows={3} />
      {request.personalData && (
        <TextArea
          name="legalBasis"
          label="Your legal basis, and how you comply"
          hint="Needed to agree."
          rows={3}
        />
      )}
    </Form>
  );
}
