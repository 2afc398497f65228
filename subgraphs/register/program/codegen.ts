/** Writes generated/graphql.ts, the resolver types, from the SDL and the modules; a script, imported only by its test. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema, isObjectType, type GraphQLSchema } from 'graphql';
import { format, resolveConfig } from 'prettier';
import { readSdl } from '../../../shared/sdl.ts';
import { COLLECTIONS } from './modules.ts';

const here = new URL('../', import.meta.url);
const target = new URL('generated/graphql.ts', here);

/** What resolvers answer a type of the schema with, where it is no row of the type's name. */
const MAPPERS: Record<string, string> = {
  ClockPause: '../cases/rights/resolvers.ts#PauseOf',
  DischargedNotice: '../cases/rights/resolvers.ts#DischargeOf',
  ExceptedRecipient: '../cases/rights/resolvers.ts#ExceptionRow',
  Letter: '../words/letters/letter.ts#Letter as WrittenLetter',
  OpenedCalendarFeed: '../duties/calendar-feeds/actions.ts#OpenedFeed',
  RegisterHealth: '../watch/health/resolvers.ts#HealthShown',
  PublishedCopy: '../agreements/published/copy.ts#Copy',
  SubjectCandidate: '../cases/rights/resolvers.ts#CandidateRow',
  ToldOtherwise: '../protocol/notices/entity.ts#NoticeRow as ToldRow',
};

/** Types that have a row of their name, and that resolvers answer as the schema has them all the same. */
const WITHOUT_MAPPER = [
  'AuditCheckpoint',
  'BreachDecision',
  'BreachEffect',
  'BreachEntry',
  'BreachReport',
  'BreachView',
  'ProcessingRevision',
];

/** Every type of the schema for which a file declares `<Type>Row` is answered with that row, and its connection too. */
function mappers(types: readonly string[]): Record<string, string> {
  const rows = rowsByType();
  const entries = types
    .filter((type) => !WITHOUT_MAPPER.includes(type))
    .flatMap((type) => {
      const [, node] = /^(\w+)Connection$/.exec(type) ?? [];
      if (node) return [[type, `Connection<${node}Row>`]];
      return rows.has(type) ? [[type, `../${rows.get(type)}#${type}Row`]] : [];
    });
  return { ...Object.fromEntries(entries), ...MAPPERS };
}

const objectTypesOf = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .map(({ name }) => name);

/** GraphQL type -> the file that declares its row. */
function rowsByType(): Map<string, string> {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('generated/'))
    .toSorted();
  return new Map(
    files.flatMap((path) =>
      [...readFileSync(new URL(path, here), 'utf8').matchAll(ROW)].map(([, type]) => [type!, path] as const),
    ),
  );
}

const ROW = /^export (?:class|interface) (\w+)Row\b/gm;

/** The names of the collections that the modules declare. */
const rowKinds = () => COLLECTIONS.map(({ name }) => `'${name}'`).join(' | ');

/** The text of generated/graphql.ts for the SDL as it is now. */
export async function generate(): Promise<string> {
  const document = readSdl(fileURLToPath(here));
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const config = {
    useTypeImports: true,
    enumsAsTypes: true,
    federation: true,
    contextType: '../kernel/context.ts#Context',
    mappers: mappers(objectTypesOf(schema)),
    scalars: { Instant: 'Date', CalendarDate: 'string', JSON: 'unknown', ID: 'string', _Any: 'unknown' },
    inputMaybeValue: 'T | null | undefined',
  };
  const code = await codegen({
    documents: [],
    filename: fileURLToPath(target),
    config,
    schema: document,
    schemaAst: schema,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  const header = `/** Generated from the SDL and the modules by \`npm run codegen\`; do not edit. */
import type { Connection } from '../kernel/pages.ts';

/** The collections of a register, by the name of their field; a row is of the kind of its collection. */
export type RowKind = ${rowKinds()};

`;
  const options = await resolveConfig(target);
  return format(header + code, { ...options, parser: 'typescript' });
}

function write(file: URL, text: string): void {
  if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) !== text) writeFileSync(file, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  write(target, await generate());
}
