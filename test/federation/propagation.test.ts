/** What was upheld or corrected reaches everyone it must, once. */
import { data } from '../support/answers.ts';
import {
  born,
  done,
  exchange,
  HOURS,
  openPropagation,
  people,
  sent,
  somebody,
  upheld,
} from '../support/propagation.ts';
import { linesOf, type RecipientNode } from '../support/rights.ts';

openPropagation();

async function preview(id: string): Promise<RecipientNode[]> {
  const query = `query ($party: ID!, $id: ID!) {
    previewRecipients(party: $party, id: $id) { party { id } why term excepted mightRefuseWith } }`;
  return data<{ previewRecipients: RecipientNode[] }>(await exchange.ask('acme', query, { id }))
    .previewRecipients;
}

describe('Art. 19: an exception for one recipient', () => {
  test('leaves it out of the notices, with the reason kept, and shows it before the decision', async () => {
    const subject = somebody();
    for (const recipient of ['beta', 'gamma']) await people.share('acme', recipient, subject);
    const { id } = await people.record('acme', 'ERASURE', subject);
    const except = { id, recipient: 'gamma', exception: 'IMPOSSIBLE', reason: 'no longer exists' };
    const row = await people.does('acme', 'exceptRecipient', except);
    expect(row.exceptions).toEqual([
      { party: { id: 'gamma' }, exception: 'IMPOSSIBLE', reason: 'no longer exists' },
    ]);
    expect((await preview(id)).map(({ party, excepted }) => [party.id, excepted])).toEqual([
      ['beta', null],
      ['gamma', 'IMPOSSIBLE'],
    ]);
    const completed = await people.uphold('acme', id);
    expect(completed.recipients.map(({ party }) => party.id)).toEqual(['beta']);
    expect(linesOf(await sent('acme', id))).toEqual(['acme -> beta: ERASURE 1 QUEUED']);
    expect(await people.refused('acme', 'exceptRecipient', except)).toMatchObject({ code: 'CONFLICT' });
  });

  test('is for a recipient, needs its reason, and rests encrypted', async () => {
    const subject = somebody();
    await people.share('acme', 'beta', subject);
    const { id } = await people.record('acme', 'ERASURE', subject);
    const except = {
      id,
      recipient: 'beta',
      exception: 'DISPROPORTIONATE',
      reason: 'Quillfeather is not traceable',
    };
    const code = async (more: object) =>
      (await people.refused('acme', 'exceptRecipient', { ...except, ...more })).code;
    expect(await code({ recipient: 'delta' })).toBe('BAD_USER_INPUT');
    expect(await code({ reason: ' ' })).toBe('BAD_USER_INPUT');
    const gate = { door: 'FEDERATION' as const };
    expect((await people.refused('acme', 'exceptRecipient', except, gate)).code).toBe('FORBIDDEN');
    await people.does('acme', 'exceptRecipient', except);
    const { manager } = exchange.register('acme').database;
    const [{ reason }] = await manager.query('select reason from recipient_exception where request_id = $1', [
      id,
    ]);
    expect(String(reason)).not.toContain('Quillfeather');
  });

  test('DPA 2018 s.48: is not known to Part 3', async () => {
    const subject = somebody();
    await people.share('police', 'beta', subject);
    const { id } = await people.record('police', 'ERASURE', subject, { regime: 'PART_3' });
    const except = { id, recipient: 'beta', exception: 'DISPROPORTIONATE', reason: 'too much' };
    expect(await people.refused('police', 'exceptRecipient', except)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: /stricter than Art. 19/,
    });
  });

  test('the preview says under which term each is told, and how it might refuse', async () => {
    const subject = somebody();
    await people.share('acme', 'police', subject, 'ALL');
    const { id } = await people.record('acme', 'ERASURE', subject, { agreements: ['ALL'] });
    const shown = await preview(id);
    expect(shown.map(({ party, term }) => [party.id, term])).toEqual(
      ['beta', 'clinic', 'police'].map((party) => [party, 'ALL L310, answer within 7 days']),
    );
    const [beta, clinic, police] = shown.map(({ mightRefuseWith }) => mightRefuseWith);
    expect(clinic).toContain('A17PublicHealth');
    expect(beta).not.toContain('A17PublicHealth');
    expect(police).toContain('InquiryObstructed');
    expect(beta).not.toContain('InquiryObstructed');
  });
});

describe('Art. 5(1)(d): a rectification that is upheld', () => {
  test('reaches the sources of the data too, who tell those to whom they gave them', async () => {
    const one = somebody();
    const atDelta = { scheme: 'LOCAL:delta', value: `d${born}` };
    const subject = { ...one, identifiers: [...one.identifiers, atDelta] };
    const record = {
      name: 'Referrals',
      purposes: ['CARE'],
      people: ['child'],
      categories: ['HEALTH'],
      regime: 'UK_GDPR',
      lawfulBases: ['6(1)(e)'],
      recipients: ['beta'],
      sources: ['delta'],
      agreements: [],
      retention: '6 years',
    };
    const { id: source } = await people.does('acme', 'recordProcessing', record);
    await people.share('delta', 'acme', subject);
    await people.share('delta', 'gamma', subject);
    await people.share('delta', 'beta', subject);
    await people.share('acme', 'beta', subject);
    const { id: cause } = await people.record('acme', 'RECTIFICATION', subject, {
      processingRecords: [source],
    });
    await people.uphold('acme', cause, { correction: 'born in 1991' });
    await exchange.settle();
    expect(linesOf(await sent('acme', cause))).toEqual([
      'acme -> beta: RECTIFICATION 1 DELIVERED',
      'acme -> delta: INACCURACY 1 DELIVERED',
    ]);
    expect((await people.requestsOf('delta', cause))[0]).toMatchObject({
      right: 'RECTIFICATION',
      state: 'OPEN',
      correction: 'born in 1991',
    });
    await done('delta', cause);
    await exchange.settle();
    expect(linesOf(await sent('delta', cause))).toEqual([
      'delta -> beta: INACCURACY 1 DELIVERED',
      'delta -> gamma: INACCURACY 1 DELIVERED',
    ]);
    const [atGamma] = await people.noticesOf('gamma', cause);
    expect(atGamma).toMatchObject({ originator: { id: 'acme' }, sender: { id: 'delta' } });
    // Beta hears of it twice, under two kinds: it is one matter there.
    expect(await people.requestsOf('beta', cause)).toHaveLength(1);
    await done('beta', cause, 'RECTIFICATION');
    await exchange.settle();
    expect(linesOf(await people.noticesOf('beta', cause))).toEqual([
      'acme -> beta: RECTIFICATION 1 DONE',
      'delta -> beta: INACCURACY 1 DONE',
    ]);
  });

  test('an erasure tells no source', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    expect((await sent('acme', cause)).map(({ kind }) => kind)).toEqual(['ERASURE']);
  });
});

