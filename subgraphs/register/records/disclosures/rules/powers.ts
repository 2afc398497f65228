/** The power to share: DPA 2018 s.8, and the Acts of the agreement with their limits. */
import type { Terms } from '../../../agreements/terms/terms.ts';
import { basesOf, isUnderGdpr } from './lawful-basis.ts';
import { isPersonal, placeIn, termsOf, type Question, type Rule } from './question.ts';

type Power = NonNullable<Terms['powers']>[number];

/** The Acts of the agreement that the case names, by name and year. */
function powersOf(question: Question): Power[] {
  const relied = actsIn(question.facts.power ?? '');
  const listed = termsOf(question)?.powers ?? [];
  return listed.filter(({ name }) => actsIn(name).some((act) => relied.includes(act)));
}

/** `children act 2004`, of `s.10 of the Children Act 2004`. */
function actsIn(text: string): string[] {
  const named = text
    .toLowerCase()
    .replaceAll('&', 'and')
    .match(/[a-z][a-z() ]{0,80}? act \d{4}/g);
  return (named ?? []).map((act) =>
    act.replace(/^.*\b(?:of|under|in) the |^(?:and |or |the |s )+/, '').trim(),
  );
}

/** Whether the case rests on this Act and names no other. */
export function isSole(act: RegExp, power: string | undefined): boolean {
  const acts = actsIn(power ?? '');
  return acts.length <= 1 && act.test(power ?? '');
}

const rests = (question: Question) => isUnderGdpr(question) && basesOf(question, 6).includes('6(1)(e)');

const section8: Rule = {
  code: 'SECTION_8',
  source: 'UK GDPR Art. 6(1)(e), 6(3); DPA 2018 s.8',
  says(question) {
    if (!rests(question) || question.facts.power === undefined || termsOf(question) === null) return null;
    const powers = powersOf(question);
    if (powers.some((power) => power.section8 === true)) return null;
    const [first] = powers;
    if (!first)
      return ['ASK', 'The agreement does not list the power that is named: does it give a basis under s.8?'];
    const words = first.section8 === false ? 'without a basis under s.8' : 'and does not say whether by s.8';
    return ['ASK', `The agreement lists the ${first.name}, ${words}.`, placeIn(question, first.source)];
  },
};

/** The general power of competence is open to challenge where it stands alone. */
const localism: Rule = {
  code: 'LOCALISM_ACT_ALONE',
  source: 'Localism Act 2011 s.1, 2',
  says: (question) =>
    rests(question) && isSole(/localism act/i, question.facts.power)
      ? ['ASK', 'The general power of the Localism Act alone is open to challenge: name another beside it.']
      : null,
};

/** An Act with a narrow field is no power outside it; another that is named beside it has to do. */
const limits: Rule = {
  code: 'LIMITS_OF_POWER',
  source: 'the Act itself',
  says(question) {
    const powers = powersOf(question).filter(({ name }) => !/localism/i.test(name));
    const [first] = powers;
    if (!first || !isPersonal(question) || powers.some((power) => power.limits === undefined)) return null;
    const words = powers.map(({ name, limits }) => `${name}: ${limits}`).join('; ');
    return ['ASK', `${words}. Is the case within that?`, placeIn(question, first.source)];
  },
};

/** The duty to share health and adult social care information falls where the person objects. */
const duty251B: Rule = {
  code: 'HSCA_S251B',
  source: 'Health and Social Care Act 2012 s.251B',
  says({ facts: { power, objection } }) {
    if (!/\b251B\b/i.test(power ?? '') || objection === false) return null;
    if (objection === undefined) return ['ASK', 'The duty of s.251B falls if the person objects: did they?'];
    return isSole(/251B/i, power)
      ? ['NO', 'The person objected: the duty of s.251B falls. Name another power.']
      : ['ASK', 'The person objected: the duty of s.251B falls, and the other power has to do alone.'];
  },
};

export const POWERS: Rule[] = [section8, localism, limits, duty251B];
