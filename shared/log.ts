/** Structured log lines: one JSON object a line on standard error; ids and codes, never personal data. */

/** The other fields of a line: ids, counts, codes, durations in milliseconds. */
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** Writes one line. `event` names what happened, in lower case with dots. */
export function log(event: string, fields: LogFields = {}): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`);
}
