/**
 * What the authority is told, filled from the record: what Art. 33(3) and DPA 2018 s.67(4) ask, and the form's questions;
 * and a draft of what the people concerned are told.
 */
import type { BreachRisk, ReportPhase } from '../../../generated/graphql.ts';
import type { BreachRow } from '../entity.ts';

export interface ReportContext {
  /** The party's name. */
  name: string;
  /** The addresses of its offices, by the directory: DPO first. */
  contacts: { role: string; address: string }[];
  /** Names of the parties that were told. */
  told: string[];
  /** Whether the people concerned were told; null: not decided. */
  subjectsTold: boolean | null;
  /** Reasons for a delay, as far as they were given. */
  reasonsForDelay: string | null;
  phase: ReportPhase;
  /** The authority's reference from an earlier report. */
  reference: string | null;
  now: Date;
}

interface Item {
  question: string;
  answer: string | null;
  /** The provision that asks for it; left out: only the form does. */
  law?: string;
}

export interface ReportContent {
  title: string;
  items: Item[];
}

const NATURE = 'Art. 33(3)(a); DPA 2018 s.67(4)(a)';
const CONTACT = 'Art. 33(3)(b); DPA 2018 s.67(4)(b)';
const CONSEQUENCES = 'Art. 33(3)(c); DPA 2018 s.67(4)(c)';
const MEASURES = 'Art. 33(3)(d); DPA 2018 s.67(4)(d)';
const DELAY = 'Art. 33(1); DPA 2018 s.67(3)';

/** The report's questions, in the order of the authority's form, with what the record answers. */
export function reportContent(row: BreachRow, context: ReportContext): ReportContent {
  const phase = context.phase === 'INITIAL' ? 'Initial report' : 'Further report';
  return {
    title: `${phase} of a personal data breach: ${context.name}`,
    items: [
      ...aboutReport(row, context),
      ...aboutEvent(row),
      ...aboutData(row),
      ...aboutConsequences(row),
      ...aboutActions(row, context),
      { question: 'Whom to contact', answer: contactOf(context), law: CONTACT },
    ],
  };
}

function aboutReport(row: BreachRow, { phase, reference, reasonsForDelay, now }: ReportContext): Item[] {
  const items: Item[] = [{ question: 'Which law', answer: row.regimes.map((one) => LAW[one]).join(' and ') }];
  if (phase === 'FURTHER') items.push({ question: 'Reference of the earlier report', answer: reference });
  if (row.awareAt && now.getTime() - row.awareAt.getTime() > 72 * 3_600_000 && phase === 'INITIAL')
    items.push({ question: 'Reasons for the delay', answer: reasonsForDelay, law: DELAY });
  return items;
}

const LAW = { UK_GDPR: 'UK GDPR', PART_3: 'Data Protection Act 2018, Part 3' } as const;

function aboutEvent(row: BreachRow): Item[] {
  const { cyber, howFoundOut, staffTrained, measuresBefore } = row.details;
  return [
    { question: 'What happened', answer: row.summary, law: NATURE },
    { question: 'What went wrong, and how', answer: row.howItHappened },
    { question: 'Kind of breach', answer: row.kinds.map(lower).join(', '), law: NATURE },
    { question: 'Was it caused by a cyber incident', answer: yesNo(cyber) ?? 'don’t know' },
    { question: 'When it happened', answer: row.occurredAt && londonTime(row.occurredAt) },
    { question: 'When it was discovered', answer: londonTime(row.detectedAt) },
    { question: 'When the controller became aware', answer: awareness(row), law: DELAY },
    { question: 'How it was found out', answer: howFoundOut ?? row.awareHow },
    { question: 'Were the staff involved trained in the last two years', answer: yesNo(staffTrained) },
    { question: 'What was in place to prevent it', answer: measuresBefore ?? null },
  ];
}

const awareness = ({ awareAt, awareBy }: BreachRow) =>
  awareAt && [londonTime(awareAt), awareBy].filter(Boolean).join(', ');

