/** The law and the agreements' terms on breaches, without I/O. */
import type { BreachTerms, Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import {
  affectedParties,
  flagsOf,
  withOverrides,
  type Concerned,
  type ConcernedAgreement,
  type ConcernedRecord,
} from '../../subgraphs/register/cases/breaches/rules/affected.ts';
import {
  agreedAuthorityDuties,
  authorityDuties,
  decisionDuties,
  partnerDuties,
  subjectDuties,
  warningsOf,
} from '../../subgraphs/register/cases/breaches/rules/clocks.ts';

const CONTROLLER_DECIDES: BreachTerms = {
  partnerNotice: {
    hours: null,
    aimHours: 24,
    anchor: 'DETECTED',
    strength: 'SHOULD',
    threshold: 'MAY_IMPACT',
  },
  authority: { hours: 72, anchor: 'AWARE' },
  decision: { rule: 'CONTROLLER', fallback: null, protocolOwner: null },
  source: '§4.8',
};
const PARTNERS_CONSULTED: BreachTerms = {
  partnerNotice: { hours: 48, aimHours: null, anchor: 'DETECTED', strength: 'MUST', threshold: 'LIKELY' },
  authority: { hours: 72, anchor: 'DETECTED' },
  decision: { rule: 'CONSULT', fallback: 'PROTOCOL_OWNER', protocolOwner: null },
  source: '§10',
};

function agreement(
  reference: string,
  breach: BreachTerms | null,
  more: Partial<Terms> = {},
): ConcernedAgreement {
  const dataCategories = [
    { code: 'NAME', label: 'Names', special: false, criminal: false },
    { code: 'HEALTH', label: 'Health', special: true, criminal: null },
  ];
  const terms = { controllership: 'INDEPENDENT', breach, dataCategories, further: {}, ...more } as Terms;
  return { reference, terms, inForceWith: ['beta', 'gamma'] };
}

// The clocks go back on Sunday 25 October 2026 at 02:00 BST.
const detectedAt = new Date('2026-10-24T12:00:00+01:00');
const breach = { id: 'b1', detectedAt, awareAt: detectedAt, regimes: ['UK_GDPR' as const], risk: null };

function record(name: string, more: Partial<ConcernedRecord> = {}): ConcernedRecord {
  const flags = { specialCategory: false, criminalOffence: false };
  return {
    id: name,
    name,
    recipientIds: [],
    sourceIds: [],
    agreements: [],
    categories: ['NAME'],
    ...flags,
    ...more,
  };
}

const concerned = (more: Partial<Concerned> = {}): Concerned => ({
  self: 'acme',
  agreements: [],
  processingRecords: [],
  linkedRecords: [],
  disclosures: [],
  namedDisclosures: [],
  categories: [],
  ...more,
});

const partiesOf = (more: Partial<Concerned>) => affectedParties(concerned(more)).map(({ party }) => party);

describe('who a breach affects', () => {
  test('the sources, the recipients and the joint controllers are affected, each with every reason, and never the party itself', () => {
    const affected = affectedParties(
      concerned({
        agreements: [agreement('JOINT-1', null, { controllership: 'JOINT' }), agreement('ALONE-1', null)],
        processingRecords: [record('Cases', { sourceIds: ['beta', 'acme'], recipientIds: ['delta'] })],
        disclosures: [{ id: 'd1', recipientId: 'epsilon', agreement: 'ALONE-1', categories: ['NAME'] }],
      }),
    );
    expect(affected).toEqual([
      { party: 'beta', why: 'joint controller under JOINT-1; source of the data of “Cases”' },
      { party: 'delta', why: 'recipient of the data of “Cases”' },
      { party: 'epsilon', why: 'received data under ALONE-1' },
      { party: 'gamma', why: 'joint controller under JOINT-1' },
    ]);
  });

  test('independent controllers under an agreement are not affected by the agreement alone', () => {
    expect(partiesOf({ agreements: [agreement('ALONE-1', null)] })).toEqual([]);
  });

  test('of an agreement none of whose data is named, all that is held under it counts, among those that signed', () => {
    const linkedRecords = [record('Visits', { sourceIds: ['beta', 'omega'], agreements: ['A', 'B'] })];
    expect(partiesOf({ agreements: [agreement('A', null)], linkedRecords })).toEqual(['beta']);
  });

  test('a record that is named narrows: other records under its agreement do not count', () => {
    const known = {
      agreements: [agreement('A', null)],
      processingRecords: [record('Cases', { recipientIds: ['gamma'], agreements: ['A'] })],
      linkedRecords: [record('Visits', { sourceIds: ['beta'], agreements: ['A'] })],
    };
    expect(partiesOf(known)).toEqual(['gamma']);
  });

  test('a disclosure that is named narrows: other recipients under its agreement are not affected', () => {
    const disclosures = ['beta', 'gamma'].map((recipientId, index) => ({
      id: `d${index}`,
      recipientId,
      agreement: 'A',
      categories: ['NAME'],
    }));
    const known = { agreements: [agreement('A', null)], disclosures };
    expect(partiesOf(known)).toEqual(['beta', 'gamma']);
    expect(partiesOf({ ...known, namedDisclosures: ['d1'] })).toEqual(['gamma']);
  });

  test('who received other categories than those concerned is not affected', () => {
    const disclosures = [
      { id: 'd1', recipientId: 'beta', agreement: 'A', categories: ['NAME'] },
      { id: 'd2', recipientId: 'gamma', agreement: 'A', categories: ['HEALTH', 'NAME'] },
    ];
    expect(partiesOf({ agreements: [agreement('A', null)], disclosures, categories: ['HEALTH'] })).toEqual([
      'gamma',
    ]);
  });

  test('a person’s last word on a party counts, and says why', () => {
    const computed = [{ party: 'beta', why: 'source' }];
    const overrides = [
      { party: 'beta', affected: false, because: 'its copy is apart' },
      { party: 'omega', affected: false, because: 'no' },
      { party: 'omega', affected: true, because: 'it rang' },
    ];
    expect(withOverrides(computed, overrides)).toEqual([
      { party: 'omega', why: 'added by a person: it rang' },
    ]);
  });

  test('Art. 9, 10: the flags come from the records named, and from the terms of the categories', () => {
    const named = {
      processingRecords: [record('Cases', { criminalOffence: true })],
      agreements: [agreement('A', null)],
    };
    expect(flagsOf(concerned(named))).toEqual({ specialCategory: false, criminalOffence: true });
    expect(flagsOf(concerned({ ...named, categories: ['HEALTH'] })).specialCategory).toBe(true);
    expect(flagsOf(concerned({ agreements: [agreement('A', null)] })).specialCategory).toBe(true);
  });
});

describe('by when', () => {
  test('Art. 33(1): 72 hours from awareness run through the weekend and the change of the clocks', () => {
    expect(authorityDuties(breach)).toMatchObject([
      { dueAt: new Date('2026-10-27T11:00:00Z'), strength: 'MUST', source: 'UK GDPR Art. 33(1)' },
    ]);
  });

  test('DPA 2018 s.67(1): a breach under both regimes is two duties', () => {
    const duties = authorityDuties({ ...breach, regimes: ['UK_GDPR', 'PART_3'] });
    expect(duties.map(({ source }) => source)).toEqual(['UK GDPR Art. 33(1)', 'DPA 2018 s.67(1)']);
  });

  test('Art. 33(1): the clock has not started while the party is not aware', () => {
    expect(authorityDuties({ ...breach, awareAt: null })[0]!.dueAt).toBeNull();
  });

  test('an agreement that counts from detection adds its own row beside the statutory one', () => {
    const duties = agreedAuthorityDuties(breach, [
      agreement('A', PARTNERS_CONSULTED),
      agreement('B', CONTROLLER_DECIDES),
    ]);
    expect(duties).toHaveLength(1);
    expect(duties[0]).toMatchObject({
      kind: 'AUTHORITY_NOTICE_AGREED',
      source: 'A §10',
      dueAt: new Date('2026-10-27T11:00:00Z'),
    });
  });

  test('a partner is told within the 48 hours of its agreement, across the change of the clocks', () => {
    expect(partnerDuties(breach, 'beta', [agreement('A', PARTNERS_CONSULTED)])).toMatchObject([
      {
        owedTo: 'beta',
        dueAt: new Date('2026-10-26T11:00:00Z'),
        strength: 'MUST',
        source: 'A §10',
      },
    ]);
  });

  test('each agreement shared with a partner is a row of its own; one without hours is only an aim', () => {
    const both = [agreement('A', PARTNERS_CONSULTED), agreement('B', CONTROLLER_DECIDES)];
    expect(partnerDuties(breach, 'beta', both)).toMatchObject([
      { dueAt: new Date('2026-10-26T11:00:00Z'), strength: 'MUST', source: 'A §10' },
      { dueAt: new Date('2026-10-25T11:00:00Z'), strength: 'AIM', source: 'B §4.8' },
    ]);
  });

  test('a partner with which no agreement is in force is told without undue delay', () => {
    expect(partnerDuties(breach, 'omega', [agreement('A', PARTNERS_CONSULTED)])).toMatchObject([
      { dueAt: null, strength: 'SHOULD' },
    ]);
  });
});

describe('by when others are told', () => {
  test('the partners’ decision is due when two thirds of the agreed hours have run', () => {
    const owner = {
      ...PARTNERS_CONSULTED,
      decision: { ...PARTNERS_CONSULTED.decision, protocolOwner: 'beta' },
    };
    expect(decisionDuties(breach, [agreement('A', owner), agreement('B', CONTROLLER_DECIDES)])).toEqual([
      expect.objectContaining({
        dueAt: new Date('2026-10-26T11:00:00Z'),
        source: 'A §10',
        rule: expect.stringContaining('beta, the protocol owner, decides'),
      }),
    ]);
  });

  test('Art. 34(1), s.68(1): people are told where the risk is high, under each regime, and only then', () => {
    const dual = { ...breach, regimes: ['UK_GDPR', 'PART_3'] as const };
    const high = subjectDuties({ ...dual, regimes: [...dual.regimes], risk: 'HIGH_RISK' });
    expect(high.map(({ source, dueAt }) => [source, dueAt])).toEqual([
      ['UK GDPR Art. 34(1)', null],
      ['DPA 2018 s.68(1)', null],
    ]);
    expect(subjectDuties({ ...breach, risk: 'RISK' })).toEqual([]);
  });
});

describe('what is missing', () => {
  test('a fallback decider that the text does not name is said at once', () => {
    expect(warningsOf([agreement('A', PARTNERS_CONSULTED)])).toEqual([
      'A lets the protocol owner decide where partners do not agree, but names none: agree now who it is.',
    ]);
  });

  test('a named protocol owner, or a controller that decides, needs no warning', () => {
    const named = {
      ...PARTNERS_CONSULTED,
      decision: { ...PARTNERS_CONSULTED.decision, protocolOwner: 'beta' },
    };
    expect(warningsOf([agreement('A', named), agreement('B', CONTROLLER_DECIDES)])).toEqual([]);
  });

  test('an agreement without terms on breaches is said at once', () => {
    expect(warningsOf([agreement('A', null)])).toEqual([
      'A has no terms on breaches: the law alone sets the clocks.',
    ]);
  });
});
