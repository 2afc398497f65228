/** How well a register is: what its operator sees before and after something is wrong. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contractDigest, printContract } from '../../shared/contract.ts';
import { readSdl } from '../../shared/sdl.ts';
import { checkpointAudit } from '../../subgraphs/register/proof/auditing/checkpoints.ts';
import { reconcile } from '../../subgraphs/register/protocol/reconciliation/reconcile.ts';
import { sendList } from '../../subgraphs/register/protocol/reconciliation/send.ts';
import { data } from '../support/answers.ts';
import { DOCUMENT, exchange, health, type Health, now, openHealthParties, send } from '../support/health.ts';

openHealthParties();

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('a register that owes nothing is well, and says what it runs', async () => {
  const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as { version: string };
  const { startedAt, lastHeard, auditCheckpointAt, ...rest } = await health();
  const key = { validFrom: '2026-01-01T00:00:00.000Z', rotateBy: '2027-01-01', state: 'CURRENT' };
  const issuer = { validFrom: null, rotateBy: null, state: 'CURRENT' };
  expect(rest).toEqual({
    contract: contractDigest(printContract(readSdl(fromRoot('subgraphs/register')))),
    version,
    answeredAt: now(),
    queued: 0,
    oldestUndeliveredAt: null,
    unreachable: [],
    failedJobs: 0,
    directoryVersion: 2,
    directoryExpiresAt: '2030-01-01T00:00:00.000Z',
    keys: [
      { kid: 'acme-sig-1', use: 'SIGNING', ...key },
      { kid: 'acme-enc-1', use: 'ENCRYPTION', ...key },
      { kid: 'acme-issuer-1', use: 'ISSUER', ...issuer },
    ],
    auditBroken: false,
    problems: [],
  });
  expect([lastHeard, auditCheckpointAt]).toEqual([[], null]);
  expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.now());
});

test('a notice to a silent party is owed until that party is back', async () => {
  exchange.down.add('gamma');
  const queuedAt = await send('gamma');
  const gamma = { party: { id: 'gamma' }, since: queuedAt, code: 'PARTY_UNREACHABLE' };
  expect(await health()).toMatchObject({
    queued: 1,
    oldestUndeliveredAt: queuedAt,
    unreachable: [{ ...gamma, attempts: 1 }],
    lastHeard: [],
    problems: [],
  });
  exchange.clock.pass(25 * 3600);
  await exchange.settle();
  const after = await health();
  expect(after.unreachable).toEqual([{ ...gamma, attempts: 2 }]);
  expect(after.problems).toEqual([
    'A notice or an answer has waited 25 hours to be delivered: see who is unreachable.',
  ]);
  exchange.down.clear();
  exchange.clock.pass(3600);
  const heardAt = now();
  await exchange.settle();
  expect(await health()).toMatchObject({
    queued: 0,
    oldestUndeliveredAt: null,
    unreachable: [],
    lastHeard: [{ party: { id: 'gamma' }, at: heardAt }],
    problems: [],
  });
});

test('an answer that cannot be delivered is owed by the one that gave it, from the day it was given', async () => {
  await send('beta');
  exchange.clock.pass(3600);
  exchange.down.add('acme');
  const [row] = await exchange.register('beta').database.query<[{ id: string }]>('select id from notice');
  const document = `mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { id } }`;
  data(await exchange.ask('beta', document, { input: { id: row.id, answer: 'DONE' } }));
  const answeredAt = now();
  await exchange.settle();
  const operator = { roles: ['OPERATOR' as const] };
  const { register } = data<{ register: { health: Health } }>(
    await exchange.ask('beta', DOCUMENT, {}, operator),
  );
  expect(register.health).toMatchObject({
    queued: 1,
    oldestUndeliveredAt: answeredAt,
    unreachable: [{ party: { id: 'acme' }, since: answeredAt, attempts: 1 }],
  });
});

test('parties are heard by receipts, by envelopes and by lists, the longest silent first; one that never was is not there', async () => {
  await send('gamma');
  const receiptAt = now();
  exchange.clock.pass(60);
  await send('beta');
  exchange.clock.pass(60);
  await reconcile(exchange.register('beta'), exchange.clock.now);
  await sendList(exchange.register('beta'), 'acme', exchange.clock.now);
  const { lastHeard } = await health();
  expect(lastHeard).toEqual([
    { party: { id: 'gamma' }, at: receiptAt },
    { party: { id: 'beta' }, at: now() },
  ]);
});

test('a party that only the daily comparison misses is unreachable too', async () => {
  await send('beta');
  exchange.down.add('beta');
  await reconcile(exchange.register('acme'), exchange.clock.now);
  await sendList(exchange.register('acme'), 'beta', exchange.clock.now);
  const { queued, unreachable } = await health();
  expect(queued).toBe(0);
  expect(unreachable).toEqual([
    { party: { id: 'beta' }, since: null, attempts: 1, code: 'PARTY_UNREACHABLE' },
  ]);
});

test('however much is owed to however many, it takes the same few statements, and names two hundred', async () => {
  const { manager } = exchange.register('acme').database;
  const asked = jest.spyOn(manager, 'query');
  await health();
  const statements = asked.mock.calls.length;
  await exchange.intervene(
    'acme',
    `insert into reconciliation (party_id, attempts, last_attempt_at, next_attempt_at, last_failure)
     select 'party-' || n, 1, now(), now(), 'PARTY_UNREACHABLE' from generate_series(1, 250) n`,
  );
  asked.mockClear();
  expect((await health()).unreachable).toHaveLength(200);
  expect([statements, asked.mock.calls.length]).toEqual([3, 3]);
  asked.mockRestore();
});

test('what goes to a party without a register is a task for people, and not queued', async () => {
  await send('paper');
  expect(await health()).toMatchObject({ queued: 0, oldestUndeliveredAt: null, unreachable: [] });
});

test('a job counts as failed once it has no attempt left and is not at work', async () => {
  exchange.down.add('gamma');
  await send('gamma');
  const set = (columns: string) =>
    exchange.intervene('acme', `update graphile_worker._private_jobs set ${columns}`);
  await set('attempts = max_attempts - 1');
  expect((await health()).failedJobs).toBe(0);
  await set("attempts = max_attempts, locked_at = now(), locked_by = 'one'");
  expect((await health()).failedJobs).toBe(0);
  await set('locked_at = null, locked_by = null');
  const { failedJobs, problems } = await health();
  expect(failedJobs).toBeGreaterThan(0);
  expect(problems).toEqual([expect.stringContaining('will not be tried again')]);
});

test('an audit that nobody signs needs attention after two hours, a quiet one never', async () => {
  await send('acme', 'beta');
  exchange.clock.pass(2 * 3600 + 1);
  expect((await health()).problems).toEqual([
    'The audit has not been signed for more than 2 hours: see the program’s log.',
  ]);
  await checkpointAudit(exchange.register('acme'), exchange.clock.now);
  const signedAt = now();
  exchange.clock.pass(5 * 3600);
  expect(await health()).toMatchObject({ auditCheckpointAt: signedAt, problems: [] });
});

test('an audit that was changed is shown until somebody has seen to it', async () => {
  await exchange.intervene(
    'acme',
    `insert into obligation (id, party, kind, owner_id, sort_at, strength, rule, source, about, created_at)
     values ('broken', 'acme', 'AUDIT_BROKEN', 'acme', '9999-12-31', 'MUST', 'r', 's', 'audit', now())`,
  );
  expect(await health()).toMatchObject({
    auditBroken: true,
    problems: [expect.stringContaining('AUDIT_BROKEN')],
  });
  await exchange.intervene('acme', 'update obligation set discharged_at = now()');
  expect(await health()).toMatchObject({ auditBroken: false, problems: [] });
});
