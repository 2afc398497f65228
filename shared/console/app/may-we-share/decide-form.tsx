/** The third step: the decision to share or not, with the checklist and the reasons. */
import { useState } from 'react';
import {
  SharingDecideDocument,
  type DisclosureDecision,
  type SharingDecideMutation,
} from '../generated/may-we-share-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, Radios, TextArea, YesNo, type Entered } from '../parts/form-before.tsx';
import { SubjectFields, subjectFrom } from './subject-fields.tsx';
import type { Asked } from './use-sharing.ts';

interface DecideFormProps {
  asked: Asked;
  onDecided: (decided: NonNullable<SharingDecideMutation['decideDisclosure']>) => void;
  onCancel: () => void;
}

export function DecideForm({ asked: { question, facts, ruling }, onDecided, onCancel }: DecideFormProps) {
  const { settings } = useConsole();
  const { party } = settings;
  const decide = useWrite(SharingDecideDocument, ({ decideDisclosure }) => {
    if (decideDisclosure) onDecided(decideDisclosure);
  });
  const submit = (entered: Entered) =>
    decide.run({
      party,
      input: {
        ...question,
        facts,
        agreement: question.agreement ?? null,
        subject: subjectFrom(entered, party),
        decision: entered.required('decision') as DisclosureDecision,
        rationale: entered.required('rationale'),
        checklist: checklistFrom(entered, ruling.checklist),
        personTold: entered.yes('personTold'),
        reasonNotTold: entered.text('reasonNotTold'),
      },
    });
  return (
    <section className="sharing-form">
      <h2 className="govuk-heading-m">Record the decision</h2>
      {facts.emergency && (
        <p className="govuk-inset-text">
          You said that it must go now to prevent harm: nothing blocks it. It is reviewed by the end of the
          next working day.
        </p>
      )}
      <Form submit="Record this decision" label="Record the decision" sending={decide} onSubmit={submit}>
        <Decision isForbidden={ruling.answer === 'NO' && !facts.emergency} />
        <SubjectFields />
        <Checklist questions={ruling.checklist} />
        <Told />
        <TextArea
          name="rationale"
          label="Why do you decide so?"
          hint="Encrypted with the case. It may describe the person."
          required
        />
      </Form>
      <p className="govuk-body">
        <button type="button" className="console-plain-button" onClick={onCancel}>
          Back to the question
        </button>
      </p>
    </section>
  );
}

function Decision({ isForbidden }: { isForbidden: boolean }) {
  return (
    <Radios
      name="decision"
      label="What do you decide?"
      hint={
        isForbidden ? 'A rule forbids sharing: the register will refuse to record it as shared.' : undefined
      }
      required
      choices={[
        { value: 'SHARE', text: 'Share it' },
        { value: 'DO_NOT_SHARE', text: 'Do not share it' },
      ]}
    />
  );
}

function Checklist({ questions }: { questions: string[] }) {
  if (questions.length === 0) return null;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        The agreement’s questions before sharing
      </legend>
      <p className="govuk-hint">What is left empty is recorded as not answered.</p>
      {questions.map((question, index) => (
        <TextArea key={question} name={`checklist${index}`} label={`${index + 1}. ${question}`} rows={1} />
      ))}
    </fieldset>
  );
}

/** Null where the agreement has no questions. */
function checklistFrom(entered: Entered, questions: string[]): Record<string, string> | null {
  const answers = questions.map((question, index) => [question, entered.text(`checklist${index}`)]);
  return questions.length > 0 ? Object.fromEntries(answers.filter(([, answer]) => answer !== null)) : null;
}

function Told() {
  const [told, setTold] = useState('');
  return (
    <>
      <YesNo name="personTold" label="Is the person told that the data are shared?" onChange={setTold} />
      {told === 'no' && (
        <TextArea
          name="reasonNotTold"
          label="Why is the person not told?"
          hint="For example: it may put someone at risk, or prejudice an investigation (UK GDPR Art. 13, 14)."
          rows={2}
          required
        />
      )}
    </>
  );
}
