/** The files that make the programs: TypeScript to compile, and the data that it reads from beside itself. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('..', import.meta.url));

const FOLDERS = ['gateway', 'subgraphs', 'shared'];

const CODE = /\.ts$/;
const DATA = /\.(graphql|json|mjs|sql)$/;

interface Sources {
  code: string[];
  data: string[];
}

/** Paths from the project's folder, without those that start with one of `leftOut`. */
export function sourceFiles(leftOut: string[]): Sources {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(folder, path),
    ),
  ).filter((path) => !leftOut.some((start) => path.startsWith(start)));
  return { code: paths.filter((path) => CODE.test(path)), data: paths.filter((path) => DATA.test(path)) };
}

/** Copies the data into a folder of compiled programs, at the same paths. */
export function copyData({ data }: Sources, target: string): void {
  for (const path of data) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(PROJECT, path), join(target, path));
  }
}
