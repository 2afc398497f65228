/** Registers compare the notices between them: what one lost comes back, and nobody is made to believe what was never so. */
import { randomUUID } from 'node:crypto';
import { signReceipt, signStatement } from '../../shared/envelopes/envelope.ts';
import type { Transaction } from '../../subgraphs/register/kernel/action.ts';
import type { NoticeAnswer } from '../../subgraphs/register/generated/graphql.ts';
import { attemptDelivery } from '../../subgraphs/register/protocol/notices/delivery.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { sendEnvelope } from '../../subgraphs/register/protocol/notices/sending.ts';
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { ReconciliationRow } from '../../subgraphs/register/protocol/reconciliation/entity.ts';
import { receiveList } from '../../subgraphs/register/protocol/reconciliation/receive.ts';
import { answerGroundsFor } from '../../subgraphs/register/cases/rights/ground-choices.ts';
import { reconcile } from '../../subgraphs/register/protocol/reconciliation/reconcile.ts';
import { sendList } from '../../subgraphs/register/protocol/reconciliation/send.ts';
import { ABOUT_ADA } from '../support/notice-examples.ts';
import { data } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

const PARTIES = ['acme', 'beta', 'gamma'];

let exchange: Exchange;
beforeAll(async () => {
  const handlers = { LIST: receiveList, GROUNDS: answerGroundsFor };
  exchange = await startExchange({ parties: PARTIES, handlers });
});
afterAll(() => exchange?.stop());
beforeEach(async () => {
  exchange.down.clear();
  for (const party of PARTIES)
    await exchange.intervene(party, 'truncate notice, received_envelope, reconciliation, obligation cascade');
  exchange.clock.pass(60);
});

const rowsOf = (party: string) => exchange.register(party).database.manager;

/** Sends as many notices, each of its own cause, and lets them arrive. */
async function send(sender: string, recipient: string, count = 1): Promise<NoticeRow[]> {
  const register = exchange.register(sender);
  const rows = await register.database.transaction(async (manager) => {
    const tx: Transaction = { register, manager, caller: personOf(sender), now: exchange.clock.now };
    const queued: NoticeRow[] = [];
    for (let index = 0; index < count; index += 1) {
      const cause = randomUUID();
      const legs = [{ recipient, content: ABOUT_ADA }];
      queued.push(
        ...(await queueNotices(tx, { kind: 'ERASURE', cause, revision: 1, caseId: cause, body: {}, legs })),
      );
    }
    return queued;
  });
  await exchange.settle();
  exchange.clock.pass(60);
  return rows;
}

const ANSWER = `mutation ($party: ID!, $input: AnswerNoticeInput!) {
  answerNotice(party: $party, input: $input) { id } }`;

async function answer(party: string, { noticeId }: NoticeRow, given: NoticeAnswer): Promise<void> {
  const { id } = await rowsOf(party).findOneByOrFail(NoticeRow, { noticeId, direction: 'RECEIVED' });
  data(await exchange.ask(party, ANSWER, { input: { id, answer: given, ground: 'A17LegalClaims' } }));
  await exchange.settle();
  exchange.clock.pass(60);
}

/** One register asks; both send what they owe each other until nothing is left. */
async function compare(party: string, other: string): Promise<void> {
  await reconcile(exchange.register(party), exchange.clock.now);
  for (const [from, to] of [
    [party, other],
    [other, party],
    [party, other],
  ] as const) {
    await sendList(exchange.register(from), to, exchange.clock.now);
    exchange.clock.pass(20);
    await exchange.settle();
  }
}

const found = async (party: string, partyId: string) =>
  (await rowsOf(party).findOneByOrFail(ReconciliationRow, { partyId })).differences.map(({ what }) => what);

const copyAt = (party: string, { noticeId }: NoticeRow) => rowsOf(party).findOneBy(NoticeRow, { noticeId });

/** What another register writes as its list. */
function list(from: string, to: string, content: object) {
  const page = {
    at: exchange.clock.now,
    since: '2026-01-01T00:00:00Z',
    after: '',
    through: null,
    asks: false,
  };
  const message = { recipient: to, type: 'LIST', content: { ...page, entries: [], ...content } } as const;
  return sendEnvelope(exchange.register(from), message, exchange.clock.now);
}

