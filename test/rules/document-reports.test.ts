/** The report on a document brought in: every gap is listed, and what a proposal is refused for blocks it. */
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { problemsOf } from '../../shared/shape.ts';
import { gapsIn } from '../../subgraphs/register/agreements/published/report.ts';
import { readTerms, termsShape } from '../../subgraphs/register/agreements/terms/terms.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { changedAt, pathsIn } from '../support/published-copies.ts';

describe('the report on a document brought in', () => {
  const complete = { reference: 'A-1', title: 'A', kind: 'DATA_SHARING_AGREEMENT', terms: exampleTerms() };
  const blocking = (document: unknown) =>
    gapsIn(document)
      .filter(({ blocks }) => blocks)
      .map(({ path, message }) => `${path}: ${message}`);

  test('lists every gap, and does not stop at the first', () => {
    const { review: _, ...terms } = exampleTerms();
    const rights = [{ ...terms.rights[0], right: 'FLYING', source: undefined }];
    const broken = { ...complete, title: ' ', commencesOn: 'soon', terms: { ...terms, rights, gaps: {} } };
    expect(blocking(broken)).toEqual([
      'title: It must be a text.',
      'commencesOn: It must be a date such as 2026-10-24.',
      expect.stringMatching(/^terms\.rights\[0\]\.right: It must be one of ACCESS/),
      'terms.rights[0].source: It is missing; it must be a text.',
      'terms.review: It is missing; it must be an object.',
      'terms.gaps: It must be a list.',
    ]);
  });

  test('of an empty document says what it needs; of any other shape of terms too', () => {
    expect(blocking({})).toEqual([
      'title: It is missing; it must be a text.',
      'kind: It is missing; it must be a text.',
      'terms: It is missing; it must be an object.',
    ]);
    for (const terms of [null, [], 'all', 1]) expect(blocking({ ...complete, terms })).toHaveLength(1);
  });

  test('of complete terms blocks nothing, and says what nobody has entered', () => {
    expect(blocking(complete)).toEqual([]);
    const gaps = gapsIn({ ...complete, terms: exampleTerms({ signature: null }) });
    expect(gaps).toContainEqual({
      path: 'terms.signature',
      message: 'It does not say who may sign: any office may.',
      blocks: false,
    });
    expect(gaps.map(({ path }) => path)).toContain('terms.disputes');
  });

  test.each(readSeedData().agreements.map((agreement) => [agreement.reference, agreement] as const))(
    'of %s blocks nothing',
    (_, agreement) => expect(blocking(agreement)).toEqual([]),
  );

  test('finds first what a proposal is refused for', () => {
    for (const path of pathsIn(exampleTerms())) {
      const terms = changedAt(exampleTerms(), path, { never: 'right' });
      const [first] = problemsOf(termsShape, terms, 'terms');
      if (first) expect(() => readTerms(terms)).toThrow(`${first.path} must be ${first.expected}`);
      else expect(() => readTerms(terms)).not.toThrow();
    }
  });
});
