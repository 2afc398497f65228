/** The rules on notices: when delivery is tried again, which state the facts make, which answers may be given. */
import * as fc from 'fast-check';
import type { NoticeKind } from '../../subgraphs/register/generated/graphql.ts';
import { isNoticeKind, KINDS } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { readAnswer, readNotice } from '../../subgraphs/register/protocol/notices/messages.ts';
import { limitPerMinute } from '../../subgraphs/register/protocol/notices/inbox.ts';
import {
  answerFacts,
  checkTransition,
  nextAttemptAt,
  stateOf,
  toldToSender,
} from '../../subgraphs/register/protocol/notices/rules.ts';
import { refused } from '../shared/example-parties.ts';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const MINUTE_MS = 60_000;

const codeOf = async (check: () => unknown) => (await refused((async () => check())())).code;

describe('when delivery is tried again', () => {
  const waitMs = (attempts: number, kind: NoticeKind, random: number) =>
    nextAttemptAt({ attempts, kind, now: NOW, random }).getTime() - NOW.getTime();

  test('it is at most 15 minutes for breaches and 1 hour otherwise, however often it failed', () => {
    const kind = fc.constantFrom<NoticeKind>('ERASURE', 'BREACH', 'AUTHORITY_CONSULTATION', 'RECALL');
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), kind, random, (attempts, kind, random) => {
        const longest = kind === 'BREACH' || kind === 'AUTHORITY_CONSULTATION' ? 15 : 60;
        const wait = waitMs(attempts, kind, random);
        return wait > 0 && wait <= longest * MINUTE_MS;
      }),
    );
  });

  test('it never comes sooner after more failures, jitter aside, and jitter takes at most half away', () => {
    const attempts = fc.integer({ min: 1, max: 200 });
    fc.assert(fc.property(attempts, (n) => waitMs(n + 1, 'ERASURE', 0) >= waitMs(n, 'ERASURE', 0)));
    fc.assert(fc.property(attempts, (n) => waitMs(n, 'ERASURE', 0.999) >= waitMs(n, 'ERASURE', 0) / 2));
  });

  test.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [11, 3600],
  ])('after %i failures it is at most %i seconds', (attempts, seconds) => {
    expect(waitMs(attempts, 'ERASURE', 0)).toBe(seconds * 1000);
  });
});

describe('the state', () => {
  const answers = ['DONE', 'PARTLY_DONE', 'REFUSED', 'NOT_HELD', 'EXEMPT', 'WITHHELD'] as const;
  const instant = fc.constantFrom(null, NOW);
  const facts = fc.record({
    answer: fc.constantFrom(null, ...answers),
    acknowledgedAt: instant,
    deliveredAt: instant,
    attempts: fc.nat(3),
    lastFailure: fc.constantFrom(null, 'PARTY_UNREACHABLE'),
  });

  test('an answer counts, whatever came before it or never came', () => {
    fc.assert(fc.property(facts, (row) => row.answer === null || stateOf(row) === row.answer));
  });

  test('DELIVERED is only what a receipt proves, and a failure never hides what arrived', () => {
    fc.assert(
      fc.property(facts, (row) => {
        const state = stateOf(row);
        if (state === 'DELIVERED') return row.deliveredAt !== null;
        return !(state === 'UNREACHABLE' || state === 'QUEUED') || row.deliveredAt === null;
      }),
    );
  });

  test('UNREACHABLE is an attempt that failed; what was never tried is QUEUED', () => {
    const row = { answer: null, acknowledgedAt: null, deliveredAt: null };
    expect(stateOf({ ...row, attempts: 1, lastFailure: 'PARTY_UNREACHABLE' })).toBe('UNREACHABLE');
    expect(stateOf({ ...row, attempts: 0, lastFailure: 'PARTY_NOT_JOINED' })).toBe('QUEUED');
    expect(stateOf({ ...row, attempts: 1, lastFailure: null })).toBe('QUEUED');
  });
});

