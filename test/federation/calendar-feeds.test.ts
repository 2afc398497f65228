/** Calendar feeds: what is in one for its role, and never a person; and who may open, see and revoke them. */
import type { Role } from '../../shared/callers/caller.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { meet, owe, type Duty } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { data, refusal, type Refusal } from '../support/answers.ts';
import {
  ask,
  clock,
  eventsAt,
  eventsOf,
  federation,
  type Feed,
  get,
  listed,
  manager,
  open,
  OPEN,
  openFeeds,
  revoke,
  REVOKE,
  type Who,
} from '../support/calendar-feeds.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';

openFeeds();

const openRefused = async (role: string, who: Who): Promise<Refusal> =>
  refusal(await ask(OPEN, { input: { role } }, who));
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
