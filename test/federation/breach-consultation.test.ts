/**
 * Partners are asked before the authority is told, one is silent and one objects, so the protocol owner decides; the
 * controller's own duty runs beside it. From Saturday noon across the change of the clocks.
 */
import { consultingTerms, done, mutate, newestNotice, processing, type Ask } from '../support/breaches.ts';
import { data, refusal } from '../support/answers.ts';
import { bringInForce, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';

const PARTIES = ['southend', 'county', 'police', 'charity'];
const DETECTED = '2026-10-24T12:00:00+01:00';
const AWARE = '2026-10-24T13:00:00+01:00';

let federation: Federation;
let now = new Date('2026-10-24T13:30:00+01:00');
let breach: string;

const ask: Ask = async (party, document, variables) =>
  federation.gateway.query(await federation.token(party, 'BREACH_COORDINATOR'), document, { ...variables });

interface Owed {
  kind: string;
  dueAt: string | null;
  state: string;
  owedTo: { id: string } | null;
}

interface Seen {
  obligations: { nodes: Owed[] };
  decisions: object[];
  divergences: string[];
  views: object[];
}

async function seen(): Promise<Seen> {
  const fields = `id decisions { about rule agreement tell reasons decider { id } onViews { party { id } tell } }
    divergences views { party { id } tellAuthority reason }
    obligations(first: 200) { nodes { kind dueAt state owedTo { id } } }`;
  const { breaches } = data<{ breaches: { nodes: Seen[] } }>(
    await ask('southend', `{ breaches(parties: ["southend"]) { nodes { ${fields} } } }`),
  );
  return breaches.nodes[0]!;
}

const owed = async (kind: string, owedTo?: string) =>
  (await seen()).obligations.nodes.filter(
    (one) => one.kind === kind && (owedTo === undefined || one.owedTo?.id === owedTo),
  );

async function noticeAt(party: string): Promise<string> {
  const { id } = await eventually(() =>
    newestNotice(federation.register(party).hosted(), { kind: 'BREACH', direction: 'RECEIVED' }),
  );
  return id;
}

beforeAll(async () => {
  federation = await startFederation({ parties: PARTIES, now: () => now });
  await bringInForce(federation, 'W', PARTIES, {
    ...consultingTerms('county'),
    signature: { offices: ['SIRO'], byParty: {}, source: '§14' },
  });
  await federation.register('charity').stop();
  const input = processing('Enquiries', {
    sources: ['police'],
    recipients: ['county', 'charity'],
    agreements: ['W'],
  });
  const dpo: Ask = async (party, document, variables) =>
    federation.gateway.query(await federation.token(party, 'DPO'), document, { ...variables });
  const record = await done(dpo, 'southend', 'recordProcessing', input);
  breach = (
    await done(ask, 'southend', 'recordBreach', {
      detectedAt: DETECTED,
      awareAt: AWARE,
      kinds: ['CONFIDENTIALITY'],
      regimes: ['UK_GDPR'],
      agreements: ['W'],
      processingRecords: [record.id],
      summary: 'Minutes went to a wrong list of addresses',
    })
  ).id;
}, 120_000);
afterAll(() => federation?.close());

test('Art. 33(1) and the agreement each have a clock of their own; hours run through Sunday’s change', async () => {
  expect(await owed('AUTHORITY_NOTICE')).toMatchObject([{ dueAt: '2026-10-27T12:00:00.000Z' }]);
  expect(await owed('AUTHORITY_NOTICE_AGREED')).toMatchObject([{ dueAt: '2026-10-27T11:00:00.000Z' }]);
  expect(await owed('AUTHORITY_DECISION')).toMatchObject([{ dueAt: '2026-10-26T11:00:00.000Z' }]);
  expect((await owed('PARTNER_NOTICE')).map(({ dueAt }) => dueAt)).toEqual(
    Array(3).fill('2026-10-26T11:00:00.000Z'),
  );
});

test('while partners are asked, the controller cannot decide for them, and no other party can at all', async () => {
  await done(ask, 'police', 'giveView', {
    notice: await noticeAt('police'),
    tellAuthority: false,
    reason: 'an operation runs',
  });
  await done(ask, 'county', 'giveView', { notice: await noticeAt('county'), tellAuthority: true });
  await eventually(async () => expect((await seen()).views).toHaveLength(2));
  const decision = { id: breach, agreement: 'W', tell: true, reasons: 'people may be harmed' };
  expect(refusal(await mutate(ask, 'southend', 'decideOnAuthority', decision))).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('police would decide otherwise; charity gave no view'),
  });
  const byPolice = { notice: await noticeAt('police'), tellAuthority: false, reason: 'no', decideUnder: 'W' };
  expect(refusal(await mutate(ask, 'police', 'giveView', byPolice)).code).toBe('FORBIDDEN');
});

