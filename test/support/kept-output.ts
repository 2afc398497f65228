/** What programs say while the tests run: every log line, every error and every page of metrics, kept to be searched. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { FOLDER_VARIABLE } from './postgres.ts';

const fileFor = (folder: string) => `${folder}.said`;

/** Keeps a text. */
export function keepSaid(text: string): void {
  const folder = process.env[FOLDER_VARIABLE];
  if (folder) appendFileSync(fileFor(folder), `${text}\n`);
}

/** All that was kept, which is then gone. */
export function takeSaid(folder: string): string {
  const file = fileFor(folder);
  const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(file, { force: true });
  return said;
}
