/** What this module contributes to a register. */
import { RightsRequestRow, LegalHoldRow } from './entity.ts';
import { RecipientExceptionRow } from './exception-entity.ts';
import { answerGroundsFor } from './ground-choices.ts';
import { propagationResolvers } from './propagation-resolvers.ts';
import { rightsRequestResolvers } from './resolvers.ts';
import { rightsNoticeHandlers } from './on-notice.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  rights_request: { row: RightsRequestRow, grant: CHANGE },
  legal_hold: { row: LegalHoldRow, grant: CHANGE },
  recipient_exception: { row: RecipientExceptionRow, grant: CHANGE },
};

export const resolvers: Resolvers[] = [propagationResolvers, rightsRequestResolvers];

export const handlers: NoticeHandlers = { ...rightsNoticeHandlers, GROUNDS: answerGroundsFor };
