/** The verifier as one file that needs nothing but Node, for those who have nothing of ours. */
import { readFileSync } from 'node:fs';

/** Each after those that it imports. */
const FILES = ['bytes', 'jws', 'keys', 'path', 'changes', 'layout', 'proofs', 'chain', 'verify', 'main'];

const OWN_IMPORT = /^import [^;]* from '\.\/[^;]*;\n/gm;

/** Its text: the files one after the other, as the one module that they make together. */
export function verifierProgram(): string {
  const texts = FILES.map((name) =>
    readFileSync(new URL(`../verifier/${name}.mjs`, import.meta.url), 'utf8')
      .replace(OWN_IMPORT, '')
      .replace(/^export /gm, ''),
  );
  return texts.join('\n');
}
