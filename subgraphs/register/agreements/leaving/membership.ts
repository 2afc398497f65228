/** Where an agreement stands, for the register's own party and for every place that the text names. */
import type { AgreementState, MemberState } from '../../generated/graphql.ts';
import type { DeclineRow } from '../reviews/entity.ts';
import {
  hasEnded,
  inForceFrom,
  inForceWith,
  isInForceBetween,
  isInForceWithAny,
  newestSigned,
  type Version,
} from '../rules.ts';
import { standingWithdrawal, type LeavingFacts } from './rules.ts';

export interface StandingFacts extends LeavingFacts {
  declines: Pick<DeclineRow, 'partyId' | 'version'>[];
  today: string;
}

export interface MembershipFacts extends StandingFacts {
  /** Whether a party has a register; null: the directory does not have it. */
  hasJoined(party: string): boolean | null;
}

export interface Membership {
  organisation: string | null;
  /** Null: nobody fills the place. */
  partyId: string | null;
  state: MemberState;
  since: string | null;
}

/** Where it stands for the register's own party; `newest` is the newest version held. */
export function agreementState(facts: StandingFacts, newest: Version): AgreementState {
  const { today } = facts;
  const self = newest.party;
  const leaving = leavingState(facts, self);
  if (leaving === 'LEFT') return leaving;
  if (inForceWith(facts, today).length > 0) return leaving ?? 'IN_FORCE';
  if (hasEnded(newest, today)) return 'ENDED';
  if (leaving) return leaving;
  if (hasDeclined(facts, newest, self)) return 'DECLINED';
  return hasSigned(facts, newest, self) ? 'SIGNED' : 'PROPOSED';
}

/** A party that has left and is asked to sign a later version counts as asked. */
function leavingState(facts: StandingFacts, party: string): 'LEAVING' | 'LEFT' | null {
  const standing = standingWithdrawal(facts, party);
  if (!standing) return null;
  if (standing.leavesOn > facts.today) return 'LEAVING';
  const [newest] = facts.versions;
  const isAskedAnew = newest && newest.version > standing.version && newest.signatoryIds.includes(party);
  return isAskedAnew ? null : 'LEFT';
}

const hasDeclined = ({ declines }: StandingFacts, { version }: Version, party: string) =>
  declines.some((decline) => decline.partyId === party && decline.version === version);

const hasSigned = (facts: StandingFacts, { version }: Version, party: string) =>
  newestSigned(facts, party)?.version === version;

/** The last day, of the newest version in force here, or of the newest held; null: none is set. */
export function endOf(facts: StandingFacts, newest: Version): string | null {
  const inForce = facts.versions.find((version) => isInForceWithAny(version, facts, facts.today));
  return (inForce ?? newest).terms.endsOn ?? null;
}

/** Every place that the text names with those that fill it, and then the signatories that fill none. */
export function membershipOf(facts: MembershipFacts, newest: Version): Membership[] {
  const { organisations } = newest.terms;
  const places = organisations.flatMap(({ name, filledBy }) =>
    filledBy.length > 0
      ? filledBy.map((party) => memberOf(facts, newest, { organisation: name, party }))
      : [nobody(name)],
  );
  const filling = new Set(organisations.flatMap(({ filledBy }) => filledBy));
  const others = new Set(facts.versions.flatMap(({ signatoryIds }) => signatoryIds));
  const without = [...others].filter((party) => !filling.has(party));
  return [...places, ...without.map((party) => memberOf(facts, newest, { organisation: null, party }))];
}

const nobody = (organisation: string | null): Membership => ({
  organisation,
  partyId: null,
  state: 'NOT_FILLED',
  since: null,
});

interface Place {
  organisation: string | null;
  party: string;
}

function memberOf(facts: MembershipFacts, newest: Version, { organisation, party }: Place): Membership {
  const hasJoined = facts.hasJoined(party);
  if (hasJoined === null) return nobody(organisation);
  const since = inForceSince(facts, newest.party, party);
  const state = hasJoined ? memberState(facts, newest, party, since !== null) : 'NOT_JOINED';
  return { organisation, partyId: party, state, since };
}

function memberState(
  facts: MembershipFacts,
  newest: Version,
  party: string,
  isInForce: boolean,
): MemberState {
  const leaving = leavingState(facts, party);
  if (leaving) return leaving;
  if (isInForce) return 'IN_FORCE';
  if (hasDeclined(facts, newest, party)) return 'DECLINED';
  if (hasSigned(facts, newest, party)) return 'SIGNED';
  return newest.signatoryIds.includes(party) ? 'ASKED' : 'NOT_ASKED';
}

/** The first day of all versions in force today between the register's party and another; for itself, with anyone. */
function inForceSince(facts: StandingFacts, self: string, party: string): string | null {
  const { versions, signatures, today } = facts;
  const days = versions.flatMap((version) =>
    version.signatoryIds
      .filter((other) => party === self || other === party)
      .filter((other) => isInForceBetween(version, facts, other, today))
      .flatMap((other) => inForceFrom(version, signatures, self, other) ?? []),
  );
  return days.toSorted()[0] ?? null;
}
