/** What this module contributes to a register. */
import { CalendarFeedRow } from './entity.ts';
import { calendarFeedResolvers } from './resolvers.ts';
import { openCalendarFeed, revokeCalendarFeed } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  calendar_feed: { row: CalendarFeedRow, grant: CHANGE },
};

export const actions: Action[] = [openCalendarFeed, revokeCalendarFeed];

export const resolvers: Resolvers[] = [calendarFeedResolvers];
