/** The decision to share: coverage, labels, borders, ways of sending and the person's word; and how rules add up. */
import {
  answerOf,
  reasonsFor,
  RULES,
  incomplete,
  questionsOf,
  unansweredOf,
} from '../../subgraphs/register/records/disclosures/rules/answer.ts';
import type { SharingVerdict } from '../../subgraphs/register/generated/graphql.ts';
import type { Facts } from '../../subgraphs/register/records/disclosures/rules/question.ts';
import { plain, questionOf, type Case } from '../support/may-disclose.ts';

const reasons = (one: Case) => reasonsFor(questionOf(one));
const answer = (one: Case) => answerOf(reasons(one));
const says = (one: Case, code: string) =>
  reasons(one).find((reason) => reason.code === code)?.verdict ?? null;
const unknown = (...names: (keyof Facts)[]) =>
  Object.fromEntries(names.map((name) => [name, undefined])) as Facts;

const HO = {
  under: 'HO-IASC-2020',
  from: 'home-office',
  to: 'iasc',
  categories: ['NON_PERSONAL'],
  purpose: 'IASC_FUNCTIONS',
};
const FIGURES = { purpose: 'PERFORMANCE_AND_LEARNING' };

interface Row {
  rule: string;
  requirement: number;
  code: string;
  verdict: SharingVerdict;
  against: Case;
  allowed: Case;
}

const row = (
  requirement: number,
  rule: string,
  code: string,
  [verdict, against]: [SharingVerdict, Case],
  allowed = plain(),
): Row => ({
  rule,
  requirement,
  code,
  verdict,
  against,
  allowed,
});

const rows: Row[] = [
  row(50, 'signatures: only between parties that have both signed', 'AGREEMENT_IN_FORCE', [
    'NO',
    plain({}, { to: 'essex-cc' }),
  ]),
  row(20, 'HMPPS framework §3.4: once, outside all agreements, a person decides', 'OUTSIDE_ALL_AGREEMENTS', [
    'ASK',
    plain({}, { under: null }),
  ]),
  row(109, 'Art. 5(1)(c): only categories of the agreement', 'CATEGORY_COVERED', [
    'NO',
    plain({}, { categories: ['PETS'] }),
  ]),
  row(74, 'Art. 5(1)(b): only for a purpose of the agreement', 'PURPOSE_COVERED', [
    'NO',
    plain({}, { purpose: 'MARKETING' }),
  ]),
  row(110, 'Art. 30(1)(c): people outside the agreement are asked about', 'PEOPLE_COVERED', [
    'ASK',
    plain({ people: ['passer-by'] }),
  ]),
  row(104, 'Art. 5(1)(c): only what is necessary', 'NECESSARY', ['NO', plain({ necessary: false })]),
  row(104, 'Art. 5(1)(c): whether it is necessary is asked', 'NECESSARY', [
    'ASK',
    plain(unknown('necessary')),
  ]),
  row(
    208,
    'Art. 5(1)(c): what sharing may do is weighed against what not sharing may do',
    'NECESSARY',
    ['ASK', plain({ ...unknown('necessary'), objection: true })],
    plain({ objection: true }),
  ),
  row(
    97,
    'safeguarding: what a child or adult at risk needs now is not blocked',
    'EMERGENCY',
    ['ASK', plain({ emergency: true, necessary: false })],
    plain({ emergency: false }),
  ),
  row(
    105,
    'Art. 25(1): figures go without names where that is possible',
    'COULD_BE_ANONYMISED',
    ['ASK', plain(unknown('anonymised'), FIGURES)],
    plain({}, FIGURES),
  ),
  row(105, 'Art. 25(1): what would do without names goes without', 'COULD_BE_ANONYMISED', [
    'ASK',
    plain({ anonymised: true }),
  ]),
  row(
    210,
    'Art. 5(1)(c): staff matters and returns likewise',
    'COULD_BE_ANONYMISED',
    ['ASK', plain(unknown('anonymised'), { ...FIGURES, categories: ['EMPLOYMENT'] })],
    plain({}, { ...FIGURES, categories: ['EMPLOYMENT'] }),
  ),
  row(
    106,
    'Art. 21(1): a request not to share is considered',
    'OBJECTION',
    ['ASK', plain({ objection: true })],
    plain({ objection: true, objectionConsidered: 'a child is at risk' }),
  ),
  row(106, 'Art. 21(1): whether there is one is asked', 'OBJECTION', ['ASK', plain(unknown('objection'))]),
  row(
    99,
    'duty of confidence: something overrides it',
    'CONFIDENCE',
    ['ASK', plain({ confidenceOverride: ' ' })],
    plain({ confidenceOverride: 'serious harm' }),
  ),
  row(
    112,
    'DPA 2018 s.3(2): confidence outlives the person',
    'CONFIDENCE',
    ['ASK', plain({ deceased: true })],
    plain({ deceased: true, confidenceOverride: 'learning from a death' }),
  ),
  row(
    112,
    'DPA 2018 s.3(2): an agreement unsure of the dead is asked about',
    'DECEASED',
    ['ASK', plain({ deceased: true }, { under: 'LDN-IOM-2021', from: 'probation' })],
    plain({ deceased: true }),
  ),
  row(145, 'security classifications: nothing above OFFICIAL-SENSITIVE', 'CLASSIFICATION', [
    'NO',
    plain({ classification: 'ABOVE_OFFICIAL_SENSITIVE' }),
  ]),
  row(
    145,
    'security classifications: unlabelled is asked about, where labels are agreed',
    'CLASSIFICATION',
    ['ASK', plain(unknown('classification'), HO)],
    plain({}, HO),
  ),
  row(
    144,
    'Chapter V: no transfer without a safeguard',
    'TRANSFER',
    ['NO', plain({ country: 'France' })],
    plain({ country: 'United Kingdom' }),
  ),
  row(144, 'Chapter V: with one, the written agreement is asked for', 'TRANSFER', [
    'ASK',
    plain({ country: 'France', transferSafeguard: 'Art. 45A' }),
  ]),
  row(
    132,
    'Art. 32: never in a way that is not secure',
    'SENDING',
    ['NO', plain({ method: 'NOT_SECURE' })],
    plain({ method: 'TRACKED_PAPER' }),
  ),
  row(
    135,
    'Art. 32: e-mail is encrypted',
    'SENDING',
    ['NO', plain({ method: 'NOT_SECURE' })],
    plain({ method: 'ENCRYPTED_EMAIL' }),
  ),
  row(
    136,
    'Art. 32: the telephone only if urgent',
    'SENDING',
    ['ASK', plain({ method: 'TELEPHONE' })],
    plain({ method: 'MEETING' }),
  ),
  row(
    214,
    'Art. 32: how special category data are sent is asked',
    'SENDING',
    ['ASK', plain(unknown('method'), { categories: ['HEALTH'] })],
    plain({}, { categories: ['HEALTH'] }),
  ),
];

