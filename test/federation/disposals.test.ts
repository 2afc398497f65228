/** The log of disposals: what is due is seen in time, a disposal moves the next one, and it is nobody else's affair. */
import { v7 as uuidv7 } from 'uuid';
import { WithdrawalRow } from '../../subgraphs/register/agreements/leaving/entity.ts';
import { DisposalRow } from '../../subgraphs/register/records/disposals/entity.ts';
import { owe } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { setDisposalClock } from '../../subgraphs/register/records/processing/deadlines.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';
import { refusal } from '../support/answers.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';
import { exampleRecord } from '../support/processing.ts';
import { agree, read } from '../support/sharing.ts';
import { boardOf, writerOf } from '../support/writing.ts';

interface Seen {
  id: string;
  [field: string]: unknown;
}

const FIELDS = 'id party { id } record agreement what method disposedOn upTo count evidence office';

let exchange: Exchange;
const write = writerOf<Seen>(() => exchange, FIELDS);
const writeRecord = async (mutation: string, input: object) =>
  (await writerOf<{ id: string }>(() => exchange, 'id')('acme', mutation, input)).id;

beforeAll(async () => {
  exchange = await startExchange({ parties: ['acme', 'beta'] });
  await agree(exchange, 'LEFT', ['acme', 'beta']);
});
afterAll(() => exchange?.stop());

/** A processing record of acme, with its clock. */
async function record(more: Partial<ProcessingRecordRow> = {}): Promise<string> {
  const register = exchange.register('acme');
  const row = exampleRecord({ oldestHeldOn: '2020-01-01', ...more });
  await register.database.transaction(async (manager) => {
    await manager.insert(ProcessingRecordRow, row);
    await setDisposalClock({ register, manager, now: exchange.clock.now }, row);
  });
  return row.id;
}

const oldestOf = async (id: string) =>
  (await exchange.register('acme').database.manager.findOneByOrFail(ProcessingRecordRow, { id }))
    .oldestHeldOn;
const boardAbout = async (id: string) =>
  (await boardOf(exchange, 'acme', 'DISPOSAL')).filter(({ about }) => about === id);

interface Due {
  record: string | null;
  agreement: string | null;
  dueOn: string | null;
  overdue: boolean;
  source: string;
}
const due = async (caller = {}) =>
  (
    await read<{ disposalsDue: Due[] | null }>(
      exchange,
      'acme',
      'disposalsDue { record agreement dueOn rule source overdue }',
      caller,
    )
  ).disposalsDue;

const disposal = (more: object) => ({
  what: 'closed cases',
  method: 'CRYPTOGRAPHIC_ERASURE',
  evidence: 'log entry 7',
  ...more,
});

test('a disposal is logged, meets what was due, and the next is due from the day after', async () => {
  const id = await record();
  expect(await due()).toContainEqual(
    expect.objectContaining({ record: id, dueOn: '2026-01-01', overdue: true, agreement: null }),
  );
  const row = await write('acme', 'recordDisposal', disposal({ record: id, upTo: '2020-04-30', count: 12 }));
  expect(row).toMatchObject({
    record: id,
    upTo: '2020-04-30',
    count: 12,
    disposedOn: '2026-03-02',
    office: 'DPO',
  });
  expect(await oldestOf(id)).toBe('2020-05-01');
  const duties = (await boardAbout(id)).map(({ state, dueAt }) => ({ state, dueAt }));
  expect(duties).toEqual([
    { state: 'MET', dueAt: '2026-01-01T23:59:59.999Z' },
    { state: 'OPEN', dueAt: '2026-05-01T22:59:59.999Z' },
  ]);
  expect(await due()).toContainEqual(
    expect.objectContaining({
      record: id,
      dueOn: '2026-05-01',
      overdue: false,
      source: 'UK GDPR Art. 5(1)(e)',
    }),
  );
  const log = `disposals(record: "${id}") { ${FIELDS} }`;
  expect(await read(exchange, 'acme', log)).toEqual({ disposals: [row] });
});

test('what is due in more than 90 days is not shown yet', async () => {
  const soon = await record({ oldestHeldOn: '2020-05-31' });
  const later = await record({ oldestHeldOn: '2020-06-01' });
  const records = (await due())!.map((one) => one.record);
  expect(records).toContain(soon);
  expect(records).not.toContain(later);
});

test('once processing has ended and all is gone nothing is due any more', async () => {
  const id = await record({ endedOn: '2020-12-31' });
  await write('acme', 'recordDisposal', disposal({ record: id, upTo: '2020-12-31' }));
  expect(await oldestOf(id)).toBeNull();
  expect((await boardAbout(id)).map(({ state }) => state)).toEqual(['MET']);
});

