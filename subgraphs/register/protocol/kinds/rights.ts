/** Notices that ask a recipient to carry out a person's right, which each decides for itself. */
import * as v from 'valibot';
import type { NoticeKind, Regime, Right, RightsRequestOutcome } from '../../generated/graphql.ts';
import { allAnswers } from './answers.ts';
import { noticeKind, type Kind } from './kind.ts';
import { date, listOf, objectOf, orAbsent, words } from './parts.ts';

const RIGHTS = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'AUTOMATED_DECISION',
] as const satisfies readonly Right[];

const REGIMES = ['UK_GDPR', 'PART_3'] as const satisfies readonly Regime[];
const OUTCOMES = ['UPHELD', 'PARTLY_UPHELD'] as const satisfies readonly RightsRequestOutcome[];

/** What was decided at its originator. */
const body = objectOf({
  right: orAbsent(v.picklist(RIGHTS)),
  regime: orAbsent(v.picklist(REGIMES)),
  outcome: orAbsent(v.picklist(OUTCOMES)),
  ground: orAbsent(words),
});

/** Who the person is, as far as the recipient needs it to find them. */
const content = objectOf({
  identity: objectOf({
    name: orAbsent(words),
    dateOfBirth: orAbsent(date),
    address: orAbsent(words),
    identifiers: listOf(objectOf({ scheme: words, value: words })),
  }),
  /** What is right instead. */
  correction: orAbsent(words),
  /** Why it is told anew. */
  reason: orAbsent(words),
});

/** Rights that recipients are told of. */
type Carried = Extract<Right, NoticeKind>;

function aboutRight<const Name extends NoticeKind>(
  kind: Name,
  told: { right: Carried } & Pick<Kind, 'words' | 'answers'> & Partial<Pick<Kind, 'oneMatterWith'>>,
) {
  const declared = noticeKind({
    kind,
    body,
    content,
    matter: 'rightsRequests',
    awaits: 'ANSWER',
    isRecallable: true,
    isOneDecision: true,
    originatorsAnswer: ({ outcome, ground }) =>
      outcome === 'PARTLY_UPHELD'
        ? { answer: 'PARTLY_DONE', ground: ground ?? 'AS_DECIDED_BY_ORIGINATOR' }
        : { answer: 'DONE' },
    ...told,
  });
  return { ...declared, right: told.right };
}

/** A source told of an inaccuracy and a recipient told of its rectification are told the same. */
const INACCURATE = ['RECTIFICATION', 'INACCURACY'] as const;

export const erasure = aboutRight('ERASURE', {
  words: 'an erasure',
  right: 'ERASURE',
  answers: allAnswers({
    DONE: {
      words: 'Done – we erased it',
      meaning:
        'Nothing about this person is left with you, in files, e-mail and backups that you can reach. Whom you gave it to is told by your register.',
    },
    REFUSED: { words: 'We must keep it – say why', question: 'Why must you keep it?' },
  }),
});
export const rectification = aboutRight('RECTIFICATION', {
  words: 'a rectification',
  right: 'RECTIFICATION',
  oneMatterWith: INACCURATE,
  answers: allAnswers({
    DONE: {
      words: 'Done – we corrected it',
      meaning: 'What you hold is right now. Whom you gave it to is told by your register.',
    },
    REFUSED: { words: 'We left it as it is – say why', question: 'Why did you leave it?' },
  }),
});
export const restriction = aboutRight('RESTRICTION', {
  words: 'a restriction',
  right: 'RESTRICTION',
  answers: allAnswers({
    DONE: {
      words: 'Done – we do not use it any more',
      meaning: 'You keep it, and nobody works with it until you hear again.',
    },
    REFUSED: { words: 'We must go on using it – say why', question: 'Why must you go on using it?' },
  }),
});
export const objection = aboutRight('OBJECTION', {
  words: 'an objection',
  right: 'OBJECTION',
  answers: allAnswers({
    DONE: {
      words: 'Done – we stopped using it',
      meaning: 'Nobody uses it for what the person objected to.',
    },
    REFUSED: { words: 'We must go on using it – say why', question: 'Why must you go on using it?' },
  }),
});
/** A source that is told of an inaccuracy rectifies. */
export const inaccuracy = aboutRight('INACCURACY', {
  words: 'an inaccuracy',
  right: 'RECTIFICATION',
  oneMatterWith: INACCURATE,
  answers: allAnswers({
    DONE: { words: 'Done – we corrected it', meaning: 'It was wrong here too, and is right now.' },
    REFUSED: { words: 'It is right – say why', question: 'Why did you leave it?' },
  }),
});