test('two registers that keep the same find no difference', async () => {
  const [row] = await send('acme', 'beta');
  await answer('beta', row!, 'REFUSED');
  await compare('acme', 'beta');
  expect([await found('acme', 'beta'), await found('beta', 'acme')]).toEqual([[], []]);
  expect(await rowsOf('beta').find(ReconciliationRow)).toMatchObject([{ agreed: 1, resent: 0 }]);
});

test('what a recipient lost arrives again, over as many pages as it takes, and the first receipt stays', async () => {
  const sent = await send('acme', 'beta', 105);
  const before = await rowsOf('acme').find(NoticeRow, { order: { id: 'ASC' } });
  const lost = sent.filter((_, index) => index % 2 === 0).map(({ noticeId }) => noticeId);
  await exchange.intervene('beta', 'delete from notice where notice_id = any($1)', [lost]);
  await compare('acme', 'beta');
  expect(await rowsOf('beta').count(NoticeRow)).toBe(105);
  const after = await rowsOf('acme').find(NoticeRow, { order: { id: 'ASC' } });
  expect(after.map(({ receipt }) => receipt)).toEqual(before.map(({ receipt }) => receipt));
  expect(after.every(({ nextAttemptAt }) => nextAttemptAt === null)).toBe(true);
});

test('what a sender lost comes back with its statement and the receipt, over pages too', async () => {
  const sent = await send('acme', 'beta', 105);
  const kept = await rowsOf('acme').find(NoticeRow, { order: { noticeId: 'ASC' } });
  const lost = sent.filter((_, index) => index % 3 === 0).map(({ noticeId }) => noticeId);
  await exchange.intervene('acme', 'delete from notice where notice_id = any($1)', [lost]);
  await compare('acme', 'beta');
  const back = await rowsOf('acme').find(NoticeRow, { order: { noticeId: 'ASC' } });
  const proof = ({ noticeId, statement, receipt }: NoticeRow) => ({ noticeId, statement, receipt });
  expect(back.map(proof)).toEqual(kept.map(proof));
});

test('an answer that its giver lost comes back with its own signature; the same answer, and once', async () => {
  const [row] = await send('acme', 'beta');
  await answer('beta', row!, 'REFUSED');
  await exchange.intervene('beta', 'delete from notice');
  await compare('acme', 'beta');
  expect(await copyAt('beta', row!)).toMatchObject({ answer: 'REFUSED', ground: 'A17LegalClaims' });
});

test('an answer that its hearer lost is sent again', async () => {
  const [row] = await send('acme', 'beta');
  await answer('beta', row!, 'REFUSED');
  await rowsOf('acme').query('update notice set answer = null, answered_at = null, ground = null');
  await compare('acme', 'beta');
  expect(await copyAt('acme', row!)).toMatchObject({ answer: 'REFUSED', ground: 'A17LegalClaims' });
});

test('a notice whose case was forgotten is not sent again, and that is shown', async () => {
  const [row] = await send('acme', 'beta');
  await exchange.register('acme').caseKeys.destroy(row!.caseId, exchange.clock.now);
  await exchange.intervene('beta', 'delete from notice');
  await compare('beta', 'acme');
  await list('beta', 'acme', {});
  expect(await found('acme', 'beta')).toEqual(['NOTICE_FORGOTTEN']);
  expect(await rowsOf('beta').count(NoticeRow)).toBe(0);
});

test('answers that differ are a duty of people, once, and neither register gives way', async () => {
  const [row] = await send('acme', 'beta');
  await answer('beta', row!, 'REFUSED');
  await rowsOf('beta').query("update notice set answer = 'DONE'");
  await compare('acme', 'beta');
  await compare('acme', 'beta');
  expect(await found('acme', 'beta')).toEqual(['ANSWERS_DIFFER']);
  expect(await rowsOf('acme').countBy(ObligationRow, { kind: 'RECONCILE' })).toBe(1);
  expect((await copyAt('acme', row!))!.answer).toBe('REFUSED');
});

