/** Requests for release between registers: the originators are asked, the right party decides, and all are told. */
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { ReleaseRequestRow } from '../../subgraphs/register/cases/foi/entity.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';
import { deliverForged } from '../support/forged-notices.ts';
import { agree, read } from '../support/sharing.ts';
import { boardOf, writerOf } from '../support/writing.ts';

interface Seen {
  id: string;
  requestId: string;
  state: string;
  consulted: { party: { id: string }; objects: boolean | null; reason: string | null }[];
  [field: string]: unknown;
}

const FIELDS = `id requestId regime receivedBy { id } receivedOn what agreement holder { id } decider { id } deciderRule
  dueOn consulted { party { id } objects exemptions reason givenOn } outcome exemptions reason viewsConsidered decidedOn state`;

let exchange: Exchange;
const write = writerOf<Seen>(() => exchange, FIELDS);

const term = (decider: 'HOLDER' | 'RECEIVER_OF_REQUEST', consult: string) => ({
  terms: exampleTerms({ foi: { decider, consult, source: '§2.8' } }),
});

beforeAll(async () => {
  exchange = await startExchange({
    parties: ['acme', 'beta', 'gamma', 'stranger', { id: 'church', register: null }],
  });
  await agree(exchange, 'HELD', ['acme', 'beta', 'gamma'], term('HOLDER', 'WHERE_CONCERNED'));
  await agree(
    exchange,
    'ASKED',
    ['acme', 'beta', 'gamma'],
    term('RECEIVER_OF_REQUEST', 'ORIGINATOR_AS_BEST_PRACTICE'),
  );
});
afterAll(() => exchange?.stop());

const asking = (more: object = {}) => ({
  regime: 'FOIA',
  receivedOn: '2026-03-02',
  what: 'counts of referrals by borough',
  agreement: 'ASKED',
  originators: ['beta', 'gamma'],
  ...more,
});

async function recorded(more: object = {}): Promise<Seen> {
  const row = await write('acme', 'recordReleaseRequest', asking(more));
  await exchange.settle();
  return row;
}

const listAt = async (party: string, caller = {}, state = '') =>
  (await read<{ releaseRequests: Seen[] }>(exchange, party, `releaseRequests${state} { ${FIELDS} }`, caller))
    .releaseRequests;

async function copyAt(party: string, { requestId }: Seen): Promise<Seen> {
  return (await listAt(party)).find((one) => one.requestId === requestId)!;
}

const dutyAt = async (party: string, { id }: Seen, kind: string) =>
  (await boardOf(exchange, party, kind)).find(({ about }) => about === id);

const released = { outcome: 'RELEASED', reason: 'the public interest' };

