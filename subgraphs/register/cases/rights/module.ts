/** What this module contributes to a register. */
import { rightsRequests } from './collection.ts';
import { RightsRequestRow, LegalHoldRow } from './entity.ts';
import { RecipientExceptionRow } from './exception-entity.ts';
import { answerGroundsFor } from './ground-choices.ts';
import { propagationResolvers } from './propagation-resolvers.ts';
import { rightsRequestResolvers } from './resolvers.ts';
import { rightsNoticeHandlers } from './on-notice.ts';
import { recordRightsRequest } from './actions/record.ts';
import { completeRightsRequest } from './actions/complete.ts';
import { refuseRightsRequest } from './actions/refuse.ts';
import { requestIdentity, confirmIdentity } from './actions/identity.ts';
import { recordFee } from './actions/fee.ts';
import { pauseRightsRequest, resumeRightsRequest } from './actions/pause.ts';
import { extendRightsRequest } from './actions/extend.ts';
import { withdrawRightsRequest } from './actions/withdraw.ts';
import { closeRightsRequest } from './actions/close.ts';
import { placeLegalHold, liftLegalHold } from './actions/legal-hold.ts';
import { exceptRecipient } from './exceptions.ts';
import { reviseNotices } from './revising.ts';
import { confirmMatch } from './match-decisions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  rights_request: { row: RightsRequestRow, grant: CHANGE },
  legal_hold: { row: LegalHoldRow, grant: CHANGE },
  recipient_exception: { row: RecipientExceptionRow, grant: CHANGE },
};

export const collections = [rightsRequests];
export const actions: Action[] = [
  recordRightsRequest,
  completeRightsRequest,
  refuseRightsRequest,
  requestIdentity,
  confirmIdentity,
  recordFee,
  pauseRightsRequest,
  resumeRightsRequest,
  extendRightsRequest,
  withdrawRightsRequest,
  closeRightsRequest,
  placeLegalHold,
  liftLegalHold,
  exceptRecipient,
  reviseNotices,
  confirmMatch,
];

export const resolvers: Resolvers[] = [propagationResolvers, rightsRequestResolvers];

export const handlers: NoticeHandlers = { ...rightsNoticeHandlers, GROUNDS: answerGroundsFor };

export { forgets } from './forgets.ts';
export { restores } from './restores.ts';
export { evidence } from './evidence.ts';
