/** Art. 19 beyond one's own recipients: the originator of an erasure sees it passed on, but nothing about an authority. */
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import type { Role } from '../../shared/callers/caller.ts';
import { data } from '../support/answers.ts';
import { CANARY } from '../support/canaries.ts';
import { bringInForce, disclose, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';

const PARTIES = ['borough', 'vol-orgs', 'health', 'met-police', 'probation', 'outreach'];
const SHARE = 'SHARE-1';

let federation: Federation;
let cause: string;

beforeAll(async () => {
  federation = await startFederation({
    parties: PARTIES,
    profiles: { 'met-police': { competentAuthority: true, kind: 'POLICE' } },
  });
  await bringInForce(federation, SHARE, PARTIES);
  const gave = [
    ['borough', 'vol-orgs'],
    ['borough', 'met-police'],
    ['vol-orgs', 'health'],
    ['vol-orgs', 'met-police'],
    ['met-police', 'probation'],
    ['probation', 'outreach'],
  ] as const;
  for (const [from, to] of gave) await disclose(federation, { from, to, agreement: SHARE });
  cause = await eraseAtBorough();
});
afterAll(() => federation?.close());

async function own<T>(party: string, document: string, variables: object = {}): Promise<T> {
  const token = await federation.token(party, 'DPO', { door: 'register' });
  return data<T>(await federation.register(party).query(token, document, { party, ...variables }));
}

async function eraseAtBorough(): Promise<string> {
  const { recorded } = await own<{ recorded: { id: string } }>(
    'borough',
    'mutation ($party: ID!, $input: RecordRightsRequestInput!) { recorded: recordRightsRequest(party: $party, input: $input) { id } }',
    {
      input: {
        right: 'ERASURE',
        regime: 'UK_GDPR',
        receivedOn: '2026-01-30',
        agreements: [SHARE],
        subject: CANARY,
        identityConfirmed: { evidence: 'PASSPORT' },
      },
    },
  );
  await own(
    'borough',
    'mutation ($party: ID!, $input: CompleteRightsRequestInput!) { completeRightsRequest(party: $party, input: $input) { state } }',
    { input: { id: recorded.id, outcome: 'UPHELD', ground: 'A17NonNecessity' } },
  );
  return recorded.id;
}

interface Leg {
  id: string;
  party: { id: string };
  direction: string;
  state: string;
  sender: { id: string };
  recipient: { id: string };
  [field: string]: unknown;
}

/** Answers what was received, once it has come. */
async function answer(party: string, input: object): Promise<void> {
  const received = await eventually(async () => {
    const { register } = await own<{ register: { notices: { nodes: { id: string }[] } } }>(
      party,
      `query ($party: ID!) { register(party: $party) { notices(where: { cause: "${cause}", direction: RECEIVED }) { nodes { id } } } }`,
    );
    const [first] = register.notices.nodes;
    if (!first) throw new Error(`${party} has received nothing`);
    return first;
  }, 30);
  await own(
    party,
    'mutation ($party: ID!, $input: AnswerNoticeInput!) { answerNotice(party: $party, input: $input) { state } }',
    { input: { id: received.id, ...input } },
  );
}

/** What a person of the party sees of the chain through the gateway, asked of all parties. */
async function seenBy(party: string, role: Role = 'DPO') {
  const { notices } = data<{ notices: { totalCount: number; nodes: Leg[] } }>(
    await federation.gateway.query(
      await federation.token(party, role),
      `query ($cause: ID!) { notices(where: { cause: $cause }, first: 200) {
        totalCount
        nodes { id party { id } kind direction state deliveredAt answeredAt attempts receipt ground agreement cause
          sender { id name } recipient { id name } originator { id } } } }`,
      { cause },
    ),
  );
  const sent = notices.nodes.filter(({ direction }) => direction === 'SENT');
  const lines = sent.map(({ sender, recipient, state }) => `${sender.id} -> ${recipient.id}: ${state}`);
  return { ...notices, lines: lines.toSorted() };
}

test('while the first recipient has not answered, the originator sees its own legs', async () => {
  await eventually(async () => {
    expect((await seenBy('borough')).lines).toEqual([
      'borough -> met-police: DELIVERED',
      'borough -> vol-orgs: DELIVERED',
    ]);
  }, 30);
});

test('once it has, the originator sees the next hop, with its state as it changes', async () => {
  await answer('vol-orgs', { answer: 'DONE' });
  await eventually(async () => {
    expect((await seenBy('borough')).lines).toEqual([
      'borough -> met-police: DELIVERED',
      'borough -> vol-orgs: DONE',
      'vol-orgs -> health: DELIVERED',
    ]);
  }, 30);
  await answer('health', { answer: 'REFUSED', ground: 'A17LegalClaims', reason: 'a claim is pending' });
  await eventually(async () => {
    expect((await seenBy('borough')).lines).toContain('vol-orgs -> health: REFUSED');
  }, 30);
  const { nodes } = await seenBy('borough');
  const leg = nodes.find(({ sender }) => sender.id === 'vol-orgs')!;
  expect(leg).toMatchObject({
    party: { id: 'vol-orgs' },
    kind: 'ERASURE',
    originator: { id: 'borough' },
    cause,
  });
  expect([leg.deliveredAt, leg.answeredAt].map((at) => typeof at)).toEqual(['string', 'string']);
  expect(leg).toMatchObject({ attempts: 0, receipt: null, ground: null, agreement: null });
});

test('so does a caseworker of the originator', async () => {
  const [dpo, caseworker] = [await seenBy('borough'), await seenBy('borough', 'CASEWORKER')];
  expect(caseworker).toEqual(dpo);
});

test('of a leg it sees the copy of whoever passed it on, and not the copy at the far end', async () => {
  const { nodes } = await seenBy('borough');
  expect(nodes.filter(({ party }) => party.id === 'health')).toEqual([]);
});

test('what the authority passes on is not there for the originator, nor what goes to it or on from behind it', async () => {
  await answer('met-police', { answer: 'DONE' });
  await answer('probation', { answer: 'DONE' });
  await eventually(async () => {
    expect((await seenBy('probation')).lines).toContain('probation -> outreach: DELIVERED');
    expect((await seenBy('met-police')).lines).toEqual([
      'borough -> met-police: DONE',
      'met-police -> probation: DONE',
      'vol-orgs -> met-police: DONE',
    ]);
  }, 30);
  const { lines, nodes, totalCount } = await seenBy('borough');
  expect(lines).toEqual([
    'borough -> met-police: DONE',
    'borough -> vol-orgs: DONE',
    'vol-orgs -> health: REFUSED',
  ]);
  // Its own two in its own register, those two at their recipients, and the leg that was passed on.
  expect([nodes.length, totalCount]).toEqual([5, 5]);
  expect(JSON.stringify(nodes)).not.toMatch(/probation|outreach/);
  for (const party of ['met-police', 'probation']) {
    const asked = await federation.gateway.query(
      await federation.token('borough', 'DPO'),
      `query ($cause: ID!) { party(id: "${party}") { register { notices(where: { cause: $cause, counterparty: "outreach" }) { totalCount nodes { id } } } } }`,
      { cause },
    );
    expect(data(asked)).toEqual({ party: { register: { notices: { totalCount: 0, nodes: [] } } } });
  }
});

test('a party that did not state it sees what it sent or received itself, and nothing else of the chain', async () => {
  expect((await seenBy('health')).lines).toEqual(['vol-orgs -> health: REFUSED']);
  expect((await seenBy('outreach')).lines).toEqual(['probation -> outreach: DELIVERED']);
  expect((await seenBy('vol-orgs')).lines).toEqual([
    'borough -> vol-orgs: DONE',
    'vol-orgs -> health: REFUSED',
    'vol-orgs -> met-police: DONE',
  ]);
});

test('the register that showed the leg has an audit line of who read it', async () => {
  const leg = (await seenBy('borough')).nodes.find(({ sender }) => sender.id === 'vol-orgs')!;
  const lines = await federation
    .register('vol-orgs')
    .hosted()
    .database.manager.find(AuditLineRow, { where: { action: 'read', rowKind: 'notices' } });
  expect(lines.some((line) => line.callerParty === 'borough' && line.rowIds.includes(leg.id))).toBe(true);
});

test('a party in the middle of the chain reads in its own case whence it came, who stated it, and where it went', async () => {
  const { register } = await own<{ register: { rightsRequests: { nodes: unknown[] } } }>(
    'vol-orgs',
    `query ($party: ID!) { register(party: $party) { rightsRequests { nodes { cause state cameFrom { id }
      told { party { id } state mayTell } recipients { party { id } }
      notices { nodes { direction state sender { id } recipient { id } originator { id } } } } } } }`,
  );
  const leg = (sender: string, recipient: string, state: string) => ({
    direction: sender === 'vol-orgs' ? 'SENT' : 'RECEIVED',
    state,
    sender: { id: sender },
    recipient: { id: recipient },
    originator: { id: 'borough' },
  });
  expect(register.rightsRequests.nodes).toEqual([
    {
      cause,
      state: 'ANSWERED',
      cameFrom: { id: 'borough' },
      told: expect.arrayContaining([{ party: { id: 'health' }, state: 'REFUSED', mayTell: true }]),
      recipients: [{ party: { id: 'health' } }, { party: { id: 'met-police' } }],
      notices: {
        nodes: expect.arrayContaining([
          leg('borough', 'vol-orgs', 'DONE'),
          leg('vol-orgs', 'health', 'REFUSED'),
          leg('vol-orgs', 'met-police', 'DONE'),
        ]),
      },
    },
  ]);
});
