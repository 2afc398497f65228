/** Law enforcement processing: DPA 2018 Part 3. */
import { oneHolds, servesPart3 } from './conditions.ts';
import {
  allOf,
  among,
  anyOf,
  isPersonal,
  isSaid,
  known,
  placeIn,
  termsOf,
  verdictOn,
  type Known,
  type Question,
  type Rule,
} from './question.ts';

const isPart3 = (question: Question) => question.regime === 'PART_3' && isPersonal(question);

const sender: Rule = {
  code: 'NOT_A_COMPETENT_AUTHORITY',
  source: 'DPA 2018 s.30, Sch. 7',
  says: (question) =>
    isPart3(question) && !question.from.competentAuthority
      ? ['NO', `${question.from.id} is not a competent authority: it shares under the UK GDPR.`]
      : null,
};

const agreed: Rule = {
  code: 'PART_3_NOT_AGREED',
  source: 'DPA 2018 s.35(1), (2)',
  says(question) {
    const terms = termsOf(question);
    if (!isPart3(question) || terms === null || terms.lawfulBases.part3 === true) return null;
    const { part3, source } = terms.lawfulBases;
    const words = part3 === null ? 'says nothing of' : 'leaves out';
    return [
      'ASK',
      `The agreement ${words} Part 3: is it shared on a law of its own?`,
      source ? placeIn(question, source) : undefined,
    ];
  },
};

/** s.35(2): based on law, by consent or as a task of the authority needs it. */
const basis: Rule = {
  code: 'LAW_ENFORCEMENT_BASIS',
  source: 'DPA 2018 s.35(2)',
  says(question) {
    if (!isPart3(question)) return null;
    const { power, consent } = question.facts;
    if (consent === true || isSaid(power) === true)
      return ['YES', 'It is based on law: consent, or the power named.'];
    return ['ASK', 'Which law is it based on? Name the power: an Act, with its section.'];
  },
};

/** Data that leave law enforcement need a law that lets them. */
const recipient: Rule = {
  code: 'LEAVES_PART_3',
  source: 'DPA 2018 s.36(4)',
  says(question) {
    const { to, facts } = question;
    if (!isPart3(question) || to.competentAuthority) return null;
    return isSaid(facts.power) === true
      ? ['YES', `${to.id} is no competent authority: the data leave Part 3 by the law that is named.`]
      : [
          'ASK',
          `${to.id} is no competent authority, so that the data leave Part 3: which law authorises it?`,
        ];
  },
};

/** s.35(3): by (4) consent, or by (5) strict necessity and a condition of Schedule 8; a policy document either way. */
function isSensitiveLawful(question: Question): Known {
  const { consent, necessary, policyDocument } = question.facts;
  const byNecessity = allOf(known(necessary), oneHolds(question, 'Part 3', servesPart3));
  return allOf(known(policyDocument), anyOf(known(consent), byNecessity));
}

const sensitive: Rule = {
  code: 'SENSITIVE_PROCESSING',
  source: 'DPA 2018 s.35(3)–(5), (8), 42, Sch. 8',
  says(question) {
    const special = among(question, 'special');
    if (!isPart3(question) || special === false) return null;
    const lawful = isSensitiveLawful(question);
    if (lawful === true) return ['YES', 'Sensitive processing by s.35(3), with the policy document of s.42.'];
    const what = special ? 'Sensitive processing' : 'If it is sensitive processing, it';
    const needs =
      'consent, or strict necessity and a condition of Sch. 8; and the policy document of s.42 either way';
    return [verdictOn(special ? lawful : null), `${what} needs ${needs}.`];
  },
};

export const PART_3: Rule[] = [sender, agreed, basis, recipient, sensitive];
