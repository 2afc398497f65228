/** What this module contributes to a register. */
import { sharingRequests } from './collection.ts';
import { SharingRequestRow } from './entity.ts';
import { sharingRequestResolvers } from './resolvers.ts';
import { sharingRequestNoticeHandlers } from './on-notice.ts';
import { requestSharing } from './request.ts';
import { recordImpactAssessment, acceptRisks } from './decide.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  sharing_request: { row: SharingRequestRow, grant: CHANGE },
};

export const collections = [sharingRequests];
export const actions: Action[] = [requestSharing, recordImpactAssessment, acceptRisks];

export const resolvers: Resolvers[] = [sharingRequestResolvers];

export const handlers: NoticeHandlers = { ...sharingRequestNoticeHandlers };
