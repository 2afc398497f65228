/** Who may import whom: one table for the project, one for the layers of a register, over every kind of source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Areas of the project, and the other areas that each may import. The longest path that a file lies in is its area. */
const AREAS: Record<string, string[]> = {
  'shared/demonstration': ['shared', 'shared/console'],
  // Code generation for the console composes the graph as a gateway serves it.
  'shared/console': ['gateway', 'shared/console/app'],
  // What runs in people's browsers imports nothing of the servers.
  'shared/console/app': [],
  'shared/build.ts': ['shared', 'shared/console'],
  // One file for people who have nothing of ours: it imports nothing.
  'shared/verifier': [],
  shared: ['shared/verifier'],
  'subgraphs/directory': ['shared'],
  'subgraphs/register': ['shared', 'shared/verifier'],
  gateway: ['shared', 'subgraphs/directory'],
  test: [
    'shared',
    'shared/console',
    'shared/console/app',
    'shared/demonstration',
    'shared/verifier',
    'gateway',
    'subgraphs/directory',
    'subgraphs/register',
  ],
};

const REGISTER = 'subgraphs/register/';

/** Layers of a register from the top: a file imports files of its own folder and of the layers below. */
const LAYERS: string[][] = [
  ['program'],
  ['cases/complaints'],
  ['cases/breaches', 'cases/rights'],
  ['cases/foi', 'cases/information', 'records/disclosures', 'records/disposals'],
  ['records/processing', 'agreements/meetings', 'agreements/assurance'],
  ['agreements'],
  ['agreements/sharing-requests'],
  // What serves all modules stands below them: each gives its part, which comes with the register.
  ['proof/evidence'],
  ['proof/auditing', 'people/case-systems', 'protocol/reconciliation'],
  ['protocol/notices', 'duties/calendar-feeds', 'people/subjects'],
  ['protocol/kinds', 'watch'],
  ['duties/obligations', 'words'],
  ['people/forgetting'],
  ['kernel'],
  ['generated'],
];

/** Scripts that stand beside the register's program: nothing imports them. */
const SCRIPTS = ['backup', 'restore', 'audit-command', 'codegen'].map((name) => `program/${name}.ts`);

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

const SOURCE = /\.(ts|tsx|mts|mjs|js)$/;

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => SOURCE.test(path))
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

/** The longest of the names in which the path lies. */
function longestOf(names: readonly string[], path: string): string | undefined {
  return names
    .filter((name) => path === name || path.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)[0];
}

const areaOf = (path: string) => longestOf(Object.keys(AREAS), path);
const layerNameOf = (path: string) => longestOf(LAYERS.flat(), path.slice(REGISTER.length));

function isAllowedInRegister({ from, to, typeOnly }: Import): boolean {
  if (SCRIPTS.includes(to.slice(REGISTER.length))) return false;
  const [upper, lower] = [layerNameOf(from), layerNameOf(to)];
  if (!upper || !lower) return false;
  // The generated types name the entities, and entities take enums from them: only types may form a cycle.
  if (upper === lower || (upper === 'generated' && typeOnly)) return true;
  const depthOf = (name: string) => LAYERS.findIndex((layer) => layer.includes(name));
  return depthOf(upper) < depthOf(lower);
}

function isAllowed(one: Import): boolean {
  const [from, to] = [areaOf(one.from), areaOf(one.to)];
  if (!from || !to) return to === from;
  if (from !== to) return AREAS[from]?.includes(to) ?? false;
  return from !== 'subgraphs/register' || isAllowedInRegister(one);
}

/** What the tables forbid, as lines `from -> to`. */
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

test('every file belongs to an area, and every file of a register to a layer', () => {
  const paths = Object.keys(projectFiles());
  expect(paths.filter((path) => !areaOf(path))).toEqual([]);
  expect(paths.filter((path) => path.startsWith(REGISTER) && !layerNameOf(path))).toEqual([]);
});

test('every kind of source file is looked at', () => {
  const kinds = new Set(Object.keys(projectFiles()).map((path) => SOURCE.exec(path)?.[1]));
  expect([...kinds].toSorted()).toEqual(['js', 'mjs', 'mts', 'ts', 'tsx']);
});

describe('the check itself', () => {
  const inRegister = (path: string) => `${REGISTER}${path}`;

  test.each([
    [inRegister('protocol/notices/outbox.ts'), inRegister('cases/breaches/entity.ts')],
    [inRegister('cases/breaches/actions.ts'), inRegister('cases/rights/rules.ts')],
    [inRegister('kernel/access.ts'), inRegister('duties/obligations/entity.ts')],
    [inRegister('people/forgetting/forget.ts'), inRegister('cases/rights/forgets.ts')],
    [inRegister('protocol/reconciliation/take-back.ts'), inRegister('cases/rights/entity.ts')],
    [inRegister('proof/evidence/make.ts'), inRegister('agreements/entity.ts')],
    [inRegister('watch/health/figures.ts'), inRegister('protocol/notices/entity.ts')],
    [inRegister('program/server.ts'), 'subgraphs/directory/resolvers.ts'],
    [inRegister('kernel/context.ts'), 'gateway/server.ts'],
    [inRegister('program/server.ts'), inRegister('program/codegen.ts')],
    [inRegister('somewhere/else.ts'), inRegister('kernel/context.ts')],
    ['gateway/supergraph.ts', inRegister('program/server.ts')],
    ['subgraphs/directory/resolvers.ts', inRegister('kernel/context.ts')],
    ['shared/keys.ts', 'shared/demonstration/start.ts'],
    ['shared/demonstration/start.ts', 'gateway/main.ts'],
    ['shared/console/app/console.tsx', 'gateway/server.ts'],
    ['shared/console/app/parts/form.tsx', 'shared/errors.ts'],
    ['shared/console/app/graph/ask.ts', inRegister('cases/rights/rules.ts')],
    ['shared/verifier/main.mjs', 'shared/keys.ts'],
    ['test/bench/console-page.js', 'outside/of-all.ts'],
  ])('%s may not import %s', (from, to) => {
    const specifier = relative(dirname(from), to);
    const text = `/** A file. */\nimport {\n  something,\n} from '${specifier.startsWith('.') ? specifier : `./${specifier}`}';\n`;
    expect(forbidden({ [from]: text })).toEqual([`${from} -> ${to}`]);
  });

  test.each([
    [inRegister('cases/rights/actions.ts'), "import { queue } from '../../protocol/notices/outbox.ts';"],
    [
      inRegister('protocol/notices/entity.ts'),
      "import type { NoticeState } from '../../generated/graphql.ts';",
    ],
    [inRegister('generated/graphql.ts'), "import type { BreachRow } from '../cases/breaches/entity.ts';"],
    [
      inRegister('cases/breaches/rules.ts'),
      "import { addHours } from '../../../../shared/calendar/calendar.ts';",
    ],
    ['gateway/supergraph.ts', "import { directoryResolvers } from '../subgraphs/directory/resolvers.ts';"],
  ])('%s may: %s', (from, text) => {
    expect(forbidden({ [from]: text })).toEqual([]);
  });

  test('an import at run time and a re-export count as imports', () => {
    const from = inRegister('protocol/notices/inbox.ts');
    const text =
      "export { a } from '../../cases/breaches/rules.ts';\nawait import('../../cases/breaches/actions.ts');\n";
    expect(forbidden({ [from]: text })).toHaveLength(2);
  });
});
