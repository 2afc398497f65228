/** What this module contributes to a register. */
import { In } from 'typeorm';
import type { Resolvers } from '../../generated/graphql.ts';
import type { Context } from '../../kernel/context.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { openCalendarFeed, revokeCalendarFeed } from './actions.ts';
import { CalendarFeedRow } from './entity.ts';
import { FEED_ROLES, isCurrent, lapsesAt, maySeeFeed } from './rules.ts';

export const tables: Tables = {
  calendar_feed: { row: CalendarFeedRow, grant: CHANGE },
};

export const actions = [openCalendarFeed, revokeCalendarFeed];

const MOST = 200;

function calendarFeeds({ caller, registerOf }: Context, party: string): Promise<CalendarFeedRow[]> {
  const roles = FEED_ROLES.filter((role) => maySeeFeed(caller, { role }));
  return registerOf(party).database.manager.find(CalendarFeedRow, {
    where: { role: In(roles) },
    order: { revokedAt: { direction: 'DESC', nulls: 'FIRST' }, openedAt: 'DESC', id: 'DESC' },
    take: MOST,
  });
}

/** Only the party itself sees its feeds. */
export const resolvers: Resolvers[] = [
  {
    Register: { calendarFeeds: ({ party }, _, context) => calendarFeeds(context, party) },
    CalendarFeed: {
      party: (row) => ({ id: row.party }),
      lapsesAt: (row) => lapsesAt(row),
      isCurrent: (row, _, { now }) => isCurrent(row, now),
    },
    OpenedCalendarFeed: {
      feed: (row) => row,
      path: (row) => row.path ?? null,
    },
  },
];
