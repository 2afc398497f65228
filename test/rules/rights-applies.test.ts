/** Whether a right arises, by the basis of the processing, the regime and the agreement. */
import type { RightTerm } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Right, RightApplies } from '../../subgraphs/register/generated/graphql.ts';
import { rightApplies, type ApplicabilityFacts } from '../../subgraphs/register/cases/rights/rights-law.ts';
import { basesIn } from '../../subgraphs/register/cases/rights/rights-law.ts';
import { RIGHTS } from '../support/rights-applying.ts';

const CONSENT = '6(1)(a)';
const CONTRACT = '6(1)(b)';
const LEGAL_OBLIGATION = '6(1)(c)';
const PUBLIC_TASK = '6(1)(e)';
const RECOGNISED = '6(1)(ea)';
const LEGITIMATE = '6(1)(f)';

const found = (right: Right, lawfulBases: string[], more: Partial<ApplicabilityFacts> = {}) =>
  rightApplies({ right, regime: 'UK_GDPR', lawfulBases, agreements: [], ground: null, ...more });

describe('UK GDPR: whether a right arises on the basis of the processing', () => {
  test.each<[Right, string, RightApplies]>([
    ['ERASURE', CONSENT, 'YES'],
    ['ERASURE', CONTRACT, 'YES'],
    ['ERASURE', LEGAL_OBLIGATION, 'NO'],
    ['ERASURE', '6(1)(d)', 'YES'],
    ['ERASURE', PUBLIC_TASK, 'NO'],
    ['ERASURE', RECOGNISED, 'YES'],
    ['ERASURE', LEGITIMATE, 'YES'],
    ['PORTABILITY', CONSENT, 'YES'],
    ['PORTABILITY', CONTRACT, 'YES'],
    ['PORTABILITY', LEGAL_OBLIGATION, 'NO'],
    ['PORTABILITY', '6(1)(d)', 'NO'],
    ['PORTABILITY', PUBLIC_TASK, 'NO'],
    ['PORTABILITY', RECOGNISED, 'NO'],
    ['PORTABILITY', LEGITIMATE, 'NO'],
    ['OBJECTION', CONSENT, 'NO'],
    ['OBJECTION', CONTRACT, 'NO'],
    ['OBJECTION', LEGAL_OBLIGATION, 'NO'],
    ['OBJECTION', '6(1)(d)', 'NO'],
    ['OBJECTION', PUBLIC_TASK, 'YES'],
    ['OBJECTION', RECOGNISED, 'YES'],
    ['OBJECTION', LEGITIMATE, 'YES'],
  ])('Art. 17, 20, 21: %s under %s: %s', (right, basis, applies) => {
    expect(found(right, [basis]).applies).toBe(applies);
  });

  test.each<Right>(['ACCESS', 'RECTIFICATION', 'RESTRICTION'])('Art. 15, 16, 18: %s always', (right) => {
    expect([LEGAL_OBLIGATION, PUBLIC_TASK, CONSENT].map((basis) => found(right, [basis]).applies)).toEqual([
      'YES',
      'YES',
      'YES',
    ]);
    expect(found(right, []).applies).toBe('YES');
  });

  test('Art. 22A to 22D: a person says which decision was automated', () => {
    expect(found('AUTOMATED_DECISION', [PUBLIC_TASK])).toMatchObject({
      applies: 'ASK',
      source: 'UK GDPR Art. 22A to 22D',
    });
  });

  test.each([
    ['A17UnlawfulProcessing', 'YES', 'YES'],
    ['A17LegalErasure', 'YES', 'YES'],
    ['eu-gdpr:A17ObjectA21', 'YES', 'NO'],
    ['A17NonNecessity', 'ASK', 'ASK'],
    ['A17ChildData', 'NO', 'NO'],
  ])(
    'Art. 17(1), (3)(b): on %s, erasure under public task is %s, under legal obligation %s',
    (ground, e, c) => {
      expect(found('ERASURE', [PUBLIC_TASK], { ground }).applies).toBe(e);
      expect(found('ERASURE', [LEGAL_OBLIGATION], { ground }).applies).toBe(c);
    },
  );

  test('where bases differ, or none is recorded, a person must find out on which the data rest', () => {
    expect(found('ERASURE', [CONSENT, PUBLIC_TASK]).applies).toBe('ASK');
    expect(found('OBJECTION', [LEGAL_OBLIGATION, PUBLIC_TASK]).applies).toBe('ASK');
    expect(found('PORTABILITY', [CONSENT, CONTRACT]).applies).toBe('YES');
    expect(found('ERASURE', ['DPA 2018 Sch. 8 para. 1']).applies).toBe('ASK');
    expect(found('ERASURE', []).why[0]).toContain('No basis');
  });

  test('bases are read out of whatever words stand around them', () => {
    expect(basesIn(['Art. 6(1)(e) with 6(1)(c)', '6(1)(ea)', '6(1)(e)', '9(2)(g)'])).toEqual([
      LEGAL_OBLIGATION,
      PUBLIC_TASK,
      RECOGNISED,
    ]);
  });

  test('every answer says why, with its source and the terms of the vocabulary', () => {
    for (const right of RIGHTS) {
      const { why, source, identifiers } = found(right, [PUBLIC_TASK]);
      expect(why.join('')).not.toBe('');
      expect(source).toMatch(/^UK GDPR Art\. /);
      expect(identifiers).toContain('eu-gdpr:A6-1-e');
    }
    expect(found('ERASURE', [RECOGNISED]).identifiers).toEqual(['eu-gdpr:A17']);
  });
});

