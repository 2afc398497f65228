/** The address of a calendar feed is a secret: it answers until it is replaced, revoked or a year old, and is kept nowhere. */
import { CalendarFeedRow } from '../../subgraphs/register/duties/calendar-feeds/entity.ts';
import {
  clock,
  eventsAt,
  federation,
  get,
  listed,
  manager,
  open,
  openFeeds,
  revoke,
} from '../support/calendar-feeds.ts';
import { catchLog } from '../support/log-lines.ts';

openFeeds();

describe('an address', () => {
  test('is shown once; the register keeps the digest of its secret alone, and a repeat is answered without', async () => {
    const first = await open('CASEWORKER', {}, 'open-1');
    expect(first.path).toMatch(/^\/calendar\/acme\/[\w-]{43}\.ics$/);
    const again = await open('CASEWORKER', {}, 'open-1');
    expect(again).toEqual({ path: null, feed: first.feed });
    expect((await get(first.path!)).status).toBe(200);
    const secret = first.path!.slice('/calendar/acme/'.length, -'.ics'.length);
    const tables = await manager().query<{ name: string }[]>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    );
    for (const { name } of tables) {
      const found = await manager().query<unknown[]>(
        `select 1 from ${name} t where position($1 in t::text) > 0`,
        [secret],
      );
      expect([name, found]).toEqual([name, []]);
    }
  });

  test('answers no more once it is replaced or revoked, in the same words as one that never was', async () => {
    const replaced = await open('DPO');
    const revoked = await open('DPO');
    expect((await get(revoked.path!)).status).toBe(200);
    await revoke(revoked.feed.id);
    const never = `/calendar/acme/${'A'.repeat(43)}.ics`;
    const wrong = [
      replaced.path!,
      revoked.path!,
      never,
      '/calendar/acme/short.ics',
      '/calendar/acme/',
      '/calendar/',
    ];
    wrong.push(
      `/calendar/beta/${'A'.repeat(43)}.ics`,
      `/calendar/acme/${'A'.repeat(500)}.ics`,
      '/calendar/a/b/c.ics',
    );
    for (const path of wrong) {
      const { status, body, headers } = await get(path);
      expect([path, status, body]).toEqual([path, 404, 'Not found.\n']);
      expect([headers.get('cache-control'), headers.get('content-type')]).toEqual([
        'no-store',
        'text/plain; charset=utf-8',
      ]);
    }
  });

  test('answers for a year, and the calendar says two weeks before its end to open another', async () => {
    const { path, feed } = await open('DPO');
    expect(feed).toMatchObject({ isCurrent: true, lapsesAt: '2027-03-02T23:59:59.999Z' });
    expect((await eventsAt(path)).get(feed.id)).toMatchObject({
      'DTSTART;VALUE=DATE': '20270216',
      SUMMARY: 'Open this calendar feed again: it ends soon',
    });
    clock.setTime(Date.parse(feed.lapsesAt));
    expect((await get(path!)).status).toBe(200);
    clock.setTime(clock.getTime() + 1);
    expect(await get(path!)).toMatchObject({ status: 404, body: 'Not found.\n' });
    expect((await listed())!.find(({ id }) => id === feed.id)).toMatchObject({ isCurrent: false });
    expect((await get((await open('DPO')).path!)).status).toBe(200);
  });

  test('of one party is none of another’s', async () => {
    const { path } = await open('DPO');
    const elsewhere = new URL(path!, federation.register('beta').url);
    expect((await fetch(elsewhere)).status).toBe(404);
    const renamed = path!.replace('/acme/', '/beta/');
    expect((await fetch(new URL(renamed, federation.register('beta').url))).status).toBe(404);
  });

  test('is never logged, nor is a wrong one', async () => {
    const { path } = await open('DPO');
    const log = catchLog();
    await get(path!);
    await get(path!.replace('.ics', 'x.ics'));
    log.stop();
    expect(log.lines.join('')).not.toContain(path!.slice(15, 40));
  });

  test('when it was read is kept to the minute', async () => {
    const { path, feed } = await open('SIGNATORY');
    const lastRead = async () => (await listed())!.find(({ id }) => id === feed.id)!.lastReadAt;
    expect(await lastRead()).toBeNull();
    const seen: (string | null)[] = [];
    for (const at of ['10:00:00', '10:00:59', '10:01:00']) {
      clock.setTime(Date.parse(`2026-03-02T${at}.000Z`));
      await get(path!);
      seen.push(await lastRead());
    }
    expect(seen).toEqual([
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
      '2026-03-02T10:01:00.000Z',
    ]);
  });

  test('one holds for each role, whoever opened it, also if two open it at once', async () => {
    const opened = await Promise.all(
      ['one', 'two', 'three'].map((person) => open('SIGNATORY', { person: `acme-${person}` })),
    );
    const statuses = await Promise.all(opened.map(async ({ path }) => (await get(path!)).status));
    expect(statuses.toSorted()).toEqual([200, 404, 404]);
    const current = await manager().findBy(CalendarFeedRow, { role: 'SIGNATORY' });
    expect(current.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
  });
});