test('the clock follows the record, and is discharged where it says too little', async () => {
  const entry = {
    name: 'Referrals',
    purposes: ['SAFEGUARDING'],
    people: ['child'],
    categories: ['NAME'],
    lawfulBases: ['6(1)(e)'],
    retention: '6 years',
    details: { retentionMonths: 72, oldestHeldOn: '2020-01-01' },
  };
  const id = await writeRecord('recordProcessing', entry);
  expect(await boardAbout(id)).toMatchObject([{ state: 'OVERDUE', dueAt: '2026-01-01T23:59:59.999Z' }]);
  const details = { retentionMonths: 84 };
  await writeRecord('reviseProcessing', { id, because: 'a new schedule', retention: '7 years', details });
  expect(await boardAbout(id)).toMatchObject([{ state: 'OPEN', dueAt: '2027-01-01T23:59:59.999Z' }]);
  const unknown = { id, because: 'the archive was lost', details: { oldestHeldOn: null } };
  await writeRecord('reviseProcessing', unknown);
  expect(await boardAbout(id)).toMatchObject([{ state: 'DISCHARGED' }]);
});

test('what is destroyed after leaving an agreement is logged, and stays owed until it is settled there', async () => {
  const register = exchange.register('acme');
  const left = { party: 'acme', reference: 'LEFT', version: 1, partyId: 'acme' };
  const id = uuidv7();
  await register.database.transaction(async (manager) => {
    const days = { givenOn: '2026-01-02', leavesOn: '2026-02-28', recordedAt: exchange.clock.now };
    await manager.insert(WithdrawalRow, {
      ...left,
      ...days,
      id,
      reason: null,
      settledOn: null,
      settled: null,
    });
    const term = { strength: 'AIM', rule: 'Return or destroy.', source: 'LEFT §13' } as const;
    const duty = {
      kind: 'RETURN_OR_DESTROY',
      about: id,
      dueAt: new Date('2026-02-28T23:59:59.999Z'),
      ...term,
    } as const;
    await owe({ register, manager, now: exchange.clock.now }, [duty]);
  });
  const owed = { agreement: 'LEFT', record: null, dueOn: '2026-02-28', overdue: true, source: 'LEFT §13' };
  expect(await due()).toContainEqual(expect.objectContaining(owed));
  const caller = { office: 'Records manager' };
  const row = await write('acme', 'recordDisposal', disposal({ agreement: 'LEFT' }), caller);
  expect(row).toMatchObject({ agreement: 'LEFT', record: null, upTo: null, office: 'Records manager' });
  expect(await due()).toContainEqual(expect.objectContaining(owed));
});

describe('who sees it', () => {
  test('another party sees neither the log nor what is due, whatever it shares', async () => {
    const query = 'disposals { id } disposalsDue { dueOn }';
    expect(await read(exchange, 'acme', query, { party: 'beta' })).toEqual({
      disposals: null,
      disposalsDue: null,
    });
  });

  test('the own party needs a role for it', async () => {
    for (const field of ['disposals { id }', 'disposalsDue { dueOn }']) {
      const query = `query ($party: ID!) { register(party: $party) { ${field} } }`;
      const answer = await exchange.ask('acme', query, {}, { roles: ['SIGNATORY'] });
      expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('bad input changes nothing', () => {
  let id: string;
  beforeAll(async () => {
    id = await record();
  });

  test.each([
    ['a record that is not held', { record: 'none', upTo: '2020-01-31' }, 'NOT_FOUND'],
    ['an agreement that is not held', { agreement: 'NONE' }, 'NOT_FOUND'],
    ['neither', {}, 'BAD_USER_INPUT'],
    ['data older than any held', { record: 'own', upTo: '2019-12-31' }, 'BAD_USER_INPUT'],
    ['a day to come', { record: 'own', upTo: '2026-03-03' }, 'BAD_USER_INPUT'],
    ['no day', { record: 'own' }, 'BAD_USER_INPUT'],
  ])('%s', async (_, more, code) => {
    const given = 'record' in more && more.record === 'own' ? { ...more, record: id } : more;
    const { manager } = exchange.register('acme').database;
    const lines = await manager.count(DisposalRow);
    expect(await write.refused('acme', 'recordDisposal', disposal(given))).toMatchObject({ code });
    expect(await manager.count(DisposalRow)).toBe(lines);
    expect(await oldestOf(id)).toBe('2020-01-01');
    expect(await boardAbout(id)).toMatchObject([{ state: 'OVERDUE' }]);
  });

  test('a line of the log is never changed', async () => {
    const { database } = exchange.register('acme');
    await expect(database.query('update disposal set evidence = $1', ['other'])).rejects.toThrow();
  });
});
