/**
 * A commissioner asks a department for OFFICIAL-SENSITIVE information over Easter 2026, is refused, and takes two steps of
 * its ladder; the other way round there is none. By the demonstration's own terms, over real registers and the gateway.
 */
import { setTimeout } from 'node:timers/promises';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { requestInformation } from '../../shared/demonstration/seed-requests.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { data, refusal } from '../support/answers.ts';
import { bringInForce, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import {
  askingTerms,
  doneTo,
  FIELDS,
  JUSTIFIED,
  mutateRequest,
  type Seen,
} from '../support/information-requests.ts';

const PARTIES = ['iasc', 'home-office', 'stranger'];
const TESTS = ['NECESSARY', 'PUBLICATION', 'ACCESS_STORAGE_DISPOSAL', 'LAWFUL'];

let federation: Federation;
let now = new Date('2026-04-02T10:00:00+01:00');

const asOffice =
  (office?: string) =>
  async (party: string, document: string, variables: object = {}) => {
    const token = await federation.token(party, ['DPO', 'SIGNATORY'], office ? { office } : {});
    return federation.gateway.query(token, document, { ...variables });
  };
const done = (party: string, mutation: string, input: object, office?: string) =>
  doneTo(asOffice(office), party, mutation, input);
const refused = async (party: string, mutation: string, input: object) =>
  refusal(await mutateRequest(asOffice(), party, mutation, input));

/** The copies that a person of `reader` finds at the registers of the parties. */
async function copies(reader: string, parties: string[]): Promise<Seen[]> {
  const query = `query ($parties: [ID!]) { informationRequests(parties: $parties) { nodes { party { id } ${FIELDS} } } }`;
  const answer = await asOffice()(reader, query, { parties });
  return data<{ informationRequests: { nodes: Seen[] } }>(answer).informationRequests.nodes;
}

/** The party's own copy, once it is in that state. */
function copyIn(party: string, requestId: string, expected: object): Promise<Seen> {
  return eventually(async () => {
    const copy = (await copies(party, [party])).find((one) => one.requestId === requestId);
    expect(copy).toMatchObject(expected);
    return copy!;
  });
}

async function board(party: string, about: string): Promise<string[]> {
  const query = `query ($parties: [ID!]) { obligations(parties: $parties, first: 200) {
    nodes { kind about state dueAt owner { id } } } }`;
  const { obligations } = data<{ obligations: { nodes: Record<string, unknown>[] } }>(
    await asOffice()(party, query, { parties: [party] }),
  );
  return obligations.nodes
    .filter((one) => one.about === about)
    .map(({ kind, state, dueAt, owner }) => `${kind} ${(owner as { id: string }).id} ${dueAt} ${state}`);
}

beforeAll(async () => {
  federation = await startFederation({ parties: PARTIES, now: () => now });
  const seeded = readSeedData().agreements.find(({ reference }) => reference === 'HO-IASC-2020')!;
  const terms = askingTerms(readTerms(seeded.terms).further.informationRequests);
  await bringInForce(federation, 'HO-IASC-2020', ['home-office', 'iasc'], terms);
}, 120_000);
afterAll(() => federation?.close());

describe('the commissioner asks', () => {
  const ids = { requestId: '', asked: '', held: '' };
  const ACKNOWLEDGED_BY = '2026-04-09T22:59:59.999Z';
  const RESPOND_BY = '2026-04-27T22:59:59.999Z';
  const step = { reasons: 'needed for a report', objections: 'the cost', attempts: 'two meetings' };
  const decision = (outcome: string, failed?: string) => ({
    id: ids.held,
    outcome,
    reason: `for the record: ${outcome}`,
    tests: [...TESTS, 'LABELLED'].map((test) => ({ test, satisfied: test !== failed })),
  });

  test('by the one agreement that says how; Good Friday and Easter Monday are not counted', async () => {
    const input = { ...JUSTIFIED, to: 'home-office', classification: 'OFFICIAL_SENSITIVE' };
    const elsewhere = await refused('iasc', 'requestInformation', { ...input, unit: 'Border Force' });
    expect(elsewhere.message).toContain('Modern Slavery Act 2015 s.43');
    const unit = 'Modern Slavery Unit';
    const asked = await done('iasc', 'requestInformation', { ...input, unit });
    const due = { acknowledgeBy: '2026-04-09', respondBy: '2026-04-27', agreement: 'HO-IASC-2020', unit };
    const held = await copyIn('home-office', asked.requestId, { ...due, state: 'REQUESTED' });
    expect(asked).toMatchObject({
      ...due,
      ladder: ['POLICY_LEAD', 'DIRECTOR', 'SENIOR_SPONSOR', 'MINISTERS'],
    });
    Object.assign(ids, { requestId: asked.requestId, asked: asked.id, held: held.id });
  });

  test('and what is acknowledged late is overdue on both boards first, and then met', async () => {
    now = new Date('2026-04-10T09:00:00+01:00');
    const duty = (state: string) => [
      `INFORMATION_ACKNOWLEDGEMENT home-office ${ACKNOWLEDGED_BY} ${state}`,
      `INFORMATION_REPLY home-office ${RESPOND_BY} OPEN`,
    ];
    expect(await board('iasc', ids.asked)).toEqual(duty('OVERDUE'));
    expect(await board('home-office', ids.held)).toEqual(duty('OVERDUE'));
    await done('home-office', 'acknowledgeInformationRequest', { id: ids.held });
    await copyIn('iasc', ids.requestId, { state: 'ACKNOWLEDGED', acknowledgedOn: '2026-04-10' });
    expect(await board('iasc', ids.asked)).toEqual(duty('MET'));
    expect(await board('home-office', ids.held)).toEqual(duty('MET'));
  });

  test('and may take no step before it is refused, or the time is over', async () => {
    expect((await refused('iasc', 'escalateInformationRequest', { id: ids.asked, ...step })).code).toBe(
      'CONFLICT',
    );
    expect((await refused('home-office', 'escalateInformationRequest', { id: ids.held, ...step })).code).toBe(
      'FORBIDDEN',
    );
  });

  test('and is refused, and goes to the policy lead; the next step waits for its finding', async () => {
    now = new Date('2026-04-14T09:00:00+01:00');
    await done('home-office', 'decideInformationRequest', decision('REFUSED', 'PUBLICATION'));
    await copyIn('iasc', ids.requestId, { state: 'REFUSED', decision: { final: false } });
    await done('iasc', 'escalateInformationRequest', { id: ids.asked, ...step });
    const early = await refused('iasc', 'escalateInformationRequest', { id: ids.asked, ...step });
    expect(early.message).toContain('POLICY_LEAD at home-office must first be satisfied');
    await copyIn('home-office', ids.requestId, {
      state: 'ESCALATED',
      escalations: [{ office: 'POLICY_LEAD' }],
    });
    const outcome = { id: ids.held, step: 1, outcome: 'a fair request' };
    expect((await refused('home-office', 'recordEscalationOutcome', outcome)).message).toContain(
      '`satisfied`',
    );
    await done('home-office', 'recordEscalationOutcome', { ...outcome, satisfied: true });
    await copyIn('iasc', ids.requestId, { escalations: [{ outcome: 'a fair request', satisfied: true }] });
    await done('iasc', 'escalateInformationRequest', { id: ids.asked, ...step });
    await copyIn('home-office', ids.requestId, {
      escalations: [{ step: 1 }, { step: 2, office: 'DIRECTOR' }],
    });
  });

  test('and the two work out together what can be published', async () => {
    await done('home-office', 'agreePublication', { id: ids.held, proposal: 'national totals' });
    await copyIn('iasc', ids.requestId, {
      publicationTalks: [{ by: { id: 'home-office' }, accepted: false }],
    });
    await done('iasc', 'agreePublication', { id: ids.asked, proposal: 'totals by region' });
    await copyIn('home-office', ids.requestId, { publicationTalks: [{}, { proposal: 'totals by region' }] });
    const disputed = await refused('home-office', 'decideInformationRequest', decision('AGREED'));
    expect(disputed.message).toContain('agree first what can be published');
    await done('home-office', 'agreePublication', { id: ids.held, accept: true });
    await copyIn('iasc', ids.requestId, { publicationAgreed: 'totals by region' });
  });

  test('and gets it once the department agrees with its approvals, by a secure way, labelled', async () => {
    now = new Date('2026-04-24T09:00:00+01:00');
    for (const office of ['SENIOR_OFFICIAL', 'MINISTER'])
      await done('home-office', 'approveInformationRequest', { id: ids.held, office }, office);
    const agreed = await done('home-office', 'decideInformationRequest', decision('AGREED'));
    expect(agreed).toMatchObject({
      state: 'AGREED',
      approvals: ['SENIOR_OFFICIAL', 'MINISTER'].map((office) => ({
        office,
        needed: false,
        approvedOn: '2026-04-24',
      })),
    });
    const given = {
      id: ids.held,
      what: 'totals by region',
      method: 'SECURE_LINK',
      label: 'OFFICIAL_SENSITIVE',
    };
    await done('home-office', 'provideInformation', given);
    const copy = await copyIn('iasc', ids.requestId, {
      state: 'PROVIDED',
      provisions: [{ method: 'SECURE_LINK', label: 'OFFICIAL_SENSITIVE' }],
    });
    expect((copy.tests as { satisfied: unknown }[]).every(({ satisfied }) => satisfied === null)).toBe(true);
    expect((await board('iasc', ids.asked)).at(-1)).toBe(`INFORMATION_REPLY home-office ${RESPOND_BY} MET`);
  });

  test('a stranger finds nothing at either register, and can do nothing about it', async () => {
    expect(await copies('iasc', ['iasc', 'home-office'])).toHaveLength(2);
    expect(await copies('stranger', PARTIES)).toEqual([]);
    const withdrawal = { id: ids.asked, reason: 'not ours' };
    expect((await refused('stranger', 'withdrawInformationRequest', withdrawal)).code).toBe('NOT_FOUND');
    const elsewhere = `mutation { withdrawInformationRequest(party: "iasc", input: { id: "${ids.asked}", reason: "x" }) { id } }`;
    expect(refusal(await asOffice()('stranger', elsewhere)).code).toBe('FORBIDDEN');
  });
});

test('the department asks: it has no ladder, and the commissioner’s decision is final', async () => {
  const input = { ...JUSTIFIED, to: 'iasc', classification: 'OFFICIAL', publication: '' };
  const asked = await done('home-office', 'requestInformation', { ...input, agreement: 'HO-IASC-2020' });
  expect(asked).toMatchObject({ ladder: [], approvals: [], publication: null });
  const held = await copyIn('iasc', asked.requestId, { ladder: [], state: 'REQUESTED' });
  const tests = [...TESTS, 'INDEPENDENCE'].map((test) => ({ test, satisfied: test !== 'INDEPENDENCE' }));
  const decision = { id: held.id, outcome: 'REFUSED', reason: 'it would bind the office', tests };
  await done('iasc', 'decideInformationRequest', decision);
  await copyIn('home-office', asked.requestId, { state: 'REFUSED', decision: { final: true } });
  const step = { id: asked.id, reasons: 'r', objections: 'o', attempts: 'a' };
  expect(await refused('home-office', 'escalateInformationRequest', step)).toMatchObject({
    code: 'CONFLICT',
    message: 'HO-IASC-2020 para 14 gives home-office no escalation: the decision of iasc is final.',
  });
});

test('the demonstration’s requests can be made under these terms, and made again they are the same', async () => {
  now = new Date('2026-06-01T09:00:00+01:00');
  const before = (await copies('iasc', ['iasc'])).length;
  const endpoints = Object.fromEntries(PARTIES.map((party) => [party, federation.register(party).url]));
  const registers = { endpoints, token: federation.token };
  const seed = readSeedData().informationRequests;
  for (const _ of [1, 2])
    await Promise.all(seed.map((request) => requestInformation(registers, request, '2026-06-01')));
  const seeded = async () =>
    (await copies('iasc', ['iasc']))
      .slice(0, -before)
      .map(({ requestedOn, state }) => `${requestedOn} ${state}`);
  const expected = [
    '2026-05-30 REQUESTED',
    '2026-05-23 REFUSED',
    '2026-05-20 PROVIDED',
    '2026-05-02 ESCALATED',
  ];
  // What the holder did last reaches the asker's copy a moment later.
  const until = Date.now() + 20_000;
  while (String(await seeded()) !== String(expected) && Date.now() < until) await setTimeout(100);
  expect(await seeded()).toEqual(expected);
});
