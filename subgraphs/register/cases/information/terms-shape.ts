/** The shape that an agreement's clause on requests for information must have to be applied. */
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import {
  fields,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  problemsOf,
  text,
  that,
  truth,
  type Check,
} from '../../../../shared/shape.ts';
import type { Terms } from '../../agreements/terms/terms.ts';
import { JUSTIFICATION, type InformationClause } from './terms.ts';

const anyOf = (...allowed: string[]) => listOf(oneOf(...allowed));
const texts = listOf(text);
const strength = oneOf('MUST', 'SHOULD', 'AIM', 'MAY');
const anchor = oneOf('DATE_OF_REQUEST', null);
const number = that((value) => Number.isInteger(value) && Number(value) > 0, 'a whole number above 0');
const anObject = that(isObject, 'an object');

const byParty =
  (check: Check): Check =>
  (value, path, found) => {
    anObject(value, path, found);
    if (!isObject(value)) return;
    for (const [party, item] of Object.entries(value)) check(item, `${path}.${party}`, found);
  };

const approval = orAbsent(fields({ party: text, of: texts, certain: orAbsent(truth), source: text }));

const clauseCheck = fields({
  modes: anyOf('ONE_OFF', 'REGULAR'),
  directions: orAbsent(listOf(fields({ from: text, to: text }))),
  justifiedOn: anyOf('ONE_OFF', 'FIRST_REGULAR'),
  justification: anyOf(...Object.keys(JUSTIFICATION)),
  acknowledge: orNull(
    fields({ workingDays: number, anchor, countsFirstDay: orAbsent(truth), strength, source: text }),
  ),
  respond: listOf(
    fields({
      classification: oneOf('OFFICIAL', 'OFFICIAL_SENSITIVE', 'ABOVE_OFFICIAL_SENSITIVE'),
      workingDays: orNull(number),
      anchor,
      countsFirstDay: orAbsent(truth),
      strength: orNull(strength),
      route: oneOf('SEPARATE_ARRANGEMENTS', null),
      source: text,
    }),
  ),
  tests: byParty(texts),
  approvals: fields({ personalData: approval, officialSensitive: approval }),
  personalData: orNull(fields({ routine: texts, adHoc: texts, source: text })),
  escalation: byParty(
    fields({
      ladder: listOf(
        fields({ step: number, office: text, gate: oneOf('REASONABLE_AND_JUSTIFIED', 'LAST_RESORT', null) }),
      ),
      final: orAbsent(text),
      source: text,
    }),
  ),
  elsewhere: orAbsent(listOf(fields({ party: text, unit: text, route: text, source: text }))),
  methods: orAbsent(texts),
});

const PATH = 'terms.further.informationRequests';

/** What the terms say; null: they do not say how information is asked for, or not in a form that can be applied. */
export function clauseIn({ further }: Terms): InformationClause | null {
  const clause = further.informationRequests;
  return problemsOf(clauseCheck, clause).length === 0 ? (clause as InformationClause) : null;
}

/** What the terms say, or BAD_USER_INPUT with the path of what is missing. */
export function readClause(reference: string, { further }: Terms): InformationClause {
  const clause = further.informationRequests;
  const [problem] = problemsOf(clauseCheck, clause, PATH);
  if (problem)
    refuse(
      'BAD_USER_INPUT',
      `${reference} does not say how information is asked for: ${problem.path} must be ${problem.expected}.`,
    );
  return clause as InformationClause;
}
