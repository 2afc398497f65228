/** The third step: the decision to share or not, with the person, the checklist and the reasons. */
import {
  SharingDecideDocument,
  type DecideDisclosureInput,
  type DisclosureDecision,
  type SharingDecideMutation,
  type SubjectInput,
} from '../generated/may-we-share-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import type { Entered } from '../parts/entered.ts';
import { radios, yesNo } from '../parts/field-choices.tsx';
import { area, date, text } from '../parts/field-kinds.tsx';
import { kind } from '../parts/field.ts';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextArea, TextField, type Choice } from '../parts/inputs.tsx';
import { Hint, Inset, Section } from '../parts/text.tsx';
import type { Asked } from './asking.ts';

export type Decided = NonNullable<SharingDecideMutation['decideDisclosure']>;

const DECISIONS: readonly Choice<DisclosureDecision>[] = [
  { value: 'SHARE', text: 'Share it' },
  { value: 'DO_NOT_SHARE', text: 'Do not share it' },
];

const decision = (isForbidden: boolean) =>
  fieldsOf<DecideDisclosureInput>()(
    {
      decision: radios('What do you decide?', DECISIONS, {
        hint: isForbidden && 'A rule forbids sharing: the register will refuse to record it as shared.',
        required: true,
      }),
      personTold: yesNo('Is the person told that the data are shared?'),
      reasonNotTold: area('Why is the person not told?', {
        hint: 'For example: it may put someone at risk, or prejudice an investigation (UK GDPR Art. 13, 14).',
        required: true,
        rows: 2,
      }),
      rationale: area('Why do you decide so?', {
        hint: 'Encrypted with the case. It may describe the person.',
        required: true,
      }),
    },
    { reasonNotTold: ({ personTold }) => personTold === false },
  );

const subjectOf = (party: string, partyName: string) =>
  fieldsOf<SubjectInput>()({
    name: text('Full name', { width: '30' }),
    dateOfBirth: date('Date of birth'),
    identifiers: identifiers([
      ['NHS_NUMBER', 'NHS number'],
      ['PNC_ID', 'PNC ID'],
      [`LOCAL:${party}`, `Reference at ${partyName}`],
    ]),
  });

const identifiers = (schemes: readonly [scheme: string, label: string][]) =>
  kind<NonNullable<SubjectInput['identifiers']>>('References', undefined, {
    isAsked: () => true,
    read: (entered, name) =>
      schemes.flatMap(([scheme]) => {
        const value = entered.text(`${name}.${scheme}`);
        return value === null ? [] : [{ scheme, value }];
      }),
    draw: ({ name }) =>
      schemes.map(([scheme, label]) => (
        <TextField key={scheme} name={`${name}.${scheme}`} label={label} width="20" />
      )),
  });

interface DecideFormProps {
  asked: Asked;
  onDecided: (decided: Decided) => void;
  onCancel: () => void;
}

export function DecideForm({ asked: { question, facts, ruling }, onDecided, onCancel }: DecideFormProps) {
  const { party, name } = useConsole().settings;
  const sending = useSend(SharingDecideDocument, {
    with: { ...question, agreement: question.agreement ?? null, facts },
    said: ({ decideDisclosure: made }) =>
      `Recorded: ${made?.decision === 'SHARE' ? 'shared' : 'not shared'}.`,
    onDone: ({ decideDisclosure: made }) => made && onDecided(made),
  });
  const fields = decision(ruling.answer === 'NO' && !facts.emergency);
  const subject = subjectOf(party, name);
  return (
    <Section id="sharing-decide" title="Record the decision" className="sharing-form">
      {facts.emergency && (
        <Inset>
          You said that it must go now to prevent harm: nothing blocks it. It is reviewed by the end of the
          next working day.
        </Inset>
      )}
      <Form
        submit="Record this decision"
        label="Record the decision"
        sending={sending}
        input={(entered) => ({
          ...read(fields, entered),
          subject: read(subject, entered, 'subject.'),
          checklist: checklistFrom(entered, ruling.checklist),
        })}
      >
        <Fields of={fields} only={['decision']} />
        <Subject fields={subject} />
        <Checklist questions={ruling.checklist} />
        <Fields of={fields} only={['personTold', 'reasonNotTold', 'rationale']} />
      </Form>
      <Button isPlain onClick={onCancel}>
        Back to the question
      </Button>
    </Section>
  );
}

function Subject({ fields }: { fields: ReturnType<typeof subjectOf> }) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Whom is it about?</legend>
      <Hint>
        By name and date of birth, or by one of the references. It goes to your own register alone, and is
        encrypted there; other parties never see it.
      </Hint>
      <Fields of={fields} under="subject." />
    </fieldset>
  );
}

function Checklist({ questions }: { questions: readonly string[] }) {
  if (questions.length === 0) return null;
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        The agreement’s questions before sharing
      </legend>
      <Hint>What is left empty is recorded as not answered.</Hint>
      {questions.map((question, index) => (
        <TextArea key={question} name={`checklist.${index}`} label={`${index + 1}. ${question}`} rows={1} />
      ))}
    </fieldset>
  );
}

/** Null where the agreement has no questions. */
function checklistFrom(entered: Entered, questions: readonly string[]): Record<string, string> | null {
  if (questions.length === 0) return null;
  const answers = questions.map((question, index) => [question, entered.text(`checklist.${index}`)]);
  return Object.fromEntries(answers.filter(([, answer]) => answer !== null));
}
