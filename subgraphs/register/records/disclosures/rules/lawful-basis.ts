/** A basis of UK GDPR Art. 6 for sharing. */
import {
  allOf,
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

/** The bases of one article relied on: those of the case, else the agreement's. */
export function basesOf(question: Question, article: 6 | 9): string[] {
  const { lawfulBases } = question.facts;
  if (lawfulBases) return lawfulBases.filter((basis) => basis.startsWith(`${article}(`));
  return termsOf(question)?.lawfulBases[`article${article}`] ?? [];
}

export const isUnderGdpr = (question: Question) => question.regime === 'UK_GDPR' && isPersonal(question);

/** Art. 6(1), letter by letter. Letters (e) and (c) need the law that is relied on to be named. */
const BASES: Record<string, (question: Question) => Known> = {
  '6(1)(a)': ({ facts }) => known(facts.consent),
  '6(1)(b)': ({ facts }) => known(facts.necessary),
  '6(1)(c)': ({ facts }) => (facts.lawfulBases ? isSaid(facts.power) : null),
  '6(1)(d)': ({ facts }) => (facts.lawfulBases ? known(facts.necessary) : null),
  '6(1)(e)': ({ facts }) => isSaid(facts.power),
  // Art. 6(1), last paragraph: neither is open to public authorities in the performance of their tasks.
  '6(1)(ea)': ({ from, facts }) => allOf(!from.publicAuthority, isSaid(facts.publicTaskStatement)),
  '6(1)(f)': ({ from }) => allOf(!from.publicAuthority, null),
};

const LACKS: Record<string, string> = {
  '6(1)(a)': 'consent in the sense of Art. 7',
  '6(1)(b)': 'that a contract with the person needs it',
  '6(1)(c)': 'the law that obliges',
  '6(1)(d)': 'that it protects a life',
  '6(1)(e)': 'the power: an Act, with its section',
  '6(1)(ea)':
    'a sender that is no public authority, and the asker’s statement that it needs them for its public task',
  '6(1)(f)': 'a sender that is no public authority, and the interests weighed',
};

const article6: Rule = {
  code: 'ARTICLE_6',
  source: 'UK GDPR Art. 6(1)',
  says(question) {
    if (!isUnderGdpr(question)) return null;
    const bases = basesOf(question, 6).filter((basis) => basis in BASES);
    if (bases.length === 0) return ['ASK', 'No basis of Art. 6 is named: which one is relied on?'];
    const met = bases.filter((basis) => BASES[basis]!(question) === true);
    if (met.length > 0) return ['YES', `It rests on ${met.join(', ')}.`];
    const lacks = bases.map((basis) => `${basis} needs ${LACKS[basis]}`).join('; ');
    return [verdictOn(anyOf(...bases.map((basis) => BASES[basis]!(question)))), `${lacks}.`];
  },
};

/** A public authority that names a closed basis beside another is told so. */
const closedBases: Rule = {
  code: 'CLOSED_TO_PUBLIC_AUTHORITIES',
  source: 'UK GDPR Art. 6(1), last paragraph',
  says(question) {
    if (!isUnderGdpr(question) || !question.from.publicAuthority) return null;
    const bases = basesOf(question, 6);
    const closed = bases.filter((basis) => CLOSED.includes(basis));
    if (closed.length === 0) return null;
    const verdict = closed.length === bases.length ? 'NO' : 'ASK';
    return [
      verdict,
      `${closed.join(', ')} is closed to ${question.from.id} as a public authority in its tasks.`,
    ];
  },
};

const CLOSED = ['6(1)(f)', '6(1)(ea)'];

const outsideAgreement: Rule = {
  code: 'BASIS_OUTSIDE_AGREEMENT',
  source: 'UK GDPR Art. 5(1)(a)',
  says(question) {
    const terms = termsOf(question);
    if (terms === null || !question.facts.lawfulBases || !isUnderGdpr(question)) return null;
    const agreed = [...terms.lawfulBases.article6, ...terms.lawfulBases.article9];
    const other = [...basesOf(question, 6), ...basesOf(question, 9)].filter(
      (basis) => !agreed.includes(basis),
    );
    if (other.length === 0) return null;
    return ['ASK', `The agreement names ${agreed.join(', ') || 'no basis'}; the case rests on another.`];
  },
};

/** Consent need not be the basis to be asked for. */
const consentPractice: Rule = {
  code: 'SEEK_CONSENT',
  source: 'UK GDPR Art. 4(11), 7',
  says(question) {
    const consent = termsOf(question)?.consent;
    if (!isPersonal(question) || consent?.practice !== 'SEEK_UNLESS_RISK') return null;
    if (question.facts.consent === true) return null;
    return [
      'ASK',
      'The person is asked first, unless that is a risk to somebody or would prejudice a case: was that so?',
      placeIn(question, consent.source),
    ];
  },
};

export const LAWFUL_BASIS: Rule[] = [article6, closedBases, outsideAgreement, consentPractice];
