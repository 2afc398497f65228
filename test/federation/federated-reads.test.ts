/** Who is asked, who may see, and what the planner must not get wrong; over real registers. */
import { data, refusal, refusals } from '../support/answers.ts';
import { bringInForce, disclose, eventually, EXAMPLE_TERMS } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['acme', 'beta', 'stranger'],
    hosted: [['guest', 'host']],
    notJoined: ['absent'],
    profiles: { acme: { competentAuthority: true } },
  });
  await bringInForce(federation, 'AB-1', ['acme', 'beta', 'guest']);
  await disclose(federation, { from: 'acme', to: 'beta', agreement: 'AB-1' });
  await disclose(federation, { from: 'acme', to: 'beta', agreement: 'AB-1', regime: 'PART_3' });
  await recordBreach('acme', 'Acme lost a laptop');
  await recordBreach('beta', 'Beta lost a letter');
});
afterAll(() => federation?.close());

const ask = async (party: string, document: string, role: 'DPO' | 'OPERATOR' | 'SIGNATORY' = 'DPO') =>
  federation.gateway.query(await federation.token(party, role), document);

async function recordBreach(party: string, summary: string): Promise<void> {
  const input = {
    detectedAt: new Date().toISOString(),
    awareAt: new Date().toISOString(),
    kinds: ['CONFIDENTIALITY'],
    regimes: ['UK_GDPR'],
    agreements: ['AB-1'],
    summary,
  };
  data(
    await federation.gateway.query(
      await federation.token(party, 'BREACH_COORDINATOR'),
      'mutation ($party: ID!, $input: RecordBreachInput!) { recordBreach(party: $party, input: $input) { id } }',
      { party, input },
    ),
  );
}

test('a query down to the signatories’ own registers asks each party its own breaches', async () => {
  const document = `{ party(id: "acme") { register { agreements { nodes { signatories { id register {
    breaches { nodes { party { id } summary } } } } } } } } }`;
  const token = await federation.token('acme', 'DPO');
  let answer: unknown;
  const asked = await federation.asked(async () => {
    answer = data(await federation.gateway.query(token, document));
  });
  // acme twice: its agreements first, then, as a signatory, its breaches.
  expect(asked.split(' ').toSorted()).toEqual(['acme:2', 'beta:1', 'guest+host:1']);
  const [agreement] = (
    answer as { party: { register: { agreements: { nodes: { signatories: Signatory[] }[] } } } }
  ).party.register.agreements.nodes;
  const breaches = Object.fromEntries(
    agreement!.signatories.map(({ id, register }) => [id, register.breaches.nodes]),
  );
  expect(breaches).toEqual({
    acme: [{ party: { id: 'acme' }, summary: 'Acme lost a laptop' }],
    beta: [],
    guest: [],
  });
});

interface Signatory {
  id: string;
  register: { breaches: { nodes: unknown[] } };
}

test('several root fields, aliases, variables and fragments ask each endpoint once', async () => {
  const token = await federation.token('acme', 'DPO');
  const document = `query ($n: Int = 1, $skip: Boolean!) {
    first: agreements(first: $n) { ...Page }
    all: agreements { ...Page totalCount }
    disclosures @skip(if: $skip) { nodes { id } }
    obligations(first: 2) { nodes { kind } }
  }
  fragment Page on AgreementConnection { rows: nodes { reference party { id } } }`;
  let answer: Record<string, { rows: unknown[]; totalCount?: number }> = {};
  const asked = await federation.asked(async () => {
    answer = data(await federation.gateway.query(token, document, { skip: true }));
  });
  expect(asked.split(' ').toSorted()).toEqual(['acme:1', 'beta:1', 'guest+host:1', 'stranger:1']);
  expect(answer.first!.rows).toHaveLength(1);
  expect(answer.all!.totalCount).toBe(3);
  expect(answer.disclosures).toBeUndefined();
});

test('only the parties named are asked; one that has not joined is named as missing', async () => {
  const token = await federation.token('acme', 'DPO');
  const document =
    '{ agreements(parties: ["beta", "absent"]) { nodes { party { id } } completeness { answered missing } } }';
  const asked = await federation.asked(async () => {
    const answer = await federation.gateway.query(token, document);
    expect(answer.data).toEqual({
      agreements: {
        nodes: [{ party: { id: 'beta' } }],
        completeness: { answered: ['beta'], missing: ['absent'] },
      },
    });
  });
  expect(asked).toBe('beta:1');
});

test('a party of the same program is a party of its own', async () => {
  const seen = data(await ask('host', '{ agreements { nodes { reference } } }'));
  expect(seen).toEqual({ agreements: { nodes: [] } });
});

