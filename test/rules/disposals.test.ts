/** When data are disposed of, and what the log of it says. */
import { checkDisposal, oldestAfter } from '../../subgraphs/register/records/disposals/rules.ts';
import { disposalDueOn, disposalDuty } from '../../subgraphs/register/records/processing/deadlines.ts';
import { exampleRecord } from '../support/processing.ts';

describe('Art. 5(1)(e): the day by which the oldest data go', () => {
  test.each([
    ['2020-01-15', 72, '2026-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-08-31', 6, '2026-02-28'],
    [null, 72, null],
    ['2020-01-15', null, null],
  ])('held since %s, kept %s months: %s', (oldestHeldOn, retentionMonths, dueOn) => {
    expect(disposalDueOn({ oldestHeldOn, retentionMonths })).toBe(dueOn);
  });

  test('the duty ends with that day in London and cites the regime’s own law', () => {
    const record = exampleRecord({ oldestHeldOn: '2020-07-15' });
    expect(disposalDuty(record)).toEqual([
      {
        kind: 'DISPOSAL',
        about: record.id,
        dueAt: new Date('2026-07-15T22:59:59.999Z'),
        strength: 'MUST',
        rule: expect.stringMatching(/2026-07-15.*72 months \(6 years after closure\)/),
        source: 'UK GDPR Art. 5(1)(e)',
      },
    ]);
    expect(disposalDuty({ ...record, regime: 'PART_3' })).toMatchObject([{ source: 'DPA 2018 s.39' }]);
    expect(disposalDuty({ ...record, oldestHeldOn: null })).toEqual([]);
  });
});

const TODAY = '2026-03-02';
const input = {
  record: 'r',
  what: 'closed cases',
  method: 'SHREDDED',
  evidence: 'certificate 7',
  upTo: '2020-01-31',
} as const;

describe('a line of the log', () => {
  test('is about a record or an agreement', () => {
    expect(() => checkDisposal(input, TODAY, TODAY)).not.toThrow();
    const ofAgreement = { ...input, record: null, agreement: 'A', upTo: null };
    expect(() => checkDisposal(ofAgreement, TODAY, TODAY)).not.toThrow();
  });

  test.each([
    ['both', { ...input, agreement: 'A' }, TODAY, /either/],
    ['neither', { ...input, record: null }, TODAY, /either/],
    ['nothing', { ...input, what: ' ' }, TODAY, /what/],
    ['no proof', { ...input, evidence: '' }, TODAY, /evidence/],
    ['less than nothing', { ...input, count: -1 }, TODAY, /count/],
    ['a disposal to come', input, '2026-03-03', /disposedOn/],
    ['data after the disposal', { ...input, upTo: '2026-03-01' }, '2026-02-28', /upTo/],
    ['no day up to which', { ...input, upTo: null }, TODAY, /upTo/],
  ])('is refused that tells of %s', (_, given, disposedOn, words) => {
    expect(() => checkDisposal(given, disposedOn, TODAY)).toThrow(words);
  });
});

describe('what is left after it', () => {
  const held = { oldestHeldOn: '2020-01-01', endedOn: null };

  test('is of the day after those that are gone, at the earliest', () => {
    expect(oldestAfter(held, '2020-01-31')).toBe('2020-02-01');
    expect(oldestAfter(held, '2020-01-01')).toBe('2020-01-02');
    expect(oldestAfter({ ...held, oldestHeldOn: null }, '2020-01-31')).toBe('2020-02-01');
  });

  test('is nothing where the processing had ended by then', () => {
    expect(oldestAfter({ ...held, endedOn: '2020-06-30' }, '2020-06-30')).toBeNull();
    expect(oldestAfter({ ...held, endedOn: '2020-06-30' }, '2020-06-29')).toBe('2020-06-30');
  });

  test('is not more than the record says was held', () => {
    expect(() => oldestAfter(held, '2019-12-31')).toThrow(/no older data/);
  });
});
