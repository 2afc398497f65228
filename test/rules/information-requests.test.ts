/** Requests for information by the terms of an agreement: clocks, ladder, tests, approvals, and what may be asked. */
import * as fc from 'fast-check';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import { shippedBankHolidays } from '../../shared/calendar/bank-holidays.ts';
import { readTerms } from '../../subgraphs/register/agreements/terms/shape.ts';
import { checkRequest, type Asking } from '../../subgraphs/register/cases/information/asking.ts';
import { datesOf, lastDayOf, requestDuties } from '../../subgraphs/register/cases/information/clock.ts';
import type { EscalationFacts } from '../../subgraphs/register/cases/information/entity.ts';
import {
  approvalsNeeded,
  checkApproval,
  checkDecision,
  checkProvision,
  labelsFor,
  testsOf,
} from '../../subgraphs/register/cases/information/holding.ts';
import { checkEscalation, isFinal, ladderOf } from '../../subgraphs/register/cases/information/ladder.ts';
import { publicationAgreed, stateOf } from '../../subgraphs/register/cases/information/standing.ts';
import { changeOf, type RequestFacts } from '../../subgraphs/register/cases/information/steps.ts';
import { readBody } from '../../subgraphs/register/protocol/kinds/reading.ts';
import { clauseIn, readClause } from '../../subgraphs/register/cases/information/terms-shape.ts';
import { askingTerms, exampleClause, JUSTIFIED, requestRow } from '../support/information-requests.ts';

const clause = exampleClause({ commissioner: 'c', department: 'd' });
const toDepartment = (more: object = {}) => requestRow(clause, { fromId: 'c', toId: 'd', ...more });
const toCommissioner = (more: object = {}) => requestRow(clause, { fromId: 'd', toId: 'c', ...more });
const ENGLAND = { nation: 'england-and-wales' } as const;
const DEPARTMENT = { ...ENGLAND, name: 'The Department' };

describe('the clocks of a request over Easter 2026 (3 and 6 April are bank holidays)', () => {
  const asked = (classification: 'OFFICIAL' | 'OFFICIAL_SENSITIVE') => ({
    classification,
    requestedOn: '2026-04-02',
  });

  test.each([
    ['OFFICIAL', '2026-04-20'],
    ['OFFICIAL_SENSITIVE', '2026-04-27'],
  ] as const)('para 12: %s is acknowledged by 9 April and answered by %s', (classification, respondBy) => {
    expect(datesOf(clause, asked(classification), ENGLAND)).toEqual({
      acknowledgeBy: '2026-04-09',
      respondBy,
    });
  });

  test('an agreement may count the day of the request, and a holder in Scotland has its own holidays', () => {
    const term = { workingDays: 3 };
    expect(lastDayOf({ ...term, countsFirstDay: true }, '2026-04-02', ENGLAND)).toBe('2026-04-08');
    expect(lastDayOf(term, '2026-04-02', { nation: 'scotland' })).toBe('2026-04-08');
  });

  test('without terms there are no dates, and no duties', () => {
    const silent = { ...clause, acknowledge: null, respond: [] };
    const dates = datesOf(silent, asked('OFFICIAL'), ENGLAND);
    expect(dates).toEqual({ acknowledgeBy: null, respondBy: null });
    expect(requestDuties({ ...toDepartment(), clause: silent, ...dates }, DEPARTMENT)).toEqual([]);
  });

  test('the duties are the holder’s, as strong as the text, and end with the day in London', () => {
    expect(requestDuties(toDepartment(), DEPARTMENT)).toMatchObject([
      {
        kind: 'INFORMATION_ACKNOWLEDGEMENT',
        strength: 'SHOULD',
        owner: 'd',
        owedTo: 'c',
        dueAt: new Date('2026-04-09T22:59:59.999Z'),
        rule: expect.stringMatching(/^The Department acknowledges .* the day itself not counted/),
        source: 'A para 12',
      },
      { kind: 'INFORMATION_REPLY', strength: 'AIM', dueAt: new Date('2026-04-27T22:59:59.999Z') },
    ]);
  });

  /** Walks back from the end: as many working days lie after the request, and the last day is one. */
  const isWorking = (day: number, nation: keyof typeof shippedBankHolidays) => {
    const date = new Date(day * 86_400_000);
    const isWeekend = [0, 6].includes(date.getUTCDay());
    const text = date.toISOString().slice(0, 10);
    return !isWeekend && shippedBankHolidays[nation].events.every((event) => event.date !== text);
  };

  test('a term ends on the only day that has so many working days up to it', () => {
    const nations = Object.keys(shippedBankHolidays) as (keyof typeof shippedBankHolidays)[];
    const [from, until] = ['2018-01-01', '2027-10-01'].map((date) => Date.parse(date) / 86_400_000) as [
      number,
      number,
    ];
    const given = [fc.integer({ min: from, max: until }), fc.integer({ min: 1, max: 15 })] as const;
    const property = fc.property(...given, fc.constantFrom(...nations), (day, workingDays, nation) => {
      const requestedOn = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const last = Date.parse(lastDayOf({ workingDays }, requestedOn, { nation })) / 86_400_000;
      const days = Array.from({ length: last - day }, (_, index) => day + 1 + index);
      expect(days.filter((one) => isWorking(one, nation))).toHaveLength(workingDays);
      expect(isWorking(last, nation)).toBe(true);
    });
    fc.assert(property, { numRuns: 500, seed: 2026 });
  });
});

