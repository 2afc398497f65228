/** Whoever has not joined, or does not answer, becomes a task for people. */
import { done, exchange, HOURS, openPropagation, people, sent, upheld } from '../support/propagation.ts';
import { linesOf, type NoticeNode } from '../support/rights.ts';
import { escalateDue } from '../../subgraphs/register/protocol/notices/silence.ts';
import { deliverToNewlyJoined } from '../../subgraphs/register/protocol/notices/told-otherwise.ts';

openPropagation();

describe('a party that has not joined', () => {
  const told = { toldOn: '2026-03-10', how: 'by letter to the vicar', evidence: 'file 12, page 3' };

  test('is told otherwise by people, with evidence, and the duty is met', async () => {
    exchange.clock.now = new Date('2026-03-09T10:00:00.000Z');
    const cause = await upheld('ERASURE', ['church']);
    exchange.clock.pass(24 * HOURS);
    const [{ id }] = (await sent('acme', cause)) as [NoticeNode];
    const code = async (more: object) =>
      (await people.refused('acme', 'recordToldOtherwise', { notice: id, ...told, ...more })).code;
    expect(await code({ toldOn: '2026-03-11' })).toBe('BAD_USER_INPUT');
    expect(await code({ toldOn: '2026-03-08' })).toBe('BAD_USER_INPUT');
    expect(await code({ notice: 'none' })).toBe('NOT_FOUND');
    const row = await people.does<NoticeNode>('acme', 'recordToldOtherwise', { notice: id, ...told });
    expect(row).toMatchObject({
      state: 'DELIVERED',
      receipt: null,
      toldOtherwise: { on: told.toldOn, how: told.how, evidence: told.evidence },
    });
    const duty = (await people.obligations('acme', 'TELL_OTHERWISE')).find(({ about }) => about === id);
    expect(duty).toMatchObject({ state: 'MET' });
    expect(await code({})).toBe('CONFLICT');
    const { manager } = exchange.register('acme').database;
    const [{ text }] = await manager.query('select notice::text as text from notice where id = $1', [id]);
    expect(text).not.toContain('vicar');
  });

  test('gets what nobody has told it once the directory says that it has joined', async () => {
    const document = exchange.directory.current();
    const without = document.parties.map((party) =>
      party.id === 'delta' ? { ...party, register: null } : party,
    );
    exchange.directory.replace({ ...document, parties: without });
    const [untold, toldAlready] = [await upheld('ERASURE', ['delta']), await upheld('ERASURE', ['delta'])];
    const [{ id }] = (await sent('acme', toldAlready)) as [NoticeNode];
    const input = { notice: id, ...told, toldOn: exchange.clock.now.toISOString().slice(0, 10) };
    await people.does('acme', 'recordToldOtherwise', input);
    exchange.directory.replace(document);
    const acme = exchange.register('acme');
    expect(await deliverToNewlyJoined(acme, exchange.clock.now)).toBe(1);
    expect(await deliverToNewlyJoined(acme, exchange.clock.now)).toBe(0);
    await exchange.settle();
    expect(linesOf(await people.noticesOf('delta', untold))).toEqual(['acme -> delta: ERASURE 1 DELIVERED']);
    expect(await people.noticesOf('delta', toldAlready)).toEqual([]);
    const [{ id: freed }] = (await sent('acme', untold)) as [NoticeNode];
    const duty = (await people.obligations('acme', 'TELL_OTHERWISE')).find(({ about }) => about === freed);
    expect(duty).toMatchObject({ state: 'DISCHARGED' });
  });
});

describe('silence', () => {
  const stepsAbout = async (notice: string) =>
    (
      await Promise.all(
        ['NOTICE_REMINDER', 'ESCALATION'].map(async (kind) =>
          (await people.obligations('acme', kind))
            .filter(({ about }) => about === notice)
            .map(({ state, rule }) => ({ kind, state, rule })),
        ),
      )
    ).flat();

  test('is reminded of, then turned to the recipient’s data protection officer, each step once', async () => {
    const document = exchange.directory.current();
    const contacts = [{ role: 'DPO', address: 'dpo@beta.example' }];
    const parties = document.parties.map((party) => (party.id === 'beta' ? { ...party, contacts } : party));
    exchange.directory.replace({ ...document, parties });
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    const [{ id }] = (await sent('acme', cause)) as [NoticeNode];
    const acme = exchange.register('acme');
    await escalateDue(acme, exchange.clock.now);
    expect(await stepsAbout(id)).toEqual([]);
    exchange.clock.pass(28 * 24 * HOURS);
    await escalateDue(acme, exchange.clock.now);
    await escalateDue(acme, exchange.clock.now);
    expect(await stepsAbout(id)).toMatchObject([{ kind: 'NOTICE_REMINDER', state: 'OPEN' }]);
    exchange.clock.pass(72 * HOURS);
    await Promise.all([escalateDue(acme, exchange.clock.now), escalateDue(acme, exchange.clock.now)]);
    expect(await stepsAbout(id)).toMatchObject([
      { kind: 'NOTICE_REMINDER' },
      { kind: 'ESCALATION', state: 'OPEN', rule: /dpo@beta\.example/ },
    ]);
    await done('beta', cause);
    await exchange.settle();
    expect((await stepsAbout(id)).map(({ state }) => state)).toEqual(['DISCHARGED', 'DISCHARGED']);
  });

  test('of a party that cannot be reached is escalated at once, and ends when it is back', async () => {
    exchange.down.add('gamma');
    const cause = await upheld('ERASURE', ['gamma']);
    await exchange.settle();
    const [{ id }] = (await sent('acme', cause)) as [NoticeNode];
    exchange.clock.pass(25 * HOURS);
    await exchange.settle();
    await escalateDue(exchange.register('acme'), exchange.clock.now);
    expect(await stepsAbout(id)).toMatchObject([{ kind: 'ESCALATION', rule: /could not be delivered/ }]);
    exchange.down.clear();
    exchange.clock.pass(1 * HOURS);
    await exchange.settle();
    expect(await stepsAbout(id)).toMatchObject([{ kind: 'ESCALATION', state: 'DISCHARGED' }]);
  });
});