describe('where the receiver of the request decides', () => {
  test('it consults every originator, whose copy says what, until when and who decides, and never who asks', async () => {
    const row = await recorded();
    expect(row).toMatchObject({ state: 'CONSULTING', dueOn: '2026-03-31', decider: { id: 'acme' } });
    expect(row.consulted.map(({ party }) => party.id)).toEqual(['beta', 'gamma']);
    expect(await dutyAt('acme', row, 'RELEASE_REPLY')).toMatchObject({
      state: 'OPEN',
      strength: 'MUST',
      dueAt: '2026-03-31T22:59:59.999Z',
    });
    const copy = await copyAt('beta', row);
    const { what, receivedOn, deciderRule, dueOn } = row;
    expect(copy).toMatchObject({
      what,
      receivedOn,
      deciderRule,
      dueOn,
      state: 'CONSULTING',
      agreement: 'ASKED',
    });
    expect(copy).toMatchObject({ receivedBy: { id: 'acme' }, holder: { id: 'acme' } });
    expect(copy.consulted).toEqual([expect.objectContaining({ party: { id: 'beta' }, objects: null })]);
    expect(await dutyAt('beta', copy, 'RELEASE_VIEW')).toMatchObject({
      strength: 'SHOULD',
      owedTo: { id: 'acme' },
      dueAt: '2026-03-31T22:59:59.999Z',
    });
    expect(JSON.stringify(await listAt('beta', { party: 'gamma' }))).toBe('[]');
    expect(await listAt('stranger')).toEqual([]);
    expect(await listAt('acme', { party: 'stranger' })).toEqual([]);
  });

  test('an objection reaches it, is overridden only with reasons, and everyone is told the decision', async () => {
    const row = await recorded();
    const objection = { objects: true, exemptions: ['s.31'], reason: 'an inquiry runs' };
    const beta = await copyAt('beta', row);
    expect(await write('beta', 'giveReleaseView', { id: beta.id, ...objection })).toMatchObject({
      state: 'VIEWS_GIVEN',
    });
    expect(await dutyAt('beta', beta, 'RELEASE_VIEW')).toMatchObject({ state: 'MET' });
    const gamma = await copyAt('gamma', row);
    await write('gamma', 'giveReleaseView', { id: gamma.id, objects: false });
    await exchange.settle();
    const heard = await copyAt('acme', row);
    expect(heard).toMatchObject({ state: 'VIEWS_GIVEN' });
    expect(heard.consulted[0]).toMatchObject({ party: { id: 'beta' }, ...objection, givenOn: '2026-03-02' });

    const refused = await write.refused('acme', 'decideRelease', { id: row.id, ...released });
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringMatching(/beta objects/) });
    expect(await copyAt('acme', row)).toMatchObject({ state: 'VIEWS_GIVEN', outcome: null });

    const viewsConsidered = 'the inquiry has ended';
    await write('acme', 'decideRelease', { id: row.id, ...released, viewsConsidered });
    await exchange.settle();
    for (const party of ['acme', 'beta', 'gamma'])
      expect(await copyAt(party, row)).toMatchObject({ state: 'DECIDED', ...released, viewsConsidered });
    expect(await dutyAt('acme', row, 'RELEASE_REPLY')).toMatchObject({ state: 'MET' });
    expect((await copyAt('gamma', row)).consulted).toHaveLength(1);
  });

  test('a view may be given anew until the decision, and the newest counts', async () => {
    const row = await recorded({ originators: ['beta'] });
    const { id } = await copyAt('beta', row);
    await write('beta', 'giveReleaseView', { id, objects: true, reason: 'first thought' });
    await write('beta', 'giveReleaseView', { id, objects: false, reason: 'second thought' });
    await exchange.settle();
    expect((await copyAt('acme', row)).consulted).toMatchObject([
      { objects: false, reason: 'second thought' },
    ]);
    await write('acme', 'decideRelease', { id: row.id, ...released });
    await exchange.settle();
    expect(await write.refused('beta', 'giveReleaseView', { id, objects: false })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('it decides before all views only if it says why; the view is then no longer owed', async () => {
    const row = await recorded({ originators: ['beta', 'church'], agreement: null });
    const early = { id: row.id, outcome: 'NOT_RELEASED', exemptions: ['s.40'], reason: 'about one person' };
    expect(await write.refused('acme', 'decideRelease', early)).toMatchObject({
      message: expect.stringMatching(/beta, church has given no view/),
    });
    await write('acme', 'decideRelease', { ...early, viewsConsidered: 'the church has no register' });
    await exchange.settle();
    const copy = await copyAt('beta', row);
    expect(copy).toMatchObject({ state: 'DECIDED', outcome: 'NOT_RELEASED', exemptions: ['s.40'] });
    expect(await dutyAt('beta', copy, 'RELEASE_VIEW')).toMatchObject({ state: 'DISCHARGED' });
  });
});

describe('where the holder decides', () => {
  test('the receiver refers it to the holder, which decides in its own register with the views of the others', async () => {
    const row = await recorded({ agreement: 'HELD', holder: 'beta', regime: 'EIR' });
    expect(row).toMatchObject({ decider: { id: 'beta' }, holder: { id: 'beta' } });
    expect(row.consulted.map(({ party }) => party.id)).toEqual(['gamma']);
    expect(await write.refused('acme', 'decideRelease', { id: row.id, ...released })).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringMatching(/beta.*refer it/),
    });

    const { id } = await copyAt('gamma', row);
    const objection = { objects: true, reason: 'it names a site' };
    await write('gamma', 'giveReleaseView', { id, ...objection });
    expect(await write.refused('gamma', 'decideRelease', { id, ...released })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await exchange.settle();
    const held = await copyAt('beta', row);
    expect(held).toMatchObject({
      state: 'VIEWS_GIVEN',
      consulted: [{ party: { id: 'gamma' }, ...objection }],
    });
    expect(await dutyAt('beta', held, 'RELEASE_DECISION')).toMatchObject({
      state: 'OPEN',
      owedTo: { id: 'acme' },
    });

    const decision = {
      outcome: 'PARTLY_RELEASED',
      exemptions: ['reg. 12(5)(a)'],
      reason: 'without the site',
    };
    await write('beta', 'decideRelease', {
      id: held.id,
      ...decision,
      viewsConsidered: 'the site is left out',
    });
    await exchange.settle();
    for (const party of ['acme', 'beta', 'gamma'])
      expect(await copyAt(party, row)).toMatchObject({ state: 'DECIDED', ...decision });
    expect(await dutyAt('acme', row, 'RELEASE_REPLY')).toMatchObject({ state: 'MET' });
    expect(await dutyAt('beta', held, 'RELEASE_DECISION')).toMatchObject({ state: 'MET' });
  });

  test('the receiver that holds it decides itself', async () => {
    const row = await recorded({ agreement: 'HELD', originators: ['beta'] });
    const { id } = await copyAt('beta', row);
    await write('beta', 'giveReleaseView', { id, objects: false });
    await exchange.settle();
    expect(await write('acme', 'decideRelease', { id: row.id, ...released })).toMatchObject({
      state: 'DECIDED',
    });
  });
});

