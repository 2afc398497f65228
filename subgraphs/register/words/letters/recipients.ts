/** Who was told of a decision, and what each answered, as far as the person may be told (Art. 19, second sentence). */
import type { NoticeState, Right } from '../../generated/graphql.ts';
import type { LetterFacts, LetterRecipient } from './facts.ts';
import { groundInWords, isProtective } from './ground-words.ts';
import { heading, list, paragraph, type Block } from './letter.ts';

const NOT_ARRIVED = 'We are telling it, and it has not confirmed yet that our notice has arrived.';
const AWAITED = 'We have told it, and are waiting for its answer.';

/** The same for an authority that holds information and for one that does not. */
const NEUTRAL =
  'We have told it. The law lets it neither confirm nor deny whether it holds information about anyone, so we can say no more. You can ask it yourself.';

/** What it answered; null: nothing yet. A reason may follow. */
const ANSWERS: Record<NoticeState, string | null> = {
  QUEUED: null,
  UNREACHABLE: null,
  DELIVERED: null,
  ACKNOWLEDGED: null,
  DONE: 'We have told it. It answered that it has done the same',
  PARTLY_DONE: 'We have told it. It answered that it has done the same in part',
  REFUSED: 'We have told it. It answered that it has decided not to do the same',
  NOT_HELD: 'We have told it. It answered that it does not hold the information',
  EXEMPT: 'We have told it. It answered that the law exempts it from doing the same',
  WITHHELD: NEUTRAL,
};

const HAS_REASON: readonly NoticeState[] = ['PARTLY_DONE', 'REFUSED', 'EXEMPT'];

function whatBecame({ state, ground, mayBePart3 }: LetterRecipient): string {
  const answer = ANSWERS[state];
  if (answer === null) return state === 'QUEUED' || state === 'UNREACHABLE' ? NOT_ARRIVED : AWAITED;
  if (mayBePart3 || state === 'WITHHELD' || isProtective(ground, 'UK_GDPR')) return NEUTRAL;
  const reason = HAS_REASON.includes(state) ? groundInWords(ground, 'UK_GDPR') : null;
  return reason === null ? `${answer}.` : `${answer}, because ${reason}.`;
}

const TOLD_BY_LAW: readonly Right[] = ['RECTIFICATION', 'ERASURE', 'RESTRICTION'];

/** The part of a letter that names them; nothing where there is nobody. Part 3 has no such duty to the person (s.48). */
export function whoWasTold({ regime, right, recipients }: LetterFacts): Block[] {
  if (regime === 'PART_3' || recipients.length === 0) return [];
  const why = TOLD_BY_LAW.includes(right)
    ? 'The law has us tell those to whom we gave the information (Article 19 of the UK GDPR).'
    : 'Our agreements with them have us tell them.';
  return [
    heading('Who we tell about this'),
    paragraph('We tell the organisations below what we decided.', why, 'Each of them decides for itself.'),
    list(recipients.map((recipient) => `${recipient.name}: ${whatBecame(recipient)}`)),
  ];
}
