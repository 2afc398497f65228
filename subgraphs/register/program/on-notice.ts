/** A table: kind of notice -> what this party does when one arrives. */
import { leavingNoticeHandlers } from '../agreements/leaving/on-notice.ts';
import { agreementNoticeHandlers } from '../agreements/on-notice.ts';
import { reviewNoticeHandlers } from '../agreements/reviews/on-notice.ts';
import { auditingNoticeHandlers } from '../proof/auditing/on-notice.ts';
import { breachNoticeHandlers } from '../cases/breaches/on-notice.ts';
import { releaseNoticeHandlers } from '../cases/foi/on-notice.ts';
import { informationNoticeHandlers } from '../cases/information/on-notice.ts';
import type { NoticeHandlers } from '../protocol/notices/handlers.ts';
import { receiveList } from '../protocol/reconciliation/receive.ts';
import { rightsNoticeHandlers } from '../cases/rights/on-notice.ts';
import { sharingRequestNoticeHandlers } from '../agreements/sharing-requests/on-notice.ts';

export const onNotice: NoticeHandlers = {
  ...agreementNoticeHandlers,
  ...leavingNoticeHandlers,
  ...auditingNoticeHandlers,
  ...breachNoticeHandlers,
  ...reviewNoticeHandlers,
  ...informationNoticeHandlers,
  ...releaseNoticeHandlers,
  ...rightsNoticeHandlers,
  ...sharingRequestNoticeHandlers,
  LIST: receiveList,
};
