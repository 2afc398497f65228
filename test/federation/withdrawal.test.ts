/** A partner leaves an agreement: four weeks' notice, everyone told, and duties about the data it had obtained that stay. */
import { data, refusal } from '../support/answers.ts';
import { CANARIES, CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { WithdrawalRow } from '../../subgraphs/register/agreements/leaving/entity.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

const PROTOCOL = 'SAFEGUARDING-1';
const PARTIES = ['council', 'police', 'charity'];
const DAY_MS = 24 * 3_600_000;

/** As in an umbrella protocol of a county: notice to the administration team, which has no register. */
const TERMS = {
  ...EXAMPLE_TERMS,
  controllership: 'JOINT',
  organisations: [
    { key: 'councils', name: 'Councils', kind: 'LOCAL_AUTHORITY', filledBy: ['council'] },
    { key: 'police', name: 'The police', kind: 'POLICE', filledBy: ['police'] },
    { key: 'admin', name: 'Administration team', kind: 'ADMINISTRATOR', filledBy: ['admin-team'] },
    { key: 'health', name: 'Health partners', kind: 'NHS_BODY', filledBy: [] },
  ],
  review: {
    firstAfterMonths: 36,
    thenEveryMonths: null,
    anchor: 'COMMENCED',
    initiator: 'council',
    triggers: ['SIGNATORIES'],
    source: '§4',
  },
  withdrawal: { noticeWeeks: 4, to: 'admin-team', source: '§13' },
  afterLeaving: { keepsComplying: true, dataDuty: 'RETURN_OR_DESTROY_IRRELEVANT', source: '§13' },
};

let federation: Federation;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  federation = await startFederation({ parties: PARTIES, notJoined: ['admin-team'], now: () => clock });
  await bringInForce(federation, PROTOCOL, PARTIES, TERMS);
  await disclose(federation, { from: 'council', to: 'charity', agreement: PROTOCOL });
}, 60_000);
afterAll(() => federation?.close());

const rowsAt = (party: string) => federation.register(party).hosted().database.manager;

async function write(party: string, name: string, input: object, role: 'SIGNATORY' | 'DPO' = 'DPO') {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($party: ID!, $input: ${type}) { row: ${name}(party: $party, input: $input) { id } }`;
  return federation.gateway.query(await federation.token(party, role), document, { party, input });
}

async function ask<T>(party: string, document: string): Promise<T> {
  return data<T>(await federation.gateway.query(await federation.token(party, 'DPO'), document));
}

interface Copy {
  state: string;
  inForce: boolean;
  withdrawals: { party: { id: string }; leavesOn: string; settledOn: string | null }[];
  membership: { organisation: string | null; party: { id: string } | null; state: string }[];
}

async function copyAt(party: string): Promise<Copy> {
  const { agreements } = await ask<{ agreements: { nodes: Copy[] } }>(
    party,
    `{ agreements(parties: ["${party}"], where: { reference: "${PROTOCOL}" }) { nodes { state inForce
       withdrawals { party { id } version givenOn leavesOn reason settledOn }
       membership { organisation party { id name } state since } } } }`,
  );
  return agreements.nodes[0]!;
}

async function dutiesAt(party: string): Promise<string[]> {
  const { obligations } = await ask<{ obligations: { nodes: { kind: string; state: string }[] } }>(
    party,
    `{ obligations(parties: ["${party}"], first: 200) { nodes { kind state } } }`,
  );
  return obligations.nodes.map(({ kind, state }) => `${kind} ${state}`);
}

const stateOf = async (at: string, organisation: string | null, party: string) => {
  const { membership } = await copyAt(at);
  return membership.find((one) => one.organisation === organisation && one.party?.id === party)?.state;
};

test('before anyone leaves, every place in the text shows where it stands', async () => {
  const { membership, state } = await copyAt('council');
  expect(state).toBe('IN_FORCE');
  expect(
    membership.map(({ organisation, party, state: stands }) => [organisation, party?.id, stands]),
  ).toEqual([
    ['Councils', 'council', 'IN_FORCE'],
    ['The police', 'police', 'IN_FORCE'],
    ['Administration team', 'admin-team', 'NOT_JOINED'],
    ['Health partners', undefined, 'NOT_FILLED'],
    [null, 'charity', 'IN_FORCE'],
  ]);
});

test("§13: less than four weeks' notice is refused, with the day on which it would have run, and nothing is told", async () => {
  const input = { reference: PROTOCOL, leavesOn: '2026-03-29' };
  expect(refusal(await write('charity', 'withdrawFromAgreement', input, 'SIGNATORY'))).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: `${PROTOCOL} §13 asks for 4 weeks' written notice: given on 2026-03-02, it has run on 2026-03-30.`,
  });
  expect(await rowsAt('charity').countBy(NoticeRow, { kind: 'AGREEMENT_WITHDRAWN' })).toBe(0);
});

