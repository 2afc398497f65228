/** Whether a right arises, on which grounds it is refused, who may be answered, and what of others' answers may be told. */
import type { RightTerm } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Regime, Right, RightApplies } from '../../subgraphs/register/generated/graphql.ts';
import {
  basesIn,
  rightApplies,
  type ApplicabilityFacts,
} from '../../subgraphs/register/cases/rights/rights-law.ts';
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

const refusalOf = (check: () => unknown) => refused((async () => check())());
const codeOf = async (check: () => unknown) => (await refusalOf(check)).code;

const RIGHTS: Right[] = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'AUTOMATED_DECISION',
];
const CONSENT = '6(1)(a)';
const CONTRACT = '6(1)(b)';
const LEGAL_OBLIGATION = '6(1)(c)';
const PUBLIC_TASK = '6(1)(e)';
const RECOGNISED = '6(1)(ea)';
const LEGITIMATE = '6(1)(f)';

const found = (right: Right, lawfulBases: string[], more: Partial<ApplicabilityFacts> = {}) =>
  rightApplies({ right, regime: 'UK_GDPR', lawfulBases, agreements: [], ground: null, ...more });

describe('UK GDPR: whether a right arises on the basis of the processing', () => {
  test.each<[Right, string, RightApplies]>([
    ['ERASURE', CONSENT, 'YES'],
    ['ERASURE', CONTRACT, 'YES'],
    ['ERASURE', LEGAL_OBLIGATION, 'NO'],
    ['ERASURE', '6(1)(d)', 'YES'],
    ['ERASURE', PUBLIC_TASK, 'NO'],
    ['ERASURE', RECOGNISED, 'YES'],
    ['ERASURE', LEGITIMATE, 'YES'],
    ['PORTABILITY', CONSENT, 'YES'],
    ['PORTABILITY', CONTRACT, 'YES'],
    ['PORTABILITY', LEGAL_OBLIGATION, 'NO'],
    ['PORTABILITY', '6(1)(d)', 'NO'],
    ['PORTABILITY', PUBLIC_TASK, 'NO'],
    ['PORTABILITY', RECOGNISED, 'NO'],
    ['PORTABILITY', LEGITIMATE, 'NO'],
    ['OBJECTION', CONSENT, 'NO'],
    ['OBJECTION', CONTRACT, 'NO'],
    ['OBJECTION', LEGAL_OBLIGATION, 'NO'],
    ['OBJECTION', '6(1)(d)', 'NO'],
    ['OBJECTION', PUBLIC_TASK, 'YES'],
    ['OBJECTION', RECOGNISED, 'YES'],
    ['OBJECTION', LEGITIMATE, 'YES'],
  ])('Art. 17, 20, 21: %s under %s: %s', (right, basis, applies) => {
    expect(found(right, [basis]).applies).toBe(applies);
  });

  test.each<Right>(['ACCESS', 'RECTIFICATION', 'RESTRICTION'])('Art. 15, 16, 18: %s always', (right) => {
    expect([LEGAL_OBLIGATION, PUBLIC_TASK, CONSENT].map((basis) => found(right, [basis]).applies)).toEqual([
      'YES',
      'YES',
      'YES',
    ]);
    expect(found(right, []).applies).toBe('YES');
  });

  test('Art. 22A to 22D: a person says which decision was automated', () => {
    expect(found('AUTOMATED_DECISION', [PUBLIC_TASK])).toMatchObject({
      applies: 'ASK',
      source: 'UK GDPR Art. 22A to 22D',
    });
  });

  test.each([
    ['A17UnlawfulProcessing', 'YES', 'YES'],
    ['A17LegalErasure', 'YES', 'YES'],
    ['eu-gdpr:A17ObjectA21', 'YES', 'NO'],
    ['A17NonNecessity', 'ASK', 'ASK'],
    ['A17ChildData', 'NO', 'NO'],
  ])(
    'Art. 17(1), (3)(b): on %s, erasure under public task is %s, under legal obligation %s',
    (ground, e, c) => {
      expect(found('ERASURE', [PUBLIC_TASK], { ground }).applies).toBe(e);
      expect(found('ERASURE', [LEGAL_OBLIGATION], { ground }).applies).toBe(c);
    },
  );

  test('where bases differ, or none is recorded, a person must find out on which the data rest', () => {
    expect(found('ERASURE', [CONSENT, PUBLIC_TASK]).applies).toBe('ASK');
    expect(found('OBJECTION', [LEGAL_OBLIGATION, PUBLIC_TASK]).applies).toBe('ASK');
    expect(found('PORTABILITY', [CONSENT, CONTRACT]).applies).toBe('YES');
    expect(found('ERASURE', ['DPA 2018 Sch. 8 para. 1']).applies).toBe('ASK');
    expect(found('ERASURE', []).why[0]).toContain('No basis');
  });

  test('bases are read out of whatever words stand around them', () => {
    expect(basesIn(['Art. 6(1)(e) with 6(1)(c)', '6(1)(ea)', '6(1)(e)', '9(2)(g)'])).toEqual([
      LEGAL_OBLIGATION,
      PUBLIC_TASK,
      RECOGNISED,
    ]);
  });

  test('every answer says why, with its source and the terms of the vocabulary', () => {
    for (const right of RIGHTS) {
      const { why, source, identifiers } = found(right, [PUBLIC_TASK]);
      expect(why.join('')).not.toBe('');
      expect(source).toMatch(/^UK GDPR Art\. /);
      expect(identifiers).toContain('eu-gdpr:A6-1-e');
    }
    expect(found('ERASURE', [RECOGNISED]).identifiers).toEqual(['eu-gdpr:A17']);
  });
});

