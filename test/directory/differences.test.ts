/** Where copies of an agreement differ. */
import {
  areConsistent,
  differencesAcross,
  type AgreementCopy,
  type Difference,
} from '../../subgraphs/directory/differences.ts';

const TERMS = {
  review: { firstAfterMonths: 6, thenEveryMonths: 6 },
  rights: [
    { right: 'ERASURE', to: ['acme', 'beta'] },
    { right: 'OBJECTION', to: [] },
  ],
  note: null,
};

const copy = (party: string, more: Partial<AgreementCopy> = {}): AgreementCopy => ({
  party: { id: party },
  version: 1,
  digest: 'd-1',
  title: 'Integrated offender management',
  kind: 'SHARING',
  commencesOn: null,
  signatories: [{ id: 'acme' }, { id: 'beta' }],
  terms: TERMS,
  ...more,
});

const across = (copies: AgreementCopy[] | null, missing: string[] | null = []) => ({ copies, missing });

/** Fields and values, without the parties. */
const brief = (differences: Difference[] | null) =>
  differences?.map(({ field, values }) => [field, ...values.map(({ value }) => value)]);

test('equal copies are consistent, whatever the order of their fields', () => {
  const turned = Object.fromEntries(Object.entries(TERMS).toReversed());
  const copies = across([copy('acme'), copy('beta', { terms: turned }), copy('gamma')]);
  expect(areConsistent(copies)).toBe(true);
  expect(differencesAcross(copies)).toEqual([]);
});

test('one copy alone is consistent', () => {
  expect(areConsistent(across([copy('acme')]))).toBe(true);
  expect(differencesAcross(across([copy('acme')]))).toEqual([]);
});

test('without a copy, or with one missing, consistency is not known', () => {
  for (const unknown of [
    across([]),
    across(null),
    across([copy('acme')], ['beta']),
    across([copy('acme')], null),
  ]) {
    expect(areConsistent(unknown)).toBeNull();
    expect(differencesAcross(unknown)).toBeNull();
  }
});

test('with one missing, what the others differ in is still told', () => {
  const copies = across([copy('acme'), copy('beta', { version: 2 })], ['gamma']);
  expect(areConsistent(copies)).toBeNull();
  expect(brief(differencesAcross(copies))).toEqual([['version', 1, 2]]);
});

test('each field that differs is told with the value of every party', () => {
  const copies = across([copy('acme'), copy('beta', { version: 2, title: 'Other' }), copy('gamma')]);
  expect(areConsistent(copies)).toBe(false);
  expect(differencesAcross(copies)?.[0]).toEqual({
    field: 'version',
    values: [
      { party: { id: 'acme' }, value: 1 },
      { party: { id: 'beta' }, value: 2 },
      { party: { id: 'gamma' }, value: 1 },
    ],
  });
  expect(brief(differencesAcross(copies))?.map(([field]) => field)).toEqual(['version', 'title']);
});

test.each([
  [
    'a nested term',
    { ...TERMS, review: { firstAfterMonths: 6, thenEveryMonths: 12 } },
    [['terms.review.thenEveryMonths', 6, 12]],
  ],
  [
    'a term that a copy lacks',
    { ...TERMS, review: { firstAfterMonths: 6 } },
    [['terms.review.thenEveryMonths', 6, null]],
  ],
  ['a group of terms that a copy lacks', { rights: TERMS.rights }, [['terms.review', TERMS.review, null]]],
  [
    'an element of lists of one length',
    { ...TERMS, rights: [TERMS.rights[0], { right: 'ACCESS', to: [] }] },
    [['terms.rights[1].right', 'OBJECTION', 'ACCESS']],
  ],
  ['lists of other lengths as a whole', { ...TERMS, rights: [] }, [['terms.rights', TERMS.rights, []]]],
  ['a list beside an object', { ...TERMS, rights: { 0: 'x' } }, [['terms.rights', TERMS.rights, { 0: 'x' }]]],
  ['a number beside its text', { ...TERMS, note: '6' }, [['terms.note', null, '6']]],
  ['terms that are none at all', null, [['terms', TERMS, null]]],
])('%s', (_, terms, expected) => {
  expect(brief(differencesAcross(across([copy('acme'), copy('beta', { terms })])))).toEqual(expected);
});

test('the day of commencement, and who is asked to sign, are told as fields of their own', () => {
  const other = copy('beta', {
    commencesOn: '2026-04-01',
    signatories: [{ id: 'acme' }, { id: 'beta' }, { id: 'gamma' }],
  });
  expect(brief(differencesAcross(across([copy('acme'), other])))).toEqual([
    ['commencesOn', null, '2026-04-01'],
    ['signatories', ['acme', 'beta'], ['acme', 'beta', 'gamma']],
  ]);
});

test('one signatory in place of another is told at its place, whatever the order in the copies', () => {
  const turned = copy('beta', { signatories: [{ id: 'beta' }, { id: 'acme' }] });
  expect(areConsistent(across([copy('acme'), turned]))).toBe(true);
  const other = copy('beta', { signatories: [{ id: 'gamma' }, { id: 'acme' }] });
  expect(brief(differencesAcross(across([copy('acme'), other])))).toEqual([
    ['signatories[1]', 'beta', 'gamma'],
  ]);
});

test('a term that is null in one copy and absent in another does not differ', () => {
  const { note: _, ...terms } = TERMS;
  expect(areConsistent(across([copy('acme'), copy('beta', { terms })]))).toBe(true);
});

test('a field named like a property of every object is compared as a field', () => {
  const terms = { ...TERMS, constructor: 'x' };
  expect(brief(differencesAcross(across([copy('acme'), copy('beta', { terms })])))).toEqual([
    ['terms.constructor', null, 'x'],
  ]);
});
