/** Rights requests on real databases: recorded, decided, and passed on from party to party. */
import type { RightTerm } from '../../subgraphs/register/agreements/terms/terms.ts';
import { data, refusal } from '../support/answers.ts';
import { startExchange, type Exchange } from '../support/exchange.ts';

let exchange: Exchange;

const right = (
  right: RightTerm['right'],
  audience: 'DISCLOSED_TO' | 'ALL_SIGNATORIES',
  answerWithinDays: number | null,
) => ({
  right,
  selected: true,
  conditionalOn: [],
  propagate: { audience, condition: null, answerWithinDays },
  source: '§3.2',
});

const TERMS = {
  controllership: 'INDEPENDENT',
  organisations: [],
  purposes: [{ code: 'CARE', label: 'Care' }],
  lawfulBases: { article6: ['6(1)(e)'], article9: [], article10: null, part3: null },
  dataCategories: [{ code: 'NAME', label: 'Names', special: false, criminal: false }],
  dataSubjects: [],
  rights: [right('OBJECTION', 'DISCLOSED_TO', 10), right('RESTRICTION', 'ALL_SIGNATORIES', 5)],
  review: null,
  withdrawal: null,
  breach: null,
  signature: null,
  gaps: [],
  further: {},
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
  });
  await agree('DSA', ['acme', 'beta', 'gamma']);
});
afterAll(() => exchange.stop());
beforeEach(() => exchange.clock.pass(60));

const mutate = (party: string, name: string, input: object, caller = {}) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const fields = name.endsWith('RightsRequest') ? REQUEST : 'id';
  const query = `mutation ($party: ID!, $input: ${type}!) { result: ${name}(party: $party, input: $input) { ${fields} } }`;
  return exchange.ask(party, query, { input }, caller);
};

async function does<T = RequestNode>(party: string, name: string, input: object): Promise<T> {
  return data<{ result: T }>(await mutate(party, name, input)).result;
}

async function agree(reference: string, signatories: string[]): Promise<void> {
  const [first] = signatories;
  await does(first!, 'proposeAgreement', {
    reference,
    title: reference,
    kind: 'DSA',
    signatories,
    terms: TERMS,
  });
  await exchange.settle();
  for (const party of signatories) {
    const query = `mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }`;
    const input = { reference, version: 1, name: 'A. Signatory', office: 'SIRO' };
    data(await exchange.ask(party, query, { input }, { office: 'SIRO' }));
  }
  await exchange.settle();
}

interface NoticeNode {
  id: string;
  sender: { id: string };
  recipient: { id: string };
  state: string;
  [field: string]: unknown;
}

interface RequestNode {
  id: string;
  state: string;
  cause: string;
  recipients: { party: { id: string }; why: string }[];
  notices: { nodes: NoticeNode[] };
  obligations: { nodes: object[] };
  [field: string]: unknown;
}

const REQUEST = `id right regime state receivedOn dueOn agreements cause cameFrom { id } subject outcome ground reason decidedAt
  recipients { party { id } why }
  notices { nodes { id kind direction state ground sender { id } recipient { id } originator { id } answerDueOn } }
  obligations { nodes { kind state strength source dueAt } }`;

async function requests(party: string, where: object = {}, more = ''): Promise<RequestNode[]> {
  const query = `query ($party: ID!, $where: RightsRequestFilter) {
    register(party: $party) { rightsRequests(where: $where, first: 200) { nodes { ${REQUEST} ${more} } } } }`;
  const answer = await exchange.ask(party, query, { where });
  return data<{ register: { rightsRequests: { nodes: RequestNode[] } } }>(answer).register.rightsRequests
    .nodes;
}

const requestOf = (party: string, cause: string, more = '') => requests(party, { cause }, more);

let people = 0;
const person = () => ({
  name: 'Ada',
  dateOfBirth: '1990-01-01',
  identifiers: [{ scheme: 'NHS_NUMBER', value: `n${(people += 1)}` }],
});