test('a party that is silent is asked again; the list is not lost', async () => {
  await send('acme', 'beta');
  exchange.down.add('beta');
  await reconcile(exchange.register('acme'), exchange.clock.now);
  await sendList(exchange.register('acme'), 'beta', exchange.clock.now);
  const owed = () => rowsOf('acme').findOneByOrFail(ReconciliationRow, { partyId: 'beta' });
  expect(await owed()).toMatchObject({ lastFailure: 'PARTY_UNREACHABLE', attempts: 1, asks: true });
  exchange.down.clear();
  exchange.clock.pass(3600);
  await sendList(exchange.register('acme'), 'beta', exchange.clock.now);
  expect(await owed()).toMatchObject({ lastFailure: null, nextAttemptAt: null });
  expect(await found('beta', 'acme')).toEqual([]);
});

describe('a register that lies', () => {
  const entry = (facts: object) => ({
    noticeId: randomUUID(),
    direction: 'RECEIVED',
    originator: 'acme',
    cause: 'cause-x',
    kind: 'ERASURE',
    revision: 1,
    answer: null,
    acknowledged: false,
    ...facts,
  });
  const state = (signer: string, iss = 'acme', cause = 'cause-x') =>
    signStatement(
      { iss, cause, kind: 'ERASURE', revision: 1, iat: 1_760_000_000, body: {} },
      exchange.register(signer).signingKey,
    );

  test('gives back no statement that its originator did not sign, or that is about something else', async () => {
    for (const statement of [
      await state('gamma'),
      await state('gamma', 'gamma'),
      await state('acme', 'acme', 'y'),
    ]) {
      const givenBack = { statement, agreement: null, receipt: null };
      const outcome = await list('gamma', 'acme', { entries: [entry({ givenBack })] });
      expect(outcome).toMatchObject({ failure: expect.stringMatching(/SIGNATURE_INVALID|KEY_UNKNOWN/) });
    }
    expect(await rowsOf('acme').count(NoticeRow)).toBe(0);
  });

  test('gives back no receipt of another party, or for another notice', async () => {
    for (const [signer, noticeId] of [
      ['beta', 'the-one'],
      ['gamma', 'another'],
    ] as const) {
      const facts = { noticeId, envelopeId: 'e', sender: 'acme', recipient: signer, digest: 'd' };
      const receipt = await signReceipt(
        { ...facts, receivedAt: exchange.clock.now },
        exchange.register(signer).signingKey,
      );
      const givenBack = { statement: await state('acme'), agreement: null, receipt };
      const outcome = await list('gamma', 'acme', { entries: [entry({ noticeId: 'the-one', givenBack })] });
      expect(outcome).toEqual({ failure: 'SIGNATURE_INVALID' });
    }
    expect(await rowsOf('acme').count(NoticeRow)).toBe(0);
  });

  test('cannot say what another one answered', async () => {
    const [row] = await send('acme', 'beta');
    const { register } = { register: exchange.register('acme') };
    const forged = await sendEnvelope(
      register,
      {
        recipient: 'beta',
        type: 'NOTICE',
        content: {
          noticeId: row!.noticeId,
          statement: row!.statement,
          agreement: null,
          content: {},
          answered: await state('acme'),
        },
      },
      exchange.clock.now,
    );
    expect(forged).toHaveProperty('jws');
    expect((await copyAt('beta', row!))!.answer).toBeNull();
  });

  test.each([
    ['no entries', { entries: null }],
    ['too many entries', { entries: Array.from({ length: 101 }, () => entry({})) }],
    ['an entry without a kind', { entries: [entry({ kind: null })] }],
    ['a direction that there is not', { entries: [entry({ direction: 'UP' })] }],
    ['NUL in a text', { entries: [entry({ cause: 'a\0b' })] }],
    ['a date that is none', { since: 'yesterday' }],
    ['something given back that is no object', { entries: [entry({ givenBack: 'x' })] }],
  ])('sends a list with %s and is refused', async (_, content) => {
    expect(await list('gamma', 'acme', content)).toEqual({ failure: 'BAD_USER_INPUT' });
  });
});

test('a delivery under way when the list is written is not taken for a loss', async () => {
  const [row] = await send('acme', 'beta');
  await list('beta', 'acme', { at: new Date(exchange.clock.now.getTime() - 3_600_000), entries: [] });
  expect(await found('acme', 'beta')).toEqual([]);
  await attemptDelivery(exchange.register('acme'), row!.id, exchange.clock.now);
  expect((await copyAt('acme', row!))!.attempts).toBe(1);
});
