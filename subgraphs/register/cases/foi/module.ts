/** What this module contributes to a register. */
import { releaseRequests } from './collection.ts';
import { ReleaseRequestRow } from './entity.ts';
import { releaseResolvers } from './resolvers.ts';
import { releaseNoticeHandlers } from './on-notice.ts';
import { recordReleaseRequest, giveReleaseView, decideRelease } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  release_request: { row: ReleaseRequestRow, grant: CHANGE },
};

export const collections = [releaseRequests];
export const actions: Action[] = [recordReleaseRequest, giveReleaseView, decideRelease];

export const resolvers: Resolvers[] = [releaseResolvers];

export const handlers: NoticeHandlers = { ...releaseNoticeHandlers };
