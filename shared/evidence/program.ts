/** The verifier as one file that needs nothing but Node.js, for readers without our software. */
import { readFileSync } from 'node:fs';

/** In the order of their imports. */
const FILES = ['bytes', 'jws', 'keys', 'path', 'changes', 'layout', 'proofs', 'chain', 'verify', 'main'];

const OWN_IMPORT = /^import [^;]* from '\.\/[^;]*;\n/gm;

/** The text of the files, joined into one module. */
export function verifierProgram(): string {
  const texts = FILES.map((name) =>
    readFileSync(new URL(`../verifier/${name}.mjs`, import.meta.url), 'utf8')
      .replace(OWN_IMPORT, '')
      .replace(/^export /gm, ''),
  );
  return texts.join('\n');
}