describe('what an agreement says', () => {
  test('the demonstration’s agreement between Home Office and Commissioner can be applied; others do not say how', () => {
    const seeded = readSeedData().agreements;
    const applied = seeded.filter(({ terms }) => clauseIn(readTerms(terms)) !== null);
    expect(applied.map(({ reference }) => reference)).toEqual(['HO-IASC-2020']);
    const read = readClause('HO-IASC-2020', readTerms(applied[0]!.terms));
    expect(ladderOf(read, 'iasc')).toEqual(['POLICY_LEAD', 'DIRECTOR', 'SENIOR_SPONSOR', 'MINISTERS']);
    expect(ladderOf(read, 'home-office')).toEqual([]);
    expect(read.tests['home-office']).toContain('LABELLED');
    expect(read.tests.iasc).toContain('INDEPENDENCE');
  });

  test('what is broken is refused by its path once it is used', () => {
    const broken = askingTerms({ ...clause, respond: [{ classification: 'SECRET' }] });
    expect(clauseIn(broken)).toBeNull();
    expect(() => readClause('A', broken)).toThrow(
      'A does not say how information is asked for: terms.further.informationRequests.respond[0].classification must be one of OFFICIAL',
    );
    expect(() => readClause('A', askingTerms(undefined))).toThrow('informationRequests must be an object');
  });
});

describe('a request is refused', () => {
  const facts = (more: Partial<RequestFacts> = {}): RequestFacts => ({
    ...JUSTIFIED,
    to: 'd',
    unit: null,
    agreement: 'A',
    classification: 'OFFICIAL',
    requestedOn: '2026-04-02',
    oneOff: true,
    personalData: false,
    follows: null,
    frequency: null,
    publicTaskStatement: null,
    legalBasis: null,
    ...more,
  });
  const check = (more: Partial<RequestFacts> = {}, asking: Partial<Asking> = {}) =>
    checkRequest(facts(more), { clause, from: 'c', first: null, ...asking });

  test('not if it is justified: an empty text on publication says that nothing is published', () => {
    expect(() => check({ publication: '' })).not.toThrow();
  });

  test.each([
    ['above OFFICIAL-SENSITIVE', { classification: 'ABOVE_OFFICIAL_SENSITIVE' }, 'separate arrangements'],
    ['with a field missing', { disposal: ' ' }, '`disposal`'],
    ['with two missing', { necessity: null, publication: null }, '`necessity`, `publication`'],
    ['regular and first, not justified', { oneOff: false, access: null }, '`access`'],
    ['of personal data without a legal basis', { personalData: true }, '`legalBasis` (A paras 16-17)'],
    [
      'of personal data, regularly',
      { personalData: true, oneOff: false, legalBasis: 'Art. 6(1)(e)' },
      'data sharing arrangement, impact assessment',
    ],
    ['of nothing', { what: ' ' }, '`what` is empty'],
    ['once, with a frequency', { frequency: 'weekly' }, '`frequency`'],
  ])('%s', (_, more, message) => {
    expect(() => check(more as Partial<RequestFacts>)).toThrow(message);
  });

  test('of a unit that has a duty by law of its own: the message says by which way it is asked', () => {
    const agreed = readSeedData().agreements.find(({ reference }) => reference === 'HO-IASC-2020')!;
    const asking = { clause: readClause('HO-IASC-2020', readTerms(agreed.terms)), from: 'iasc' };
    const asked = { to: 'home-office', agreement: 'HO-IASC-2020' };
    for (const unit of ['UK Visas and Immigration', 'Immigration Enforcement', ' border  force'])
      expect(() => check({ ...asked, unit }, asking)).toThrow(
        /Modern Slavery Act 2015 s\.43 and Schedule 3 \(HO-IASC-2020 para 4 note 1, para 11\)/,
      );
    for (const unit of [null, 'Modern Slavery Unit'])
      expect(() => check({ ...asked, unit }, asking)).not.toThrow();
    const ofHomeOffice = { ...asking, from: 'home-office' };
    expect(() => check({ to: 'iasc', unit: 'Border Force' }, ofHomeOffice)).not.toThrow();
  });

  test('in the direction that the agreement does not have: one party only holds', () => {
    const oneWay = { ...clause, directions: [{ from: 'c', to: 'd' }], modes: ['ONE_OFF' as const] };
    expect(() => check({}, { clause: oneWay })).not.toThrow();
    expect(() => check({ to: 'c' }, { clause: oneWay, from: 'd' })).toThrow(
      'Under A d does not ask c: c asks d.',
    );
    expect(() => check({ oneOff: false }, { clause: oneWay })).toThrow('no REGULAR requests, only ONE_OFF');
  });

  test('as a repetition of what was not agreed, is not regular, or asked for less', () => {
    const decision = { outcome: 'AGREED', reason: 'r', decidedOn: '2026-04-03', tests: [] } as const;
    const agreed = { ...decision, tests: [], legalBasis: null, afterStep: 0 };
    const first = toDepartment({ oneOff: false, classification: 'OFFICIAL', decision: agreed });
    const bare = { follows: 'request', oneOff: false, necessity: null, purpose: null };
    expect(() => check(bare, { first })).not.toThrow();
    expect(() => check(bare)).toThrow('c has no such request to d under A');
    expect(() => check(bare, { first: { ...first, decision: null } })).toThrow('which was agreed');
    expect(() => check(bare, { first: { ...first, oneOff: true } })).toThrow('first request for regular');
    expect(() => check({ ...bare, oneOff: true }, { first })).toThrow('`follows` is for regular');
    const more = { ...bare, classification: 'OFFICIAL_SENSITIVE' } as const;
    expect(() => check(more, { first })).toThrow('more than the request that it follows');
  });
});

