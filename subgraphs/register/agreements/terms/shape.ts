/** The shape that terms must have; what is broken is refused by its path. */
import { isStorable } from '../../../../shared/canonical.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import {
  fields,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  text,
  that,
  truth,
  type Check,
} from '../../../../shared/shape.ts';
import { isCalendarDate } from '../../../../shared/scalars.ts';
import { LEGAL_TERMS, TEXT_TERMS } from './optional-shape.ts';
import type { Terms } from './terms.ts';

/** Terms travel to every signatory in one notice. */
export const MOST_CHARACTERS = 256 * 1024;

/** The value as terms, or BAD_USER_INPUT such as `terms.rights[3].right must be one of …`. */
export function readTerms(value: unknown): Terms {
  try {
    termsCheck(value, 'terms');
  } catch (error) {
    return refuse('BAD_USER_INPUT', `${(error as Error).message}.`);
  }
  if (JSON.stringify(value).length > MOST_CHARACTERS)
    refuse('BAD_USER_INPUT', `\`terms\` may have ${MOST_CHARACTERS} characters.`);
  if (!isStorable(value)) refuse('BAD_USER_INPUT', '`terms` may hold no NUL and no half characters.');
  return value as Terms;
}

const months = that((value) => Number.isInteger(value) && Number(value) > 0, 'a number of months above 0');
const amount = that((value) => Number.isFinite(value) && Number(value) > 0, 'a number above 0');
const date = that((value) => typeof value === 'string' && isCalendarDate(value), 'a date such as 2026-10-24');
const texts = listOf(text);
const strength = oneOf('MUST', 'SHOULD', 'AIM', 'MAY');
const anchor = oneOf('DETECTED', 'AWARE');
const anyObject = that(isObject, 'an object');

const textsByKey: Check = (value, path, found) => {
  anyObject(value, path, found);
  if (!isObject(value)) return;
  for (const [key, list] of Object.entries(value)) texts(list, `${path}.${key}`, found);
};

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

const rightTerm = fields({
  right,
  selected: orNull(truth),
  conditionalOn: texts,
  propagate: orNull(
    fields({
      audience: oneOf('DISCLOSED_TO', 'ALL_SIGNATORIES'),
      condition: orNull(text),
      answerWithinDays: orNull(amount),
    }),
  ),
  replyWithinDays: orAbsent(amount),
  covers: orAbsent(listOf(right)),
  source: text,
});

const breachTerms = fields({
  partnerNotice: orNull(
    fields({ hours: orNull(amount), aimHours: orNull(amount), anchor, strength, threshold: text }),
  ),
  authority: fields({ hours: amount, anchor }),
  decision: fields({
    rule: oneOf('CONTROLLER', 'CONSULT'),
    fallback: oneOf('PROTOCOL_OWNER', null),
    protocolOwner: orNull(text),
    named: orAbsent(truth),
  }),
  source: text,
});

export const termsCheck = fields({
  ...LEGAL_TERMS,
  ...TEXT_TERMS,
  controllership: oneOf('INDEPENDENT', 'JOINT', null),
  organisations: listOf(fields({ key: text, name: text, kind: text, filledBy: texts })),
  purposes: listOf(fields({ code: text, label: text })),
  lawfulBases: fields({
    article6: texts,
    article9: texts,
    article10: orNull(text),
    part3: orNull(truth),
  }),
  dataCategories: listOf(
    fields({ code: text, label: text, special: orNull(truth), criminal: orNull(truth) }),
  ),
  dataSubjects: texts,
  rights: listOf(rightTerm),
  review: orNull(
    fields({
      firstAfterMonths: months,
      thenEveryMonths: orNull(months),
      anchor: oneOf('SIGNED', 'COMMENCED', null),
      initiator: orNull(text),
      override: orAbsent(oneOf('DATA_PROTECTION_OFFICERS')),
      triggers: orAbsent(listOf(oneOf('LEGISLATION', 'SECTOR', 'SIGNATORIES'))),
      source: text,
    }),
  ),
  withdrawal: orNull(fields({ noticeWeeks: amount, to: orNull(text), source: text })),
  breach: orNull(breachTerms),
  signature: orNull(fields({ offices: texts, byParty: textsByKey, rankFor: orAbsent(texts), source: text })),
  umbrella: orAbsent(text),
  afterLeaving: orAbsent(
    fields({
      keepsComplying: truth,
      dataDuty: oneOf('RETURN_OR_DESTROY_IRRELEVANT', 'KEEP_WHAT_IT_CONTROLS', null),
      source: text,
    }),
  ),
  endsOn: orAbsent(date),
  amendment: orAbsent(fields({ rule: oneOf('ONLY_AT_FORMAL_REVIEW', 'SPECIFIC_SHARINGS'), source: text })),
  gaps: texts,
  further: anyObject,
});
