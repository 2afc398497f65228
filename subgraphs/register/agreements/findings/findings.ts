/** What is missing or contradictory in an agreement's terms: a table of checks, each a function that cites its reason. */
import type { PartyPolicy } from '../../kernel/policy.ts';
import type { Terms } from '../terms/terms.ts';
import { BREACHES, CLAUSES, REVIEWS } from './clauses.ts';
import type { Check, Found, Knowledge } from './found.ts';
import { CONDITIONS, LAWFUL_BASES } from './lawful-bases.ts';
import { PARTIES } from './parties.ts';
import { POWERS } from './powers.ts';
import { RIGHTS } from './rights.ts';
import { WORDING } from './wording.ts';

interface Finding extends Found {
  check: string;
}

/** By the stable name under which each is shown. */
export const CHECKS: Record<string, Check> = {
  ...PARTIES,
  ...LAWFUL_BASES,
  ...CONDITIONS,
  ...POWERS,
  ...RIGHTS,
  ...REVIEWS,
  ...BREACHES,
  ...CLAUSES,
  ...WORDING,
};

/** All findings, in the order of the table. */
export function findingsIn(terms: Terms, policy: PartyPolicy, known: Knowledge = () => null): Finding[] {
  const material = { terms, policy, known };
  return Object.entries(CHECKS).flatMap(([check, find]) =>
    find(material).map((found) => ({ check, ...found })),
  );
}