describe('the ladder', () => {
  const step = (number: number, more: Partial<EscalationFacts> = {}): EscalationFacts => ({
    step: number,
    office: ladderOf(clause, 'c')[number - 1]!,
    escalatedOn: '2026-05-01',
    reasons: 'r',
    objections: 'o',
    attempts: 'a',
    exceptional: null,
    outcome: null,
    satisfied: null,
    ...more,
  });
  const refused = {
    outcome: 'REFUSED',
    reason: 'no',
    decidedOn: '2026-04-20',
    tests: [],
    legalBasis: null,
    afterStep: 0,
  } as const;
  const INPUT = { id: 'row', reasons: 'needed', objections: 'cost', attempts: 'two meetings' };
  const ON = '2026-04-21';

  test('opens on a refusal, on silence after the day of the answer, or on a dispute on publication, and not before', () => {
    const talk = { byId: 'd', proposal: 'nothing', proposedOn: ON, accepted: false };
    expect(() => checkEscalation(toDepartment(), INPUT, '2026-04-27')).toThrow('silent after 2026-04-27');
    expect(() => checkEscalation(toDepartment(), INPUT, '2026-04-28')).not.toThrow();
    expect(() => checkEscalation(toDepartment({ decision: refused }), INPUT, ON)).not.toThrow();
    expect(() => checkEscalation(toDepartment({ publicationTalks: [talk] }), INPUT, ON)).not.toThrow();
  });

  test('para 14: the other side has none, and the holder’s decision is final', () => {
    const row = toCommissioner({ decision: { ...refused, tests: [] } });
    expect(() => checkEscalation(row, INPUT, ON)).toThrow(
      'A para 14 gives d no escalation: the decision of c is final.',
    );
    expect(isFinal(row)).toBe(true);
    expect(isFinal(toDepartment())).toBe(false);
  });

  test('para 13: the second step needs the first office’s finding; without it there is no next step', () => {
    const after = (more: Partial<EscalationFacts>) => toDepartment({ escalations: [step(1, more)] });
    expect(() => checkEscalation(after({}), INPUT, ON)).toThrow('must first be satisfied');
    const turnedDown = after({ outcome: 'no', satisfied: false });
    expect(() => checkEscalation(turnedDown, INPUT, ON)).toThrow('was not satisfied');
    expect(isFinal(turnedDown)).toBe(true);
    expect(() => checkEscalation(after({ outcome: 'yes', satisfied: true }), INPUT, ON)).not.toThrow();
  });

  test('the last resort says why it is exceptional, and then nothing is left', () => {
    const three = [step(1, { satisfied: true }), step(2), step(3)];
    const row = toDepartment({ escalations: three });
    expect(() => checkEscalation(row, INPUT, ON)).toThrow('MINISTERS is a last resort');
    expect(() => checkEscalation(row, { ...INPUT, exceptional: 'a report is due' }, ON)).not.toThrow();
    const spent = toDepartment({ escalations: [...three, step(4)] });
    expect(() => checkEscalation(spent, INPUT, ON)).toThrow('has taken the last step');
    expect(isFinal(spent)).toBe(true);
  });

  test.each(['reasons', 'objections', 'attempts'])('a step without %s is refused', (field) => {
    const row = toDepartment({ decision: refused });
    expect(() => checkEscalation(row, { ...INPUT, [field]: ' ' }, ON)).toThrow(`\`${field}\` is empty`);
  });

  test('a step told by the other party that the ladder does not have changes nothing', () => {
    const told = {
      step: 'ESCALATED',
      escalatedOn: ON,
      reasons: 'r',
      objections: 'o',
      attempts: 'a',
    } as const;
    const ofDepartment = changeOf(toCommissioner(), { ...told, exceptional: null }, 'd');
    const tooEarly = changeOf(toDepartment({ escalations: [step(1)] }), { ...told, exceptional: null }, 'c');
    expect([ofDepartment, tooEarly]).toEqual([{}, {}]);
  });
});

