/** Art. 16, 19: a wrong merge is put right at every recipient and at the source, and proof of origin survives two hops. */
import { verifyStatement } from '../../shared/envelopes/envelope.ts';
import { refused, tampered } from '../shared/example-parties.ts';
import { data } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

const SHARE = 'SHARE-1';
const PARTIES = ['borough', 'charity', 'police', 'probation'];

let federation: Federation;
let requestId: string;

beforeAll(async () => {
  federation = await startFederation({
    parties: PARTIES,
    profiles: { police: { competentAuthority: true, kind: 'POLICE' } },
  });
  await bringInForce(federation, SHARE, PARTIES);
  await own(
    'police',
    'mutation ($input: RecordProcessingInput!) { recordProcessing(party: "police", input: $input) { id } }',
    {
      input: {
        name: 'Persons of interest',
        purposes: ['SAFEGUARD'],
        people: ['children'],
        categories: ['NAME_CONTACT'],
        lawfulBases: ['6(1)(e)'],
        sources: ['probation'],
        recipients: ['borough'],
        agreements: [SHARE],
        retention: 'as its schedule says',
      },
    },
  );
  await disclose(federation, { from: 'police', to: 'borough', agreement: SHARE });
  await disclose(federation, { from: 'borough', to: 'charity', agreement: SHARE });
});
afterAll(() => federation?.close());

async function own<T>(party: string, document: string, variables: object = {}): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, ...variables }));
}

const rowsAt = (party: string) => federation.register(party).hosted().database.manager;
const sent = (party: string) => rowsAt(party).findBy(NoticeRow, { direction: 'SENT', cause: requestId });
const received = (party: string) =>
  rowsAt(party).findBy(NoticeRow, { direction: 'RECEIVED', cause: requestId });

test('Art. 16: an upheld correction is told to those who had the data and to the party from which they came', async () => {
  const { recordRightsRequest } = await own<{ recordRightsRequest: { id: string } }>(
    'police',
    'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) { id } }',
    {
      input: {
        right: 'RECTIFICATION',
        regime: 'UK_GDPR',
        receivedOn: '2026-01-30',
        agreements: [SHARE],
        subject: CANARY,
        identityConfirmed: { evidence: 'PASSPORT' },
      },
    },
  );
  requestId = recordRightsRequest.id;
  await own(
    'police',
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { state } }',
    {
      input: {
        id: requestId,
        outcome: 'UPHELD',
        correction: 'Two people were merged: the arrest of 3 May concerns somebody else.',
      },
    },
  );
  await eventually(async () => {
    const told = (await sent('police')).map(({ recipientId, kind, deliveredAt }) => [
      recipientId,
      kind,
      deliveredAt !== null,
    ]);
    expect(told.toSorted()).toEqual([
      ['borough', 'RECTIFICATION', true],
      ['probation', 'INACCURACY', true],
    ]);
  });
});

test('what is right instead reaches the recipient, sealed, and is read at its own door alone', async () => {
  const atBorough = await own<{
    register: { rightsRequests: { nodes: { correction: string; state: string }[] } };
  }>(
    'borough',
    'query ($party: ID!) { register(party: $party) { rightsRequests { nodes { state correction } } } }',
  );
  expect(atBorough.register.rightsRequests.nodes).toEqual([
    { state: 'OPEN', correction: 'Two people were merged: the arrest of 3 May concerns somebody else.' },
  ]);
});

test('Art. 19: two hops on, the last party verifies the first party’s own signature', async () => {
  const [notice] = await received('borough');
  await own(
    'borough',
    'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }',
    {
      input: { id: notice!.id, answer: 'DONE' },
    },
  );
  const [last] = await eventually(async () => {
    const rows = await received('charity');
    expect(rows).toHaveLength(1);
    return rows;
  });
  expect(last).toMatchObject({
    senderId: 'borough',
    originatorId: 'police',
    kind: 'RECTIFICATION',
    revision: 1,
  });
  const { directory } = federation.register('charity').hosted();
  const statement = await verifyStatement(last!.statement, directory, last!.queuedAt);
  expect(statement).toMatchObject({ iss: 'police', cause: requestId, kind: 'RECTIFICATION', revision: 1 });
  // The middle one can neither alter it nor make one in the first one's name.
  expect((await refused(verifyStatement(tampered(last!.statement), directory, last!.queuedAt))).code).toBe(
    'SIGNATURE_INVALID',
  );
});

test('no step of it showed the correction to a third party', async () => {
  for (const party of PARTIES) {
    const bodies = federation
      .register(party)
      .door.requests.filter((body) => body.includes('deliverNotices'))
      .join('\n');
    expect(bodies).not.toContain('merged');
  }
  const seen = await federation.gateway.query(
    await federation.token('probation', 'DPO'),
    '{ rightsRequests(parties: ["police", "borough", "charity"]) { nodes { id } totalCount } }',
  );
  expect(data(seen)).toEqual({ rightsRequests: { nodes: [], totalCount: 0 } });
});
