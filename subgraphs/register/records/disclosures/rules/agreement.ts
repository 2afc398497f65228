/** What the agreement must be and cover before data go out under it. */
import type { Terms } from '../../../agreements/terms/terms.ts';
import { isPersonal, termsOf, wordsOf, type Question, type Rule } from './question.ts';

type Covered = Pick<Terms, 'dataCategories' | 'purposes'>;

/** Why the terms do not cover these data for this purpose, naming what they do cover; null: they cover them. */
export function whyNotCovered(terms: Covered, categories: string[], purpose: string): string | null {
  const covered = terms.dataCategories.map((category) => category.code);
  const purposes = terms.purposes.map((one) => one.code);
  const outside = categories.filter((category) => !covered.includes(category));
  if (outside.length > 0) {
    return `It does not cover the categories ${outside.join(', ')}. It covers ${covered.join(', ')}.`;
  }
  return purposes.includes(purpose) ? null : `${purpose} is not among its purposes: ${purposes.join(', ')}.`;
}

/** An agreement is in force between a pair once both have signed it. */
const inForce: Rule = {
  code: 'AGREEMENT_IN_FORCE',
  source: 'UK GDPR Art. 5(2), 26; signatures of both parties',
  says({ agreement, from, to }) {
    if (agreement === null) return null;
    if (agreement.notInForce !== null) return ['NO', agreement.notInForce];
    return [
      'YES',
      `${agreement.reference} is in force between ${from.id} and ${to.id}, which have both signed.`,
    ];
  },
};

/** Sharing once needs no agreement; sharing again and again does. */
const adHoc: Rule = {
  code: 'OUTSIDE_ALL_AGREEMENTS',
  source: 'HMPPS Information Sharing Policy Framework §3.4; UK GDPR Art. 5(2)',
  says: ({ agreement }) =>
    agreement === null
      ? ['ASK', 'It is under no agreement: once, and in writing, it may be; as a routine it needs one first.']
      : null,
};

const categories: Rule = {
  code: 'CATEGORY_COVERED',
  source: 'UK GDPR Art. 5(1)(b), (c)',
  says(question) {
    const terms = termsOf(question);
    const [purpose] = terms?.purposes ?? [];
    if (terms === null || purpose === undefined) return null;
    const why = whyNotCovered(terms, question.categories, purpose.code);
    return why === null ? ['YES', `It covers ${question.categories.join(', ')}.`] : ['NO', why];
  },
};

const purpose: Rule = {
  code: 'PURPOSE_COVERED',
  source: 'UK GDPR Art. 5(1)(b)',
  says(question) {
    const terms = termsOf(question);
    if (terms === null) return null;
    const why = whyNotCovered(terms, [], question.purpose);
    return why === null ? ['YES', `${question.purpose} is one of its purposes.`] : ['NO', why];
  },
};

/** People outside the agreement's list are no bar in themselves: the list may be of examples. */
const people: Rule = {
  code: 'PEOPLE_COVERED',
  source: 'UK GDPR Art. 5(1)(b), 30(1)(c)',
  says(question) {
    const listed = termsOf(question)?.dataSubjects ?? [];
    if (listed.length === 0 || !isPersonal(question)) return null;
    const { people } = question.facts;
    if (people === undefined || people.length === 0)
      return ['ASK', `Say whom the data are about: ${listed.join('; ')}.`];
    if (people.every((one) => listed.includes(one))) return ['YES', `It is about ${people.join(', ')}.`];
    return ['ASK', `It is not about ${listed.join('; ')} alone: the agreement may not cover the others.`];
  },
};

/** For casework names are needed; for figures about it they seldom are. */
const anonymised: Rule = {
  code: 'COULD_BE_ANONYMISED',
  source: 'UK GDPR Art. 5(1)(c), 25(1)',
  says(question) {
    if (!isPersonal(question)) return null;
    const { anonymised } = question.facts;
    if (anonymised === true) return ['ASK', 'It would do without names: then share it without them.'];
    if (anonymised === false || !isAboutFigures(question)) return null;
    return ['ASK', 'Figures, returns and learning are shared without names where that is possible: is it?'];
  },
};

function isAboutFigures(question: Question): boolean {
  const { categories, purpose } = wordsOf(question);
  return /statistic|statutory return|performance|monitoring|workforce|anonymised/i.test(
    `${categories} ${purpose}`,
  );
}

/** Only what the case needs, to those who need it. */
const necessity: Rule = {
  code: 'NECESSARY',
  source: 'UK GDPR Art. 5(1)(c), 6(1); DPA 2018 s.35(2), 37',
  says(question) {
    if (!isPersonal(question)) return null;
    const { necessary } = question.facts;
    if (necessary === true) return ['YES', 'It is necessary for the purpose.'];
    if (necessary === false) return ['NO', 'It is not necessary for the purpose.'];
    return ['ASK', 'Is it necessary for the purpose, and no more than that?'];
  },
};

export const AGREEMENT: Rule[] = [inForce, adHoc, categories, purpose, people, anonymised, necessity];