describe('the holder', () => {
  const satisfied = (holder: string) => clause.tests[holder]!.map((test) => ({ test, satisfied: true }));
  const agree = { id: 'row', outcome: 'AGREED', tests: satisfied('d'), reason: 'fine' } as const;

  test('answers the tests of its own side, in words', () => {
    const row = toCommissioner();
    expect(testsOf(row).at(-1)).toMatchObject({ test: 'INDEPENDENCE', satisfied: null });
    const decision = { outcome: 'AGREED', reason: 'r', decidedOn: '2026-04-03', legalBasis: null } as const;
    const decided = { ...row, decision: { ...decision, afterStep: 0, tests: satisfied('c') } };
    expect(testsOf(decided).every((one) => one.satisfied)).toBe(true);
  });

  test.each([
    ['a test unanswered', { tests: satisfied('d').slice(1) }, 'answers each of these once'],
    ['the other side’s tests', { tests: satisfied('c') }, 'LABELLED'],
    [
      'a test that failed',
      { tests: satisfied('d').map((one) => ({ ...one, satisfied: one.test !== 'LAWFUL' })) },
      'LAWFUL is not',
    ],
    ['no reason', { reason: '' }, '`reason` is empty'],
  ])('does not agree with %s', (_, more, message) => {
    expect(() => checkDecision(toDepartment(), { ...agree, ...more })).toThrow(message);
  });

  test('does not find publication acceptable while it is disputed', () => {
    const talk = { byId: 'c', proposal: 'all', proposedOn: '2026-04-10', accepted: false };
    const disputed = toDepartment({ publicationTalks: [talk] });
    expect(() => checkDecision(disputed, agree)).toThrow('agree first what can be published');
    const settled = toDepartment({ publicationTalks: [{ ...talk, accepted: true }] });
    expect(() => checkDecision(settled, agree)).not.toThrow();
  });

  test('para 17: personal data need both approvals and a legal basis; for OFFICIAL-SENSITIVE they may be needed', () => {
    expect(approvalsNeeded(toDepartment()).map(({ needed }) => needed)).toEqual([false, false]);
    expect(approvalsNeeded(toCommissioner())).toEqual([]);
    const personal = toDepartment({ personalData: true });
    expect(approvalsNeeded(personal).map(({ needed }) => needed)).toEqual([true, true]);
    expect(() => checkDecision(personal, agree)).toThrow('approval of SENIOR_OFFICIAL and MINISTER');
    const approvals = ['SENIOR_OFFICIAL', 'MINISTER'].map((office) => ({
      office,
      approvedOn: '2026-04-10',
      evidence: null,
    }));
    expect(() => checkDecision({ ...personal, approvals }, agree)).toThrow('`legalBasis`');
    const lawful = { ...agree, legalBasis: 'Art. 6(1)(e)' };
    expect(() => checkDecision({ ...personal, approvals }, lawful)).not.toThrow();
  });

  test('UK GDPR Art. 6(1)(ea): relies on the asker’s need only if the asker has stated it', () => {
    const row = requestRow({ ...clause, approvals: {} }, { fromId: 'c', toId: 'd', personalData: true });
    const onRequest = { ...agree, legalBasis: 'Art. 6(1)(ea), Annex 1' };
    expect(() => checkDecision(row, onRequest)).toThrow('needs c to state that it needs the data');
    expect(() => checkDecision({ ...row, publicTaskStatement: 'needed' }, onRequest)).not.toThrow();
  });

  test('records the approval of an office by its own person, or with evidence', () => {
    const row = toDepartment();
    const approval = { office: 'MINISTER', evidence: null };
    expect(() => checkApproval(row, approval, 'MINISTER')).not.toThrow();
    expect(() => checkApproval(row, approval, 'POLICY_LEAD')).toThrow('it must be for MINISTER');
    expect(() => checkApproval(row, { ...approval, evidence: 'file 7' }, null)).not.toThrow();
    expect(() => checkApproval(row, { ...approval, office: 'SIRO' }, 'SIRO')).toThrow(
      'SENIOR_OFFICIAL, MINISTER',
    );
    expect(() => checkApproval(toCommissioner(), approval, 'MINISTER')).toThrow('the approval of nobody');
  });

  const decision = {
    outcome: 'AGREED',
    reason: 'r',
    decidedOn: '2026-04-10',
    tests: [],
    legalBasis: null,
    afterStep: 0,
  };
  const given = {
    providedOn: '2026-04-10',
    what: 'the table',
    method: 'SECURE_LINK',
    label: 'OFFICIAL',
    nextOn: null,
  } as const;
  const provided = (more: object, row: object = {}) =>
    checkProvision(toDepartment({ decision, ...row }), { ...given, ...more }, '2026-04-20');

  test('provides only what was agreed, securely, and labelled no higher than it was asked for', () => {
    expect(() => provided({})).not.toThrow();
    expect(() => provided({}, { decision: null })).toThrow('decide first');
    expect(() => provided({ method: 'TELEPHONE' })).toThrow('SECURE_LINK, ENCRYPTED_EMAIL');
    expect(() =>
      provided({ method: 'COURIER' }, { clause: { ...clause, methods: ['COURIER'] } }),
    ).not.toThrow();
    expect(() => provided({ label: 'OFFICIAL_SENSITIVE' }, { classification: 'OFFICIAL' })).toThrow('above');
    expect(labelsFor({ classification: 'OFFICIAL_SENSITIVE' })).toEqual(['OFFICIAL', 'OFFICIAL_SENSITIVE']);
    expect(() => provided({ providedOn: '2026-04-09' })).toThrow('from the day of the decision');
    expect(() => provided({ nextOn: '2026-05-10' })).toThrow('asked for once');
    expect(() => provided({ nextOn: '2026-05-10' }, { oneOff: false })).not.toThrow();
    expect(() => provided({}, { provisions: [given] })).toThrow('was provided');
    expect(() => provided({}, { provisions: [given], oneOff: false })).not.toThrow();
  });
});

