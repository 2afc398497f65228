/** How often an agreement is reviewed: by its own cycle and by the party's policy, whichever comes sooner. */
import type { ReviewTerm } from '../terms/terms.ts';
import { alone, byAgreement, byPolicy, type Found, type Overlay } from './matter.ts';

interface Cycle {
  firstAfterMonths: number;
  /** Null: nobody sets a second. */
  thenEveryMonths: number | null;
}

/** The cycle that keeps both the agreement and the policy; null: neither sets one. */
export function strictestCycle(agreed: Cycle | null, policyMonths: number | null): Cycle | null {
  const firstAfterMonths = shorter(agreed?.firstAfterMonths ?? null, policyMonths);
  const thenEveryMonths = shorter(agreed?.thenEveryMonths ?? null, policyMonths);
  return firstAfterMonths === null ? null : { firstAfterMonths, thenEveryMonths };
}

const shorter = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

/** Whoever alone would let a review come later gives way. */
export function review(overlay: Overlay): Found {
  const { terms, policy } = overlay;
  const cycle = strictestCycle(terms.review, policy.reviewMonths);
  if (!cycle) return null;
  const ofAgreement = terms.review && byAgreement(inWords(terms.review), overlay, terms.review.source);
  const ofPolicy = policy.reviewMonths === null ? null : policyRule(policy.reviewMonths, policy.source);
  if (!ofAgreement || !ofPolicy) return alone((ofAgreement ?? ofPolicy)!);
  const isAgreed = isSame(cycle, terms.review!);
  const isPolicys = isSame(cycle, everyMonths(policy.reviewMonths!));
  if (isAgreed) return { binding: ofAgreement, clashes: isPolicys ? [] : [ofPolicy] };
  if (isPolicys) return { binding: ofPolicy, clashes: [ofAgreement] };
  const binding = byPolicy(inWords(cycle), `${ofAgreement.source}; ${ofPolicy.source}`);
  return { binding, clashes: [ofAgreement, ofPolicy] };
}

const policyRule = (months: number, source: string) =>
  byPolicy(`Review at least every ${months} months.`, source);

const everyMonths = (months: number): Cycle => ({ firstAfterMonths: months, thenEveryMonths: months });

const isSame = (one: Cycle, other: Cycle) =>
  one.firstAfterMonths === other.firstAfterMonths && one.thenEveryMonths === other.thenEveryMonths;

function inWords({
  firstAfterMonths,
  thenEveryMonths,
  override,
}: Cycle & Pick<ReviewTerm, 'override'>): string {
  const next = thenEveryMonths === null ? 'no later one is set' : `then every ${thenEveryMonths} months`;
  const unless = override ? ', unless the data protection officers agree another day' : '';
  return `First review after ${firstAfterMonths} months, ${next}${unless}.`;
}
