/** Calendar feeds: for one role, at an address that is a secret, until it is revoked; and never with a person in them. */
import type { Role } from '../../shared/callers/caller.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { CalendarFeedRow } from '../../subgraphs/register/duties/calendar-feeds/entity.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { meet, owe, type Duty } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { data, refusal, type Refusal } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { catchLog } from '../support/log-lines.ts';

const STARTED = '2026-03-02T10:00:00.000Z';
let clock = new Date(STARTED);
let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta'], now: () => clock });
});
beforeEach(() => {
  clock = new Date(STARTED);
});
afterAll(() => federation?.close());

interface Who {
  party?: string;
  role?: Role | Role[];
  person?: string;
}

async function ask(document: string, variables: object, { party = 'acme', role = 'DPO', person }: Who = {}) {
  const token = await federation.token(party, role, { door: 'register', ...(person && { person }) });
  return federation.register(party).query(token, document, { party: 'acme', ...variables });
}

const FEED = 'id party { id } role openedAt openedBy lastReadAt revokedAt lapsesAt isCurrent';
const OPEN = `mutation ($party: ID!, $input: OpenCalendarFeedInput!) { it: openCalendarFeed(party: $party, input: $input) { path feed { ${FEED} } } }`;
const REVOKE = `mutation ($party: ID!, $input: RevokeCalendarFeedInput!) { it: revokeCalendarFeed(party: $party, input: $input) { ${FEED} } }`;

interface Feed {
  id: string;
  role: string;
  openedBy: string;
  lastReadAt: string | null;
  lapsesAt: string;
  isCurrent: boolean;
}
interface Opened {
  path: string | null;
  feed: Feed;
}

const open = async (role: string, who: Who = {}, commandId?: string) =>
  data<{ it: Opened }>(await ask(OPEN, { input: { role, commandId } }, { role: role as Role, ...who })).it;
const openRefused = async (role: string, who: Who): Promise<Refusal> =>
  refusal(await ask(OPEN, { input: { role } }, who));
const revoke = async (id: string, who: Who = {}) =>
  data<{ it: Feed }>(await ask(REVOKE, { input: { id } }, who)).it;

async function listed(who: Who = {}): Promise<Feed[] | null> {
  const document = `query ($party: ID!) { register(party: $party) { calendarFeeds { ${FEED} } } }`;
  return data<{ register: { calendarFeeds: Feed[] | null } }>(await ask(document, {}, who)).register
    .calendarFeeds;
}

async function get(path: string) {
  const response = await fetch(new URL(path, federation.register('acme').url));
  return { status: response.status, headers: response.headers, body: await response.text() };
}

const manager = () => federation.register('acme').hosted().database.manager;
const audit = () => manager().find(AuditLineRow, { order: { sequence: 'ASC' } });

/** A duty on acme's board; its id. */
async function duty(more: Partial<Duty> & Pick<Duty, 'kind'>): Promise<string> {
  const about = crypto.randomUUID();
  const register = federation.register('acme').hosted();
  const term = { strength: 'MUST', rule: 'A rule in words.', source: 'Art. 12(3)' } as const;
  await owe({ register, now: clock, manager: manager() }, [
    { about, dueAt: new Date('2026-04-02T22:59:59.999Z'), ...term, ...more },
  ]);
  return (await manager().findOneByOrFail(ObligationRow, { about })).id;
}

/** The events of a calendar by their uid, each property by its name with what stands before the colon. */
function eventsOf(text: string): Map<string, Record<string, string>> {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter(Boolean).at(-1)).toBe('END:VCALENDAR');
  const events = lines.join('\r\n').split('BEGIN:VEVENT\r\n').slice(1);
  return new Map(
    events.map((event) => {
      const properties = event
        .split('\r\nEND:VEVENT')[0]!
        .split('\r\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)] as const);
      const named = Object.fromEntries(properties);
      return [named.UID!, named];
    }),
  );
}

async function eventsAt(path: string | null) {
  const { status, body } = await get(path!);
  expect(status).toBe(200);
  return eventsOf(body);
}