describe('where it stands', () => {
  const talk = { byId: 'c', proposal: 'all', proposedOn: '2026-04-10', accepted: false };

  test('a decision ends a step that it follows, and a later step stands until the next one', () => {
    const decision = {
      outcome: 'REFUSED',
      reason: 'no',
      decidedOn: '2026-04-10',
      tests: [],
      legalBasis: null,
    };
    const escalations = [{} as EscalationFacts];
    expect(stateOf(toDepartment({ decision: { ...decision, afterStep: 0 } }))).toBe('REFUSED');
    expect(stateOf(toDepartment({ decision: { ...decision, afterStep: 0 }, escalations }))).toBe('ESCALATED');
    expect(stateOf(toDepartment({ decision: { ...decision, afterStep: 1 }, escalations }))).toBe('REFUSED');
    expect(stateOf(toDepartment({ escalations }))).toBe('ESCALATED');
  });

  test('should both accept at once, the holder’s proposal holds in both copies', () => {
    const mine = { ...talk, accepted: true };
    const theirs = { ...talk, byId: 'd', proposal: 'by region', accepted: true };
    for (const publicationTalks of [
      [mine, theirs],
      [theirs, mine],
    ])
      expect(publicationAgreed(toDepartment({ publicationTalks }))).toBe('by region');
    expect(publicationAgreed(toDepartment({ publicationTalks: [talk] }))).toBeNull();
  });

  test('a step that its sender may not take, or without its facts, is refused by its path', () => {
    expect(() => readBody('INFORMATION_REQUEST', { step: 'DECIDED' })).toThrow('`body.step`');
    expect(() => readBody('INFORMATION_REPLY', { step: 'ESCALATED' })).toThrow('`body.step`');
    const soon = { step: 'ACKNOWLEDGED', acknowledgedOn: 'soon' };
    expect(() => readBody('INFORMATION_REPLY', soon)).toThrow(/`body.acknowledgedOn` .* must be a date/);
  });
});
