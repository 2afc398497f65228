/** The threat model claims nothing without a test: every file that it names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

test('every test that the threat model names is there', () => {
  const text = readFileSync(fromRoot('subgraphs/register/threat-model.md'), 'utf8');
  const named = [...text.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((path) => !existsSync(fromRoot(path)))).toEqual([]);
});
