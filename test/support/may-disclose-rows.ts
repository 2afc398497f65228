/** Rows of tests on the decision to share: a rule of law, a case that it is against, and one that it allows. */
import { reasonsFor } from '../../subgraphs/register/records/disclosures/rules/answer.ts';
import type { SharingVerdict } from '../../subgraphs/register/generated/graphql.ts';
import type { Facts } from '../../subgraphs/register/records/disclosures/rules/question.ts';
import { questionOf, type Case } from './may-disclose.ts';

export const says = (one: Case, code: string) =>
  reasonsFor(questionOf(one)).find((reason) => reason.code === code)?.verdict ?? null;

export const HEALTH = { categories: ['HEALTH'] };
export const CRIME = { categories: ['CRIMINAL_INTEL_ASB'] };
export const OMA = { under: 'LDN-IOM-2021', purpose: 'MANAGE_OFFENDERS', categories: ['PROBATION'] };
export const unknown = (...names: (keyof Facts)[]) =>
  Object.fromEntries(names.map((name) => [name, undefined])) as Facts;

export interface Row {
  rule: string;
  requirement: number;
  code: string;
  against: [SharingVerdict, Case];
  allowed: Case;
}

export const row = (
  requirement: number,
  rule: string,
  code: string,
  against: Row['against'],
  allowed: Case,
): Row => ({
  rule,
  requirement,
  code,
  against,
  allowed,
});
