/** UK GDPR Art. 5(1)(e): once a case is closed and its retention has ended, nothing anywhere says whom it was about. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backUp } from '../../shared/postgres/backup.ts';
import { restore } from '../../shared/postgres/restore.ts';
import { verifyStatement } from '../../shared/envelopes/envelope.ts';
import { AuditLineRow, FIRST_HASH, hashOf } from '../../subgraphs/register/kernel/audit.ts';
import { CaseTaskRow } from '../../subgraphs/register/people/case-systems/entity.ts';
import { openDatabase } from '../../subgraphs/register/program/database.ts';
import { finishForgetting, forgetDue } from '../../subgraphs/register/people/forgetting/forget.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';
import { data } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { catchLog } from '../support/log-lines.ts';
import { testFolder } from '../support/postgres.ts';
import { createRegisterDatabase } from '../support/register-template.ts';
import { allFilesUnder, allRowsOf, found } from '../support/search.ts';

const PARTIES = ['borough', 'charity', 'health'];
const SHARE = 'SHARE-1';
const DAY_MS = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY_MS);

let federation: Federation;
let requestId: string;
const log = catchLog();

beforeAll(async () => {
  const retentionDays = { rightsRequests: 30, disclosures: 60 };
  federation = await startFederation({
    parties: PARTIES,
    policies: Object.fromEntries(PARTIES.map((party) => [party, { retentionDays }])),
  });
  await bringInForce(federation, SHARE, PARTIES);
  await disclose(federation, { from: 'borough', to: 'charity', agreement: SHARE });
  await disclose(federation, { from: 'charity', to: 'health', agreement: SHARE });
  // The originator knows already, and is told nothing; the disclosure is a case of its own.
  await disclose(federation, { from: 'health', to: 'borough', agreement: SHARE });
  const { recordRightsRequest } = await own<{ recordRightsRequest: { id: string } }>(
    'borough',
    'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) { id } }',
    {
      commandId: 'record-it',
      right: 'ERASURE',
      regime: 'UK_GDPR',
      receivedOn: '2026-01-30',
      subject: CANARY,
      statement: 'Forget Zephyrine',
    },
  );
  requestId = recordRightsRequest.id;
  await own(
    'borough',
    'mutation ($party: ID!, $input: ConfirmIdentityInput!) { confirmIdentity(party: $party, input: $input) { id } }',
    { id: requestId, confirmed: true, evidence: 'PASSPORT' },
  );
  await own(
    'borough',
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { id } }',
    { id: requestId, outcome: 'UPHELD', ground: 'A17NonNecessity' },
  );
});
afterAll(async () => {
  await federation?.close();
  log.stop();
});

const registerOf = (party: string) => federation.register(party).hosted();
const rowsOf = (party: string) => registerOf(party).database.manager;
const partiesFolder = () => dirname(federation.directory.source);

async function own<T>(party: string, document: string, input: object = {}): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, input }));
}

async function answer(party: string, reason: string): Promise<void> {
  const notice = await eventually(() =>
    rowsOf(party).findOneByOrFail(NoticeRow, { kind: 'ERASURE', direction: 'RECEIVED' }),
  );
  await own(
    party,
    'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { id } }',
    { id: notice.id, answer: 'PARTLY_DONE', ground: 'A17LegalClaims', reason },
  );
}

const close = () =>
  own(
    'borough',
    'mutation ($party: ID!, $input: CloseRightsRequestInput!) { closeRightsRequest(party: $party, input: $input) { id } }',
    { id: requestId },
  );

const forgetEverywhere = async (now: Date) =>
  Promise.all(PARTIES.map((party) => forgetDue(registerOf(party), now)));

test('a case is kept while a recipient has neither answered nor been told otherwise, however old it is', async () => {
  expect(await forgetDue(registerOf('borough'), daysFromNow(40))).toBe(0);
});

test('the engine rings once a day for what a register does by itself', async () => {
  const jobs = await rowsOf('borough').query<{ task: string; in_hours: number }[]>(
    `select task_identifier as task, extract(epoch from run_at - now()) / 3600 as in_hours
     from graphile_worker.jobs where key in ('forget', 'reconcile') order by task`,
  );
  expect(jobs.map(({ task }) => task)).toEqual(['forget', 'reconcile']);
  for (const job of jobs) expect(Number(job.in_hours)).toBeLessThanOrEqual(24);
});

test('a case is kept until its retention ends, counted from the last answer', async () => {
  const { id: task } = await rowsOf('borough').findOneByOrFail(CaseTaskRow, { requestId });
  await own(
    'borough',
    'mutation ($party: ID!, $input: CompleteCaseTaskInput!) { completeCaseTask(party: $party, input: $input) { id } }',
    { task, result: 'DONE', reason: 'Zephyrine is in no file any more' },
  );
  await answer('charity', 'Zephyrine has a claim');
  await answer('health', 'so says Quillfeather');
  await eventually(async () => {
    expect(await rowsOf('charity').countBy(NoticeRow, { kind: 'ERASURE' })).toBe(2);
    for (const party of PARTIES) {
      for (const row of await rowsOf(party).findBy(NoticeRow, { kind: 'ERASURE' })) {
        expect([row.answer !== null, row.nextAttemptAt]).toEqual([true, null]);
      }
    }
  });
  await forgetDue(registerOf('borough'), daysFromNow(40));
  expect([...(await registerOf('borough').caseKeys.destroyed())]).not.toContain(requestId);
  await close();
  expect(await forgetEverywhere(daysFromNow(29))).toEqual([0, 0, 0]);
});

test('a case is kept while a legal hold stands on its person', async () => {
  const until = daysFromNow(35).toISOString().slice(0, 10);
  await own(
    'borough',
    'mutation ($party: ID!, $input: PlaceLegalHoldInput!) { placeLegalHold(party: $party, input: $input) { id } }',
    { subjectOf: requestId, reason: 'Quillfeather sues', until },
  );
  expect(await forgetDue(registerOf('borough'), daysFromNow(32))).toBe(0);
});

const backups: Record<string, string> = {};

test('forgetting ends the same when a process dies after the key, and a repeat changes nothing', async () => {
  const folder = mkdtempSync(join(testFolder(), 'backups-'));
  for (const party of PARTIES) {
    backups[party] = join(folder, party);
    await backUp(federation.register(party).databaseUrl, party, backups[party], new Date());
  }
  // Dies after the key: what follows in the database is left to the next start.
  await registerOf('borough').caseKeys.destroy(requestId, daysFromNow(37));
  expect(await forgetEverywhere(daysFromNow(37))).toEqual([1, 1, 1]);
  expect(await forgetEverywhere(daysFromNow(37))).toEqual([0, 0, 0]);
  expect(await forgetEverywhere(daysFromNow(61))).toEqual([1, 1, 1]);
});

test('who it was and what they said can no longer be read; what was done can', async () => {
  const { register } = await own<{ register: { rightsRequests: { nodes: object[] } } }>(
    'borough',
    `query ($party: ID!) { register(party: $party) { rightsRequests { nodes {
      identity { name } statement state notices(first: 10) { nodes { direction state ground receipt content } } } } } }`,
  );
  const [request] = register.rightsRequests.nodes;
  expect(request).toMatchObject({ identity: null, statement: null, state: 'UPHELD' });
  const sent = await rowsOf('borough').findOneByOrFail(NoticeRow, { kind: 'ERASURE', direction: 'SENT' });
  expect(sent).toMatchObject({ answer: 'PARTLY_DONE', ground: 'A17LegalClaims', reason: null });
  expect(sent.receipt).toBeTruthy();
  const { directory } = registerOf('borough');
  await expect(verifyStatement(sent.statement, directory, sent.queuedAt)).resolves.toMatchObject({
    iss: 'borough',
    cause: requestId,
  });
});

test('the audit chain still holds, and says that the cases were forgotten', async () => {
  for (const party of PARTIES) {
    const lines = await rowsOf(party).find(AuditLineRow, { order: { at: 'ASC' } });
    let previousHash = FIRST_HASH;
    for (const line of lines.toSorted((a, b) => Number(BigInt(a.sequence) - BigInt(b.sequence)))) {
      expect([line.previousHash, line.hash]).toEqual([previousHash, hashOf(line)]);
      previousHash = line.hash;
    }
    expect(lines.map(({ action }) => action)).toContain('forget');
  }
});

test('the search finds a word in clear, in hexadecimal and in base64 at any offset', () => {
  for (const before of ['', 'a', 'ab', 'abc']) {
    const bytes = Buffer.from(`${before}Zephyrine and more`);
    for (const encoding of ['utf8', 'hex', 'base64', 'base64url'] as const)
      expect(found(`x${bytes.toString(encoding)}`, CANARIES)).toEqual(['Zephyrine']);
  }
  expect(found('nobody', CANARIES)).toEqual([]);
});

test('no table, no file and no line of the log holds the person in any encoding', async () => {
  for (const party of PARTIES) {
    expect([party, found(await allRowsOf(federation.register(party).databaseUrl), CANARIES)]).toEqual([
      party,
      [],
    ]);
  }
  expect(found(allFilesUnder(partiesFolder()), CANARIES)).toEqual([]);
  expect(found(log.lines.join('\n'), CANARIES)).toEqual([]);
});

test('no key that is left opens anything about the person, and no reference leads from one case to another', async () => {
  for (const party of PARTIES) {
    const { caseKeys } = registerOf(party);
    const opened = [];
    for (const { caseId, content } of await rowsOf(party).find(NoticeRow))
      opened.push(await caseKeys.decrypt(caseId, content));
    expect(found(opened.join('\n'), CANARIES)).toEqual([]);
    const left = await rowsOf(party).query<{ count: string }[]>('select count(*) from subject_case');
    expect(left).toEqual([{ count: '0' }]);
    const [request] = await rowsOf(party).find(RightsRequestRow);
    const others = await rowsOf(party).query<unknown[]>('select 1 from disclosure where subject = $1', [
      request!.subject,
    ]);
    expect(others).toEqual([]);
  }
});

test('a backup taken before, put into another database, forgets it too before it is served', async () => {
  for (const party of PARTIES) {
    const fresh = await createRegisterDatabase();
    await restore(fresh.url, { path: backups[party]!, owner: party, replace: true });
    const database = await openDatabase(fresh.url, 2);
    const register = { ...registerOf(party), database };
    await register.caseKeys.applyDestroyed();
    expect(await finishForgetting(register, daysFromNow(62))).toBeGreaterThan(1);
    const identities = await database.query<{ count: string }[]>('select count(*) from subject_case');
    expect(identities).toEqual([{ count: '0' }]);
    await database.destroy();
    expect(found(await allRowsOf(fresh.url), CANARIES)).toEqual([]);
    await fresh.drop();
  }
  expect(
    readdirSync(partiesFolder(), { recursive: true }).filter((name) => String(name).includes(requestId)),
  ).toEqual([]);
});
