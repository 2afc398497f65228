/** `npm run build`: compiles the programs and the console to dist/, for the images; a script, imported by nothing. */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { buildConsole } from './console/build.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const SOURCES = ['gateway', 'subgraphs', 'shared'];

/** What only development needs. */
const LEFT_OUT = [
  'shared/demonstration',
  'shared/console',
  'shared/build.ts',
  'subgraphs/register/codegen.ts',
];

function filesWith(extension: RegExp): string[] {
  return SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  ).filter((path) => extension.test(path) && !LEFT_OUT.some((left) => path.startsWith(left)));
}

function compile(): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(
    filesWith(/\.ts$/).map((path) => join(ROOT, path)),
    { ...options, noEmit: false, outDir: DIST, rootDir: ROOT, sourceMap: true, inlineSources: true },
  );
  return [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
}

function copyData(): void {
  for (const path of filesWith(/\.(graphql|json|mjs|sql)$/)) {
    mkdirSync(dirname(join(DIST, path)), { recursive: true });
    cpSync(join(ROOT, path), join(DIST, path));
  }
}

rmSync(DIST, { recursive: true, force: true });
const diagnostics = compile();
copyData();
await buildConsole(join(DIST, 'console'));
if (diagnostics.length > 0) {
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => ROOT,
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnostics(diagnostics, host));
  process.exitCode = 1;
}
