/** Art. 17 and 19: one upheld erasure reaches every recipient, who decides for itself and answers. */
import { data, refusal } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import {
  answer,
  federation,
  log,
  type Notice,
  noticesAt,
  openErasure,
  own,
  PARTIES,
  rowsAt,
  SHARE,
  stateTowards,
} from '../support/erasure.ts';
import { eventually } from '../support/examples.ts';
import { found } from '../support/search.ts';
import { log as writeLog } from '../../shared/log.ts';
import { unverifiedPayload } from '../../shared/envelopes/jws.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { RightsRequestRow } from '../../subgraphs/register/cases/rights/entity.ts';

openErasure();

let requestId: string;

test('Art. 17: the request is recorded at the own door; through a gateway nobody sees who it is about', async () => {
  const recorded = await own<{
    recordRightsRequest: { id: string; dueOn: string; identity: unknown; recipients: unknown[] };
  }>(
    'borough',
    `mutation ($party: ID!, $input: RecordRightsRequestInput!) { recordRightsRequest(party: $party, input: $input) {
      id dueOn identity { name identifiers { value } } recipients { party { id } why } } }`,
    {
      input: {
        right: 'ERASURE',
        regime: 'UK_GDPR',
        receivedOn: '2026-01-30',
        agreements: [SHARE],
        subject: CANARY,
        statement: 'Please forget Zephyrine',
        identityConfirmed: { evidence: 'PASSPORT' },
      },
    },
  );
  requestId = recorded.recordRightsRequest.id;
  // One month from 30 January is 28 February 2026, a Saturday: the next working day.
  expect(recorded.recordRightsRequest.dueOn).toBe('2026-03-02');
  expect(recorded.recordRightsRequest.identity).toEqual({
    name: CANARY.name,
    identifiers: [{ value: '9990000018' }],
  });
  expect(recorded.recordRightsRequest.recipients).toHaveLength(4);
});

test('the preview names who would be told, and why, and tells nobody', async () => {
  const { previewRecipients } = await own<{ previewRecipients: { party: { id: string }; why: string }[] }>(
    'borough',
    'query ($party: ID!, $id: ID!) { previewRecipients(party: $party, id: $id) { party { id } why } }',
    { id: requestId },
  );
  expect(previewRecipients.map(({ party }) => party.id).toSorted()).toEqual([
    'charity',
    'health',
    'police',
    'probation',
  ]);
  for (const { why } of previewRecipients) expect(why).toContain(SHARE);
  expect(await noticesAt('borough')).toEqual([]);
});

test('Art. 19: an upheld erasure reaches every recipient that is up; one that is down is UNREACHABLE, not lost', async () => {
  await federation.register('health').stop();
  const upheld = await own<{ completeRightsRequest: { state: string } }>(
    'borough',
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { state } }',
    { input: { id: requestId, outcome: 'UPHELD', ground: 'A17NonNecessity' } },
  );
  expect(upheld.completeRightsRequest.state).toBe('UPHELD');
  await eventually(async () => {
    expect(await stateTowards('borough', 'police')).toBe('DELIVERED');
    expect(await stateTowards('borough', 'charity')).toBe('DELIVERED');
    expect(await stateTowards('borough', 'health')).toBe('UNREACHABLE');
  });
  const delivered = (await noticesAt('borough')).filter(({ state }) => state === 'DELIVERED');
  for (const notice of delivered) {
    expect(unverifiedPayload(String(notice.receipt))).toMatchObject({
      iss: notice.recipient.id,
      aud: 'borough',
    });
  }
});

