/** Types of the reporter, which Jest loads as plain JavaScript. */
export interface Totals {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numRuntimeErrorTestSuites: number;
}

export function closingLine(totals: Totals): string;