test.each(rows)('$rule', ({ code, verdict, against, allowed }) => {
  expect(says(against, code)).toBe(verdict);
  expect(['YES', null]).toContain(says(allowed, code));
});

test('the ten questions of the checklist: those without an answer are counted, and none blocks', () => {
  const { reference } = questionOf(plain()).agreement!;
  const questions = questionsOf(questionOf(plain()));
  expect(questions).toHaveLength(10);
  expect(incomplete(reference, questions, questions.slice(8))).toMatchObject([
    { code: 'CHECKLIST_INCOMPLETE', verdict: 'ASK', rule: expect.stringContaining('2 of the 10') },
  ]);
  expect(incomplete(reference, questions, [])).toEqual([]);
});

test('a plain case with all its facts known is allowed; with none known a person decides', () => {
  expect(answer(plain())).toBe('YES');
  expect(answer({ ...plain(), facts: {} })).toBe('ASK');
});

test('the law of data protection is not asked about what is about nobody', () => {
  const facts = { classification: 'OFFICIAL', method: 'SECURE_LINK' } as const;
  expect(reasons({ ...plain({}, HO), facts }).map(({ code }) => code)).toEqual([
    'AGREEMENT_IN_FORCE',
    'CATEGORY_COVERED',
    'PURPOSE_COVERED',
    'SENDING',
  ]);
});

test('in an emergency nothing blocks, and what forbids is stated all the same', () => {
  const one = plain({ emergency: true, spentConvictions: true, method: 'NOT_SECURE' }, { to: 'essex-cc' });
  expect(answer(one)).toBe('ASK');
  expect(reasons(one)[0]!.code).toBe('EMERGENCY');
  for (const code of ['AGREEMENT_IN_FORCE', 'SPENT_CONVICTIONS', 'SENDING'])
    expect(says(one, code)).toBe('ASK');
});

test('no reason repeats a free text of the facts', () => {
  const canary = 'Ada Ndrata';
  const texts = { power: canary, spentEntitlement: canary, objectionConsidered: canary, people: [canary] };
  const more = {
    confidenceOverride: canary,
    publicTaskStatement: canary,
    country: canary,
    transferSafeguard: canary,
  };
  const listed = { lawfulBases: [canary], conditions: [canary], spentConvictions: true, objection: true };
  for (const regime of ['UK_GDPR', 'PART_3'] as const) {
    const one = plain(
      { ...texts, ...more, ...listed },
      { regime, from: 'met-police', to: 'vol-orgs', categories: ['HEALTH'] },
    );
    expect(JSON.stringify(reasons(one))).not.toContain(canary);
  }
});

test('an agreement may hold anything outside its fixed shape', () => {
  const one = questionOf(plain({ deceased: true }, { from: 'local-health-partner' }));
  const topics = ['deceased', 'classification', 'informationRequests', 'mandatoryReports'];
  for (const value of [null, 'text', 7, [null, 'text', {}], { source: 7, checklist: [7] }]) {
    const further = Object.fromEntries(topics.map((topic) => [topic, value]));
    const terms = { ...one.agreement!.terms!, further };
    const agreement = { ...one.agreement!, terms };
    expect(answerOf(reasonsFor({ ...one, agreement }))).toBe('ASK');
    expect(questionsOf({ ...one, agreement })).toEqual([]);
  }
});

test('every rule has a code of its own and names its source', () => {
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length);
  expect(RULES.filter(({ source }) => source.trim() === '')).toEqual([]);
});

test('a question of the checklist is answered under its words or its number', () => {
  const questions = ['Whose is it?', 'Is it secure?', 'Is it recorded?'];
  expect(unansweredOf(questions, { 'Whose is it?': 'ours', 2: true, 3: ' ' })).toEqual(['Is it recorded?']);
  expect(unansweredOf(questions, null)).toEqual(questions);
});
