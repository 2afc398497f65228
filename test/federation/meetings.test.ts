/** Meetings under an agreement: what is asked is recorded, names stay at the own door, and others see their own only. */
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { MeetingRow } from '../../subgraphs/register/agreements/meetings/entity.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { refusal } from '../support/answers.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';
import { agree, read } from '../support/sharing.ts';
import { boardOf, writerOf } from '../support/writing.ts';

interface Seen {
  id: string;
  attendance: { name: string | null; organisation: string; stayed: boolean; signatory: boolean }[];
  actions: { number: number; owner: { id: string }; doneOn: string | null }[];
  [field: string]: unknown;
}

const NAMELESS = `id party { id } agreement heldOn chair statementRead localStatement minutes hardCopies
  actions { number owner { id } what dueOn doneOn }
  attendance { jobTitle organisation signatory signed complies reasonNot stayed`;
const FIELDS = `${NAMELESS} name }`;

let exchange: Exchange;
const write = writerOf<Seen>(() => exchange, FIELDS);

beforeAll(async () => {
  exchange = await startExchange({ parties: ['acme', 'beta', 'gamma', 'stranger'] });
  const meetings = { statementRead: true, chairDecides: true, source: 'App E' };
  await agree(exchange, 'IOM', ['acme', 'beta', 'gamma'], { terms: exampleTerms({ further: { meetings } }) });
  await agree(exchange, 'PLAIN', ['acme', 'beta']);
});
afterAll(() => exchange?.stop());

const line = (organisation: string, more: object = {}) => ({
  name: `Quillfeather of ${organisation}`,
  jobTitle: 'Officer',
  organisation,
  signed: true,
  ...more,
});
const meeting = (more: object = {}) => ({
  agreement: 'IOM',
  heldOn: '2026-03-02',
  chair: 'IOM Co-ordinator',
  statementRead: true,
  attendance: [line('acme'), line('beta')],
  ...more,
});

const listAt = async (party: string, caller = {}, fields = FIELDS, where = '') =>
  (await read<{ meetings: Seen[] }>(exchange, party, `meetings${where} { ${fields} }`, caller)).meetings;

test('a meeting is kept with its sheet, and its actions stand on the board under their owners', async () => {
  const actions = [
    { owner: 'beta', what: 'visit the site', dueOn: '2026-03-09' },
    { owner: 'acme', what: 'send the minutes' },
  ];
  const more = { actions, minutes: 'file 12', hardCopies: 'left in the room' };
  const row = await write('acme', 'recordMeeting', meeting(more));
  expect(row).toMatchObject({ party: { id: 'acme' }, statementRead: true, minutes: 'file 12' });
  expect(row.attendance.map(({ name }) => name)).toEqual(['Quillfeather of acme', 'Quillfeather of beta']);
  expect(row.attendance).toMatchObject([{ signatory: true, stayed: true }, { signatory: true }]);
  const board = await boardOf(exchange, 'acme', 'MEETING_ACTION');
  expect(board).toMatchObject([
    { owner: { id: 'beta' }, dueAt: '2026-03-09T23:59:59.999Z', source: 'IOM', state: 'OPEN' },
    { owner: { id: 'acme' }, dueAt: null, state: 'OPEN' },
  ]);

  const done = await write('acme', 'completeMeetingAction', { id: row.id, number: 1 });
  expect(done.actions.map(({ doneOn }) => doneOn)).toEqual(['2026-03-02', null]);
  const states = (await boardOf(exchange, 'acme', 'MEETING_ACTION')).map(({ state }) => state);
  expect(states.toSorted()).toEqual(['MET', 'OPEN']);
  for (const [number, code] of [
    [1, 'CONFLICT'],
    [3, 'NOT_FOUND'],
  ] as const)
    expect(await write.refused('acme', 'completeMeetingAction', { id: row.id, number })).toMatchObject({
      code,
    });
});

test('what the chair decided is recorded, also of people of no signatory', async () => {
  const attendance = [
    line('acme'),
    line('beta', { complies: false, reasonNot: 'a conflict of duties', stayed: false }),
    line('stranger', { stayed: true }),
    line('Shelter', { signed: false, stayed: false }),
  ];
  const row = await write('acme', 'recordMeeting', meeting({ attendance }));
  expect(row.attendance).toMatchObject([
    { stayed: true, signatory: true },
    { stayed: false, reasonNot: 'a conflict of duties' },
    { stayed: true, signatory: false },
    { stayed: false, signatory: false },
  ]);
});

