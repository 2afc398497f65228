/** A party's own systems are told what to do about a request, and say what was done. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { compactVerify } from 'jose';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { CaseTaskRow } from '../../subgraphs/register/people/case-systems/entity.ts';
import { messageOf, tellDue, tellSystem } from '../../subgraphs/register/people/case-systems/delivery.ts';
import { createCaseTasks } from '../../subgraphs/register/people/case-systems/tasks.ts';
import { engineOf } from '../../subgraphs/register/kernel/engine-caller.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { policyWith } from '../../subgraphs/register/kernel/policy.ts';
import type { RegisterOf } from '../../subgraphs/register/kernel/register-of.ts';
import { data, refusal } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';
import { catchLog } from '../support/log-lines.ts';
import { found } from '../support/search.ts';

interface Told {
  headers: IncomingHttpHeaders;
  body: string;
}

let exchange: Exchange;
let system: Server;
let url: string;
const told: Told[] = [];
/** The statuses of the next answers; 200 after them. */
const answers: (number | 'CUT')[] = [];

beforeAll(async () => {
  exchange = await startExchange({ parties: ['borough'] });
  system = createServer((request, response) => {
    void buffer(request).then((body) => {
      told.push({ headers: request.headers, body: body.toString('utf8') });
      const status = answers.shift() ?? 200;
      if (status === 'CUT') response.destroy();
      else response.writeHead(status).end('Zephyrine, says the system');
    });
  });
  await new Promise<void>((resolve) => system.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(system.address() as AddressInfo).port}/tasks`;
});
beforeEach(() => {
  told.length = 0;
  answers.length = 0;
});
afterAll(async () => {
  await exchange?.stop();
  system?.closeAllConnections();
  await new Promise((resolve) => system?.close(resolve));
});

/** The register under a policy of its own. */
function registerWith(caseSystems: object[]): RegisterOf {
  const register = exchange.register('borough');
  register.policy = policyWith({ caseSystems });
  return register;
}

const RECORD = `mutation ($party: ID!, $input: RecordRightsRequestInput!) {
  recordRightsRequest(party: $party, input: $input) { id } }`;
const CONFIRM = `mutation ($party: ID!, $input: ConfirmIdentityInput!) {
  confirmIdentity(party: $party, input: $input) { id } }`;
const UPHOLD = `mutation ($party: ID!, $input: CompleteRightsRequestInput!) {
  completeRightsRequest(party: $party, input: $input) {
    tasks { id system attempts deliveredAt result } obligations { nodes { kind } } } }`;
const COMPLETE = `mutation ($party: ID!, $input: CompleteCaseTaskInput!) {
  completeCaseTask(party: $party, input: $input) { id result reason completedAt nextAttemptAt } }`;

/** Upholds an erasure. The id of the task that follows. */
async function uphold(): Promise<string> {
  const input = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-03-01', subject: CANARY };
  const recorded = data<{ recordRightsRequest: { id: string } }>(
    await exchange.ask('borough', RECORD, { input }),
  );
  const { id } = recorded.recordRightsRequest;
  data(await exchange.ask('borough', CONFIRM, { input: { id, confirmed: true, evidence: 'PASSPORT' } }));
  const upheld = data<{ completeRightsRequest: { tasks: { id: string }[] } }>(
    await exchange.ask('borough', UPHOLD, { input: { id, outcome: 'UPHELD', ground: 'A17NonNecessity' } }),
  );
  expect(upheld.completeRightsRequest.tasks).toHaveLength(1);
  return upheld.completeRightsRequest.tasks[0]!.id;
}

const taskOf = (id: string) =>
  exchange.register('borough').database.manager.findOneByOrFail(CaseTaskRow, { id });

async function verified({ headers, body }: Told): Promise<unknown> {
  const [header, , signature] = String(headers['register-signature']).split('.');
  const jws = `${header}.${Buffer.from(body).toString('base64url')}.${signature}`;
  const { directory } = exchange.register('borough');
  const key = directory.party('borough')!.register!.keys.find(({ use }) => use === 'sig')!;
  const { payload } = await compactVerify(jws, key.jwk);
  return JSON.parse(Buffer.from(payload).toString('utf8'));
}

test('a system that fails twice is told a third time, under the same key, and then no more', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const id = await uphold();
  answers.push(503, 'CUT');
  for (const failure of ['HTTP_503', 'UNREACHABLE', null]) {
    expect(await tellDue(register, exchange.clock.now)).toBe(1);
    expect((await taskOf(id)).lastFailure).toBe(failure);
    // An attempt that is not due is not made.
    expect(await tellDue(register, exchange.clock.now)).toBe(0);
    exchange.clock.pass(3600);
  }
  expect(await tellDue(register, exchange.clock.now)).toBe(0);
  expect(told.map(({ headers }) => headers['idempotency-key'])).toEqual([id, id, id]);
  expect(await taskOf(id)).toMatchObject({ attempts: 3, nextAttemptAt: null });
});

test('the message is signed by the register, and does not say who the person is', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const id = await uphold();
  await tellDue(register, exchange.clock.now);
  expect(await verified(told[0]!)).toMatchObject({ iss: 'borough', aud: url, task: id, right: 'ERASURE' });
  expect(found(JSON.stringify(told), CANARIES)).toEqual([]);
  const altered = { ...told[0]!, body: told[0]!.body.replace('ERASURE', 'ACCESS') };
  await expect(verified(altered)).rejects.toThrow();
});

test('a system for which the policy says so is told who the person is, and no line of the log is', async () => {
  const log = catchLog();
  const register = registerWith([{ right: 'ERASURE', url, sendsIdentity: true }]);
  const id = await uphold();
  answers.push(500);
  await tellDue(register, exchange.clock.now);
  exchange.clock.pass(3600);
  await tellDue(register, exchange.clock.now);
  log.stop();
  expect(await verified(told[1]!)).toMatchObject({ identity: { name: CANARY.name } });
  const reads = { action: 'read identity', person: 'register' };
  expect(await register.database.manager.countBy(AuditLineRow, reads)).toBe(2);
  expect(found(log.lines.join('\n'), CANARIES)).toEqual([]);
  expect(found(JSON.stringify(await taskOf(id)), CANARIES)).toEqual([]);
});

test('what is right instead goes with the task, only where the policy lets identity go', async () => {
  const system = { right: 'RECTIFICATION' as const, url };
  const register = registerWith([{ right: 'ERASURE', url }]);
  const task = await taskOf(await uphold());
  const correction = await register.caseKeys.encrypt(task.requestId, 'Born in 2012');
  const message = async (sendsIdentity: boolean) =>
    JSON.parse(
      (await messageOf(register, { ...task, correction }, { ...system, sendsIdentity }, exchange.clock.now))
        .body,
    ) as object;
  expect(await message(true)).toMatchObject({ correction: 'Born in 2012', identity: { name: CANARY.name } });
  expect(Object.keys(await message(false))).not.toEqual(expect.arrayContaining(['correction']));
  await tellDue(register, exchange.clock.now);
});

test('a process that dies after the claim leaves the task due again, under the same key', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const id = await uphold();
  // The claim is kept; what would follow it never runs.
  const dying = {
    ...register,
    policy: {
      ...register.policy,
      get caseSystems(): never {
        throw new Error('killed');
      },
    },
  };
  await expect(tellSystem(dying, id, exchange.clock.now)).rejects.toThrow('killed');
  expect(told).toEqual([]);
  expect(await taskOf(id)).toMatchObject({ attempts: 1, deliveredAt: null });
  exchange.clock.pass(3600);
  expect(await tellDue(register, exchange.clock.now)).toBe(1);
  expect(told.map(({ headers }) => headers['idempotency-key'])).toEqual([id]);
});

test('two workers tell it once', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const id = await uphold();
  await Promise.all([1, 2, 3].map(() => tellSystem(register, id, exchange.clock.now)));
  expect(told).toHaveLength(1);
});

test('creating the tasks of a request again adds none', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const { requestId } = await taskOf(await uphold());
  await register.database.transaction((manager) =>
    createCaseTasks(
      { register, caller: engineOf(register), now: exchange.clock.now, manager },
      { id: requestId, right: 'ERASURE', correction: null },
    ),
  );
  expect(await register.database.manager.countBy(CaseTaskRow, { requestId })).toBe(1);
});

test('without a system people do it: a duty, which completing the task meets', async () => {
  const { database } = registerWith([]);
  const id = await uphold();
  const duty = { about: id, kind: 'CASE_TASK' };
  expect(await database.manager.findOneByOrFail(ObligationRow, duty)).toMatchObject({ metAt: null });
  expect(await taskOf(id)).toMatchObject({ systemUrl: null, nextAttemptAt: null });
  const input = { task: id, result: 'DONE', reason: 'Zephyrine is gone' };
  const done = data(await exchange.ask('borough', COMPLETE, { input }));
  expect(done).toMatchObject({ completeCaseTask: { result: 'DONE', reason: 'Zephyrine is gone' } });
  expect((await database.manager.findOneByOrFail(ObligationRow, duty)).metAt).not.toBeNull();
  expect(found(JSON.stringify(await taskOf(id)), CANARIES)).toEqual([]);
});

test('a result is final; the same one again changes nothing', async () => {
  registerWith([]);
  const task = await uphold();
  data(await exchange.ask('borough', COMPLETE, { input: { task, result: 'NOT_HELD' } }));
  data(await exchange.ask('borough', COMPLETE, { input: { task, result: 'NOT_HELD' } }));
  const other = await exchange.ask('borough', COMPLETE, { input: { task, result: 'DONE' } });
  expect(refusal(other)).toMatchObject({ code: 'CONFLICT' });
  const bare = await exchange.ask('borough', COMPLETE, { input: { task, result: 'FAILED' } });
  expect(refusal(bare)).toMatchObject({ code: 'BAD_USER_INPUT', message: 'FAILED needs a `ground`.' });
});

test('a system that says what it did before its answer arrived is not told again', async () => {
  const register = registerWith([{ right: 'ERASURE', url }]);
  const task = await uphold();
  answers.push(500);
  await tellSystem(register, task, exchange.clock.now);
  data(await exchange.ask('borough', COMPLETE, { input: { task, result: 'DONE' } }));
  exchange.clock.pass(3600);
  await tellSystem(register, task, exchange.clock.now);
  expect(told).toHaveLength(1);
});

test('only people who handle cases complete a task', async () => {
  registerWith([]);
  const task = await uphold();
  const input = { task, result: 'DONE' };
  const refused = await exchange.ask('borough', COMPLETE, { input }, { roles: ['AUDITOR'] });
  expect(refusal(refused).code).toBe('FORBIDDEN');
});

test('a system elsewhere is reached by https alone', () => {
  const caseSystems = [{ right: 'ERASURE', url: 'http://crm.example/tasks' }];
  expect(() => policyWith({ caseSystems })).toThrow('is https, or on this machine');
});
