/** Catches the lines that the programs in this process log, so that a test can look for what must not be in them. */
import { keepSaid } from './kept-output.ts';

export interface LogLines {
  lines: string[];
  stop(): void;
}

/** Catches what goes to standard error until it is stopped. */
export function catchLog(): LogLines {
  const { write } = process.stderr;
  const lines: string[] = [];
  process.stderr.write = (line: string | Uint8Array) => {
    keepSaid(String(line));
    return lines.push(String(line)) > 0;
  };
  return {
    lines,
    stop() {
      process.stderr.write = write;
    },
  };
}
