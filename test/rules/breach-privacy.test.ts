/** What identifies people is kept out of texts about a breach. */
import { identifiersIn, privacyWarnings } from '../../subgraphs/register/cases/breaches/rules/privacy.ts';

describe('refused', () => {
  test.each([
    ['an NHS number', 'patient 943 476 5919 was shown'],
    ['an NHS number', 'record 9434765919'],
    ['a date of birth', 'a child, born 3 February 2011, was named'],
    ['a date of birth', 'DOB: 03/02/2011'],
    ['an e-mail address', 'sent to someone@home.example'],
    ['a National Insurance number', 'with QQ 12 34 56 C on it'],
  ])('%s: %s', (what, text) => {
    expect(identifiersIn({ summary: text })).toEqual([{ field: 'summary', what }]);
  });

  test.each([
    'Minutes of 24/10/2026 went to 44 recipients',
    'Reference 9434765918 of the supplier',
    'About 1200 records of 300 people, found on 2026-10-24 at 12:00',
    'Babies born in the last year are concerned',
  ])('not: %s', (text) => {
    expect(identifiersIn({ summary: text })).toEqual([]);
  });
});

test('what may identify is warned of, by field', () => {
  const warnings = privacyWarnings({
    summary: 'Mr Smith rang 020 7946 0958',
    effects: 'the flats at E10 5AB',
    measuresTaken: null,
  });
  expect(warnings).toEqual([
    '`summary` may hold a person’s name: leave out who is concerned.',
    '`summary` may hold a telephone number: leave out who is concerned.',
    '`effects` may hold a postcode: leave out who is concerned.',
  ]);
});
