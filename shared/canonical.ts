/** The canonical form of JSON (RFC 8785), over which digests are taken. */
import library from 'canonicalize';

// The package is CommonJS with an ES module's types: Node imports the function itself.
const serialize = library as unknown as (value: unknown) => string | undefined;

/** The canonical text of a JSON value; properties that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** NUL and a lone surrogate, as JSON escapes them. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether PostgreSQL can store all texts of a JSON value: it accepts neither NUL nor lone surrogates. */
export function isStorable(value: unknown): boolean {
  return !UNSTORABLE.test(JSON.stringify(value));
}
