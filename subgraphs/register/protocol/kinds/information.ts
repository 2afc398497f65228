/** Notices about a request for information between organisations: each tells one step of one side. */
import * as v from 'valibot';
import type { Classification, InformationOutcome } from '../../generated/graphql.ts';
import { noticeKind } from './kind.ts';
import { count, date, objectOf, orNull, text, truth, words } from './parts.ts';

const classification = v.picklist([
  'OFFICIAL',
  'OFFICIAL_SENSITIVE',
  'ABOVE_OFFICIAL_SENSITIVE',
] as const satisfies readonly Classification[]);

const outcome = v.picklist([
  'AGREED',
  'PARTLY_AGREED',
  'REFUSED',
] as const satisfies readonly InformationOutcome[]);

const step = <const Name extends string, const Entries extends v.ObjectEntries>(
  name: Name,
  entries: Entries,
) => v.object({ step: v.literal(name), ...entries });

/** The first step of all, which opens the copy at the holder. */
const requested = step('REQUESTED', {
  to: text,
  agreement: text,
  classification,
  requestedOn: date,
  oneOff: truth,
  personalData: truth,
  what: text,
  unit: orNull(words),
  follows: orNull(words),
  frequency: orNull(words),
  necessity: orNull(words),
  purpose: orNull(words),
  publication: orNull(words),
  access: orNull(words),
  storage: orNull(words),
  disposal: orNull(words),
  publicTaskStatement: orNull(words),
  legalBasis: orNull(words),
});

const publicationProposed = step('PUBLICATION_PROPOSED', { proposal: text, proposedOn: date });
/** `number` is that of the other party's proposals. */
const publicationAccepted = step('PUBLICATION_ACCEPTED', { number: count });

const byAsker = v.variant('step', [
  requested,
  publicationProposed,
  publicationAccepted,
  step('JUSTIFIED', { answer: text, answeredOn: date }),
  step('ESCALATED', {
    escalatedOn: date,
    reasons: text,
    objections: text,
    attempts: text,
    exceptional: orNull(words),
  }),
  step('WITHDRAWN', { reason: text }),
]);

const byHolder = v.variant('step', [
  publicationProposed,
  publicationAccepted,
  step('ACKNOWLEDGED', { acknowledgedOn: date }),
  step('JUSTIFICATION_ASKED', { question: text, askedOn: date }),
  step('DECIDED', {
    outcome,
    reason: text,
    decidedOn: date,
    legalBasis: orNull(words),
    afterStep: count,
  }),
  step('PROVIDED', {
    providedOn: date,
    what: text,
    method: text,
    label: classification,
    nextOn: orNull(date),
  }),
  step('ESCALATION_ANSWERED', { number: count, outcome: text, satisfied: orNull(truth) }),
]);

const content = objectOf({});

export const informationRequest = noticeKind({
  kind: 'INFORMATION_REQUEST',
  words: 'a request for information',
  body: byAsker,
  content,
});

export const informationReply = noticeKind({
  kind: 'INFORMATION_REPLY',
  words: 'a reply to a request for information',
  body: byHolder,
  content,
});
