/** What may be proposed and signed, what is in force, and the shape of its terms. */
import * as fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import {
  digestOf,
  inForceFrom,
  inForceWith,
  isOf,
  rightTerm,
  whyNotInForce,
} from '../../subgraphs/register/agreements/rules.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
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

describe('in force', () => {
  test('between two that have signed the same version, from the later signature', () => {
    const signatures = [signed('acme', '2026-01-10'), signed('beta', '2026-02-01')];
    expect(inForceFrom(version, signatures, 'acme', 'beta')).toBe('2026-02-01');
    expect(inForceFrom(version, signatures, 'acme', 'gamma')).toBeNull();
    expect(inForceWith({ versions: [version], signatures, withdrawals: [] }, '2026-01-31')).toEqual([]);
    expect(inForceWith({ versions: [version], signatures, withdrawals: [] }, '2026-02-01')).toEqual(['beta']);
  });

  test('not before its day of commencement', () => {
    const later = { ...version, commencesOn: '2026-06-01' };
    const signatures = [signed('acme', '2026-01-10'), signed('beta', '2026-02-01')];
    expect(inForceWith({ versions: [later], signatures, withdrawals: [] }, '2026-05-31')).toEqual([]);
    expect(inForceWith({ versions: [later], signatures, withdrawals: [] }, '2026-06-01')).toEqual(['beta']);
    expect(whyNotInForce(later, { signatures, withdrawals: [] }, 'beta', '2026-05-31')).toBe(
      'A-1 is in force between acme and beta only from 2026-06-01.',
    );
  });

  test('not by the signature of another text, nor by one of a stranger', () => {
    const otherText = { ...signed('beta', '2026-01-01'), digest: 'another' };
    expect(isOf(version, otherText)).toBe(false);
    expect(isOf(version, signed('stranger', '2026-01-01'))).toBe(false);
    expect(
      inForceWith(
        { versions: [version], signatures: [signed('acme', '2026-01-01'), otherText], withdrawals: [] },
        '2026-12-31',
      ),
    ).toEqual([]);
  });

  test('an amendment leaves the version before in force until both have signed it', () => {
    const second = { ...version, version: 2, digest: 'second' };
    const signatures = [
      signed('acme', '2026-01-01'),
      signed('beta', '2026-01-01'),
      signed('acme', '2026-03-01', second),
    ];
    expect(inForceWith({ versions: [second, version], signatures, withdrawals: [] }, '2026-03-02')).toEqual([
      'beta',
    ]);
  });

  test('what is missing is named', () => {
    expect(whyNotInForce(version, { signatures: [], withdrawals: [] }, 'beta', '2026-02-01')).toBe(
      'Version 1 of A-1 is not signed by acme and beta.',
    );
    expect(
      whyNotInForce(
        version,
        { signatures: [signed('acme', '2026-01-01')], withdrawals: [] },
        'beta',
        '2026-02-01',
      ),
    ).toBe('Version 1 of A-1 is not signed by beta.');
    expect(whyNotInForce(version, { signatures: [], withdrawals: [] }, 'delta', '2026-02-01')).toBe(
      'delta is not a signatory of A-1.',
    );
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
            inForceWith(
              { versions: [{ ...version, commencesOn, party }], signatures, withdrawals: [] },
              today,
            );
          const expected =
            Boolean(ours && theirs) && [ours!, theirs!, commencesOn ?? ours!].every((day) => day <= today);
          return seenBy('acme').includes('beta') === expected && seenBy('beta').includes('acme') === expected;
        },
      ),
    );
  });
});

test('a right that the agreement does not list has no term', () => {
  expect(rightTerm(exampleTerms(), 'ERASURE')?.propagate?.answerWithinDays).toBe(14);
  expect(rightTerm(exampleTerms(), 'PORTABILITY')).toBeNull();
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

  test('what the format does not know is kept as it came, since the digest is over all of it', () => {
    const terms = JSON.parse(JSON.stringify(exampleTerms())) as Record<string, unknown>;
    const more = { ...terms, later: 1, rights: [{ ...right, constructor: 'x', later: [2] }] };
    expect(readTerms(more)).toEqual(more);
  });

  test('the refusal names the field of the input', () => {
    const broken = () => readTerms({ ...exampleTerms(), rights: [{ ...right, source: 7 }] });
    const about = { field: 'terms.rights.0.source', reason: 'TERMS_MALFORMED', code: 'BAD_USER_INPUT' };
    expect(broken).toThrow(expect.objectContaining({ extensions: about }));
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
