/** A register restored from yesterday's backup comes to keep again what its peers can prove, and decides nothing twice. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { backUp } from '../../shared/postgres/backup.ts';
import { restore } from '../../shared/postgres/restore.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { stateOf } from '../../subgraphs/register/protocol/notices/rules.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { ReconciliationRow } from '../../subgraphs/register/protocol/reconciliation/entity.ts';
import { reconcile } from '../../subgraphs/register/protocol/reconciliation/reconcile.ts';
import { markRestored } from '../../subgraphs/register/protocol/reconciliation/restores.ts';
import { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';
import { data } from '../support/answers.ts';
import { bringInForce, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { testFolder } from '../support/postgres.ts';

const PARTIES = ['borough', 'charity', 'health'];
const SHARE = 'SHARE-1';

let federation: Federation;
let backup: string;
/** Of a calendar feed that the backup has as open. */
let calendar: URL;
/** The causes, by who is to be forgotten. */
const causes: Record<string, string> = {};

const personOf = (name: string) => ({
  name,
  dateOfBirth: '2011-02-03',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `9990000${name.charCodeAt(0)}` }],
});

beforeAll(async () => {
  federation = await startFederation({ parties: PARTIES });
  await bringInForce(federation, SHARE, PARTIES);
});
afterAll(() => federation?.close());

const rowsOf = (party: string) => federation.register(party).hosted().database.manager;

async function own<T>(party: string, document: string, input: object = {}): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, input }));
}

function mutate(party: string, mutation: string, input: object): Promise<Record<string, { id: string }>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return own(
    party,
    `mutation ($party: ID!, $input: ${type}!) { ${mutation}(party: $party, input: $input) { id } }`,
    input,
  );
}

async function openCalendar(party: string): Promise<URL> {
  const document = `mutation ($party: ID!, $input: OpenCalendarFeedInput!) {
    openCalendarFeed(party: $party, input: $input) { path } }`;
  const { openCalendarFeed } = await own<{ openCalendarFeed: { path: string } }>(party, document, {
    role: 'DPO',
  });
  return new URL(openCalendarFeed.path, federation.register(party).url);
}

/** A person's data go from one party to another, and the person asks the first to erase them. */
async function ask(from: string, to: string, name: string): Promise<void> {
  const subject = personOf(name);
  await mutate(from, 'decideDisclosure', {
    recipient: to,
    agreement: SHARE,
    subject,
    categories: ['NAME_CONTACT'],
    purpose: 'SAFEGUARD',
    regime: 'UK_GDPR',
    rationale: 'needed to protect',
  });
  const asked = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-01-30', subject };
  const { recordRightsRequest } = await mutate(from, 'recordRightsRequest', asked);
  const { id } = recordRightsRequest!;
  causes[name] = id;
  await mutate(from, 'confirmIdentity', { id, confirmed: true, evidence: 'PASSPORT' });
}

const uphold = (party: string, name: string) =>
  mutate(party, 'completeRightsRequest', { id: causes[name], outcome: 'UPHELD', ground: 'A17NonNecessity' });

async function answer(party: string, name: string, given: object): Promise<void> {
  const received = { cause: causes[name]!, direction: 'RECEIVED' } as const;
  const { id } = await eventually(() => rowsOf(party).findOneByOrFail(NoticeRow, received));
  await mutate(party, 'answerNotice', { id, ...given });
}

/** Every copy of a notice of a rights request, and its state, as `cause sender recipient state`. */
async function copiesAt(party: string): Promise<string[]> {
  const names = Object.fromEntries(Object.entries(causes).map(([name, cause]) => [cause, name]));
  const rows = await rowsOf(party).findBy(NoticeRow, { kind: 'ERASURE' });
  return rows
    .map((row) => `${names[row.cause]}: ${row.senderId} to ${row.recipientId} ${stateOf(row)}`)
    .toSorted();
}

const ALL_COPIES = {
  borough: [
    'Ada: borough to charity DONE',
    'Bertram: charity to borough PARTLY_DONE',
    'Cecilia: health to borough DONE',
    'Desdemona: borough to charity NOT_HELD',
    'Evangelina: charity to borough DELIVERED',
  ],
  charity: [
    'Ada: borough to charity DONE',
    'Bertram: charity to borough PARTLY_DONE',
    'Desdemona: borough to charity NOT_HELD',
    'Evangelina: charity to borough DELIVERED',
  ],
  health: ['Cecilia: health to borough DONE'],
};

test('before the backup: notices have gone both ways, and none was answered', async () => {
  await ask('borough', 'charity', 'Ada');
  await uphold('borough', 'Ada');
  await ask('charity', 'borough', 'Bertram');
  await uphold('charity', 'Bertram');
  await ask('borough', 'charity', 'Desdemona');
  await eventually(async () => {
    expect(await copiesAt('borough')).toEqual([
      'Ada: borough to charity DELIVERED',
      'Bertram: charity to borough DELIVERED',
    ]);
    expect(await rowsOf('borough').countBy(NoticeRow, { kind: 'AGREEMENT_SIGNED' })).toBe(4);
  });
  calendar = await openCalendar('borough');
  backup = join(mkdtempSync(join(testFolder(), 'backup-')), 'borough');
  await backUp(federation.register('borough').databaseUrl, 'borough', backup, new Date());
});

