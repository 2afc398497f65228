/** What the running program says of itself: its schema, its version, its start. */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { contractDigest, printContract } from '../../../../shared/contract.ts';
import { readSdl } from '../../../../shared/sdl.ts';

/** Compiled, the program lies one folder deeper under its package. */
function versionAbove(folder: URL): string {
  const file = new URL('package.json', folder);
  if (!existsSync(file)) return versionAbove(new URL('../..', folder));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

export const PROGRAM = {
  contract: contractDigest(printContract(readSdl(fileURLToPath(new URL('../..', import.meta.url))))),
  version: versionAbove(new URL('./', import.meta.url)),
  startedAt: new Date(performance.timeOrigin),
};
