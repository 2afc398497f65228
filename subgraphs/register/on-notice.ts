/** A table: kind of notice -> what this party does when one arrives. */
import { leavingNoticeHandlers } from './agreements/leaving/on-notice.ts';
import { agreementNoticeHandlers } from './agreements/on-notice.ts';
import { reviewNoticeHandlers } from './agreements/reviews/on-notice.ts';
import { auditingNoticeHandlers } from './auditing/on-notice.ts';
import { breachNoticeHandlers } from './breaches/on-notice.ts';
import { releaseNoticeHandlers } from './freedom-of-information/on-notice.ts';
import { informationNoticeHandlers } from './information-requests/on-notice.ts';
import type { NoticeHandlers } from './notices/handlers.ts';
import { receiveList } from './reconciliation/receive.ts';
import { rightsNoticeHandlers } from './rights-requests/on-notice.ts';
import { sharingRequestNoticeHandlers } from './sharing-requests/on-notice.ts';

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