describe('DPA 2018 ss.44 to 50D: Part 3', () => {
  test.each<[Right, RightApplies]>([
    ['ACCESS', 'YES'],
    ['RECTIFICATION', 'YES'],
    ['ERASURE', 'YES'],
    ['RESTRICTION', 'YES'],
    ['PORTABILITY', 'NO'],
    ['OBJECTION', 'NO'],
    ['AUTOMATED_DECISION', 'ASK'],
  ])('%s: %s, whatever the basis', (right, applies) => {
    for (const bases of [[], [CONSENT], [PUBLIC_TASK]]) {
      const answer = found(right, bases, { regime: 'PART_3' });
      expect([answer.applies, answer.source.startsWith('DPA 2018 s')]).toEqual([applies, true]);
    }
  });
});

describe('an agreement', () => {
  const term = (right: RightTerm['right'], more: Partial<RightTerm>): RightTerm => ({
    right,
    selected: true,
    conditionalOn: [],
    propagate: null,
    source: '§5',
    ...more,
  });
  const withTerm = (right: Right, more: Partial<RightTerm>) =>
    found(right, [CONSENT], { agreements: [{ reference: 'DSA', terms: { rights: [term(right, more)] } }] });

  test('that does not select a right takes no statutory right away', () => {
    const { applies, why } = withTerm('ERASURE', { selected: false });
    expect(applies).toBe('YES');
    expect(why[1]).toBe('DSA §5: the agreement does not select the right. It takes no statutory right away.');
  });

  test('that has a right arise on some grounds is shown with its term', () => {
    const { applies, why } = withTerm('ERASURE', {
      selected: false,
      conditionalOn: ['CONSENT', 'CONTRACT', 'LEGITIMATE_INTERESTS', 'COURT_ORDER'],
    });
    expect(applies).toBe('YES');
    expect(why[1]).toContain('arises on CONSENT, CONTRACT, LEGITIMATE_INTERESTS, COURT_ORDER');
  });

  test('that selects a right the law does not give does not give it either', () => {
    const { applies, why } = withTerm('OBJECTION', { conditionalOn: ['PUBLIC_TASK'] });
    expect([applies, why.length]).toEqual(['NO', 2]);
  });
});

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
