/** The state of a register's keys, and what needs attention there. */
import { addDays, addMonths, londonDate } from '../../../../shared/calendar/calendar.ts';
import type { DirectoryKey, DirectoryRegister } from '../../../../shared/directory/document.ts';
import type { KeyHealth, KeyState, KeyUse } from '../../generated/graphql.ts';
import { inWords } from '../../words/letters/letter.ts';

const HOUR_MS = 3_600_000;

/** How long before its day a key, or the directory, needs attention. */
const SOON_DAYS = 30;
/** How long something may wait to be delivered before people are to look why. */
const LONGEST_WAIT_HOURS = 24;
/** The audit is signed every hour: one that was missed is not yet a fault. */
const LONGEST_UNSIGNED_HOURS = 2;

const USES = { sig: 'SIGNING', enc: 'ENCRYPTION' } as const satisfies Record<DirectoryKey['use'], KeyUse>;

/** The keys that the directory shows for a party, its issuer's last. */
export function keysOf({ keys, issuer }: DirectoryRegister, keyMonths: number, now: Date): KeyHealth[] {
  const own = keys.map((key) => {
    const validFrom = new Date(key.validFrom);
    const rotateBy = addMonths(londonDate(validFrom), keyMonths);
    return { kid: key.kid, use: USES[key.use], validFrom, rotateBy, state: stateOf(key, rotateBy, now) };
  });
  // When an issuer's key began is not in the directory: its party replaces it there.
  const unknown = { use: 'ISSUER', validFrom: null, rotateBy: null, state: 'CURRENT' } as const;
  return [...own, ...issuer.keys.map(({ kid = null }) => ({ kid, ...unknown }))];
}

type Ends = Pick<DirectoryKey, 'revokedAt' | 'compromisedSince'>;

function stateOf({ revokedAt, compromisedSince }: Ends, rotateBy: string, now: Date): KeyState {
  const isPast = (end: string | null) => end !== null && Date.parse(end) <= now.getTime();
  if (isPast(compromisedSince)) return 'COMPROMISED';
  if (isPast(revokedAt)) return 'REVOKED';
  const today = londonDate(now);
  // With an end that is set, it is being replaced.
  if (revokedAt !== null || rotateBy > addDays(today, SOON_DAYS)) return 'CURRENT';
  return rotateBy < today ? 'OVERDUE' : 'DUE';
}

export interface HealthFacts {
  oldestUndeliveredAt: Date | null;
  failedJobs: number;
  directoryExpiresAt: Date;
  keys: KeyHealth[];
  auditBroken: boolean;
  /** When the oldest line of the audit was written that no checkpoint signs; null: all are signed. */
  unsignedSince: Date | null;
}

/** What needs attention, the gravest first; empty: all is well. */
export function problemsOf(facts: HealthFacts, now: Date): string[] {
  const keys = facts.keys.filter(({ use }) => use !== 'ISSUER');
  return [
    ...audit(facts, now),
    ...missing(keys, now),
    ...keys.flatMap(ageing),
    ...waiting(facts, now),
    ...jobs(facts),
    ...directory(facts, now),
  ];
}

const hoursBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / HOUR_MS;

function audit({ auditBroken, unsignedSince }: HealthFacts, now: Date): string[] {
  if (auditBroken)
    return ['The audit was changed and is no longer signed: see the open obligation AUDIT_BROKEN.'];
  const isLate = unsignedSince !== null && hoursBetween(unsignedSince, now) > LONGEST_UNSIGNED_HOURS;
  return isLate
    ? [`The audit has not been signed for more than ${LONGEST_UNSIGNED_HOURS} hours: see the program’s log.`]
    : [];
}

const SUCH_A_KEY = { SIGNING: 'signing key', ENCRYPTION: 'encryption key', ISSUER: 'issuer’s key' };

/** A use for which no key is good: others then refuse what it sends, or cannot send it anything. */
function missing(keys: KeyHealth[], now: Date): string[] {
  const isGood = ({ state, validFrom }: KeyHealth) =>
    state !== 'REVOKED' && state !== 'COMPROMISED' && validFrom! <= now;
  const good = new Set(keys.filter(isGood).map(({ use }) => use));
  return Object.values(USES)
    .filter((use) => !good.has(use))
    .map((use) => `The directory shows no ${SUCH_A_KEY[use]} of this party that is good now: publish one.`);
}

function ageing({ kid, use, rotateBy, state }: KeyHealth): string[] {
  if (rotateBy === null || rotateBy === undefined) return [];
  const by = `replaced by ${inWords(rotateBy)}`;
  if (state === 'OVERDUE') return [`The ${SUCH_A_KEY[use]} ${kid} should have been ${by}: rotate it.`];
  return state === 'DUE' ? [`The ${SUCH_A_KEY[use]} ${kid} must be ${by}: rotate it.`] : [];
}

function waiting({ oldestUndeliveredAt: oldest }: HealthFacts, now: Date): string[] {
  const hours = oldest === null ? 0 : hoursBetween(oldest, now);
  return hours > LONGEST_WAIT_HOURS
    ? [`A notice or an answer has waited ${Math.floor(hours)} hours to be delivered: see who is unreachable.`]
    : [];
}

function jobs({ failedJobs }: HealthFacts): string[] {
  return failedJobs > 0
    ? [`Jobs that failed and will not be tried again: ${failedJobs}. See the program’s log.`]
    : [];
}

function directory({ directoryExpiresAt: end }: HealthFacts, now: Date): string[] {
  const on = inWords(londonDate(end));
  if (end <= now) return [`The directory expired on ${on}: ask who publishes it for a new one.`];
  return londonDate(end) <= addDays(londonDate(now), SOON_DAYS)
    ? [`The directory expires on ${on}: ask who publishes it for a new one.`]
    : [];
}