test('each recipient has a request of its own, due by the agreement, never by the law’s month of the first', async () => {
  const [request] = await rowsAt('charity').find(RightsRequestRow);
  expect(request).toMatchObject({
    party: 'charity',
    right: 'ERASURE',
    cause: requestId,
    cameFromId: 'borough',
  });
  const [notice] = await noticesAt('charity');
  const days = (Date.parse(String(notice!.answerDueOn)) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(12);
  expect(days).toBeLessThan(15);
});

test('completing it twice is a CONFLICT, and tells nobody again', async () => {
  const token = await federation.token('borough', 'DPO', { door: 'register' });
  const again = await federation
    .register('borough')
    .query(
      token,
      'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { state } }',
      { party: 'borough', input: { id: requestId, outcome: 'UPHELD' } },
    );
  expect(refusal(again).code).toBe('CONFLICT');
  expect(await noticesAt('borough')).toHaveLength(4);
});

test('DPA 2018 Part 3: the police withhold, and the ground stays in their own register', async () => {
  await answer('police', {
    answer: 'WITHHELD',
    ground: 'CrimeInvestigationImpaired',
    reason: 'an operation',
  });
  await eventually(async () => expect(await stateTowards('borough', 'police')).toBe('WITHHELD'));
  const atBorough = (await noticesAt('borough')).find(({ recipient }) => recipient.id === 'police')!;
  expect([atBorough.ground, atBorough.reason]).toEqual([null, null]);
  const [atPolice] = await noticesAt('police');
  expect(atPolice).toMatchObject({ ground: 'CrimeInvestigationImpaired', reason: 'an operation' });
  const rows = JSON.stringify(await rowsAt('borough').find(NoticeRow));
  expect(rows).not.toContain('CrimeInvestigationImpaired');
});

test('Art. 17(3)(e): probation keeps evidence, restricts it, and says so with its ground', async () => {
  await answer('probation', {
    answer: 'PARTLY_DONE',
    ground: 'A17LegalClaims',
    reason: 'kept as evidence, restricted',
  });
  await eventually(async () => expect(await stateTowards('borough', 'probation')).toBe('PARTLY_DONE'));
  const told = (await noticesAt('borough')).find(({ recipient }) => recipient.id === 'probation')!;
  expect([told.ground, told.reason]).toEqual(['A17LegalClaims', 'kept as evidence, restricted']);
});

test('a charity is no competent authority: it may not withhold', async () => {
  const [notice] = await noticesAt('charity');
  const token = await federation.token('charity', 'DPO', { door: 'register' });
  const refused = await federation
    .register('charity')
    .query(
      token,
      'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }',
      { party: 'charity', input: { id: notice!.id, answer: 'WITHHELD', ground: 'X' } },
    );
  expect(refusal(refused).code).toBe('BAD_USER_INPUT');
  expect((await noticesAt('charity'))[0]!.state).toBe('DELIVERED');
});

test('a recipient that had passed the data on passes the erasure on, with the first party’s statement unchanged', async () => {
  await answer('charity', { answer: 'DONE' });
  await eventually(async () => {
    expect(await stateTowards('borough', 'charity')).toBe('DONE');
    expect(await stateTowards('charity', 'outreach')).toBe('DELIVERED');
  });
  const first = await rowsAt('borough').findOneByOrFail(NoticeRow, {
    recipientId: 'charity',
    kind: 'ERASURE',
  });
  const onward = await rowsAt('outreach').findOneByOrFail(NoticeRow, { kind: 'ERASURE' });
  expect(onward).toMatchObject({
    senderId: 'charity',
    originatorId: 'borough',
    cause: requestId,
    revision: 1,
  });
  expect(onward.statement).toBe(first.statement);
});

test('a chain that comes back to its originator ends there, answered by what it decided', async () => {
  await answer('outreach', { answer: 'DONE' });
  await eventually(async () => {
    expect(await stateTowards('charity', 'outreach')).toBe('DONE');
    for (const state of (await noticesAt('outreach')).map((notice) => notice.state))
      expect(state).toBe('DONE');
  });
  expect(await rowsAt('borough').find(RightsRequestRow)).toHaveLength(1);
  expect(await rowsAt('borough').countBy(NoticeRow, { kind: 'ERASURE', direction: 'SENT' })).toBe(4);
});

test('a recipient that was down gets the notice when it is back, once', async () => {
  await federation.register('health').restart();
  await eventually(async () => expect(await stateTowards('borough', 'health')).toBe('DELIVERED'), 30);
  expect(await rowsAt('health').find(RightsRequestRow)).toHaveLength(1);
  await answer('health', { answer: 'NOT_HELD' });
  await eventually(async () => expect(await stateTowards('borough', 'health')).toBe('NOT_HELD'));
});

test('Art. 19: who was told, and what each answered, in one query at the borough through the gateway', async () => {
  const told = data<{
    party: { register: { rightsRequests: { nodes: { notices: { nodes: Notice[] } }[] } } };
  }>(
    await federation.gateway.query(
      await federation.token('borough', 'DPO'),
      `{ party(id: "borough") { register { rightsRequests { nodes { state notices { nodes { recipient { id name } sender { id } state ground } } } } } } }`,
    ),
  );
  const sent = told.party.register.rightsRequests.nodes[0]!.notices.nodes.filter(
    (notice) => (notice.sender as { id: string }).id === 'borough',
  );
  expect(Object.fromEntries(sent.map(({ recipient, state }) => [recipient.id, state]))).toEqual({
    charity: 'DONE',
    health: 'NOT_HELD',
    police: 'WITHHELD',
    probation: 'PARTLY_DONE',
  });
});

test('Art. 19: the letter to the person lists who was told; what the police answered, it neither confirms nor denies', async () => {
  const { register } = await own<{
    register: { rightsRequests: { nodes: { letter: { text: string; pdf: string } }[] } };
  }>(
    'borough',
    'query ($party: ID!) { register(party: $party) { rightsRequests { nodes { letter(kind: OUTCOME) { text pdf } } } } }',
  );
  const { text, pdf } = register.rightsRequests.nodes[0]!.letter;
  for (const party of ['charity', 'health', 'police', 'probation']) expect(text).toContain(`The ${party}`);
  expect(text).not.toMatch(/withheld|CrimeInvestigation|an operation/i);
  expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('at every party’s own database: one request, one decision, its own audit of each step', async () => {
  for (const party of PARTIES) {
    const requests = await rowsAt(party).find(RightsRequestRow);
    expect([party, requests.length]).toEqual([party, 1]);
    expect(requests[0]!.cause).toBe(requestId);
    const actions = new Set((await rowsAt(party).find(AuditLineRow)).map(({ action }) => action));
    expect(actions).toContain('deliverNotices');
    expect(actions).toContain(party === 'borough' ? 'completeRightsRequest' : 'answerNotice');
  }
});

test('no other party’s people learn of the request itself', async () => {
  const seen = await federation.gateway.query(
    await federation.token('health', 'DPO'),
    '{ party(id: "borough") { register { rightsRequests { nodes { id } totalCount } } } }',
  );
  expect(data(seen)).toEqual({ party: { register: { rightsRequests: { nodes: [], totalCount: 0 } } } });
});

test('no log line, metric or audit line of any program holds who the person is', async () => {
  const metrics = await (await fetch(federation.gateway.url.replace('/graphql', '/metrics'))).text();
  const audit = await Promise.all(PARTIES.map((party) => rowsAt(party).find(AuditLineRow)));
  // Whatever they log is caught: this line is.
  writeLog('test.line');
  expect(log.lines.join()).toContain('test.line');
  expect(metrics).toContain('police');
  expect(found(JSON.stringify([log.lines, metrics, audit]), CANARIES)).toEqual([]);
});

test('nothing that identifies the person went through the gateway, or rests in clear in any database', async () => {
  for (const party of PARTIES) {
    const { door, hosted } = federation.register(party);
    const throughGateway = door.requests.filter((body) => body.includes('deliverNotices'));
    const { database } = hosted();
    const tables = await database.query<{ tablename: string }[]>(
      "select tablename from pg_tables where schemaname = 'public'",
    );
    const dumps = await Promise.all(
      tables.map(({ tablename }) =>
        database.query(`select coalesce(jsonb_agg(t)::text, '') as dump from "${tablename}" t`),
      ),
    );
    const everything = JSON.stringify([throughGateway, dumps]);
    for (const canary of CANARIES) {
      expect(everything).not.toContain(canary);
      // Bytes come out of the database as hexadecimal.
      expect(everything).not.toContain(Buffer.from(canary).toString('hex'));
    }
  }
});
