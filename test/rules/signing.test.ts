/** Who may sign: by the agreement, by the party's own policy, and by delegation. Terms and policies are data. */
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import {
  signersOf,
  whyMayNotSign,
  whyNotSignedNow,
  whyNotSigner,
  whyRankIsMissing,
  type Standing,
} from '../../subgraphs/register/agreements/signing/rules.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { SIGNING_POLICY } from '../support/signing-policy.ts';

const terms = (signature: Terms['signature']) => exampleTerms({ signature });
const anyone = terms({ offices: [], byParty: {}, source: '§1' });

describe('by the agreement', () => {
  test('an office that it lists', () => {
    const listed = terms({
      offices: ['SIRO', 'CALDICOTT_GUARDIAN', 'CHIEF_INFORMATION_OFFICER'],
      byParty: {},
      source: '§14',
    });
    for (const office of listed.signature!.offices) expect(whyMayNotSign(listed, 'acme', office)).toBeNull();
    expect(whyMayNotSign(listed, 'acme', 'CLERK')).toBe(
      'For acme it is signed by SIRO or CALDICOTT_GUARDIAN or CHIEF_INFORMATION_OFFICER, not by CLERK (§14).',
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
    expect(whyMayNotSign(anyone, 'acme', 'DIRECTOR')).toBeNull();
  });

  test('with a rank where the agreement records one, and only there', () => {
    const ranked = terms({ offices: [], byParty: {}, rankFor: ['police'], source: '§5' });
    expect(whyRankIsMissing(ranked, 'police', ' ')).toBe(
      '`rank` is missing: for police the agreement records name and rank (§5).',
    );
    expect(whyRankIsMissing(ranked, 'police', 'Commander')).toBeNull();
    expect(whyRankIsMissing(ranked, 'council', null)).toBeNull();
    expect(whyRankIsMissing(terms(null), 'police', null)).toBeNull();
  });
});

describe("by the party's own policy", () => {
  const standing = (agreementType: string | null, more: Partial<Standing> = {}): Standing => ({
    party: 'probation',
    terms: anyone,
    signing: SIGNING_POLICY,
    agreementType,
    ...more,
  });

  test('type 1: the SIRO or its deputy, and no delegate, although one rule names them', () => {
    expect(whyNotSigner(standing('1'), { office: 'SIRO' })).toBeNull();
    expect(whyNotSigner(standing('1'), { office: 'DEPUTY_SIRO' })).toBeNull();
    expect(whyNotSigner(standing('1'), { office: 'REGIONAL_DELEGATE', onBehalfOf: 'SIRO' })).toBe(
      'Type 1 is for SIRO or DEPUTY_SIRO; not for REGIONAL_DELEGATE: only the SIRO or the deputy signs (policy §3.5).',
    );
  });

  test('type 2: a delegate only where the policy allows it, and then for an office that may delegate', () => {
    expect(
      whyNotSigner(standing('2'), { office: 'REGIONAL_DELEGATE', onBehalfOf: 'REGIONAL_DIRECTOR' }),
    ).toBe(
      'Type 2 is for REGIONAL_DIRECTOR; REGIONAL_DELEGATE would sign by delegation, which is not allowed: only a regional director signs (policy §3.5).',
    );
    const types = { ...SIGNING_POLICY.types, 2: { ...SIGNING_POLICY.types['2']!, delegatesMaySign: true } };
    const allowed = standing('2', { signing: { types } });
    expect(
      whyNotSigner(allowed, { office: 'REGIONAL_DELEGATE', onBehalfOf: 'REGIONAL_DIRECTOR' }),
    ).toBeNull();
    const mustSay =
      'REGIONAL_DELEGATE signs by delegation: give as `onBehalfOf` REGIONAL_DIRECTOR (policy §3.5).';
    expect(whyNotSigner(allowed, { office: 'REGIONAL_DELEGATE' })).toBe(mustSay);
    expect(whyNotSigner(allowed, { office: 'REGIONAL_DELEGATE', onBehalfOf: 'SIRO' })).toBe(mustSay);
    expect(whyNotSigner(allowed, { office: 'REGIONAL_DIRECTOR', onBehalfOf: 'SIRO' })).toBe(
      'REGIONAL_DIRECTOR signs in its own right here: leave out `onBehalfOf`.',
    );
  });

  test.each([null, '9'])('classed as %s: nobody, until it is classed', (agreementType) => {
    expect(whyNotSigner(standing(agreementType), { office: 'SIRO' })).toBe(
      'This party signs by type, and has not classed this agreement: record `agreementType` (1, 2) with its assessment of the request to share (recordImpactAssessment).',
    );
  });

  test('both must hold: the agreement may ask for more', () => {
    const listed = terms({ offices: ['SIRO'], byParty: {}, source: '§14' });
    expect(whyNotSigner(standing('1', { terms: listed }), { office: 'DEPUTY_SIRO' })).toBe(
      'For probation it is signed by SIRO, not by DEPUTY_SIRO (§14).',
    );
    expect(signersOf(standing('1', { terms: listed })).offices).toEqual(['SIRO']);
    expect(signersOf(standing('2', { terms: listed })).rules).toContain(
      'No office may sign by both: the agreement or the policy must change.',
    );
  });

  test('a party without such rules has no delegates', () => {
    const plain = standing(null, { signing: null });
    expect(whyNotSigner(plain, { office: 'ANYONE' })).toBeNull();
    expect(whyNotSigner(plain, { office: 'ANYONE', onBehalfOf: 'SIRO' })).toBe(
      'ANYONE signs in its own right here: leave out `onBehalfOf`.',
    );
    expect(signersOf(plain)).toEqual({
      offices: [],
      delegates: [],
      rules: ['For probation it is signed by any senior individual (§1).'],
    });
  });

  test('the rules are told in words: of the type, or of all types until it is classed', () => {
    expect(signersOf(standing('2'))).toEqual({
      offices: ['REGIONAL_DIRECTOR'],
      delegates: [],
      rules: [
        'For probation it is signed by any senior individual (§1).',
        'Type 2: only a regional director signs (policy §3.5).',
      ],
    });
    expect(signersOf(standing(null)).rules).toHaveLength(3);
    expect(signersOf(standing(null)).offices).toEqual(['SIRO', 'DEPUTY_SIRO', 'REGIONAL_DIRECTOR']);
  });

  describe('now', () => {
    const version = { signatoryIds: ['probation', 'police'], reference: 'A-1', version: 1 };
    const caller = { party: 'probation', roles: ['SIGNATORY' as const], office: 'SIRO' as string | null };
    const now = { caller, signatures: [] as { partyId: string; version: number }[], gate: null };

    test('the caller may, in its office', () => {
      expect(whyNotSignedNow(standing('1'), version, now)).toBeNull();
    });

    test('a delegate may, for the office that delegates', () => {
      const types = { 2: { ...SIGNING_POLICY.types['2']!, delegatesMaySign: true } };
      const delegate = { ...caller, office: 'REGIONAL_DELEGATE' };
      const allowed = standing('2', { signing: { types } });
      expect(whyNotSignedNow(allowed, version, { ...now, caller: delegate })).toBeNull();
    });

    test.each([
      [
        'of another party',
        { caller: { ...caller, party: 'police' } },
        'Only people of probation sign for it.',
      ],
      [
        'without an office',
        { caller: { ...caller, office: null } },
        'Your token is for no office that signs: it needs the role SIGNATORY and an office.',
      ],
      [
        'after its signature',
        { signatures: [{ partyId: 'probation', version: 1 }] },
        'probation has signed version 1 of A-1 already.',
      ],
      ['before the risks are accepted', { gate: 'Not yet.' }, 'Not yet.'],
    ])('not %s', (_, more, why) => {
      expect(whyNotSignedNow(standing('1'), version, { ...now, ...more })).toBe(why);
    });

    test('not for an agreement that the party is not asked to sign', () => {
      const others = { ...version, signatoryIds: ['police', 'council'] };
      expect(whyNotSignedNow(standing('1'), others, now)).toBe('probation is not a signatory of A-1.');
    });
  });
});
