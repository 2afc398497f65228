/** Leaving an agreement, on real databases: who may, what each register keeps of it, and who is told afterwards. */
import { historyOf } from '../../subgraphs/register/agreements/queries.ts';
import { everInForceWith, inForceWith } from '../../subgraphs/register/agreements/rules.ts';
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import type { Caller } from '../../shared/callers/caller.ts';
import {
  DAY,
  does,
  exchange,
  inForce,
  leave,
  openLeaving,
  PARTNERS,
  refused,
  rowsAt,
  termsWith,
  withdrawalsAt,
} from '../support/agreement-leaving.ts';
import { data, refusal } from '../support/answers.ts';
import { personOf } from '../support/exchange.ts';
import { peopleOf } from '../support/rights.ts';
import { agree, amend } from '../support/sharing.ts';

openLeaving();

describe('a notice of withdrawal', () => {
  beforeAll(() => inForce('N-1'));

  test('is given by a signatory of a party that has signed, and otherwise changes nothing', async () => {
    const input = { reference: 'N-1' };
    expect(await refused('beta', 'withdrawFromAgreement', input, { roles: ['DPO'] })).toMatchObject({
      code: 'FORBIDDEN',
      message: 'withdrawFromAgreement needs one of the roles SIGNATORY.',
    });
    expect(await refused('outsider', 'withdrawFromAgreement', input)).toMatchObject({
      code: 'NOT_FOUND',
      message: 'This register holds no agreement N-1.',
    });
    expect(await refused('beta', 'withdrawFromAgreement', { ...input, givenOn: '2026-03-03' })).toMatchObject(
      {
        code: 'BAD_USER_INPUT',
      },
    );
    expect(await withdrawalsAt('beta', 'N-1')).toEqual([]);
    expect(await rowsAt('beta').countBy(NoticeRow, { kind: 'AGREEMENT_WITHDRAWN' })).toBe(0);
  });

  test('is taken once; the same command again gets the first answer', async () => {
    const input = { reference: 'N-1', commandId: 'leave-1' };
    expect(await does('beta', 'withdrawFromAgreement', input)).toMatchObject({
      state: 'LEAVING',
      inForce: true,
    });
    await does('beta', 'withdrawFromAgreement', input);
    expect(await refused('beta', 'withdrawFromAgreement', { reference: 'N-1' })).toMatchObject({
      code: 'CONFLICT',
      message: 'beta gave notice on 2026-03-02 already; its day of leaving is 2026-03-30.',
    });
    expect(await withdrawalsAt('beta', 'N-1')).toHaveLength(1);
  });

  test('reaches the body that the text names, although it signs nothing', async () => {
    await exchange.settle();
    for (const party of ['acme', 'gamma', 'admin'])
      expect(await withdrawalsAt(party, 'N-1')).toMatchObject([
        { partyId: 'beta', version: 1, givenOn: '2026-03-02', leavesOn: '2026-03-30', settledOn: null },
      ]);
    expect(await withdrawalsAt('outsider', 'N-1')).toEqual([]);
  });

  test('stands against a new signature of that version', async () => {
    const input = { reference: 'N-1', version: 1, name: 'A person', office: 'SIRO' };
    const query =
      'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }';
    expect(refusal(await exchange.ask('beta', query, { input }, { office: 'SIRO' }))).toMatchObject({
      code: 'CONFLICT',
      message:
        'beta gave notice on 2026-03-02 that it leaves N-1: only a later version than 1 may be signed.',
    });
  });

  test('where the text sets no notice, names its day, which may be today: then it ends at once', async () => {
    await inForce('N-2', termsWith({ withdrawal: null }));
    expect(await refused('beta', 'withdrawFromAgreement', { reference: 'N-2' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'N-2 sets no notice of withdrawal: say in `leavesOn` from which day the party is gone.',
    });
    await leave('beta', 'N-2', { leavesOn: '2026-03-02' });
    for (const [party, left] of [
      ['beta', []],
      ['acme', ['gamma']],
    ] as const) {
      expect(inForceWith(await historyOf(rowsAt(party), 'N-2'), '2026-03-02')).toEqual(left);
    }
  });

  test('of a party that is no signatory is not taken', async () => {
    await inForce('N-3');
    await agree(exchange, 'N-4', ['outsider', 'gamma'], { terms: termsWith() });
    await rowsAt('outsider').query(
      `update agreement set reference = 'N-3', signatory_ids = '{outsider,acme}' where reference = 'N-4'`,
    );
    await rowsAt('outsider').query(`update signature set reference = 'N-3' where reference = 'N-4'`);
    await leave('outsider', 'N-3');
    expect(await withdrawalsAt('acme', 'N-3')).toEqual([]);
  });

  test('may come before the copy that is left, and counts once that has come', async () => {
    await inForce('N-5');
    await rowsAt('acme').query(`update agreement set reference = 'N-5-later' where reference = 'N-5'`);
    await leave('beta', 'N-5');
    await rowsAt('acme').query(`update agreement set reference = 'N-5' where reference = 'N-5-later'`);
    expect(inForceWith(await historyOf(rowsAt('acme'), 'N-5'), '2026-03-30')).toEqual(['gamma']);
  });
});

describe('after leaving', () => {
  beforeAll(async () => {
    await inForce('L-1');
    await leave('beta', 'L-1');
  });

  test('what was obtained is settled only from the day of leaving on', async () => {
    expect(
      await refused('beta', 'settleDataDuty', { reference: 'L-1', kept: 'Nothing is due.' }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused('acme', 'settleDataDuty', { reference: 'L-1', kept: 'x' })).toMatchObject({
      code: 'CONFLICT',
      message: 'acme has not withdrawn from L-1.',
    });
    exchange.clock.pass(28 * DAY);
    expect(await refused('beta', 'settleDataDuty', { reference: 'L-1' })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Say at least one of `kept`, `returned` and `destroyed`.',
    });
  });

  test('it is among those that hold data under it, and not among those that share', async () => {
    const history = await historyOf(rowsAt('acme'), 'L-1');
    expect(inForceWith(history, '2026-03-30')).toEqual(['gamma']);
    expect(everInForceWith(history, '2026-03-30')).toEqual(['beta', 'gamma']);
  });

  const subject = (name: string) => ({ name, dateOfBirth: '2010-01-01', identifiers: [] });
  test.each([
    ['upheld by another reaches it', 'acme', ['beta', 'gamma']],
    ['upheld by it reaches the others', 'beta', ['acme', 'gamma']],
  ])('what goes to all signatories, %s', async (_, party, told) => {
    const people = peopleOf(exchange);
    const person = subject(`Person of ${party}`);
    const { id } = await people.record(party, 'RESTRICTION', person, { agreements: ['L-1'] });
    await people.uphold(party, id);
    await exchange.settle();
    const sent = await rowsAt(party).findBy(NoticeRow, { cause: id, direction: 'SENT' });
    expect(sent.map(({ recipientId }) => recipientId).toSorted()).toEqual(told);
    expect(sent.every(({ deliveredAt }) => deliveredAt !== null)).toBe(true);
  });

  test('a breach of what is held jointly is told to it, without the clock of an agreement that binds it no more', async () => {
    const input = {
      detectedAt: exchange.clock.now.toISOString(),
      kinds: ['CONFIDENTIALITY'],
      regimes: ['UK_GDPR'],
      agreements: ['L-1'],
      summary: 'A mailbox was open to all staff',
    };
    const query = `mutation ($party: ID!, $input: RecordBreachInput!) { row: recordBreach(party: $party, input: $input) {
      affected { party { id } } obligations { nodes { kind owedTo { id } dueAt source } } } }`;
    interface Breach {
      affected: { party: { id: string } }[];
      obligations: { nodes: { kind: string; owedTo: { id: string } | null; dueAt: string | null }[] };
    }
    const { affected, obligations } = data<{ row: Breach }>(await exchange.ask('acme', query, { input })).row;
    expect(affected.map(({ party }) => party.id)).toEqual(['beta', 'gamma']);
    const notices = obligations.nodes.filter(({ kind }) => kind === 'PARTNER_NOTICE');
    const dueOf = (party: string) =>
      notices.filter(({ owedTo }) => owedTo?.id === party).map(({ dueAt }) => dueAt);
    expect(dueOf('beta')).toEqual([null]);
    expect(dueOf('gamma')).toEqual([expect.any(String)]);
  });

  test('a notice that arrives after its own correction changes nothing', async () => {
    await inForce('L-2', termsWith({ withdrawal: null }));
    await does('beta', 'withdrawFromAgreement', { reference: 'L-2', leavesOn: '2026-03-30' });
    const hold = (at: string) =>
      rowsAt('beta').query(
        `update notice set next_attempt_at = ${at} where cause = 'agreement:L-2' and kind = 'AGREEMENT_WITHDRAWN'
           and recipient_id = 'acme' and delivered_at is null
           and revision = (select min(revision) from notice where cause = 'agreement:L-2' and kind = 'AGREEMENT_WITHDRAWN')`,
      );
    await hold(`'2026-04-30T00:00:00Z'`);
    await does('beta', 'settleDataDuty', { reference: 'L-2', destroyed: 'Log 7.' });
    await exchange.settle();
    expect(await withdrawalsAt('acme', 'L-2')).toMatchObject([{ settledOn: '2026-03-30' }]);
    await hold(`'2026-03-01T00:00:00Z'`);
    await exchange.settle();
    expect(await withdrawalsAt('acme', 'L-2')).toMatchObject([
      { leavesOn: '2026-03-30', settledOn: '2026-03-30' },
    ]);
    const received = await rowsAt('acme').findBy(NoticeRow, {
      cause: 'agreement:L-2',
      kind: 'AGREEMENT_WITHDRAWN',
    });
    expect(received).toHaveLength(2);
  });

  test('a duty that is settled is settled once; what is kept stays under the terms', async () => {
    await does('beta', 'settleDataDuty', { reference: 'L-1', kept: 'Case files, as their controller.' });
    const { obligations } = data<{ register: { obligations: { nodes: { kind: string; state: string }[] } } }>(
      await exchange.ask(
        'beta',
        'query ($party: ID!) { register(party: $party) { obligations(first: 200, where: { kind: "KEEP_COMPLYING" }) { nodes { kind state source } } } }',
      ),
    ).register;
    expect(obligations.nodes).toContainEqual({ kind: 'KEEP_COMPLYING', state: 'OPEN', source: 'L-1 §13' });
    expect(await refused('beta', 'settleDataDuty', { reference: 'L-1', kept: 'x' })).toMatchObject({
      code: 'CONFLICT',
      message: 'It was settled on 2026-03-30 already.',
    });
  });
});

test('an agreement that ends is over for all on the day after its last, and says so', async () => {
  await inForce('E-1', termsWith({ endsOn: '2026-04-05' }));
  const copy = async () => {
    const query =
      'query ($party: ID!) { register(party: $party) { agreements(where: { reference: "E-1" }) { nodes { state endsOn inForce } } } }';
    return data<{ register: { agreements: { nodes: object[] } } }>(await exchange.ask('acme', query)).register
      .agreements.nodes[0];
  };
  expect(await copy()).toEqual({ state: 'IN_FORCE', endsOn: '2026-04-05', inForce: true });
  exchange.clock.pass(7 * DAY);
  expect(await copy()).toEqual({ state: 'ENDED', endsOn: '2026-04-05', inForce: false });
  expect(await refused('acme', 'withdrawFromAgreement', { reference: 'E-1' })).toMatchObject({
    code: 'CONFLICT',
    message: 'E-1 ended with 2026-04-05.',
  });
});

test('each version keeps its text, and a party that is asked later reads none from before', async () => {
  await inForce('V-1');
  const terms = termsWith({ gaps: ['The day of review'] });
  const signatories = [...PARTNERS, 'outsider'];
  await amend(exchange, 'acme', 'V-1', { title: 'Renewed', terms, commencesOn: '2026-05-01', signatories });
  await exchange.settle();
  const renewed = { version: 2, title: 'Renewed', commencesOn: '2026-05-01', terms };
  const first = { version: 1, title: 'Agreement V-1', commencesOn: null, terms: termsWith() };
  expect(await versionsAt('gamma', 'V-1')).toEqual([renewed, first]);
  expect(await versionsAt('acme', 'V-1', personOf('gamma', { door: 'FEDERATION' }))).toEqual([
    renewed,
    first,
  ]);
  expect(await versionsAt('acme', 'V-1', personOf('outsider', { door: 'FEDERATION' }))).toEqual([renewed]);
  expect(await versionsAt('outsider', 'V-1')).toEqual([renewed]);
});

async function versionsAt(party: string, reference: string, caller: Partial<Caller> = {}) {
  const query = `query ($party: ID!) { register(party: $party) { agreements(where: { reference: "${reference}" }) {
    nodes { versions { version title commencesOn terms } } } } }`;
  const { register } = data<{ register: { agreements: { nodes: { versions: object[] }[] } } }>(
    await exchange.ask(party, query, {}, caller),
  );
  return register.agreements.nodes[0]!.versions;
}

test('where agreements stand, and who signed which version, costs the same queries for one and for many', async () => {
  const query = `query ($party: ID!, $first: Int) { register(party: $party) { agreements(first: $first) { nodes {
    state endsOn versions { version digest signatories { id } signatures { party { id } valid } }
    membership { organisation party { id } state since } withdrawals { party { id } } } } } }`;
  const { logger } = exchange.register('acme').database;
  const statements: string[] = [];
  logger.logQuery = (statement) => statements.push(statement);
  const readFirst = async (first: number) => {
    statements.length = 0;
    const answer = data<{ register: { agreements: { nodes: { versions: { signatures: object[] }[] }[] } } }>(
      await exchange.ask('acme', query, { first }),
    );
    return { nodes: answer.register.agreements.nodes, queries: statements.length };
  };
  const [one, many] = [await readFirst(1), await readFirst(200)];
  expect(many.nodes.length).toBeGreaterThan(4);
  expect(many.nodes[0]!.versions[0]!.signatures).toHaveLength(3);
  expect(one.queries).toBeGreaterThan(0);
  expect(many.queries).toBe(one.queries);
});
