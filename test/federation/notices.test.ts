/** Notices between registers: queued with their cause, and delivered at least once. */
import { startOutbox } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { attemptDelivery } from '../../subgraphs/register/protocol/notices/delivery.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { owe } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { copyOf } from '../shared/example-parties.ts';
import { data } from '../support/answers.ts';
import { ABOUT_ADA } from '../support/notice-examples.ts';
import {
  events,
  exchange,
  inTransaction,
  newCause,
  notices,
  openNoticeParties,
  order,
  queue,
} from '../support/notices.ts';

openNoticeParties();

describe('delivery', () => {
  test('a notice that is queued is delivered, and DELIVERED means that the signed receipt is held', async () => {
    const { cause, noticeId } = await queue('acme', ['beta'], { body: { right: 'ERASURE' } });
    expect(await notices('acme', { cause })).toMatchObject([{ state: 'QUEUED', receipt: null }]);
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([
      {
        state: 'DELIVERED',
        attempts: 1,
        nextAttemptAt: null,
        lastFailure: null,
        receipt: expect.stringMatching(/^ey/),
      },
    ]);
    expect(await notices('beta', { cause })).toMatchObject([
      {
        noticeId,
        direction: 'RECEIVED',
        state: 'DELIVERED',
        sender: { id: 'acme' },
        originator: { id: 'acme' },
        body: { right: 'ERASURE' },
        content: ABOUT_ADA,
        answerDueOn: '2026-03-23',
      },
    ]);
    expect(events).toEqual(['beta received from acme']);
    expect(exchange.requests).toEqual(['gateway beta']);
  });

  test('a transaction that rolls back leaves neither a notice nor a wake-up', async () => {
    const cause = newCause();
    const work = inTransaction('acme', async (tx) => {
      await queueNotices(tx, order(['beta'], { cause }));
      throw new Error('the decision failed');
    });
    await expect(work).rejects.toThrow('the decision failed');
    await exchange.settle();
    expect(await notices('acme', { cause })).toEqual([]);
    expect(await notices('beta', { cause })).toEqual([]);
    const { manager } = exchange.register('acme').database;
    expect(
      await manager.query('select 1 from graphile_worker.jobs where run_at = $1', [exchange.clock.now]),
    ).toEqual([]);
  });

  test('a recipient that the directory does not know is refused', async () => {
    await expect(queue('acme', ['nobody'])).rejects.toMatchObject({ extensions: { code: 'UNKNOWN_PARTY' } });
  });

  /** Content of nearly as many times 10,000 bytes. */
  const contentOf = (count: number) => {
    const identifiers = Array.from({ length: count }, () => ({ scheme: 'X', value: 'x'.repeat(9_850) }));
    return { identity: { identifiers } };
  };

  test('content that no envelope holds is refused before it is queued', async () => {
    await expect(queue('acme', ['beta'], { content: contentOf(15) })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    const largest = await queue('acme', ['beta'], { content: contentOf(14) });
    await exchange.settle();
    expect(await notices('acme', { cause: largest.cause })).toMatchObject([{ state: 'DELIVERED' }]);
  });

  test('a recipient that has not joined becomes a task to tell it otherwise', async () => {
    const row = await queue('acme', ['church']);
    await exchange.settle();
    expect(await notices('acme', { cause: row.cause })).toMatchObject([
      { state: 'QUEUED', attempts: 0, nextAttemptAt: null, lastFailure: 'PARTY_NOT_JOINED' },
    ]);
    const query = `{ register(party: "acme") { obligations(where: { kind: "TELL_OTHERWISE" }) { nodes { about owedTo { id } } } } }`;
    const { register } = data<{ register: { obligations: { nodes: object[] } } }>(
      await exchange.ask('acme', query),
    );
    expect(register.obligations.nodes).toContainEqual({ about: row.id, owedTo: { id: 'church' } });
  });

  test('Art. 33: the signed receipt of a notice of a breach meets the duty to tell that partner, and no other', async () => {
    exchange.down.add('gamma');
    const cause = newCause();
    await inTransaction('acme', async (tx) => {
      const facts = {
        kind: 'PARTNER_NOTICE',
        about: cause,
        dueAt: null,
        strength: 'MUST',
        rule: 'r',
        source: 's',
      } as const;
      await owe(tx, [
        { ...facts, owedTo: 'beta' },
        { ...facts, owedTo: 'gamma' },
      ]);
      await queueNotices(tx, order(['beta', 'gamma'], { cause, kind: 'BREACH' }));
    });
    await exchange.settle();
    const query = `{ register(party: "acme") { obligations(where: { kind: "PARTNER_NOTICE" }) { nodes { about state owedTo { id } } } } }`;
    const { register } = data<{ register: { obligations: { nodes: { about: string }[] } } }>(
      await exchange.ask('acme', query),
    );
    expect(register.obligations.nodes.filter(({ about }) => about === cause)).toEqual([
      { about: cause, state: 'MET', owedTo: { id: 'beta' } },
      { about: cause, state: 'OPEN', owedTo: { id: 'gamma' } },
    ]);
  });

  test('the same statement is not queued twice to one recipient', async () => {
    const { cause } = await queue('acme', ['beta']);
    expect(await inTransaction('acme', (tx) => queueNotices(tx, order(['beta'], { cause })))).toEqual([]);
    expect(await notices('acme', { cause })).toHaveLength(1);
  });

  test('a silent gateway costs nothing: the same envelope goes to the recipient’s own address', async () => {
    exchange.gateway.isDown = true;
    const { cause } = await queue('acme', ['beta']);
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
    expect(exchange.requests).toEqual(['own beta']);
  });

  test('a recipient that is down is UNREACHABLE until it is back', async () => {
    exchange.down.add('beta');
    const { cause } = await queue('acme', ['beta']);
    await exchange.settle();
    expect(exchange.requests).toEqual(['gateway beta', 'own beta']);
    expect(await notices('acme', { cause })).toMatchObject([
      {
        state: 'UNREACHABLE',
        attempts: 1,
        lastFailure: 'PARTY_UNREACHABLE',
        nextAttemptAt: expect.any(String),
      },
    ]);
    exchange.down.clear();
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([{ state: 'UNREACHABLE', attempts: 1 }]);
    exchange.clock.pass(5);
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([
      { state: 'DELIVERED', attempts: 2, lastFailure: null },
    ]);
  });

  test('a party that makes contact gets what waits for it at once', async () => {
    exchange.down.add('beta');
    const { cause } = await queue('acme', ['beta']);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await exchange.settle();
      exchange.clock.pass(400);
    }
    exchange.down.clear();
    exchange.clock.pass(-380);
    await queue('beta', ['acme']);
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([{ state: 'DELIVERED' }]);
  });

  test('a process that dies between the claim and the record loses nothing', async () => {
    const row = await queue('acme', ['beta']);
    const register = exchange.register('acme');
    const claimed = new Promise<void>((resolve) => {
      const decrypt = () => new Promise<null>(() => resolve());
      void attemptDelivery(
        { ...register, caseKeys: { ...register.caseKeys, decrypt } },
        row.id,
        exchange.clock.now,
      );
    });
    await claimed;
    expect(await notices('acme', { cause: row.cause })).toMatchObject([
      { state: 'QUEUED', attempts: 1, nextAttemptAt: expect.any(String) },
    ]);
    exchange.clock.pass(5);
    await exchange.settle();
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
  });

  test('a receipt that is lost on its way is asked for again, and the notice is acted on once', async () => {
    const row = await queue('acme', ['beta']);
    await exchange.settle();
    const { manager } = exchange.register('acme').database;
    const lost = { deliveredAt: null, receipt: null, nextAttemptAt: exchange.clock.now };
    await manager.update(NoticeRow, { id: row.id }, lost);
    await exchange.settle();
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
    expect(await notices('beta', { cause: row.cause })).toHaveLength(1);
    expect(events).toEqual(['beta received from acme']);
  });

  test('two workers that wake for one notice make one attempt', async () => {
    const row = await queue('acme', ['beta']);
    const attempt = () => attemptDelivery(exchange.register('acme'), row.id, exchange.clock.now);
    await Promise.all([attempt(), attempt(), attempt()]);
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ state: 'DELIVERED', attempts: 1 }]);
    expect(exchange.requests).toEqual(['gateway beta']);
  });

  test('a recipient that has changed its key makes the sender read the directory again', async () => {
    const row = await queue('acme', ['gamma']);
    const [gamma, acme] = [exchange.register('gamma'), exchange.register('acme')];
    gamma.decryptionKeys = gamma.decryptionKeys.map((key) => ({ ...key, kid: 'gamma-enc-2' }));
    const next = copyOf(exchange.directory.current());
    for (const key of next.parties.find(({ id }) => id === 'gamma')!.register!.keys) {
      if (key.use === 'enc')
        Object.assign(key, { kid: 'gamma-enc-2', jwk: { ...key.jwk, kid: 'gamma-enc-2' } });
    }
    const reload = async () => {
      exchange.directory.replace(next);
      return { taken: true, reason: null };
    };
    await attemptDelivery(
      { ...acme, directory: { ...exchange.directory, reload } },
      row.id,
      exchange.clock.now,
    );
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ lastFailure: 'KEY_UNKNOWN' }]);
    exchange.clock.pass(1);
    await exchange.settle();
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ state: 'DELIVERED', attempts: 2 }]);
  });
});

describe('the alarm', () => {
  const until = async (holds: () => Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await holds()); tries += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(await holds()).toBe(true);
  };
  const isDelivered = async (cause: string) => (await notices('acme', { cause }))[0]?.state === 'DELIVERED';

  test('what is queued is delivered within moments, and so is what was left when the process died', async () => {
    exchange.clock.now = new Date();
    const left = await queue('acme', ['beta']);
    const { manager } = exchange.register('acme').database;
    await manager.query(
      "update graphile_worker._private_jobs set locked_by = 'a worker that died', locked_at = now()",
    );
    const outbox = await startOutbox({ ...exchange.register('acme'), now: () => new Date() });
    try {
      await until(() => isDelivered(left.cause));
      const { cause } = await queue('acme', ['beta']);
      await until(() => isDelivered(cause));
      exchange.down.add('beta');
      const again = await queue('acme', ['beta']);
      await until(async () => (await notices('acme', { cause: again.cause }))[0]?.state === 'UNREACHABLE');
      exchange.down.clear();
      await until(() => isDelivered(again.cause));
    } finally {
      await outbox.stop();
    }
  });
});
