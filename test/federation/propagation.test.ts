/** What was upheld, corrected or taken back reaches everyone it must, once, and nobody is taken for somebody else. */
import { generateSigningKey } from '../../shared/keys.ts';
import { copyOf } from '../shared/example-parties.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { data, refusal } from '../support/answers.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';
import { linesOf, peopleOf, type NoticeNode, type RecipientNode } from '../support/rights.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { escalateDue } from '../../subgraphs/register/protocol/notices/silence.ts';
import { deliverToNewlyJoined } from '../../subgraphs/register/protocol/notices/told-otherwise.ts';

let exchange: Exchange;
let people: ReturnType<typeof peopleOf>;

const HOURS = 3600;

beforeAll(async () => {
  exchange = await startExchange({
    parties: [
      'acme',
      { id: 'beta', kind: 'VOLUNTARY' },
      'gamma',
      'delta',
      { id: 'clinic', kind: 'NHS_BODY' },
      { id: 'police', kind: 'POLICE', competentAuthority: true },
      { id: 'church', register: null },
    ],
  });
  people = peopleOf(exchange);
  await agree('ALL', ['acme', 'beta', 'clinic', 'police']);
});
afterAll(() => exchange.stop());
beforeEach(async () => {
  exchange.down.clear();
  await exchange.settle();
  exchange.clock.pass(60);
});

async function agree(reference: string, signatories: string[]): Promise<void> {
  const propagate = { audience: 'ALL_SIGNATORIES' as const, condition: null, answerWithinDays: 7 };
  const term = { right: 'ERASURE' as const, selected: true, conditionalOn: [], propagate, source: 'L310' };
  const terms = exampleTerms({ rights: [term], purposes: [{ code: 'CARE', label: 'Care' }] });
  const proposal = { reference, title: reference, kind: 'DSA', signatories, terms };
  await people.does('acme', 'proposeAgreement', proposal);
  await exchange.settle();
  for (const party of signatories) {
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    await people.does(party, 'signAgreement', input, { office: 'SIRO' });
  }
  await exchange.settle();
}

let born = 0;
/** Somebody of whom nothing is held yet, known by one identifier. */
const somebody = () => {
  born += 1;
  return {
    name: `Ada ${born}`,
    dateOfBirth: '1990-01-01',
    identifiers: [{ scheme: 'CASE', value: `c${born}` }],
  };
};

/** What `party` upheld about a person whose data it gave to the others. */
async function upheld(
  right: string,
  recipients: string[],
  subject: object = somebody(),
  more = {},
): Promise<string> {
  for (const recipient of recipients) await people.share('acme', recipient, subject);
  const { id } = await people.record('acme', right, subject);
  await people.uphold('acme', id, more);
  return id;
}

const sent = (party: string, cause: string) => people.noticesOf(party, cause, 'direction: SENT');
const done = async (party: string, cause: string, kind?: string) =>
  data(await people.answer(party, cause, { answer: 'DONE' }, kind));

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