describe('a feed', () => {
  test('has the open and overdue duties that its role sees to, with what they say, and no others', async () => {
    const reply = await duty({ kind: 'RIGHTS_REPLY' });
    const late = await duty({ kind: 'COMPLAINT_ANSWER', dueAt: new Date('2026-03-01T09:30:00.000Z') });
    const ofOthers = await duty({ kind: 'NOTICE_LEG', owner: 'beta' });
    const ofAnotherRole = await duty({ kind: 'AUTHORITY_NOTICE' });
    const withoutDate = await duty({ kind: 'CASE_TASK', dueAt: null });
    const met = await duty({ kind: 'COMPLAINT_ACKNOWLEDGEMENT' });
    const { about } = await manager().findOneByOrFail(ObligationRow, { id: met });
    await meet({ manager: manager(), now: clock }, about, 'COMPLAINT_ACKNOWLEDGEMENT');
    const { path } = await open('CASEWORKER');
    const events = await eventsAt(path);
    expect(events.get(reply)).toMatchObject({
      SUMMARY: 'Reply to the person',
      'DTSTART;VALUE=DATE': '20260402',
      DESCRIPTION: expect.stringMatching(
        /^Rule: A rule in words\.\\nSource: Art\. 12\(3\)\\nWhat stops the clock: .+\\nIf it is missed: .+/,
      ),
    });
    expect(events.get(late)).toMatchObject({
      SUMMARY: 'Overdue: Answer the complaint',
      DTSTART: '20260301T093000Z',
    });
    for (const id of [ofOthers, ofAnotherRole, withoutDate, met]) expect(events.has(id)).toBe(false);
    expect((await eventsAt((await open('BREACH_COORDINATOR')).path)).has(ofAnotherRole)).toBe(true);
  });

  test('puts a deadline at the end of a day in London on that day, in winter and in summer', async () => {
    const winter = await duty({ kind: 'RIGHTS_REPLY', dueAt: new Date('2026-03-05T23:59:59.999Z') });
    const summer = await duty({ kind: 'RIGHTS_REPLY', dueAt: new Date('2026-07-05T22:59:59.999Z') });
    const events = await eventsAt((await open('CASEWORKER')).path);
    expect(events.get(winter)!['DTSTART;VALUE=DATE']).toBe('20260305');
    expect(events.get(summer)!['DTSTART;VALUE=DATE']).toBe('20260705');
  });

  test('is sent as a calendar that nobody keeps or indexes', async () => {
    const { headers } = await get((await open('DPO')).path!);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toBe('noindex');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('has at most 500 deadlines, the soonest', async () => {
    const register = federation.register('acme').hosted();
    const far = (day: number): Duty => ({
      kind: 'MEETING_ACTION',
      about: crypto.randomUUID(),
      dueAt: new Date(Date.UTC(2090, 0, day)),
      strength: 'SHOULD',
      rule: 'far away',
      source: 'none',
    });
    await owe(
      { register, now: clock, manager: manager() },
      Array.from({ length: 510 }, (_, day) => far(day)),
    );
    const soon = await duty({ kind: 'RIGHTS_REPLY' });
    const { path, feed } = await open('CASEWORKER');
    const events = await eventsAt(path);
    expect(events.delete(feed.id)).toBe(true);
    expect([events.size, events.has(soon)]).toEqual([500, true]);
    await manager().update(ObligationRow, { rule: 'far away' }, { metAt: clock });
  });

  test('tells nothing of a person: not of whose request it is, nor what somebody typed into a rule', async () => {
    const token = await federation.token('acme', 'CASEWORKER', { door: 'register' });
    const input = {
      right: 'ACCESS',
      regime: 'UK_GDPR',
      receivedOn: '2026-03-02',
      subject: CANARY,
      statement: `I am ${CANARY.name}`,
      identityConfirmed: { evidence: 'PASSPORT' },
    };
    const recorded = data<{ row: { id: string } }>(
      await federation
        .register('acme')
        .query(
          token,
          'mutation ($party: ID!, $input: RecordRightsRequestInput!) { row: recordRightsRequest(party: $party, input: $input) { id } }',
          { party: 'acme', input },
        ),
    ).row;
    const owed = await manager().findOneByOrFail(ObligationRow, { about: recorded.id });
    const typed = await duty({ kind: 'MEETING_ACTION', rule: `Call ${CANARY.name} back` });
    const { path } = await open('CASEWORKER', { person: 'acme-caseworker-7' });
    const { body } = await get(path!);
    const events = eventsOf(body);
    expect(events.has(owed.id)).toBe(true);
    expect(events.get(typed)!.DESCRIPTION).toMatch(/^Rule: See the register\./);
    const unfolded = body.replaceAll(/\r\n[ \t]/g, '');
    for (const secret of [...CANARIES, recorded.id, 'acme-caseworker-7'])
      expect(unfolded).not.toContain(secret);
  });
});

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
    clock = new Date(feed.lapsesAt);
    expect((await get(path!)).status).toBe(200);
    clock = new Date(clock.getTime() + 1);
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
      clock = new Date(`2026-03-02T${at}.000Z`);
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

describe('who may', () => {
  test('open a feed: people of the own party, each for a role of their own', async () => {
    expect(await openRefused('DPO', { role: 'CASEWORKER' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '`role` is one of your own that sees to deadlines: CASEWORKER.',
    });
    for (const role of ['AUDITOR', 'OPERATOR'] as const)
      expect(await openRefused(role, { role })).toMatchObject({ code: 'FORBIDDEN' });
    const both = await open('SIGNATORY', { role: ['DPO', 'SIGNATORY'] });
    expect(both.feed).toMatchObject({ role: 'SIGNATORY', isCurrent: true, openedBy: 'acme-someone' });
  });

  test('a person of another party is refused, and shown nothing', async () => {
    const token = await federation.token('beta', 'DPO');
    const through = federation.gateway;
    const { feed } = await open('DPO');
    const opening = await through.query(token, OPEN, {
      party: 'acme',
      input: { role: 'DPO', commandId: crypto.randomUUID() },
    });
    expect(refusal(opening)).toMatchObject({ code: 'FORBIDDEN' });
    const revoking = await through.query(token, REVOKE, {
      party: 'acme',
      input: { id: feed.id, commandId: crypto.randomUUID() },
    });
    expect(refusal(revoking)).toMatchObject({ code: 'FORBIDDEN' });
    const read = await through.query(token, '{ parties { id register { calendarFeeds { id } } } }');
    const { parties } = data<{
      parties: { id: string; register: { calendarFeeds: Feed[] | null } | null }[];
    }>(read);
    expect(parties.find(({ id }) => id === 'acme')).toEqual({
      id: 'acme',
      register: { calendarFeeds: null },
    });
  });

  test('see feeds: the DPO all, others those for their own roles', async () => {
    for (const role of ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR']) await open(role);
    const rolesSeen = async (role: Role) => [...new Set((await listed({ role }))!.map((one) => one.role))];
    expect(await rolesSeen('CASEWORKER')).toEqual(['CASEWORKER']);
    expect(await rolesSeen('DPO')).toEqual(
      expect.arrayContaining(['DPO', 'CASEWORKER', 'BREACH_COORDINATOR']),
    );
    expect(
      (await listed())!
        .map(({ isCurrent }) => isCurrent)
        .toSorted()
        .toReversed(),
    ).toEqual((await listed())!.map(({ isCurrent }) => isCurrent));
  });

  test('revoke a feed: whoever opened it, and the DPO; to a colleague it is as if there were none', async () => {
    const mine = await open('CASEWORKER', { person: 'acme-mine' });
    const colleague = { role: 'CASEWORKER', person: 'acme-colleague' } as const;
    const refused = refusal(await ask(REVOKE, { input: { id: mine.feed.id } }, colleague));
    const unknown = refusal(await ask(REVOKE, { input: { id: 'no-such-feed' } }, colleague));
    expect([refused.code, refused.message]).toEqual(['NOT_FOUND', unknown.message]);
    expect((await get(mine.path!)).status).toBe(200);
    const own = await revoke(mine.feed.id, { role: 'CASEWORKER', person: 'acme-mine' });
    expect(own).toMatchObject({ isCurrent: false });
    expect(refusal(await ask(REVOKE, { input: { id: mine.feed.id } }))).toMatchObject({ code: 'CONFLICT' });
    const another = await open('CASEWORKER', { person: 'acme-mine' });
    expect(await revoke(another.feed.id, { role: 'DPO' })).toMatchObject({ isCurrent: false });
  });
});

test('opening and revoking leave an audit line each, without the secret; a refusal and a reading leave none', async () => {
  const before = (await audit()).length;
  const { path, feed } = await open('DPO');
  await get(path!);
  await openRefused('DPO', { role: 'CASEWORKER' });
  await revoke(feed.id);
  const added = (await audit()).slice(before);
  expect(added).toMatchObject([
    { action: 'openCalendarFeed', rowKind: 'calendar_feed', rowIds: [feed.id], person: 'acme-someone' },
    { action: 'revokeCalendarFeed', rowKind: 'calendar_feed', rowIds: [feed.id] },
  ]);
  expect(JSON.stringify(added)).not.toContain(path!.slice(15, 58));
});
