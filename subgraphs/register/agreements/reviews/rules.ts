/** When a party's next review is due, who starts it, and what calls for one outside the cycle. */
import { addMonths } from '../../../../shared/calendar/calendar.ts';
import type { ReviewTrigger, Strength } from '../../generated/graphql.ts';
import type { PartyPolicy } from '../../kernel/policy.ts';
import {
  hasEnded,
  inForceFrom,
  leftOn,
  newestSigned,
  signedOnBy,
  type InForceFacts,
  type Version,
} from '../rules.ts';
import type { ReviewTerm } from '../terms/terms.ts';
import type { AgreementReviewRow } from './entity.ts';

export type Held = Pick<
  AgreementReviewRow,
  'version' | 'byId' | 'reviewedOn' | 'outcome' | 'nextReviewOn' | 'agreedByIds'
>;

type Signed = InForceFacts['signatures'][number];

interface ReviewFacts extends InForceFacts {
  policy: PartyPolicy;
  /** All reviews known of the agreement, the newest first. */
  reviews: Held[];
  /** What people call a party. */
  nameOf: (party: string) => string;
}

/** What a party must do next to review an agreement. */
export interface NextReview {
  /** The version to review: the newest that the party has signed. */
  version: Version;
  dueOn: string;
  strength: Strength;
  rule: string;
  source: string;
}

const REVIEW = 'Review the agreement: its purposes, its scope, its benefits and its security.';

/**
 * The next review of the register's party, by the agreement or by its own policy, whichever is earlier. Null before it
 * signs, if it will have left or the agreement will have ended by then, or if neither sets one. By the agreement, months run
 * anew for each version, since all sign it again. By policy they run from the party's last review of any version, or else
 * from its first signature: an amendment postpones nothing.
 */
export function nextReview(versions: Version[], facts: ReviewFacts, today: string): NextReview | null {
  const version = newestSigned({ versions, ...facts });
  if (version === null) return null;
  const next = stricter(version, versions, facts);
  if (next === null) return null;
  const day = next.dueOn > today ? next.dueOn : today;
  const isOver = hasEnded(version, day) || leftOn(version, facts.withdrawals, version.party, day) !== null;
  return isOver ? null : next;
}

function stricter(version: Version, versions: Version[], facts: ReviewFacts): NextReview | null {
  const byTerms = dueByTerms(version, facts);
  const byPolicy = dueByPolicy(versions, version.party, facts);
  if (byPolicy !== null && (byTerms === null || byPolicy < byTerms.dueOn)) {
    return { version, dueOn: byPolicy, strength: 'MUST', rule: REVIEW, source: facts.policy.source };
  }
  return byTerms && { version, ...byTerms, ...starting(version, facts) };
}

type Due = Pick<NextReview, 'dueOn' | 'source'>;

function dueByTerms(version: Version, { signatures, reviews }: ReviewFacts): Due | null {
  const { review } = version.terms;
  if (review === null) return null;
  const source = `${version.reference} ${review.source}`;
  const ofVersion = reviews.filter((held) => held.version === version.version);
  const own = ofVersion.find((held) => held.byId === version.party) ?? null;
  const agreed = agreedDay(version, ofVersion, own);
  if (agreed !== null) {
    return {
      dueOn: agreed.nextReviewOn!,
      source: `${source}; the data protection officers agreed the day on ${agreed.reviewedOn}`,
    };
  }
  const dueOn = own
    ? after(own.reviewedOn, review.thenEveryMonths)
    : after(anchorOf(version, signatures, review), review.firstAfterMonths);
  return dueOn === null ? null : { dueOn, source };
}

/**
 * The newest review that set another day for this party too and that this party has not followed by a review of its own;
 * null: the cycle holds. Only terms that let the data protection officers agree a day give it effect.
 */
function agreedDay({ terms, party }: Version, reviews: Held[], own: Held | null): Held | null {
  if (!terms.review?.override) return null;
  const isOpen = (held: Held) =>
    held.byId === party
      ? held === own
      : held.agreedByIds.includes(party) && held.reviewedOn >= (own?.reviewedOn ?? '');
  return reviews.find((held) => held.nextReviewOn !== null && isOpen(held)) ?? null;
}

function dueByPolicy(
  versions: Version[],
  party: string,
  { signatures, policy, reviews }: ReviewFacts,
): string | null {
  const reviewed = reviews.find((held) => held.byId === party)?.reviewedOn;
  const signed = versions.map((version) => signedOnBy(version, signatures, party));
  const first = signed.filter((on) => on !== null).toSorted()[0] ?? null;
  return after(reviewed ?? first, policy.reviewMonths);
}

/** Without an anchor in the text, months run from the party's own signature. */
function anchorOf(version: Version, signatures: Signed[], { anchor }: ReviewTerm): string | null {
  return anchor === 'COMMENCED'
    ? commencedOn(version, signatures)
    : signedOnBy(version, signatures, version.party);
}

/** The first day on which it was in force between the register's party and anyone. */
function commencedOn(version: Version, signatures: Signed[]): string | null {
  const others = version.signatoryIds.filter((other) => other !== version.party);
  const dates = others.map((other) => inForceFrom(version, signatures, version.party, other));
  return dates.filter((date) => date !== null).toSorted()[0] ?? null;
}

/** Where the text names who starts the review, the others take part in it. */
function starting({ terms, party }: Version, { nameOf }: ReviewFacts): Pick<NextReview, 'strength' | 'rule'> {
  const initiator = terms.review?.initiator ?? null;
  if (initiator === null) return { strength: 'MUST', rule: REVIEW };
  return initiator === party
    ? { strength: 'MUST', rule: `Start the review for all signatories. ${REVIEW}` }
    : { strength: 'SHOULD', rule: `${nameOf(initiator)} starts the review: take part in it. ${REVIEW}` };
}

/** Why this trigger does not call for a review under the agreement; null: it does. */
export function whyNoCall({ terms }: Pick<Version, 'terms'>, trigger: ReviewTrigger): string | null {
  const listed: readonly ReviewTrigger[] | null = terms.review?.triggers ?? null;
  if (trigger === 'SCHEDULED') return '`trigger` is what happened: SCHEDULED reviews come in their cycle.';
  if (listed === null || trigger === 'OTHER' || listed.includes(trigger)) return null;
  const calls = listed.length > 0 ? listed.join(', ') : 'nothing by itself';
  return `Under the agreement ${calls} calls for a review (${terms.review!.source}); anything else is OTHER.`;
}

const after = (date: string | null, months: number | null) =>
  date === null || months === null ? null : addMonths(date, months);
