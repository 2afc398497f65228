/** A notice by which its originator takes back what it has told of a cause. */
import { ALL_ANSWERS, noticeKind } from './kind.ts';
import { listOf, objectOf, orAbsent, text, words } from './parts.ts';

export const recall = noticeKind({
  kind: 'RECALL',
  words: 'a recall',
  /** The kinds that it takes back; those that this register does not know never came here. */
  body: objectOf({ kinds: listOf(text) }),
  content: objectOf({ reason: orAbsent(words) }),
  // A person answers it where something was done.
  awaits: 'ANSWER',
  answers: ALL_ANSWERS,
});
