/** Fetches the signed directory from a file or a URL, with limits on time and size. */
import { readFile, stat } from 'node:fs/promises';

const MAXIMUM_BYTES = 10_000_000;
const TIMEOUT_MILLISECONDS = 5_000;

const TOO_LARGE = `the directory is larger than ${MAXIMUM_BYTES / 1_000_000} MB`;

/** Whether a source is a URL; a file path otherwise. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}

/** The compact JWS that the source holds now. */
export async function fetchDirectory(source: string): Promise<string> {
  return (isUrl(source) ? await fetchUrl(source) : await fetchFile(source)).trim();
}

/** A mark that changes with the file; null for a URL, which must be fetched to see a change. */
export async function changeMark(source: string): Promise<string | null> {
  if (isUrl(source)) return null;
  const { mtimeMs, size, ino } = await stat(source);
  return `${mtimeMs} ${size} ${ino}`;
}

async function fetchFile(path: string): Promise<string> {
  if ((await stat(path)).size > MAXIMUM_BYTES) throw new Error(TOO_LARGE);
  return readFile(path, 'utf8');
}

async function fetchUrl(url: string): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MILLISECONDS);
  const response = await fetch(url, { signal, redirect: 'manual' }).catch((cause: unknown) => {
    throw new Error("the directory's address did not answer", { cause });
  });
  if (!response.ok) throw new Error(`the directory's address answered ${response.status}`);
  return boundedText(response, MAXIMUM_BYTES, TOO_LARGE);
}

/** The text of an answer; throws `tooLarge` as soon as it exceeds the maximum. */
export async function boundedText(
  response: Response,
  maximumBytes: number,
  tooLarge: string,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maximumBytes) throw new Error(tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