function share(
  party: string,
  recipient: string,
  subject: object,
  agreement: string | null = null,
): Promise<object> {
  const purpose = agreement === null ? 'emergency' : 'CARE';
  const facts = {
    categories: ['NAME'],
    purpose,
    rationale: 'needed',
    decidedAt: exchange.clock.now.toISOString(),
  };
  return does<object>(party, 'decideDisclosure', { recipient, agreement, subject, ...facts });
}

const record = (party: string, right: string, subject: object, more = {}) =>
  does(party, 'recordRightsRequest', {
    right,
    regime: 'UK_GDPR',
    receivedOn: '2026-03-02',
    subject,
    identityConfirmed: { evidence: 'PASSPORT' },
    ...more,
  });

const complete = (party: string, id: string, more = {}) =>
  does(party, 'completeRightsRequest', { id, outcome: 'UPHELD', ...more });

const answer = async (party: string, cause: string, given: object) => {
  const [row] = await requestOf(party, cause);
  const notice = row!.notices.nodes.find(({ recipient }) => recipient.id === party)!;
  return does<object>(party, 'answerNotice', { id: notice.id, ...given });
};

const legs = (row: RequestNode | undefined) =>
  row!.notices.nodes
    .map(({ sender, recipient, state }) => `${sender.id} -> ${recipient.id}: ${state}`)
    .toSorted();

