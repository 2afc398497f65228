/** The frame of a command-line script. */

/** What an error says to a person. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Runs the script and prints the text that it answers; if it fails, prints why and sets the exit code. */
export async function runScript(script: (args: string[]) => Promise<string | void>): Promise<void> {
  try {
    const answer = await script(process.argv.slice(2));
    if (answer !== undefined) process.stdout.write(`${answer}\n`);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
