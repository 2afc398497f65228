/** Requests of people on real databases: recorded, decided once, found, and about whom they are. */
import { data, refusal } from '../support/answers.ts';
import {
  complete,
  does,
  exchange,
  mutate,
  openRightsRequests,
  person,
  record,
  requests,
} from '../support/rights-requests.ts';

openRightsRequests();

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
