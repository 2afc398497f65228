/** What this module contributes to a register. */
import { releaseRequests } from './collection.ts';
import { ReleaseRequestRow } from './entity.ts';
import { releaseResolvers } from './resolvers.ts';
import { releaseNoticeHandlers } from './on-notice.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';

export const tables: Tables = {
  release_request: { row: ReleaseRequestRow, grant: CHANGE },
};

export const collections = [releaseRequests];

export const resolvers: Resolvers[] = [releaseResolvers];

export const handlers: NoticeHandlers = { ...releaseNoticeHandlers };
