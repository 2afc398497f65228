/** Every role, every mutation: only who may write is let in, no answer tells what exists, and no way leads around. */
import { getNamedType, isObjectType, isInputObjectType } from 'graphql';
import type { Role } from '../../shared/callers/caller.ts';
import { chanceOf, UUID } from '../support/access-canary.ts';
import {
  callers,
  codesOf,
  exchange,
  fieldsOf,
  GRANT,
  MIXED,
  nameOf,
  openAccessMatrix,
  schema,
} from '../support/access-matrix.ts';
import { OPEN_WRITES } from '../support/access-table/readers.ts';
import { WRITERS } from '../support/access-table/writers.ts';
import { argumentsOf } from '../support/access-questions.ts';
import { refusals } from '../support/answers.ts';
import { personOf } from '../support/exchange.ts';

openAccessMatrix();

const mutations = fieldsOf('Mutation').filter(({ name }) => !(name in OPEN_WRITES));

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