test('after it: answers given and received, notices received, a decision', async () => {
  await answer('charity', 'Ada', { answer: 'DONE' });
  await answer('borough', 'Bertram', { answer: 'PARTLY_DONE', ground: 'A17LegalClaims', reason: 'a claim' });
  await ask('health', 'borough', 'Cecilia');
  await uphold('health', 'Cecilia');
  await answer('borough', 'Cecilia', { answer: 'DONE' });
  await uphold('borough', 'Desdemona');
  await answer('charity', 'Desdemona', { answer: 'NOT_HELD' });
  await ask('charity', 'borough', 'Evangelina');
  await uphold('charity', 'Evangelina');
  await eventually(async () => {
    for (const party of PARTIES) expect(await copiesAt(party)).toEqual(ALL_COPIES[party as 'borough']);
  });
});

test('restored, the register keeps again every copy in the state in which its peers keep theirs', async () => {
  const register = federation.register('borough');
  expect((await fetch(calendar)).status).toBe(200);
  await register.stop();
  await restore(register.databaseUrl, {
    path: backup,
    owner: 'borough',
    replace: true,
    onceBack: markRestored,
  });
  await register.restart();
  await eventually(async () => {
    for (const party of PARTIES) expect(await copiesAt(party)).toEqual(ALL_COPIES[party as 'borough']);
  }, 40);
});

test('a calendar’s address that stood open in the backup answers no more: it may have been revoked since', async () => {
  expect((await fetch(calendar)).status).toBe(404);
});

test('nothing was decided twice: each party has one request a person, and the answers are those that were given', async () => {
  for (const party of PARTIES) {
    const requests = await rowsOf(party).find(RightsRequestRow);
    expect(new Set(requests.map(({ cause }) => cause)).size).toBe(requests.length);
  }
  const bertram = { cause: causes.Bertram!, direction: 'RECEIVED' } as const;
  expect(await rowsOf('borough').findOneByOrFail(NoticeRow, bertram)).toMatchObject({
    answer: 'PARTLY_DONE',
    ground: 'A17LegalClaims',
  });
});

test('what came back has its proof: the statement of the originator, and the receipt of the recipient', async () => {
  const desdemona = { cause: causes.Desdemona!, kind: 'ERASURE' } as const;
  const back = await rowsOf('borough').findOneByOrFail(NoticeRow, desdemona);
  const there = await rowsOf('charity').findOneByOrFail(NoticeRow, desdemona);
  expect([back.noticeId, back.statement]).toEqual([there.noticeId, there.statement]);
  expect(back.receipt).toBeTruthy();
});

test('a decision that was lost is shown to people; taken again, it tells nobody twice', async () => {
  const [duty] = await rowsOf('borough').findBy(ObligationRow, { kind: 'RECONCILE' });
  expect(duty).toMatchObject({ about: causes.Desdemona, strength: 'MUST' });
  expect(duty!.rule).toContain('charity was told');
  await mutate('borough', 'confirmIdentity', {
    id: causes.Desdemona,
    confirmed: true,
    evidence: 'PASSPORT',
  }).catch(() => undefined);
  await uphold('borough', 'Desdemona');
  const sent = { cause: causes.Desdemona!, direction: 'SENT' } as const;
  expect(await rowsOf('borough').countBy(NoticeRow, sent)).toBe(1);
  expect(await copiesAt('charity')).toEqual(ALL_COPIES.charity);
});

test('the next comparison finds that both keep the same, and sends nothing again', async () => {
  const borough = federation.register('borough').hosted();
  await reconcile(borough, new Date());
  await eventually(async () => {
    for (const party of ['charity', 'health'])
      expect(await rowsOf(party).findBy(ReconciliationRow, { partyId: 'borough' })).toMatchObject([
        { differences: [], resent: 0 },
      ]);
    for (const row of await rowsOf('borough').find(ReconciliationRow))
      expect(row).toMatchObject({ differences: [], resent: 0, nextAttemptAt: null });
  });
  const [charity] = await rowsOf('borough').findBy(ReconciliationRow, { partyId: 'charity' });
  expect(charity!.agreed).toBeGreaterThanOrEqual(4);
  const met = await rowsOf('borough').findBy(ObligationRow, { kind: 'RECONCILE' });
  expect(met.map(({ metAt }) => metAt === null)).toEqual([false]);
});

test('what was compared is shown to the party’s own DPO, and to nobody else', async () => {
  interface Shown {
    register: { reconciliation: { party: { id: string }; at: string; differences: { what: string }[] }[] };
  }
  const document = `query ($party: ID!) { register(party: $party) {
    reconciliation { party { id } at agreed resent differences { noticeId what } } } }`;
  const { register } = await own<Shown>('borough', document);
  expect(register.reconciliation.map(({ party }) => party.id)).toEqual(['charity', 'health']);
  const token = await federation.token('charity', 'DPO');
  const asked = '{ party(id: "borough") { register { reconciliation { at } } } }';
  expect(data(await federation.gateway.query(token, asked))).toEqual({
    party: { register: { reconciliation: [] } },
  });
});
