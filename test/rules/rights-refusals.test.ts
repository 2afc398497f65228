/** Grounds of refusing a right, proof of identity, and what a person can be told. */
import type { Regime, Right } from '../../subgraphs/register/generated/graphql.ts';
import {
  checkGround,
  checkWithheldReasons,
  groundInWords,
  mayWithholdReasons,
  refusalGroundsFor,
} from '../../subgraphs/register/cases/rights/ground-choices.ts';
import { GROUNDS } from '../../subgraphs/register/cases/rights/grounds.ts';
import {
  checkEvidence,
  checkIdentity,
  identityStateOf,
} from '../../subgraphs/register/cases/rights/identity.ts';
import { toldOf } from '../../subgraphs/register/cases/rights/told.ts';
import { refused } from '../shared/example-parties.ts';
import { RIGHTS } from '../support/rights-applying.ts';

const refusalOf = (check: () => unknown) => refused((async () => check())());
const codeOf = async (check: () => unknown) => (await refusalOf(check)).code;

describe('Art. 12(4), DPA 2018 s.48: grounds of a refusal', () => {
  const check = (right: Right, ground: string, regime: Regime = 'UK_GDPR', reason: string | null = null) =>
    codeOf(() => checkGround({ right, regime, ground, reason }));

  test('each listed ground is taken for the rights and regimes that it is for, and for no others', async () => {
    const ofRefusal = GROUNDS.filter(({ uses }) => uses.includes('REFUSE_REQUEST'));
    for (const { code, regimes, rights } of ofRefusal) {
      for (const regime of ['UK_GDPR', 'PART_3'] as const) {
        for (const right of RIGHTS) {
          const fits = regimes.includes(regime) && (rights.length === 0 || rights.includes(right));
          expect(refusalGroundsFor(right, regime).some((ground) => ground.code === code)).toBe(fits);
          if (fits) checkGround({ right, regime, ground: code });
          else expect(await check(right, code, regime)).toBe('BAD_USER_INPUT');
        }
      }
    }
  });

  test('the graph says of each whether its reasons may be withheld as the rule does', async () => {
    for (const { code } of GROUNDS)
      for (const regime of ['UK_GDPR', 'PART_3'] as const) {
        if (mayWithholdReasons(code, regime)) checkWithheldReasons(regime, code);
        else expect(await codeOf(() => checkWithheldReasons(regime, code))).toBe('BAD_USER_INPUT');
      }
  });

  test('a ground reads as the law has it; one that the law does not have, as it came', () => {
    expect(groundInWords('eu-gdpr:JustificationA17LegalClaims')).toBe('legal claims need it (Art. 17(3)(e))');
    expect(groundInWords('OTHER: an archive')).toBe('an archive');
    expect(groundInWords('A17ConsentWithdrawn')).toBe('A17ConsentWithdrawn');
    expect(groundInWords(null)).toBeNull();
  });

  test('no code stands twice', () => {
    expect(new Set(GROUNDS.map(({ code }) => code)).size).toBe(GROUNDS.length);
  });

  test('the vocabulary’s own spelling is taken too', () => {
    checkGround({ right: 'ERASURE', regime: 'UK_GDPR', ground: 'eu-gdpr:JustificationA17LegalClaims' });
    checkGround({ right: 'ERASURE', regime: 'PART_3', ground: 'just:CrimeInvestigationImpaired' });
  });

  test('an unknown one is refused with the list; another one needs a reason in words', async () => {
    const { code, message } = await refusalOf(() =>
      checkGround({ right: 'ACCESS', regime: 'UK_GDPR', ground: 'BECAUSE' }),
    );
    expect([code, message.includes('A12ManifestlyUnfounded')]).toEqual(['BAD_USER_INPUT', true]);
    expect(message).not.toContain('A17LegalClaims');
    expect(await check('ACCESS', 'OTHER:AHRA')).toBe('BAD_USER_INPUT');
    expect(await check('ACCESS', 'OTHER:', 'UK_GDPR', 'a reason')).toBe('BAD_USER_INPUT');
    checkGround({ right: 'ACCESS', regime: 'UK_GDPR', ground: 'OTHER:AHRA', reason: 'no claim' });
  });

  test.each([
    'InquiryObstructed',
    'CrimePreventionImpaired',
    'CrimeDetectionImpaired',
    'CrimeInvestigationImpaired',
    'CrimeProsecutionImpaired',
    'CrimePenaltyExecutionImpaired',
    'PublicSecurityImpaired',
    'NationalSecurityImpaired',
    'ThirdPartyRightsImpaired',
  ])('DPA 2018 s.45(4), s.48(3): reasons may be withheld for %s, under Part 3 alone', async (ground) => {
    checkWithheldReasons('PART_3', ground);
    expect(await codeOf(() => checkWithheldReasons('UK_GDPR', ground))).toBe('BAD_USER_INPUT');
  });

  test('DPA 2018 s.48(3): for no other reason', async () => {
    for (const ground of ['A12ManifestlyUnfounded', 'S47NoGround', 'OTHER:X'])
      expect(await codeOf(() => checkWithheldReasons('PART_3', ground))).toBe('BAD_USER_INPUT');
  });
});

