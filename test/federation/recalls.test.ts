/** What was taken back stops along the chain, and a key that is revoked stops nothing that was sent before. */
import { generateSigningKey } from '../../shared/keys.ts';
import { copyOf } from '../shared/example-parties.ts';
import { data, refusal } from '../support/answers.ts';
import { done, exchange, openPropagation, people, sent, somebody, upheld } from '../support/propagation.ts';
import { linesOf, type NoticeNode } from '../support/rights.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';

openPropagation();

describe('a recall by the originator', () => {
  const recall = (id: string) =>
    people.does<NoticeNode>('acme', 'recallNotice', { id, reason: 'the wrong person' });

  test('stops what is not done yet, and answers itself', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    expect(await recall(cause)).toMatchObject({ kind: 'RECALL', revision: 2, state: 'QUEUED' });
    await exchange.settle();
    const [atBeta] = await people.requestsOf('beta', cause);
    expect(atBeta).toMatchObject({ state: 'RECALLED' });
    const duties = await people.obligations('beta', 'NOTICE_ANSWER');
    const erasure = atBeta!.notices.nodes.find(({ kind }) => kind === 'ERASURE')!;
    expect(duties.find(({ about }) => about === erasure.id)).toMatchObject({ state: 'DISCHARGED' });
    expect(refusal(await people.answer('beta', cause, { answer: 'DONE' }, 'ERASURE'))).toMatchObject({
      code: 'CONFLICT',
      message: /recalled/,
    });
    expect(linesOf(await sent('acme', cause))).toEqual([
      'acme -> beta: ERASURE 1 DELIVERED',
      'acme -> beta: RECALL 2 DONE',
    ]);
    expect(await people.refused('acme', 'recallNotice', { id: cause, reason: 'again' })).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('gives what was done to a person, and follows it along the chain', async () => {
    const subject = somebody();
    await people.share('beta', 'gamma', subject);
    const cause = await upheld('ERASURE', ['beta'], subject);
    await exchange.settle();
    await done('beta', cause);
    await exchange.settle();
    await recall(cause);
    await exchange.settle();
    const [review] = (await people.noticesOf('beta', cause)).filter(
      ({ kind, direction }) => kind === 'RECALL' && direction === 'RECEIVED',
    );
    expect(review).toMatchObject({ state: 'DELIVERED', content: { reason: 'the wrong person' } });
    const about = async () =>
      (await people.obligations('beta', 'RECALL_REVIEW')).find((duty) => duty.about === review!.id)?.state;
    expect(await about()).toBe('OPEN');
    expect((await people.requestsOf('beta', cause))[0]).toMatchObject({ state: 'ANSWERED' });
    expect((await people.requestsOf('gamma', cause))[0]).toMatchObject({ state: 'RECALLED' });
    expect(linesOf(await sent('beta', cause))).toEqual([
      'beta -> gamma: ERASURE 1 DELIVERED',
      'beta -> gamma: RECALL 2 DONE',
    ]);
    data(
      await people.answer('beta', cause, { answer: 'PARTLY_DONE', ground: 'FulfilmentImpossible' }, 'RECALL'),
    );
    await exchange.settle();
    expect(await about()).toBe('MET');
    expect((await sent('acme', cause)).find(({ kind }) => kind === 'RECALL')).toMatchObject({
      state: 'PARTLY_DONE',
    });
  });

  test('that arrives before what it recalls stops it all the same', async () => {
    exchange.down.add('beta');
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    await recall(cause);
    exchange.down.clear();
    await exchange.settle();
    const { manager } = exchange.register('acme').database;
    // The notice was under way all the time, and arrives now.
    await manager.update(NoticeRow, { cause, kind: 'ERASURE' }, { nextAttemptAt: exchange.clock.now });
    await exchange.settle();
    expect(await people.requestsOf('beta', cause)).toEqual([]);
    expect(
      (await people.noticesOf('beta', cause)).map(({ kind, recalledAt }) => [kind, recalledAt !== null]),
    ).toEqual(
      expect.arrayContaining([
        ['ERASURE', true],
        ['RECALL', false],
      ]),
    );
    await exchange.settle();
    expect((await people.requestsOf('beta', cause)).length).toBe(0);
  });

  test('of what never left is told to nobody', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    expect(await recall(cause)).toMatchObject({
      kind: 'ERASURE',
      state: 'QUEUED',
      recalledAt: expect.any(String),
    });
    await exchange.settle();
    expect(await people.noticesOf('beta', cause)).toEqual([]);
  });

  test('is not for those who passed it on, nor for what nobody sent', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    const [atBeta] = await people.noticesOf('beta', cause);
    const code = async (id: string, party = 'beta') =>
      (await people.refused(party, 'recallNotice', { id, reason: 'r' })).code;
    expect(await code(atBeta!.id)).toBe('CONFLICT');
    expect(await code('none')).toBe('NOT_FOUND');
  });

  test('DPA 2018 s.30: treats an answer that was withheld alike, whatever stood behind it', async () => {
    const cause = await upheld('ERASURE', ['police']);
    await exchange.settle();
    data(await people.answer('police', cause, { answer: 'WITHHELD', ground: 'CrimePreventionImpaired' }));
    await exchange.settle();
    await recall(cause);
    await exchange.settle();
    expect(linesOf(await sent('acme', cause))).toEqual([
      'acme -> police: ERASURE 1 WITHHELD',
      'acme -> police: RECALL 2 DELIVERED',
    ]);
    expect(await people.obligations('police', 'RECALL_REVIEW')).toMatchObject([{ state: 'OPEN' }]);
  });

  test('leaves a later revision standing', async () => {
    const cause = await upheld('RECTIFICATION', ['beta']);
    await exchange.settle();
    await recall(cause);
    await exchange.settle();
    await people.does('acme', 'reviseNotices', { id: cause, correction: 'now right', reason: 'checked' });
    await exchange.settle();
    expect((await people.requestsOf('beta', cause))[0]).toMatchObject({
      state: 'OPEN',
      correction: 'now right',
    });
  });
});

