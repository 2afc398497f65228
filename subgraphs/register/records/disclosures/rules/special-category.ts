/** Special category data: a basis of UK GDPR Art. 9(2), with what the Data Protection Act 2018 asks besides. */
import { oneHolds, serving } from './conditions.ts';
import { basesOf, isUnderGdpr } from './lawful-basis.ts';
import {
  allOf,
  among,
  anyOf,
  isSaid,
  known,
  verdictOn,
  type Known,
  type Question,
  type Rule,
} from './question.ts';

/** Whether a basis is complete. */
function isComplete(basis: string, question: Question): Known {
  const { facts } = question;
  if (basis === '9(2)(a)') return known(facts.consent);
  if (basis === '9(2)(c)') return facts.lawfulBases ? known(facts.necessary) : null;
  // Those that DPA 2018 s.10 does not tie to a condition: a person must see whether they fit.
  if (!NEED_CONDITION.includes(basis)) return null;
  const secrecy = basis === '9(2)(h)' || basis === '9(2)(i)' ? isUnderSecrecy(question) : true;
  return allOf(oneHolds(question, basis, serving(basis)), secrecy);
}

const NEED_CONDITION = ['9(2)(b)', '9(2)(g)', '9(2)(h)', '9(2)(i)', '9(2)(j)'];

/** Art. 9(3), DPA 2018 s.11(1): health and social work professionals owe secrecy; of others it must be said. */
function isUnderSecrecy({ to, facts }: Question): Known {
  if (to.kind === 'NHS_BODY' || to.kind === 'LOCAL_AUTHORITY') return true;
  return isSaid(facts.confidenceOverride) === true ? true : null;
}

const LACKS: Record<string, string> = {
  '9(2)(a)': 'explicit consent',
  '9(2)(b)': 'the condition of Sch. 1 para. 1, with a policy document',
  '9(2)(c)': 'a life at stake, and a person who cannot consent',
  '9(2)(g)': 'a condition of Sch. 1 Part 2 (paras 6 to 28), with a policy document',
  '9(2)(h)': 'the condition of Sch. 1 para. 2, and a recipient under a duty of secrecy (Art. 9(3))',
  '9(2)(i)': 'the condition of Sch. 1 para. 3, and a recipient under a duty of secrecy',
  '9(2)(j)': 'the condition of Sch. 1 para. 4',
};

const article9: Rule = {
  code: 'ARTICLE_9',
  source: 'UK GDPR Art. 9(2), (3); DPA 2018 s.10, 11, Sch. 1',
  says(question) {
    const special = among(question, 'special');
    if (!isUnderGdpr(question) || special === false) return null;
    const bases = basesOf(question, 9);
    const met = bases.filter((basis) => isComplete(basis, question) === true);
    if (met.length > 0) return ['YES', `Special category data rest on ${met.join(', ')}.`];
    const what = special ? 'These are special category data' : 'If these are special category data';
    if (bases.length === 0) return ['ASK', `${what}: which basis of Art. 9 is relied on?`];
    const lacks = bases.map((basis) => `${basis} needs ${LACKS[basis] ?? 'a person’s judgement'}`).join('; ');
    const complete = anyOf(...bases.map((basis) => isComplete(basis, question)));
    return [verdictOn(special ? complete : null), `${what}: ${lacks}.`];
  },
};

export const SPECIAL_CATEGORY: Rule[] = [article9];
