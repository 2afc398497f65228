/** What is said about a breach: one table for the form that opens it, the form that adds to it, and the facts shown. */
import type { ReactNode } from 'react';
import type { AssessBreachInput, BreachDetailsInput, RecordBreachInput } from '../generated/breaches-own.ts';
import { checkboxes, radios, select, yesNo } from '../parts/field-choices.tsx';
import { area, group, lines, londonTime, number, text } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import type { Fact } from '../parts/facts.tsx';
import type { Choice } from '../parts/inputs.tsx';
import { KINDS, LIKELIHOODS, REGIMES, RISKS, riskText } from '../words/breaches.ts';

/** What only the Commissioner’s form asks about a breach. */
const DETAILS = fieldsOf<BreachDetailsInput>()(
  {
    howFoundOut: area('How it was found out', { rows: 2 }),
    measuresBefore: area('What was in place to prevent it', { rows: 2 }),
    cyber: yesNo('Was it caused by a cyber incident?'),
    impact: area('What the incident does to your organisation', { rows: 2 }),
    recovery: area('When your organisation recovers, or has recovered', { rows: 2 }),
    staffTrained: yesNo('Were the staff involved trained in data protection in the last two years?'),
    likelihood: select('How likely are significant consequences for people?', LIKELIHOODS, {
      none: 'Not known yet',
    }),
    otherOrganisations: area('Who else has been told, or will be', {
      hint: 'Beyond the partners that the register tells. Organisations only: no names of people.',
      rows: 2,
    }),
  },
  { impact: ({ cyber }) => cyber === true, recovery: ({ cyber }) => cyber === true },
);

const WHAT_HAPPENED = {
  risk: radios('What is the risk to the rights and freedoms of people?', RISKS, {
    fact: 'Risk to people',
  }),
  riskBecause: area('Why', {
    fact: 'Why the risk is so',
    hint: 'Needed with the risk (UK GDPR Art. 33(5)).',
    rows: 2,
  }),
  summary: area('What happened, in a sentence or two', {
    fact: 'What happened',
    hint: 'Leave out names, dates of birth, NHS numbers and addresses: partners and the Commissioner read this.',
    required: true,
    rows: 3,
  }),
  occurredAt: londonTime('When did it happen?', { fact: 'Happened' }),
  detectedAt: londonTime('When was it found out?', { fact: 'Found out', required: true }),
  awareAt: londonTime('When was your organisation reasonably certain?', {
    fact: 'Aware',
    hint: 'The 72 hours run from then.',
  }),
  awareBy: text('The office that became aware', {
    hint: 'For example: Information governance manager. No name.',
  }),
  kinds: checkboxes('What kind of breach is it?', KINDS, {
    fact: 'Kind',
    hint: 'At least one.',
    atLeastOne: 'Choose at least one kind of breach.',
  }),
  regimes: checkboxes('Which law governs the data?', REGIMES, {
    fact: 'Law',
    hint: 'Each has its own clock; choose both where both kinds of data are concerned.',
    atLeastOne: 'Choose the law that governs the data.',
  }),
};

const EXTENT = {
  people: lines('Which groups of people are concerned?', {
    fact: 'People',
    hint: 'One a line, for example: Adults at risk',
    rows: 3,
  }),
  approximatePeople: number('About how many people', { width: '10' }),
  approximateRecords: number('About how many records', { width: '10' }),
  howItHappened: area('What went wrong, and how', { fact: 'What went wrong' }),
  effects: area('What it may mean for the people concerned', { fact: 'What it may mean for people' }),
  measuresTaken: area('What has been done', { fact: 'Done' }),
  measuresPlanned: area('What is going to be done', { fact: 'Planned' }),
  details: group(DETAILS),
};

/** What a person may choose from, with the words for what was chosen. */
export interface BreachChoices {
  agreements?: readonly Choice[];
  records?: readonly Choice[];
  /** Categories of data. */
  categories?: readonly Choice[];
}

/** Part 3 is offered to competent authorities only (DPA 2018 s.30). */
export const breachFields = (
  { agreements = [], records = [], categories = [] }: BreachChoices = {},
  isCompetent = true,
) =>
  fieldsOf<AssessBreachInput & RecordBreachInput>()(
    {
      ...WHAT_HAPPENED,
      agreements: checkboxes('Were data shared under an agreement concerned?', agreements, {
        fact: 'Agreements',
        hint: 'The partners of the agreements that you choose are told as their terms say.',
      }),
      processingRecords: checkboxes('Which of your processing records are concerned?', records, {
        fact: 'Processing records',
        hint: 'Where none is chosen, all data held under the agreements above count.',
      }),
      categories: checkboxes('Which data are concerned?', categories, {
        fact: 'Data',
        hint: 'By the categories of the agreements.',
      }),
      ...EXTENT,
    },
    {
      regimes: () => isCompetent,
      processingRecords: () => records.length > 0,
      categories: () => categories.length > 0,
    },
  );

/** What is told of the data and of what happened to them. */
export const ABOUT_DATA = [
  'categories',
  'people',
  'approximatePeople',
  'approximateRecords',
  'howItHappened',
  'effects',
  'measuresTaken',
  'measuresPlanned',
] as const;

/** What may be said when a breach is opened, or later. */
export const MORE = ['occurredAt', 'awareBy', ...ABOUT_DATA, 'details'] as const;

interface Assessed {
  risk?: string | null;
  riskBecause?: string | null;
  specialCategory?: boolean | null;
  criminalOffence?: boolean | null;
  flagsBecause?: string | null;
}

/** How the risk was assessed, and why. */
export const riskFact = ({ risk, riskBecause }: Assessed): Fact => [
  'Risk to people',
  <>
    <strong>{riskText(risk)}</strong>
    {riskBecause && <>: {riskBecause}</>}
  </>,
];

/** Which data the law protects more; left out where none are concerned. */
export function specialDataFact({ specialCategory, criminalOffence, flagsBecause }: Assessed): Fact {
  const kinds: ReactNode[] = [
    specialCategory && 'special category data (UK GDPR Art. 9)',
    criminalOffence && 'criminal offence data (UK GDPR Art. 10)',
    flagsBecause && `set by a person: ${flagsBecause}`,
  ];
  return ['Specially protected data', kinds.filter(Boolean).join('; ') || null];
}

export const UNKNOWN = 'not known yet';
