/** How long records are kept, how an agreement is reviewed and changed, and how a party leaves it. */
import type { ReviewTerm, AfterLeavingTerm, AmendmentTerm } from '../terms/terms.ts';
import {
  alone,
  byAgreement,
  byPolicy,
  type Found,
  type Overlay,
  bySetting,
  inWords,
  lawOf,
} from './matter.ts';

interface Cycle {
  firstAfterMonths: number;
  /** Null: no later review is set. */
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

/** Of the agreement and the policy, the one that would let a review come later gives way. */
export function review(overlay: Overlay): Found {
  const { terms, policy } = overlay;
  const cycle = strictestCycle(terms.review, policy.reviewMonths);
  if (!cycle) return null;
  const ofAgreement = terms.review && byAgreement(cycleInWords(terms.review), overlay, terms.review.source);
  const ofPolicy = policy.reviewMonths === null ? null : policyRule(policy.reviewMonths, policy.source);
  if (!ofAgreement || !ofPolicy) return alone((ofAgreement ?? ofPolicy)!);
  const isAgreed = isSame(cycle, terms.review!);
  const isPolicys = isSame(cycle, everyMonths(policy.reviewMonths!));
  if (isAgreed) return { binding: ofAgreement, clashes: isPolicys ? [] : [ofPolicy] };
  if (isPolicys) return { binding: ofPolicy, clashes: [ofAgreement] };
  const binding = byPolicy(cycleInWords(cycle), `${ofAgreement.source}; ${ofPolicy.source}`);
  return { binding, clashes: [ofAgreement, ofPolicy] };
}

const policyRule = (months: number, source: string) =>
  byPolicy(`Review at least every ${months} months.`, source);

const everyMonths = (months: number): Cycle => ({ firstAfterMonths: months, thenEveryMonths: months });

const isSame = (one: Cycle, other: Cycle) =>
  one.firstAfterMonths === other.firstAfterMonths && one.thenEveryMonths === other.thenEveryMonths;

function cycleInWords({
  firstAfterMonths,
  thenEveryMonths,
  override,
}: Cycle & Pick<ReviewTerm, 'override'>): string {
  const next = thenEveryMonths === null ? 'no later one is set' : `then every ${thenEveryMonths} months`;
  const unless = override ? ', unless the data protection officers agree another day' : '';
  return `First review after ${firstAfterMonths} months, ${next}${unless}.`;
}

/** Rules that leave the time to each party, so that its own policy applies. */
const LEFT_TO_EACH = ['EACH_PARTY', 'PUBLISHED_POLICY_OF_EACH_PARTY'];

/** Art. 5(1)(e), DPA 2018 s.39(1): no longer than is necessary, which the party's policy puts in days. */
export function retention(overlay: Overlay): Found {
  const { terms, policy } = overlay;
  const { rightsRequests, disclosures, complaints } = policy.retentionDays;
  const law = lawOf(overlay, 'UK GDPR Art. 5(1)(e)', 'DPA 2018 s.39(1)');
  const rule = `No longer than is necessary (${law}): rights requests ${rightsRequests} days after they are done with, disclosures ${disclosures}, complaints ${complaints}.`;
  const binding = bySetting(rule);
  const agreed = terms.retention;
  if (!agreed || LEFT_TO_EACH.includes(agreed.rule)) return alone(binding);
  return { binding, clashes: [byAgreement(`Kept: ${inWords(agreed.rule)}.`, overlay, agreed.source)] };
}

const AMENDED: Record<AmendmentTerm['rule'], string> = {
  ONLY_AT_FORMAL_REVIEW: 'Amended only at a formal review.',
  SPECIFIC_SHARINGS:
    'Programmes may be added beneath it at any time; the rest is amended at a formal review.',
};

export function amendment(overlay: Overlay): Found {
  const agreed = overlay.terms.amendment;
  return agreed ? alone(byAgreement(AMENDED[agreed.rule], overlay, agreed.source)) : null;
}

export function withdrawal(overlay: Overlay): Found {
  const agreed = overlay.terms.withdrawal;
  if (!agreed) return null;
  const to = agreed.to === null ? '' : ` to ${agreed.to}`;
  return alone(byAgreement(`Leave with ${agreed.noticeWeeks} weeks’ notice${to}.`, overlay, agreed.source));
}

const DUTY: Record<NonNullable<AfterLeavingTerm['dataDuty']>, string> = {
  RETURN_OR_DESTROY_IRRELEVANT: 'Data no longer relevant are returned or securely destroyed.',
  KEEP_WHAT_IT_CONTROLS: 'A party may keep the data that it controls.',
};

export function afterLeaving(overlay: Overlay): Found {
  const agreed = overlay.terms.afterLeaving;
  if (!agreed) return null;
  const rules = [
    ...(agreed.keepsComplying ? ['What was obtained stays under the terms.'] : []),
    ...(agreed.dataDuty ? [DUTY[agreed.dataDuty]] : []),
  ];
  return rules.length > 0 ? alone(byAgreement(rules.join(' '), overlay, agreed.source)) : null;
}