describe('Art. 12(6), DPA 2018 s.52(4): identity', () => {
  const none = { cameFromId: null, identityAskedOn: null, identityConfirmed: null };
  const asked = { ...none, identityAskedOn: '2026-03-02' };

  test('the state follows from the facts', () => {
    expect(identityStateOf(none)).toBe('NOT_ASKED');
    expect(identityStateOf(asked)).toBe('AWAITED');
    expect(identityStateOf({ ...asked, identityConfirmed: true })).toBe('CONFIRMED');
    expect(identityStateOf({ ...asked, identityConfirmed: false })).toBe('FAILED');
    expect(identityStateOf({ ...none, cameFromId: 'acme' })).toBe('NOT_NEEDED');
  });

  test('other parties are told of nothing before it is confirmed', async () => {
    expect(await codeOf(() => checkIdentity(none, true))).toBe('CONFLICT');
    checkIdentity(none, false);
    checkIdentity({ ...none, identityConfirmed: true }, true);
    checkIdentity({ ...none, cameFromId: 'acme' }, true);
  });

  test('while it is awaited, or once it has failed, nothing at all is upheld', async () => {
    for (const row of [asked, { ...asked, identityConfirmed: false }])
      expect(await codeOf(() => checkIdentity(row, false))).toBe('CONFLICT');
  });

  test('evidence is a type, never a number', async () => {
    checkEvidence('PASSPORT');
    checkEvidence('Known in person');
    for (const evidence of [null, '', ' ', 'PASSPORT 123456789', 'seen: it'])
      expect(await codeOf(() => checkEvidence(evidence))).toBe('BAD_USER_INPUT');
  });
});

describe('Art. 19, second sentence: what a person can be told', () => {
  const AT = new Date('2026-03-05T09:00:00.000Z');
  const leg = {
    recipientId: 'beta',
    answer: null,
    acknowledgedAt: null,
    deliveredAt: AT,
    attempts: 1,
    lastFailure: null,
    ground: null,
    answeredAt: null,
  };
  const answered = { ...leg, answer: 'REFUSED', ground: 'A17LegalClaims', answeredAt: AT } as const;
  const NEUTRAL = { party: 'beta', state: null, ground: null, answeredAt: null, mayTell: false };

  test('the state and the ground of an open answer', () => {
    expect(toldOf(leg, 'UK_GDPR', false)).toMatchObject({ state: 'DELIVERED', mayTell: true });
    expect(toldOf(answered, 'UK_GDPR', false)).toEqual({
      party: 'beta',
      state: 'REFUSED',
      ground: 'A17LegalClaims',
      answeredAt: AT,
      mayTell: true,
    });
  });

  test('an authority that may withhold reads alike before and after any answer', () => {
    const withheld = { ...leg, answer: 'WITHHELD', answeredAt: AT } as const;
    const done = { ...leg, answer: 'DONE', answeredAt: AT } as const;
    for (const one of [leg, withheld, done]) expect(toldOf(one, 'UK_GDPR', true)).toEqual(NEUTRAL);
    expect(toldOf(withheld, 'UK_GDPR', false)).toEqual(NEUTRAL);
  });

  test('of a Part 3 request nothing is told of any answer', () => {
    expect(toldOf(answered, 'PART_3', false)).toEqual(NEUTRAL);
  });

  test('a ground that protects an inquiry is not told, nor that there is one', () => {
    const one = { ...answered, ground: 'CrimeInvestigationImpaired' };
    expect(toldOf(one, 'UK_GDPR', false)).toEqual(NEUTRAL);
  });
});
