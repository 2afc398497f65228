/** Who may import whom: one table for the project, one for the inside of a register. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Areas, the longest path first where one lies in another, and which other areas each may import. */
const AREAS: Record<string, string[]> = {
  'shared/demonstration': ['shared', 'shared/console'],
  // Code generation for the console composes the graph as a gateway serves it; its pages import nothing of ours.
  'shared/console': ['gateway'],
  'shared/build.ts': ['shared', 'shared/console'],
  shared: [],
  'subgraphs/directory': ['shared'],
  'subgraphs/register': ['shared'],
  gateway: ['shared', 'subgraphs/directory'],
  test: [
    'shared',
    'shared/console',
    'shared/demonstration',
    'gateway',
    'subgraphs/directory',
    'subgraphs/register',
  ],
};

/** Layers inside subgraphs/register from the top: each may import those below it, and files of its own folder. */
const LAYERS: string[][] = [
  ['main'],
  ['server'],
  ['chores'],
  ['resolvers', 'database'],
  ['on-notice'],
  ['changes', 'evidence', 'health'],
  ['forgetting', 'reconciliation', 'auditing'],
  ['complaints'],
  ['breaches', 'rights-requests'],
  ['case-systems', 'disclosures', 'disposals', 'freedom-of-information', 'information-requests', 'meetings'],
  ['processing-records'],
  ['assurance'],
  ['agreements'],
  ['sharing-requests'],
  ['notices', 'calendar-feeds'],
  ['obligations', 'letters'],
  ['CORE'],
  ['generated'],
];
const REGISTER = 'subgraphs/register/';

/** Scripts that stand beside the register's program: they may import what they like, and nothing imports them. */
const SCRIPTS = ['backup', 'restore', 'audit-command', 'codegen'];

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`);
}

/** Every relative import of a file, with what it points to as a path from the project's folder. */
function importsOf(from: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName, pos }) => {
    if (!fileName.startsWith('.')) return [];
    const statement = text.slice(text.lastIndexOf('\nimport', pos) + 1, pos);
    const to = relative(ROOT, join(ROOT, dirname(from), fileName));
    return [{ from, to, typeOnly: /^import type\b/.test(statement) }];
  });
}

const areaOf = (path: string) =>
  Object.keys(AREAS).find((area) => path === area || path.startsWith(`${area}/`));

/** The name that stands for a register's file in the table: its folder, or the file itself. */
function nameInRegister(path: string): string {
  const [first = ''] = path.slice(REGISTER.length).split('/');
  const name = first.replace(/\.ts$/, '');
  return SCRIPTS.includes(name) || LAYERS.flat().includes(name) ? name : 'CORE';
}

function isAllowedInRegister({ from, to, typeOnly }: Import): boolean {
  const [upper, lower] = [nameInRegister(from), nameInRegister(to)];
  if (SCRIPTS.includes(lower)) return false;
  // The generated types name the entities, and entities take enums from them: types alone may form a cycle.
  if (SCRIPTS.includes(upper) || upper === lower || (upper === 'generated' && typeOnly)) return true;
  const layerOf = (name: string) => LAYERS.findIndex((layer) => layer.includes(name));
  return layerOf(upper) < layerOf(lower);
}

function isAllowed(one: Import): boolean {
  const [from, to] = [areaOf(one.from), areaOf(one.to)];
  if (!from || !to) return to === from;
  if (from !== to) return AREAS[from]?.includes(to) ?? false;
  return from !== 'subgraphs/register' || isAllowedInRegister(one);
}

/** What the table forbids, as lines `from -> to`. */
function forbidden(files: Record<string, string>): string[] {
  return Object.entries(files)
    .flatMap(([path, text]) => importsOf(path, text))
    .filter((one) => !isAllowed(one))
    .map(({ from, to }) => `${from} -> ${to}`);
}

function projectFiles(): Record<string, string> {
  const paths = ['gateway', 'subgraphs', 'shared', 'test'].flatMap(filesUnder);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
}

test('no file imports what stands above or beside it', () => {
  expect(forbidden(projectFiles())).toEqual([]);
});

test('every file belongs to an area', () => {
  expect(Object.keys(projectFiles()).filter((path) => !areaOf(path))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    [
      'subgraphs/register/notices/outbox.ts',
      '../breaches/entity.ts',
      'subgraphs/register/breaches/entity.ts',
    ],
    [
      'subgraphs/register/breaches/actions.ts',
      '../rights-requests/rules.ts',
      'subgraphs/register/rights-requests/rules.ts',
    ],
    ['subgraphs/register/access.ts', './obligations/entity.ts', 'subgraphs/register/obligations/entity.ts'],
    ['subgraphs/register/server.ts', '../directory/resolvers.ts', 'subgraphs/directory/resolvers.ts'],
    ['subgraphs/register/context.ts', '../../gateway/server.ts', 'gateway/server.ts'],
    ['gateway/supergraph.ts', '../subgraphs/register/server.ts', 'subgraphs/register/server.ts'],
    ['subgraphs/directory/resolvers.ts', '../register/context.ts', 'subgraphs/register/context.ts'],
    ['shared/keys.ts', './demonstration/start.ts', 'shared/demonstration/start.ts'],
    ['shared/demonstration/start.ts', '../../gateway/main.ts', 'gateway/main.ts'],
    ['subgraphs/register/server.ts', './codegen.ts', 'subgraphs/register/codegen.ts'],
  ])('%s may not import %s', (from, specifier, to) => {
    const text = `/** A file. */\nimport {\n  something,\n} from '${specifier}';\n`;
    expect(forbidden({ [from]: text })).toEqual([`${from} -> ${to}`]);
  });

  test.each([
    ['subgraphs/register/rights-requests/actions.ts', "import { queue } from '../notices/outbox.ts';"],
    ['subgraphs/register/notices/entity.ts', "import type { NoticeState } from '../generated/graphql.ts';"],
    ['subgraphs/register/generated/graphql.ts', "import type { BreachRow } from '../breaches/entity.ts';"],
    ['subgraphs/register/breaches/rules.ts', "import { addHours } from '../../../shared/calendar.ts';"],
    ['gateway/supergraph.ts', "import { directoryResolvers } from '../subgraphs/directory/resolvers.ts';"],
  ])('%s may: %s', (from, text) => {
    expect(forbidden({ [from]: text })).toEqual([]);
  });

  test('an import at run time and a re-export count as imports', () => {
    const from = 'subgraphs/register/notices/inbox.ts';
    const text = "export { a } from '../breaches/rules.ts';\nawait import('../breaches/actions.ts');\n";
    expect(forbidden({ [from]: text })).toHaveLength(2);
  });
});
