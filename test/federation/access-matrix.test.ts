/** Every role, every operation, every relation: what is answered is what an independent table and the database say. */
import { getNamedType, isObjectType, isInputObjectType, type GraphQLObjectType } from 'graphql';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ROLES, type Caller, type Role } from '../../shared/callers/caller.ts';
import { readSdl } from '../../shared/sdl.ts';
import { canariesIn, chanceOf, UUID } from '../support/access-canary.ts';
import {
  COLLECTIONS,
  LISTS,
  READERS,
  SHOWN_TO_OPERATORS,
  showsSoleRelation,
  SOLE_RELATIONS,
} from '../support/access-expectations.ts';
import { ELSEWHERE, OPEN_WRITES } from '../support/access-table/readers.ts';
import { WRITERS } from '../support/access-table/writers.ts';
import { AccessOracle, leaksIn } from '../support/access-oracle.ts';
import { argumentsOf, fieldAsked } from '../support/access-questions.ts';
import { seedRegister } from '../support/access-rows.ts';
import { seedSoleRelations } from '../support/access-sole-rows.ts';
import { refusals, type Answer } from '../support/answers.ts';
import { personOf, startExchange, type Exchange } from '../support/exchange.ts';

/** `partner` is a competent authority and `civil` is not; nothing is shared with `stranger`. */
const MIXED = ['owner', 'partner', 'civil', 'stranger'];
/** And parties that have one relation each to the owner, and no other: `cosignatory` and `notified`. */
const PARTIES = [...MIXED, ...Object.keys(SOLE_RELATIONS)];
const folder = (path: string) => fileURLToPath(new URL(`../../subgraphs/register/${path}`, import.meta.url));
const schema = buildSubgraphSchema(readSdl(folder('')));
const fieldsOf = (type: string) => Object.values((schema.getType(type) as GraphQLObjectType).getFields());
const namesOf = (type: string) => fieldsOf(type).map(({ name }) => name);
const mutations = fieldsOf('Mutation').filter(({ name }) => !(name in OPEN_WRITES));

let exchange: Exchange;
let oracle: AccessOracle;

beforeAll(async () => {
  const isCompetent = (id: string) => id === 'owner' || id === 'partner';
  exchange = await startExchange({
    parties: PARTIES.map((id) => ({ id, competentAuthority: isCompetent(id) })),
  });
  for (const party of ['owner', 'partner'])
    await seedRegister(exchange.register(party), MIXED, chanceOf(`a matrix of ${party}`));
  await seedSoleRelations(exchange.register('owner'), MIXED, chanceOf('sole relations of owner'));
  oracle = new AccessOracle(exchange.register('owner'), isCompetent);
});
afterAll(() => exchange.stop());

const callers = (parties = PARTIES): Caller[] =>
  parties.flatMap((party) =>
    ROLES.map((role) => personOf(party, { roles: [role], office: 'SIRO', auditAccess: GRANT })),
  );
/** Auditors read under a grant; here it is for all rows. */
const GRANT = { id: 'grant', rowIds: null };
const nameOf = ({ party, roles }: Caller) => `${roles.join()} of ${party}`;
const codesOf = (answer: Answer) => refusals(answer).map(({ code }) => code);

/** A party with one relation is shown what that relation is to show, by a list that owes nothing to what is seeded. */
function expectByRelation(caller: Caller, name: string, isShown: boolean): void {
  if (!(caller.party in SOLE_RELATIONS) || SHOWN_TO_OPERATORS.includes(name)) return;
  const expected = showsSoleRelation(caller.party, caller.roles[0]!, name);
  expect([nameOf(caller), name, isShown]).toEqual([nameOf(caller), name, expected]);
}

const collections = namesOf('Register').filter((name) =>
  getNamedType(fieldsOf('Register').find((field) => field.name === name)!.type).name.endsWith('Connection'),
);

