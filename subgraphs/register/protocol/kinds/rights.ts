/** Notices that ask a recipient to carry out a person's right, which each decides for itself. */
import * as v from 'valibot';
import type { NoticeKind, Regime, Right, RightsRequestOutcome } from '../../generated/graphql.ts';
import { ALL_ANSWERS, noticeKind, type Kind } from './kind.ts';
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
  told: { words: string; right: Carried } & Partial<Pick<Kind, 'oneMatterWith'>>,
) {
  const declared = noticeKind({
    kind,
    body,
    content,
    matter: 'rightsRequests',
    awaits: 'ANSWER',
    answers: ALL_ANSWERS,
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

export const erasure = aboutRight('ERASURE', { words: 'an erasure', right: 'ERASURE' });
export const rectification = aboutRight('RECTIFICATION', {
  words: 'a rectification',
  right: 'RECTIFICATION',
  oneMatterWith: INACCURATE,
});
export const restriction = aboutRight('RESTRICTION', { words: 'a restriction', right: 'RESTRICTION' });
export const objection = aboutRight('OBJECTION', { words: 'an objection', right: 'OBJECTION' });
/** A source that is told of an inaccuracy rectifies. */
export const inaccuracy = aboutRight('INACCURACY', {
  words: 'an inaccuracy',
  right: 'RECTIFICATION',
  oneMatterWith: INACCURATE,
});
