/** Cursors of merged collections: a party's cursor, and the parties that were missed on the way to it. */
import { decodeCursor } from '../../shared/cursor.ts';
import { isErrorCode, refuse, type ErrorCode } from '../../shared/errors.ts';

/** Why parties were missed, by party. */
export type Missed = ReadonlyMap<string, ErrorCode>;

export interface WalkCursor {
  /** The cursor as registers know it; null at the start. */
  after: string | null;
  missed: Missed;
}

/** Parts the two halves; it is in no base64url text. */
const SEPARATOR = '.';

/** Every sort key ends with id and party, after the key itself. */
const KEY_COMPONENTS = 3;

/** Reads `after` as a caller gave it; BAD_USER_INPUT if no merged collection gave it out. */
export function readWalkCursor(cursor: string | null): WalkCursor {
  if (cursor === null) return { after: null, missed: new Map() };
  const at = cursor.indexOf(SEPARATOR);
  const after = at < 0 ? cursor : cursor.slice(0, at);
  decodeCursor(after, KEY_COMPONENTS);
  return { after, missed: at < 0 ? new Map() : readMissed(cursor.slice(at + 1)) };
}

/** The end of a cursor that carries the parties missed; empty if there are none. */
export function missedSuffix(missed: Missed): string {
  if (missed.size === 0) return '';
  const byCode: Record<string, string[]> = {};
  for (const [party, code] of missed) (byCode[code] ??= []).push(party);
  return SEPARATOR + Buffer.from(JSON.stringify(byCode), 'utf8').toString('base64url');
}

function readMissed(suffix: string): Missed {
  const missed = new Map<string, ErrorCode>();
  for (const [code, parties] of Object.entries(parseObject(suffix))) {
    if (!isErrorCode(code) || !Array.isArray(parties)) return refuseCursor();
    for (const party of parties) {
      if (typeof party !== 'string') return refuseCursor();
      missed.set(party, code);
    }
  }
  return missed;
}

function parseObject(suffix: string): object {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(suffix, 'base64url').toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? parsed : refuseCursor();
  } catch {
    return refuseCursor();
  }
}

function refuseCursor(): never {
  refuse(
    'BAD_USER_INPUT',
    '`after` is not a cursor of this collection: pass an `endCursor` as it was given.',
  );
}
