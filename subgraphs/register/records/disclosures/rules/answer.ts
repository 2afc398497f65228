/** May it be shared? All rules in the order of the law, what they say together, and the agreement's own questions. */
import { AGREEMENT } from './agreement.ts';
import { CRIMINAL } from './criminal.ts';
import { GATEWAYS } from './gateways.ts';
import { LAWFUL_BASIS } from './lawful-basis.ts';
import { PART_3 } from './part-3.ts';
import { PERSON } from './person.ts';
import { POWERS } from './powers.ts';
import { type Question, type Rule, furtherOf } from './question.ts';
import { SENDING } from './sending.ts';
import { SPECIAL_CATEGORY } from './special-category.ts';
import type { SharingReason, SharingVerdict } from '../../../generated/graphql.ts';

export const RULES: readonly Rule[] = [
  ...AGREEMENT,
  ...LAWFUL_BASIS,
  ...POWERS,
  ...GATEWAYS,
  ...SPECIAL_CATEGORY,
  ...CRIMINAL,
  ...PART_3,
  ...PERSON,
  ...SENDING,
];

/** What every rule that arises says, the ones that forbid first; among equals, in the order of the law. */
export function reasonsFor(question: Question): SharingReason[] {
  const said = RULES.flatMap((rule) => saidBy(rule, question));
  return question.facts.emergency ? inOrder([EMERGENCY, ...said.map(unblocked)]) : inOrder(said);
}

function saidBy({ code, source, says }: Rule, question: Question): SharingReason[] {
  const said = says(question);
  if (said === null) return [];
  const [verdict, words, place] = said;
  return [{ code, rule: words, source: place ? `${place}; ${source}` : source, verdict }];
}

/** NO if any says no, else ASK if any asks, else YES. */
export function answerOf(reasons: readonly { verdict: SharingVerdict }[]): SharingVerdict {
  return ORDER.find((verdict) => reasons.some((reason) => reason.verdict === verdict)) ?? 'YES';
}

const ORDER: SharingVerdict[] = ['NO', 'ASK', 'YES'];

export function inOrder(reasons: SharingReason[]): SharingReason[] {
  return ORDER.flatMap((verdict) => reasons.filter((reason) => reason.verdict === verdict));
}

/** What must go now to prevent harm is never blocked: what forbids it is stated, and answered for after. */
const EMERGENCY: SharingReason = {
  code: 'EMERGENCY',
  rule: 'Nothing hinders sharing that prevents harm now. Share what is needed; the decision is reviewed at once after.',
  source: 'HMPPS Information Sharing Policy Framework §3.2; DPA 2018 Sch. 1 para. 18; federation practice',
  verdict: 'ASK',
};

const unblocked = (reason: SharingReason): SharingReason =>
  reason.verdict === 'NO' ? { ...reason, verdict: 'ASK' } : reason;

/** The questions, in their order; empty if the agreement has none. */
export function questionsOf(question: Question): string[] {
  const checklist: unknown = furtherOf(question, 'informationRequests')?.['checklist'];
  return Array.isArray(checklist) ? checklist.filter((one) => typeof one === 'string') : [];
}

/** The questions without an answer. Answers stand under the question itself, or under its number from 1. */
export function unansweredOf(questions: readonly string[], checklist: unknown): string[] {
  const answers = new Map(Object.entries(checklist ?? {}));
  const isAnswered = (key: string) => isAnswer(answers.get(key));
  return questions.filter((question, index) => !isAnswered(question) && !isAnswered(String(index + 1)));
}

const isAnswer = (answer: unknown) => answer != null && (typeof answer !== 'string' || answer.trim() !== '');

/** What a decision with open questions is told. */
export function incomplete(agreement: string, questions: string[], open: string[]): SharingReason[] {
  if (open.length === 0) return [];
  return [
    {
      code: 'CHECKLIST_INCOMPLETE',
      rule: `${open.length} of the ${questions.length} questions before sharing have no answer.`,
      source: `${agreement} checklist; UK GDPR Art. 5(2)`,
      verdict: 'ASK',
    },
  ];
}