describe('reading a register', () => {
  test.each(collections)(
    '%s: each role sees at its own party all or is refused, elsewhere what it is related to',
    async (collection) => {
      const { table, listed: shown = 'true', shared, grows } = COLLECTIONS[collection]!;
      const manager = exchange.register('owner').database;
      const counted: Record<string, number> = {};
      for (const caller of callers()) {
        const answer = await exchange.ask(
          'owner',
          `query ($party: ID!) { register(party: $party) { rows: ${collection}(first: 200) { totalCount nodes { id } } } }`,
          {},
          caller,
        );
        const seen = await oracle.rowsSeenBy(caller, table);
        if (seen === null) {
          expect([nameOf(caller), ...codesOf(answer)]).toEqual([nameOf(caller), 'FORBIDDEN']);
          continue;
        }
        const listed = await manager.query<{ id: string }[]>(`select id from ${table} t where ${shown}`);
        const expected = seen.filter((id) => listed.some((row) => row.id === id));
        const { rows } = (
          answer.data as { register: { rows: { totalCount: number; nodes: { id: string }[] } } }
        ).register;
        counted[caller.party] = Math.max(counted[caller.party] ?? 0, rows.nodes.length);
        expectByRelation(caller, collection, rows.nodes.length > 0);
        if (grows) continue;
        expect([nameOf(caller), rows.nodes.map(({ id }) => id).toSorted()]).toEqual([
          nameOf(caller),
          expected,
        ]);
        expect(rows.totalCount).toBe(expected.length);
        counted[caller.party] = Math.max(counted[caller.party] ?? 0, expected.length);
      }
      // The fixture shows the difference: something to the own party and to partners, less where Part 3 is hidden, to a stranger nothing.
      expect({ own: counted.owner! > 0, partner: counted.partner! > 0, stranger: counted.stranger }).toEqual({
        own: true,
        partner: shared,
        stranger: 0,
      });
    },
  );

  test.each(Object.entries(LISTS))(
    '%s: each role sees at its own party all or is refused, elsewhere what it is related to',
    async (list, { table, shared, nothing }) => {
      const counted: Record<string, number> = {};
      for (const caller of callers()) {
        const document = `query ($party: ID!) { register(party: $party) { rows: ${list} { id } } }`;
        const answer = await exchange.ask('owner', document, {}, caller);
        const seen = await oracle.rowsSeenBy(caller, table);
        if (seen === null) {
          expect([nameOf(caller), ...codesOf(answer)]).toEqual([nameOf(caller), 'FORBIDDEN']);
          continue;
        }
        const { rows } = (answer.data as { register: { rows: { id: string }[] | null } }).register;
        const ids = rows && rows.map(({ id }) => id).toSorted();
        expect([nameOf(caller), ids]).toEqual([nameOf(caller), seen.length > 0 ? seen : nothing]);
        expectByRelation(caller, list, seen.length > 0);
        counted[caller.party] = Math.max(counted[caller.party] ?? 0, seen.length);
      }
      expect({ own: counted.owner! > 0, partner: counted.partner! > 0, stranger: counted.stranger }).toEqual({
        own: true,
        partner: shared,
        stranger: 0,
      });
    },
  );

  const ofQuery = namesOf('Query');
  test.each(Object.keys(ELSEWHERE).filter((field) => !ofQuery.includes(field)))(
    '%s: by role at the own party',
    async (field) => {
      const of = getNamedType(
        fieldsOf('Register').find(({ name }) => name === field)!.type,
      ) as GraphQLObjectType;
      const leaf = Object.values(of.getFields()).find((one) => !isObjectType(getNamedType(one.type)))!.name;
      const given = field === 'evidence' ? '(kind: BREACH, id: "any")' : '';
      for (const caller of callers()) {
        const answer = await exchange.ask(
          'owner',
          `query ($party: ID!) { register(party: $party) { it: ${field}${given} { ${leaf} } } }`,
          {},
          caller,
        );
        const mayRead = READERS[field]!.includes(caller.roles[0]!);
        const { it } = (answer.data as { register: { it: unknown[] | object | null } }).register;
        const isForOperator = SHOWN_TO_OPERATORS.includes(field) && caller.roles.includes('OPERATOR');
        const shown =
          caller.party === 'owner' || isForOperator
            ? mayRead
            : field === 'assurance' &&
              mayRead &&
              !['stranger', 'notified'].includes(caller.party) &&
              !caller.roles.includes('AUDITOR');
        const isEmpty = it === null || (Array.isArray(it) && it.length === 0);
        expectByRelation(caller, field, !isEmpty);
        expect([nameOf(caller), !isEmpty, codesOf(answer)]).toEqual([
          nameOf(caller),
          shown,
          caller.party === 'owner' && !mayRead ? ['FORBIDDEN'] : [],
        ]);
      }
    },
  );

  test('agreement: each role sees its own party’s copy or is refused, elsewhere the copy of what its party was asked to sign', async () => {
    const newest = await exchange
      .register('owner')
      .database.query<{ id: string; reference: string }[]>(
        'select distinct on (reference) id, reference from agreement order by reference, version desc',
      );
    const fields = newest.map(
      ({ reference }, at) => `a${at}: agreement(reference: ${JSON.stringify(reference)}) { copies { id } }`,
    );
    const document = `query ($party: ID!) { register(party: $party) { ${fields.join(' ')} } }`;
    for (const caller of callers()) {
      const answer = await exchange.ask('owner', document, {}, caller);
      const seen = await oracle.rowsSeenBy(caller, 'agreement');
      if (seen === null) {
        expect([nameOf(caller), ...new Set(codesOf(answer))]).toEqual([nameOf(caller), 'FORBIDDEN']);
        continue;
      }
      const { register } = answer.data as {
        register: Record<string, { copies: { id: string }[] } | null>;
      };
      const shown = Object.values(register).flatMap((one) => one?.copies.map(({ id }) => id) ?? []);
      const expected = newest.filter(({ id }) => seen.includes(id)).map(({ id }) => id);
      expect([nameOf(caller), shown]).toEqual([nameOf(caller), expected]);
      expectByRelation(caller, 'agreement', shown.length > 0);
    }
  });

  test.each(Object.entries(SOLE_RELATIONS))(
    '%s: no field of what it sees leads to more, whatever it names',
    async (party, { tables }) => {
      const universe = await oracle.ids();
      const [chance, marked] = [chanceOf(`fields for ${party}`), new Set<string>()];
      // Of what may be left out, filters are the oftener, and fields the less often: more is shown.
      const is = (probability: number) => chance.is(Math.sqrt(probability));
      const matter = { schema, chance: { ...chance, is }, ids: [...universe], parties: PARTIES };
      for (const field of fieldsOf('Register').flatMap((one) => Array.from({ length: 6 }, () => one))) {
        const caller = personOf(party, {
          roles: [...ROLES],
          door: chance.one(['OWN', 'FEDERATION'] as const),
        });
        const document = `query ($party: ID!) { register(party: $party) { ${fieldAsked(matter, field, 0)} } }`;
        const answer = await exchange.ask('owner', document, {}, caller);
        // Other than in errors, what is asked for is repeated by the address of evidence alone.
        const repeats = field.name === 'evidence' ? document : '';
        const leaks = [
          ...leaksIn(answer.data ?? null, await oracle.seenBy(caller), universe, repeats),
          ...leaksIn(answer.errors ?? [], await oracle.seenBy(caller), universe, document),
        ];
        expect([document, ...leaks]).toEqual([document]);
        // The name of an agreement is no part of it: notices say it to who does not sign it.
        for (const { table, field: marking } of canariesIn(JSON.stringify(answer.data ?? null)))
          if (marking !== 'reference') marked.add(table);
      }
      expect([...marked].toSorted()).toEqual(tables.split(' ').toSorted());
    },
  );

  test('mayDisclose: by role at the own party, and never for others', async () => {
    const input = '{ recipient: "partner", categories: ["NAME"], purpose: "any" }';
    const document = `query ($party: ID!) { mayDisclose(party: $party, input: ${input}) { answer } }`;
    for (const caller of callers()) {
      const answer = await exchange.ask('owner', document, {}, caller);
      const mayAsk = caller.party === 'owner' && READERS.mayDisclose!.includes(caller.roles[0]!);
      expect([nameOf(caller), ...codesOf(answer)]).toEqual(
        mayAsk ? [nameOf(caller)] : [nameOf(caller), 'FORBIDDEN'],
      );
    }
  });

  test('how a holder came to its decision, and what rules said of a disclosure, is not for the other party', async () => {
    const document = `query ($party: ID!) { register(party: $party) {
      informationRequests(first: 200) { nodes { tests { test satisfied } approvals { office approvedOn } } }
      disclosures(first: 200) { nodes { answer personTold reasons { code } unanswered } }
      processingRecords(first: 200) { nodes { revisions { revision } } }
      meetings { attendance { organisation name } } } }`;
    const read = async (party: string) => {
      const { data } = await exchange.ask('owner', document, {}, { party });
      const text = JSON.stringify(data);
      const named = (field: string) => [
        ...new Set(text.match(new RegExp(`"${field}":("[^"]*"|[a-z]+)`, 'g'))),
      ];
      return {
        answers: ['satisfied', 'approvedOn', 'answer', 'personTold', 'name'].flatMap(named),
        lists: ['code', 'revision'].flatMap((field) => (text.includes(`"${field}":`) ? [field] : [])),
        rows: ['test', 'office', 'organisation'].filter((field) => text.includes(`"${field}":`)),
      };
    };
    const nothing = ['satisfied', 'approvedOn', 'answer', 'personTold', 'name'];
    const rows = ['test', 'office', 'organisation'];
    expect(await read('partner')).toEqual({
      answers: nothing.map((field) => `"${field}":null`),
      lists: [],
      rows,
    });
    const own = await read('owner');
    expect(own.answers.some((answer) => answer.endsWith('null'))).toBe(false);
    expect([own.lists, own.rows]).toEqual([['code', 'revision'], rows]);
  });

  test.each(['recordGaps', 'processingImports', 'disposalsDue', 'agreementDrafts', 'reconciliation'])(
    '%s: not for an auditor whose grant is for some rows only',
    async (field) => {
      const auditor = { roles: ['AUDITOR' as const], auditAccess: { id: 'grant', rowIds: ['one'] } };
      const document = `query ($party: ID!) { register(party: $party) { ${field} { __typename } } }`;
      const answer = await exchange.ask('owner', document, {}, auditor);
      expect(refusals(answer)).toEqual([
        expect.objectContaining({ code: 'FORBIDDEN', message: expect.stringContaining('some rows only') }),
      ]);
    },
  );

  test('previewRecipients: by role at the own party, and never for others', async () => {
    const [{ id }] = await exchange
      .register('owner')
      .database.query<[{ id: string }]>('select id from rights_request limit 1');
    for (const caller of callers()) {
      const answer = await exchange.ask(
        'owner',
        'query ($party: ID!, $id: ID!) { previewRecipients(party: $party, id: $id) { why } }',
        { id },
        caller,
      );
      const mayAsk = caller.party === 'owner' && READERS.previewRecipients!.includes(caller.roles[0]!);
      expect([nameOf(caller), ...codesOf(answer)]).toEqual(
        mayAsk ? [nameOf(caller)] : [nameOf(caller), 'FORBIDDEN'],
      );
    }
  });
});

