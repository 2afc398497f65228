/** What an agreement says of requests for information, as data: `terms.further.informationRequests`. */
import * as v from 'valibot';
import { refuse } from '../../../../shared/errors.ts';
import {
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
import type { Terms } from '../../agreements/terms/terms.ts';

/** The agreement's name of a justification -> the field of the request that gives it. */
export const JUSTIFICATION = {
  necessity: 'necessity',
  informationRequested: 'what',
  purposeOfUse: 'purpose',
  publicationIntended: 'publication',
  accessors: 'access',
  storageAndDuration: 'storage',
  disposal: 'disposal',
} as const;

const number = wholeNumber('a whole number above 0');
const strength = oneOf('MUST', 'SHOULD', 'AIM', 'MAY');

/** A time in working days. */
const counting = {
  /** Null: the text does not say; then the date of the request too. */
  anchor: oneOf('DATE_OF_REQUEST', null),
  /** Whether the first day is one of them. @default false */
  countsFirstDay: orAbsent(truth),
};

const workingDays = fields({ workingDays: number, ...counting, strength, source: text });

const response = fields({
  classification: oneOf('OFFICIAL', 'OFFICIAL_SENSITIVE', 'ABOVE_OFFICIAL_SENSITIVE'),
  /** Null: no time is set. */
  workingDays: orNull(number),
  ...counting,
  strength: orNull(strength),
  /** SEPARATE_ARRANGEMENTS: it is not asked for under this agreement. */
  route: oneOf('SEPARATE_ARRANGEMENTS', null),
  source: text,
});

const approval = orAbsent(
  fields({
    /** The holder whose offices approve. */
    party: text,
    of: texts,
    /** False: it may be needed. @default true */
    certain: orAbsent(truth),
    source: text,
  }),
);

const step = fields({
  step: number,
  office: text,
  /** REASONABLE_AND_JUSTIFIED: on leaving the step. LAST_RESORT: on entering it. */
  gate: oneOf('REASONABLE_AND_JUSTIFIED', 'LAST_RESORT', null),
});

const clauseShape = fields({
  modes: listOf(oneOf('ONE_OFF', 'REGULAR')),
  /** Who may ask whom; left out: each party any other. */
  directions: orAbsent(listOf(fields({ from: text, to: text }))),
  justifiedOn: listOf(oneOf('ONE_OFF', 'FIRST_REGULAR')),
  justification: listOf(oneOf(...(Object.keys(JUSTIFICATION) as (keyof typeof JUSTIFICATION)[]))),
  acknowledge: orNull(workingDays),
  respond: listOf(response),
  /** Holder -> the tests of which it must be satisfied. */
  tests: recordOf(texts),
  approvals: fields({ personalData: approval, officialSensitive: approval }),
  /** What must be there first where personal data are asked for; null: the text does not say. */
  personalData: orNull(fields({ routine: texts, adHoc: texts, source: text })),
  /** Asker -> its ladder. */
  escalation: recordOf(
    fields({
      ladder: listOf(step),
      /** The holder whose decision is final; left out: nobody's is named. */
      final: orAbsent(text),
      source: text,
    }),
  ),
  /** Units of a party that are asked in another way than under this agreement; left out: none. `route`: in words. */
  elsewhere: orAbsent(listOf(fields({ party: text, unit: text, route: text, source: text }))),
  /** Ways of sending that are allowed; left out: any secure one. */
  methods: orAbsent(texts),
});

export type WorkingDaysTerm = v.InferInput<typeof workingDays>;
export type InformationClause = v.InferInput<typeof clauseShape>;

/** What the terms say; null: they do not say how information is asked for, or not in a form that can be applied. */
export function clauseIn({ further: { informationRequests } }: Terms): InformationClause | null {
  return v.is(clauseShape, informationRequests) ? informationRequests : null;
}

/** What the terms say, or BAD_USER_INPUT with the path of what is missing. */
export function readClause(reference: string, { further }: Terms): InformationClause {
  return inShape(clauseShape, further.informationRequests, {
    path: 'terms.further.informationRequests',
    refused: ({ path, expected }) =>
      refuse(
        'BAD_USER_INPUT',
        `${reference} does not say how information is asked for: ${path} must be ${expected}.`,
        { field: 'agreement', reason: 'CLAUSE_MISSING' },
      ),
  });
}