test('§13: a notice reaches every partner, and the administration team as a task for people', async () => {
  const input = { reference: PROTOCOL, reason: 'The service closes.' };
  data(await write('charity', 'withdrawFromAgreement', input, 'SIGNATORY'));
  const told = {
    party: { id: 'charity' },
    version: 1,
    givenOn: '2026-03-02',
    leavesOn: '2026-03-30',
    reason: 'The service closes.',
    settledOn: null,
  };
  await eventually(async () => {
    for (const party of PARTIES) expect((await copyAt(party)).withdrawals).toEqual([told]);
  });
  expect(await dutiesAt('charity')).toEqual(
    expect.arrayContaining([
      'TELL_OTHERWISE OPEN',
      'KEEP_COMPLYING OPEN',
      'RETURN_OR_DESTROY OPEN',
      'AGREEMENT_REVIEW DISCHARGED',
    ]),
  );
  const [untold] = await rowsAt('charity').findBy(NoticeRow, { recipientId: 'admin-team' });
  expect(untold).toMatchObject({ kind: 'AGREEMENT_WITHDRAWN', lastFailure: 'PARTY_NOT_JOINED' });
  expect(await dutiesAt('council')).toContain('AGREEMENT_REVIEW_CALLED OPEN');
});

test('while the notice runs it stays in force, and data may be shared', async () => {
  clock = new Date(clock.getTime() + 27 * DAY_MS);
  expect(await copyAt('charity')).toMatchObject({ state: 'LEAVING', inForce: true });
  expect(await stateOf('council', null, 'charity')).toBe('LEAVING');
  await disclose(federation, { from: 'council', to: 'charity', agreement: PROTOCOL });
});

test('once it has run the partner has left: nothing new goes to it, and the others go on', async () => {
  clock = new Date(clock.getTime() + DAY_MS);
  expect(await copyAt('charity')).toMatchObject({ state: 'LEFT', inForce: false });
  expect(await copyAt('council')).toMatchObject({ state: 'IN_FORCE' });
  expect(await stateOf('police', null, 'charity')).toBe('LEFT');
  await expect(disclose(federation, { from: 'council', to: 'charity', agreement: PROTOCOL })).rejects.toThrow(
    `charity left ${PROTOCOL} on 2026-03-30.`,
  );
  await expect(disclose(federation, { from: 'charity', to: 'council', agreement: PROTOCOL })).rejects.toThrow(
    'AGREEMENT_NOT_IN_FORCE',
  );
  await disclose(federation, { from: 'council', to: 'police', agreement: PROTOCOL });
  expect(await dutiesAt('charity')).toEqual(
    expect.arrayContaining(['KEEP_COMPLYING OPEN', 'RETURN_OR_DESTROY OPEN']),
  );
});

test('an erasure upheld by another still reaches it, for what was disclosed before, and it answers', async () => {
  const own = async (party: string, name: string, input: object) => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const token = await federation.token(party, 'DPO', { door: 'register' });
    const document = `mutation ($party: ID!, $input: ${type}) { row: ${name}(party: $party, input: $input) { id } }`;
    return data<{ row: { id: string } }>(
      await federation.register(party).query(token, document, { party, input }),
    ).row;
  };
  const { id } = await own('council', 'recordRightsRequest', {
    right: 'ERASURE',
    regime: 'UK_GDPR',
    receivedOn: '2026-03-30',
    subject: CANARY,
    identityConfirmed: { evidence: 'PASSPORT' },
  });
  await own('council', 'completeRightsRequest', { id, outcome: 'UPHELD' });
  const received = { cause: id, direction: 'RECEIVED', kind: 'ERASURE' } as const;
  await eventually(async () => expect(await rowsAt('charity').countBy(NoticeRow, received)).toBe(1));
  const { id: notice } = await rowsAt('charity').findOneByOrFail(NoticeRow, received);
  await own('charity', 'answerNotice', { id: notice, answer: 'DONE' });
  await eventually(async () =>
    expect(
      (await rowsAt('council').findOneByOrFail(NoticeRow, { cause: id, recipientId: 'charity' })).answer,
    ).toBe('DONE'),
  );
});

test('what it did with the data settles its duty, and the others see the day, not the account', async () => {
  const input = {
    reference: PROTOCOL,
    returned: 'Case files, to the council.',
    destroyed: 'Copies; destruction log 12/26.',
  };
  data(await write('charity', 'settleDataDuty', input));
  await eventually(async () => {
    for (const party of PARTIES)
      expect((await copyAt(party)).withdrawals).toMatchObject([{ settledOn: '2026-03-30' }]);
  });
  expect(await dutiesAt('charity')).toEqual(
    expect.arrayContaining(['KEEP_COMPLYING DISCHARGED', 'RETURN_OR_DESTROY MET']),
  );
  const [atCharity] = await rowsAt('charity').find(WithdrawalRow);
  expect(atCharity!.settled).toEqual({ kept: null, returned: input.returned, destroyed: input.destroyed });
  const [atCouncil] = await rowsAt('council').find(WithdrawalRow);
  expect(atCouncil).toMatchObject({ settled: null, settledOn: '2026-03-30' });
});

test('no notice of it says who any person is', async () => {
  const notices = await rowsAt('council').findBy(NoticeRow, { kind: 'AGREEMENT_WITHDRAWN' });
  expect(notices).toHaveLength(2);
  for (const { statement } of notices) {
    const clear = Buffer.from(statement.split('.')[1]!, 'base64url').toString();
    for (const canary of CANARIES) expect(clear).not.toContain(canary);
  }
});
