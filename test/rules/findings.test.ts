/** What is found in terms: each check, one line, on terms in which it alone has something to find. */
import { actsIn, nameOf } from '../../subgraphs/register/agreements/findings/acts.ts';
import { CHECKS, findingsIn } from '../../subgraphs/register/agreements/findings/findings.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/kernel/policy.ts';
import { cleanKnowledge, cleanTerms } from '../support/clean-terms.ts';
import { exampleTerms } from '../support/example-terms.ts';

const POLICY = { ...DEFAULT_POLICY, reviewMonths: 12, source: 'our policy §4' };
const found = (change: Partial<Terms> = {}) =>
  findingsIn(readTerms(cleanTerms(change)), POLICY, cleanKnowledge);

const clean = cleanTerms();
const { organisations, rights } = clean;
const [mentions, powers, conditions] = [clean.mentions!, clean.powers!, clean.conditions!];
const bases = (change: object) => ({ lawfulBases: { ...clean.lawfulBases, ...change } });
const review = (change: object) => ({ review: { ...clean.review!, ...change } });
const breach = (change: object) => ({ breach: { ...clean.breach!, ...change } });
const act = (name: string, section8: boolean | null = true) => ({
  powers: [...powers, { name, section8, source: 'L9' }],
});
const mention = (more: object) => ({ mentions: [...mentions, { source: 'L9', ...more }] }) as Partial<Terms>;
const passage = (quote: string, about?: string) => ({
  wording: [{ quote, source: 'L9', ...(about && { about }) }],
});
const filledBy = (...parties: string[]) => ({
  organisations: [...organisations, { key: 'x', name: 'X', kind: 'OTHER', filledBy: parties }],
});
const change = (name: string, more: object) =>
  ({ rights: rights.map((one) => (one.right === name ? { ...one, ...more } : one)) }) as Partial<Terms>;
const owner = (protocolOwner: string | null, more: object = {}) =>
  breach({ decision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner, ...more } });

const FOUND: [string, Partial<Terms>, string][] = [
  ['controllershipMissing', { controllership: null }, 'alone or jointly'],
  ['organisationNotFilled', filledBy(), 'X: no party'],
  ['organisationNotJoined', filledBy('outside'), 'joined the federation: X'],
  ['organisationNotParty', mention({ name: 'Fire Brigade', kind: 'ORGANISATION' }), 'Fire Brigade'],
  [
    'organisationLeftOver',
    mention({ name: 'Acme Homes', kind: 'ORGANISATION', standsFor: 'council' }),
    'Acme Homes',
  ],
  ['dataSubjectsMissing', { dataSubjects: [], mentions: [] }, 'whose data'],
  ['mainDataSubjectMissing', mention({ name: 'offender', kind: 'PERSON_CATEGORY' }), '“offender”'],
  ['signatoryMissing', { signatories: [] }, 'No signatory'],
  [
    'signatoryNameBlank',
    { signatories: [{ organisation: 'Y', nameGiven: false, source: 'L9' }] },
    'for Y is blank',
  ],
  ['lawfulBasisMissing', { ...bases({ article6: [] }), rights: [rights[0]!] }, 'Art. 6'],
  ['specialCategoryWithoutBasis', bases({ article9: [] }), '(HEALTH)'],
  ['criminalDataWithoutBasis', bases({ article10: null, part3: null }), '(OFFENCE)'],
  ['part3WithoutCompetentAuthority', { organisations: [organisations[0]!], mentions: [] }, 's.30'],
  [
    'consentWithoutBasis',
    { consent: { usualBasis: false, practice: 'SEEK_UNLESS_RISK', source: 'L9' } },
    'practice',
  ],
  ['conditionMissing', bases({ article9: ['9(2)(g)', '9(2)(b)'] }), '9(2)(b) without'],
  ['criminalConditionMissing', { conditions: [conditions[0]!] }, 's.10(5)'],
  ['policyDocumentMissing', { policyDocuments: [] }, 'para. 18.'],
  [
    'actMisnamed',
    mention({ name: 'Children Act 2014', kind: 'ACT' }),
    'is Children and Families Act 2014 meant',
  ],
  ['actOutdated', act('The Data Protection Act 1998'), 'replaced by Data Protection Act 2018'],
  ['generalPowerAsBasis', act('Localism Act 2011'), 'open to challenge'],
  ['actWithoutSection8', act('Care Act 2014', false), 's.8: Care Act 2014'],
  ['publicTaskWithoutPower', { powers: [{ name: 'Care Act 2014', section8: null, source: 'L9' }] }, 's.8'],
  ['flowNotAuthorised', filledBy('gamma'), 'two of acme, gamma'],
  ['rightsMissing', { rights: [] }, 'rights'],
  ['rightNotListed', change('ACCESS', { selected: null }), 'ACCESS'],
  ['rightWithoutBasis', change('PORTABILITY', { selected: true }), 'PORTABILITY'],
  ['rightWithoutBasis', bases({ article6: ['6(1)(c)', '6(1)(e)'] }), 'ERASURE'],
  ['conditionWithoutBasis', change('ERASURE', { conditionalOn: ['CONSENT'] }), 'CONSENT'],
  ['notificationWithoutRights', change('RESTRICTION', { selected: false }), 'RESTRICTION'],
  ['notificationIncomplete', change('NOTIFICATION', { covers: ['RECTIFICATION', 'RESTRICTION'] }), 'ERASURE'],
  ['reviewMissing', { review: null }, 'No review'],
  ['reviewAnchorMissing', review({ anchor: null }), 'no start'],
  ['reviewInitiatorMissing', review({ initiator: null }), 'Nobody'],
  ['onlyFirstReviewSet', review({ thenEveryMonths: null }), 'after 6 months'],
  ['reviewLongerThanPolicy', review({ firstAfterMonths: 24 }), 'allows 12'],
  ['breachClauseMissing', { breach: null }, 'breaches'],
  ['deciderMissing', owner(null), 'names none.'],
  ['deciderMissing', owner('acme', { named: false }), 'acme is taken for it'],
  [
    'partnerNoticeHoursMissing',
    breach({ partnerNotice: { ...clean.breach!.partnerNotice, hours: null } }),
    'no hours',
  ],
  ['clockFromDetection', breach({ authority: { hours: 72, anchor: 'DETECTED' } }), 'becoming aware'],
  ['authorityHoursTooLong', breach({ authority: { hours: 96, anchor: 'AWARE' } }), 'allows 72'],
  ['withdrawalMissing', { withdrawal: null }, 'withdraws'],
  ['terminationMissing', { termination: null }, 'ends'],
  ['afterLeavingMissing', { afterLeaving: null }, 'has left'],
  ['disputesMissing', { disputes: null }, 'do not agree'],
  ['procedureMissing', { foi: null }, 'freedom of information'],
  [
    'requestClockWithoutStart',
    { further: { informationRequests: { acknowledge: { workingDays: 3, anchor: null } } } },
    '3 working days',
  ],
  ['transfersByForeignArea', { transfers: { area: 'EEA', needs: [], source: 'L9' } }, 'out of the EEA'],
  [
    'sectionIncomplete',
    { sections: [{ title: 'Flow', state: 'IMAGE_ONLY', source: 'L9' }] },
    '“Flow” is only a picture',
  ],
  ['undated', { document: { date: null, source: 'L9' } }, 'no date'],
  ['euWording', passage('based on Union or Member State law'), 'Member State law'],
  ['danglingText', passage('had the right to do so, or'), 'breaks off'],
  ['textLeftOver', passage('the welfare of tenants', 'housing'), 'about housing'],
  ['platformMisspelt', mention({ name: 'CJSIM', kind: 'PLATFORM' }), 'CJSM is meant'],
  [
    'contradiction',
    { statements: [...clean.statements!, { about: 'who signs', says: ['SIRO'], source: 'L9' }] },
    'who signs',
  ],
  ['caldicottOutdated', { principles: { caldicott: 7, source: 'L9' } }, 'there are 8'],
];

