/** What a process of the runner does: it runs the files that it is given. */
let run;

/** Before the first file: how jest-light-runner runs one, and what it must know. */
export async function setup(address, settings) {
  const module = await import(address);
  module.setWorkerData({ ...settings, runtime: 'child_process' });
  run = module.default;
}

export const runFile = (path) => run(path);
