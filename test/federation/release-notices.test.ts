/** What others tell of a request for release, and bad input, change nothing that they may not. */
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { ReleaseRequestRow } from '../../subgraphs/register/cases/foi/entity.ts';
import { deliverForged } from '../support/forged-notices.ts';
import {
  asking,
  copyAt,
  exchange,
  listAt,
  openReleases,
  recorded,
  released,
  write,
} from '../support/freedom-of-information.ts';

openReleases();

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