describe('who may see', () => {
  test('an agreement is seen by those asked to sign it, and by nobody else', async () => {
    expect(
      data(
        await ask(
          'stranger',
          '{ agreements { nodes { id } totalCount } agreement(reference: "AB-1") { copies { id } } }',
        ),
      ),
    ).toEqual({
      agreements: { nodes: [], totalCount: 0 },
      agreement: null,
    });
  });

  test('a disclosure is seen by its recipient, without the reference to the person or the rationale', async () => {
    const seen = await ask(
      'beta',
      '{ disclosures(parties: ["acme"]) { nodes { recipient { id } subject rationale regime } } }',
    );
    expect(data(seen)).toEqual({
      disclosures: {
        nodes: [{ recipient: { id: 'beta' }, subject: null, rationale: null, regime: 'UK_GDPR' }],
      },
    });
  });

  test('DPA 2018 Part 3: a disclosure under it does not exist for a party that is no competent authority', async () => {
    const count = async (party: string) =>
      data<{ disclosures: { totalCount: number } }>(
        await ask(party, '{ disclosures(parties: ["acme"]) { totalCount } }'),
      );
    expect((await count('acme')).disclosures.totalCount).toBe(2);
    expect((await count('beta')).disclosures.totalCount).toBe(1);
  });

  test('a breach is seen by the parties that it was told to, each of which sees only itself among the affected', async () => {
    const document =
      '{ breaches(parties: ["acme"]) { nodes { summary affected { party { id } } processingRecords warnings } } }';
    const own = data<{ breaches: { nodes: { affected: unknown[] }[] } }>(await ask('acme', document));
    expect(own.breaches.nodes[0]!.affected).toEqual([{ party: { id: 'beta' } }]);
    const told = data<{ breaches: { nodes: unknown[] } }>(await ask('beta', document));
    expect(told.breaches.nodes).toEqual([
      {
        summary: 'Acme lost a laptop',
        affected: [{ party: { id: 'beta' } }],
        processingRecords: [],
        warnings: [],
      },
    ]);
    expect(data(await ask('stranger', document))).toEqual({ breaches: { nodes: [] } });
    expect(data(await ask('guest', document))).toEqual({ breaches: { nodes: [] } });
  });

  test('a role missing at the own party is FORBIDDEN at its path; the other parties’ rows are simply absent', async () => {
    const answer = await ask('acme', '{ notices { nodes { id } completeness { missing } } }', 'OPERATOR');
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', party: 'acme', path: 'notices' });
    expect(answer.data).toEqual({ notices: { nodes: [], completeness: { missing: ['acme'] } } });
  });

  test('a read of another party’s rows stands in that party’s audit, under the reader’s pseudonym', async () => {
    const token = await federation.token('beta', 'DPO', { person: 'beta-dpo-7' });
    data(await federation.gateway.query(token, '{ agreements(parties: ["acme"]) { nodes { id } } }'));
    const lines = await federation
      .register('acme')
      .hosted()
      .database.manager.findBy(AuditLineRow, { person: 'beta-dpo-7' });
    expect(lines).toMatchObject([{ callerParty: 'beta', action: 'read', rowKind: 'agreements' }]);
  });
});

describe('one agreement across the parties', () => {
  const ACROSS =
    '{ agreement(reference: "AB-1") { reference missing consistent copies { party { id } version } differences { field values { party { id } value } } } }';

  test('its copies are collected; consistent while they agree', async () => {
    const { agreement } = data<{ agreement: { copies: { party: { id: string } }[] } }>(
      await ask('acme', ACROSS),
    );
    expect(agreement).toMatchObject({ reference: 'AB-1', missing: [], consistent: true });
    expect(agreement.copies.map(({ party }) => party.id).toSorted()).toEqual(['acme', 'beta', 'guest']);
  });

  test('copies that were made to differ in one field: the field and each party’s value are named', async () => {
    const { manager } = federation.register('beta').hosted().database;
    const altered = { ...EXAMPLE_TERMS, review: { ...EXAMPLE_TERMS.review, thenEveryMonths: 36 } };
    await manager.update(AgreementRow, { reference: 'AB-1' }, { terms: altered as never });
    const { agreement } = data<{
      agreement: { consistent: boolean; differences: { field: string; values: unknown[] }[] };
    }>(await ask('acme', ACROSS));
    expect(agreement.consistent).toBe(false);
    expect(agreement.differences).toEqual([
      {
        field: 'terms.review.thenEveryMonths',
        values: expect.arrayContaining([
          { party: { id: 'acme' }, value: 12 },
          { party: { id: 'beta' }, value: 36 },
        ]),
      },
    ]);
    await manager.update(AgreementRow, { reference: 'AB-1' }, { terms: EXAMPLE_TERMS as never });
  });

  test('while a signatory is down its copy is missing, and whether they agree is not known', async () => {
    await federation.register('beta').stop();
    const answer = await ask('acme', ACROSS);
    expect(answer.data).toMatchObject({ agreement: { missing: ['beta'], consistent: null } });
    expect(refusals(answer)).toMatchObject([{ code: 'PARTY_UNREACHABLE', party: 'beta', path: 'agreement' }]);
    await federation.register('beta').restart();
    await eventually(async () =>
      expect(data(await ask('acme', ACROSS))).toMatchObject({ agreement: { consistent: true } }),
    );
  });
});

test('a party’s confirmations are merged for its co-signatories, and what binds it is shown with its agreement', async () => {
  const confirm =
    'recordAssurance(party: "acme", input: { kind: POLICIES, statement: "In force.", evidence: "P-1" })';
  data(await ask('acme', `mutation { ${confirm} { id } }`));
  const query = `{
    assurances(parties: ["acme", "beta"]) { nodes { party { id } kind state } totalCount }
    party(id: "acme") { register { assurance { current complete } } }
    agreement(reference: "AB-1") { copies { party { id } effectiveTerms { matter binding { origin } } } }
  }`;
  const read = data<Confirmed>(await ask('beta', query));
  expect(read.assurances).toEqual({
    nodes: [{ party: { id: 'acme' }, kind: 'POLICIES', state: 'CURRENT' }],
    totalCount: 1,
  });
  expect(read.party.register.assurance).toEqual({ current: ['POLICIES'], complete: false });
  for (const { effectiveTerms } of read.agreement.copies)
    expect(effectiveTerms).toContainEqual({ matter: 'AUTHORITY_NOTICE', binding: { origin: 'LAW' } });
  const strange = data<Confirmed>(await ask('stranger', query));
  expect(strange).toEqual({
    assurances: { nodes: [], totalCount: 0 },
    party: { register: { assurance: null } },
    agreement: null,
  });
});

interface Confirmed {
  assurances: object;
  party: { register: { assurance: object | null } };
  agreement: { copies: { effectiveTerms: object[] }[] };
}
