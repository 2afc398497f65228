/** What binds a party in each matter: of the agreement, its own policy and the law, the stricter. */
import type { EffectiveTerm, Resolvers } from '../../generated/graphql.ts';
import { authorityNotice, breachDecision, partnerNotice } from './breach.ts';
import { afterLeaving, amendment, retention, review, withdrawal } from './course.ts';
import { setUp, signature } from './joining.ts';
import type { Found, Overlay } from './matter.ts';
import { noticeAnswer, rightsReply } from './rights.ts';

/** A matter -> its rule, in the order in which they are shown. */
const MATTERS: Record<string, (overlay: Overlay) => Found> = {
  REVIEW: review,
  SIGNATURE: signature,
  SET_UP: setUp,
  AUTHORITY_NOTICE: authorityNotice,
  PARTNER_NOTICE: partnerNotice,
  BREACH_DECISION: breachDecision,
  RIGHTS_REPLY: rightsReply,
  NOTICE_ANSWER: noticeAnswer,
  RETENTION: retention,
  AMENDMENT: amendment,
  WITHDRAWAL: withdrawal,
  AFTER_LEAVING: afterLeaving,
};

/** The terms that bind, matter by matter; a matter without a rule is left out. */
export function effectiveTerms(overlay: Overlay): EffectiveTerm[] {
  return Object.entries(MATTERS).flatMap(([matter, ruleOf]) => {
    const found = ruleOf(overlay);
    return found ? [{ matter, ...found }] : [];
  });
}

export const overlayResolvers: Resolvers = {
  Agreement: {
    effectiveTerms({ party, reference, terms }, _, context) {
      const { policy, directory } = context.registerOf(party);
      const competentAuthority = directory.party(party)?.competentAuthority ?? false;
      return effectiveTerms({ reference, terms, party, policy, competentAuthority });
    },
  },
};
