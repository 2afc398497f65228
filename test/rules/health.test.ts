/** Where keys stand and what needs attention, from plain facts. */
import type { DirectoryKey, DirectoryRegister } from '../../shared/directory/document.ts';
import type { KeyHealth } from '../../subgraphs/register/generated/graphql.ts';
import { keysOf, problemsOf, type HealthFacts } from '../../subgraphs/register/watch/health/rules.ts';
import { directoryKey } from '../shared/example-parties.ts';

const NOW = new Date('2026-06-15T12:00:00.000Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

const key = (kid: string, more: Partial<DirectoryKey> = {}) =>
  directoryKey('sig', { publicJwk: { kid }, privateJwk: {} }, more);

function published(...keys: DirectoryKey[]): DirectoryRegister {
  const issuer = { id: 'https://login.example', keys: [{ kid: 'issuer-1' }, {}] };
  return { endpoint: 'https://acme.example/graphql', issuer, keys };
}

/** The state of the one key, which is good from an instant on, where keys are for twelve months. */
function stateSince(validFrom: string, more: Partial<DirectoryKey> = {}) {
  const [first] = keysOf(published(key('one', { validFrom, ...more })), 12, NOW);
  return `${first!.state} ${first!.rotateBy}`;
}

describe('a key', () => {
  test('is to be replaced after the months of the policy, by London’s calendar', () => {
    const late = key('late', { validFrom: '2026-03-31T23:30:00Z' });
    const days = [3, 11, 12].map((months) => keysOf(published(late), months, NOW)[0]!.rotateBy);
    expect(days).toEqual(['2026-07-01', '2027-03-01', '2027-04-01']);
  });

  test.each([
    ['2026-01-01T00:00:00Z', 'CURRENT 2027-01-01'],
    ['2025-07-16T00:00:00Z', 'CURRENT 2026-07-16'],
    ['2025-07-15T00:00:00Z', 'DUE 2026-07-15'],
    ['2025-06-15T00:00:00Z', 'DUE 2026-06-15'],
    ['2025-06-14T00:00:00Z', 'OVERDUE 2026-06-14'],
    ['2027-01-01T00:00:00Z', 'CURRENT 2028-01-01'],
  ])('that is good from %s is %s', (validFrom, expected) => {
    expect(stateSince(validFrom)).toBe(expected);
  });

  test('that is revoked or compromised is that, however old; compromise is the graver', () => {
    const past = '2026-06-01T00:00:00Z';
    expect(stateSince('2020-01-01T00:00:00Z', { revokedAt: past })).toMatch(/^REVOKED/);
    expect(stateSince('2026-01-01T00:00:00Z', { revokedAt: past, compromisedSince: past })).toMatch(
      /^COMPROMISED/,
    );
  });

  test('whose end is set is being replaced: it is not overdue', () => {
    expect(stateSince('2020-01-01T00:00:00Z', { revokedAt: '2026-06-20T00:00:00Z' })).toMatch(/^CURRENT/);
  });

  test('of an issuer has no day of its own', () => {
    const none = { use: 'ISSUER', validFrom: null, rotateBy: null, state: 'CURRENT' };
    expect(keysOf(published(), 12, NOW)).toEqual([
      { kid: 'issuer-1', ...none },
      { kid: null, ...none },
    ]);
  });
});

const good = (use: 'SIGNING' | 'ENCRYPTION', more: Partial<KeyHealth> = {}): KeyHealth => ({
  kid: use.toLowerCase(),
  use,
  validFrom: hoursAgo(1),
  rotateBy: '2027-01-01',
  state: 'CURRENT',
  ...more,
});

const WELL: HealthFacts = {
  oldestUndeliveredAt: hoursAgo(24),
  failedJobs: 0,
  directoryExpiresAt: new Date('2026-07-16T12:00:00Z'),
  keys: [good('SIGNING'), good('ENCRYPTION')],
  auditBroken: false,
  unsignedSince: hoursAgo(2),
};

const problems = (facts: Partial<HealthFacts>) => problemsOf({ ...WELL, ...facts }, NOW);

describe('what needs attention', () => {
  test('is nothing while every figure is within its bounds', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ oldestUndeliveredAt: null, unsignedSince: null })).toEqual([]);
  });

  test('is what has waited more than a day to be delivered', () => {
    expect(problems({ oldestUndeliveredAt: hoursAgo(26.5) })).toEqual([
      'A notice or an answer has waited 26 hours to be delivered: see who is unreachable.',
    ]);
  });

  test('is a job that failed for good', () => {
    expect(problems({ failedJobs: 2 })).toEqual([
      'Jobs that failed and will not be tried again: 2. See the program’s log.',
    ]);
  });

  test('is a directory that has expired, or expires within thirty days', () => {
    expect(problems({ directoryExpiresAt: new Date('2026-07-15T12:00:00Z') })).toEqual([
      'The directory expires on 15 July 2026: ask who publishes it for a new one.',
    ]);
    expect(problems({ directoryExpiresAt: NOW })).toEqual([
      'The directory expired on 15 June 2026: ask who publishes it for a new one.',
    ]);
  });

  test('is an audit that nobody signs, and above all one that was changed', () => {
    const late = { unsignedSince: hoursAgo(2.5) };
    expect(problems(late)).toEqual([
      'The audit has not been signed for more than 2 hours: see the program’s log.',
    ]);
    expect(problems({ ...late, auditBroken: true, failedJobs: 1 })).toEqual([
      'The audit was changed and is no longer signed: see the open obligation AUDIT_BROKEN.',
      'Jobs that failed and will not be tried again: 1. See the program’s log.',
    ]);
  });

  test('is a key that is due or overdue, and not one that is revoked', () => {
    const old = { rotateBy: '2026-06-14' };
    const revoked = good('SIGNING', { kid: 'old', state: 'REVOKED', ...old });
    const keys = [good('SIGNING'), revoked, good('ENCRYPTION', { ...old, state: 'OVERDUE' })];
    expect(problems({ keys })).toEqual([
      'The encryption key encryption should have been replaced by 14 June 2026: rotate it.',
    ]);
    const due = good('SIGNING', { state: 'DUE', rotateBy: '2026-07-01' });
    expect(problems({ keys: [due, good('ENCRYPTION')] })).toEqual([
      'The signing key signing must be replaced by 1 July 2026: rotate it.',
    ]);
  });

  test('is a use without a key that is good now', () => {
    const later = good('SIGNING', { validFrom: new Date('2026-07-01T00:00:00Z') });
    expect(problems({ keys: [later, good('ENCRYPTION', { state: 'COMPROMISED' })] })).toEqual([
      'The directory shows no signing key of this party that is good now: publish one.',
      'The directory shows no encryption key of this party that is good now: publish one.',
    ]);
  });
});
