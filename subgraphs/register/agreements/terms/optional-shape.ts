/** The shape of the terms that may be left out. */
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

const count = that((value) => Number.isInteger(value) && Number(value) > 0, 'a number above 0');
const rule = orAbsent(fields({ rule: text, source: text }));
const list = (checks: Record<string, Check>) => orAbsent(listOf(fields({ ...checks, source: text })));
const clause = (checks: Record<string, Check>) => orAbsent(fields({ ...checks, source: text }));

const SECTION_STATES = ['COMPLETE', 'EMPTY', 'FRAGMENT', 'HEADINGS_ONLY', 'IMAGE_ONLY', 'MISSING'];

/** What the text says, names and leaves out. */
export const TEXT_TERMS: Record<string, Check> = {
  document: clause({ date: orNull(text) }),
  signatories: list({ organisation: text, nameGiven: truth }),
  sections: list({ title: text, state: oneOf(...SECTION_STATES) }),
  mentions: list({
    name: text,
    kind: oneOf('ORGANISATION', 'ACT', 'PERSON_CATEGORY', 'PLATFORM'),
    standsFor: orAbsent(text),
  }),
  wording: list({ quote: text, about: orAbsent(text) }),
  statements: list({ about: text, says: listOf(text) }),
  principles: clause({ caldicott: orNull(count) }),
};

/** What the agreement rests on in law, and what it leaves to each party. */
export const LEGAL_TERMS: Record<string, Check> = {
  conditions: list({ basis: text, condition: orNull(text), policyDocumentRequired: truth }),
  policyDocuments: list({ condition: text, document: text }),
  powers: list({ name: text, section8: orNull(truth), limits: orAbsent(text) }),
  consent: clause({ usualBasis: truth, practice: oneOf('SEEK_UNLESS_RISK', null) }),
  transfers: clause({ area: oneOf('UK', 'EEA'), needs: listOf(text) }),
  foi: clause({ decider: oneOf('HOLDER', 'RECEIVER_OF_REQUEST'), consult: text }),
  complaints: rule,
  retention: rule,
  impactAssessment: rule,
  termination: rule,
  disputes: rule,
};
