/** Answering a request for information: the ladder of steps, what the holder must say, and where a request stands. */
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
import { changeOf } from '../../subgraphs/register/cases/information/steps.ts';
import { readBody } from '../../subgraphs/register/protocol/kinds/reading.ts';
import { clause, toCommissioner, toDepartment } from '../support/information-request-sides.ts';
import { requestRow } from '../support/information-requests.ts';

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