test('nothing is found in clean terms', () => {
  expect(found()).toEqual([]);
});

test.each(FOUND)('%s is found, and nothing else', (check, broken, words) => {
  expect(found(broken)).toEqual([
    expect.objectContaining({ check, message: expect.stringContaining(words) }),
  ]);
});

test('every check of the table is shown', () => {
  expect([...new Set(FOUND.map(([check]) => check))]).toEqual(Object.keys(CHECKS));
});

test('a review that is longer than the policy allows is found with both sources', () => {
  expect(found(review({ firstAfterMonths: 24 }))[0]?.source).toBe('§4; our policy §4');
  expect(findingsIn(cleanTerms(review({ firstAfterMonths: 24 })), DEFAULT_POLICY)).toEqual([]);
});

test('what nobody has recorded is not said to be missing, and what nobody knows of parties is not guessed', () => {
  const only = (terms: Terms) => findingsIn(terms, DEFAULT_POLICY).map(({ check }) => check);
  expect(only(exampleTerms())).toEqual(['rightWithoutBasis']);
  expect(only(cleanTerms({ organisations: filledBy('gamma', 'outside').organisations }))).toEqual([]);
});

test('a text that was read and has none of a matter is the same as an empty list of it', () => {
  const lists = ['conditions', 'policyDocuments', 'powers', 'signatories', 'sections', 'mentions'] as const;
  const texts = ['wording', 'statements'] as const;
  for (const list of [...lists, ...texts]) expect(found({ [list]: null })).toEqual(found({ [list]: [] }));
});

test.each([null, 'soon', { acknowledge: 3 }, { acknowledge: null }])(
  'a topic without a fixed shape may hold anything: %j',
  (informationRequests) => {
    expect(found({ further: { informationRequests } })).toEqual([]);
  },
);

test.each([
  ['Children Act 1989/2004', ['Children Act 1989', 'Children Act 2004']],
  ['Theft Acts 1968 and 1978', ['Theft Act 1968', 'Theft Act 1978']],
  ['Public Health Act 1936 and Public Health Act 1961', ['Public Health Act 1936', 'Public Health Act 1961']],
  ['Section 115 Crime & Disorder Act 1998', ['Crime and Disorder Act 1998']],
  ['Carers and Disabled Children Act (2000)', ['Carers and Disabled Children Act 2000']],
  ['The Health and Social Care Act 2012 (s.251B)', ['Health and Social Care Act 2012']],
  ['Common Law Duty of Confidence', []],
])('in “%s” the Acts are %j', (name, acts) => {
  expect(actsIn(name).map(nameOf)).toEqual(acts);
});