function aboutData(row: BreachRow): Item[] {
  const flags = [
    row.specialCategory ? 'special category data (Art. 9)' : null,
    row.criminalOffence ? 'criminal offence data (Art. 10)' : null,
  ].filter((flag) => flag !== null);
  return [
    { question: 'Categories of data', answer: joined([...row.categories, ...flags]), law: NATURE },
    { question: 'About how many records', answer: number(row.approximateRecords), law: NATURE },
    { question: 'Categories of people', answer: joined(row.people), law: NATURE },
    { question: 'About how many people', answer: number(row.approximatePeople), law: NATURE },
  ];
}

function aboutConsequences(row: BreachRow): Item[] {
  const { likelihood, cyber, impact, recovery } = row.details;
  const items: Item[] = [
    { question: 'Likely consequences for people', answer: row.effects, law: CONSEQUENCES },
    { question: 'Risk to people, as assessed', answer: row.risk && RISK[row.risk], law: CONSEQUENCES },
    { question: 'How likely significant consequences are', answer: likelihood ? lower(likelihood) : null },
  ];
  if (!cyber) return items;
  return [
    ...items,
    { question: 'Impact on the organisation', answer: impact ?? null },
    { question: 'Recovery', answer: recovery ?? null },
  ];
}

const RISK: Record<BreachRisk, string> = {
  NONE_LIKELY: 'a risk is unlikely',
  RISK: 'a risk',
  HIGH_RISK: 'a high risk',
};
function aboutActions(row: BreachRow, { told, subjectsTold }: ReportContext): Item[] {
  const others = [...told, row.details.otherOrganisations ?? ''].filter(Boolean);
  return [
    { question: 'Actions taken', answer: row.measuresTaken, law: MEASURES },
    { question: 'Actions planned', answer: row.measuresPlanned, law: MEASURES },
    { question: 'Have the people concerned been told', answer: yesNo(subjectsTold) ?? 'not decided yet' },
    { question: 'Have other organisations been told', answer: joined(others) ?? 'no' },
  ];
}

const contactOf = ({ contacts }: ReportContext) =>
  joined(contacts.map(({ role, address }) => `${role}: ${address}`));

const lower = (code: string) => code.toLowerCase().replaceAll('_', ' ');
const joined = (texts: string[]) => (texts.length > 0 ? texts.join(', ') : null);
const number = (count: number | null) => (count === null ? null : `about ${count}`);
const yesNo = (value: boolean | null | undefined) => (value == null ? null : value ? 'yes' : 'no');

/** What the law asks and the record does not say yet. */
export function missingIn({ items }: ReportContent): string[] {
  return items
    .filter(({ law, answer }) => law !== undefined && !answer)
    .map(({ question, law }) => `${question} (${law})`);
}

const NOT_KNOWN = 'not known yet';

/** The report as plain text, question by question, to be copied into the form. */
export function reportText({ title, items }: ReportContent): string {
  const lines = items.map(({ question, answer }) => `${question}\n  ${answer ?? NOT_KNOWN}`);
  return [title, ...lines].join('\n\n');
}

/** Art. 34(2), DPA 2018 s.68(2): in plain words, what happened, what may follow, what is done, and whom to ask. */
export function subjectLetter(
  row: BreachRow,
  { name, contacts }: Pick<ReportContext, 'name' | 'contacts'>,
): string {
  const contact = contacts.find(({ role }) => role === 'DPO') ?? contacts[0];
  return [
    'Dear [name],',
    `We are writing because of something that happened to information about you that ${name} holds.`,
    `What happened: ${row.summary}.${row.occurredAt ? ` It happened on ${londonTime(row.occurredAt)}.` : ''} We found out on ${londonTime(row.detectedAt)}.`,
    `What it may mean for you: ${row.effects ?? '[likely consequences]'}`,
    `What we have done: ${row.measuresTaken ?? '[measures taken]'}`,
    `What we are going to do: ${row.measuresPlanned ?? '[measures planned]'}`,
    `What you can do: [advice to this person]`,
    `If you have questions, ask our data protection officer: ${contact?.address ?? '[address]'}. You may complain to us, and to the Information Commissioner.`,
    `${name}`,
  ].join('\n\n');
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** For example `Sat, 24 October 2026 at 12:00 BST`. */
const londonTime = (instant: Date) => LONDON.format(instant);
