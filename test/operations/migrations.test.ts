/** A database that an earlier release migrated has nothing to run again: the stored names are those of today's files. */
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import { intervene, type TestDatabase } from '../support/database.ts';
import { createRegisterDatabase } from '../support/register-template.ts';

/** As releases stored them when each migration was a class: never to be changed. */
const STORED = [
  'Core1700000000001',
  'Agreements1700000000002',
  'ProcessingRecords1700000000003',
  'Disclosures1700000000004',
  'Notices1700000000005',
  'RightsRequests1700000000006',
  'Breaches1700000000007',
  'Complaints1700000000008',
  'RightsLifecycle1700000000009',
  'Propagation1700000000010',
  'Forgetting1700000000011',
  'Reconciliation1700000000012',
  'CaseTasks1700000000013',
  'BreachLifecycle1700000000014',
  'AgreedReplies1700000000015',
  'TaskCorrections1700000000016',
  'AgreementLife1700000000017',
  'SharingRequests1700000000018',
  'ProcessingRecordDetails1700000000019',
  'InformationRequests1700000000020',
  'SharingDecisions1700000000021',
  'ReleaseMeetingsDisposals1700000000022',
  'Audit1700000000023',
  'Proofs1700000000024',
  'CalendarFeeds1700000000025',
  'Changes1700000000026',
  'Health1700000000027',
  'OpenDuties1700000000028',
];

let database: TestDatabase;
beforeAll(async () => void (database = await createRegisterDatabase()));
afterAll(() => database.drop());

async function storedMigrations(): Promise<{ timestamp: string; name: string }[]> {
  const opened = await openDatabase(database.runningUrl, 2, database.url);
  const rows = await opened.query<{ timestamp: string; name: string }[]>(
    'select timestamp, name from migrations order by id',
  );
  await opened.destroy();
  return rows;
}

test('a new database stores the names under which earlier releases migrated, in their order', async () => {
  const expected = STORED.map((name) => ({ timestamp: name.slice(-13), name }));
  expect((await storedMigrations()).slice(0, STORED.length)).toEqual(expected);
});

test('a database that an earlier release migrated is opened, and nothing is run again', async () => {
  const before = await storedMigrations();
  await intervene(database.url, 'delete from migrations where name = any ($1)', [STORED]);
  await intervene(
    database.url,
    `insert into migrations (id, timestamp, name)
       select number, right(name, 13)::bigint, name from unnest($1::text[]) with ordinality as stored (name, number)`,
    [STORED],
  );
  // A migration that ran again would find its tables there, and fail.
  expect(await storedMigrations()).toEqual(before);
});
