/** Entries that are revised, what they lack, the gaps against agreements, and the flows that they name. */
import { data, refusal } from '../support/answers.ts';
import { personOf, type Exchange } from '../support/exchange.ts';
import { agree, read, startSharing, write } from '../support/sharing.ts';
import { AuditLineRow } from '../../subgraphs/register/kernel/audit.ts';

let exchange: Exchange;
let id: string;

const input = {
  name: 'Casework',
  purposes: ['SAFEGUARDING'],
  people: ['child'],
  categories: ['NAME'],
  lawfulBases: ['6(1)(e)'],
  retention: '6 years',
  agreements: ['R-1'],
  recipients: ['beta'],
};
const details = {
  role: 'JOINT_CONTROLLER',
  controllers: ['beta', 'beta'],
  transfers: [{ country: 'France', safeguard: 'Art. 46: IDTA' }],
  retentionMonths: 72,
  location: 'here',
};

beforeAll(async () => {
  exchange = await startSharing([
    { id: 'acme', kind: 'LOCAL_AUTHORITY' },
    'beta',
    'gamma',
    { id: 'police', competentAuthority: true },
    { id: 'prison', competentAuthority: true },
  ]);
  await agree(exchange, 'R-1', ['acme', 'beta']);
  ({ id } = await write(exchange, 'recordProcessing', 'acme', { ...input, details }));
});
afterAll(() => exchange.stop());

const REVISE = `mutation ($party: ID!, $input: ReviseProcessingInput!) {
  row: reviseProcessing(party: $party, input: $input) { id revision reviewedOn nextReviewOn endedOn }
}`;
const ask = (change: object) =>
  exchange.ask('acme', REVISE, { party: 'acme', input: { id, because: 'a review', ...change } });
const revise = async (change: object) => data<{ row: Record<string, unknown> }>(await ask(change)).row;

const DETAILS = `role controllers transfers { country safeguard approvedOn document } retentionMonths location contact
  security recipients { id } revision revisions { revision fields because until } gaps`;

async function recordAt(party: string, caller = {}): Promise<Record<string, unknown>> {
  const found = await read<{ processingRecords: { nodes: Record<string, unknown>[] } }>(
    exchange,
    party,
    `processingRecords { nodes { name ${DETAILS} } }`,
    caller,
  );
  return found.processingRecords.nodes.find(({ name }) => name === 'Casework')!;
}

const reviewsOwed = async () =>
  (
    await read<{ obligations: { nodes: object[] } }>(
      exchange,
      'acme',
      'obligations(where: { kind: "PROCESSING_REVIEW" }) { nodes { state dueAt about } }',
    )
  ).obligations.nodes;

test('Art. 30(1): an entry holds its details, and says what it lacks', async () => {
  expect(await recordAt('acme')).toMatchObject({
    role: 'JOINT_CONTROLLER',
    controllers: ['beta'],
    transfers: [{ country: 'France', safeguard: 'Art. 46: IDTA', approvedOn: null, document: null }],
    retentionMonths: 72,
    location: 'here',
    contact: null,
    revision: 1,
    revisions: [],
    gaps: ['Art. 30(1)(g), 32: the security measures are not described.'],
  });
});

test('what is left out stays, null takes away, and the entry as it was is kept', async () => {
  await revise({ security: 'locks', details: { location: null, contact: 'Desk' }, because: 'moved' });
  expect(await recordAt('acme')).toMatchObject({
    role: 'JOINT_CONTROLLER',
    location: null,
    contact: 'Desk',
    security: 'locks',
    recipients: [{ id: 'beta' }],
    gaps: [],
    revision: 2,
    revisions: [
      {
        revision: 1,
        because: 'moved',
        until: '2026-03-02T10:00:00.000Z',
        fields: expect.objectContaining({ location: 'here', security: null, recipients: ['beta'] }),
      },
    ],
  });
});

test('another party sees the entry, and nothing of its revisions', async () => {
  expect(await recordAt('acme', personOf('beta'))).toMatchObject({ revision: 2, revisions: [] });
});

test('revisions at once wait for each other, and none is lost', async () => {
  await Promise.all(['a', 'b', 'c'].map((location) => revise({ details: { location } })));
  const { revision, revisions } = await recordAt('acme');
  expect(revision).toBe(5);
  expect((revisions as { revision: number }[]).map((one) => one.revision)).toEqual([4, 3, 2, 1]);
});

test('a review that is set is owed; the next one meets it, and the end discharges it', async () => {
  expect(await revise({ nextReviewOn: '2027-03-01' })).toMatchObject({
    reviewedOn: '2026-03-02',
    nextReviewOn: '2027-03-01',
  });
  expect(await reviewsOwed()).toEqual([{ state: 'OPEN', dueAt: '2027-03-01T23:59:59.999Z', about: id }]);
  await revise({ nextReviewOn: '2028-03-01' });
  await revise({ endedOn: '2026-03-01' });
  expect((await reviewsOwed()).map((one) => (one as { state: string }).state)).toEqual(['MET', 'DISCHARGED']);
  await revise({ endedOn: null });
  expect((await reviewsOwed()).map((one) => (one as { state: string }).state)).toEqual([
    'MET',
    'DISCHARGED',
    'OPEN',
  ]);
});

