/** The question whether data may be shared, what is known of the case, what the rules answer, and the words for it. */
import {
  SharingCodesDocument,
  SharingQuestionDocument,
  type MayDiscloseInput,
  type SharingFactsInput,
  type SharingQuestionQuery,
} from '../generated/may-we-share-own.ts';
import { ask } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { useTask } from '../parts/form.tsx';
import { useTerms, useTermsOfList, type Terms } from '../records/use-terms.ts';

export type Question = Omit<MayDiscloseInput, 'facts'>;
export type Fact = keyof SharingFactsInput;

export interface Asked {
  question: Question;
  facts: SharingFactsInput;
  ruling: NonNullable<SharingQuestionQuery['mayDisclose']>;
}

/** Asks the rules. Every asking leaves a line in the audit, so the page asks only when somebody presses the button. */
export function useAsk(onAnswer: (asked: Asked) => void) {
  const asking = useConsole();
  return useTask(async ({ question, facts }: Omit<Asked, 'ruling'>) => {
    const input = { ...question, facts };
    const { data } = await ask(asking, 'own', SharingQuestionDocument, {
      party: asking.settings.party,
      input,
    });
    if (!data.mayDisclose) throw new Error('The register gave no answer. Ask again.');
    onAnswer({ question, facts, ruling: data.mayDisclose });
  });
}

/** What the agreement of a question says; outside all agreements, the words of those that the own records name. */
export function useQuestionTerms(question: Question | undefined): Terms {
  const { party } = useConsole().settings;
  const agreement = question?.agreement;
  const isOutside = question !== undefined && !agreement;
  const codes = useOwn(SharingCodesDocument, { party }, { when: isOutside });
  const records = isOutside ? (codes.data?.data.register?.processingRecords?.nodes ?? []) : [];
  const ofRecords = useTermsOfList(records.flatMap(({ agreements }) => agreements));
  const ofAgreement = useTerms(agreement ? [agreement] : []);
  return isOutside ? ofRecords : ofAgreement;
}

/** The facts on which each rule turns, by the rule's code. */
const FACTS_OF_RULE: Record<string, Fact[]> = {
  NECESSARY: ['necessary'],
  PEOPLE_COVERED: ['people'],
  COULD_BE_ANONYMISED: ['anonymised'],
  ARTICLE_6: ['power', 'lawfulBases'],
  CLOSED_TO_PUBLIC_AUTHORITIES: ['lawfulBases'],
  BASIS_OUTSIDE_AGREEMENT: ['lawfulBases'],
  SEEK_CONSENT: ['consent'],
  SECTION_8: ['power'],
  LOCALISM_ACT_ALONE: ['power'],
  LIMITS_OF_POWER: ['power'],
  HSCA_S251B: ['objection', 'power'],
  OMA_S14: ['power', 'necessary'],
  ARTICLE_9: ['conditions', 'policyDocument', 'lawfulBases'],
  ARTICLE_10: ['conditions', 'policyDocument'],
  SPENT_CONVICTIONS: ['spentConvictions', 'spentEntitlement'],
  REDACTION: ['redacted'],
  LAW_ENFORCEMENT_BASIS: ['power'],
  LEAVES_PART_3: ['power'],
  SENSITIVE_PROCESSING: ['necessary', 'conditions', 'policyDocument', 'consent'],
  OBJECTION: ['objection', 'objectionConsidered'],
  CONFIDENCE: ['confidenceOverride'],
  DECEASED: ['confidenceOverride'],
  CLASSIFICATION: ['classification'],
  TRANSFER: ['country', 'transferSafeguard'],
  SENDING: ['method'],
};

/** The facts for which reasons other than a yes ask, and those that were said already: they can be changed. */
export const factsWanted = ({ ruling: { reasons }, facts }: Asked): Fact[] => [
  ...reasons.filter(({ verdict }) => verdict !== 'YES').flatMap(({ code }) => FACTS_OF_RULE[code] ?? []),
  ...(Object.keys(facts) as Fact[]),
];
