/** Writes app/generated/: the types of what the console asks, at its register's own door and through a gateway; a script. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { composeServices } from '@apollo/composition';
import {
  concatAST,
  getNamedType,
  parse,
  printSchema,
  separateOperations,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { format, resolveConfig } from 'prettier';
import { composeSupergraph } from '../../gateway/supergraph.ts';
import { KINDS_OF_TYPE } from './app/graph/kinds.ts';

const APP = fileURLToPath(new URL('app', import.meta.url));

/** Which door an operation is for stands in its file's name: `breach.own.graphql`, `copies.federation.graphql`. */
export const DOORS = ['own', 'federation'] as const;
export type ConsoleDoor = (typeof DOORS)[number];

interface Source {
  location: string;
  document: DocumentNode;
}

/** What one screen's folder asks at a door. */
export interface Operations {
  folder: string;
  door: ConsoleDoor;
  documents: Source[];
}

/** All that the console asks, folder by folder: each screen carries its own documents only. */
export function allOperations(): Operations[] {
  const paths = readdirSync(APP, { recursive: true, encoding: 'utf8' }).toSorted();
  return DOORS.flatMap((door) => {
    const ofDoor = paths.filter((path) => path.endsWith(`.${door}.graphql`));
    const folders = [...new Set(ofDoor.map((path) => dirname(path)))];
    return folders.map((folder) => ({
      folder,
      door,
      documents: ofDoor.filter((path) => dirname(path) === folder).map(read),
    }));
  });
}

function read(location: string): Source {
  return { location, document: parse(readFileSync(join(APP, location), 'utf8')) };
}

/** The schema that is served at a door. */
export function schemaAt(door: ConsoleDoor): GraphQLSchema {
  const { registerSchema, registerSdl, directorySdl } = composeSupergraph();
  if (door === 'own') return registerSchema;
  const subgraphs = [
    { name: 'directory', url: 'http://directory.invalid', typeDefs: directorySdl },
    { name: 'register', url: 'http://register.invalid', typeDefs: registerSdl },
  ];
  const { schema } = composeServices(subgraphs);
  if (!schema) throw new Error('The subgraphs do not compose.');
  return schema.toAPISchema().toGraphQLJSSchema();
}

export const generatedFile = ({ folder, door }: Operations): string =>
  join(APP, 'generated', `${folder.replaceAll('/', '-')}-${door}.ts`);

/** The text of the generated file of a folder's operations, or an error that says which of them the schema refuses. */
export async function generateOperations(one: Operations, schema: GraphQLSchema): Promise<string> {
  const { documents } = one;
  const whole = concatAST(documents.map(({ document }) => document));
  const [problem] = validate(schema, whole);
  if (problem) throw new Error(`${one.folder} (${one.door}): ${problem.message}`);
  const code = await codegen({
    documents,
    filename: generatedFile(one),
    schema: sdlOf(schema),
    config: {
      useTypeImports: true,
      documentMode: 'string',
      enumType: 'string-literal',
      skipTypename: true,
      scalars: { Instant: 'string', CalendarDate: 'string', JSON: 'unknown', ID: 'string' },
    },
    plugins: [{ operations: {} }, { typedDocuments: {} }],
    pluginMap: { operations, typedDocuments },
  });
  const options = await resolveConfig(generatedFile(one));
  return format(HEADER + withKinds(code, one, whole, schema), { ...options, parser: 'typescript' });
}

/**
 * Puts beside each query of the own register the kinds whose changes make its answer old. What other parties hold is not
 * told of.
 */
function withKinds(code: string, { door }: Operations, whole: DocumentNode, schema: GraphQLSchema): string {
  if (door !== 'own') return code;
  const operations = separateOperations(whole);
  return code.replaceAll(
    /(export const (\w+)Document = new TypedDocumentString\(`[^`]*`)\)/g,
    (text: string, opening: string, name: string) => {
      const kinds = kindsReadBy(operations[name]!, schema);
      return kinds.length === 0 ? text : `${opening}, { kinds: ${JSON.stringify(kinds)} })`;
    },
  );
}

function kindsReadBy(operation: DocumentNode, schema: GraphQLSchema): string[] {
  const kinds = new Set<string>();
  const types = new TypeInfo(schema);
  const ofField = () => {
    const type = types.getType();
    for (const kind of (type && KINDS_OF_TYPE[getNamedType(type).name]) ?? []) kinds.add(kind);
  };
  const ofMutation = {
    OperationDefinition: ({ operation: is }: { operation: string }) => (is === 'query' ? undefined : false),
  };
  visit(operation, visitWithTypeInfo(types, { ...ofMutation, Field: ofField }));
  return [...kinds].toSorted();
}

/** Printed and read once for all folders. */
const sdls = new WeakMap<GraphQLSchema, DocumentNode>();

function sdlOf(schema: GraphQLSchema): DocumentNode {
  const sdl = sdls.get(schema) ?? parse(printSchema(schema));
  sdls.set(schema, sdl);
  return sdl;
}

const HEADER =
  '/** Generated by `npm run codegen` from the .graphql files beside the screens; do not edit. */\n';

/** Writes the generated files of the folders named, or of all. */
async function write(folders: string[]): Promise<void> {
  const schemas = { own: schemaAt('own'), federation: schemaAt('federation') };
  for (const one of allOperations()) {
    if (folders.length > 0 && !folders.includes(one.folder)) continue;
    writeFileSync(generatedFile(one), await generateOperations(one, schemas[one.door]));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await write(process.argv.slice(2));
