/**
 * Tests run in plain Node, many files in one process: most of a file's time would else go into loading the program
 * and composing the supergraph anew.
 */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  runner: '<rootDir>/test/support/runner.js',
  transform: {},
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  setupFiles: ['<rootDir>/test/support/keep-output.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/support/time-limits.ts'],
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  testSequencer: '<rootDir>/test/support/longest-first.js',
  maxWorkers: 3,
};
