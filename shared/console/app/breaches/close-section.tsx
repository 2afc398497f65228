/** What is owed about a breach, what happened when, how it is closed, and the evidence of it. */
import {
  BreachCloseDocument,
  BreachEvidenceDocument,
  type BreachLessonInput,
} from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { SaveButton } from '../parts/buttons.tsx';
import type { Entered } from '../parts/entered.ts';
import { select } from '../parts/field-choices.tsx';
import { area, text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { saveFrom } from '../parts/files.ts';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { TextField } from '../parts/inputs.tsx';
import { Moment } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Heading, List, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { RULES } from '../words/breaches.ts';
import { isOwed, useBreach, type Duty, type RoomBreach } from './breach.ts';
import { Until } from './breach-parts.tsx';
import { breachFields } from './breach-fields.tsx';

/** Every duty about the breach with its clock. */
export function Owed() {
  const duties = useBreach().breach.obligations.nodes;
  const nameOf = usePartyName();
  const inWords = useRegisterText();
  const owed = duties.filter(isOwed);
  return (
    <Section id="owed" title="What is owed">
      <Body>
        {owed.length} of {duties.length} {duties.length === 1 ? 'duty is' : 'duties are'} still owed.
      </Body>
      <Table
        caption="Duties about this breach"
        showCaption={false}
        rows={[...owed, ...duties.filter((duty) => !isOwed(duty))]}
        keyOf={({ id }) => id}
        none="Nothing is owed."
        columns={[
          { title: 'Duty', isHeader: true, cell: (duty) => titleOf(duty, nameOf) },
          { title: 'State', cell: ({ state }) => <Tag value={state} /> },
          {
            title: 'Due',
            cell: (duty) =>
              duty.dueAt && isOwed(duty) ? (
                <Until at={duty.dueAt} />
              ) : (
                <Moment at={duty.dueAt} none="no date" />
              ),
          },
          { title: 'Rule', cell: ({ rule, source }) => `${inWords(rule)} (${source})` },
        ]}
      />
    </Section>
  );
}

const titleOf = ({ what, owedTo }: Duty, nameOf: (id: string) => string) =>
  owedTo ? `${what}: ${nameOf(owedTo.id)}` : what;

/** Every change of a fact, oldest first, as it was written down when it happened. */
export function Chronology() {
  const { chronology } = useBreach().breach;
  const nameOf = usePartyName();
  const inWords = useRegisterText();
  return (
    <Section id="story" title="Chronology">
      <Table
        caption="What happened when"
        showCaption={false}
        rows={chronology.map((entry, index) => ({ ...entry, index }))}
        keyOf={({ index }) => String(index)}
        none="Nothing is written down yet."
        columns={[
          { title: 'When', isHeader: true, cell: ({ at }) => <Moment at={at} /> },
          { title: 'What', cell: ({ what }) => inWords(happened(what)) },
          {
            title: 'By',
            cell: ({ person, office }) => (
              <span className="breach-pseudonym">
                {nameOf(person)}
                {office ? ` (${words(office)})` : ''}
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** A line begins with a field that changed, or by what right was decided, or with the phase of a report. */
const BEGINNING = /^(?:(\w+)(?=: )|([A-Z]+)(?= report ))/;

/** Fields that no form of the console has. */
const OTHER_FIELDS: Record<string, string> = {
  ...RULES,
  awareHow: 'How it became aware',
  disclosures: 'Disclosures',
  specialCategory: 'Special category data',
  criminalOffence: 'Criminal offence data',
  flagsBecause: 'Why the kinds of data were set',
  details: 'What only the Commissioner asks',
};

const { fields: FIELDS } = breachFields();

const happened = (what: string) =>
  what.replace(BEGINNING, (all: string, name?: string, phase?: string) =>
    phase ? words(phase) : (OTHER_FIELDS[name ?? ''] ?? FIELDS[name ?? '']?.fact ?? all),
  );

export function CloseBreach() {
  const { breach, mayAct } = useBreach();
  return (
    <Section id="close" title="Closing">
      {breach.state === 'CLOSED' ? (
        <>
          <Body>The breach is closed. Nothing about it can be changed any more.</Body>
          <List>
            {breach.lessons.map(({ text: learned, measure, agreement }) => (
              <li key={learned}>
                {learned}
                {measure && ` Measure: ${measure}.`}
                {agreement && ` Taken up at the next review of ${agreement}.`}
              </li>
            ))}
          </List>
        </>
      ) : mayAct ? (
        <Folded summary="Close the breach">
          <CloseForm breach={breach} />
        </Folded>
      ) : (
        <Body>The breach is open.</Body>
      )}
      <Evidence id={breach.id} />
    </Section>
  );
}

const LESSON = 'lessons.0.';

/** A breach may end without a lesson. */
type Lesson = { [Key in keyof BreachLessonInput]: BreachLessonInput[Key] | null };

const lessonFields = (agreements: readonly string[]) =>
  fieldsOf<Lesson>()({
    text: area('What was learned', { rows: 3 }),
    measure: text('The security measure that it changes', { hint: 'Leave it out if there is none.' }),
    agreement: select(
      'Is it taken up at the next review of an agreement?',
      agreements.map((reference) => ({ value: reference, text: reference })),
      { none: 'No' },
    ),
  });

function lessonsIn(entered: Entered, fields: ReturnType<typeof lessonFields>) {
  const { text: learned, ...more } = read(fields, entered, LESSON);
  if (learned !== null) return [{ text: learned, ...more }];
  if (more.measure || more.agreement) entered.refuse(`${LESSON}text`, 'Say what was learned.');
  return [];
}

/** What is still owed is explained, and what was learned is kept. */
function CloseForm({ breach }: { breach: RoomBreach }) {
  const nameOf = usePartyName();
  const fields = lessonFields(breach.agreements);
  const owed = breach.obligations.nodes.filter(isOwed);
  const sending = useSend(BreachCloseDocument, {
    with: { id: breach.id },
    said: 'The breach is closed. Those who were told get a last notice.',
  });
  const explanations = (entered: Entered) =>
    owed.flatMap(({ id: obligation }) => {
      const reasons = entered.text(`explain-${obligation}`);
      return reasons === null ? [] : { obligation, reasons };
    });
  return (
    <Form
      label="Close the breach"
      submit="Close the breach"
      isWarning
      sending={sending}
      input={(entered) => ({ explain: explanations(entered), lessons: lessonsIn(entered, fields) })}
    >
      <Body>
        {owed.length === 0
          ? 'Nothing is owed any more.'
          : 'This is still owed. Do it, or say why it need not be done; what the law owes while there is a risk cannot be explained away.'}
      </Body>
      {owed.map((duty) => (
        <TextField
          key={duty.id}
          name={`explain-${duty.id}`}
          label={titleOf(duty, nameOf)}
          hint={duty.source}
        />
      ))}
      <Fields of={fields} under={LESSON} />
    </Form>
  );
}

/** The evidence of a breach as one file that others can check. */
function Evidence({ id }: { id: string }) {
  const asking = useConsole();
  const reading = useOwn(BreachEvidenceDocument, { party: asking.settings.party, id });
  const evidence = reading.data?.data.register?.evidence;
  if (!evidence) return null;
  return (
    <div className="console-not-printed">
      <Heading level={3}>Evidence</Heading>
      <Body>
        One signed file with the facts, the clocks, the notices and their receipts, the decisions and the
        audit lines. It names nobody concerned.{' '}
        <a className="govuk-link" href={evidence.verifierPath} download>
          The program that checks it
        </a>{' '}
        runs offline.
      </Body>
      <SaveButton text="Save the evidence" save={() => saveFrom(asking, evidence.path)} />
    </div>
  );
}
