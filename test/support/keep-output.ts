/** Runs before each test file: what goes to standard error and what servers answer in errors and metrics is kept. */
import { keepSaid } from './kept-output.ts';

const KEPT = Symbol.for('kept output');

type Marked = { [KEPT]?: true };

const { write } = process.stderr;
if (!(write as Marked)[KEPT]) {
  const keeping = (text: string | Uint8Array) => {
    keepSaid(String(text));
    return write.call(process.stderr, text);
  };
  process.stderr.write = Object.assign(keeping, { [KEPT]: true });
}

const ask = globalThis.fetch;
globalThis.fetch = async (...request: Parameters<typeof fetch>) => {
  const response = await ask(...request);
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) keepErrors(await response.clone().text());
  else if (response.url.endsWith('/metrics')) keepSaid(await response.clone().text());
  return response;
};

/** Of an answer its errors alone: what it gives to those who may have it is no leak. */
function keepErrors(body: string): void {
  if (!body.includes('"errors"')) return;
  try {
    const { errors } = JSON.parse(body) as { errors?: unknown };
    if (errors) keepSaid(JSON.stringify(errors));
  } catch {
    keepSaid(body);
  }
}
