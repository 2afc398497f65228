/** Who is told of a breach by when, and who decides that. */
import type { BreachTerms } from '../terms/terms.ts';
import { alone, byAgreement, byLaw, inWords, lawOf, type Found, type Overlay } from './matter.ts';

type Limit = BreachTerms['authority'];

const FROM: Record<Limit['anchor'], string> = { DETECTED: 'detection', AWARE: 'becoming aware' };

/** Art. 33(1), DPA 2018 s.67(1). */
const LAW = { hours: 72, anchor: 'AWARE' } as const satisfies Limit;

const authorityLaw = (overlay: Overlay) => lawOf(overlay, 'UK GDPR Art. 33(1)', 'DPA 2018 s.67(1)');

const isLaw = ({ hours, anchor }: Limit) => hours === LAW.hours && anchor === LAW.anchor;

/** The limit that is always the sooner; both, where either may be: detection is never later than awareness. */
export function bindingLimits(agreed: Limit): Limit[] {
  if (agreed.hours > LAW.hours) return agreed.anchor === LAW.anchor ? [LAW] : [LAW, agreed];
  return isLaw(agreed) ? [LAW] : [agreed];
}

/** Art. 33(1), DPA 2018 s.67(1): an agreement may ask for less, or count from detection; it lengthens nothing. */
export function authorityNotice(overlay: Overlay): Found {
  const { breach } = overlay.terms;
  const byStatute = byLaw(
    'Tell the Information Commissioner within 72 hours of becoming aware, unless a risk to people is unlikely.',
    authorityLaw(overlay),
  );
  if (!breach || isLaw(breach.authority)) return alone(byStatute);
  const limits = bindingLimits(breach.authority);
  const { hours, anchor } = breach.authority;
  const rule = `Tell the authority within ${hours} hours of ${FROM[anchor]}.`;
  const ofAgreement = byAgreement(rule, overlay, breach.source);
  if (!limits.includes(LAW)) return { binding: ofAgreement, clashes: [byStatute] };
  if (limits.length === 1) return { binding: byStatute, clashes: [ofAgreement] };
  const sooner = `${byStatute.rule} ${rule} Whichever is sooner.`;
  return { binding: byLaw(sooner, `${byStatute.source}; ${ofAgreement.source}`), clashes: [ofAgreement] };
}

const STRENGTH = { MUST: 'must be', SHOULD: 'should be', AIM: 'are, as an aim,', MAY: 'may be' } as const;

/** Between controllers the law sets no time (Art. 33(2) binds processors): only the agreement has a rule. */
export function partnerNotice(overlay: Overlay): Found {
  const { breach } = overlay.terms;
  const notice = breach?.partnerNotice;
  if (!notice) return null;
  const hours = notice.hours ?? notice.aimHours;
  const within = hours === null ? 'in no set time' : `within ${hours} hours of ${FROM[notice.anchor]}`;
  const aim = notice.hours === null && hours !== null ? ' (an aim: the text sets no hours)' : '';
  const rule = `Affected partners ${STRENGTH[notice.strength]} told ${within}${aim}, if this holds: ${inWords(notice.threshold)}.`;
  return alone(byAgreement(rule, overlay, breach.source));
}

/** Art. 33(1), DPA 2018 s.67(1): every controller keeps its own duty and clock, whoever decides for the partnership. */
export function breachDecision(overlay: Overlay): Found {
  const byStatute = byLaw(
    'Each controller decides for itself whether to tell the authority, and answers for it.',
    authorityLaw(overlay),
  );
  const { breach } = overlay.terms;
  if (breach?.decision.rule !== 'CONSULT') return alone(byStatute);
  const { fallback, protocolOwner } = breach.decision;
  const owner = protocolOwner
    ? `the protocol owner ${protocolOwner}`
    : 'the protocol owner, whom nobody names,';
  const otherwise = fallback === 'PROTOCOL_OWNER' ? `; else ${owner} decides` : '';
  const rule = `Affected partners are consulted and decide together${otherwise}.`;
  return { binding: byStatute, clashes: [byAgreement(rule, overlay, breach.source)] };
}
