/** What may be proposed and signed, what is in force, when it is reviewed, and what its terms leave open. */
import * as fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { findingsIn } from '../../subgraphs/register/agreements/findings.ts';
import {
  digestOf,
  inForceFrom,
  inForceWith,
  isOf,
  nextReview,
  nextVersion,
  rightTerm,
  whyMayNotSign,
  whyNotInForce,
} from '../../subgraphs/register/agreements/rules.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms-shape.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms.ts';
import { DEFAULT_POLICY } from '../../subgraphs/register/policy.ts';
import { exampleTerms } from '../support/example-terms.ts';

const content = {
  reference: 'A-1',
  version: 1,
  title: 'An agreement',
  kind: 'DATA_SHARING_AGREEMENT',
  signatoryIds: ['acme', 'beta', 'gamma'],
  commencesOn: null as string | null,
  terms: exampleTerms(),
};
const version = { ...content, party: 'acme', digest: digestOf(content) };
type Version = typeof version;

const signed = (partyId: string, signedOn: string, of: Version = version) => ({
  version: of.version,
  partyId,
  signedOn,
  digest: of.digest,
});

const policy = (reviewMonths: number | null) => ({
  ...DEFAULT_POLICY,
  reviewMonths,
  source: 'our policy §4',
});

describe('the digest', () => {
  test('is the same whatever the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(content.terms).toReversed()) as unknown as Terms;
    expect(digestOf({ ...content, terms: shuffled })).toBe(version.digest);
  });

  const changes = {
    title: 'Another',
    version: 2,
    kind: 'PROTOCOL',
    signatoryIds: ['acme', 'beta'],
    commencesOn: '2026-01-01',
    terms: exampleTerms({ gaps: ['one'] }),
  };
  test.each(Object.entries(changes))('changes with %s', (field, value) => {
    expect(digestOf({ ...content, [field]: value })).not.toBe(version.digest);
  });
});

test('only the first version, or the one after that held, may be proposed', () => {
  expect(nextVersion(null)).toBe(1);
  expect(nextVersion({ version: 3 })).toBe(4);
});

describe('who may sign', () => {
  const terms = (signature: Terms['signature']) => exampleTerms({ signature });

  test('an office that the agreement lists', () => {
    const listed = terms({ offices: ['SIRO', 'CALDICOTT_GUARDIAN'], byParty: {}, source: '§14' });
    expect(whyMayNotSign(listed, 'acme', 'CALDICOTT_GUARDIAN')).toBeNull();
    expect(whyMayNotSign(listed, 'acme', 'CLERK')).toBe(
      'For acme it is signed by SIRO or CALDICOTT_GUARDIAN, not by CLERK (§14).',
    );
  });

  test('the office fixed for a party, whatever the general list says', () => {
    const fixed = terms({ offices: ['SIRO'], byParty: { beta: ['COMMISSIONER'] }, source: 'L94' });
    expect(whyMayNotSign(fixed, 'beta', 'COMMISSIONER')).toBeNull();
    expect(whyMayNotSign(fixed, 'beta', 'SIRO')).toBe(
      'For beta it is signed by COMMISSIONER, not by SIRO (L94).',
    );
    expect(whyMayNotSign(fixed, 'acme', 'SIRO')).toBeNull();
  });

  test('anyone senior, where the text fixes no office', () => {
    expect(whyMayNotSign(terms(null), 'acme', 'DIRECTOR')).toBeNull();
    expect(whyMayNotSign(terms({ offices: [], byParty: {}, source: '§1' }), 'acme', 'DIRECTOR')).toBeNull();
  });
});

