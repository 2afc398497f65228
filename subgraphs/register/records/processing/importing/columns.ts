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

/** A column under its heading; `more` says what is special about it. */
const column = (
  field: Field,
  kind: Kind,
  header: string,
  more: Pick<Column, 'also' | 'isNeeded' | 'holds'> = {},
): Column => ({ field, kind, header, ...more });

/**
 * The columns of the ICO's documentation template for controllers, with what DPA 2018 s.61 and agreements add. Headings are
 * found whatever their case, spaces and remarks in brackets.
 */
export const COLUMNS: readonly Column[] = [
  column('name', text, 'Business function', { isNeeded: true, also: ['Name'] }),
  column('purposes', list, 'Purpose of processing', { isNeeded: true, also: ['Purposes'] }),
  column('people', list, 'Categories of individuals', { isNeeded: true, also: ['People'] }),
  column('categories', list, 'Categories of personal data', { isNeeded: true }),
  column('specialCategory', truth, 'Special category data'),
  column('criminalOffence', truth, 'Criminal offence data'),
  column('regime', choice('UK_GDPR', 'UK_GDPR', 'PART_3'), 'Regime'),
  column('lawfulBases', list, 'Article 6 lawful basis', {
    isNeeded: true,
    holds: (basis) => !isArticle9(basis),
    also: ['Article 6 lawful basis for processing personal data', 'Lawful basis'],
  }),
  column('lawfulBases', list, 'Article 9 basis', {
    holds: isArticle9,
    also: ['Article 9 basis for processing special category data'],
  }),
  column('conditions', list, 'Data Protection Act 2018 condition', {
    also: ['Data Protection Act 2018 Schedule 1 Condition for processing', 'Conditions'],
  }),
  column('role', choice('CONTROLLER', 'CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR'), 'Role'),
  column('controllers', list, 'Joint controllers or controllers acted for', {
    also: ['Name and contact details of joint controller', 'Controllers'],
  }),
  column('contact', text, 'Contact'),
  column('sourceIds', parties, 'Source parties'),
  column('sourceInWords', text, 'Source of the personal data', { also: ['The source of the personal data'] }),
  column('recipientIds', parties, 'Recipient parties', { also: ['Recipients'] }),
  column('recipientCategories', list, 'Categories of recipients'),
  column('agreements', list, 'Agreements'),
  column('transfers', transfers, 'Transfers to third countries or international organisations', {
    also: ['Transfers'],
  }),
  column('retention', text, 'Retention schedule', { isNeeded: true }),
  column('retentionMonths', wholeNumber, 'Retention in months'),
  column('oldestHeldOn', date, 'Oldest data held'),
  column('retentionPolicy', text, 'Link to retention and erasure policy document'),
  column('security', text, 'Security measures', {
    also: ['General description of technical and organisational security measures'],
  }),
  column('location', text, 'Location of personal data'),
  column('policyDocument', text, 'Appropriate policy document'),
  column('legitimateInterests', text, 'Link to record of legitimate interests assessment'),
  column('impactAssessment', text, 'Link to DPIA', { also: ['Impact assessment'] }),
  column('automatedDecisions', truth, 'Existence of automated decision-making, including profiling', {
    also: ['Automated decisions'],
  }),
  column('privacyNotice', text, 'Privacy notice'),
  column('consentRecord', text, 'Link to record of consent'),
  column('processorContract', text, 'Link to contract with processor'),
  column('reviewedOn', date, 'Last reviewed'),
  column('nextReviewOn', date, 'Next review'),
  column('endedOn', date, 'Ended'),
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
