/** What a request for information leaves on the boards, and what notices of it change. */
import type { Told } from '../../subgraphs/register/cases/information/steps.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { nextRevision, queueNotices } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { personOf } from '../support/exchange.ts';
import {
  ask,
  asking,
  boardOf,
  copyAt,
  done,
  exchange,
  openInformationParties,
  refused,
  REQUESTED_ON,
  requests,
  SATISFIED,
} from '../support/information-request-copies.ts';

openInformationParties();

describe('the boards', () => {
  test('a refusal ends the aim to answer, and a later agreement brings it back; what is provided meets it', async () => {
    const { asked, held } = await ask();
    const failed = SATISFIED.map((one) => ({ ...one, satisfied: one.test !== 'LAWFUL' }));
    await done('dept', 'decideInformationRequest', {
      id: held,
      outcome: 'REFUSED',
      reason: 'a bar',
      tests: failed,
    });
    await exchange.settle();
    const acknowledged = 'INFORMATION_ACKNOWLEDGEMENT dept->comm MET';
    expect(await boardOf('comm', asked)).toEqual([acknowledged, 'INFORMATION_REPLY dept->comm DISCHARGED']);
    await done('dept', 'decideInformationRequest', {
      id: held,
      outcome: 'AGREED',
      reason: 'none',
      tests: SATISFIED,
    });
    const given = { id: held, what: 'the table', method: 'SECURE_LINK', label: 'OFFICIAL' };
    await done('dept', 'provideInformation', given);
    await exchange.settle();
    const board = [
      acknowledged,
      'INFORMATION_REPLY dept->comm DISCHARGED',
      'INFORMATION_REPLY dept->comm MET',
    ];
    expect(await boardOf('comm', asked)).toEqual(board);
    expect(await boardOf('dept', held)).toEqual(board);
    expect((await refused('comm', 'withdrawInformationRequest', { id: asked, reason: 'late' })).code).toBe(
      'CONFLICT',
    );
  });

  test('regular provision goes on, each with the day of the next; what repeats it needs no justification', async () => {
    const first = await ask({ oneOff: false, frequency: 'monthly' });
    const bare = {
      to: 'dept',
      classification: 'OFFICIAL_SENSITIVE',
      what: 'the same for May',
      oneOff: false,
    };
    const repeated = { ...bare, follows: first.requestId };
    expect((await refused('comm', 'requestInformation', repeated)).message).toContain('which was agreed');
    await done('dept', 'decideInformationRequest', {
      id: first.held,
      outcome: 'AGREED',
      reason: 'r',
      tests: SATISFIED,
    });
    const given = { id: first.held, what: 'April', method: 'SECURE_LINK', label: 'OFFICIAL' };
    await done('dept', 'provideInformation', { ...given, nextOn: '2026-05-01' });
    await done('dept', 'provideInformation', { ...given, what: 'a supplement', nextOn: '2026-06-01' });
    await exchange.settle();
    const owed = (await boardOf('comm', first.asked)).filter((one) =>
      one.startsWith('INFORMATION_PROVISION'),
    );
    expect(owed).toEqual(['MET', 'OPEN'].map((state) => `INFORMATION_PROVISION dept->comm ${state}`));
    const next = await done('comm', 'requestInformation', repeated);
    await exchange.settle();
    expect(await copyAt('dept', next.requestId)).toMatchObject({
      follows: first.requestId,
      state: 'REQUESTED',
    });
  });
});

describe('notices', () => {
  const sentBy = (party: string, cause: string, revision: number) => ({
    manager: exchange.register(party).database.manager,
    where: { direction: 'SENT' as const, cause, revision },
  });

  test('a step that comes before its request waits for it, and nothing is taken twice', async () => {
    const asked = await done('comm', 'requestInformation', asking());
    const { manager, where } = sentBy('comm', asked.requestId, 1);
    const later = new Date(exchange.clock.now.getTime() + 60_000);
    await manager.update(NoticeRow, where, { nextAttemptAt: later });
    await done('comm', 'withdrawInformationRequest', { id: asked.id, reason: 'found elsewhere' });
    await exchange.settle();
    expect((await requests('dept')).filter((one) => one.requestId === asked.requestId)).toEqual([]);
    exchange.clock.pass(120);
    await exchange.settle();
    const { id } = await copyAt('dept', asked.requestId);
    expect(await copyAt('dept', asked.requestId)).toMatchObject({ state: 'WITHDRAWN' });
    const board = await boardOf('dept', id);
    expect(board.every((one) => one.endsWith('DISCHARGED'))).toBe(true);
    await manager.update(NoticeRow, where, { nextAttemptAt: exchange.clock.now });
    await exchange.settle();
    expect(await boardOf('dept', id)).toEqual(board);
  });

  test('of a stranger about others’ request, and of an answer to none, are refused; both copies stay', async () => {
    const { requestId } = await ask();
    const before = await copyAt('dept', requestId);
    const tell = (kind: 'INFORMATION_REQUEST' | 'INFORMATION_REPLY', cause: string, body: Told) => {
      const register = exchange.register('other');
      return register.database.transaction(async (manager) => {
        const tx = { register, caller: personOf('other'), now: exchange.clock.now, manager };
        const revision = await nextRevision(tx, cause);
        const legs = ['comm', 'dept'].map((recipient) => ({ recipient, content: {} }));
        await queueNotices(tx, { kind, cause, revision, caseId: cause, body, legs });
      });
    };
    await tell('INFORMATION_REQUEST', requestId, { step: 'WITHDRAWN', reason: 'so it is said' });
    await tell('INFORMATION_REPLY', 'of-nothing', { step: 'ACKNOWLEDGED', acknowledgedOn: REQUESTED_ON });
    await exchange.settle();
    const failures = await exchange
      .register('other')
      .database.manager.find(NoticeRow, { where: { direction: 'SENT', lastFailure: 'NOT_FOUND' } });
    expect(failures).toHaveLength(4);
    expect(await copyAt('dept', requestId)).toEqual(before);
    expect(await copyAt('comm', requestId)).toMatchObject({ state: 'REQUESTED' });
  });
});
