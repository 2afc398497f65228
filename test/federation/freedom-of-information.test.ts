/** Requests for release between registers: the originators are asked, the right party decides, and all are told. */
import {
  copyAt,
  exchange,
  listAt,
  openReleases,
  recorded,
  released,
  type Seen,
  write,
} from '../support/freedom-of-information.ts';
import { boardOf } from '../support/writing.ts';

openReleases();

const dutyAt = async (party: string, { id }: Seen, kind: string) =>
  (await boardOf(exchange, party, kind)).find(({ about }) => about === id);

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

test('a list of one state is of that state', async () => {
  const states = (await listAt('acme', {}, '(state: CONSULTING)')).map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['CONSULTING']));
});
