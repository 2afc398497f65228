/** What the rules of sharing say of chosen cases, and of every flow between the demonstration's parties. */
import { readFileSync } from 'node:fs';
import { digestOf, goldenCases, matrix } from '../support/may-disclose.ts';

const golden = (name: string) => readFileSync(new URL(`golden/${name}`, import.meta.url), 'utf8');

// After a change that is meant: npm run --silent may-disclose -- cases > test/rules/golden/may-disclose.md
test('the chosen cases are answered as a person has read and approved', () => {
  expect(goldenCases()).toBe(golden('may-disclose.md'));
});

// To see what changed, print the matrix before and after, and compare: npm run --silent may-disclose > after.txt
// To keep it: npm run --silent may-disclose -- digest > test/rules/golden/may-disclose-matrix.sha256
test('every flow between two parties, of every category of every agreement, is answered as before', () => {
  const lines = matrix();
  expect(lines).toHaveLength(90 * 63 * 2);
  expect(digestOf(lines)).toBe(golden('may-disclose-matrix.sha256').trim());
});