describe('in force', () => {
  test('between two that have signed the same version, from the later signature', () => {
    const signatures = [signed('acme', '2026-01-10'), signed('beta', '2026-02-01')];
    expect(inForceFrom(version, signatures, 'acme', 'beta')).toBe('2026-02-01');
    expect(inForceFrom(version, signatures, 'acme', 'gamma')).toBeNull();
    expect(inForceWith([version], signatures, '2026-01-31')).toEqual([]);
    expect(inForceWith([version], signatures, '2026-02-01')).toEqual(['beta']);
  });

  test('not before its day of commencement', () => {
    const later = { ...version, commencesOn: '2026-06-01' };
    const signatures = [signed('acme', '2026-01-10'), signed('beta', '2026-02-01')];
    expect(inForceWith([later], signatures, '2026-05-31')).toEqual([]);
    expect(inForceWith([later], signatures, '2026-06-01')).toEqual(['beta']);
    expect(whyNotInForce(later, signatures, 'beta')).toBe(
      'A-1 is in force between acme and beta only from 2026-06-01.',
    );
  });

  test('not by the signature of another text, nor by one of a stranger', () => {
    const otherText = { ...signed('beta', '2026-01-01'), digest: 'another' };
    expect(isOf(version, otherText)).toBe(false);
    expect(isOf(version, signed('stranger', '2026-01-01'))).toBe(false);
    expect(inForceWith([version], [signed('acme', '2026-01-01'), otherText], '2026-12-31')).toEqual([]);
  });

  test('an amendment leaves the version before in force until both have signed it', () => {
    const second = { ...version, version: 2, digest: 'second' };
    const signatures = [
      signed('acme', '2026-01-01'),
      signed('beta', '2026-01-01'),
      signed('acme', '2026-03-01', second),
    ];
    expect(inForceWith([second, version], signatures, '2026-03-02')).toEqual(['beta']);
  });

  test('what is missing is named', () => {
    expect(whyNotInForce(version, [], 'beta')).toBe('Version 1 of A-1 is not signed by acme and beta.');
    expect(whyNotInForce(version, [signed('acme', '2026-01-01')], 'beta')).toBe(
      'Version 1 of A-1 is not signed by beta.',
    );
    expect(whyNotInForce(version, [], 'delta')).toBe('delta is not a signatory of A-1.');
  });

  test('is the same from both sides, and never without both signatures', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-02-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.option(days),
        fc.option(days),
        fc.option(days),
        days,
        (ours, theirs, commencesOn, today) => {
          const signatures = [
            ...(ours ? [signed('acme', ours)] : []),
            ...(theirs ? [signed('beta', theirs)] : []),
          ];
          const seenBy = (party: string) =>
            inForceWith([{ ...version, commencesOn, party }], signatures, today);
          const expected =
            Boolean(ours && theirs) && [ours!, theirs!, commencesOn ?? ours!].every((day) => day <= today);
          return seenBy('acme').includes('beta') === expected && seenBy('beta').includes('acme') === expected;
        },
      ),
    );
  });
});

describe('the review', () => {
  const withReview = (review: Terms['review']): Version => {
    const terms = exampleTerms({ review });
    return { ...version, terms, digest: digestOf({ ...content, terms }) };
  };
  const review = { firstAfterMonths: 24, thenEveryMonths: 24, anchor: null, initiator: null, source: 'L36' };

  test('without an anchor, months run from the own signature', () => {
    const of = withReview(review);
    const signatures = [signed('acme', '2024-04-08', of), signed('beta', '2024-05-01', of)];
    expect(nextReview(of, { signatures, policy: policy(null) })).toEqual({
      dueOn: '2026-04-08',
      source: 'A-1 L36',
    });
  });

  test("the party's own policy prevails where it is stricter, and says so", () => {
    const of = withReview(review);
    const signatures = [signed('acme', '2024-04-08', of)];
    expect(nextReview(of, { signatures, policy: policy(12) })).toEqual({
      dueOn: '2025-04-08',
      source: 'our policy §4',
    });
    expect(nextReview(of, { signatures, policy: policy(36) })?.dueOn).toBe('2026-04-08');
  });

  test('anchored on commencement, it waits for the first pair to have signed', () => {
    const of = withReview({ ...review, firstAfterMonths: 36, thenEveryMonths: null, anchor: 'COMMENCED' });
    expect(
      nextReview(of, { signatures: [signed('acme', '2023-06-05', of)], policy: policy(null) }),
    ).toBeNull();
    const signatures = [signed('acme', '2023-06-05', of), signed('beta', '2023-06-12', of)];
    expect(nextReview(of, { signatures, policy: policy(null) })?.dueOn).toBe('2026-06-12');
  });

  test('after a review the later interval counts, from that review', () => {
    const of = withReview({ ...review, firstAfterMonths: 6, thenEveryMonths: 12 });
    const signatures = [signed('acme', '2021-11-24', of)];
    expect(nextReview(of, { signatures, policy: policy(null) })?.dueOn).toBe('2022-05-24');
    const lastReviewedOn = '2022-05-20';
    expect(nextReview(of, { signatures, policy: policy(null), lastReviewedOn })?.dueOn).toBe('2023-05-20');
  });

  test('nothing is due before the party has signed, nor where neither text nor policy sets a review', () => {
    expect(nextReview(withReview(review), { signatures: [], policy: policy(12) })).toBeNull();
    const of = withReview(null);
    expect(
      nextReview(of, { signatures: [signed('acme', '2024-01-01', of)], policy: policy(null) }),
    ).toBeNull();
  });
});

