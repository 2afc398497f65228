/** Notices between a party that has had a breach and the partners that it affects. */
import { allAnswers } from './answers.ts';
import { noticeKind, QUARTER } from './kind.ts';
import { count, instant, listOf, objectOf, oneOfTwo, orAbsent, text, truth, words } from './parts.ts';

/** What the breached party states, the same to all whom the breach affects. */
const facts = objectOf({
  kinds: orAbsent(listOf(text)),
  regimes: orAbsent(listOf(text)),
  occurredAt: orAbsent(instant),
  detectedAt: orAbsent(instant),
  awareAt: orAbsent(instant),
  categories: orAbsent(listOf(words)),
  people: orAbsent(listOf(words)),
  approximatePeople: orAbsent(count),
  approximateRecords: orAbsent(count),
  specialCategory: orAbsent(truth),
  criminalOffence: orAbsent(truth),
  risk: orAbsent(text),
  isFinal: orAbsent(truth),
});

/** What a partner reports back: what the breach does at its own. */
const effect = objectOf({
  effect: text,
  /** The partner's own breach, if it made one of it. */
  ownBreach: orAbsent(text),
});

/** The words of the breach, and where the recipient stands in it. */
const content = objectOf({
  summary: orAbsent(words),
  howItHappened: orAbsent(words),
  effects: orAbsent(words),
  measuresTaken: orAbsent(words),
  measuresPlanned: orAbsent(words),
  /** FIRST, UPDATE or FINAL. */
  stage: orAbsent(text),
  /** Why the recipient is affected. */
  why: orAbsent(words),
  /** Those that the recipient shares. */
  agreements: orAbsent(listOf(text)),
  consultations: orAbsent(
    listOf(objectOf({ agreement: text, until: orAbsent(instant), protocolOwner: orAbsent(text) })),
  ),
});

/** A partner's view on telling the authority and the people; under an agreement that it owns, its decision. */
const view = objectOf({
  tellAuthority: truth,
  tellSubjects: orAbsent(truth),
  decision: orAbsent(truth),
  /** Under which it decides. */
  agreement: orAbsent(text),
});

/** A person takes these on at once: the clock of 72 hours runs (UK GDPR Art. 33). */
const AT_ONCE = { longestRetrySeconds: QUARTER, awaits: 'ACKNOWLEDGEMENT' } as const;

export const breach = noticeKind({
  ...AT_ONCE,
  kind: 'BREACH',
  words: 'a breach',
  body: oneOfTwo('effect', effect, facts),
  content,
  matter: 'breaches',
  answers: allAnswers({
    DONE: { words: 'We have dealt with it' },
    PARTLY_DONE: { words: 'We have dealt with part of it' },
    NOT_HELD: { words: 'We do not hold the data', meaning: 'You looked, and hold none of the data.' },
    REFUSED: { words: 'We do nothing about it' },
  }),
  isRecallable: true,
  metByArrival: 'PARTNER_NOTICE',
});

export const authorityConsultation = noticeKind({
  ...AT_ONCE,
  kind: 'AUTHORITY_CONSULTATION',
  words: 'a view on telling the authority',
  body: view,
  content: objectOf({ reason: orAbsent(words) }),
});
