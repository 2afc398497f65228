/** What is said of a processing: one table for the form that records it, the form that changes it, and the facts shown. */
import type {
  ProcessingDetailsInput,
  ProcessingRole,
  RecordEntryFragment,
  RecordProcessingInput,
  TransferInput,
} from '../generated/records-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { checkboxes, radios, yesNo } from '../parts/field-choices.tsx';
import { area, date, lines, number, text } from '../parts/field-kinds.tsx';
import { kind, type Field } from '../parts/field.ts';
import { fieldsOf } from '../parts/fields.tsx';
import { TextArea, type Choice } from '../parts/inputs.tsx';
import { choicesOf, REGIMES } from '../words/rights.ts';
import { basisInWords, COMMON_BASES } from './bases.ts';
import { tickedOrWritten } from './ticked-or-written.tsx';
import { oneOfEach, type Terms } from './use-terms.ts';
import { Agreements, WordList } from './word-list.tsx';

/** What a person may choose from, and the words for what was chosen. */
export interface RecordChoices {
  /** Of the agreements that are ticked. */
  terms: Terms;
  agreements?: readonly Choice[];
  /** Said of the agreements that are offered. */
  note?: string;
  /** The partners of the agreements that are ticked, and the parties that the record names. */
  near?: readonly Choice[];
  far?: readonly Choice[];
}

type Fields = Omit<RecordProcessingInput, 'details' | 'commandId' | 'proof'>;

const coded = (items: { code: string; label: string }[]): Choice[] =>
  oneOfEach(items, ({ code }) => code).map(({ code, label }) => ({ value: code, text: label }));

const sayParties = (ids: unknown) => <PartyNames ids={ids as string[]} />;

function PartyNames({ ids }: { ids: readonly string[] }) {
  const nameOf = usePartyName();
  return <WordList of={ids.map((id) => nameOf(id))} />;
}

/** What is done with whose data, under which agreements. */
const whatIsDone = ({ terms: { known, labelOf }, agreements = [], note = '' }: RecordChoices) => ({
  name: text('What is it called?', { fact: 'Name', required: true }),
  agreements: {
    ...checkboxes('Under which agreements is it shared?', agreements, {
      fact: 'Agreements',
      hint: `What those that you tick cover is offered below. ${note}`,
    }),
    say: (references: unknown) => <Agreements of={references as string[]} />,
  },
  purposes: tickedOrWritten('What is it for?', coded(known.flatMap(({ purposes }) => purposes)), {
    fact: 'Purposes',
    inWords: labelOf,
    atLeastOne: 'Say what it is for: at least one purpose.',
  }),
  people: tickedOrWritten(
    'Whom are the data about?',
    [...new Set(known.flatMap(({ dataSubjects }) => dataSubjects))].map((value) => ({ value, text: value })),
    { fact: 'People the data are about', atLeastOne: 'Say whom the data are about.' },
  ),
  categories: tickedOrWritten(
    'Which kinds of data?',
    coded(known.flatMap(({ dataCategories }) => dataCategories)),
    { fact: 'Kinds of data', inWords: labelOf, atLeastOne: 'Say which kinds of data: at least one.' },
  ),
});

const LAW_AND_KEEPING = {
  regime: radios('Under which law?', REGIMES, { fact: 'Law', required: true }),
  specialCategory: yesNo('Are special category data among them?', {
    fact: 'Special category data',
    hint: 'Health, ethnic origin, religion, politics, trade union, sex life, genetics, biometrics (Art. 9).',
    required: true,
  }),
  criminalOffence: yesNo('Are data about criminal offences among them?', {
    fact: 'Data about criminal offences',
    hint: 'Convictions, allegations and proceedings (Art. 10).',
    required: true,
  }),
  lawfulBases: tickedOrWritten(
    'Which lawful bases?',
    COMMON_BASES.map((value) => ({ value, text: basisInWords(value) })),
    {
      fact: 'Lawful bases',
      hint: 'At least one of Art. 6; for special category data one of Art. 9 too. Under Part 3 write: DPA 2018 s.35.',
      inWords: basisInWords,
      atLeastOne: 'Choose at least one lawful basis.',
    },
  ),
  conditions: lines('Conditions of Schedule 1 or 8 (optional)', {
    fact: 'Conditions',
    hint: 'One to a line, for example: DPA 2018 Sch. 1 Part 2 para. 18.',
    rows: 2,
  }),
  retention: text('How long are the data kept?', {
    fact: 'How long it is kept',
    hint: 'In words, for example: 7 years after the case closes.',
    required: true,
  }),
  security: area('How are they protected? (optional)', { fact: 'Security', rows: 2 }),
};

/** `isRegimeAsked`: only a competent authority chooses the law, and only for a new record (DPA 2018 s.30). */
export const recordFields = (choices: RecordChoices, isRegimeAsked = false) => {
  const { near = [], far = [] } = choices;
  return fieldsOf<Fields>()(
    {
      ...whatIsDone(choices),
      sources: {
        ...checkboxes('Which parties do the data come from?', near, { fact: 'Parties they come from' }),
        say: sayParties,
      },
      recipients: {
        ...tickedOrWritten(
          near.length > 0 ? 'Which parties receive the data?' : 'Which party receives the data?',
          near,
          { fact: 'Who receives the data', others: far },
        ),
        say: sayParties,
      },
      ...LAW_AND_KEEPING,
    },
    { regime: () => isRegimeAsked, sources: () => near.length > 0 },
  );
};

