/** A schema starts only if it says of every field who is shown it, and of every mutation who may ask for it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { buildSchema, parse } from 'graphql';
import { readSdl, readWholeSdl } from '../../shared/sdl.ts';
import { enforceAccess, type AccessRules } from '../../subgraphs/register/kernel/access/enforce.ts';
import { AccessInSdl } from '../../subgraphs/register/kernel/access/rules.ts';

const FOLDER = fileURLToPath(new URL('../../subgraphs/register', import.meta.url));
const INTERNAL = readFileSync(`${FOLDER}/kernel/access/internal.graphql`, 'utf8');

const rules: AccessRules = { known: (_source: object, _context, resolve: () => unknown) => resolve() };

function start(sdl: string): void {
  const access = new AccessInSdl({ internal: parse(INTERNAL), document: parse(sdl) });
  enforceAccess(buildSchema(`${INTERNAL} ${sdl}`), rules, access);
}

const QUERY = 'type Query { register: Int @access(to: ANYONE) }';

test.each([
  ['a field with a rule', 'type Row { id: ID! @access(to: READERS) }'],
  ['a field whose type has one', 'type Row @access(to: READERS) { id: ID! }'],
  ['a field with a rule of a module', 'type Row { id: ID! @access(by: "known") }'],
  ['a collection', 'type Row { them: RowConnection } type RowConnection { count: Int }'],
  ['a mutation with roles', 'type Mutation { write: Int @roles(any: [DPO]) }'],
])('%s starts', (_, sdl) => {
  expect(() => start(`${QUERY} ${sdl}`)).not.toThrow();
});

test.each([
  ['a field without a rule', 'type Row { id: ID! }', 'Row.id has no @access'],
  ['a field that only extends its type', 'extend type Query { more: Int }', 'Query.more has no @access'],
  ['a mutation without roles', 'type Mutation { write: Int }', 'Mutation.write has no @roles'],
  [
    'a mutation for readers',
    'type Mutation { write: Int @access(to: READERS) }',
    'Mutation.write has no @roles',
  ],
  [
    'a field of a register that says nothing of others',
    'type Register { health: Int @roles(any: [DPO]) }',
    'Register.health has no @access',
  ],
  [
    'a rule for all fields of a type',
    'type Row @access(by: "known") { id: ID! }',
    'Row may say for its fields',
  ],
  ['a rule that no module has', 'type Row { id: ID @access(by: "x") }', 'there is no rule x for Row.id'],
  ['a rule that says nothing', 'type Row { id: ID @access }', 'Row.id needs one of `to` and `by`'],
  [
    'a field that can be nothing for others',
    'type Row { id: ID! @access(to: OWN_PARTY) }',
    'Row.id can be nothing that others may be shown',
  ],
  [
    'a field that may say who a person is, of no kind of row',
    'type Row { id: ID @access(to: IDENTIFYING) }',
    'Row has no `kind` for the audit',
  ],
  [
    'a field that shows others an object of the own party',
    'type Own @access(to: OWN_PARTY) { id: ID! } type Row { own: Own @access(to: READERS) }',
    "Row.own shows others what is the own party's",
  ],
])('%s does not', (_, sdl, fault) => {
  expect(() => start(`${QUERY} ${sdl}`)).toThrow(fault);
});

test('an audience that there is not is refused', () => {
  expect(() => start(`${QUERY} type Row { id: ID @access(to: EVERYBODY) }`)).toThrow();
});

test('the SDL uses its directives as they are defined', () => {
  const { internal, document } = readWholeSdl(FOLDER);
  const definitions = [...internal.definitions, ...document.definitions];
  expect(() => buildSubgraphSchema({ ...document, definitions })).not.toThrow();
});

test('nothing of it leaves the program', () => {
  const schema = buildSubgraphSchema(readSdl(FOLDER));
  const { internal } = readWholeSdl(FOLDER);
  const names = internal.definitions.flatMap((one) => ('name' in one && one.name ? [one.name.value] : []));
  expect(names.filter((name) => schema.getType(name) ?? schema.getDirective(name))).toEqual([]);
});
