/** Words for breaches: kinds, laws, risks, likelihoods, exceptions, and by what right somebody decided. */
import type {
  BreachKind,
  BreachRisk,
  ConsequenceLikelihood,
  DecisionRule,
  Regime,
  SubjectsException,
} from '../generated/breaches-own.ts';
import type { Choice } from '../parts/inputs.tsx';

export const KINDS: readonly Choice<BreachKind>[] = [
  {
    value: 'CONFIDENTIALITY',
    text: 'Confidentiality',
    hint: 'Somebody saw or got data who should not have.',
  },
  { value: 'INTEGRITY', text: 'Integrity', hint: 'Data were changed by mistake or without permission.' },
  { value: 'AVAILABILITY', text: 'Availability', hint: 'Data were lost, or cannot be used when needed.' },
];

export const REGIMES: readonly Choice<Regime>[] = [
  { value: 'UK_GDPR', text: 'UK GDPR', hint: 'General processing.' },
  {
    value: 'PART_3',
    text: 'Law enforcement',
    hint: 'DPA 2018 Part 3: data held for law enforcement purposes.',
  },
];

export const RISKS: readonly Choice<BreachRisk>[] = [
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

export const LIKELIHOODS: readonly Choice<ConsequenceLikelihood>[] = [
  { value: 'VERY_LIKELY', text: 'Very likely' },
  { value: 'LIKELY', text: 'Likely' },
  { value: 'NEUTRAL', text: 'Neither likely nor unlikely' },
  { value: 'UNLIKELY', text: 'Unlikely' },
  { value: 'VERY_UNLIKELY', text: 'Very unlikely' },
];

export const EXCEPTIONS: readonly Choice<SubjectsException>[] = [
  { value: 'PROTECTED', text: 'The data were protected, for example encrypted' },
  { value: 'LATER_MEASURES', text: 'Later measures make the high risk unlikely' },
  {
    value: 'DISPROPORTIONATE',
    text: 'Single letters take disproportionate effort: a public communication instead',
  },
];

const textOf = (choices: readonly Choice[], value: string) =>
  choices.find((choice) => choice.value === value)?.text ?? value;

export const kindText = (kind: string) => textOf(KINDS, kind);
export const regimeText = (regime: string) => textOf(REGIMES, regime);
export const exceptionText = (exception: string) => textOf(EXCEPTIONS, exception);
export const riskText = (risk: string | null | undefined) =>
  risk ? textOf(RISKS, risk) : 'Not assessed yet';

/** By what right somebody decided. */
export const RULES: Readonly<Record<DecisionRule, string>> = {
  STATUTORY: 'The controller for itself, by law',
  CONTROLLER: 'The agreement leaves it to the controller',
  AGREED: 'All partners who were asked are of one view',
  FALLBACK: 'The partners did not agree in time, so the protocol owner decided',
};

export const IDENTIFY_NOBODY = 'Without identifying anyone.';