describe('whom a notice is about', () => {
  test('EXACT: an identifier that is held', async () => {
    const subject = somebody();
    await people.share('beta', 'gamma', subject);
    const cause = await upheld('ERASURE', ['beta'], subject);
    await exchange.settle();
    expect((await people.requestsOf('beta', cause))[0]).toMatchObject({
      match: 'EXACT',
      suggestedAnswer: null,
    });
  });

  test('NONE: nobody is like that; NOT_HELD suggests itself', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    expect((await people.requestsOf('beta', cause))[0]).toMatchObject({
      match: 'NONE',
      candidates: [],
      suggestedAnswer: 'NOT_HELD',
    });
  });

  async function candidate(): Promise<{ cause: string; request: string; held: string }> {
    const one = somebody();
    const { name } = one;
    const { subject } = await people.share('beta', 'gamma', one);
    const identifiers = [{ scheme: 'LOCAL:delta', value: `d${born}` }];
    const cause = await upheld('ERASURE', ['beta'], { ...one, identifiers });
    await exchange.settle();
    const [row] = await people.requestsOf('beta', cause);
    expect(row).toMatchObject({
      match: 'CANDIDATE',
      candidates: [{ subject, cases: 1, identity: { name } }],
    });
    expect(row!.subject).not.toBe(subject);
    return { cause, request: row!.id, held: subject };
  }

  test('CANDIDATE: the same name and date of birth merge nobody, and DONE waits for a person’s word', async () => {
    const { cause, request, held } = await candidate();
    expect((await people.requestsOf('beta', cause))[0]!.recipients).toEqual([]);
    expect(refusal(await people.answer('beta', cause, { answer: 'DONE' }))).toMatchObject({
      code: 'CONFLICT',
      message: /confirmMatch/,
    });
    expect((await people.requestsOf('beta', cause))[0]).toMatchObject({ state: 'OPEN' });
    const confirmed = { id: request, confirmed: true, reason: 'same address on file' };
    expect(await people.does('beta', 'confirmMatch', confirmed)).toMatchObject({
      match: 'CONFIRMED',
      subject: held,
      candidates: [],
      recipients: [{ party: { id: 'gamma' } }],
    });
    await done('beta', cause);
    await exchange.settle();
    expect(linesOf(await sent('beta', cause))).toEqual(['beta -> gamma: ERASURE 1 DELIVERED']);
    expect(await people.refused('beta', 'confirmMatch', confirmed)).toMatchObject({ code: 'CONFLICT' });
  });

  test('REJECTED: it is somebody else, of whom nothing is done', async () => {
    const { cause, request, held } = await candidate();
    const rejected = { id: request, confirmed: false, reason: 'another person of that name' };
    const row = await people.does('beta', 'confirmMatch', rejected);
    expect(row).toMatchObject({ match: 'REJECTED', suggestedAnswer: 'NOT_HELD', recipients: [] });
    expect(row.subject).not.toBe(held);
    data(await people.answer('beta', cause, { answer: 'NOT_HELD' }));
  });

  test('an exact match that a person rejects is taken apart again', async () => {
    const subject = somebody();
    await people.share('beta', 'gamma', subject);
    const cause = await upheld('ERASURE', ['beta'], subject);
    await exchange.settle();
    const [row] = await people.requestsOf('beta', cause);
    expect(row!.recipients).toHaveLength(1);
    const rejected = { id: row!.id, confirmed: false, reason: 'the number was keyed wrongly' };
    expect(await people.does('beta', 'confirmMatch', rejected)).toMatchObject({
      match: 'REJECTED',
      recipients: [],
    });
  });

  test('a match is decided with a person who is held, and for a reason', async () => {
    const { request } = await candidate();
    const code = async (more: object, party = 'beta') =>
      (await people.refused(party, 'confirmMatch', { id: request, confirmed: true, reason: 'r', ...more }))
        .code;
    expect(await code({ subject: 'nobody' })).toBe('NOT_FOUND');
    expect(await code({ reason: '' })).toBe('BAD_USER_INPUT');
  });

  test('who asks here by name and date of birth alone finds those to whom their data went, once a person confirms', async () => {
    const one = somebody();
    const { subject } = await people.share('acme', 'beta', one);
    const { id, ...row } = await people.record('acme', 'ERASURE', { ...one, identifiers: [] });
    expect(row).toMatchObject({
      match: 'CANDIDATE',
      candidates: [{ subject }],
      recipients: [],
      suggestedAnswer: null,
    });
    const confirmed = { id, confirmed: true, reason: 'the passport shows the address on file' };
    expect(await people.does('acme', 'confirmMatch', confirmed)).toMatchObject({
      match: 'CONFIRMED',
      recipients: [{ party: { id: 'beta' } }],
    });
  });

  test('Art. 5(1)(c): a party that was told no identifier gets only those that are of use to it', async () => {
    const identifiers = ['NHS_NUMBER', 'PNC_ID', 'LOCAL:beta', 'LOCAL:acme'].map((scheme) => ({
      scheme,
      value: `v${born}`,
    }));
    const { id } = await people.record(
      'acme',
      'ERASURE',
      { ...somebody(), identifiers },
      { agreements: ['ALL'] },
    );
    await people.uphold('acme', id, {
      ground: 'A17ConsentWithdrawn',
      overrideApplicability: 'a test of identities',
    });
    await exchange.settle();
    const seen = async (party: string) =>
      (await people.requestsOf(party, id))[0]!.identity as {
        name: string | null;
        identifiers: { scheme: string }[];
      };
    const schemes = async (party: string) => (await seen(party)).identifiers.map(({ scheme }) => scheme);
    expect(await schemes('clinic')).toEqual(['NHS_NUMBER']);
    expect(await schemes('police')).toEqual(['PNC_ID']);
    expect(await schemes('beta')).toEqual(['LOCAL:beta']);
    expect((await seen('clinic')).name).toBeNull();
  });
});

test('Art. 17(3)(e): a recipient does not answer that it has erased what a legal hold keeps', async () => {
  const subject = somebody();
  await people.share('beta', 'gamma', subject);
  const cause = await upheld('ERASURE', ['beta'], subject);
  await exchange.settle();
  const [row] = await people.requestsOf('beta', cause);
  const query = `mutation ($party: ID!, $input: PlaceLegalHoldInput!) { placeLegalHold(party: $party, input: $input) { id } }`;
  const hold = { subjectOf: row!.id, reason: 'a claim is pending' };
  data(await exchange.ask('beta', query, { input: hold }));
  expect(refusal(await people.answer('beta', cause, { answer: 'DONE' }))).toMatchObject({ code: 'CONFLICT' });
  expect((await people.requestsOf('beta', cause))[0]).toMatchObject({ state: 'OPEN' });
  expect(await sent('beta', cause)).toEqual([]);
  data(await people.answer('beta', cause, { answer: 'REFUSED', ground: 'A17LegalClaims' }));
});

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

describe('the reason of an answer', () => {
  test('rests encrypted at both ends, and is read at the own door alone', async () => {
    const cause = await upheld('ERASURE', ['beta']);
    await exchange.settle();
    const given = { answer: 'REFUSED', ground: 'A17LegalClaims', reason: 'Quillfeather sues us' };
    data(await people.answer('beta', cause, given));
    await exchange.settle();
    expect((await sent('acme', cause))[0]).toMatchObject({ state: 'REFUSED', reason: given.reason });
    for (const party of ['acme', 'beta']) {
      const rows = await exchange.register(party).database.manager.query(
        `select n::text as text from notice n where cause = $1 union all
         select r::text from rights_request r where cause = $1`,
        [cause],
      );
      expect(JSON.stringify(rows)).not.toContain('Quillfeather');
    }
    const query = `query ($party: ID!, $where: NoticeFilter) {
      register(party: $party) { notices(where: $where) { nodes { state reason } } } }`;
    const at = (caller: object) => exchange.ask('acme', query, { where: { cause } }, caller);
    expect(refusal(await at({ door: 'FEDERATION' }))).toMatchObject({ code: 'FORBIDDEN' });
    const other = data<{ register: { notices: { nodes: object[] } } }>(
      await at({ party: 'beta', door: 'FEDERATION' }),
    );
    expect(other.register.notices.nodes).toEqual([{ state: 'REFUSED', reason: null }]);
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
