/** What this module contributes to a register. */
import { informationRequests } from './collection.ts';
import { InformationRequestRow } from './entity.ts';
import { informationRequestResolvers } from './resolvers.ts';
import { informationNoticeHandlers } from './on-notice.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  information_request: { row: InformationRequestRow, grant: CHANGE },
};

export const collections = [informationRequests];

export const resolvers: Resolvers[] = [informationRequestResolvers];

export const handlers: NoticeHandlers = { ...informationNoticeHandlers };
