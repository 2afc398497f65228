/** `npm run build`: compiles the programs and the console to dist/, for the images; a script, imported by nothing. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { buildConsole } from './console/build.ts';
import { copyData, PROJECT, sourceFiles } from './sources.ts';

const DIST = join(PROJECT, 'dist');

/** What only development needs. */
const LEFT_OUT = [
  'shared/demonstration',
  'shared/console',
  'shared/build.ts',
  'shared/sources.ts',
  'subgraphs/register/program/codegen.ts',
];

function compile(paths: string[]): readonly ts.Diagnostic[] {
  const { config } = ts.readConfigFile(join(PROJECT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
  const program = ts.createProgram(
    paths.map((path) => join(PROJECT, path)),
    { ...options, noEmit: false, outDir: DIST, rootDir: PROJECT, sourceMap: true, inlineSources: true },
  );
  return [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
}

rmSync(DIST, { recursive: true, force: true });
const sources = sourceFiles(LEFT_OUT);
const diagnostics = compile(sources.code);
copyData(sources, DIST);
await buildConsole(join(DIST, 'console'));
if (diagnostics.length > 0) {
  const host = {
    getCanonicalFileName: (name: string) => name,
    getCurrentDirectory: () => PROJECT,
    getNewLine: () => '\n',
  };
  process.stderr.write(ts.formatDiagnostics(diagnostics, host));
  process.exitCode = 1;
}
