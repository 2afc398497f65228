/** The directory's subgraph, asked as the gateway asks it. */
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, isEnumType, type GraphQLSchema } from 'graphql';
import { PARTY_KINDS, type DirectoryDocument, type DirectoryParty } from '../../shared/directory/document.ts';
import { directoryOf } from '../../shared/directory/reader.ts';
import { readSdl } from '../../shared/sdl.ts';
import { directoryResolvers } from '../../subgraphs/directory/resolvers.ts';
import { data, refusals } from '../support/answers.ts';

const FOLDER = fileURLToPath(new URL('../../subgraphs/directory', import.meta.url));

const party = (id: string, more: Partial<DirectoryParty> = {}): DirectoryParty => ({
  id,
  name: `The ${id}`,
  kind: 'LOCAL_AUTHORITY',
  competentAuthority: false,
  omaList: 'B',
  nation: 'england-and-wales',
  contacts: [{ role: 'DPO', address: `dpo@${id}.example` }],
  register: null,
  ...more,
});

const joined = {
  endpoint: 'https://acme.example/graphql',
  console: 'https://acme.example/console/acme/',
  issuer: { id: 'https://login.acme.example', keys: [] },
  keys: [],
};

const document = (parties: DirectoryParty[]): DirectoryDocument => ({
  version: 1,
  issuedAt: '2026-03-01T00:00:00Z',
  expiresAt: '2026-06-01T00:00:00Z',
  parties,
});

const directory = directoryOf(
  document([
    party('beta', { kind: 'POLICE', competentAuthority: true }),
    party('acme', { register: joined }),
    party('gamma', { omaList: null }),
  ]),
);

const schemaOf = (of = directory): GraphQLSchema =>
  buildSubgraphSchema({ typeDefs: readSdl(FOLDER), resolvers: directoryResolvers(of) });

const schema = schemaOf();

const ask = (source: string, variableValues = {}, asked = schema) =>
  graphql({ schema: asked, source, variableValues });

const idsOf = async (args: string, asked = schema) =>
  data<{ parties: { id: string }[] }>(await ask(`{ parties${args} { id } }`, {}, asked)).parties.map(
    ({ id }) => id,
  );

describe('a party', () => {
  test('shows what the directory says, and the way to its register', async () => {
    const fields =
      '{ id name kind competentAuthority offenderManagementActList contacts { role address } joined console }';
    expect(data(await ask(`{ party(id: "acme") ${fields} }`)).party).toEqual({
      id: 'acme',
      name: 'The acme',
      kind: 'LOCAL_AUTHORITY',
      competentAuthority: false,
      offenderManagementActList: 'B',
      contacts: [{ role: 'DPO', address: 'dpo@acme.example' }],
      joined: true,
      console: 'https://acme.example/console/acme/',
    });
    expect(data(await ask('{ party(id: "acme") { register { party } } }')).party).toEqual({
      register: { party: 'acme' },
    });
  });

  test('that has not joined has no register', async () => {
    expect(
      data(
        await ask('{ party(id: "gamma") { joined console register { party } offenderManagementActList } }'),
      ).party,
    ).toEqual({ joined: false, console: null, register: null, offenderManagementActList: null });
  });

  test('that the directory does not have is null', async () => {
    expect(data(await ask('{ party(id: "nobody") { id } }'))).toEqual({ party: null });
  });

  test('has the kinds of the schema in the directory document', () => {
    const kinds = schema.getType('PartyKind');
    expect(isEnumType(kinds) && kinds.getValues().map(({ name }) => name)).toEqual(PARTY_KINDS);
  });
});

describe('a page of parties', () => {
  test('comes in the order of the ids', async () => {
    expect(await idsOf('')).toEqual(['acme', 'beta', 'gamma']);
    expect(await idsOf('(first: null)')).toEqual(['acme', 'beta', 'gamma']);
  });

  test('starts after an id, which need not exist', async () => {
    expect(await idsOf('(first: 1)')).toEqual(['acme']);
    expect(await idsOf('(first: 1, after: "acme")')).toEqual(['beta']);
    expect(await idsOf('(after: "b")')).toEqual(['beta', 'gamma']);
  });

  test('holds only those asked for, each once', async () => {
    expect(await idsOf('(ids: ["gamma", "acme", "gamma"])')).toEqual(['acme', 'gamma']);
    expect(await idsOf('(ids: [])')).toEqual([]);
    expect(await idsOf('(kind: POLICE)')).toEqual(['beta']);
  });

  test('an id that the directory does not have is UNKNOWN_PARTY', async () => {
    expect(refusals(await ask('{ parties(ids: ["acme", "nobody"]) { id } }'))).toEqual([
      {
        code: 'UNKNOWN_PARTY',
        message: 'The directory has no party "nobody".',
        path: 'parties',
        party: 'nobody',
      },
    ]);
  });

  test.each([0, 201, -1])('`first: %i` is BAD_USER_INPUT', async (first) => {
    expect(refusals(await ask(`{ parties(first: ${first}) { id } }`))).toMatchObject([
      { code: 'BAD_USER_INPUT', message: '`first` must be from 1 to 200.' },
    ]);
  });

  test('walks through 3,000 parties, each once', async () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `p-${String(index).padStart(4, '0')}`);
    const large = schemaOf(directoryOf(document(ids.toReversed().map((id) => party(id)))));
    const walked: string[] = [];
    for (let page = ['']; page.length > 0; walked.push(...page)) {
      page = await idsOf(`(first: 200, after: "${walked.at(-1) ?? ''}")`, large);
    }
    expect(walked).toEqual(ids);
  });
});

describe('entities', () => {
  const entities = (representations: object[], fields: string) =>
    ask(`query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, { of: representations });

  test('a party that the directory does not have costs only itself', async () => {
    const ids = ['beta', 'nobody', 'acme', 'beta'];
    const answer = await entities(
      ids.map((id) => ({ __typename: 'Party', id })),
      '... on Party { name }',
    );
    expect(answer.data).toEqual({
      _entities: [{ name: 'The beta' }, null, { name: 'The acme' }, { name: 'The beta' }],
    });
    expect(refusals(answer)).toEqual([
      {
        code: 'UNKNOWN_PARTY',
        message: 'The directory has no party "nobody".',
        path: '_entities.1',
        party: 'nobody',
      },
    ]);
  });

  test('copies of an agreement are compared, and the parties of the values named', async () => {
    const copy = (id: string, version: number) => ({
      party: { __typename: 'Party', id },
      version,
      digest: 'd',
      title: 't',
      kind: 'k',
      commencesOn: null,
      signatories: [{ __typename: 'Party', id: 'acme' }],
      terms: { a: [1] },
    });
    const of = { __typename: 'AgreementAcrossParties', reference: 'LDN-MAS', missing: [] };
    const answer = await entities(
      [{ ...of, copies: [copy('acme', 1), copy('beta', 2)] }],
      '... on AgreementAcrossParties { reference consistent differences { field values { party { name } value } } }',
    );
    expect(data<{ _entities: unknown[] }>(answer)._entities).toEqual([
      {
        reference: 'LDN-MAS',
        consistent: false,
        differences: [
          {
            field: 'version',
            values: [
              { party: { name: 'The acme' }, value: 1 },
              { party: { name: 'The beta' }, value: 2 },
            ],
          },
        ],
      },
    ]);
  });
});
