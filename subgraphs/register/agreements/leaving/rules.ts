/** Leaving an agreement: who may, from which day, and what may be signed afterwards. */
import { addDays } from '../../../../shared/calendar/calendar.ts';
import { hasEnded, newestSigned, type InForceFacts, type Version } from '../rules.ts';
import type { WithdrawalRow } from './entity.ts';

export interface LeavingFacts extends InForceFacts {
  /** The newest first. */
  versions: Version[];
  withdrawals: Pick<WithdrawalRow, 'partyId' | 'version' | 'givenOn' | 'leavesOn'>[];
}

/** A party's newest notice that it leaves, unless it has signed a later version since; null: it stays. */
export function standingWithdrawal(
  facts: LeavingFacts,
  party: string,
): LeavingFacts['withdrawals'][number] | null {
  const [last] = facts.withdrawals
    .filter(({ partyId }) => partyId === party)
    .toSorted((a, b) => b.version - a.version);
  if (!last) return null;
  const signed = newestSigned(facts, party);
  return signed !== null && signed.version > last.version ? null : last;
}

/** Why a party may not give notice now; null: it may. */
export function whyMayNotLeave(facts: LeavingFacts, party: string, today: string): string | null {
  const signed = newestSigned(facts, party);
  const reference = facts.versions[0]?.reference;
  if (!signed) return `${party} has not signed ${reference}: what is not signed is declined.`;
  const standing = standingWithdrawal(facts, party);
  if (standing) {
    return `${party} gave notice on ${standing.givenOn} already; its day of leaving is ${standing.leavesOn}.`;
  }
  return hasEnded(signed, today) ? `${reference} ended with ${signed.terms.endsOn}.` : null;
}

/** Why a party that gave notice may not sign a version; null: its notice does not prevent it. */
export function whyMayNotSignAnew(
  facts: LeavingFacts,
  { reference, version }: Pick<Version, 'reference' | 'version'>,
  party: string,
): string | null {
  const standing = standingWithdrawal(facts, party);
  if (!standing || standing.version < version) return null;
  return `${party} gave notice on ${standing.givenOn} that it leaves ${reference}: only a later version than ${version} may be signed.`;
}

interface Days {
  givenOn: string;
  /** Null: the first day that the notice allows. */
  leavesOn: string | null;
  today: string;
}

/** The first day on which a party that gives notice may be gone; null: the terms set no notice. */
export function firstDayAfterNotice(
  { terms }: Pick<Version, 'terms'>,
  { givenOn, today }: Days,
): string | null {
  if (terms.withdrawal === null) return null;
  const ran = addDays(givenOn, Math.ceil(terms.withdrawal.noticeWeeks * 7));
  return ran > today ? ran : today;
}

/** Why a notice may not have these days; null: it may. */
export function whyNotTheseDays(version: Pick<Version, 'terms' | 'reference'>, days: Days): string | null {
  const { givenOn, leavesOn, today } = days;
  const { withdrawal } = version.terms;
  if (givenOn > today) return '`givenOn` cannot be in the future.';
  const first = firstDayAfterNotice(version, days);
  if (first === null && leavesOn === null)
    return `${version.reference} sets no notice of withdrawal: say in \`leavesOn\` from which day the party is gone.`;
  if (leavesOn === null) return null;
  if (leavesOn < today) return '`leavesOn` cannot be in the past.';
  if (first === null || leavesOn >= first) return null;
  return `${version.reference} ${withdrawal?.source} asks for ${withdrawal?.noticeWeeks} weeks' written notice: given on ${givenOn}, it has run on ${first}.`;
}
