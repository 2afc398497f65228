/** What a process of the runner does: it runs the files that it is given, and fails one behind which something failed unheard. */
let run;

/** Rejected promises and exceptions for which nobody waited, since the last file. */
const unheard = [];
process.on('unhandledRejection', (error) => unheard.push(error));
process.on('uncaughtException', (error) => unheard.push(error));

/** Before the first file: how jest-light-runner runs one, and what it must know. */
export async function setup(address, settings) {
  const module = await import(address);
  module.setWorkerData({ ...settings, runtime: 'child_process' });
  run = module.default;
}

export async function runFile(path) {
  const result = await run(path);
  // What the last test left behind is its file's too.
  await new Promise((resolve) => setImmediate(resolve));
  return unheard.splice(0).reduce(withFailure, result);
}

function withFailure(result, error) {
  const title = 'something failed for which nobody waited';
  const message = `${title}\n${error?.stack ?? error}\n`;
  const failed = { title, fullName: title, ancestorTitles: [], status: 'failed', failureMessages: [message] };
  return {
    ...result,
    numFailingTests: result.numFailingTests + 1,
    failureMessage: result.failureMessage + message,
    testResults: [...result.testResults, { ...failed, duration: 0, numPassingAsserts: 0 }],
  };
}