test('where the holder has no register any more, the receiver records its decision', async () => {
  const parties = exchange.directory.parties();
  const document = { issuedAt: '2026-01-01T00:00:00Z', expiresAt: '2030-01-01T00:00:00Z' };
  const row = await recorded({ agreement: 'HELD', holder: 'gamma' });
  const without = parties.map((party) => (party.id === 'gamma' ? { ...party, register: null } : party));
  exchange.directory.replace({ ...document, version: 3, parties: without });
  const { id } = await copyAt('beta', row);
  await write('beta', 'giveReleaseView', { id, objects: false });
  await exchange.settle();
  await write('acme', 'decideRelease', { id: row.id, ...released });
  await exchange.settle();
  expect(await copyAt('beta', row)).toMatchObject({ state: 'DECIDED', decider: { id: 'gamma' } });
  exchange.directory.replace({ ...document, version: 4, parties: [...parties] });
});

/** Tells a step in another register's name, as a register of another make might. */
async function tellAs(from: string, to: string, cause: string, body: object): Promise<void> {
  await deliverForged(exchange, { from, to, kind: 'FOI_CONSULTATION', cause, body });
  await exchange.settle();
}

describe('what others tell', () => {
  const decided = {
    step: 'DECIDED',
    outcome: 'RELEASED',
    exemptions: [],
    reason: 'because',
    viewsConsidered: null,
    decidedOn: '2026-03-02',
  };

  test('a stranger neither decides nor gives a view', async () => {
    const row = await recorded();
    await tellAs('stranger', 'acme', row.requestId, decided);
    await tellAs('stranger', 'beta', row.requestId, decided);
    await tellAs('gamma', 'beta', row.requestId, decided);
    const view = { step: 'VIEW', objects: true, exemptions: [], reason: 'no', givenOn: '2026-03-02' };
    await tellAs('stranger', 'acme', row.requestId, view);
    for (const party of ['acme', 'beta'])
      expect(await copyAt(party, row)).toMatchObject({ state: 'CONSULTING' });
    expect((await copyAt('acme', row)).consulted).toHaveLength(2);
  });

  test('a decision that comes before the request is taken in with it', async () => {
    const cause = '0190aaaa-0000-7000-8000-000000000001';
    await tellAs('gamma', 'stranger', cause, decided);
    expect(await listAt('stranger')).toEqual([]);
    const row = { regime: 'FOIA', what: 'counts', receivedOn: '2026-03-02', dueOn: '2026-03-31' };
    const rule = {
      agreement: null,
      holderId: 'gamma',
      deciderId: 'gamma',
      deciderRule: 'The receiver decides.',
    };
    await tellAs('gamma', 'stranger', cause, { step: 'ASKED', ...row, ...rule });
    expect(await listAt('stranger')).toMatchObject([{ requestId: cause, state: 'DECIDED' }]);
    await exchange.intervene('stranger', 'delete from release_request where request_id = $1', [cause]);
  });

  test.each([
    ['of no known step', { step: 'GUESSED' }],
    ['with a decision that is none', { ...decided, outcome: 'MAYBE' }],
    [
      'that names a holder nobody knows',
      {
        step: 'ASKED',
        regime: 'FOIA',
        what: 'x',
        receivedOn: '2026-03-02',
        dueOn: '2026-03-31',
        agreement: null,
        holderId: 'nobody',
        deciderId: 'acme',
        deciderRule: 'x',
      },
    ],
    [
      'that lets a third party decide',
      {
        step: 'ASKED',
        regime: 'FOIA',
        what: 'x',
        receivedOn: '2026-03-02',
        dueOn: '2026-03-31',
        agreement: null,
        holderId: 'acme',
        deciderId: 'beta',
        deciderRule: 'x',
      },
    ],
  ])('a notice %s opens nothing', async (_, body) => {
    const before = await listAt('stranger');
    await tellAs('acme', 'stranger', crypto.randomUUID(), body);
    expect(await listAt('stranger')).toEqual(before);
  });
});