test('a right that the agreement does not list has no term', () => {
  expect(rightTerm(exampleTerms(), 'ERASURE')?.propagate?.answerWithinDays).toBe(14);
  expect(rightTerm(exampleTerms(), 'PORTABILITY')).toBeNull();
});

describe('findings', () => {
  const checksIn = (terms: Terms, reviewMonths: number | null = null) =>
    findingsIn(terms, policy(reviewMonths)).map(({ check }) => check);

  test('there are none where nothing is missing', () => {
    expect(findingsIn(exampleTerms(), policy(null))).toEqual([]);
  });

  const { breach, review, lawfulBases, rights } = exampleTerms();
  const decision = { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner: null } as const;
  test.each<[string, Partial<Terms>]>([
    ['deciderMissing', { breach: { ...breach!, decision } }],
    ['reviewMissing', { review: null }],
    ['reviewAnchorMissing', { review: { ...review!, anchor: null } }],
    ['breachClauseMissing', { breach: null }],
    [
      'partnerNoticeHoursMissing',
      { breach: { ...breach!, partnerNotice: { ...breach!.partnerNotice!, hours: null } } },
    ],
    ['lawfulBasisMissing', { lawfulBases: { ...lawfulBases, article6: [] } }],
    ['rightWithoutBasis', { rights: [{ ...rights[0]!, right: 'PORTABILITY' }] }],
    ['conditionWithoutBasis', { rights: [{ ...rights[0]!, conditionalOn: ['CONSENT'] }] }],
    ['specialCategoryWithoutBasis', { lawfulBases: { ...lawfulBases, article9: [] } }],
    ['criminalDataWithoutBasis', { lawfulBases: { ...lawfulBases, article10: null, part3: null } }],
    ['withdrawalMissing', { withdrawal: null }],
    ['organisationNotFilled', { organisations: [{ key: 'x', name: 'X', kind: 'OTHER', filledBy: [] }] }],
  ])('%s is found', (check, change) => {
    expect(checksIn(exampleTerms(change))).toEqual([check]);
  });

  test("a review that is longer than the party's policy allows is found, with both sources", () => {
    const [finding] = findingsIn(exampleTerms({ review: { ...review!, firstAfterMonths: 24 } }), policy(12));
    expect(finding).toEqual({
      check: 'reviewLongerThanPolicy',
      message: "A review may come after 24 months; this party's policy allows 12, which its own clock keeps.",
      source: '§4; our policy §4',
    });
    expect(checksIn(exampleTerms(), 12)).toEqual([]);
  });
});

describe('the shape of terms', () => {
  const refusalOf = (change: Record<string, unknown>) => {
    try {
      readTerms({ ...exampleTerms(), ...change });
      return 'taken';
    } catch (error) {
      const { message, extensions } = error as GraphQLError;
      return `${String(extensions.code)} ${message}`;
    }
  };
  const [right] = exampleTerms().rights;

  test('terms that have it are taken as they are', () => {
    expect(readTerms(exampleTerms())).toEqual(exampleTerms());
  });

  test.each<[string, Record<string, unknown>]>([
    ['terms.controllership must be one of INDEPENDENT, JOINT, null.', { controllership: 'SHARED' }],
    ['terms.purposes must be a list.', { purposes: 'all' }],
    ['terms.rights[1].selected must be true or false.', { rights: [right, { ...right, selected: 'yes' }] }],
    [
      'terms.review.firstAfterMonths must be a number of months above 0.',
      { review: { ...exampleTerms().review, firstAfterMonths: -1 } },
    ],
    [
      'terms.signature.byParty.acme must be a list.',
      { signature: { offices: [], byParty: { acme: 'SIRO' }, source: '§' } },
    ],
    ['terms.further must be an object.', { further: [] }],
    ['`terms` may hold no NUL and no half characters.', { gaps: ['half \ud800'] }],
    ['`terms` may hold no NUL and no half characters.', { gaps: ['nul \u0000'] }],
  ])('what is broken is named: %s', (message, change) => {
    expect(refusalOf(change)).toBe(`BAD_USER_INPUT ${message}`);
  });

  test('a backslash in a text is not taken for an escape', () => {
    expect(refusalOf({ gaps: ['\\u0000'] })).toBe('taken');
  });

  test('terms too long for a notice are refused', () => {
    expect(refusalOf({ gaps: ['x'.repeat(300_000)] })).toBe(
      'BAD_USER_INPUT `terms` may have 262144 characters.',
    );
  });
});
