/** The record of processing activities: what is taken, who finds and sees it. */
import { personOf, type Exchange } from '../support/exchange.ts';
import { agree, read, refusedWrite, startSharing, write } from '../support/sharing.ts';

let exchange: Exchange;

const input = {
  name: 'Casework',
  purposes: ['SAFEGUARDING'],
  people: ['child'],
  categories: ['NAME'],
  lawfulBases: ['6(1)(e)'],
  retention: '6 years',
};

beforeAll(async () => {
  exchange = await startSharing(['acme', 'beta', 'gamma', { id: 'police', competentAuthority: true }]);
  await agree(exchange, 'R-1', ['acme', 'beta']);
  const shared = {
    recipients: ['beta', 'beta'],
    sources: ['gamma'],
    agreements: ['R-1'],
    security: 'encrypted',
  };
  await write(exchange, 'recordProcessing', 'acme', { ...input, ...shared });
  await write(exchange, 'recordProcessing', 'acme', { ...input, name: 'Archive' });
  const part3 = { name: 'Intelligence', regime: 'PART_3', recipients: ['acme'], criminalOffence: true };
  await write(exchange, 'recordProcessing', 'police', { ...input, ...part3 });
});
afterAll(() => exchange.stop());

async function recordsAt(party: string, where = '{}', caller = {}): Promise<Record<string, unknown>[]> {
  const fields = `name purposes people categories specialCategory criminalOffence regime lawfulBases conditions
    recipients { id } sources { id } agreements retention security recordedAt`;
  const { processingRecords } = await read<{ processingRecords: { nodes: Record<string, unknown>[] } }>(
    exchange,
    party,
    `processingRecords(where: ${where}) { nodes { ${fields} } }`,
    caller,
  );
  return processingRecords.nodes;
}

const namesAt = async (...of: Parameters<typeof recordsAt>) =>
  (await recordsAt(...of)).map(({ name }) => name);

test('Art. 30(1): entries are listed by name, with all that they say', async () => {
  const records = await recordsAt('acme');
  expect(records.map(({ name }) => name)).toEqual(['Archive', 'Casework']);
  expect(records[1]).toEqual({
    ...input,
    specialCategory: false,
    criminalOffence: false,
    regime: 'UK_GDPR',
    conditions: [],
    recipients: [{ id: 'beta' }],
    sources: [{ id: 'gamma' }],
    agreements: ['R-1'],
    security: 'encrypted',
    recordedAt: '2026-03-02T10:00:00.000Z',
  });
});

test.each([
  '{ agreement: "R-1" }',
  '{ recipient: "beta" }',
  '{ source: "gamma" }',
  '{ recipient: "beta", regime: UK_GDPR }',
])('the filter %s finds the entry', async (where) => {
  expect(await namesAt('acme', where)).toEqual(['Casework']);
});

test.each(['{ agreement: "R-2" }', '{ recipient: "gamma" }', '{ regime: PART_3 }'])(
  'the filter %s finds none',
  async (where) => {
    expect(await namesAt('acme', where)).toEqual([]);
  },
);

test('another party sees the entries that name it as recipient or source', async () => {
  expect(await namesAt('acme', '{}', personOf('beta'))).toEqual(['Casework']);
  expect(await namesAt('acme', '{}', personOf('gamma'))).toEqual(['Casework']);
  expect(await namesAt('acme', '{}', personOf('police'))).toEqual([]);
});

test('a Part 3 entry is invisible to a party that is no competent authority, though it names it', async () => {
  expect(await namesAt('police')).toEqual(['Intelligence']);
  expect(await namesAt('police', '{}', personOf('acme'))).toEqual([]);
});

test.each<[string, object, string, string]>([
  [
    'without a basis',
    { lawfulBases: [] },
    'BAD_USER_INPUT',
    'Art. 30(1): not to be left empty: lawfulBases.',
  ],
  ['to nobody known', { recipients: ['nobody'] }, 'UNKNOWN_PARTY', 'The directory has no party nobody.'],
  [
    'to itself',
    { sources: ['acme'] },
    'BAD_USER_INPUT',
    '`recipients` and `sources` are other parties than acme itself.',
  ],
  [
    'under an agreement not held',
    { agreements: ['R-1', 'R-9'] },
    'NOT_FOUND',
    'This register holds no agreement R-9.',
  ],
  [
    'under Part 3',
    { regime: 'PART_3' },
    'BAD_USER_INPUT',
    'acme is not a competent authority (DPA 2018 s.30): its regime is UK_GDPR, not PART_3.',
  ],
])('an entry %s is refused', async (_, change, code, message) => {
  expect(await refusedWrite(exchange, 'recordProcessing', 'acme', { ...input, ...change })).toMatchObject({
    code,
    message,
  });
});