/** A mutation with the least that its input needs; ids are these. */
function command(name: string, ids: string[], seed = name): string {
  const field = mutations.find((one) => one.name === name)!;
  const chance = { ...chanceOf(seed), is: () => false };
  const matter = { schema, chance, ids, parties: MIXED };
  const given = argumentsOf(matter, field.args, { party: '$party' });
  const of = getNamedType(field.type);
  return `mutation ($party: ID!) { row: ${name}${given} ${isObjectType(of) ? '{ __typename }' : ''} }`;
}

async function rowsInAll(): Promise<unknown> {
  const { database } = exchange.register('owner');
  const tables = await database.query<{ name: string }[]>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  );
  const counts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int, coalesce(md5(string_agg(t::text, '' order by t::text)), '') as content from ${name} t`,
  );
  return database.query(counts.join(' union all '));
}

describe('writing', () => {
  test('whoever lacks the role, or is of another party, is refused before anything is read or written', async () => {
    const before = await rowsInAll();
    for (const { name } of mutations) {
      for (const caller of callers()) {
        if (caller.party === 'owner' && WRITERS[name]!.split(' ').includes(caller.roles[0]!)) continue;
        const answer = await exchange.ask('owner', command(name, ['nothing']), {}, caller);
        const [refused] = refusals(answer);
        const why =
          caller.party === 'owner' ? `${name} needs one of the roles` : 'Only people of owner may write';
        expect([name, nameOf(caller), refused?.code, refused?.message.startsWith(why)]).toEqual([
          name,
          nameOf(caller),
          'FORBIDDEN',
          true,
        ]);
      }
    }
    expect(await rowsInAll()).toEqual(before);
  });

  test('whoever has the role is not refused for want of one', async () => {
    for (const { name } of mutations) {
      for (const role of WRITERS[name]!.split(' ') as Role[]) {
        const answer = await exchange.ask(
          'owner',
          command(name, ['nothing']),
          {},
          personOf('owner', { roles: [role] }),
        );
        const refused = refusals(answer).filter(({ message }) =>
          /needs one of the roles|Only people of/.test(message),
        );
        expect([name, role, refused]).toEqual([name, role, []]);
      }
    }
  });

  test('a row of another party’s and one that does not exist have one answer, word for word', async () => {
    const theirs = exchange.register('partner').database;
    const tables = [
      'agreement',
      'sharing_request',
      'disclosure',
      'rights_request',
      'complaint',
      'breach',
      'notice',
      'obligation',
      'case_task',
      'legal_hold',
      'agreement_draft',
      'processing_record',
      'information_request',
      'release_request',
      'meeting',
    ];
    const kinds = await Promise.all(
      tables.map((table) => theirs.query<{ id: string }[]>(`select id from ${table} order by 1 limit 1`)),
    );
    const references = await theirs.query<{ reference: string }[]>(
      'select reference from agreement order by 1 limit 1',
    );
    const known = [...kinds.flat().map(({ id }) => id), ...references.map(({ reference }) => reference)];
    for (const { name, args } of mutations) {
      if (!namesAnId(args[1]!.type)) continue;
      for (const id of known) {
        const unknown = id.replaceAll(UUID, '00000000-0000-4000-8000-000000000000');
        const [exists, doesNot] = [await answerTo(name, id), await answerTo(name, unknown)];
        expect([name, exists]).toEqual([name, doesNot]);
      }
    }
  });
});

/** The whole answer with ids made alike. */
async function answerTo(name: string, id: string): Promise<string> {
  const answer = await exchange.ask('owner', command(name, [id]), {}, { office: 'SIRO' });
  return JSON.stringify(answer).replaceAll(UUID, '*');
}

function namesAnId(type: unknown): boolean {
  const input = getNamedType(type as never);
  return (
    isInputObjectType(input) && Object.values(input.getFields()).some((field) => String(field.type) === 'ID!')
  );
}

describe('ways around', () => {
  const stranger = { party: 'stranger', door: 'FEDERATION' } as const;

  test('who names the copies of an agreement itself is not answered what hangs on them', async () => {
    const [{ reference }] = await exchange
      .register('owner')
      .database.query<[{ reference: string }]>('select reference from agreement limit 1');
    const copy = {
      party: 'owner',
      reference,
      version: 1,
      signatoryIds: ['stranger'],
      terms: { organisations: [] },
    };
    const representations = [{ __typename: 'AgreementAcrossParties', reference, copies: [copy] }];
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on AgreementAcrossParties { copies { signatures { office jws } reviews { id } versions { digest } } } } }`;
    const answer = await exchange.ask('owner', document, { of: representations }, stranger);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data ?? null).toBeNull();
  });

  test('a breach is not found by an agreement that is withheld from who looks for it', async () => {
    const { database } = exchange.register('owner');
    const agreements = await database.query<{ reference: string; shared: boolean }[]>(
      "select reference, bool_or('partner' = any(signatory_ids)) as shared from agreement group by 1",
    );
    const document =
      'query ($party: ID!, $agreement: ID!) { register(party: $party) { breaches(where: { agreement: $agreement }) { totalCount } } }';
    const found = async (agreement: string, party: string) => {
      const answer = await exchange.ask('owner', document, { agreement }, { party, auditAccess: GRANT });
      return (answer.data as { register: { breaches: { totalCount: number } } }).register.breaches.totalCount;
    };
    const withheld = agreements.filter(({ shared }) => !shared);
    const counts = await Promise.all(withheld.map(({ reference }) => found(reference, 'partner')));
    const own = await Promise.all(withheld.map(({ reference }) => found(reference, 'owner')));
    expect(counts).toEqual(withheld.map(() => 0));
    expect(Math.max(...own)).toBeGreaterThan(0);
  });

  test('the texts of a notice are for roles that read the case that it is about', async () => {
    const document =
      'query ($party: ID!, $kind: NoticeKind!) { register(party: $party) { notices(where: { kind: $kind }) { nodes { content } } } }';
    const reads = async (role: Role, kind: string) => {
      const answer = await exchange.ask('owner', document, { kind }, { roles: [role] });
      return new Set(codesOf(answer)).size === 0 ? 'shown' : [...new Set(codesOf(answer))].join();
    };
    const kinds = ['ERASURE', 'BREACH', 'AGREEMENT_REVIEWED'];
    const by = async (role: Role) => Promise.all(kinds.map((kind) => reads(role, kind)));
    expect(await by('DPO')).toEqual(['shown', 'shown', 'shown']);
    expect(await by('CASEWORKER')).toEqual(['shown', 'FORBIDDEN', 'shown']);
    expect(await by('BREACH_COORDINATOR')).toEqual(['FORBIDDEN', 'shown', 'shown']);
    expect(await by('SIGNATORY')).toEqual(['FORBIDDEN', 'FORBIDDEN', 'shown']);
  });
});
