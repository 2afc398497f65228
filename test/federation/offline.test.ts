/** A recipient is down for 36 hours of simulated time during a propagation: nothing is lost, nothing is done twice. */
import { data } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';

const SHARE = 'SHARE-1';
const HOUR_MS = 3_600_000;
const BEGIN = new Date('2026-03-02T09:00:00Z');

let federation: Federation;
let clock = BEGIN;
let requestId: string;

beforeAll(async () => {
  federation = await startFederation({ parties: ['borough', 'charity', 'police'], now: () => clock });
  await bringInForce(federation, SHARE, ['borough', 'charity', 'police']);
  for (const to of ['charity', 'police'])
    await disclose(federation, { from: 'borough', to, agreement: SHARE });
});
afterAll(() => federation?.close());

async function own<T>(party: string, document: string, variables: object = {}): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, ...variables }));
}

const rowsAt = (party: string) => federation.register(party).hosted().database.manager;
const leg = (recipientId: string) =>
  rowsAt('borough').findOneByOrFail(NoticeRow, { cause: requestId, recipientId });

/** Lets simulated time pass, with what falls due delivered as it would be. */
async function pass(hours: number): Promise<void> {
  const until = clock.getTime() + hours * HOUR_MS;
  while (clock.getTime() < until) {
    clock = new Date(Math.min(until, clock.getTime() + HOUR_MS / 4));
    await deliverDue(federation.register('borough').hosted(), clock);
  }
}

test('Art. 19: while a recipient is down for 36 hours, attempts go on at most an hour apart, and the others are told', async () => {
  await federation.register('charity').stop();
  const { recordRightsRequest } = await own<{ recordRightsRequest: { id: string } }>(
    'borough',
    'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) { id } }',
    {
      input: {
        right: 'RESTRICTION',
        regime: 'UK_GDPR',
        receivedOn: '2026-02-27',
        subject: CANARY,
        identityConfirmed: { evidence: 'PASSPORT' },
      },
    },
  );
  requestId = recordRightsRequest.id;
  await own(
    'borough',
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { state } }',
    {
      input: { id: requestId, outcome: 'UPHELD' },
    },
  );
  await eventually(async () => {
    expect((await leg('police')).deliveredAt).not.toBeNull();
    expect((await leg('charity')).attempts).toBeGreaterThan(0);
  });
  await pass(36);
  const waiting = await leg('charity');
  expect(waiting.deliveredAt).toBeNull();
  expect(waiting.attempts).toBeGreaterThan(36);
  expect(waiting.nextAttemptAt!.getTime() - clock.getTime()).toBeLessThanOrEqual(HOUR_MS);
  const asked = await federation.gateway.query(
    await federation.token('borough', 'DPO'),
    '{ notices(parties: ["borough"], where: { kind: RESTRICTION }) { nodes { recipient { id } state } } }',
  );
  expect(data(asked)).toEqual({
    notices: {
      nodes: expect.arrayContaining([
        { recipient: { id: 'charity' }, state: 'UNREACHABLE' },
        { recipient: { id: 'police' }, state: 'DELIVERED' },
      ]),
    },
  });
}, 120_000);

test('back after 36 hours, it gets the notice once, with its own due date counted from then', async () => {
  await federation.register('charity').restart();
  // The first attempt may still find the connection that went with the old process: then it is the next one's turn.
  for (let quarters = 0; quarters < 8 && (await leg('charity')).deliveredAt === null; quarters += 1)
    await pass(0.25);
  expect((await leg('charity')).deliveredAt).not.toBeNull();
  await pass(6);
  const requests = await rowsAt('charity').find(RightsRequestRow);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ cause: requestId, receivedOn: '2026-03-03', right: 'RESTRICTION' });
  expect(await rowsAt('charity').countBy(NoticeRow, { cause: requestId })).toBe(1);
});

test('its answer comes back, once, and the case can be seen to be whole', async () => {
  const [notice] = await rowsAt('charity').findBy(NoticeRow, { cause: requestId });
  await own(
    'charity',
    'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }',
    {
      input: { id: notice!.id, answer: 'DONE' },
    },
  );
  await eventually(async () => {
    await deliverDue(federation.register('charity').hosted(), clock);
    expect((await leg('charity')).answer).toBe('DONE');
  });
  expect(await rowsAt('borough').countBy(NoticeRow, { cause: requestId })).toBe(2);
});
