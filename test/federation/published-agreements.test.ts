/** Agreements brought in, handed out and published: through a register's own doors, the public one among them. */
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import { data, refusal, type Refusal } from '../support/answers.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { bringInForce } from '../support/examples.ts';
import { startFederation, type Federation, type TokenOptions } from '../support/federation.ts';

let federation: Federation;

beforeAll(async () => {
  federation = await startFederation({ parties: ['acme'], hosted: [['beta', 'gamma']] });
});
afterAll(() => federation?.close());

type Row = Record<string, unknown> & { id: string };
interface Asker extends TokenOptions {
  party?: string;
  role?: 'DPO' | 'SIGNATORY' | 'CASEWORKER';
}

async function ask(document: string, variables: object, { party = 'acme', role = 'DPO', ...more }: Asker) {
  const token = await federation.token(party, role, { door: 'register', ...more });
  return federation.register(party).query(token, document, { party, ...variables });
}

const DRAFT =
  'id reference title document report { path message blocks } findings { check } importedAt proposedVersion';
const MUTATIONS = {
  importAgreement: ['ImportAgreementInput!', DRAFT],
  proposeAgreement: ['ProposeAgreementInput!', 'id reference version title kind commencesOn terms document'],
  publishAgreement: [
    'PublishAgreementInput!',
    'id version publishedCopy { publishedAt path withheld { path reason } }',
  ],
} as const;
type Mutation = keyof typeof MUTATIONS;

const mutation = (name: Mutation) =>
  `mutation ($party: ID!, $input: ${MUTATIONS[name][0]}) { row: ${name}(party: $party, input: $input) { ${MUTATIONS[name][1]} } }`;

const write = async (name: Mutation, input: object, asker: Asker = {}): Promise<Row> =>
  data<{ row: Row }>(await ask(mutation(name), { input }, asker)).row;

const refused = async (name: Mutation, input: object, asker: Asker = {}): Promise<Refusal> =>
  refusal(await ask(mutation(name), { input }, asker));

async function read<T>(fields: string, asker: Asker = {}): Promise<T> {
  const query = `query ($party: ID!) { register(party: $party) { ${fields} } }`;
  return data<{ register: T }>(await ask(query, {}, asker)).register;
}

async function draftsOf(reference: string, asker: Asker = {}): Promise<Row[]> {
  const answer = await read<{ agreementDrafts: Row[] }>(
    `agreementDrafts(reference: "${reference}") { ${DRAFT} }`,
    asker,
  );
  return answer.agreementDrafts;
}

async function fetchPublished(path: string): Promise<{ status: number; headers: Headers; body: Buffer }> {
  const response = await fetch(new URL(path, federation.register('acme').url));
  return {
    status: response.status,
    headers: response.headers,
    body: Buffer.from(await response.arrayBuffer()),
  };
}