describe('bad input changes nothing', () => {
  test.each([
    ['a day to come', { receivedOn: '2026-03-03' }, 'BAD_USER_INPUT'],
    ['nothing asked for', { what: ' ' }, 'BAD_USER_INPUT'],
    ['no originator', { originators: [] }, 'BAD_USER_INPUT'],
    ['the own party as originator', { originators: ['acme'] }, 'BAD_USER_INPUT'],
    ['an unknown originator', { originators: ['nobody'] }, 'UNKNOWN_PARTY'],
    ['a holder that is neither', { originators: ['beta'], holder: 'gamma' }, 'BAD_USER_INPUT'],
    ['an agreement that is not held', { agreement: 'NONE' }, 'NOT_FOUND'],
    ['an originator that has not signed', { originators: ['stranger'] }, 'AGREEMENT_NOT_IN_FORCE'],
  ])('%s', async (_, more, code) => {
    const { manager } = exchange.register('acme').database;
    const before = [await manager.count(ReleaseRequestRow), await manager.count(NoticeRow)];
    expect(await write.refused('acme', 'recordReleaseRequest', asking(more))).toMatchObject({ code });
    expect([await manager.count(ReleaseRequestRow), await manager.count(NoticeRow)]).toEqual(before);
  });

  test('who may not write or read is refused', async () => {
    const caller = { roles: ['SIGNATORY' as const] };
    expect(await write.refused('acme', 'recordReleaseRequest', asking(), caller)).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await write.refused('acme', 'decideRelease', { id: 'x', ...released })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

test('a list of one state is of that state', async () => {
  const states = (await listAt('acme', {}, '(state: CONSULTING)')).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['CONSULTING']));
});
