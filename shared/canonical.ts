/** The canonical form of JSON (RFC 8785), over which digests are taken. */
import library from 'canonicalize';

// The package is CommonJS with an ES module's types: what Node imports is the function itself.
const serialize = library as unknown as (value: unknown) => string | undefined;

/** The canonical text of a JSON value; properties that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

/** As JSON escapes them: NUL, and one half of a pair of surrogates. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** Whether all texts in a JSON value can be kept: PostgreSQL takes neither NUL nor half a pair of surrogates. */
export function isStorable(value: unknown): boolean {
  return !UNSTORABLE.test(JSON.stringify(value));
}