describe('a key that is revoked', () => {
  /** Revokes the signing key of a party now; a register that has another one signs with it from then on. */
  async function revokeKeyOf(party: string): Promise<() => void> {
    const document = exchange.directory.current();
    const register = exchange.register(party);
    const before = register.signingKey;
    const { privateJwk, publicJwk } = await generateSigningKey(`${party}-sig-2`);
    const now = exchange.clock.now.toISOString();
    const next = copyOf(document);
    const { keys } = next.parties.find(({ id }) => id === party)!.register!;
    const old = keys.find(({ use }) => use === 'sig')!;
    keys.push({ ...old, kid: `${party}-sig-2`, jwk: publicJwk });
    old.revokedAt = now;
    exchange.directory.replace(next);
    register.signingKey = privateJwk;
    return () => {
      register.signingKey = before;
      exchange.directory.replace(document);
    };
  }

  test('voids neither what waits to be sent by its party, nor what others have received and pass on', async () => {
    const subject = somebody();
    await people.share('beta', 'gamma', subject);
    await people.share('gamma', 'delta', subject);
    const cause = await upheld('ERASURE', ['beta'], subject);
    await exchange.settle();
    const waiting = await upheld('ERASURE', ['clinic']);
    exchange.clock.pass(60);
    const restore = await revokeKeyOf('acme');
    try {
      exchange.clock.pass(60);
      await exchange.settle();
      expect(linesOf(await sent('acme', waiting))).toEqual(['acme -> clinic: ERASURE 1 DELIVERED']);
      await done('beta', cause);
      await exchange.settle();
      expect(linesOf(await sent('beta', cause))).toEqual(['beta -> gamma: ERASURE 1 DELIVERED']);
      await done('gamma', cause);
      await exchange.settle();
      expect(linesOf(await sent('gamma', cause))).toEqual(['gamma -> delta: ERASURE 1 DELIVERED']);
      expect((await people.noticesOf('delta', cause))[0]).toMatchObject({ originator: { id: 'acme' } });
    } finally {
      restore();
    }
  });
});
