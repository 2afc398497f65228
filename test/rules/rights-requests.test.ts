/** The law on rights requests: by when, which may be made and decided, who is told. */
import type { RightTerm, Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import type { Right } from '../../subgraphs/register/generated/graphql.ts';
import { readContent } from '../../subgraphs/register/protocol/kinds/reading.ts';
import { leastNeeded } from '../../subgraphs/register/cases/rights/identity.ts';
import { recipientsOf, type RecipientFacts } from '../../subgraphs/register/cases/rights/recipient-rules.ts';
import {
  checkDecidable,
  checkOutcome,
  checkRequest,
  isToldByLaw,
  noticeKindOf,
  stateOf,
} from '../../subgraphs/register/cases/rights/rules.ts';
import { refused } from '../shared/example-parties.ts';

const AT = new Date('2026-03-02T09:00:00.000Z');
const codeOf = async (check: () => unknown) => (await refused((async () => check())())).code;

describe('requests and decisions', () => {
  const open = { cameFromId: null, outcome: null, decidedAt: null, refusedAt: null };

  test('a request cannot have been received tomorrow', async () => {
    checkRequest('ERASURE', 'UK_GDPR', '2026-03-02', '2026-03-02');
    expect(await codeOf(() => checkRequest('ERASURE', 'UK_GDPR', '2026-03-03', '2026-03-02'))).toBe(
      'BAD_USER_INPUT',
    );
  });

  test.each<Right>(['OBJECTION', 'PORTABILITY'])(
    'DPA 2018 ss.45-50: Part 3 has no right of %s',
    async (right) => {
      const { code, message } = await refused(
        (async () => checkRequest(right, 'PART_3', '2026-03-02', '2026-03-02'))(),
      );
      expect(code).toBe('BAD_USER_INPUT');
      expect(message).toContain('ss.45 to 50');
      checkRequest(right, 'UK_GDPR', '2026-03-02', '2026-03-02');
    },
  );

  test('only an open request is decided, and one that came by notice through its notice', async () => {
    checkDecidable(open);
    const decided = { ...open, outcome: 'UPHELD', decidedAt: AT } as const;
    expect(await codeOf(() => checkDecidable(decided))).toBe('CONFLICT');
    expect(await codeOf(() => checkDecidable({ ...open, refusedAt: AT }))).toBe('CONFLICT');
    expect(await codeOf(() => checkDecidable({ ...open, cameFromId: 'acme' }))).toBe('CONFLICT');
  });

  test('what was not upheld needs its ground', async () => {
    expect(await codeOf(() => checkOutcome({ id: '1', outcome: 'PARTLY_UPHELD', ground: ' ' }))).toBe(
      'BAD_USER_INPUT',
    );
    checkOutcome({ id: '1', outcome: 'PARTLY_UPHELD', ground: 'A17LegalClaims' });
    checkOutcome({ id: '1', outcome: 'UPHELD' });
  });

  test('the state follows from the facts', () => {
    const upheld = { ...open, outcome: 'UPHELD', decidedAt: AT } as const;
    expect(stateOf(open)).toBe('OPEN');
    expect(stateOf(upheld)).toBe('UPHELD');
    expect(stateOf({ ...upheld, outcome: 'PARTLY_UPHELD' })).toBe('PARTLY_UPHELD');
    expect(stateOf({ ...open, refusedAt: AT })).toBe('REFUSED');
    expect(stateOf({ ...open, cameFromId: 'acme', decidedAt: AT })).toBe('ANSWERED');
  });
});

describe('Art. 19: who is told', () => {
  const term = (right: RightTerm['right'], propagate: RightTerm['propagate']): RightTerm => ({
    right,
    selected: false,
    conditionalOn: [],
    propagate,
    source: '§3.2',
  });
  const agreement = (reference: string, rights: RightTerm[], sharers: string[] = []) => ({
    reference,
    terms: { rights } as Terms,
    sharers,
  });
  const to = (recipientId: string, agreement: string | null, on = '2026-02-01') => ({
    id: `${recipientId}-${on}`,
    recipientId,
    agreement,
    decidedAt: new Date(`${on}T12:00:00Z`),
  });
  const facts = (more: Partial<RecipientFacts>): RecipientFacts => ({
    right: 'ERASURE',
    regime: 'UK_GDPR',
    self: 'acme',
    exclude: [],
    disclosures: [],
    agreements: [],
    ...more,
  });

  test('the law has rectification, erasure and restriction passed on, and nothing else', () => {
    const rights: Right[] = [
      'ACCESS',
      'RECTIFICATION',
      'ERASURE',
      'RESTRICTION',
      'PORTABILITY',
      'OBJECTION',
      'AUTOMATED_DECISION',
    ];
    expect(rights.filter(isToldByLaw)).toEqual(['RECTIFICATION', 'ERASURE', 'RESTRICTION']);
    expect(rights.filter((right) => noticeKindOf(right) !== null)).toEqual([
      'RECTIFICATION',
      'ERASURE',
      'RESTRICTION',
      'OBJECTION',
    ]);
  });

  test('each recipient of this person’s data is told once, with every reason in words', () => {
    const disclosures = [
      to('beta', 'DSA', '2026-02-03'),
      to('beta', 'DSA'),
      to('beta', null),
      to('gamma', null),
    ];
    expect(recipientsOf(facts({ disclosures, agreements: [agreement('DSA', [])] }))).toEqual([
      {
        party: 'beta',
        why: 'data disclosed 2 times, last on 2026-02-03 under DSA: UK GDPR Art. 19; data disclosed on 2026-02-01 outside all agreements: UK GDPR Art. 19',
        agreement: 'DSA',
        disclosures: ['beta-2026-02-03', 'beta-2026-02-01', 'beta-2026-02-01'],
        answerWithinDays: null,
      },
      {
        party: 'gamma',
        why: 'data disclosed on 2026-02-01 outside all agreements: UK GDPR Art. 19',
        agreement: null,
        disclosures: ['gamma-2026-02-01'],
        answerWithinDays: null,
      },
    ]);
  });

  test('an objection is passed on only where an agreement says so', () => {
    const disclosures = [to('beta', 'DSA'), to('gamma', 'OTHER')];
    const says = agreement('DSA', [
      term('OBJECTION', { audience: 'DISCLOSED_TO', condition: 'where relevant', answerWithinDays: 10 }),
    ]);
    const silent = agreement('OTHER', [term('OBJECTION', null)]);
    expect(recipientsOf(facts({ right: 'OBJECTION', disclosures, agreements: [says, silent] }))).toEqual([
      {
        party: 'beta',
        why: 'data disclosed on 2026-02-01 under DSA: DSA §3.2 (where relevant)',
        agreement: 'DSA',
        disclosures: ['beta-2026-02-01'],
        answerWithinDays: 10,
      },
    ]);
  });

  test('an agreement may have all its signatories told, the strictest time for an answer counting', () => {
    const all = (reference: string, answerWithinDays: number | null) =>
      agreement(
        reference,
        [term('ERASURE', { audience: 'ALL_SIGNATORIES', condition: null, answerWithinDays })],
        ['beta', 'gamma'],
      );
    const told = recipientsOf(
      facts({ disclosures: [to('beta', 'A')], agreements: [all('A', 10), all('B', 5)] }),
    );
    expect(told.map(({ party, answerWithinDays }) => [party, answerWithinDays])).toEqual([
      ['beta', 5],
      ['gamma', 5],
    ]);
    expect(told[1]!.why).toContain('signatory of A §3.2, which has all signatories told');
  });

  test('nobody is told who knows: not the party itself, nor whence it came', () => {
    const disclosures = [to('acme', null), to('beta', null), to('gamma', null), to('delta', null)];
    const told = recipientsOf(facts({ disclosures, exclude: ['beta', 'gamma'] }));
    expect(told.map(({ party }) => party)).toEqual(['delta']);
  });

  test('Part 3 rests on its own section', () => {
    const [told] = recipientsOf(facts({ regime: 'PART_3', disclosures: [to('beta', null)] }));
    expect(told!.why).toContain('DPA 2018 s.48');
  });

  test('nobody is told of a right of access', () => {
    expect(recipientsOf(facts({ right: 'ACCESS', disclosures: [to('beta', null)] }))).toEqual([]);
  });
});

describe('the least that is needed to find the person', () => {
  const person = { name: 'Ada', dateOfBirth: '1990-01-01', address: 'Here 1' };
  const nhs = { scheme: 'NHS_NUMBER', value: '9434765919' };
  const local = (party: string) => ({ scheme: `LOCAL:${party}`, value: '1' });

  test('identifiers are enough; those of third parties are left out', () => {
    const identifiers = [nhs, local('acme'), local('beta'), local('gamma')];
    expect(leastNeeded({ ...person, identifiers }, 'acme', 'beta')).toEqual({
      identifiers: identifiers.slice(0, 3),
    });
  });

  test('name, date of birth and address go only where there is no identifier', () => {
    const identity = { ...person, identifiers: [local('gamma')] };
    expect(leastNeeded(identity, 'acme', 'beta')).toEqual({ ...person, identifiers: [] });
  });

  test.each([
    [null],
    [{}],
    [{ identifiers: 'x' }],
    [{ identifiers: [{ scheme: 'A' }] }],
    [{ identifiers: [], dateOfBirth: 'May' }],
    [{ identifiers: [], name: {} }],
  ])('the identity %j in a notice is refused', async (identity) => {
    expect(await codeOf(() => readContent('ERASURE', { identity }))).toBe('BAD_USER_INPUT');
  });
});
