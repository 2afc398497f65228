/** What a party confirms about itself: who sees it, when it runs out, and what takes its place. */
import type { Caller } from '../../shared/callers/caller.ts';
import { data, refusal } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';
import { agree, read } from '../support/sharing.ts';

let exchange: Exchange;

const PARTIES = ['acme', 'beta', 'gamma', 'delta', 'stranger'];

beforeAll(async () => {
  exchange = await startExchange({ parties: PARTIES });
  await agree(exchange, 'R-1', ['acme', 'beta']);
});
afterAll(() => exchange.stop());

const TRAINING = {
  kind: 'TRAINING',
  statement: '97% of staff are trained.',
  evidence: 'LMS report 12',
  validUntil: '2026-03-31',
};

const MUTATION = `mutation ($party: ID!, $input: RecordAssuranceInput!) {
  row: recordAssurance(party: $party, input: $input) {
    id party { id } kind statement evidence office confirmedOn validUntil state source
  }
}`;

const record = (party: string, input: object, caller: Partial<Caller> = {}) =>
  exchange.ask(party, MUTATION, { input }, caller);

async function confirm(party: string, input: object, caller: Partial<Caller> = {}): Promise<{ id: string }> {
  return data<{ row: { id: string } }>(await record(party, input, caller)).row;
}

async function shown(party: string, where = '{}', caller: Partial<Caller> = {}): Promise<string[]> {
  const fields = `assurances(where: ${where}) { nodes { kind state } totalCount }`;
  const { assurances } = await read<Shown>(exchange, party, fields, caller);
  expect(assurances.totalCount).toBe(assurances.nodes.length);
  return assurances.nodes.map(({ kind, state }) => `${kind} ${state}`);
}
interface Shown {
  assurances: { nodes: { kind: string; state: string }[]; totalCount: number };
}

const SUMMARY = 'assurance { current expiring expired missing complete }';

async function dutiesOf(party: string): Promise<Record<string, unknown>[]> {
  const fields = 'obligations(where: { kind: "ASSURANCE_EXPIRES" }) { nodes { about state dueAt strength } }';
  const { obligations } = await read<{ obligations: { nodes: Record<string, unknown>[] } }>(
    exchange,
    party,
    fields,
  );
  return obligations.nodes;
}

describe('who sees it', () => {
  beforeAll(async () => {
    await confirm('acme', { ...TRAINING, confirmedOn: '2026-01-05' }, { office: 'HEAD_OF_GOVERNANCE' });
    const policies = { kind: 'POLICIES', statement: 'In place.', evidence: 'POL-1' };
    await confirm('acme', policies, { roles: ['DPO'] });
    await confirm('acme', {
      ...TRAINING,
      kind: 'VETTING',
      validUntil: '2026-02-28',
      confirmedOn: '2023-03-01',
    });
  });

  test('confirmations are listed by last day, with their state', async () => {
    expect(await shown('acme')).toEqual(['VETTING EXPIRED', 'TRAINING EXPIRING', 'POLICIES CURRENT']);
  });

  test.each([
    ['{ kind: TRAINING }', ['TRAINING EXPIRING']],
    ['{ state: EXPIRED }', ['VETTING EXPIRED']],
    ['{ state: EXPIRING }', ['TRAINING EXPIRING']],
    ['{ state: CURRENT }', ['POLICIES CURRENT']],
    ['{ state: CURRENT, kind: TRAINING }', []],
  ])('the filter %s finds them', async (where, found) => {
    expect(await shown('acme', where)).toEqual(found);
  });

  test('a confirmation carries the office that gave it, and where it is asked for', async () => {
    const fields = 'assurances { nodes { office source confirmedOn party { id } } }';
    const { assurances } = await read<{ assurances: { nodes: object[] } }>(exchange, 'acme', fields);
    expect(assurances.nodes.slice(1)).toMatchObject([
      {
        office: 'HEAD_OF_GOVERNANCE',
        confirmedOn: '2026-01-05',
        source: expect.stringContaining('LDN-MAS L26'),
      },
      { office: 'DPO', confirmedOn: '2026-03-02', party: { id: 'acme' } },
    ]);
  });

  test('a co-signatory sees the confirmations and the party at a glance, and its read is audited', async () => {
    expect(await shown('acme', '{}', personOf('beta'))).toHaveLength(3);
    const { assurance } = await read<{ assurance: { complete: boolean; missing: string[] } }>(
      exchange,
      'acme',
      SUMMARY,
      personOf('beta'),
    );
    expect(assurance).toMatchObject({
      current: ['POLICIES'],
      expiring: ['TRAINING'],
      expired: ['VETTING'],
      complete: false,
    });
    expect(assurance.missing).toHaveLength(11);
    const [line] = await exchange
      .register('acme')
      .database.query<{ count: string }[]>(
        "select count(*) from audit_line where row_kind = 'assurances' and action = 'read'",
      );
    expect(Number(line?.count)).toBe(2);
  });

  test('a party that signs nothing with it sees no confirmation, and not what is missing', async () => {
    expect(await shown('acme', '{}', personOf('stranger'))).toEqual([]);
    expect(await read(exchange, 'acme', SUMMARY, personOf('stranger'))).toEqual({ assurance: null });
  });

  test('a co-signatory learns that nothing is confirmed', async () => {
    const { assurance } = await read<{ assurance: { missing: string[] } }>(
      exchange,
      'beta',
      SUMMARY,
      personOf('acme'),
    );
    expect(assurance.missing).toHaveLength(14);
  });

  test.each(['assurances { totalCount }', SUMMARY])(
    'a caller without a role is refused: %s',
    async (fields) => {
      const query = `query ($party: ID!) { register(party: $party) { ${fields} } }`;
      const answer = await exchange.ask('acme', query, {}, { roles: [] });
      expect(refusal(answer)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('assurances'),
      });
    },
  );
});

