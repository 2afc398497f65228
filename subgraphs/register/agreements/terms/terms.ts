/** The published format of an agreement's terms: everything in which agreements differ is data here, never code. */
import type * as v from 'valibot';
import { isStorable } from '../../../../shared/canonical.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import {
  amount,
  anyObject,
  date,
  fields,
  inShape,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  recordOf,
  text,
  texts,
  truth,
  wholeNumber,
} from '../../../../shared/shape.ts';
import { LEGAL_TERMS } from './legal.ts';
import { TEXT_TERMS } from './text.ts';

const months = wholeNumber('a number of months above 0');
const anchor = oneOf('DETECTED', 'AWARE');

const right = oneOf(
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'AUTOMATED_DECISION',
  'INFORMED',
  'NOTIFICATION',
);

const propagation = fields({
  /** DISCLOSED_TO: those to whom this person's data went. ALL_SIGNATORIES: everyone who signed. */
  audience: oneOf('DISCLOSED_TO', 'ALL_SIGNATORIES'),
  /** In words, for the person who decides; null: none. */
  condition: orNull(text),
  /** Days in which a recipient aims to answer; null: its own policy. */
  answerWithinDays: orNull(amount),
});

const rightTerm = fields({
  right,
  /** Whether the agreement selects the right; it never takes a statutory right away. Null: not listed. */
  selected: orNull(truth),
  /** Bases on which the right arises under the agreement, for example CONSENT; empty: no condition. */
  conditionalOn: texts,
  propagate: orNull(propagation),
  /** Days from the start in which the party asked replies, if the agreement is stricter than the law; left out: it is not. */
  replyWithinDays: orAbsent(amount),
  /** For NOTIFICATION: the rights whose success is passed on by this row of the text. */
  covers: orAbsent(listOf(right)),
  source: text,
});

const review = fields({
  firstAfterMonths: months,
  /** Null: the text names only the first. */
  thenEveryMonths: orNull(months),
  anchor: oneOf('SIGNED', 'COMMENCED', null),
  initiator: orNull(text),
  /** Who may set another day for one review; left out: nobody. */
  override: orAbsent(oneOf('DATA_PROTECTION_OFFICERS')),
  /** What calls for a review outside the cycle. */
  triggers: orAbsent(listOf(oneOf('LEGISLATION', 'SECTOR', 'SIGNATORIES'))),
  source: text,
});

const breach = fields({
  partnerNotice: orNull(
    fields({
      /** Null: the text sets no hours; then `aimHours` is the federation's default aim. */
      hours: orNull(amount),
      aimHours: orNull(amount),
      anchor,
      strength: oneOf('MUST', 'SHOULD', 'AIM', 'MAY'),
      threshold: text,
    }),
  ),
  authority: fields({ hours: amount, anchor }),
  decision: fields({
    /** CONTROLLER: the controller of the information decides. CONSULT: affected partners agree, else the fallback. */
    rule: oneOf('CONTROLLER', 'CONSULT'),
    /** Whether the text names a protocol owner as the decider where partners do not agree. */
    fallback: oneOf('PROTOCOL_OWNER', null),
    /** The party that is protocol owner; null although a fallback is named: a decider is missing. */
    protocolOwner: orNull(text),
    /** False: the text names none, and the party above is assumed; left out: it does. */
    named: orAbsent(truth),
  }),
  source: text,
});

const signature = fields({
  /** Offices that may sign, any of them; empty: any senior individual. */
  offices: texts,
  /** Offices that may sign for one party, where the text fixes them party by party. */
  byParty: recordOf(texts),
  /** Parties whose signatures record the signing person's rank. */
  rankFor: orAbsent(texts),
  source: text,
});

const afterLeaving = fields({
  /** Whether what was obtained stays under the agreement's terms. */
  keepsComplying: truth,
  dataDuty: oneOf('RETURN_OR_DESTROY_IRRELEVANT', 'KEEP_WHAT_IT_CONTROLS', null),
  source: text,
});

/** SPECIFIC_SHARINGS: besides, programmes may be added beneath it at any time. */
const amendment = fields({ rule: oneOf('ONLY_AT_FORMAL_REVIEW', 'SPECIFIC_SHARINGS'), source: text });

/** `source` names the section, paragraph or line of the agreement's text from which a term comes. */
export const termsShape = fields({
  ...LEGAL_TERMS,
  ...TEXT_TERMS,
  /** Who decides on the data: each for itself, or all signatories jointly; null: the text does not say. */
  controllership: oneOf('INDEPENDENT', 'JOINT', null),
  /** The organisations and classes of organisations that the text names, and the parties that fill each. */
  organisations: listOf(fields({ key: text, name: text, kind: text, filledBy: texts })),
  purposes: listOf(fields({ code: text, label: text, source: orAbsent(text) })),
  lawfulBases: fields({
    article6: texts,
    article9: texts,
    article10: orNull(text),
    part3: orNull(truth),
    source: orAbsent(text),
  }),
  /** `special`: Art. 9; `criminal`: Art. 10; null: the text does not say. */
  dataCategories: listOf(
    fields({ code: text, label: text, special: orNull(truth), criminal: orNull(truth) }),
  ),
  dataSubjects: texts,
  rights: listOf(rightTerm),
  review: orNull(review),
  withdrawal: orNull(fields({ noticeWeeks: amount, to: orNull(text), source: text })),
  breach: orNull(breach),
  signature: orNull(signature),
  /** The reference of the umbrella protocol beneath which this agreement hangs. */
  umbrella: orAbsent(text),
  /** What a signatory that has left, or all after the end, may and must do with what they obtained. Null: not agreed. */
  afterLeaving: orAbsent(afterLeaving),
  /** The last day of the agreement, in `YYYY-MM-DD`; left out: none is set. */
  endsOn: orAbsent(date),
  /** How the text may be changed. */
  amendment: orAbsent(amendment),
  /** Where the text leaves something open, in words. */
  gaps: texts,
  /** What else the text fixes, by topic, for modules that read it and for people. */
  further: anyObject,
});

/** The names of all terms that the format knows. */
export const TERM_NAMES = Object.keys(termsShape.pipe[1].entries);

export type Terms = v.InferInput<typeof termsShape>;
export type RightTerm = v.InferInput<typeof rightTerm>;
export type ReviewTerm = v.InferInput<typeof review>;
export type BreachTerms = v.InferInput<typeof breach>;
export type AfterLeavingTerm = v.InferInput<typeof afterLeaving>;
export type AmendmentTerm = v.InferInput<typeof amendment>;

/** Terms travel to every signatory in one notice. */
export const MOST_CHARACTERS = 256 * 1024;

/** The value as terms, or BAD_USER_INPUT such as `terms.rights[3].right must be one of …`. */
export function readTerms(value: unknown): Terms {
  const terms = inShape(termsShape, value, {
    path: 'terms',
    refused: ({ path, field, expected }) =>
      refuseField(field, 'TERMS_MALFORMED', `${path} must be ${expected}.`),
  });
  const about = { field: 'terms', reason: 'TERMS_MALFORMED' };
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    refuse('BAD_USER_INPUT', `\`terms\` may have ${MOST_CHARACTERS} characters.`, about);
  if (!isStorable(value)) refuse('BAD_USER_INPUT', '`terms` may hold no NUL and no half characters.', about);
  return terms;
}
