/** Keyset cursors that are valid at every party: comparing two cursors' bytes compares their sort keys. */
import { refuse } from './errors.ts';

/** A component of a sort key. Instants have milliseconds; text holds no NUL (PostgreSQL has none either). */
export type KeyComponent = Date | string;

const SEPARATOR = '\0';

/** A sort key as a cursor: base64url of its components, joined so that byte order is key order. */
export function encodeCursor(key: KeyComponent[]): string {
  const texts = key.map((part) => (part instanceof Date ? part.toISOString() : part));
  return Buffer.from(texts.join(SEPARATOR), 'utf8').toString('base64url');
}

/** The components of a cursor, as text; BAD_USER_INPUT if it is not a cursor of a collection. */
export function decodeCursor(cursor: string, components: number): string[] {
  const bytes = Buffer.from(cursor, 'base64url');
  const parts = bytes.toString('utf8').split(SEPARATOR);
  const canonical = encodeCursor(parts) === cursor;
  if (!canonical || parts.length !== components) {
    refuse(
      'BAD_USER_INPUT',
      '`after` is not a cursor of this collection: pass an `endCursor` or `cursor` as it was given.',
    );
  }
  return parts;
}

/** Negative if `a` comes before `b` in ascending order of their keys. */
export function compareCursors(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'base64url'), Buffer.from(b, 'base64url'));
}
