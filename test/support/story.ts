/** One test of several steps, each of which begins where the last one ended. */

/** What people do in all of it, and programs behind them. */
const LIMIT_MS = 300_000;

/** Adds a step, which is called by what it shows. */
export type Step = (outcome: string, work: () => Promise<void>) => void;

/** Makes a test of the steps that are added afterwards; one that fails is named, and ends the story. */
export function story(title: string): Step {
  const steps: { outcome: string; work: () => Promise<void> }[] = [];
  const play = async () => {
    for (const { outcome, work } of steps) await named(outcome, work);
  };
  test(title, play, LIMIT_MS);
  return (outcome, work) => {
    steps.push({ outcome, work });
  };
}

async function named(outcome: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) error.stack = `In the step “${outcome}”: ${error.stack}`;
    throw error;
  }
}