describe('a request', () => {
  test('Art. 12(3): owes a reply within a month, and a completed one has met it', async () => {
    const row = await record('acme', 'ERASURE', person(), { statement: 'please forget me' });
    expect(row).toMatchObject({
      state: 'OPEN',
      dueOn: '2026-04-02',
      cause: row.id,
      cameFrom: null,
      recipients: [],
    });
    expect(row.obligations.nodes).toEqual([
      {
        kind: 'RIGHTS_REPLY',
        state: 'OPEN',
        strength: 'MUST',
        source: 'UK GDPR Art. 12(3), 12A',
        dueAt: '2026-04-02T22:59:59.999Z',
      },
    ]);
    const done = await complete('acme', row.id, { outcome: 'PARTLY_UPHELD', ground: 'A17LegalClaims' });
    expect(done).toMatchObject({
      state: 'PARTLY_UPHELD',
      ground: 'A17LegalClaims',
      obligations: { nodes: [{ state: 'MET' }] },
    });
  });

  test('that was decided is not decided again', async () => {
    const { id } = await record('acme', 'ACCESS', person());
    expect(
      await does('acme', 'refuseRightsRequest', {
        id,
        ground: 'A12ManifestlyUnfounded',
        reason: 'seen before',
      }),
    ).toMatchObject({
      state: 'REFUSED',
      reason: 'seen before',
      notices: { nodes: [] },
    });
    expect(refusal(await mutate('acme', 'completeRightsRequest', { id, outcome: 'UPHELD' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(refusal(await mutate('acme', 'refuseRightsRequest', { id, ground: 'x' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('of another party, or of none, is not found', async () => {
    const { id } = await record('acme', 'ERASURE', person());
    expect(refusal(await mutate('beta', 'completeRightsRequest', { id, outcome: 'UPHELD' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(refusal(await mutate('acme', 'refuseRightsRequest', { id: 'none', ground: 'x' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    const preview = `query ($party: ID!, $id: ID!) { previewRecipients(party: $party, id: $id) { why } }`;
    const stranger = { party: 'beta', door: 'FEDERATION' as const };
    expect(refusal(await exchange.ask('acme', preview, { id }, stranger))).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('of the future, under another regime or under an agreement that is not held is refused', async () => {
    const input = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person() };
    const code = async (more: object, party = 'acme') =>
      refusal(await mutate(party, 'recordRightsRequest', { ...input, ...more })).code;
    expect(await code({ receivedOn: '2026-03-03' })).toBe('BAD_USER_INPUT');
    expect(await code({ regime: 'PART_3' })).toBe('BAD_USER_INPUT');
    expect(await code({ regime: 'PART_3', right: 'OBJECTION' }, 'police')).toBe('BAD_USER_INPUT');
    expect(await code({ agreements: ['NONE'] })).toBe('NOT_FOUND');
  });

  test('with the same commandId is recorded once', async () => {
    const input = {
      right: 'ERASURE',
      regime: 'UK_GDPR',
      receivedOn: '2026-03-02',
      subject: person(),
      commandId: 'c-1',
    };
    const [first, second] = [
      await does('acme', 'recordRightsRequest', input),
      await does('acme', 'recordRightsRequest', input),
    ];
    expect(second.id).toBe(first.id);
  });

  test('is found by right, regime and state, and the state in the filter is the state shown', async () => {
    const states = ['OPEN', 'UPHELD', 'PARTLY_UPHELD', 'REFUSED', 'WITHDRAWN', 'ANSWERED'];
    const all = await requests('acme');
    const found = await Promise.all(states.map((state) => requests('acme', { state })));
    expect(found.flat()).toHaveLength(all.length);
    found.forEach((rows, index) => expect(rows.every(({ state }) => state === states[index])).toBe(true));
    expect((await requests('acme', { right: 'ACCESS' })).every((row) => row.right === 'ACCESS')).toBe(true);
  });
});

describe('who a request is about', () => {
  const IDENTITY = 'identity { name identifiers { scheme value } } statement correction';
  const identityOf = (id: string, caller = {}) => {
    const query = `query ($party: ID!) { register(party: $party) { rightsRequests(first: 200) { nodes { id ${IDENTITY} } } } }`;
    return exchange.ask('acme', query, {}, caller).then((got) => ({
      got,
      node: (
        (got.data as { register: { rightsRequests: { nodes: { id: string }[] } } }).register.rightsRequests
          ?.nodes ?? []
      ).find((node) => node.id === id),
    }));
  };

  test('is shown at the own door alone, and each reading leaves its own audit line', async () => {
    const subject = person();
    const { id } = await record('acme', 'ERASURE', subject, { statement: 'please' });
    const { manager } = exchange.register('acme').database;
    const lines = async () =>
      Number(
        (
          await manager.query(
            "select count(*) from audit_line where action = 'read identity' and $1 = any(row_ids)",
            [id],
          )
        )[0].count,
      );
    expect((await identityOf(id)).node).toMatchObject({
      identity: { name: 'Ada', identifiers: subject.identifiers },
      statement: 'please',
    });
    expect(await lines()).toBe(1);
    const gate = await identityOf(id, { door: 'FEDERATION' });
    expect(gate.node).toMatchObject({ identity: null, statement: null });
    expect(gate.got.errors?.every((error) => error.extensions?.code === 'FORBIDDEN')).toBe(true);
    expect(await lines()).toBe(1);
  });

  test('is gone once the key of the case is destroyed', async () => {
    const { id } = await record('acme', 'ERASURE', person(), { statement: 'please' });
    await exchange.register('acme').caseKeys.destroy(id, exchange.clock.now);
    expect((await identityOf(id)).node).toEqual({ id, identity: null, statement: null, correction: null });
  });

  test('does not come in clear through a gateway', async () => {
    const input = { right: 'ERASURE', regime: 'UK_GDPR', receivedOn: '2026-03-02', subject: person() };
    expect(refusal(await mutate('acme', 'recordRightsRequest', input, { door: 'FEDERATION' }))).toMatchObject(
      { code: 'FORBIDDEN' },
    );
  });

  test('other parties do not see requests at all', async () => {
    const { got } = await identityOf('any', { party: 'beta', door: 'FEDERATION' });
    expect(
      data<{ register: { rightsRequests: { nodes: object[] } } }>(got).register.rightsRequests.nodes,
    ).toEqual([]);
  });
});

describe('Art. 19: an erasure that is upheld', () => {
  test('reaches everyone to whom the person’s data went, and each decides for itself', async () => {
    const subject = person();
    await share('acme', 'beta', subject, 'DSA');
    await share('acme', 'gamma', subject);
    await share('beta', 'police', subject);
    await share('acme', 'church', subject);
    await share('acme', 'police', person());
    const { id } = await record('acme', 'ERASURE', subject);
    const preview = `query ($party: ID!, $id: ID!) { previewRecipients(party: $party, id: $id) { party { id } why } }`;
    const { previewRecipients } = data<{ previewRecipients: { party: { id: string }; why: string }[] }>(
      await exchange.ask('acme', preview, { id }),
    );
    expect(previewRecipients.map(({ party }) => party.id)).toEqual(['beta', 'church', 'gamma']);
    expect(previewRecipients[0]!.why).toBe('data disclosed on 2026-03-02 under DSA: UK GDPR Art. 19');

    const done = await complete('acme', id, { ground: 'A17NonNecessity' });
    expect(done.recipients).toEqual(previewRecipients);
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual([
      'acme -> beta: DELIVERED',
      'acme -> church: QUEUED',
      'acme -> gamma: DELIVERED',
    ]);

    const [atBeta] = await requestOf('beta', id, 'identity { name identifiers { value } }');
    expect(atBeta).toMatchObject({
      right: 'ERASURE',
      state: 'OPEN',
      cameFrom: { id: 'acme' },
      dueOn: '2026-03-23',
      identity: { name: null, identifiers: [{ value: subject.identifiers[0]!.value }] },
      recipients: [{ party: { id: 'police' } }],
      obligations: {
        nodes: [{ kind: 'NOTICE_ANSWER', state: 'OPEN', strength: 'AIM', source: "the party's own policy" }],
      },
    });
    expect(
      refusal(await mutate('beta', 'completeRightsRequest', { id: atBeta!.id, outcome: 'UPHELD' })),
    ).toMatchObject({ code: 'CONFLICT' });

    await answer('beta', id, { answer: 'DONE' });
    await answer('gamma', id, { answer: 'REFUSED', ground: 'A17LegalClaims' });
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual([
      'acme -> beta: DONE',
      'acme -> church: QUEUED',
      'acme -> gamma: REFUSED',
    ]);
    expect((await requestOf('beta', id))[0]).toMatchObject({
      state: 'ANSWERED',
      obligations: { nodes: [{ state: 'MET' }] },
    });
    expect((await requestOf('police', id))[0]).toMatchObject({ state: 'OPEN', cameFrom: { id: 'beta' } });
    expect((await requestOf('police', id))[0]!.notices.nodes).toMatchObject([
      { originator: { id: 'acme' }, sender: { id: 'beta' } },
    ]);

    await answer('police', id, { answer: 'WITHHELD', ground: 'CrimePreventionImpaired' });
    await exchange.settle();
    expect(legs((await requestOf('beta', id))[0])).toEqual([
      'acme -> beta: DONE',
      'beta -> police: WITHHELD',
    ]);
  });

  test('is decided once by a party that hears of it twice, and ends where it began', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    await share('acme', 'gamma', subject);
    await share('beta', 'gamma', subject);
    await share('gamma', 'acme', subject);
    const { id } = await record('acme', 'ERASURE', subject);
    await complete('acme', id);
    await exchange.settle();
    await answer('beta', id, { answer: 'DONE' });
    await exchange.settle();
    const [atGamma, ...more] = await requestOf('gamma', id, 'identity { identifiers { scheme } }');
    expect(more).toEqual([]);
    expect(legs(atGamma)).toEqual(['acme -> gamma: DELIVERED', 'beta -> gamma: DELIVERED']);
    await answer('gamma', id, { answer: 'DONE' });
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual(['acme -> beta: DONE', 'acme -> gamma: DONE']);
    expect(legs((await requestOf('beta', id))[0])).toEqual(['acme -> beta: DONE', 'beta -> gamma: DONE']);
  });

  test('joins what a second sender knows of the person to the open case', async () => {
    const subject = person();
    const alias = { scheme: 'PNC_ID', value: `p${people}` };
    await share('acme', 'beta', subject);
    await share('acme', 'gamma', subject);
    await share('beta', 'gamma', { ...subject, identifiers: [...subject.identifiers, alias] });
    await share('gamma', 'police', { identifiers: [alias] });
    const { id } = await record('acme', 'ERASURE', subject);
    await complete('acme', id);
    await exchange.settle();
    expect((await requestOf('gamma', id))[0]!.recipients).toEqual([]);
    await answer('beta', id, { answer: 'DONE' });
    await exchange.settle();
    const [atGamma] = await requestOf('gamma', id, 'identity { identifiers { scheme } }');
    expect(atGamma).toMatchObject({
      identity: { identifiers: [{ scheme: 'NHS_NUMBER' }, { scheme: 'PNC_ID' }] },
    });
    expect(atGamma!.recipients.map(({ party }) => party.id)).toEqual(['police']);
  });

  test('takes one connection a decision: more decisions at once than connections all go through', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const ids = [];
    for (let count = 0; count < 8; count += 1) ids.push((await record('acme', 'ERASURE', subject)).id);
    const decided = await Promise.all(ids.map((id) => complete('acme', id)));
    expect(decided.map(({ state, notices }) => [state, notices.nodes.length])).toEqual(
      ids.map(() => ['UPHELD', 1]),
    );
    await exchange.settle();
  });

  test('rolls back whole: without its notices it is not decided', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'ERASURE', subject);
    await exchange.register('acme').caseKeys.destroy(id, exchange.clock.now);
    expect(refusal(await mutate('acme', 'completeRightsRequest', { id, outcome: 'UPHELD' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await requestOf('acme', id))[0]).toMatchObject({ state: 'OPEN', notices: { nodes: [] } });
  });
});

describe('other rights', () => {
  test('a rectification carries what is right instead, encrypted, to those who must correct it', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'RECTIFICATION', subject);
    await complete('acme', id, { correction: 'born in 1991' });
    await exchange.settle();
    expect((await requestOf('beta', id, 'correction'))[0]).toMatchObject({
      right: 'RECTIFICATION',
      correction: 'born in 1991',
    });
  });

  test('an objection is passed on under the agreement that says so, with its time for an answer', async () => {
    const subject = person();
    await share('acme', 'beta', subject, 'DSA');
    await share('acme', 'gamma', subject);
    const { id } = await record('acme', 'OBJECTION', subject);
    const done = await complete('acme', id);
    expect(done.recipients).toEqual([
      { party: { id: 'beta' }, why: 'data disclosed on 2026-03-02 under DSA: DSA §3.2' },
    ]);
    expect(done.notices.nodes).toMatchObject([{ kind: 'OBJECTION', answerDueOn: '2026-03-12' }]);
    await exchange.settle();
    expect((await requestOf('beta', id))[0]).toMatchObject({
      dueOn: '2026-03-12',
      agreements: ['DSA'],
      obligations: { nodes: [{ kind: 'NOTICE_ANSWER', source: 'DSA §3.2' }] },
    });
  });

  test('a restriction is told to all signatories where the agreement has it so', async () => {
    const { id } = await record('acme', 'RESTRICTION', person(), { agreements: ['DSA'] });
    const done = await complete('acme', id);
    expect(done.recipients.map(({ party }) => party.id)).toEqual(['beta', 'gamma']);
  });

  test('access is nobody else’s affair', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'ACCESS', subject);
    expect(await complete('acme', id)).toMatchObject({
      state: 'UPHELD',
      recipients: [],
      notices: { nodes: [] },
    });
  });
});
