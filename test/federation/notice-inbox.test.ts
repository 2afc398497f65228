/** The inbox of a register: what is taken, once, and what is refused. */
import { data, refusal, refusals } from '../support/answers.ts';
import { ABOUT_ADA } from '../support/notice-examples.ts';
import {
  deliver,
  DELIVER,
  envelope,
  events,
  exchange,
  type Forged,
  message,
  notices,
  openNoticeParties,
  queue,
} from '../support/notices.ts';

openNoticeParties();

type Results = { deliverNotices: { results: ({ id: string; receipt: string; repeated: boolean } | null)[] } };

describe('the inbox', () => {
  test('the same envelope again is not acted on again, and gets the first receipt', async () => {
    const content = await message('acme');
    const one = await envelope({ content });
    const first = data<Results>(await deliver('beta', 'acme', [one]));
    const second = data<Results>(await deliver('beta', 'acme', [one]));
    expect(first.deliverNotices.results).toMatchObject([{ id: one.id, repeated: false }]);
    expect(second.deliverNotices.results).toMatchObject([{ id: one.id, repeated: true }]);
    expect(events).toEqual(['beta received from acme']);
  });

  test('an envelope is refused at its own place, and the others are taken', async () => {
    const good = await envelope({ content: await message('acme') });
    const forged = await envelope({ content: await message('acme'), signer: 'gamma' });
    const result = await deliver('beta', 'acme', [forged, good]);
    expect(refusals(result)).toMatchObject([{ code: 'SIGNATURE_INVALID', path: 'deliverNotices.results.0' }]);
    expect((result.data as Results).deliverNotices.results).toMatchObject([null, { id: good.id }]);
  });

  test.each<[string, string, () => Promise<Forged>]>([
    [
      'one to another party',
      'KEY_UNKNOWN',
      async () => ({ content: await message('acme'), recipient: 'gamma' }),
    ],
    [
      'one that was sealed again to this party, but is addressed to another',
      'SIGNATURE_INVALID',
      async () => ({ content: await message('acme'), recipient: 'gamma', sealedTo: 'beta' }),
    ],
    [
      'one of a sender that the directory does not know',
      'KEY_UNKNOWN',
      async () => ({ content: await message('acme'), sender: 'nobody', signer: 'acme' }),
    ],
    [
      'a statement that its originator did not sign',
      'SIGNATURE_INVALID',
      async () => ({ content: await message('gamma', { signer: 'acme' }) }),
    ],
    [
      'a statement of an unknown kind',
      'BAD_USER_INPUT',
      async () => ({ content: await message('acme', { kind: 'PARTY' }) }),
    ],
    ['what is no notice', 'BAD_USER_INPUT', async () => ({ content: { noticeId: 'x' } })],
    [
      'what the handler refuses',
      'FORBIDDEN',
      async () => ({
        content: { ...(await message('acme')), content: { ...ABOUT_ADA, reason: 'refuse me' } },
      }),
    ],
  ])('%s is refused, and nothing is kept', async (_, code, forge) => {
    const before = await notices('beta', {});
    const result = await deliver('beta', 'acme', [await envelope(await forge())]);
    expect(refusal(result)).toMatchObject({ code, path: 'deliverNotices.results.0' });
    expect(await notices('beta', {})).toHaveLength(before.length);
  });

  test('too many, too large or no envelopes are refused', async () => {
    const many = Array.from({ length: 51 }, (_, index) => ({ id: String(index), jwe: 'x' }));
    expect(refusal(await deliver('beta', 'acme', many))).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'deliverNotices',
    });
    expect(refusal(await deliver('beta', 'acme', []))).toMatchObject({ code: 'BAD_USER_INPUT' });
    const large = [{ id: 'large', jwe: 'x'.repeat(256 * 1024 + 1) }];
    expect(refusal(await deliver('beta', 'acme', large))).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'deliverNotices.results.0',
    });
  });

  test('a sender that floods is slowed down, others are not', async () => {
    const fifty = Array.from({ length: 50 }, (_, index) => ({ id: String(index), jwe: 'x' }));
    for (let batch = 0; batch < 12; batch += 1) await deliver('police', 'gamma', fifty);
    expect(refusal(await deliver('police', 'gamma', fifty))).toMatchObject({
      path: 'deliverNotices',
      message: /minute/,
    });
    const good = await envelope({ recipient: 'police', content: await message('acme') });
    expect(data<Results>(await deliver('police', 'acme', [good])).deliverNotices.results).toHaveLength(1);
  });

  test('people do not deliver notices', async () => {
    expect(refusal(await exchange.ask('beta', DELIVER, { input: { envelopes: [] } }))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('a kind that nobody handles is receipted and kept', async () => {
    const row = await queue('acme', ['beta'], { kind: 'INACCURACY' });
    await exchange.settle();
    expect(await notices('acme', { cause: row.cause })).toMatchObject([{ state: 'DELIVERED' }]);
    expect(await notices('beta', { cause: row.cause })).toMatchObject([
      { kind: 'INACCURACY', answerDueOn: null },
    ]);
  });

  test('each envelope that is accepted leaves an audit line', async () => {
    const { manager } = exchange.register('beta').database;
    const count = async () =>
      Number(
        (await manager.query("select count(*) from audit_line where action = 'deliverNotices'"))[0].count,
      );
    const before = await count();
    await queue('acme', ['beta']);
    await exchange.settle();
    expect(await count()).toBe(before + 1);
  });
});
