/** A notice of what the people of its recipient read in the sender's register on one day. */
import * as v from 'valibot';
import { noticeKind } from './kind.ts';
import { count, date, listOf, objectOf, text } from './parts.ts';

/** What fits into one notice. */
export const MOST_READS = 400;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256'));

export const readDigest = noticeKind({
  kind: 'READ_DIGEST',
  words: 'what was read',
  body: objectOf({ on: date }),
  content: objectOf({
    /** How many entries beyond these there are. */
    omitted: count,
    reads: listOf(
      objectOf({ person: text, action: text, rowKind: text, count, rowsDigest: sha256 }),
      MOST_READS,
    ),
  }),
});
