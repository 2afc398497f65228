/** The schema as the contract between parties: it composes, is described, and keeps to its own rules. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  GraphQLObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { ERRORS } from '../shared/errors.ts';
import { allOperations, generatedFile, generateOperations, schemaAt } from '../shared/console/codegen.ts';
import { readSdl } from '../shared/sdl.ts';
import { generate } from '../subgraphs/register/program/codegen.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What federation itself adds, and shapes that their one name explains. */
const SELF_EXPLAINING = /^(Query|Mutation|_\w+|\w+Connection|\w+Edge)$/;

const subgraphs = ['directory', 'register'].map((name) => ({
  name,
  url: `http://${name}.invalid`,
  typeDefs: readSdl(fromRoot(`subgraphs/${name}`)),
}));

function compose(): GraphQLSchema {
  const { schema, errors } = composeServices(subgraphs);
  if (!schema) throw new Error(errors?.map((error) => error.message).join('\n'));
  return schema.toAPISchema().toGraphQLJSSchema();
}

const schema = compose();

const ownTypes = (): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name),
  );

function fieldsOf(name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  return type instanceof GraphQLObjectType ? Object.values(type.getFields()) : [];
}

test('the supergraph composes without a hint of a fault', () => {
  const { errors, hints } = composeServices(subgraphs);
  expect(errors ?? []).toEqual([]);
  expect(hints?.filter((hint) => hint.definition.level.value >= 60).map(String)).toEqual([]);
});

test('the generated types are those of the SDL; if not: npm run codegen', async () => {
  const written = readFileSync(fromRoot('subgraphs/register/generated/graphql.ts'), 'utf8');
  expect(await generate()).toBe(written);
});

test('what the console asks fits the schema of the door where it is asked, and its types are generated', async () => {
  const schemas = { own: schemaAt('own'), federation: schemaAt('federation') };
  for (const operations of allOperations()) {
    const written = readFileSync(generatedFile(operations), 'utf8');
    expect(await generateOperations(operations, schemas[operations.door])).toBe(written);
  }
});

test('every type is described, but connections and edges', () => {
  const undescribed = ownTypes().filter((type) => !type.description && !SELF_EXPLAINING.test(type.name));
  const kinds = [isObjectType, isEnumType, isInputObjectType, isInterfaceType, isUnionType, isScalarType];
  expect(undescribed.filter((type) => kinds.some((is) => is(type))).map(String)).toEqual([]);
});

test('every field of Query and Mutation is described', () => {
  const undescribed = ['Query', 'Mutation'].flatMap((type) =>
    fieldsOf(type)
      .filter((field) => !field.description)
      .map((field) => `${type}.${field.name}`),
  );
  expect(undescribed).toEqual([]);
});

test('every mutation takes the party first, then one input named after it', () => {
  const wrong = fieldsOf('Mutation').filter(({ name, args: [party, input, ...others] }) => {
    const inputName = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const isRight = party?.name === 'party' && String(party.type) === 'ID!';
    return !(isRight && input?.name === 'input' && String(input.type) === inputName && others.length === 0);
  });
  expect(wrong.map((field) => field.name)).toEqual([]);
});

test('every data field of Register can be null: a party that is silent costs only its own rows', () => {
  const required = fieldsOf('Register').filter(({ name, type }) => name !== 'party' && isNonNullType(type));
  expect(required.map((field) => field.name)).toEqual([]);
});

test('every mutation can be null: one that fails does not take the answers of the others along', () => {
  expect(
    fieldsOf('Mutation')
      .filter(({ type }) => isNonNullType(type))
      .map((field) => field.name),
  ).toEqual([]);
});

test('every merged collection of Query is the same field of Register, with the same arguments', () => {
  const connections = fieldsOf('Query').filter(({ type }) => String(type).endsWith('Connection'));
  const signature = ({ name, type, args }: GraphQLField<unknown, unknown>) => ({
    name,
    type: String(type),
    args: args
      .filter((arg) => arg.name !== 'parties')
      .map((arg) => `${arg.name}: ${String(arg.type)} = ${arg.defaultValue}`),
  });
  const inRegister = fieldsOf('Register').map(signature);
  expect(connections.length).toBeGreaterThan(0);
  expect(inRegister).toEqual(expect.arrayContaining(connections.map(signature)));
});

test('the table of errors in the README is that of the catalogue', () => {
  const readme = readFileSync(fromRoot('README.md'), 'utf8');
  const table = /<!-- errors -->\n+([\s\S]*?)\n+<!-- \/errors -->/.exec(readme)?.[1] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) =>
      row
        .split('|')
        .slice(1, 4)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
  const expected = Object.entries(ERRORS).map(([code, { meaning, retry }]) => [
    code,
    meaning,
    retry ? 'yes' : 'no',
  ]);
  expect(rows).toEqual(expected);
});
