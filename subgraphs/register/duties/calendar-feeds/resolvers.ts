/** Resolvers of calendar feeds: the party's own affair, and nobody else's. */
import { In } from 'typeorm';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { CalendarFeedRow } from './entity.ts';
import { FEED_ROLES, isCurrent, lapsesAt, maySeeFeed } from './rules.ts';

const MOST = 200;

function calendarFeeds({ caller, registerOf }: Context, party: string): Promise<CalendarFeedRow[]> {
  const { manager } = registerOf(party).database;
  const roles = FEED_ROLES.filter((role) => maySeeFeed(caller, { role }));
  return manager.find(CalendarFeedRow, {
    where: { role: In(roles) },
    order: { revokedAt: { direction: 'DESC', nulls: 'FIRST' }, openedAt: 'DESC', id: 'DESC' },
    take: MOST,
  });
}

export const calendarFeedResolvers: Resolvers = {
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
};
