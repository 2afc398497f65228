/** One breach under two regimes, without agreed hours, told to 44 recipients. */
import { exampleTerms } from '../support/example-terms.ts';
import { done, processing, type Ask } from '../support/breaches.ts';
import { data } from '../support/answers.ts';
import { bringInForce, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

const RECIPIENTS = Array.from({ length: 44 }, (_, index) => `r${index + 1}`);
const SIGNED = ['police', 'borough', 'r1'];
const DETECTED = '2026-10-24T11:00:00.000Z';
const AWARE = '2026-10-24T12:00:00.000Z';

let federation: Federation;
let now = new Date('2026-10-24T12:30:00Z');

const as =
  (role: 'DPO' | 'BREACH_COORDINATOR'): Ask =>
  async (party, document, variables) =>
    federation.gateway.query(await federation.token(party, role), document, { ...variables });
const ask = as('BREACH_COORDINATOR');

interface Owed {
  kind: string;
  dueAt: string | null;
  state: string;
  strength: string;
  source: string;
  owedTo: { id: string } | null;
}

async function owedAt(party: string, kind: string): Promise<Owed[]> {
  const fields = 'obligations(first: 200) { nodes { kind dueAt state strength source owedTo { id } } }';
  const { breaches } = data<{ breaches: { nodes: { obligations: { nodes: Owed[] } }[] } }>(
    await ask(party, `{ breaches(parties: ["${party}"]) { nodes { ${fields} } } }`),
  );
  return breaches.nodes[0]!.obligations.nodes.filter((one) => one.kind === kind);
}

const facts = (regimes: string[]) => ({
  detectedAt: DETECTED,
  awareAt: AWARE,
  kinds: ['CONFIDENTIALITY'],
  regimes,
  agreements: ['IOM'],
  summary: 'A list of people in the scheme went out unredacted',
});

let breach: string;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['police', 'borough'],
    hosted: [RECIPIENTS],
    profiles: { police: { competentAuthority: true, kind: 'POLICE' } },
    now: () => now,
  });
  const terms = exampleTerms({
    breach: {
      partnerNotice: {
        hours: null,
        aimHours: 24,
        anchor: 'AWARE',
        strength: 'SHOULD',
        threshold: 'MAY_AFFECT',
      },
      authority: { hours: 72, anchor: 'AWARE' },
      decision: { rule: 'CONTROLLER', fallback: null, protocolOwner: null },
      source: '§4.8',
    },
  });
  await bringInForce(federation, 'IOM', SIGNED, terms);
  const list = processing('Matrix', {
    recipients: RECIPIENTS,
    sources: ['borough'],
    agreements: ['IOM'],
    criminalOffence: true,
  });
  const record = await done(as('DPO'), 'police', 'recordProcessing', list);
  const input = { ...facts(['UK_GDPR', 'PART_3']), processingRecords: [record.id] };
  breach = (await done(ask, 'police', 'recordBreach', input)).id;
}, 180_000);
afterAll(() => federation?.close());

test('Art. 33(1), s.67(1): police under both regimes owe two notices; a borough owes one', async () => {
  const both = await owedAt('police', 'AUTHORITY_NOTICE');
  expect(both.map(({ source }) => source).toSorted()).toEqual(['DPA 2018 s.67(1)', 'UK GDPR Art. 33(1)']);
  expect(both.map(({ dueAt }) => dueAt)).toEqual(Array(2).fill('2026-10-27T12:00:00.000Z'));
  await done(ask, 'borough', 'recordBreach', facts(['UK_GDPR']));
  expect(await owedAt('borough', 'AUTHORITY_NOTICE')).toHaveLength(1);
});

test('without agreed hours, telling a signatory has an aim from awareness; without an agreement, no hours at all', async () => {
  const partners = await owedAt('police', 'PARTNER_NOTICE');
  expect(partners).toHaveLength(RECIPIENTS.length + 1);
  const of = (party: string) => partners.find(({ owedTo }) => owedTo?.id === party);
  expect(of('borough')).toMatchObject({
    dueAt: '2026-10-25T12:00:00.000Z',
    strength: 'AIM',
    source: 'IOM §4.8',
  });
  expect(of('r1')).toMatchObject({ dueAt: '2026-10-25T12:00:00.000Z' });
  expect(of('r44')).toMatchObject({ dueAt: null, strength: 'SHOULD' });
});

test('all 44 recipients and the source hold the notice, each once', async () => {
  await eventually(async () => {
    const partners = await owedAt('police', 'PARTNER_NOTICE');
    expect(partners.filter(({ state }) => state !== 'MET')).toEqual([]);
  }, 60);
  for (const party of ['borough', ...RECIPIENTS]) {
    const [{ count }] = await federation
      .register(party)
      .hosted()
      .database.query<[{ count: string }]>(
        "select count(*) from notice where cause = $1 and direction = 'RECEIVED'",
        [breach],
      );
    expect([party, count]).toEqual([party, '1']);
  }
}, 90_000);

test('s.67: a report under one regime leaves the duty of the other', async () => {
  now = new Date('2026-10-25T12:00:00Z');
  const report = { id: breach, phase: 'INITIAL', reportedAt: '2026-10-25T11:00:00Z', regimes: ['PART_3'] };
  await done(ask, 'police', 'reportToAuthority', report);
  const states = (await owedAt('police', 'AUTHORITY_NOTICE')).map(
    ({ source, state }) => `${source} ${state}`,
  );
  expect(states.toSorted()).toEqual(['DPA 2018 s.67(1) MET', 'UK GDPR Art. 33(1) OPEN']);
});

test('Art. 34, s.68: a high risk owes telling people under each regime', async () => {
  await done(ask, 'police', 'assessBreach', {
    id: breach,
    risk: 'HIGH_RISK',
    riskBecause: 'reprisals are feared',
  });
  const sources = (await owedAt('police', 'SUBJECT_NOTICE')).map(({ source }) => source);
  expect(sources.toSorted()).toEqual(['DPA 2018 s.68(1)', 'UK GDPR Art. 34(1)']);
});

test('what was assessed reaches each of those who had the first notice, once', async () => {
  await eventually(async () => {
    const document = '{ breaches(parties: ["police"]) { nodes { partners { revision deliveredAt } } } }';
    const { breaches } = data<{
      breaches: { nodes: { partners: { revision: number; deliveredAt: string | null }[] }[] };
    }>(await ask('police', document));
    const told = breaches.nodes[0]!.partners.filter(
      ({ revision, deliveredAt }) => revision === 2 && deliveredAt !== null,
    );
    expect(told).toHaveLength(RECIPIENTS.length + 1);
  }, 60);
  for (const party of ['r1', 'r44']) {
    const where = { cause: breach, direction: 'RECEIVED' } as const;
    const held = await federation.register(party).hosted().database.manager.findBy(NoticeRow, where);
    expect(held.map(({ revision }) => revision).toSorted()).toEqual([1, 2]);
  }
}, 90_000);
