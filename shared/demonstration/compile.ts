/**
 * Compiles the programs once for all processes of the demonstration: plain JavaScript starts in half the time, and in
 * two thirds of the memory, of TypeScript that each process compiles for itself.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFile } from '@swc/core';
import { buildConsole } from '../console/build.ts';
import { LAYOUT, PROJECT } from './layout.ts';

/** `./rules.ts` becomes `./rules.js`; missing from the compiler's own type of its options. */
const IMPORTS: object = { rewriteRelativeImportExtensions: true };

const SOURCES = ['gateway', 'subgraphs', 'shared'];

/** The console is built by its own builder. */
const CONSOLE = 'shared/console/';

function filesOf(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path),
  );
}

async function compileFile(path: string): Promise<void> {
  const target = join(LAYOUT.build, path.replace(/\.ts$/, '.js'));
  const { code } = await transformFile(join(PROJECT, path), {
    cwd: PROJECT,
    sourceMaps: 'inline',
    jsc: IMPORTS,
  });
  writeFileSync(target, code);
}

/** Writes the compiled programs, the schemas and data that they read beside themselves, and the console. */
export async function compilePrograms(): Promise<void> {
  const files = SOURCES.flatMap(filesOf).filter(
    (path) => /\.(ts|graphql|json|mjs)$/.test(path) && !path.startsWith(CONSOLE),
  );
  rmSync(LAYOUT.build, { recursive: true, force: true });
  for (const folder of new Set(files.map(dirname)))
    mkdirSync(join(LAYOUT.build, folder), { recursive: true });
  await Promise.all(
    files.map(async (path) =>
      path.endsWith('.ts') ? compileFile(path) : cpSync(join(PROJECT, path), join(LAYOUT.build, path)),
    ),
  );
  await buildConsole(LAYOUT.console);
}