describe('a document brought in', () => {
  test.each(readSeedData().agreements.map((agreement) => [agreement.reference, agreement] as const))(
    'and proposed comes out as it was: %s',
    async (reference, agreement) => {
      const brought = { ...agreement, commencesOn: '2026-01-01', madeUp: { b: 1, a: [2] } };
      const document = { ...brought, terms: { ...agreement.terms, madeUp: { z: [null], a: '§' } } };
      const draft = await write('importAgreement', { document });
      expect(JSON.stringify(draft.document)).toBe(JSON.stringify(document));
      expect((draft.report as { blocks: boolean }[]).filter(({ blocks }) => blocks)).toEqual([]);
      expect(await draftsOf(reference)).toMatchObject([{ id: draft.id, proposedVersion: null }]);

      const input = { reference, signatories: ['acme', 'beta'], draft: draft.id };
      const proposed = await write('proposeAgreement', input);
      expect(proposed.document).toMatchObject({ version: 1, signatories: ['acme', 'beta'], signatures: [] });
      const { title, kind, commencesOn, terms } = document;
      expect(proposed.document).toMatchObject({ reference, title, kind, commencesOn });
      expect((proposed.document as typeof document).terms).toEqual(terms);
      expect(await draftsOf(reference)).toEqual([]);
    },
  );

  test('is kept however incomplete, with all its gaps, and cannot be proposed before they are mended', async () => {
    const document = { title: 'Half', terms: { ...exampleTerms(), review: 'yearly', gaps: 1 } };
    const draft = await write('importAgreement', { document });
    expect(draft.report).toEqual(
      expect.arrayContaining([
        { path: 'kind', message: 'It is missing; it must be a text.', blocks: true },
        { path: 'terms.review', message: 'It must be an object.', blocks: true },
        { path: 'terms.gaps', message: 'It must be a list.', blocks: true },
        { path: 'reference', message: 'It is missing; it must be a text.', blocks: false },
      ]),
    );
    expect(draft).toMatchObject({ reference: null, title: 'Half', findings: [] });
    const input = { reference: 'HALF', signatories: ['acme', 'beta'], draft: draft.id };
    expect(await refused('proposeAgreement', input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('`kind`'),
    });
    const mended = await write('proposeAgreement', { ...input, kind: 'POLICY', terms: exampleTerms() });
    expect(mended).toMatchObject({ title: 'Half', kind: 'POLICY', version: 1 });
  });

  test('gets the findings of complete terms once they can be read', async () => {
    const document = { terms: exampleTerms({ withdrawal: null }) };
    const { findings } = await write('importAgreement', { document });
    expect(findings).toContainEqual({ check: 'withdrawalMissing' });
  });

  test.each([
    ['no object', [], 'must be an object'],
    ['too long', { text: 'x'.repeat(256 * 1024) }, 'may have 262144 characters'],
    ['not to be stored', { text: 'a\u0000b' }, 'NUL'],
  ])('that is %s is refused, and nothing is kept', async (_, document, message) => {
    const before = await read<{ agreementDrafts: Row[] }>('agreementDrafts { id }');
    expect(await refused('importAgreement', { document })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(message),
    });
    expect(await read('agreementDrafts { id }')).toEqual(before);
  });

  test('is the own affair of a party', async () => {
    const draft = await write('importAgreement', { document: { reference: 'OWN' } });
    const query = 'query ($party: ID!) { register(party: $party) { agreementDrafts { id } } }';
    const token = await federation.token('beta', 'DPO');
    const answer = await federation.register('acme').query(token, query, { party: 'acme' });
    expect(data(answer)).toEqual({ register: { agreementDrafts: [] } });
    const input = { reference: 'OWN', signatories: ['acme', 'beta'], draft: draft.id };
    expect(await refused('proposeAgreement', input, { party: 'beta' })).toMatchObject({ code: 'NOT_FOUND' });
    const document = { reference: 'OWN' };
    expect(await refused('importAgreement', { document }, { role: 'CASEWORKER' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

test('a proposal without terms needs a draft, and the draft must be of that agreement', async () => {
  const input = { reference: 'NONE', signatories: ['acme', 'beta'], title: 'T', kind: 'K' };
  expect(await refused('proposeAgreement', input)).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'Give `terms`, or a `draft` that has it.',
  });
  const document = { reference: 'OTHER', terms: exampleTerms() };
  const { id: draft } = await write('importAgreement', { document });
  expect(await refused('proposeAgreement', { ...input, draft })).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'The draft is of OTHER, and `reference` says NONE.',
  });
});

describe('publication', () => {
  const reference = 'A/B "1" <é>';
  const path = `/published/acme/${encodeURIComponent(reference)}`;
  const withheld = [{ path: 'terms.breach.partnerNotice', reason: 'FOIA s.31(1)(a)' }];

  beforeAll(() => bringInForce(federation, reference, ['acme', 'beta'], exampleTerms()));

  test('is for a DPO, of what is in force, without parts that are there', async () => {
    const input = { reference, withheld };
    expect(await refused('publishAgreement', input, { role: 'SIGNATORY' })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const cases: [string, string, string][] = [
      ['terms.nothing', 'r', 'has nothing at'],
      ['title', 'r', 'not a path below `terms`'],
      ['terms.review', ' ', 'Say why'],
    ];
    for (const [at, reason, message] of cases) {
      const bad = { reference, withheld: [{ path: at, reason }] };
      expect(await refused('publishAgreement', bad)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringContaining(message),
      });
    }
    await write('proposeAgreement', {
      reference: 'UNSIGNED',
      signatories: ['acme', 'beta'],
      title: 'T',
      kind: 'K',
      terms: exampleTerms(),
    });
    expect(await refused('publishAgreement', { reference: 'UNSIGNED' })).toMatchObject({ code: 'CONFLICT' });
    expect(await refused('publishAgreement', { reference: 'NOWHERE' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await fetchPublished(`${path}.html`)).status).toBe(404);
  });

  test('shows it to anyone as a page, a PDF and JSON, without what is withheld and without names', async () => {
    const row = await write('publishAgreement', { reference, withheld });
    expect(row.publishedCopy).toMatchObject({ path, withheld });

    const page = await fetchPublished(`${path}.html`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('public, max-age=60');
    const html = page.body.toString('utf8');
    expect(html).toContain('Withheld: FOIA s.31(1)(a)');
    expect(html).toContain('A/B &quot;1&quot; &lt;é&gt;');
    expect(html).not.toMatch(/48 hours|Somebody Senior/);

    const json = JSON.parse((await fetchPublished(`${path}.json`)).body.toString('utf8')) as object;
    expect(json).toMatchObject({
      reference,
      version: 1,
      withheld,
      terms: { breach: { partnerNotice: 'Withheld: FOIA s.31(1)(a)' } },
    });
    expect(JSON.stringify(json)).not.toMatch(/Somebody Senior|"hours":48|jws/);

    const pdf = await fetchPublished(`${path}.pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-');
    const fields = `agreements(where: { reference: ${JSON.stringify(reference)} }) { nodes { publishedCopy { html pdf cards { title lines source } } } }`;
    const { agreements } = await read<{ agreements: { nodes: { publishedCopy: Row }[] } }>(fields);
    const copy = agreements.nodes[0]!.publishedCopy;
    expect(copy.html).toBe(html);
    expect(Buffer.from(copy.pdf as string, 'base64').equals(pdf.body)).toBe(true);
    expect(JSON.stringify(copy.cards)).toContain('Withheld: FOIA s.31(1)(a)');
  });

  test('is of the version that was published when another has come, and a repeat replaces what is withheld', async () => {
    const { manager } = federation.register('acme').hosted().database;
    const held = await manager.findOneByOrFail(AgreementRow, { reference });
    await manager.insert(AgreementRow, {
      ...held,
      id: 'v2',
      version: 2,
      title: 'Second',
      digest: 'd',
    } as never);
    const page = (await fetchPublished(`${path}.html`)).body.toString('utf8');
    expect(page).toContain(`<dt>Version</dt><dd>1</dd>`);
    expect(page).not.toContain('Second');

    const row = await write('publishAgreement', { reference });
    expect(row).toMatchObject({ version: 1, publishedCopy: { withheld: [] } });
    const again = (await fetchPublished(`${path}.html`)).body.toString('utf8');
    expect(again).toContain('48 hours');
    expect(again).not.toContain('Withheld');
  });

  test('answers one and the same to whatever is not published', async () => {
    const absent = [
      '/published/acme/UNSIGNED.html',
      '/published/acme/NOWHERE.json',
      '/published/nobody/NOWHERE.html',
      `/published/beta/${encodeURIComponent(reference)}.html`,
      `${path}.txt`,
      path,
      '/published/acme/',
      '/published/acme',
      '/published/',
      '/published/acme/a%00b.html',
      `/published/acme/${'x'.repeat(2000)}.html`,
      '/published/acme/..%2f..%2fpackage.json',
    ];
    for (const one of absent) {
      const { status, body } = await fetchPublished(one);
      expect([one, status, body.toString()]).toEqual([one, 404, 'Not found.\n']);
    }
  });
});

test('before it is published, a copy is a preview, and no address shows it', async () => {
  const fields =
    'agreements(where: { reference: "UNSIGNED" }) { nodes { publishedCopy { publishedAt path withheld { path } html } } }';
  const { agreements } = await read<{ agreements: { nodes: { publishedCopy: Row }[] } }>(fields);
  expect(agreements.nodes[0]?.publishedCopy).toMatchObject({ publishedAt: null, path: null, withheld: [] });
  expect(agreements.nodes[0]?.publishedCopy.html).toContain('Not published: this is a preview');
});
