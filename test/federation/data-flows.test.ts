/** Who shares what with whom, over all registers: merged, filtered, each row for those whom it concerns; and who may ask first. */
import { data, refusal } from '../support/answers.ts';
import { bringInForce, EXAMPLE_TERMS } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { exampleRecord } from '../support/processing.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';
import { ProcessingRecordRow } from '../../subgraphs/register/records/processing/entity.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({
    parties: ['acme', 'beta', 'police'],
    profiles: { police: { competentAuthority: true } },
  });
  const flows: [string, string, string[], object][] = [
    ['acme', 'Benefits', ['beta', 'police'], {}],
    ['beta', 'Care', ['acme'], { specialCategory: true }],
    ['police', 'Arrests', ['acme', 'beta'], { regime: 'PART_3', criminalOffence: true }],
    ['police', 'Dispersals', ['acme'], {}],
  ];
  for (const [party, name, recipientIds, more] of flows) {
    const { database } = federation.register(party).hosted();
    await database.manager.insert(ProcessingRecordRow, exampleRecord({ party, name, recipientIds, ...more }));
  }
});
afterAll(() => federation?.close());

interface Flows {
  nodes: { name: string; party: { id: string }; recipient: { id: string } }[];
  pageInfo: { endCursor: string };
}

async function flowsFor(party: string, page = ''): Promise<{ rows: string[]; endCursor: string }> {
  const { dataFlows } = data<{ dataFlows: Flows }>(
    await federation.gateway.query(
      await federation.token(party, 'DPO'),
      `{ dataFlows${page} { nodes { name party { id } recipient { id } } pageInfo { endCursor } } }`,
    ),
  );
  const rows = dataFlows.nodes.map(
    ({ name, party: { id }, recipient }) => `${name}: ${id} to ${recipient.id}`,
  );
  return { rows, endCursor: dataFlows.pageInfo.endCursor };
}

test('own flows and those to oneself come together by name; Part 3 ones not to others', async () => {
  expect((await flowsFor('acme')).rows).toEqual([
    'Benefits: acme to beta',
    'Benefits: acme to police',
    'Care: beta to acme',
    'Dispersals: police to acme',
  ]);
  expect((await flowsFor('police')).rows).toEqual([
    'Arrests: police to acme',
    'Arrests: police to beta',
    'Benefits: acme to police',
    'Dispersals: police to acme',
  ]);
});

test('a walk of pages gives every flow once', async () => {
  const first = await flowsFor('acme', '(first: 3)');
  const second = await flowsFor('acme', `(first: 3, after: "${first.endCursor}")`);
  expect([...first.rows, ...second.rows]).toEqual((await flowsFor('acme')).rows);
});

test.each([
  ['{ recipient: "acme" }', ['Care: beta to acme', 'Dispersals: police to acme']],
  ['{ special: true }', ['Care: beta to acme']],
])('the filter %s reaches every register', async (where, expected) => {
  expect((await flowsFor('acme', `(where: ${where})`)).rows).toEqual(expected);
});

describe('whether a flow may go', () => {
  const input = {
    recipient: 'beta',
    agreement: 'F-1',
    categories: ['NAME_CONTACT'],
    purpose: 'SAFEGUARD',
    facts: {
      people: ['children'],
      power: 'Children Act 2004 s.10',
      necessary: true,
      method: 'SECURE_LINK',
      objection: false,
    },
  };
  const ask = async (caller: string, more: object = {}) =>
    federation.gateway.query(
      await federation.token(caller, 'CASEWORKER'),
      'query ($input: MayDiscloseInput!) { mayDisclose(party: "acme", input: $input) { answer reasons { code source verdict } } }',
      { input: { ...input, ...more } },
    );
  const linesAt = (party: string) =>
    federation.register(party).hosted().database.manager.findBy(AuditLineRow, { action: 'mayDisclose' });

  beforeAll(async () => {
    const powers = [{ name: 'Children Act 2004', section8: true, source: '§3' }];
    await bringInForce(federation, 'F-1', ['acme', 'beta'], { ...EXAMPLE_TERMS, powers });
  }, 60_000);

  test('is asked of the party that would share, and of no other; it keeps a line of it', async () => {
    let answer: unknown;
    const asked = await federation.asked(async () => {
      answer = data<{ mayDisclose: unknown }>(await ask('acme')).mayDisclose;
    });
    expect(asked).toBe('acme:1');
    expect(answer).toMatchObject({
      answer: 'YES',
      reasons: expect.arrayContaining([{ code: 'ARTICLE_6', source: 'UK GDPR Art. 6(1)', verdict: 'YES' }]),
    });
    expect(await linesAt('acme')).toMatchObject([{ callerParty: 'acme', why: 'to beta under F-1' }]);
    expect(await linesAt('beta')).toEqual([]);
  });

  test('is NO to a party without the agreement, with the reason', async () => {
    const { mayDisclose } = data<{ mayDisclose: unknown }>(await ask('acme', { recipient: 'police' }));
    expect(mayDisclose).toMatchObject({
      answer: 'NO',
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'AGREEMENT_IN_FORCE', verdict: 'NO' }),
      ]),
    });
  });

  test('is not answered to another party', async () => {
    const before = (await linesAt('acme')).length;
    expect(refusal(await ask('beta')).code).toBe('FORBIDDEN');
    expect(await linesAt('acme')).toHaveLength(before);
  });
});
