/** The law on complaints: by when they are acknowledged and answered, and what may follow what. */
import {
  acknowledgeBy,
  acknowledgeByInGuidance,
  checkAcknowledgeable,
  checkAnswerable,
  complaintDuties,
  stateOf,
} from '../../subgraphs/register/cases/complaints/rules.ts';
import { checkDay } from '../../subgraphs/register/kernel/days.ts';

const NATION = 'england-and-wales';

const facts = (acknowledgedOn: string | null = null, answeredOn: string | null = null) => ({
  receivedOn: '2026-06-22',
  acknowledgedOn,
  answeredOn,
});

describe('S.164A(3): the 30 days', () => {
  test.each([
    // Begin with the day of receipt, weekend or not; counted from the day after, and on to a working day.
    ['2026-06-19', '2026-07-18', '2026-07-20', 'ends on a Saturday; the next day is a Sunday'],
    ['2026-06-22', '2026-07-21', '2026-07-22', 'ends on a Tuesday'],
    ['2026-07-31', '2026-08-29', '2026-09-01', 'ends on a Saturday before a bank holiday'],
    ['2026-11-25', '2026-12-24', '2026-12-29', 'the next day is Christmas, with a substitute day on Monday'],
    ['2028-02-01', '2028-03-01', '2028-03-02', 'over a leap day'],
  ])('received on %s: by %s, or by %s as the guidance counts (%s)', (receivedOn, statute, guidance) => {
    expect(acknowledgeBy(receivedOn)).toBe(statute);
    expect(acknowledgeByInGuidance(receivedOn, NATION)).toBe(guidance);
  });

  test('the nation’s own bank holidays count', () => {
    // Monday 12 July 2027 is one in Northern Ireland alone.
    expect(acknowledgeByInGuidance('2027-06-12', 'northern-ireland')).toBe('2027-07-13');
    expect(acknowledgeByInGuidance('2027-06-12', NATION)).toBe('2027-07-12');
  });

  test('the board warns of the earlier, at the end of that day in London, and shows both', () => {
    const [acknowledgement] = complaintDuties({ id: 'c', receivedOn: '2026-06-22' }, NATION);
    expect(acknowledgement).toMatchObject({
      kind: 'COMPLAINT_ACKNOWLEDGEMENT',
      about: 'c',
      dueAt: new Date('2026-07-21T22:59:59.999Z'),
      strength: 'MUST',
      source: 'DPA 2018 s.164A(3)',
    });
    expect(acknowledgement!.rule).toContain('by 2026-07-21');
    expect(acknowledgement!.rule).toContain('by 2026-07-22');
  });
});

test('S.164A(4): the answer is owed without undue delay, which is no date', () => {
  const [, answer] = complaintDuties({ id: 'c', receivedOn: '2026-06-22' }, NATION);
  expect(answer).toMatchObject({ kind: 'COMPLAINT_ANSWER', dueAt: null, strength: 'MUST' });
});

test('before s.164A came into force on 19 June 2026 its duties are good practice', () => {
  const strengths = (receivedOn: string) =>
    complaintDuties({ id: 'c', receivedOn }, NATION).map(({ strength }) => strength);
  expect(strengths('2026-06-18')).toEqual(['SHOULD', 'SHOULD']);
  expect(strengths('2026-06-19')).toEqual(['MUST', 'MUST']);
});

test('the state follows from the facts', () => {
  expect(stateOf(facts())).toBe('RECEIVED');
  expect(stateOf(facts('2026-06-23'))).toBe('ACKNOWLEDGED');
  expect(stateOf(facts('2026-06-23', '2026-07-01'))).toBe('ANSWERED');
  expect(stateOf(facts(null, '2026-06-23'))).toBe('ANSWERED');
});

describe('what may follow what', () => {
  const TODAY = '2026-07-01';
  const code = (check: () => void) => {
    try {
      check();
      return 'ok';
    } catch (error) {
      return (error as { extensions: { code: string } }).extensions.code;
    }
  };

  test('a complaint has come already', () => {
    expect(code(() => checkDay('receivedOn', '2026-07-01', TODAY))).toBe('ok');
    expect(code(() => checkDay('receivedOn', '2026-07-02', TODAY))).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['not before', facts(), '2026-06-21', 'BAD_USER_INPUT'],
    ['on the day of receipt', facts(), '2026-06-22', 'ok'],
    ['not in the future', facts(), '2026-07-02', 'BAD_USER_INPUT'],
    ['not twice', facts('2026-06-23'), TODAY, 'CONFLICT'],
    ['not after the answer', facts(null, '2026-06-23'), TODAY, 'CONFLICT'],
  ])('it is acknowledged: %s', (_, row, on, expected) => {
    expect(code(() => checkAcknowledgeable(row, on, TODAY))).toBe(expected);
  });

  test.each([
    ['at once, which acknowledges it', facts(), '2026-06-22', 'ok'],
    ['after its acknowledgement', facts('2026-06-24'), '2026-06-24', 'ok'],
    ['not before its acknowledgement', facts('2026-06-24'), '2026-06-23', 'BAD_USER_INPUT'],
    ['not in the future', facts(), '2026-07-02', 'BAD_USER_INPUT'],
    ['not twice', facts('2026-06-23', '2026-06-24'), TODAY, 'CONFLICT'],
  ])('it is answered: %s', (_, row, on, expected) => {
    expect(code(() => checkAnswerable(row, on, TODAY))).toBe(expected);
  });
});
