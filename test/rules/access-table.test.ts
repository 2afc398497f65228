/** What the SDL and the program say of access is what the table of the tests says, field by field and role by role. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isObjectType } from 'graphql';
import { ROLES } from '../../shared/callers/caller.ts';
import { readSdl } from '../../shared/sdl.ts';
import { REGISTER_ACCESS } from '../../subgraphs/register/kernel/access/rules.ts';
import { COLLECTIONS } from '../../subgraphs/register/program/modules.ts';
import { ALL, FIELDS, FRAMES } from '../support/access-table/fields.ts';
import { accessPage } from '../support/access-table/page.ts';
import { ELSEWHERE, KINDS, OPEN_READS, OPEN_WRITES } from '../support/access-table/readers.ts';
import type { Rule } from '../support/access-table/type-fields.ts';
import { WRITERS } from '../support/access-table/writers.ts';

const folder = (path: string) => fileURLToPath(new URL(`../../subgraphs/register/${path}`, import.meta.url));
const types = Object.values(buildSubgraphSchema(readSdl(folder(''))).getTypeMap()).filter(isObjectType);
const fieldsOf = (type: string) =>
  Object.keys(types.find(({ name }) => name === type)!.getFields()).filter((field) => field !== '_entities');
const sorted = (names: Iterable<string>) => [...names].toSorted();

/** How the SDL says a rule of the table. */
const SAID: Record<Rule, string[]> = {
  OWN: ['OWN_PARTY'],
  OWN_DOOR: ['OWN_DOOR', 'IDENTIFYING', 'attendanceNames'],
  OWN_DOOR_BY_MATTER: ['matter', 'matterOnceAnswered'],
  PART: ['sharedAgreements', 'ofCaller', 'versionsOfCaller', 'rulesOfEveryClass'],
  OWN_RULE: ['THEIR_READERS'],
  NOT_WITHHELD: ['notWithheld'],
  BETWEEN_THE_TWO: ['betweenTheTwo'],
  NOT_KEPT_BACK: ['stateNotKeptBack', 'answerNotKeptBack'],
  NOT_BEFORE_ARRIVAL: ['notBeforeArrival'],
};

/** What the table says of a field, as the SDL may say it; null: it has no line. */
function expected(type: string, field: string): string[] | null {
  if ((FRAMES as readonly string[]).includes(type)) return ['ANYONE'];
  const { shown, withheld = {} } = FIELDS[type] ?? { shown: '' };
  const rule = withheld[field];
  if (rule) return SAID[rule];
  if (shown === ALL) return ['OWN_PARTY'];
  return shown.split(/\s+/).includes(field) ? ['READERS'] : null;
}

const said = (type: string, field: string) => {
  const { to, by } = REGISTER_ACCESS.ofField(type, field) ?? REGISTER_ACCESS.ofType(type) ?? {};
  return to ?? by;
};

const ofRows = types
  .map(({ name }) => name)
  .filter((name) => !/^(_|Query$|Mutation$|Register$|.*Connection$|.*Edge$)/.test(name));

test.each(ofRows)('%s: each field is shown to whom the table says', (type) => {
  const wrong = fieldsOf(type).filter((field) => !expected(type, field)?.includes(said(type, field) ?? ''));
  expect(wrong).toEqual([]);
});

test('the table has no line for a type or a field that there is not', () => {
  const listed = Object.entries(FIELDS).flatMap(([type, { shown, withheld = {} }]) =>
    [...shown.split(/\s+/).filter((field) => field && field !== ALL), ...Object.keys(withheld)].map(
      (field) => `${type}.${field}`,
    ),
  );
  const known = new Set(ofRows.flatMap((type) => fieldsOf(type).map((field) => `${type}.${field}`)));
  expect(listed.filter((name) => !known.has(name))).toEqual([]);
});

test('each kind of row is read by the roles, and seen by the parties, that the table says', () => {
  const rows = COLLECTIONS.map(
    ({ name, rule: { readers, relation, hasRegime = false, personal = false } }) => [
      name,
      {
        hasRegime,
        personal,
        roles: readers.join(' '),
        ...('none' in relation ? { never: relation.none } : { where: relation.words }),
      },
    ],
  );
  const table = Object.entries(KINDS).map(([kind, { never, ...rule }]) => [
    kind,
    { hasRegime: false, personal: false, ...rule, ...(never && { never }) },
  ]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(table));
});

test('what is read elsewhere is for the roles that the table says', () => {
  const asked = Object.fromEntries(
    ['Query', 'Register'].flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const roles = REGISTER_ACCESS.roles(type, field);
        return roles ? [[field, sorted(roles)]] : [];
      }),
    ),
  );
  // Two are read as rows of their kind are, and the address of evidence is for all people: what is there decides for itself.
  const { agreement, assurance, evidence, ...others } = ELSEWHERE;
  expect([agreement!.roles, assurance!.roles]).toEqual([KINDS.agreements!.roles, KINDS.assurances!.roles]);
  expect(sorted(evidence!.roles.split(' '))).toEqual(sorted(ROLES));
  const table = Object.entries(others).map(([field, { roles }]) => [field, sorted(roles.split(' '))]);
  expect(asked).toEqual(Object.fromEntries(table));
});

test('every collection and other field of a register and of Query has a line, and nothing else', () => {
  const asked = new Set([...fieldsOf('Register'), ...fieldsOf('Query'), '_entities']);
  asked.delete('party');
  expect(sorted(Object.keys({ ...KINDS, ...ELSEWHERE, ...OPEN_READS }))).toEqual(sorted(asked));
});

test('every mutation is for the roles that the table says', () => {
  const asked = fieldsOf('Mutation').map((name) => [
    name,
    REGISTER_ACCESS.roles('Mutation', name)?.join(' '),
  ]);
  const open = Object.keys(OPEN_WRITES).map((name) => [name, undefined]);
  expect(Object.fromEntries(asked)).toEqual({ ...WRITERS, ...Object.fromEntries(open) });
});

test('the table says `ALL` only of kinds of which other parties see nothing', () => {
  const kinds = Object.values(FIELDS).flatMap(({ of, shown }) => (shown === ALL ? (KINDS[of] ?? []) : []));
  expect(kinds.filter(({ never }) => never === undefined)).toEqual([]);
});

test('the page says what the table says; if not: npm run codegen', async () => {
  expect(await accessPage()).toBe(readFileSync(folder('access.md'), 'utf8'));
});
