/** Every role, every collection, every relation: what is read is what an independent table and the database say. */
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { ROLES, type Caller } from '../../shared/callers/caller.ts';
import { canariesIn, chanceOf } from '../support/access-canary.ts';
import {
  COLLECTIONS,
  LISTS,
  READERS,
  SHOWN_TO_OPERATORS,
  showsSoleRelation,
  SOLE_RELATIONS,
} from '../support/access-expectations.ts';
import {
  callers,
  codesOf,
  exchange,
  fieldsOf,
  nameOf,
  openAccessMatrix,
  oracle,
  PARTIES,
  schema,
} from '../support/access-matrix.ts';
import { ELSEWHERE } from '../support/access-table/readers.ts';
import { leaksIn } from '../support/access-oracle.ts';
import { fieldAsked } from '../support/access-questions.ts';
import { refusals } from '../support/answers.ts';
import { personOf } from '../support/exchange.ts';

openAccessMatrix();

const namesOf = (type: string) => fieldsOf(type).map(({ name }) => name);

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
