/** Notices about a request for release under FOIA or EIR: each tells one step. */
import * as v from 'valibot';
import type { ReleaseOutcome, ReleaseRegime } from '../../generated/graphql.ts';
import { noticeKind } from './kind.ts';
import { date, listOf, objectOf, orAbsent, orNull, text, truth, words } from './parts.ts';

const REGIMES = ['FOIA', 'EIR'] as const satisfies readonly ReleaseRegime[];

const OUTCOMES = [
  'RELEASED',
  'PARTLY_RELEASED',
  'NOT_RELEASED',
  'NEITHER_CONFIRMED_NOR_DENIED',
] as const satisfies readonly ReleaseOutcome[];

/** What the receiver states of the request, the same to all that it consults. */
const asked = v.object({
  step: v.literal('ASKED'),
  regime: v.picklist(REGIMES),
  what: text,
  receivedOn: date,
  dueOn: date,
  agreement: orNull(text),
  holderId: text,
  deciderId: text,
  deciderRule: text,
});

const view = v.object({
  step: v.literal('VIEW'),
  objects: truth,
  exemptions: listOf(text),
  reason: orNull(words),
  givenOn: date,
});

const decided = v.object({
  step: v.literal('DECIDED'),
  outcome: v.picklist(OUTCOMES),
  exemptions: listOf(text),
  reason: text,
  viewsConsidered: orNull(words),
  decidedOn: date,
});

export const foiConsultation = noticeKind({
  kind: 'FOI_CONSULTATION',
  words: 'a consultation before release',
  body: v.variant('step', [asked, view, decided]),
  content: objectOf({
    /** Whether the recipient decides. */
    decides: orAbsent(truth),
    /** Whose views the receiver seeks, as it tells the decider alone. */
    consulted: orAbsent(listOf(words)),
  }),
});