describe('when it runs out', () => {
  test('a confirmation owes the next by the end of its last day in London', async () => {
    const { id } = await confirm('gamma', TRAINING);
    expect(await dutiesOf('gamma')).toEqual([
      { about: id, state: 'OPEN', dueAt: '2026-03-31T22:59:59.999Z', strength: 'MUST' },
    ]);
  });

  test('confirmed again for longer, the duty is met and the next begins', async () => {
    await confirm('gamma', { ...TRAINING, validUntil: '2027-03-31' });
    expect((await dutiesOf('gamma')).map(({ state }) => state)).toEqual(['MET', 'OPEN']);
    expect(await shown('gamma')).toEqual(['TRAINING CURRENT']);
  });

  test('a correction that runs no longer discharges the duty', async () => {
    await confirm('gamma', { ...TRAINING, validUntil: '2026-06-30' });
    const duties = await dutiesOf('gamma');
    expect(duties.map(({ state }) => state)).toEqual(['MET', 'OPEN', 'DISCHARGED']);
    expect(await shown('gamma')).toEqual(['TRAINING CURRENT']);
  });

  test('one that does not run out owes nothing', async () => {
    await confirm('gamma', { kind: 'DPO_CONTACT', statement: 'dpo@gamma.example', evidence: 'website' });
    expect(await dutiesOf('gamma')).toHaveLength(3);
  });
});

test('two confirmations of one kind at once leave one that counts', async () => {
  await Promise.all([
    confirm('delta', TRAINING),
    confirm('delta', { ...TRAINING, validUntil: '2026-12-31' }),
  ]);
  expect(await shown('delta')).toHaveLength(1);
});

test('a repeat with the same commandId is answered, and confirms nothing anew', async () => {
  const input = { ...TRAINING, commandId: 'c-1' };
  const first = await confirm('delta', input);
  const before = await dutiesOf('delta');
  expect(await confirm('delta', input)).toEqual(first);
  expect(await dutiesOf('delta')).toEqual(before);
});

test.each<[string, object, Partial<Caller>, string]>([
  ['without a last day', { validUntil: null }, {}, 'BAD_USER_INPUT'],
  ['that ended before it began', { validUntil: '2026-03-01' }, {}, 'BAD_USER_INPUT'],
  ['of tomorrow', { confirmedOn: '2026-03-03' }, {}, 'BAD_USER_INPUT'],
  ['without evidence', { evidence: '  ' }, {}, 'BAD_USER_INPUT'],
  ['of a person as contact', { kind: 'DPO_CONTACT', statement: 'Jane Smith' }, {}, 'BAD_USER_INPUT'],
  ['by a caseworker', {}, { roles: ['CASEWORKER'] }, 'FORBIDDEN'],
  ['by another party', {}, personOf('acme'), 'FORBIDDEN'],
])('a confirmation %s is refused, and changes nothing', async (_, change, caller, code) => {
  const before = [await shown('beta'), await dutiesOf('beta')];
  expect(refusal(await record('beta', { ...TRAINING, ...change }, caller))).toMatchObject({ code });
  expect([await shown('beta'), await dutiesOf('beta')]).toEqual(before);
});
