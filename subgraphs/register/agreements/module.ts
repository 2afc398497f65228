/** What this module contributes to a register. */
import { agreements } from './collection.ts';
import { AgreementDraftRow, PublicationRow } from './published/entity.ts';
import { WithdrawalRow } from './leaving/entity.ts';
import { AgreementReviewRow, DeclineRow } from './reviews/entity.ts';
import { AgreementRow, SignatureRow } from './entity.ts';
import { leavingResolvers } from './leaving/resolvers.ts';
import { publishedResolvers } from './published/resolvers.ts';
import { overlayResolvers } from './overlay/effective-terms.ts';
import { agreementResolvers } from './resolvers.ts';
import { reviewResolvers } from './reviews/resolvers.ts';
import { leavingNoticeHandlers } from './leaving/on-notice.ts';
import { agreementNoticeHandlers } from './on-notice.ts';
import { reviewNoticeHandlers } from './reviews/on-notice.ts';
import { withdrawFromAgreement, settleDataDuty } from './leaving/actions.ts';
import { importAgreement } from './published/drafts.ts';
import { publishAgreement } from './published/publishing.ts';
import { reviewAgreement, callForReview } from './reviews/review.ts';
import { amendAgreement } from './reviews/amend.ts';
import { declineAgreement } from './reviews/decline.ts';
import { proposeAgreement } from './actions.ts';
import { signAgreement } from './signing/actions.ts';
import type { Action } from '../kernel/action.ts';
import { CHANGE, type Tables } from '../kernel/tables.ts';
import type { Resolvers } from '../generated/graphql.ts';
import type { NoticeHandlers } from '../protocol/notices/handlers.ts';

export const tables: Tables = {
  agreement_draft: { row: AgreementDraftRow, grant: CHANGE },
  agreement_publication: { row: PublicationRow, grant: CHANGE },
  agreement_withdrawal: { row: WithdrawalRow, grant: CHANGE },
  agreement_review: { row: AgreementReviewRow, grant: CHANGE },
  agreement_decline: { row: DeclineRow, grant: CHANGE },
  agreement: { row: AgreementRow, grant: CHANGE },
  signature: { row: SignatureRow, grant: CHANGE },
};

export const collections = [agreements];
export { accessRules } from './resolvers.ts';
export const actions: Action[] = [
  withdrawFromAgreement,
  settleDataDuty,
  importAgreement,
  publishAgreement,
  reviewAgreement,
  callForReview,
  amendAgreement,
  declineAgreement,
  proposeAgreement,
  signAgreement,
];

export const resolvers: Resolvers[] = [
  leavingResolvers,
  publishedResolvers,
  overlayResolvers,
  agreementResolvers,
  reviewResolvers,
];

export const handlers: NoticeHandlers = {
  ...leavingNoticeHandlers,
  ...agreementNoticeHandlers,
  ...reviewNoticeHandlers,
};

export { evidence } from './evidence.ts';
