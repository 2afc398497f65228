/** How long records are kept, how the agreement changes, and how a party leaves it. */
import type { AfterLeavingTerm, AmendmentTerm } from '../terms/terms.ts';
import { alone, byAgreement, bySetting, inWords, lawOf, type Found, type Overlay } from './matter.ts';

/** What leaves the time to each party, so that its own policy speaks for the agreement. */
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
