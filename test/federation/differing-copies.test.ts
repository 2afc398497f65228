/** Copies of one agreement across the parties: where one says something else, and how a party that was down catches up. */
import { data } from '../support/answers.ts';
import { bringInForce, EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { deliverDue } from '../../subgraphs/register/protocol/notices/alarm.ts';
import { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import { digestOf } from '../../subgraphs/register/agreements/rules.ts';

const HOUR_MS = 3_600_000;

let federation: Federation;
let clock = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  federation = await startFederation({ parties: ['acme', 'beta', 'gamma'], now: () => clock });
}, 60_000);
afterAll(() => federation?.close());

interface Across {
  missing: string[];
  consistent: boolean | null;
  differences: { field: string; values: { party: { id: string }; value: unknown }[] }[] | null;
  copies: {
    party: { id: string };
    inForceWith: { id: string }[];
    versions: { version: number; signatures: { party: { id: string }; valid: boolean }[] }[];
  }[];
}

async function across(reference: string): Promise<Across> {
  const document = `{ agreement(reference: "${reference}") { missing consistent
    differences { field values { party { id } value } }
    copies { party { id } inForceWith { id } versions { version signatures { party { id } valid } } } } }`;
  const answer = await federation.gateway.query(await federation.token('acme', 'DPO'), document);
  return data<{ agreement: Across }>(answer).agreement;
}

const byParty = (values: { party: { id: string }; value: unknown }[]) =>
  Object.fromEntries(values.map(({ party, value }) => [party.id, value]));

/** Changes one register's own copy, with the digest that goes with it, as somebody with its database could. */
async function alter(party: string, reference: string, change: Partial<AgreementRow>): Promise<void> {
  const { manager } = federation.register(party).hosted().database;
  const row = await manager.findOneByOrFail(AgreementRow, { reference });
  const altered = { ...row, ...change };
  await manager.update(AgreementRow, { id: row.id }, { ...change, digest: digestOf(altered) } as never);
}

test('a copy that was altered in one field, digest and all, is found: the field, and what each party has', async () => {
  await bringInForce(federation, 'D-1', ['acme', 'beta', 'gamma']);
  expect(await across('D-1')).toMatchObject({ consistent: true, differences: [] });
  await alter('beta', 'D-1', {
    terms: { ...EXAMPLE_TERMS, review: { ...EXAMPLE_TERMS.review, thenEveryMonths: 36 } } as never,
  });
  const { consistent, differences } = await across('D-1');
  expect(consistent).toBe(false);
  expect(differences!.map(({ field }) => field)).toEqual(['digest', 'terms.review.thenEveryMonths']);
  expect(byParty(differences![1]!.values)).toEqual({ acme: 12, beta: 36, gamma: 12 });
});

test('what the others signed is no signature of the altered copy, so it is in force with nobody there', async () => {
  const { copies } = await across('D-1');
  const altered = copies.find(({ party }) => party.id === 'beta')!;
  expect(altered.inForceWith).toEqual([]);
  expect(altered.versions[0]!.signatures.map(({ valid }) => valid)).toEqual([false, false, false]);
});

test('a copy that names other signatories, or another day, says so by field', async () => {
  await bringInForce(federation, 'D-2', ['acme', 'beta']);
  await alter('beta', 'D-2', { commencesOn: '2026-04-01', signatoryIds: ['beta', 'acme', 'gamma'] });
  const { missing, consistent, differences } = await across('D-2');
  // By the altered copy gamma should have one too.
  expect({ missing, consistent }).toEqual({ missing: ['gamma'], consistent: null });
  expect(differences!.map(({ field }) => field)).toEqual(['commencesOn', 'signatories', 'digest']);
  expect(byParty(differences![0]!.values)).toEqual({ acme: null, beta: '2026-04-01' });
  expect(byParty(differences![1]!.values)).toEqual({
    acme: ['acme', 'beta'],
    beta: ['acme', 'beta', 'gamma'],
  });
});

describe('a party that was down while the others proposed and signed', () => {
  const signed = async (party: string) => {
    const document =
      'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }';
    const input = { reference: 'D-3', version: 1, name: 'Somebody Senior', office: 'SIRO' };
    const token = await federation.token(party, 'SIGNATORY', { office: 'SIRO' });
    return data(await federation.gateway.query(token, document, { party, input }));
  };

  test('is named as missing, and whether the copies agree is not known', async () => {
    await federation.register('gamma').stop();
    const input = {
      reference: 'D-3',
      title: 'Agreement D-3',
      kind: 'DATA_SHARING_AGREEMENT',
      signatories: ['acme', 'beta', 'gamma'],
      terms: EXAMPLE_TERMS,
    };
    const document =
      'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }';
    const token = await federation.token('acme', 'DPO');
    data(await federation.gateway.query(token, document, { party: 'acme', input }));
    await signed('acme');
    await eventually(() => signed('beta'));
    const query = '{ agreement(reference: "D-3") { missing consistent } }';
    const answer = await federation.gateway.query(token, query);
    expect(answer.data).toMatchObject({ agreement: { missing: ['gamma'], consistent: null } });
  });

  test('catches up when it is back, signs, and all copies hold all signatures', async () => {
    await federation.register('gamma').restart();
    clock = new Date(clock.getTime() + 2 * HOUR_MS);
    for (const party of ['acme', 'beta']) await deliverDue(federation.register(party).hosted(), clock);
    await eventually(() => signed('gamma'));
    await eventually(async () => {
      const { missing, consistent, differences, copies } = await across('D-3');
      expect({ missing, consistent, differences }).toEqual({
        missing: [],
        consistent: true,
        differences: [],
      });
      for (const { versions, inForceWith } of copies) {
        expect(inForceWith).toHaveLength(2);
        const [{ version, signatures }] = versions as [Across['copies'][number]['versions'][number]];
        expect(version).toBe(1);
        expect(signatures.map(({ party, valid }) => [party.id, valid]).toSorted()).toEqual([
          ['acme', true],
          ['beta', true],
          ['gamma', true],
        ]);
      }
    });
  });
});
