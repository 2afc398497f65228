/** A notice by which its originator takes back what it has told of a cause. */
import { allAnswers } from './answers.ts';
import { noticeKind } from './kind.ts';
import { listOf, objectOf, orAbsent, text, words } from './parts.ts';

export const recall = noticeKind({
  kind: 'RECALL',
  words: 'a recall',
  /** The kinds that it takes back; those that this register does not know never came here. */
  body: objectOf({ kinds: listOf(text) }),
  content: objectOf({ reason: orAbsent(words) }),
  // A person answers it where something was done.
  awaits: 'ANSWER',
  answers: allAnswers({
    DONE: { words: 'Done – we put it back', meaning: 'Or there was nothing to put back.' },
    NOT_HELD: { meaning: 'You looked, and have nothing that it concerns.' },
    REFUSED: { words: 'It cannot be put back – say why', question: 'Why can it not be put back?' },
  }),
});
