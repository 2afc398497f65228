/** What the person said, what was promised to them, and what lasts after death. */
import { furtherOf, isSaid, placeOf, type Rule } from './question.ts';

/** A request not to share is considered, not obeyed: why it is shared all the same is written down. */
const objection: Rule = {
  code: 'OBJECTION',
  source: 'UK GDPR Art. 5(1)(a), 21(1); DPA 2018 s.35(1)',
  says({ facts, categories }) {
    if (facts.objection === false || facts.deceased === true || isAboutNobody(categories)) return null;
    if (facts.objection === undefined) return ['ASK', 'Did the person object, or ask that it not be shared?'];
    return isSaid(facts.objectionConsidered) === true
      ? ['YES', 'The person asked that it not be shared; that was considered, and why it is shared is kept.']
      : [
          'ASK',
          'The person asked that it not be shared: consider it, and say why it is shared all the same.',
        ];
  },
};

const isAboutNobody = (categories: string[]) => categories.every((code) => code === 'NON_PERSONAL');

/** A duty of confidence gives way to consent or to a public interest that is strong enough. */
const confidence: Rule = {
  code: 'CONFIDENCE',
  source: 'Common law duty of confidence; Human Rights Act 1998 Sch. 1 Art. 8',
  says({ facts }) {
    const override = isSaid(facts.confidenceOverride);
    if (override === true) return ['YES', 'What overrides the duty of confidence is said.'];
    if (override === false)
      return ['ASK', 'A duty of confidence covers it: which consent or public interest overrides it?'];
    if (facts.deceased !== true) return null;
    return ['ASK', 'Data protection law does not cover the dead; confidence does: what overrides it?'];
  },
};

const deceased: Rule = {
  code: 'DECEASED',
  source: 'DPA 2018 s.3(2)',
  says(question) {
    if (question.facts.deceased !== true || question.agreement === null) return null;
    const term = furtherOf(question, 'deceased');
    if (term?.['included'] === true && term['certain'] === true) return null;
    const words = 'Whether the agreement covers the dead is not certain: does it?';
    return ['ASK', words, placeOf(question, term)];
  },
};

export const PERSON: Rule[] = [objection, confidence, deceased];
