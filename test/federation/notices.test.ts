/** Notices between registers: queued with their cause, delivered at least once, decided once. */
import type { JWK } from 'jose';
import { sealEnvelope, signStatement, type EnvelopeContent } from '../../shared/envelopes/envelope.ts';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { refuse } from '../../shared/errors.ts';
import { answerGroundsFor } from '../../subgraphs/register/cases/rights/ground-choices.ts';
import type { Transaction } from '../../subgraphs/register/kernel/action.ts';
import type { NoticeState } from '../../subgraphs/register/generated/graphql.ts';
import { startOutbox } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { attemptDelivery } from '../../subgraphs/register/protocol/notices/delivery.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { NoticeHandlers } from '../../subgraphs/register/protocol/notices/handlers.ts';
import type { ContentToTell } from '../../subgraphs/register/protocol/kinds/kinds.ts';
import { queueNotices, type NoticeOrder } from '../../subgraphs/register/protocol/notices/outbox.ts';
import { owe } from '../../subgraphs/register/duties/obligations/obligations.ts';
import { copyOf } from '../shared/example-parties.ts';
import { data, refusal, refusals, type Answer } from '../support/answers.ts';
import { ABOUT_ADA } from '../support/notice-examples.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;
const events: string[] = [];
const handlers: NoticeHandlers = {
  GROUNDS: answerGroundsFor,
  ERASURE: {
    async received(tx, { row, content }) {
      if (content.reason === 'refuse me') refuse('FORBIDDEN', 'not wanted here');
      events.push(`${tx.register.party} received from ${row.senderId}`);
      return { caseId: row.id, answerDueOn: '2026-03-23' };
    },
    async joined(tx, { row }) {
      events.push(`${tx.register.party} joined from ${row.senderId}`);
    },
    async answered(tx, row) {
      events.push(`${tx.register.party} answered ${row.answer ?? 'ACKNOWLEDGED'}`);
    },
    async replied(tx, row) {
      events.push(`${tx.register.party} heard ${row.answer ?? 'ACKNOWLEDGED'} from ${row.recipientId}`);
    },
  },
};

beforeAll(async () => {
  exchange = await startExchange({
    parties: [
      'acme',
      'beta',
      'gamma',
      { id: 'police', competentAuthority: true },
      { id: 'church', register: null },
    ],
    handlers,
  });
});
afterAll(() => exchange.stop());
beforeEach(async () => {
  exchange.down.clear();
  exchange.gateway.isDown = false;
  await exchange.settle();
  exchange.clock.pass(60);
  events.splice(0);
  exchange.requests.splice(0);
});

let causes = 0;
const newCause = () => `cause-${(causes += 1)}`;

function inTransaction<T>(party: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const register = exchange.register(party);
  return register.database.transaction((manager) =>
    work({ register, manager, caller: personOf(party), now: exchange.clock.now }),
  );
}

type Kind = 'ERASURE' | 'INACCURACY' | 'BREACH';

interface Order extends Partial<Pick<NoticeOrder<Kind>, 'kind' | 'cause' | 'statement' | 'body'>> {
  content?: ContentToTell<Kind>;
}

function order(recipients: string[], given: Order = {}): NoticeOrder<Kind> {
  const { kind = 'ERASURE', cause = newCause(), content = ABOUT_ADA, statement, body = {} } = given;
  const legs = recipients.map((recipient) => ({ recipient, content }));
  const said = statement === undefined ? { body } : { statement };
  return { kind, cause, revision: 1, caseId: cause, legs, ...said };
}

/** Queues as `party`; the first row. */
async function queue(party: string, recipients: string[], more: Order = {}): Promise<NoticeRow> {
  const [row] = await inTransaction(party, (tx) => queueNotices(tx, order(recipients, more)));
  return row!;
}

const FIELDS = `id noticeId kind direction state sender { id } recipient { id } originator { id } cause revision
  attempts nextAttemptAt lastFailure deliveredAt acknowledgedAt answeredAt ground reason answerDueOn receipt
  body content`;

interface NoticeNode {
  id: string;
  noticeId: string;
  sender: { id: string };
  state: NoticeState;
  [field: string]: unknown;
}

interface NoticesAnswer {
  register: { notices: { nodes: NoticeNode[]; totalCount: number } };
}

const NOTICES = `query ($party: ID!, $where: NoticeFilter) {
  register(party: $party) { notices(where: $where, first: 200) { totalCount nodes { ${FIELDS} } } } }`;

async function notices(party: string, where: object, caller: object = {}): Promise<NoticeNode[]> {
  return data<NoticesAnswer>(await exchange.ask(party, NOTICES, { where }, caller)).register.notices.nodes;
}

const ANSWER = `mutation ($party: ID!, $input: AnswerNoticeInput!) {
  answerNotice(party: $party, input: $input) { id state ground } }`;

const answer = (party: string, input: object): Promise<Answer> => exchange.ask(party, ANSWER, { input });

const DELIVER = `mutation ($party: ID!, $input: DeliverNoticesInput!) {
  deliverNotices(party: $party, input: $input) { results { id receipt repeated } } }`;

type Results = { deliverNotices: { results: ({ id: string; receipt: string; repeated: boolean } | null)[] } };

function deliver(party: string, sender: string, envelopes: { id: string; jwe: string }[]): Promise<Answer> {
  const caller = { party: sender, person: sender, roles: ['REGISTER' as const], door: 'FEDERATION' as const };
  return exchange.ask(party, DELIVER, { input: { envelopes } }, caller);
}

interface Forged {
  sender?: string;
  recipient?: string;
  /** Who signs; the sender, unless told otherwise. */
  signer?: string;
  sealedTo?: string;
  content: EnvelopeContent;
}

/** The signing key of a party; or of another one that passes it off as the party's. */
function keyOf(party: string, forger = party): JWK {
  return { ...exchange.register(forger).signingKey, kid: `${party}-sig-1` };
}

let envelopes = 0;
async function envelope(forged: Forged): Promise<{ id: string; jwe: string }> {
  const { sender = 'acme', recipient = 'beta', content } = forged;
  const id = `envelope-${(envelopes += 1)}`;
  const party = exchange.directory.party(forged.sealedTo ?? recipient)!;
  const signingKey = keyOf(sender, forged.signer);
  const recipientKey = encryptionKeyOf(party, exchange.clock.now);
  const now = exchange.clock.now;
  return {
    id,
    jwe: await sealEnvelope({
      id,
      sender,
      recipient,
      type: 'NOTICE',
      content,
      signingKey,
      recipientKey,
      now,
    }),
  };
}

async function message(
  originator: string,
  facts: { cause?: string; kind?: string; revision?: number; signer?: string; noticeId?: string } = {},
): Promise<EnvelopeContent> {
  const {
    cause = newCause(),
    kind = 'ERASURE',
    revision = 1,
    signer = originator,
    noticeId = newCause(),
  } = facts;
  const signingKey = keyOf(originator, signer);
  const iat = Math.floor(exchange.clock.now.getTime() / 1000);
  const statement = await signStatement(
    { iss: originator, cause, kind, revision, iat, body: {} },
    signingKey,
  );
  return { noticeId, statement, agreement: null, content: ABOUT_ADA };
}

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

describe('the alarm', () => {
  const until = async (holds: () => Promise<boolean>) => {
    for (let tries = 0; tries < 100 && !(await holds()); tries += 1)
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
