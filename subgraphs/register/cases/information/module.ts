/** What this module contributes to a register. */
import { informationRequests } from './collection.ts';
import { InformationRequestRow } from './entity.ts';
import { informationRequestResolvers } from './resolvers.ts';
import { informationNoticeHandlers } from './on-notice.ts';
import { requestInformation } from './actions.ts';
import * as holder from './holder-actions.ts';
import * as asker from './asker-actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  information_request: { row: InformationRequestRow, grant: CHANGE },
};

export const collections = [informationRequests];
export const actions: Action[] = [requestInformation, ...Object.values(asker), ...Object.values(holder)];

export const resolvers: Resolvers[] = [informationRequestResolvers];

export const handlers: NoticeHandlers = { ...informationNoticeHandlers };
