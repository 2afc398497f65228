/** Data about offences and convictions: UK GDPR Art. 10, and the Rehabilitation of Offenders Act 1974. */
import { oneHolds, servesCriminal } from './conditions.ts';
import { isUnderGdpr } from './lawful-basis.ts';
import {
  among,
  furtherOf,
  isSaid,
  placeOf,
  verdictOn,
  type Known,
  type Question,
  type Rule,
  type Side,
} from './question.ts';

/** Those that the law makes the keepers of convictions: for others a condition is needed. */
const hasOfficialAuthority = ({ competentAuthority, kind }: Side) =>
  competentAuthority || ['POLICE', 'PROBATION', 'PRISON'].includes(kind);

function isAuthorised(question: Question): Known {
  return hasOfficialAuthority(question.from) ? true : oneHolds(question, '10', servesCriminal);
}

const article10: Rule = {
  code: 'ARTICLE_10',
  source: 'UK GDPR Art. 10; DPA 2018 s.10(4), (5), 11(2), Sch. 1',
  says(question) {
    const criminal = among(question, 'criminal');
    if (!isUnderGdpr(question) || criminal === false) return null;
    const authorised = isAuthorised(question);
    if (authorised === true) {
      const by = hasOfficialAuthority(question.from) ? 'its official authority' : 'a condition of Sch. 1';
      return ['YES', `${question.from.id} shares data about offences by ${by}.`];
    }
    const what = criminal ? 'These are data about offences' : 'If these are data about offences';
    const needs = 'official authority, or a condition of Sch. 1 and the policy document that it asks for';
    return [verdictOn(criminal ? authorised : null), `${what}: ${question.from.id} needs ${needs}.`];
  },
};

/** A comprehensive register of convictions stands under the control of official authority alone. */
const register: Rule = {
  code: 'REGISTER_OF_CONVICTIONS',
  source: 'UK GDPR Art. 10(1), last sentence',
  says(question) {
    const { to } = question;
    if (among(question, 'criminal') !== true || !isUnderGdpr(question) || to.publicAuthority) return null;
    return [
      'ASK',
      `${to.id} may keep no comprehensive register of convictions: will it use them for the case alone?`,
    ];
  },
};

/** No council and no third party gets spent convictions unless it has shown that it is entitled to them. */
const spent: Rule = {
  code: 'SPENT_CONVICTIONS',
  source: 'Rehabilitation of Offenders Act 1974 s.4, 9',
  says(question) {
    const { to, facts } = question;
    if (facts.spentConvictions === false) return null;
    if (facts.spentConvictions === undefined)
      return among(question, 'criminal') === true ? ['ASK', 'Are spent convictions among them?'] : null;
    return isSaid(facts.spentEntitlement) === true
      ? ['YES', `${to.id} has shown that it is entitled to the spent convictions.`]
      : ['NO', `Spent convictions are among them, and ${to.id} has not shown that it is entitled to them.`];
  },
};

/** Where the agreement asks for it, details of offending go without what the recipient does not need. */
const redaction: Rule = {
  code: 'REDACTION',
  source: 'UK GDPR Art. 5(1)(c); DPA 2018 s.37',
  says(question) {
    const term = furtherOf(question, 'redaction');
    const listed: unknown = term?.['categories'];
    if (!Array.isArray(listed) || !question.categories.some((code) => listed.includes(code))) return null;
    const { redacted } = question.facts;
    const place = placeOf(question, term);
    if (redacted === true)
      return ['YES', 'Details of offending that the recipient does not need are out.', place];
    if (redacted === undefined)
      return ['ASK', 'Were details of offending that the recipient does not need taken out?', place];
    return [
      'ASK',
      'Take out the details of offending that the recipient does not need, or say why not.',
      place,
    ];
  },
};

export const CRIMINAL: Rule[] = [article10, register, spent, redaction];
