/** Cursors of merged collections: a register's cursor, with the parties that were missing on earlier pages. */
import { decodeCursor } from '../../shared/cursor.ts';
import { isErrorCode, refuse, type ErrorCode } from '../../shared/errors.ts';

/** The missing parties, with the reason for each. */
export type Missed = ReadonlyMap<string, ErrorCode>;

export interface WalkCursor {
  /** The cursor as registers know it; null at the start. */
  after: string | null;
  missed: Missed;
}

/** Separates the two halves; base64url does not use it. */
const SEPARATOR = '.';

/** A sort key: the sorted field, the id and the party. */
const KEY_COMPONENTS = 3;

/** Reads `after` as a caller gave it; BAD_USER_INPUT if it is not a cursor of a merged collection. */
export function readWalkCursor(cursor: string | null): WalkCursor {
  if (cursor === null) return { after: null, missed: new Map() };
  const at = cursor.indexOf(SEPARATOR);
  const after = at < 0 ? cursor : cursor.slice(0, at);
  decodeCursor(after, KEY_COMPONENTS);
  return { after, missed: at < 0 ? new Map() : readMissed(cursor.slice(at + 1)) };
}

/** The second half of a cursor, which carries the missing parties; empty if there are none. */
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
