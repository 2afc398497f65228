/** Ends the output of a test run with one line that counts it: `N passed, N failed`. */

/** The closing line for Jest's totals. A file that fails to run counts as one failed test. */
export function closingLine({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  numRuntimeErrorTestSuites,
}) {
  const skipped = numPendingTests + numTodoTests;
  const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** Jest calls reporters in their order, so this one stands last. */
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    process.once('exit', () => process.stdout.write(`${closingLine(results)}\n`));
  }
}
