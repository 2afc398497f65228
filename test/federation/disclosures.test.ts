/** Disclosures: data go out only under an agreement in force, and what describes the person stays behind its key. */
import { DisclosureRow } from '../../subgraphs/register/records/disclosures/entity.ts';
import { disclosuresOf } from '../../subgraphs/register/records/disclosures/collection.ts';
import { personOf, type Exchange } from '../support/exchange.ts';
import { agree, proposalOf, read, refusedWrite, sign, startSharing, write } from '../support/sharing.ts';

let exchange: Exchange;

const input = {
  recipient: 'beta',
  agreement: 'D-1',
  subject: { identifiers: [{ scheme: 'NHS_NUMBER', value: '999 123 4560' }] },
  categories: ['NAME', 'HEALTH'],
  purpose: 'SAFEGUARDING',
  rationale: 'Ada Ndrata needs help today',
  checklist: { whose: 'ours' },
};

beforeAll(async () => {
  exchange = await startSharing([
    'acme',
    'beta',
    'gamma',
    { id: 'police', competentAuthority: true },
    { id: 'church', register: null },
  ]);
  await agree(exchange, 'D-1', ['acme', 'beta', 'police']);
});
afterAll(() => exchange.stop());

interface Node {
  [field: string]: unknown;
  id: string;
}

const FIELDS =
  'id recipient { id } agreement subject categories purpose regime decision rationale checklist decidedAt';

async function disclosuresAt(party: string, where = '{}', caller = {}): Promise<Node[]> {
  const { disclosures } = await read<{ disclosures: { nodes: Node[] } }>(
    exchange,
    party,
    `disclosures(where: ${where}, first: 200) { nodes { ${FIELDS} } }`,
    caller,
  );
  return disclosures.nodes;
}

const decide = (more: object = {}, party = 'acme') =>
  write(exchange, 'decideDisclosure', party, { ...input, ...more });

const refused = (more: object, party = 'acme') =>
  refusedWrite(exchange, 'decideDisclosure', party, { ...input, ...more });

test('a decision is kept with its reasons, which lie in the database encrypted', async () => {
  const { id } = await decide();
  const [node] = (await disclosuresAt('acme')).filter((one) => one.id === id);
  expect(node).toMatchObject({
    recipient: { id: 'beta' },
    agreement: 'D-1',
    categories: ['NAME', 'HEALTH'],
    decision: 'SHARE',
    regime: 'UK_GDPR',
    rationale: 'Ada Ndrata needs help today',
    checklist: { whose: 'ours' },
  });
  const rows = await exchange
    .register('acme')
    .database.query('select disclosure::text, subject_case::text from disclosure, subject_case');
  for (const secret of ['Ndrata', '9991234560', 'ours']) {
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(secret).toString('hex'));
  }
});

test('the recipient sees that it received the data, and not who it is about or why', async () => {
  const { id } = await decide();
  const seen = await disclosuresAt('acme', '{}', personOf('beta', { door: 'FEDERATION' }));
  expect(seen.find((one) => one.id === id)).toMatchObject({
    purpose: 'SAFEGUARDING',
    subject: null,
    rationale: null,
    checklist: null,
  });
  expect(await disclosuresAt('acme', '{}', personOf('gamma', { door: 'FEDERATION' }))).toEqual([]);
});

test('through a gateway the reasons are not shown, to the own party either', async () => {
  const { id } = await decide();
  const seen = await disclosuresAt('acme', '{}', personOf('acme', { door: 'FEDERATION' }));
  expect(seen.find((one) => one.id === id)).toMatchObject({ subject: expect.any(String), rationale: null });
});

test('when the key of its case is destroyed, the reasons are gone', async () => {
  const { id } = await decide();
  await exchange.register('acme').caseKeys.destroy(id, exchange.clock.now);
  const [node] = (await disclosuresAt('acme')).filter((one) => one.id === id);
  expect(node).toMatchObject({ rationale: null, checklist: null });
});

