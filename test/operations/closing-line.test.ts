/** The line that ends the output of a test run. */
import { closingLine } from '../support/closing-line-reporter.js';

const totals = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test('counts what passed and failed', () => {
  expect(closingLine(totals)).toBe('5 passed, 0 failed');
});

test('a file that does not run counts as failed', () => {
  expect(closingLine({ ...totals, numFailedTests: 1, numRuntimeErrorTestSuites: 2 })).toBe(
    '5 passed, 3 failed',
  );
});

test('what was skipped is said', () => {
  expect(closingLine({ ...totals, numPendingTests: 1, numTodoTests: 1 })).toBe(
    '5 passed, 0 failed, 2 skipped',
  );
});
