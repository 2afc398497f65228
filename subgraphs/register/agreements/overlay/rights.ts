/** How soon people get a reply, and other parties an answer. */
import type { RightTerm } from '../terms/terms.ts';
import { alone, byAgreement, byLaw, bySetting, lawOf, type Found, type Overlay } from './matter.ts';

/** No month is longer: more days than these are never the stricter. */
const LONGEST_MONTH = 31;

interface Agreed {
  right: RightTerm['right'];
  days: number;
  source: string;
}

const listed = (agreed: Agreed[]) =>
  agreed.map(({ right, days }) => `${right} within ${days} days`).join(', ');

const sourcesOf = (agreed: Agreed[]) => [...new Set(agreed.map(({ source }) => source))].join(', ');

/** Art. 12(3) and 12A, DPA 2018 s.54: one month. An agreement may promise a reply sooner, never later. */
export function rightsReply(overlay: Overlay): Found {
  const byStatute = byLaw(
    'Reply without undue delay, at the latest within one month.',
    lawOf(overlay, 'UK GDPR Art. 12(3), 12A', 'DPA 2018 s.54'),
  );
  const agreed = overlay.terms.rights.flatMap(({ right, replyWithinDays: days, source }) =>
    days ? [{ right, days, source }] : [],
  );
  const [sooner, later] = [true, false].map((is) =>
    agreed.filter(({ days }) => days <= LONGEST_MONTH === is),
  );
  const ofAgreement = (some: Agreed[], more: string) =>
    byAgreement(`Reply to ${listed(some)}${more}.`, overlay, sourcesOf(some));
  const giveWay = later!.length > 0 ? [ofAgreement(later!, '')] : [];
  if (sooner!.length === 0) return { binding: byStatute, clashes: giveWay };
  const binding = ofAgreement(
    sooner!,
    ', or one month where that ends sooner; to other rights within one month',
  );
  return { binding, clashes: [byStatute, ...giveWay] };
}

/** The party's policy sets the days where the agreement sets none. */
export function noticeAnswer(overlay: Overlay): Found {
  const { terms, policy } = overlay;
  const ofPolicy = bySetting(
    `Answer a request that came by notice within ${policy.noticeAnswerDays} days, where nothing is agreed.`,
  );
  const agreed = terms.rights.flatMap(({ right, propagate, source }) =>
    propagate?.answerWithinDays ? [{ right, days: propagate.answerWithinDays, source }] : [],
  );
  if (agreed.length === 0) return alone(ofPolicy);
  const rule = `Answer notices of ${listed(agreed)}; others within ${policy.noticeAnswerDays} days.`;
  return { binding: byAgreement(rule, overlay, sourcesOf(agreed)), clashes: [ofPolicy] };
}
