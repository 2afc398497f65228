/** What an agreement covers. */
import { whyNotCovered } from '../../subgraphs/register/records/disclosures/rules/agreement.ts';
import { exampleTerms } from '../support/example-terms.ts';

test('data in the categories of the agreement, for one of its purposes, are covered', () => {
  expect(whyNotCovered(exampleTerms(), ['NAME', 'HEALTH'], 'SAFEGUARDING')).toBeNull();
});

test('categories outside the agreement are named, beside those that it has', () => {
  expect(whyNotCovered(exampleTerms(), ['NAME', 'FINANCES', 'PETS'], 'SAFEGUARDING')).toBe(
    'It does not cover the categories FINANCES, PETS. It covers NAME, HEALTH, OFFENCE.',
  );
});

test('a purpose outside the agreement is named, beside those that it has', () => {
  expect(whyNotCovered(exampleTerms(), ['NAME'], 'MARKETING')).toBe(
    'MARKETING is not among its purposes: SAFEGUARDING.',
  );
});