describe('who sees a meeting', () => {
  let id: string;
  const idsAt = async (caller: object) => (await listAt('acme', caller)).map((row) => row.id);

  beforeAll(async () => {
    const attendance = [line('acme'), line('beta'), line('gamma', { signed: false, stayed: false })];
    ({ id } = await write('acme', 'recordMeeting', meeting({ attendance, chair: 'Chair of access' })));
  });

  test('the own party with the names, at its own door, and an audit line tells of it', async () => {
    const found = (await listAt('acme')).find((row) => row.id === id)!;
    expect(found.attendance[0]!.name).toBe('Quillfeather of acme');
    const { manager } = exchange.register('acme').database;
    const lines = await manager.findBy(AuditLineRow, { action: 'read name', rowKind: 'meetings' });
    expect(lines.some(({ rowIds }) => rowIds.includes(id))).toBe(true);
  });

  test('through a gateway the own party reads all but the names', async () => {
    const query = `query ($party: ID!) { register(party: $party) { meetings { ${FIELDS} } } }`;
    const answer = await exchange.ask('acme', query, {}, { door: 'FEDERATION' });
    expect(JSON.stringify(answer)).not.toContain('Quillfeather');
    expect(answer.errors![0]!.extensions!.code).toBe('FORBIDDEN');
    expect(await listAt('acme', { door: 'FEDERATION' }, `${NAMELESS} }`)).not.toEqual([]);
  });

  test('a party that stayed reads it without names, and that leaves an audit line', async () => {
    const found = (await listAt('acme', { party: 'beta' })).find((row) => row.id === id)!;
    expect(found.attendance.map(({ name }) => name)).toEqual([null, null, null]);
    const { manager } = exchange.register('acme').database;
    const lines = await manager.findBy(AuditLineRow, { callerParty: 'beta', rowKind: 'meetings' });
    expect(lines.some(({ rowIds }) => rowIds.includes(id))).toBe(true);
  });

  test('a party whose people left or were not there does not, nor does another role', async () => {
    expect(await idsAt({ party: 'gamma' })).not.toContain(id);
    expect(await idsAt({ party: 'stranger' })).not.toContain(id);
    expect(await idsAt({ party: 'beta', roles: ['SIGNATORY'] })).toEqual([]);
    const query = 'query ($party: ID!) { register(party: $party) { meetings { id } } }';
    const answer = await exchange.ask('acme', query, {}, { roles: ['SIGNATORY'] });
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the names rest encrypted, and go with the key', async () => {
    const { database, caseKeys } = exchange.register('acme');
    const text = JSON.stringify(await database.query('select * from meeting'));
    expect(text).not.toContain('Quillfeather');
    await caseKeys.destroy(id, exchange.clock.now);
    const found = (await listAt('acme')).find((row) => row.id === id)!;
    expect(found.attendance.map(({ name }) => name)).toEqual([null, null, null]);
  });

  test('a list of one agreement is of that agreement', async () => {
    await write('acme', 'recordMeeting', meeting({ agreement: 'PLAIN', statementRead: false }));
    const found = await listAt('acme', {}, FIELDS, '(agreement: "PLAIN")');
    expect(found.map(({ agreement }) => agreement)).toEqual(['PLAIN']);
  });
});

describe('bad input changes nothing', () => {
  test.each([
    ['no statement read', { statementRead: false }, 'BAD_USER_INPUT'],
    ['a day to come', { heldOn: '2026-03-03' }, 'BAD_USER_INPUT'],
    ['a day before the agreement', { heldOn: '2026-02-01' }, 'AGREEMENT_NOT_IN_FORCE'],
    ['an agreement that is not held', { agreement: 'NONE' }, 'AGREEMENT_NOT_IN_FORCE'],
    ['nobody there', { attendance: [] }, 'BAD_USER_INPUT'],
    ['a mistyped party', { attendance: [line('betta')] }, 'UNKNOWN_PARTY'],
    ['no decision on who did not sign', { attendance: [line('beta', { signed: false })] }, 'BAD_USER_INPUT'],
    ['no decision on who is of no signatory', { attendance: [line('Shelter')] }, 'BAD_USER_INPUT'],
    ['an action of nobody', { actions: [{ owner: 'nobody', what: 'visit' }] }, 'UNKNOWN_PARTY'],
  ])('%s', async (_, more, code) => {
    const { manager } = exchange.register('acme').database;
    const before = [await manager.count(MeetingRow), await manager.count(ObligationRow)];
    const refused = await write.refused('acme', 'recordMeeting', meeting(more));
    expect(refused).toMatchObject({ code });
    expect(refused.message).not.toContain('Quillfeather');
    expect([await manager.count(MeetingRow), await manager.count(ObligationRow)]).toEqual(before);
  });

  test('names are not taken through a gateway', async () => {
    const caller = { door: 'FEDERATION' as const };
    expect(await write.refused('acme', 'recordMeeting', meeting(), caller)).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('a party with which the agreement is not in force records none', async () => {
    expect(await write.refused('stranger', 'recordMeeting', meeting())).toMatchObject({
      code: 'AGREEMENT_NOT_IN_FORCE',
    });
  });
});