/** `United States: IDTA`, one to a line. A line that stays as it was keeps what else is known of the transfer. */
const transfers = (before: readonly TransferInput[]): Field<TransferInput[]> => {
  const label = 'Do they leave the United Kingdom? (optional)';
  const inLines = (of: unknown) =>
    ((of ?? []) as TransferInput[]).map(({ country, safeguard }) => `${country}: ${safeguard}`);
  const hint = 'One to a line: the country, a colon, the safeguard. For example: United States: IDTA.';
  return kind<TransferInput[]>(
    label,
    { fact: 'Transfers outside the United Kingdom' },
    {
      read: (entered, name) =>
        entered.lines(name).map((line) => {
          const [country = '', ...rest] = line.split(':');
          const given = { country: country.trim(), safeguard: rest.join(':').trim() };
          const isSame = (one: TransferInput) =>
            one.country === given.country && one.safeguard === given.safeguard;
          return before.find(isSame) ?? given;
        }),
      say: (of) => <WordList of={inLines(of)} />,
      draw: ({ name, known }) => (
        <TextArea {...{ name, label, hint }} rows={2} value={inLines(known).join('\n')} />
      ),
    },
  );
};

const PARTY_DETAILS = {
  role: radios('Our part', choicesOf<ProcessingRole>(['CONTROLLER', 'JOINT_CONTROLLER', 'PROCESSOR'])),
  controllers: lines('Joint controllers, or controllers we act for'),
  sourceInWords: text('Where else do the data come from? (optional)', {
    fact: 'Where else they come from',
    hint: 'For example: the person; the family; officers’ reports.',
  }),
  recipientCategories: lines('Who else receives the data? (optional)', {
    fact: 'Who else receives the data',
    hint: 'By kind, one to a line. For example: courts; insurers.',
    rows: 2,
  }),
};

const LAW_AND_KEEPING_DETAILS = {
  policyDocument: text('Where is the appropriate policy document? (optional)', { fact: 'Policy document' }),
  impactAssessment: text('Reference of the impact assessment (optional)', { fact: 'Impact assessment' }),
  legitimateInterests: text('Legitimate interests assessment'),
  privacyNotice: text('Where are people told? (optional)', {
    fact: 'Privacy notice',
    hint: 'The address of the privacy notice.',
  }),
  consentRecord: text('Record of consent'),
  processorContract: text('Contract with the processor'),
  retentionMonths: number('That is, in months (optional)', { fact: 'In months' }),
  oldestHeldOn: date('Oldest data held'),
  retentionPolicy: text('Retention schedule'),
  location: text('Where are they kept? (optional)', { fact: 'Where it is kept' }),
  contact: text('Which office can be asked? (optional)', {
    fact: 'Contact',
    hint: 'An office, never a person’s name. Left empty: the data protection officer.',
  }),
  automatedDecisions: yesNo('Are decisions made about people without a person?', {
    fact: 'Automated decisions',
    required: true,
  }),
};

/** The fields beyond the shortest entry. `before`: the transfers that the record names. */
export const detailFields = (before: readonly TransferInput[] = []) =>
  fieldsOf<ProcessingDetailsInput>()({
    ...PARTY_DETAILS,
    transfers: transfers(before),
    ...LAW_AND_KEEPING_DETAILS,
  });

/** When a record was reviewed, and ended: shown only. */
export const REVIEW = fieldsOf<RecordEntryFragment>()({
  reviewedOn: date('Last reviewed'),
  nextReviewOn: date('Next review'),
  endedOn: date('Ended'),
});

type Names<Value> = readonly (keyof Value & string)[];
interface RecordSection {
  title: string;
  fields: Names<Fields>;
  details: Names<ProcessingDetailsInput>;
  /** Details that come from imports and other systems: shown, and not asked for. */
  shown?: Names<ProcessingDetailsInput>;
}

/** The headings of a record, in the form and where it is shown. Its name and agreements stand above them. */
export const SECTIONS: readonly RecordSection[] = [
  {
    title: 'What is done, and why',
    fields: ['purposes', 'people', 'categories'],
    details: ['contact', 'automatedDecisions'],
  },
  {
    title: 'Whom the data come from and go to',
    fields: ['sources', 'recipients'],
    details: ['sourceInWords', 'recipientCategories', 'transfers'],
  },
  {
    title: 'What the law asks',
    fields: ['regime', 'specialCategory', 'criminalOffence', 'lawfulBases', 'conditions'],
    details: ['policyDocument', 'impactAssessment', 'privacyNotice'],
    shown: ['legitimateInterests', 'consentRecord', 'processorContract'],
  },
  {
    title: 'Keeping and protecting',
    fields: ['retention', 'security'],
    details: ['retentionMonths', 'location'],
    shown: ['oldestHeldOn', 'retentionPolicy'],
  },
];

/** A record as its tables know it: parties by their ids. */
export const knownOf = (record: RecordEntryFragment) => ({
  ...record,
  recipients: record.recipients.map(({ id }) => id),
  sources: record.sources.map(({ id }) => id),
});
