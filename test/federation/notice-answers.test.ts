/** Answers to notices: decided once, heard along the chain, and shown to those whom they concern. */
import { sealEnvelope } from '../../shared/envelopes/envelope.ts';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import type { NoticeState } from '../../subgraphs/register/generated/graphql.ts';
import { data, refusal, type Answer } from '../support/answers.ts';
import {
  deliver,
  envelope,
  events,
  exchange,
  message,
  newCause,
  notices,
  NOTICES,
  openNoticeParties,
  type Order,
  queue,
} from '../support/notices.ts';

openNoticeParties();

const ANSWER = `mutation ($party: ID!, $input: AnswerNoticeInput!) {
  answerNotice(party: $party, input: $input) { id state ground } }`;

const answer = (party: string, input: object): Promise<Answer> => exchange.ask(party, ANSWER, { input });

describe('answers', () => {
  async function received(party = 'beta', more: Order = {}): Promise<{ cause: string; id: string }> {
    const { cause } = await queue('acme', [party], more);
    await exchange.settle();
    const [copy] = await notices(party, { cause });
    return { cause, id: copy!.id };
  }

  test('an acknowledgement and then the answer travel back to the sender', async () => {
    const { cause, id } = await received();
    data(await answer('beta', { id, answer: 'ACKNOWLEDGED' }));
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([
      { state: 'ACKNOWLEDGED', acknowledgedAt: expect.any(String) },
    ]);
    data(await answer('beta', { id, answer: 'REFUSED', ground: 'A17LegalClaims', reason: 'pending case' }));
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([
      { state: 'REFUSED', ground: 'A17LegalClaims', reason: 'pending case', answeredAt: expect.any(String) },
    ]);
    expect(await notices('beta', { cause })).toMatchObject([
      { state: 'REFUSED', nextAttemptAt: null, lastFailure: null },
    ]);
    expect(events).toEqual([
      'beta received from acme',
      'beta answered ACKNOWLEDGED',
      'acme heard ACKNOWLEDGED from beta',
      'beta answered REFUSED',
      'acme heard REFUSED from beta',
    ]);
  });

  test('an answer to a sender that is down arrives once it is back', async () => {
    const { cause, id } = await received();
    exchange.down.add('acme');
    data(await answer('beta', { id, answer: 'DONE' }));
    await exchange.settle();
    expect(await notices('beta', { cause })).toMatchObject([
      { state: 'DONE', attempts: 1, lastFailure: 'PARTY_UNREACHABLE' },
    ]);
    exchange.down.clear();
    exchange.clock.pass(5);
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([{ state: 'DONE' }]);
  });

  test('a final answer meets the obligation to answer, and cannot be changed', async () => {
    const { id } = await received();
    data(await answer('beta', { id, answer: 'DONE' }));
    expect(refusal(await answer('beta', { id, answer: 'NOT_HELD' }))).toMatchObject({ code: 'CONFLICT' });
    const query = `{ register(party: "beta") { obligations(where: { kind: "NOTICE_ANSWER", state: MET }) { nodes { about strength } } } }`;
    const { register } = data<{ register: { obligations: { nodes: object[] } } }>(
      await exchange.ask('beta', query),
    );
    expect(register.obligations.nodes).toContainEqual({ about: id, strength: 'AIM' });
  });

  test('the sender does not answer its own notice, and nobody answers one that does not exist', async () => {
    const { id } = await queue('acme', ['beta']);
    expect(refusal(await answer('acme', { id, answer: 'DONE' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(refusal(await answer('acme', { id: 'none', answer: 'DONE' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('WITHHELD hides its ground from the sender; the own register keeps it', async () => {
    const { cause, id } = await received('police');
    data(
      await answer('police', { id, answer: 'WITHHELD', ground: 'CrimePreventionImpaired', reason: 'secret' }),
    );
    await exchange.settle();
    expect(await notices('acme', { cause })).toMatchObject([
      { state: 'WITHHELD', ground: null, reason: null },
    ]);
    const seenByAcme = await notices('police', { cause }, { party: 'acme', door: 'FEDERATION' });
    expect(seenByAcme).toMatchObject([{ state: 'WITHHELD', ground: null, reason: null, content: null }]);
    expect(await notices('police', { cause })).toMatchObject([
      { ground: 'CrimePreventionImpaired', reason: 'secret' },
    ]);
  });

  test('a party that is no competent authority may not withhold', async () => {
    const { id } = await received();
    const input = { id, answer: 'WITHHELD', ground: 'CrimePreventionImpaired' };
    expect(refusal(await answer('beta', input))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: /competent/,
    });
  });

  test('a notice offers its answers to its recipient alone, and none once it has its final one', async () => {
    const { cause, id } = await received();
    const offered = async (party: string, caller: object = {}) => {
      const query = `query ($party: ID!, $where: NoticeFilter) { register(party: $party) {
        notices(where: $where) { nodes { answers { answer grounds { code words source } } } } } }`;
      const found = data<{ register: { notices: { nodes: { answers: Offered[] }[] } } }>(
        await exchange.ask(party, query, { where: { cause } }, caller),
      );
      return found.register.notices.nodes[0]!.answers;
    };
    type Offered = { answer: string; grounds: object[] };
    const before = await offered('beta');
    expect(before.map((one) => one.answer)).toContain('REFUSED');
    expect(before.find((one) => one.answer === 'REFUSED')!.grounds).toContainEqual({
      code: 'A17LegalClaims',
      words: 'legal claims need it (Art. 17(3)(e))',
      source: 'UK GDPR Art. 17(3)(e)',
    });
    expect(await offered('acme')).toEqual([]);
    expect(await offered('beta', { party: 'acme', door: 'FEDERATION' })).toEqual([]);
    data(await answer('beta', { id, answer: 'DONE' }));
    expect(await offered('beta')).toEqual([]);
  });

  test('a ground that is not offered is refused, and the refusal says which field it is about', async () => {
    const { id } = await received();
    const refused = await answer('beta', { id, answer: 'REFUSED', ground: 'banana' });
    expect(refusal(refused)).toMatchObject({ code: 'BAD_USER_INPUT', message: /A17LegalClaims/ });
    expect(refused.errors![0]!.extensions).toMatchObject({
      field: 'ground',
      reason: 'GROUND_NOT_AVAILABLE',
    });
  });

  test('an answer that another register gives on a ground unknown here is kept as it came', async () => {
    const { id, noticeId } = await queue('acme', ['beta']);
    await exchange.settle();
    const beta = exchange.register('beta');
    const at = exchange.clock.now;
    const content = { noticeId, answer: 'REFUSED', answeredAt: at.toISOString(), ground: 'banana' };
    const recipientKey = encryptionKeyOf(exchange.directory.party('acme')!, at);
    const facts = {
      id: newCause(),
      sender: 'beta',
      recipient: 'acme',
      type: 'ANSWER' as const,
      content,
      now: at,
    };
    const jwe = await sealEnvelope({ ...facts, signingKey: beta.signingKey, recipientKey });
    data(await deliver('acme', 'beta', [{ id: facts.id, jwe }]));
    expect(await notices('acme', { id })).toMatchObject([{ state: 'REFUSED', ground: 'banana' }]);
  });

  test('an answer by a party that was not asked is refused', async () => {
    const { noticeId } = await queue('acme', ['beta']);
    const gamma = exchange.register('gamma');
    const content = { noticeId, answer: 'DONE', answeredAt: exchange.clock.now.toISOString() };
    const recipientKey = encryptionKeyOf(exchange.directory.party('acme')!, exchange.clock.now);
    const id = newCause();
    const facts = {
      id,
      sender: 'gamma',
      recipient: 'acme',
      type: 'ANSWER' as const,
      content,
      now: exchange.clock.now,
    };
    const jwe = await sealEnvelope({ ...facts, signingKey: gamma.signingKey, recipientKey });
    expect(refusal(await deliver('acme', 'gamma', [{ id, jwe }]))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('content is for the own party at its own door', async () => {
    const { cause } = await received();
    const query = NOTICES;
    const gate = await exchange.ask('beta', query, { where: { cause } }, { door: 'FEDERATION' });
    expect(refusal(gate)).toMatchObject({ code: 'FORBIDDEN', path: 'register.notices.nodes.0.content' });
  });
});

describe('chains', () => {
  test('the same statement from a second sender joins the case, and gets the same decision', async () => {
    const { cause, statement } = await queue('acme', ['beta', 'gamma']);
    await exchange.settle();
    await queue('gamma', ['beta'], { cause, statement });
    await exchange.settle();
    expect(events).toEqual([
      ...['beta', 'gamma'].map((one) => `${one} received from acme`),
      'beta joined from gamma',
    ]);
    const [, copy] = await notices('beta', { cause });
    data(await answer('beta', { id: copy!.id, answer: 'DONE' }));
    await exchange.settle();
    expect(await notices('acme', { cause, counterparty: 'beta' })).toMatchObject([{ state: 'DONE' }]);
    expect(await notices('gamma', { cause, counterparty: 'beta' })).toMatchObject([{ state: 'DONE' }]);
    expect(events.filter((event) => event === 'beta answered DONE')).toHaveLength(1);
  });

  test('a second sender that comes after the decision is answered at once', async () => {
    const { cause, statement } = await queue('acme', ['beta']);
    await exchange.settle();
    const [copy] = await notices('beta', { cause });
    data(await answer('beta', { id: copy!.id, answer: 'NOT_HELD' }));
    await queue('gamma', ['beta'], { cause, statement });
    await exchange.settle();
    expect(await notices('gamma', { cause, counterparty: 'beta' })).toMatchObject([{ state: 'NOT_HELD' }]);
  });

  test('two senders at the same moment open one case', async () => {
    const content = await message('acme');
    const [one, other] = [
      await envelope({ content }),
      await envelope({ sender: 'gamma', content: { ...content, noticeId: newCause() } }),
    ];
    await Promise.all([deliver('beta', 'acme', [one]), deliver('beta', 'gamma', [other])]);
    expect(events.map((event) => event.split(' ')[1]).toSorted()).toEqual(['joined', 'received']);
  });

  test('a chain that comes back to its originator ends there, with the originator’s own decision', async () => {
    const { cause, statement } = await queue('acme', ['beta'], { body: { outcome: 'UPHELD' } });
    await exchange.settle();
    await queue('beta', ['acme'], { cause, statement });
    await exchange.settle();
    expect(events).toEqual(['beta received from acme', 'beta heard DONE from acme']);
    expect(await notices('beta', { cause, direction: 'SENT' })).toMatchObject([
      { state: 'DONE', originator: { id: 'acme' } },
    ]);
  });

  test('a higher revision opens the matter again; an older one that comes late does not', async () => {
    const cause = newCause();
    const deliverRevision = async (revision: number) => {
      const one = await envelope({ content: await message('acme', { cause, revision }) });
      return data(await deliver('beta', 'acme', [one]));
    };
    await deliverRevision(1);
    await deliverRevision(3);
    await deliverRevision(2);
    expect(events).toEqual(['beta received from acme', 'beta received from acme', 'beta joined from acme']);
  });
});

describe('reading', () => {
  test('the filter by state finds exactly the notices that show that state', async () => {
    const states: NoticeState[] = [
      'QUEUED',
      'DELIVERED',
      'ACKNOWLEDGED',
      'DONE',
      'PARTLY_DONE',
      'REFUSED',
      'NOT_HELD',
      'EXEMPT',
      'WITHHELD',
      'UNREACHABLE',
    ];
    exchange.down.add('gamma');
    await queue('acme', ['gamma']);
    await exchange.settle();
    const all = await notices('acme', {});
    const found = await Promise.all(states.map((state) => notices('acme', { state })));
    expect(
      found
        .flat()
        .map((row) => row.id)
        .toSorted(),
    ).toEqual(all.map((row) => row.id).toSorted());
    found.forEach((rows, index) => expect(rows.every(({ state }) => state === states[index])).toBe(true));
    expect(new Set(all.map(({ state }) => state)).size).toBeGreaterThan(5);
  });

  test('a party sees at another’s register only the notices between the two', async () => {
    const seen = await notices('acme', {}, { party: 'gamma', door: 'FEDERATION' });
    expect(seen.length).toBeGreaterThan(0);
    expect(
      seen.filter((row) => row.sender.id !== 'gamma' && (row.recipient as { id: string }).id !== 'gamma'),
    ).toEqual([]);
  });
});