describe('DPA 2018 ss.44 to 50D: Part 3', () => {
  test.each<[Right, RightApplies]>([
    ['ACCESS', 'YES'],
    ['RECTIFICATION', 'YES'],
    ['ERASURE', 'YES'],
    ['RESTRICTION', 'YES'],
    ['PORTABILITY', 'NO'],
    ['OBJECTION', 'NO'],
    ['AUTOMATED_DECISION', 'ASK'],
  ])('%s: %s, whatever the basis', (right, applies) => {
    for (const bases of [[], [CONSENT], [PUBLIC_TASK]]) {
      const answer = found(right, bases, { regime: 'PART_3' });
      expect([answer.applies, answer.source.startsWith('DPA 2018 s')]).toEqual([applies, true]);
    }
  });
});

describe('an agreement', () => {
  const term = (right: RightTerm['right'], more: Partial<RightTerm>): RightTerm => ({
    right,
    selected: true,
    conditionalOn: [],
    propagate: null,
    source: '§5',
    ...more,
  });
  const withTerm = (right: Right, more: Partial<RightTerm>) =>
    found(right, [CONSENT], { agreements: [{ reference: 'DSA', terms: { rights: [term(right, more)] } }] });

  test('that does not select a right takes no statutory right away', () => {
    const { applies, why } = withTerm('ERASURE', { selected: false });
    expect(applies).toBe('YES');
    expect(why[1]).toBe('DSA §5: the agreement does not select the right. It takes no statutory right away.');
  });

  test('that has a right arise on some grounds is shown with its term', () => {
    const { applies, why } = withTerm('ERASURE', {
      selected: false,
      conditionalOn: ['CONSENT', 'CONTRACT', 'LEGITIMATE_INTERESTS', 'COURT_ORDER'],
    });
    expect(applies).toBe('YES');
    expect(why[1]).toContain('arises on CONSENT, CONTRACT, LEGITIMATE_INTERESTS, COURT_ORDER');
  });

  test('that selects a right the law does not give does not give it either', () => {
    const { applies, why } = withTerm('OBJECTION', { conditionalOn: ['PUBLIC_TASK'] });
    expect([applies, why.length]).toEqual(['NO', 2]);
  });
});
