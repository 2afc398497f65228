/** The columns of a file of processing records, and how a file's header names them. */
import type { ProcessingRecordRow } from '../entity.ts';
import { choice, date, list, parties, text, transfers, truth, wholeNumber, type Kind } from './kinds.ts';
import { FileProblem, MOST_CHARACTERS, type TableRow } from './table.ts';

type Field = Exclude<keyof ProcessingRecordRow, 'id' | 'party' | 'recordedAt' | 'revision'>;

export interface Column {
  header: string;
  /** Other headings under which it is found. */
  also?: string[];
  field: Field;
  kind: Kind;
  /** Whether every file has it. */
  isNeeded?: true;
  /** Which items of a list are written here, where a field has two columns. */
  holds?: (item: string) => boolean;
}

const isArticle9 = (basis: string) => /^\s*(art(icle|\.)?\s*)?9\b/i.test(basis);

export const COLUMNS: readonly Column[] = [
  { header: 'Business function', also: ['Name'], field: 'name', kind: text, isNeeded: true },
  { header: 'Purpose of processing', also: ['Purposes'], field: 'purposes', kind: list, isNeeded: true },
  { header: 'Categories of individuals', also: ['People'], field: 'people', kind: list, isNeeded: true },
  { header: 'Categories of personal data', field: 'categories', kind: list, isNeeded: true },
  { header: 'Special category data', field: 'specialCategory', kind: truth },
  { header: 'Criminal offence data', field: 'criminalOffence', kind: truth },
  { header: 'Regime', field: 'regime', kind: choice('UK_GDPR', 'UK_GDPR', 'PART_3') },
  {
    header: 'Article 6 lawful basis',
    also: ['Article 6 lawful basis for processing personal data', 'Lawful basis'],
    field: 'lawfulBases',
    kind: list,
    isNeeded: true,
    holds: (basis) => !isArticle9(basis),
  },
  {
    header: 'Article 9 basis',
    also: ['Article 9 basis for processing special category data'],
    field: 'lawfulBases',
    kind: list,
    holds: isArticle9,
  },
  {
    header: 'Data Protection Act 2018 condition',
    also: ['Data Protection Act 2018 Schedule 1 Condition for processing', 'Conditions'],
    field: 'conditions',
    kind: list,
  },
  {
    header: 'Role',
    field: 'role',
    kind: choice('CONTROLLER', 'CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR'),
  },
  {
    header: 'Joint controllers or controllers acted for',
    also: ['Name and contact details of joint controller', 'Controllers'],
    field: 'controllers',
    kind: list,
  },
  { header: 'Contact', field: 'contact', kind: text },
  { header: 'Source parties', field: 'sourceIds', kind: parties },
  {
    header: 'Source of the personal data',
    also: ['The source of the personal data'],
    field: 'sourceInWords',
    kind: text,
  },
  { header: 'Recipient parties', also: ['Recipients'], field: 'recipientIds', kind: parties },
  { header: 'Categories of recipients', field: 'recipientCategories', kind: list },
  { header: 'Agreements', field: 'agreements', kind: list },
  {
    header: 'Transfers to third countries or international organisations',
    also: ['Transfers'],
    field: 'transfers',
    kind: transfers,
  },
  { header: 'Retention schedule', field: 'retention', kind: text, isNeeded: true },
  { header: 'Retention in months', field: 'retentionMonths', kind: wholeNumber },
  { header: 'Oldest data held', field: 'oldestHeldOn', kind: date },
  { header: 'Link to retention and erasure policy document', field: 'retentionPolicy', kind: text },
  {
    header: 'Security measures',
    also: ['General description of technical and organisational security measures'],
    field: 'security',
    kind: text,
  },
  { header: 'Location of personal data', field: 'location', kind: text },
  { header: 'Appropriate policy document', field: 'policyDocument', kind: text },
  {
    header: 'Link to record of legitimate interests assessment',
    field: 'legitimateInterests',
    kind: text,
  },
  { header: 'Link to DPIA', also: ['Impact assessment'], field: 'impactAssessment', kind: text },
  {
    header: 'Existence of automated decision-making, including profiling',
    also: ['Automated decisions'],
    field: 'automatedDecisions',
    kind: truth,
  },
  { header: 'Privacy notice', field: 'privacyNotice', kind: text },
  { header: 'Link to record of consent', field: 'consentRecord', kind: text },
  { header: 'Link to contract with processor', field: 'processorContract', kind: text },
  { header: 'Last reviewed', field: 'reviewedOn', kind: date },
  { header: 'Next review', field: 'nextReviewOn', kind: date },
  { header: 'Ended', field: 'endedOn', kind: date },
];

/** A heading as it is compared. */
export const headingKey = (heading: string) =>
  heading
    .replaceAll(/\([^()]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The cell of a record in a column, in words. */
export function cellText(row: ProcessingRecordRow, { field, kind, holds }: Column): string {
  const value = row[field];
  return kind.write(holds ? (value as string[]).filter(holds) : value);
}

const BY_HEADING = new Map(
  COLUMNS.flatMap((column) =>
    [column.header, ...(column.also ?? [])].map((heading) => [headingKey(heading), column] as const),
  ),
);

/** The column at each place; refuses a file that lacks one, has one twice, or has one that is not known. */
export function columnsOf({ cells }: TableRow): (Column | undefined)[] {
  const headings = Array.from(cells, (cell) => cell?.text.trim() ?? '');
  const columns = headings.map((heading) => BY_HEADING.get(headingKey(heading.slice(0, MOST_CHARACTERS))));
  const unknown = headings.filter((heading, place) => heading !== '' && !columns[place]);
  const found = columns.filter((column) => column !== undefined);
  const twice = COLUMNS.filter((column) => found.indexOf(column) !== found.lastIndexOf(column));
  const missing = COLUMNS.filter((column) => column.isNeeded && !found.includes(column));
  const problems = [
    ...(missing.length > 0 ? [`lacks ${quoted(missing.map(({ header }) => header))}`] : []),
    ...(twice.length > 0 ? [`has twice ${quoted(twice.map(({ header }) => header))}`] : []),
    ...(unknown.length > 0 ? [`has, but may not, ${quoted(unknown)}`] : []),
  ];
  if (problems.length > 0)
    throw new FileProblem(`The header, row 1, ${problems.join('; it ')}. See the template for the columns.`);
  return columns;
}

const MOST_NAMED = 20;

const quoted = (names: string[]) =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => `“${name.slice(0, 80)}”`)
    .join(', ');
