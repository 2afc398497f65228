/** Confirmations about a party: when they run out, which are refused, and the party at a glance. */
import * as fc from 'fast-check';
import { addDays, daysBetween } from '../../shared/calendar/calendar.ts';
import { assuranceInput } from '../../shared/demonstration/seed.ts';
import { readSeedData } from '../../shared/demonstration/seed-data.ts';
import type { AssuranceRow } from '../../subgraphs/register/agreements/assurance/entity.ts';
import type { AssuranceKind } from '../../subgraphs/register/generated/graphql.ts';
import { KINDS } from '../../subgraphs/register/agreements/assurance/kinds.ts';
import {
  checkConfirmation,
  expiryDuties,
  isRenewal,
  stateOf,
  summaryOf,
} from '../../subgraphs/register/agreements/assurance/rules.ts';

const TODAY = '2026-03-02';
const kinds = Object.keys(KINDS) as AssuranceKind[];

test.each([
  ['no last day', null, 'CURRENT'],
  ['31 days left', '2026-04-02', 'CURRENT'],
  ['30 days left', '2026-04-01', 'EXPIRING'],
  ['its last day', '2026-03-02', 'EXPIRING'],
  ['the day after', '2026-03-01', 'EXPIRED'],
])('a confirmation with %s is in its state', (_, validUntil, state) => {
  expect(stateOf({ validUntil }, TODAY)).toBe(state);
});

test('a confirmation never goes back to an earlier state as days pass', () => {
  const order = ['CURRENT', 'EXPIRING', 'EXPIRED'];
  const at = (days: number) => order.indexOf(stateOf({ validUntil: '2026-06-30' }, addDays(TODAY, days)));
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (first, more) => {
      expect(at(first + more)).toBeGreaterThanOrEqual(at(first));
      expect(at(first) === 2).toBe(daysBetween('2026-06-30', addDays(TODAY, first)) > 0);
    }),
  );
});

const given = {
  kind: 'POLICIES' as AssuranceKind,
  statement: 'All five are in place.',
  evidence: 'REF-1',
  confirmedOn: TODAY,
  validUntil: null as string | null,
};

test.each<[string, Partial<typeof given>, string]>([
  ['an empty statement', { statement: ' ' }, '`statement` is empty.'],
  ['no evidence', { evidence: '' }, '`evidence` is empty.'],
  ['a day to come', { confirmedOn: '2026-03-03' }, '`confirmedOn` is in the future.'],
  ['an end before its start', { validUntil: '2026-03-01' }, '`validUntil` is before `confirmedOn`.'],
  [
    'an unlimited registration',
    { kind: 'ICO_REGISTRATION' },
    'ICO_REGISTRATION runs out: `validUntil` is needed.',
  ],
  ['unlimited training', { kind: 'TRAINING' }, 'TRAINING runs out: `validUntil` is needed.'],
  ['unlimited vetting', { kind: 'VETTING' }, 'VETTING runs out: `validUntil` is needed.'],
  ['an unlimited certificate', { kind: 'ISO_27001' }, 'ISO_27001 runs out: `validUntil` is needed.'],
])('%s is refused', (_, change, message) => {
  expect(() => checkConfirmation({ ...given, ...change }, TODAY)).toThrow(message);
});

test.each([
  'Jane Smith',
  'jane.smith@acme.example',
  'ask Jane Smith, dpo@acme.example',
  'dpo@acme.example@other.example',
  'dpo@acme',
  'http://acme.example/dpo',
])('Art. 37(7): the officer’s contact is not a person or free text: %s', (statement) => {
  expect(() => checkConfirmation({ ...given, kind: 'DPO_CONTACT', statement }, TODAY)).toThrow(
    'one address of an office',
  );
});

test.each(['dpo@acme.example', 'Data.Protection@acme.example', 'https://acme.example/data-protection'])(
  'Art. 37(7): an office’s address is taken: %s',
  (statement) => {
    expect(() => checkConfirmation({ ...given, kind: 'DPO_CONTACT', statement }, TODAY)).not.toThrow();
  },
);

test.each([
  ['a later end', '2026-03-31', '2027-03-31', true],
  ['no end any more', '2026-03-31', null, true],
  ['the same end', '2026-03-31', '2026-03-31', false],
  ['an earlier end', '2026-03-31', '2026-02-28', false],
  ['an end where there was none', null, '2027-03-31', false],
])('a newer confirmation with %s: confirmed again, or corrected', (_, older, newer, renews) => {
  expect(isRenewal({ validUntil: older }, { validUntil: newer })).toBe(renews);
});

test.each(kinds)(
  '%s: the duty to confirm again ends with the last day in London, and says who asks',
  (kind) => {
    const row = { id: 'a1', kind, validUntil: '2026-07-01' } as AssuranceRow;
    const [duty] = expiryDuties(row);
    expect(duty).toMatchObject({ kind: 'ASSURANCE_EXPIRES', about: 'a1', source: KINDS[kind].source });
    expect(duty?.dueAt).toEqual(new Date('2026-07-01T22:59:59.999Z'));
    expect(duty?.strength).toBe(kind === 'ISO_27001' ? 'SHOULD' : 'MUST');
    expect(expiryDuties({ ...row, validUntil: null })).toEqual([]);
  },
);

const essential = kinds.filter((kind) => KINDS[kind].isEssential);

test('nine kinds are essential: the seven confirmations, the registration and the contact', () => {
  expect(essential).toEqual([
    'LAWFUL_BASIS',
    'DATA_QUALITY',
    'SECURE_STORAGE_AND_SHARING',
    'POLICIES',
    'TRAINING',
    'PROCESSORS',
    'WRITTEN_PROCESSES',
    'ICO_REGISTRATION',
    'DPO_CONTACT',
  ]);
});

test('a party is complete while no essential confirmation is missing or expired', () => {
  const rows = essential.map((kind) => ({ kind, validUntil: TODAY }));
  const without = { current: [], expiring: essential, expired: [] };
  expect(summaryOf(rows, TODAY)).toMatchObject({ ...without, complete: true });
  expect(summaryOf(rows, '2026-03-03')).toMatchObject({ expired: essential, complete: false });
  expect(summaryOf(rows.slice(1), TODAY).complete).toBe(false);
  const vetting = { kind: 'VETTING', validUntil: '2026-01-01' } as const;
  expect(summaryOf([...rows, vetting], TODAY)).toMatchObject({ expired: ['VETTING'], complete: true });
});

test('every kind is in just one list', () => {
  const expiries = fc.option(fc.integer({ min: -60, max: 60 }).map((days) => addDays(TODAY, days)));
  const row = fc.record({ kind: fc.constantFrom(...kinds), validUntil: expiries });
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ kind }) => kind }), (rows) => {
      const { current, expiring, expired, missing } = summaryOf(rows, TODAY);
      expect([...current, ...expiring, ...expired, ...missing].toSorted()).toEqual(kinds.toSorted());
    }),
  );
});

test('the demonstration’s confirmations can be recorded, one a kind, and show every state', () => {
  const { assurances } = readSeedData();
  const rows = assurances.map((one) => ({
    key: `${one.party} ${one.input.kind}`,
    ...(assuranceInput(one, TODAY) as unknown as AssuranceRow),
  }));
  for (const row of rows) checkConfirmation(row, TODAY);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(new Set(rows.map((row) => stateOf(row, TODAY))).size).toBe(3);
});