test('Art. 33(1): the controller decides for itself at any time, and the partnership’s decision stays open', async () => {
  await done(ask, 'southend', 'decideOnAuthority', { id: breach, tell: true, reasons: 'a risk is likely' });
  expect((await seen()).decisions).toMatchObject([
    { rule: 'STATUTORY', agreement: null, decider: { id: 'southend' } },
  ]);
  expect(await owed('AUTHORITY_DECISION')).toMatchObject([{ state: 'OPEN' }]);
});

test('after the consultation the protocol owner decides in its own register, and the controller no more', async () => {
  now = new Date('2026-10-26T11:00:01Z');
  const decision = { id: breach, agreement: 'W', tell: true, reasons: 'people may be harmed' };
  expect(refusal(await mutate(ask, 'southend', 'decideOnAuthority', decision)).message).toContain(
    'county, the protocol owner',
  );
  const input = {
    notice: await noticeAt('county'),
    tellAuthority: false,
    reason: 'wait for the operation',
    decideUnder: 'W',
  };
  await done(ask, 'county', 'giveView', input);
  await eventually(async () => expect((await seen()).decisions).toHaveLength(2));
  expect((await seen()).decisions[1]).toEqual({
    about: 'AUTHORITY',
    rule: 'FALLBACK',
    agreement: 'W',
    tell: false,
    reasons: 'wait for the operation',
    decider: { id: 'county' },
    onViews: [
      { party: { id: 'police' }, tell: false },
      { party: { id: 'county' }, tell: false },
    ],
  });
});

test('where the partnership and the controller differ is shown; the statutory duty stands all the same', async () => {
  expect((await seen()).divergences).toContain(
    'Under W county decided not to tell the authority; the controller decided for itself to tell.',
  );
  expect(await owed('AUTHORITY_DECISION')).toMatchObject([{ state: 'MET' }]);
  expect(await owed('AUTHORITY_NOTICE_AGREED')).toMatchObject([{ state: 'DISCHARGED' }]);
  expect(await owed('AUTHORITY_NOTICE')).toMatchObject([{ state: 'OPEN' }]);
  const report = { id: breach, phase: 'INITIAL', reportedAt: '2026-10-26T11:00:00Z' };
  await done(ask, 'southend', 'reportToAuthority', report);
  expect(await owed('AUTHORITY_NOTICE')).toMatchObject([{ state: 'MET' }]);
});

test('the silent partner stands overdue with an escalation, and is told as soon as it is back', async () => {
  expect(await owed('PARTNER_NOTICE', 'charity')).toMatchObject([{ state: 'OVERDUE' }]);
  expect(await owed('PARTNER_ESCALATION', 'charity')).toMatchObject([{ state: 'OVERDUE' }]);
  await federation.register('charity').restart();
  now = new Date('2026-10-26T12:00:00Z');
  await noticeAt('charity');
  await eventually(async () =>
    expect(await owed('PARTNER_NOTICE', 'charity')).toMatchObject([{ state: 'MET' }]),
  );
});
