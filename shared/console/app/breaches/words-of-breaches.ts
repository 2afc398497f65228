/** Names of what is said about breaches, in plain words. */

export const KINDS = [
  {
    value: 'CONFIDENTIALITY',
    text: 'Confidentiality',
    hint: 'Somebody saw or got data who should not have.',
  },
  { value: 'INTEGRITY', text: 'Integrity', hint: 'Data were changed by mistake or without permission.' },
  { value: 'AVAILABILITY', text: 'Availability', hint: 'Data were lost, or cannot be used when needed.' },
];

export const REGIMES = [
  { value: 'UK_GDPR', text: 'UK GDPR', hint: 'General processing.' },
  {
    value: 'PART_3',
    text: 'Law enforcement',
    hint: 'DPA 2018 Part 3: data held for law enforcement purposes.',
  },
];

export const RISKS = [
  {
    value: 'NONE_LIKELY',
    text: 'A risk to people is unlikely',
    hint: 'The Commissioner need not be told (UK GDPR Art. 33(1)).',
  },
  { value: 'RISK', text: 'There is a risk to people', hint: 'The Commissioner is told within 72 hours.' },
  {
    value: 'HIGH_RISK',
    text: 'There is a high risk to people',
    hint: 'The people concerned are told as well, without undue delay (UK GDPR Art. 34(1); DPA 2018 s.68(1)).',
  },
];

export const LIKELIHOODS = [
  { value: '', text: 'Not known yet' },
  { value: 'VERY_LIKELY', text: 'Very likely' },
  { value: 'LIKELY', text: 'Likely' },
  { value: 'NEUTRAL', text: 'Neither likely nor unlikely' },
  { value: 'UNLIKELY', text: 'Unlikely' },
  { value: 'VERY_UNLIKELY', text: 'Very unlikely' },
];

export const EXCEPTIONS = [
  { value: '', text: 'None' },
  { value: 'PROTECTED', text: 'The data were protected, for example encrypted' },
  { value: 'LATER_MEASURES', text: 'Later measures make the high risk unlikely' },
  {
    value: 'DISPROPORTIONATE',
    text: 'Single letters take disproportionate effort: a public communication instead',
  },
];

const textOf = (choices: { value: string; text: string }[], value: string) =>
  choices.find((choice) => choice.value === value)?.text ?? value;

export const kindText = (kind: string) => textOf(KINDS, kind);
export const regimeText = (regime: string) => textOf(REGIMES, regime);
export const exceptionText = (exception: string) => textOf(EXCEPTIONS, exception);
export const riskText = (risk: string | null | undefined) =>
  risk ? textOf(RISKS, risk) : 'Not assessed yet';

/** By what right somebody decided. */
export const RULES: Record<string, string> = {
  STATUTORY: 'The controller for itself, by law',
  CONTROLLER: 'The agreement leaves it to the controller',
  AGREED: 'All partners who were asked are of one view',
  FALLBACK: 'The partners did not agree in time, so the protocol owner decided',
};

export const PRIVACY_HINT =
  'Leave out names, dates of birth, NHS numbers and addresses: partners and the Commissioner read this.';

/** Names of the register's fields as the forms here have them. */
export const FIELDS: Record<string, string> = {
  occurredAt: 'When it happened',
  detectedAt: 'When it was found out',
  awareAt: 'Reasonably certain since',
  awareBy: 'The office that became aware',
  awareHow: 'How it became aware',
  kinds: 'What kind of breach it is',
  regimes: 'Which law',
  agreements: 'Agreements',
  processingRecords: 'Processing records',
  disclosures: 'Disclosures',
  categories: 'Which data',
  people: 'Which groups of people',
  approximatePeople: 'About how many people',
  approximateRecords: 'About how many records',
  specialCategory: 'Special category data',
  criminalOffence: 'Criminal offence data',
  flagsBecause: 'Why the kinds of data were set',
  summary: 'What happened',
  howItHappened: 'What went wrong, and how',
  effects: 'What it may mean for the people concerned',
  measuresTaken: 'What has been done',
  measuresPlanned: 'What is going to be done',
  details: 'What only the Commissioner asks',
  risk: 'Risk to people',
  riskBecause: 'Why the risk is so',
  reasons: 'Reasons',
  reason: 'Why',
  effect: 'What the breach does here',
  reportedAt: 'When the Commissioner was told',
  reasonsForDelay: 'Reasons for the delay',
  exception: 'Which exception applies',
  toldAt: 'When they were told',
  ground: 'On what ground',
  agreement: 'an agreement',
  explain: 'What is still owed',
};
