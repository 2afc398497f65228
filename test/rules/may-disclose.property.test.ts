/** The rules of sharing against what was written down independently: s.14 as a table, and how verdicts add up. */
import * as fc from 'fast-check';
import { answerOf, reasonsFor } from '../../subgraphs/register/records/disclosures/rules/answer.ts';
import type { Facts, Question, Side } from '../../subgraphs/register/records/disclosures/rules/question.ts';
import { agreement, KNOWN } from '../support/may-disclose.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const text = optional(fc.constantFrom('', ' ', 'said'));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    people: optional(fc.subarray(['child', 'witness', 'passer-by'])),
    lawfulBases: optional(
      fc.subarray(['6(1)(a)', '6(1)(c)', '6(1)(e)', '6(1)(ea)', '6(1)(f)', '9(2)(g)', '9(2)(h)']),
    ),
    conditions: optional(
      fc.subarray(['Sch. 1 para. 2', 'Sch. 1 para. 10', 'Sch. 1 para. 18', 'Sch. 8 para. 1']),
    ),
    power: optional(
      fc.constantFrom('', 'Offender Management Act 2007 s.14', 'Children Act 2004 s.10', 'Localism Act 2011'),
    ),
    policyDocument: optional(fc.boolean()),
    necessary: optional(fc.boolean()),
    consent: optional(fc.boolean()),
    classification: optional(fc.constantFrom('OFFICIAL', 'OFFICIAL_SENSITIVE', 'ABOVE_OFFICIAL_SENSITIVE')),
    method: optional(fc.constantFrom('SECURE_LINK', 'TELEPHONE', 'NOT_SECURE')),
    country: optional(fc.constantFrom('UK', 'France')),
    transferSafeguard: text,
    spentConvictions: optional(fc.boolean()),
    spentEntitlement: text,
    redacted: optional(fc.boolean()),
    objection: optional(fc.boolean()),
    objectionConsidered: text,
    anonymised: optional(fc.boolean()),
    deceased: optional(fc.boolean()),
    confidenceOverride: text,
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, fact]) => fact !== undefined)) as Facts);

const side = (id: string): fc.Arbitrary<Side> =>
  fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('POLICE', 'LOCAL_AUTHORITY', 'PROBATION', 'NHS_BODY', 'VOLUNTARY'),
    publicAuthority: fc.boolean(),
    competentAuthority: fc.boolean(),
    omaList: fc.constantFrom('A', 'B', null),
  });

const references = ['LDN-MAS', 'LDN-IOM-2021', 'WEISF-SAFEGUARDING', 'HO-IASC-2020'];
const question: fc.Arbitrary<Question> = fc.constantFrom(...references).chain((reference) => {
  const { terms } = agreement(reference);
  return fc.record({
    from: side('one'),
    to: side('other'),
    regime: fc.constantFrom('UK_GDPR', 'PART_3'),
    categories: fc.subarray(
      terms.dataCategories.map(({ code }) => code),
      { minLength: 1 },
    ),
    purpose: fc.constantFrom(...terms.purposes.map(({ code }) => code), 'ANOTHER'),
    agreement: fc.constantFrom(
      null,
      { reference, terms, notInForce: null },
      { reference, terms, notInForce: 'not signed' },
    ),
    facts,
  });
});

test('OMA 2007 s.14 opens the way exactly where its two lists do', () => {
  const open = new Set(['A A', 'A B', 'B A']);
  const oma = { ...KNOWN, power: 'Offender Management Act 2007 s.14' };
  fc.assert(
    fc.property(question, (any) => {
      const reasons = reasonsFor({ ...any, facts: oma });
      const verdict = reasons.find(({ code }) => code === 'OMA_S14')?.verdict;
      expect(verdict).toBe(open.has(`${any.from.omaList} ${any.to.omaList}`) ? 'YES' : 'NO');
    }),
  );
});

test('one NO makes it NO, else one ASK makes it ASK; those that forbid come first', () => {
  fc.assert(
    fc.property(question, (any) => {
      const verdicts = reasonsFor(any).map(({ verdict }) => verdict);
      const expected = verdicts.includes('NO') ? 'NO' : verdicts.includes('ASK') ? 'ASK' : 'YES';
      expect(answerOf(reasonsFor(any))).toBe(expected);
      const rank = verdicts.map((verdict) => ['NO', 'ASK', 'YES'].indexOf(verdict));
      expect(rank).toEqual(rank.toSorted((a, b) => a - b));
    }),
  );
});

test('an emergency is never blocked, and leaves out nothing that was said', () => {
  fc.assert(
    fc.property(question, (any) => {
      const before = reasonsFor(any).map(({ code }) => code);
      const urgent = reasonsFor({ ...any, facts: { ...any.facts, emergency: true } });
      expect(answerOf(urgent)).toBe('ASK');
      expect(urgent.map(({ code }) => code).toSorted()).toEqual([...before, 'EMERGENCY'].toSorted());
    }),
  );
});

test('to know nothing is never enough', () => {
  fc.assert(fc.property(question, (any) => answerOf(reasonsFor({ ...any, facts: {} })) !== 'YES'));
});

test('to say that it is not necessary never helps', () => {
  fc.assert(
    fc.property(question, (any) => {
      const without = answerOf(reasonsFor({ ...any, facts: { ...any.facts, necessary: false } }));
      const withIt = answerOf(reasonsFor({ ...any, facts: { ...any.facts, necessary: true } }));
      expect(['NO', 'ASK', 'YES'].indexOf(without)).toBeLessThanOrEqual(['NO', 'ASK', 'YES'].indexOf(withIt));
    }),
  );
});