describe('sharing needs an agreement in force with the recipient', () => {
  test('one that is not held', async () => {
    expect(await refused({ agreement: 'NONE' })).toMatchObject({
      code: 'AGREEMENT_NOT_IN_FORCE',
      message: 'This register holds no agreement NONE.',
    });
  });

  test('one of which the recipient is no signatory', async () => {
    expect(await refused({ recipient: 'gamma' })).toMatchObject({
      code: 'AGREEMENT_NOT_IN_FORCE',
      message: 'gamma is not a signatory of D-1.',
    });
  });

  test('one that is not signed, by the party that is named', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('D-2', ['acme', 'beta']));
    await exchange.settle();
    const message = async () => (await refused({ agreement: 'D-2' })).message;
    expect(await message()).toBe('Version 1 of D-2 is not signed by acme and beta.');
    await sign(exchange, 'acme', 'D-2');
    expect(await message()).toBe('Version 1 of D-2 is not signed by beta.');
    await sign(exchange, 'beta', 'D-2');
    await exchange.settle();
    expect(await decide({ agreement: 'D-2' })).toMatchObject({ agreement: 'D-2' });
  });

  test('one that has not commenced, or had not on the day of the decision', async () => {
    await agree(exchange, 'D-3', ['acme', 'beta'], { commencesOn: '2026-04-01' });
    expect(await refused({ agreement: 'D-3' })).toMatchObject({
      code: 'AGREEMENT_NOT_IN_FORCE',
      message: 'D-3 is in force between acme and beta only from 2026-04-01.',
    });
    const before = await refused({ decidedAt: '2026-02-01T10:00:00.000Z' });
    expect(before.code).toBe('AGREEMENT_NOT_IN_FORCE');
  });

  test('one that covers the data and the purpose', async () => {
    expect(await refused({ categories: ['NAME', 'PETS'] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'D-1: It does not cover the categories PETS. It covers NAME, HEALTH, OFFENCE.',
    });
    expect((await refused({ purpose: 'MARKETING' })).code).toBe('BAD_USER_INPUT');
  });

  test('to leave it out is refused; an emergency says `null` outright, to whomever the directory knows', async () => {
    const { agreement: _, ...without } = input;
    const left = await refusedWrite(exchange, 'decideDisclosure', 'acme', without);
    expect(left).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('`agreement: null`'),
    });
    expect(await decide({ agreement: null, recipient: 'church', purpose: 'life at risk' })).toMatchObject({
      agreement: null,
    });
  });
});

test('a decision not to share needs no agreement in force, and is not seen by the recipient', async () => {
  const { id } = await decide({ recipient: 'gamma', agreement: null, decision: 'DO_NOT_SHARE' });
  expect((await disclosuresAt('acme', '{ decision: DO_NOT_SHARE }')).map((one) => one.id)).toEqual([id]);
  expect(await disclosuresAt('acme', '{}', personOf('gamma', { door: 'FEDERATION' }))).toEqual([]);
  expect((await refused({ decision: 'DO_NOT_SHARE', agreement: 'NONE' })).code).toBe('NOT_FOUND');
});

describe('Part 3', () => {
  const part3 = { regime: 'PART_3', categories: ['OFFENCE'] };

  test('DPA 2018 s.30: only a competent authority shares under it', async () => {
    expect(await refused(part3)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'acme is not a competent authority (DPA 2018 s.30): its regime is UK_GDPR, not PART_3.',
    });
  });

  test('such a disclosure is invisible to a party that is none', async () => {
    await decide({ ...part3, recipient: 'beta' }, 'police');
    expect(await disclosuresAt('police')).toHaveLength(1);
    expect(await disclosuresAt('police', '{}', personOf('beta', { door: 'FEDERATION' }))).toEqual([]);
  });
});

test.each<[string, object, string]>([
  ['to nobody known', { recipient: 'nobody' }, 'UNKNOWN_PARTY'],
  ['to itself', { recipient: 'acme' }, 'BAD_USER_INPUT'],
  ['of nothing', { categories: [] }, 'BAD_USER_INPUT'],
  ['without reasons', { rationale: ' ' }, 'BAD_USER_INPUT'],
  ['of tomorrow', { decidedAt: '2026-03-03T10:00:00.000Z' }, 'BAD_USER_INPUT'],
  ['with NUL in a text', { rationale: 'a\u0000b' }, 'BAD_USER_INPUT'],
  ['about nobody', { subject: null }, 'BAD_USER_INPUT'],
])('a disclosure %s is refused', async (_, change, code) => {
  expect((await refused(change)).code).toBe(code);
});

test('the data of a person that went out are found by their reference, decisions not to share left out', async () => {
  const subject = { identifiers: [{ scheme: 'PNC_ID', value: '26/1A' }] };
  const shared = await decide({ subject });
  await decide({ subject, decision: 'DO_NOT_SHARE' });
  await decide({ subject: { identifiers: [{ scheme: 'PNC_ID', value: '26/2B' }] } });
  const { manager } = exchange.register('acme').database;
  const { subject: reference } = await manager.findOneByOrFail(DisclosureRow, { id: shared.id });
  expect((await disclosuresOf(manager, [reference])).map((row) => row.id)).toEqual([shared.id]);
});
