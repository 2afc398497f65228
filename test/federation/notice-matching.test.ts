/** Whom a notice is about, and what its recipient answers: nobody is taken for somebody else. */
import { data, refusal } from '../support/answers.ts';
import {
  born,
  done,
  exchange,
  openPropagation,
  people,
  sent,
  somebody,
  upheld,
} from '../support/propagation.ts';
import { linesOf } from '../support/rights.ts';

openPropagation();

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