describe('Art. 16: a correction of a correction', () => {
  const revise = (id: string, correction: string) =>
    people.does('acme', 'reviseNotices', { id, correction, reason: 'the year was wrong too' });

  test('opens the case of each recipient again, along the chain, and each revision is decided once', async () => {
    const subject = somebody();
    await people.share('beta', 'gamma', subject);
    const cause = await upheld('RECTIFICATION', ['beta'], subject, { correction: 'born in 1991' });
    await exchange.settle();
    await done('beta', cause);
    await exchange.settle();
    await done('gamma', cause);
    await exchange.settle();
    await revise(cause, 'born in 1992');
    await exchange.settle();
    const [atBeta, ...more] = await people.requestsOf('beta', cause);
    expect(more).toEqual([]);
    expect(atBeta).toMatchObject({ state: 'OPEN', correction: 'born in 1992' });
    await done('beta', cause);
    await exchange.settle();
    expect((await people.requestsOf('gamma', cause))[0]).toMatchObject({
      state: 'OPEN',
      correction: 'born in 1992',
    });
    await done('gamma', cause);
    await exchange.settle();
    expect(linesOf(await people.noticesOf('beta', cause))).toEqual([
      'acme -> beta: RECTIFICATION 1 DONE',
      'acme -> beta: RECTIFICATION 2 DONE',
      'beta -> gamma: RECTIFICATION 1 DONE',
      'beta -> gamma: RECTIFICATION 2 DONE',
    ]);
  });

  test('is made only by the party that upheld the request, and only if somebody was told', async () => {
    const cause = await upheld('RECTIFICATION', ['beta']);
    await exchange.settle();
    const [atBeta] = await people.requestsOf('beta', cause);
    const code = async (party: string, id: string) =>
      (await people.refused(party, 'reviseNotices', { id, reason: 'r' })).code;
    expect(await code('beta', atBeta!.id)).toBe('CONFLICT');
    expect(await code('acme', await upheld('RECTIFICATION', []))).toBe('CONFLICT');
    expect(await code('acme', 'none')).toBe('NOT_FOUND');
  });

  test('36 hours of silence: nothing is lost, nothing comes twice, and the newest revision counts', async () => {
    exchange.down.add('beta');
    const cause = await upheld('RECTIFICATION', ['beta'], somebody(), { correction: 'first' });
    for (let hour = 0; hour < 36; hour += 1) {
      await exchange.settle();
      exchange.clock.pass(1 * HOURS);
      if (hour === 10) await revise(cause, 'second');
      if (hour === 20) await revise(cause, 'third');
    }
    expect((await sent('acme', cause)).map(({ state }) => state)).toEqual(Array(3).fill('UNREACHABLE'));
    exchange.down.clear();
    exchange.clock.pass(1 * HOURS);
    await exchange.settle();
    expect(linesOf(await people.noticesOf('beta', cause))).toEqual(
      [1, 2, 3].map((revision) => `acme -> beta: RECTIFICATION ${revision} DELIVERED`),
    );
    const requests = await people.requestsOf('beta', cause);
    expect(requests).toMatchObject([{ state: 'OPEN', correction: 'third' }]);
    expect(await people.obligations('beta', 'NOTICE_ANSWER')).toEqual(
      expect.arrayContaining([expect.objectContaining({ state: 'OPEN' })]),
    );
    await done('beta', cause);
    await exchange.settle();
    expect(linesOf(await sent('acme', cause))).toEqual(
      [1, 2, 3].map((revision) => `acme -> beta: RECTIFICATION ${revision} DONE`),
    );
  });
});

test('an originator sees its own legs of a chain and those of whom it told, in the register of each sender alone', async () => {
  const subject = somebody();
  await people.share('beta', 'gamma', subject);
  const cause = await upheld('ERASURE', ['beta'], subject);
  await exchange.settle();
  await done('beta', cause);
  await exchange.settle();
  const query = `query ($party: ID!, $where: NoticeFilter) {
    register(party: $party) { notices(where: $where) { nodes { recipient { id } } } } }`;
  const asAcme = { party: 'acme', door: 'FEDERATION' as const };
  const seen = async (party: string) =>
    data<{ register: { notices: { nodes: object[] } } }>(
      await exchange.ask(party, query, { where: { cause } }, asAcme),
    ).register.notices.nodes;
  expect(await seen('beta')).toEqual(
    expect.arrayContaining([{ recipient: { id: 'beta' } }, { recipient: { id: 'gamma' } }]),
  );
  expect(await seen('gamma')).toEqual([]);
});
