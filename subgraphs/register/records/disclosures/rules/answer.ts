/** May it be shared? All rules, in the order of the law, and what they say together. */
import { AGREEMENT } from './agreement.ts';
import { CRIMINAL } from './criminal.ts';
import { GATEWAYS } from './gateways.ts';
import { LAWFUL_BASIS } from './lawful-basis.ts';
import { PART_3 } from './part-3.ts';
import { PERSON } from './person.ts';
import { POWERS } from './powers.ts';
import type { Question, Rule, SharingReason, SharingVerdict } from './question.ts';
import { SENDING } from './sending.ts';
import { SPECIAL_CATEGORY } from './special-category.ts';

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
