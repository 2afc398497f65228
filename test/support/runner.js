/** Jest's runner for these tests: files in plain Node, several after one another in one process. */
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'jest-worker';

// The kept runner starts its processes itself too, but two that start at once may both wait for ever.
const KEPT_RUNNER = createRequire(import.meta.url).resolve('jest-light-runner');
const RUN_FILE = new URL('worker-runner.js', pathToFileURL(KEPT_RUNNER)).href;
const PROCESS = fileURLToPath(new URL('runner-process.js', import.meta.url));

export default class PlainRunner {
  #globalConfig;

  constructor(globalConfig) {
    this.#globalConfig = globalConfig;
  }

  async runTests(tests, watcher, onStart, onResult, onFailure) {
    const globalConfig = this.#globalConfig;
    const projectConfig = tests[0]?.context.config;
    const processes = new Worker(PROCESS, {
      numWorkers: globalConfig.maxWorkers,
      exposedMethods: ['runFile'],
      setupArgs: [RUN_FILE, { globalConfig, projectConfig }],
      forkOptions: { stdio: 'pipe' },
    });
    processes.getStdout()?.pipe(process.stdout);
    processes.getStderr()?.pipe(process.stderr);
    const waiting = [...tests];
    const work = async () => {
      for (let test = waiting.shift(); test && !watcher.isInterrupted(); test = waiting.shift()) {
        await onStart(test);
        const outcome = processes.runFile(test.path);
        await outcome.then(
          (result) => onResult(test, result),
          (error) => onFailure(test, error),
        );
      }
    };
    try {
      await Promise.all(Array.from({ length: globalConfig.maxWorkers }, work));
    } finally {
      await processes.end();
    }
  }
}