describe('answers', () => {
  test('a final answer cannot be changed; an acknowledgement is followed by one', async () => {
    const open = { answer: null, acknowledgedAt: null };
    checkTransition(open, 'ACKNOWLEDGED');
    checkTransition({ ...open, acknowledgedAt: NOW }, 'REFUSED');
    expect(await codeOf(() => checkTransition({ ...open, acknowledgedAt: NOW }, 'ACKNOWLEDGED'))).toBe(
      'CONFLICT',
    );
    expect(await codeOf(() => checkTransition({ ...open, answer: 'DONE' }, 'REFUSED'))).toBe('CONFLICT');
    expect(await codeOf(() => checkTransition({ ...open, answer: 'DONE' }, 'ACKNOWLEDGED'))).toBe('CONFLICT');
  });

  test('what the sender is told of a withheld answer holds neither ground nor reason', () => {
    const none = { acknowledgedAt: null, answeredAt: null, answer: null, ground: null, reason: null };
    const withheld = { ...none, ...answerFacts({ answer: 'WITHHELD', ground: 'g', reason: 'r' }, NOW) };
    expect(toldToSender(withheld)).toEqual({ ...none, answeredAt: NOW, answer: 'WITHHELD' });
    const refusedOne = { ...none, ...answerFacts({ answer: 'REFUSED', ground: 'g', reason: 'r' }, NOW) };
    expect(toldToSender(refusedOne)).toEqual({
      ...none,
      answeredAt: NOW,
      answer: 'REFUSED',
      ground: 'g',
      reason: 'r',
    });
  });

  test('the originator’s own decision answers a chain that came back', () => {
    const { originatorsAnswer } = KINDS.ERASURE;
    const body = { right: null, regime: null, ground: 'g' };
    expect(originatorsAnswer({ ...body, outcome: 'UPHELD' })).toEqual({ answer: 'DONE' });
    expect(originatorsAnswer({ ...body, outcome: 'PARTLY_UPHELD' })).toEqual({
      answer: 'PARTLY_DONE',
      ground: 'g',
    });
  });
});

describe('what another register wrote', () => {
  test('a kind that this register does not know is none', () => {
    expect([isNoticeKind('BREACH'), isNoticeKind('PARTY'), isNoticeKind('toString')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test.each([
    [{ noticeId: 'n', answer: 'DONE' }],
    [{ noticeId: 'n', answeredAt: '2026-03-02T09:00:00Z' }],
    [{ noticeId: 'n', answer: 'PERHAPS', answeredAt: '2026-03-02T09:00:00Z' }],
    [{ noticeId: 'n' }],
    [{ noticeId: '../n', acknowledgedAt: '2026-03-02T09:00:00Z' }],
    [{ noticeId: 'n', acknowledgedAt: 'yesterday' }],
    [{ noticeId: 'n', acknowledgedAt: '2026-03-02T09:00:00Z', reason: { name: 'x' } }],
  ])('the answer %j is refused', async (message) => {
    expect(await codeOf(() => readAnswer(message))).toBe('BAD_USER_INPUT');
  });

  test('an answer and a notice are read as they were written', () => {
    const at = '2026-03-02T09:00:00.000Z';
    expect(readAnswer({ noticeId: 'n', answer: 'DONE', answeredAt: at })).toEqual({
      noticeId: 'n',
      acknowledgedAt: null,
      answeredAt: new Date(at),
      answer: 'DONE',
      ground: null,
      reason: null,
    });
    const notice = { noticeId: 'n', statement: 'jws', agreement: null, content: {}, answered: null };
    expect(readNotice(notice)).toEqual(notice);
  });
});

test('a caller is over its limit for the rest of the minute, and no other with it', () => {
  const limit = limitPerMinute(100);
  expect([limit('a', 60, NOW), limit('a', 40, NOW), limit('a', 1, NOW), limit('b', 100, NOW)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(limit('a', 100, new Date(NOW.getTime() + MINUTE_MS))).toBe(true);
});