test.each<[string, object, string, RegExp]>([
  ['without a reason', { because: ' ', name: 'B' }, 'BAD_USER_INPUT', /`because`/],
  ['that changes nothing', {}, 'BAD_USER_INPUT', /Nothing would change/],
  ['to nothing', { purposes: [] }, 'BAD_USER_INPUT', /Art\. 30\(1\): .*purposes/],
  ['with a review today', { nextReviewOn: '2026-03-02' }, 'BAD_USER_INPUT', /a day after today/],
  ['that ends tomorrow', { endedOn: '2026-03-03' }, 'BAD_USER_INPUT', /still to come/],
  ['with no number of months', { details: { retentionMonths: 0 } }, 'BAD_USER_INPUT', /from 1 to 1200/],
  ['to a stranger', { recipients: ['nobody'] }, 'UNKNOWN_PARTY', /nobody/],
  ['of nothing', { id: 'nothing', name: 'B' }, 'NOT_FOUND', /no processing record/],
])('a revision %s is refused, and changes nothing', async (_, change, code, message) => {
  const before = await recordAt('acme');
  const refused = refusal(await ask(change));
  expect(refused).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(await recordAt('acme')).toEqual(before);
});

test('what the agreement in force has and no entry names, and the reverse', async () => {
  const gaps = async (caller = {}) =>
    (await read<{ recordGaps: unknown }>(exchange, 'acme', 'recordGaps { kind agreement record }', caller))
      .recordGaps;
  const of = (kind: string, more: object) => ({ kind, agreement: null, record: null, ...more });
  expect(await gaps()).toEqual([
    of('CATEGORY_WITHOUT_RECORD', { agreement: 'R-1' }),
    of('CATEGORY_WITHOUT_RECORD', { agreement: 'R-1' }),
  ]);
  await revise({ recipients: ['beta', 'gamma'], categories: ['NAME', 'HEALTH', 'OFFENCE', 'SHOES'] });
  expect(await gaps()).toEqual([
    of('RECORD_OUTSIDE_AGREEMENT', { record: id }),
    of('RECIPIENT_WITHOUT_AGREEMENT', { record: id }),
  ]);
  expect(await gaps(personOf('beta'))).toBeNull();
});

describe('data flows', () => {
  interface Flow {
    id: string;
    recipient: { id: string };
  }
  const flowsAt = async (party: string, page = '', caller = {}) => {
    const fields = `nodes { id party { id } recipient { id } record name purposes categories special criminal regime
      agreements } pageInfo { hasNextPage endCursor } totalCount`;
    type Flows = { dataFlows: { nodes: Flow[]; totalCount: number; pageInfo: { endCursor: string } } };
    return (await read<Flows>(exchange, party, `dataFlows${page} { ${fields} }`, caller)).dataFlows;
  };
  const recipientsAt = async (...of: Parameters<typeof flowsAt>) =>
    (await flowsAt(...of)).nodes.map(({ recipient }) => recipient.id);

  beforeAll(async () => {
    const secret = {
      ...input,
      agreements: [],
      regime: 'PART_3',
      criminalOffence: true,
      lawfulBases: ['s.35'],
    };
    await write(exchange, 'recordProcessing', 'police', { ...secret, recipients: ['acme', 'prison'] });
  });

  test('one row a record and recipient, in pages', async () => {
    expect((await flowsAt('acme')).nodes[0]).toEqual({
      id: `${id}:beta`,
      party: { id: 'acme' },
      recipient: { id: 'beta' },
      record: id,
      name: 'Casework',
      purposes: ['SAFEGUARDING'],
      categories: ['NAME', 'HEALTH', 'OFFENCE', 'SHOES'],
      special: false,
      criminal: false,
      regime: 'UK_GDPR',
      agreements: ['R-1'],
    });
    const first = await flowsAt('acme', '(first: 1)');
    expect(first.totalCount).toBe(2);
    expect(await recipientsAt('acme', `(first: 1, after: "${first.pageInfo.endCursor}")`)).toEqual(['gamma']);
  });

  test.each<[string, string[]]>([
    ['{ recipient: "gamma" }', ['gamma']],
    ['{ agreement: "R-1" }', ['beta', 'gamma']],
    ['{ agreement: "R-2" }', []],
    ['{ special: false, criminal: false }', ['beta', 'gamma']],
    ['{ criminal: true }', []],
    ['{ special: true }', []],
  ])('the filter %s finds %j', async (where, expected) => {
    expect(await recipientsAt('acme', `(where: ${where})`)).toEqual(expected);
  });

  test('a recipient sees the flows to it alone, which leaves an audit line; others see none', async () => {
    expect(await recipientsAt('acme', '', personOf('beta'))).toEqual(['beta']);
    const [line] = await exchange
      .register('acme')
      .database.manager.find(AuditLineRow, { order: { sequence: 'DESC' }, take: 1 });
    expect(line).toMatchObject({
      callerParty: 'beta',
      action: 'read',
      rowKind: 'dataFlows',
      rowIds: [`${id}:beta`],
    });
    expect(await recipientsAt('acme', '', personOf('police'))).toEqual([]);
  });

  test('a Part 3 flow is invisible to a recipient that is no competent authority', async () => {
    expect(await recipientsAt('police')).toEqual(['acme', 'prison']);
    expect(await recipientsAt('police', '', personOf('prison'))).toEqual(['prison']);
    expect(await recipientsAt('police', '', personOf('acme'))).toEqual([]);
  });

  test('when the processing has ended nothing flows', async () => {
    await revise({ endedOn: '2026-03-01' });
    expect(await recipientsAt('acme')).toEqual([]);
  });
});
