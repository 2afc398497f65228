/** Every kind of obligation in one table, and how it is looked up: by its name, and by who sees to it. */
import type { KindOfObligation } from './kind.ts';
import { AGREEMENT_KINDS } from './kinds-of-agreements.ts';
import { BREACH_KINDS } from './kinds-of-breaches.ts';
import { CASE_KINDS } from './kinds-of-cases.ts';
import { NOTICE_KINDS } from './kinds-of-notices.ts';

export const KINDS = {
  ...CASE_KINDS,
  ...BREACH_KINDS,
  ...NOTICE_KINDS,
  ...AGREEMENT_KINDS,
} as const satisfies Record<string, KindOfObligation>;

export type ObligationKind = keyof typeof KINDS;

/** For a row that a later program wrote, as a backup may contain: what holds of any duty. */
const UNKNOWN: KindOfObligation = {
  what: 'A duty of a kind that this program does not know',
  stops: 'See the rule. This program records nothing that meets it.',
  ifMissed: 'See the source.',
  roles: ['DPO'],
  aboutKind: 'other',
};

export function isObligationKind(kind: string): kind is ObligationKind {
  return Object.hasOwn(KINDS, kind);
}

/** What the table says of a row's kind. */
export function kindOf(kind: string): KindOfObligation {
  return isObligationKind(kind) ? KINDS[kind] : UNKNOWN;
}

/** The kinds that a role sees to; none for an unknown role. */
export function kindsOf(role: string): ObligationKind[] {
  const kinds = Object.keys(KINDS) as ObligationKind[];
  return kinds.filter((kind) => (KINDS[kind].roles as readonly string[]).includes(role));
}
