/** The address of calendar feeds: whoever has the secret reads the feed; every other secret gets the same answer. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { IsNull } from 'typeorm';
import { ObligationRow } from '../obligations/entity.ts';
import { kindsOf } from '../obligations/kinds.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { CalendarFeedRow } from './entity.ts';
import { calendarOf } from './feed.ts';
import { digestOfSecret, isCurrent } from './rules.ts';

const MOST_DEADLINES = 500;

/** No party's id has a slash. */
const FILE = /^([^/]+)\/([^/]+)\.ics$/;

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

/** Adds the route. The address is never logged: it holds the secret. */
export function serveCalendarFeeds(http: FastifyInstance, hosted: ReadonlyMap<string, RegisterOf>): void {
  http.get<{ Params: { '*': string } }>('/calendar/*', async ({ params }, reply) => {
    const [, party = '', secret = ''] = FILE.exec(params['*']) ?? [];
    const register = hosted.get(party);
    const feed = register ? await findFeed(register, secret) : null;
    if (!register || !feed) return notFound(reply);
    await noteReading(register, feed);
    return reply
      .headers(HEADERS)
      .type('text/calendar; charset=utf-8')
      .send(await write(register, feed));
  });
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).headers(HEADERS).type('text/plain; charset=utf-8').send('Not found.\n');
}

async function findFeed({ database, now }: RegisterOf, secret: string): Promise<CalendarFeedRow | null> {
  const secretDigest = digestOfSecret(secret);
  if (secretDigest === null) return null;
  const feed = await database.manager.findOneBy(CalendarFeedRow, { secretDigest, revokedAt: IsNull() });
  return feed && isCurrent(feed, now()) ? feed : null;
}

/** Calendars ask often: the time is kept to the minute. */
async function noteReading({ database, now }: RegisterOf, { id }: CalendarFeedRow): Promise<void> {
  await database.query(
    `update calendar_feed set last_read_at = $2
     where id = $1 and (last_read_at is null or last_read_at <= $2::timestamptz - interval '1 minute')`,
    [id, now()],
  );
}

async function write(register: RegisterOf, feed: CalendarFeedRow): Promise<string> {
  const { party, directory } = register;
  const deadlines = await deadlinesOf(register, kindsOf(feed.role));
  const name = `Deadlines: ${directory.party(party)?.name ?? party}, ${feed.role}`;
  return calendarOf(deadlines, { name, feed, now: register.now() });
}

/** The party's own open duties of these kinds that have a date, soonest first. */
async function deadlinesOf(
  { party, database }: RegisterOf,
  kinds: string[],
): Promise<(ObligationRow & { dueAt: Date })[]> {
  const rows = await database.manager
    .createQueryBuilder(ObligationRow, 'row')
    .where('row.party = :party and row.ownerId = :party', { party })
    .andWhere('row.kind = any(:kinds)', { kinds })
    .andWhere('row.metAt is null and row.dischargedAt is null and row.dueAt is not null')
    .orderBy('row.sortAt')
    .addOrderBy('row.id')
    .limit(MOST_DEADLINES)
    .getMany();
  return rows as (ObligationRow & { dueAt: Date })[];
}
