/** The calendar of deadlines: worked examples, and properties against a count day by day. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import {
  addDays,
  addHours,
  addMonths,
  addWorkingDays,
  bankHolidaysKnownUntil,
  daysBetween,
  endOfDayInLondon,
  isWorkingDay,
  loadBankHolidays,
  londonDate,
  nextWorkingDay,
  restsOn,
  startOfDayInLondon,
} from '../../shared/calendar/calendar.ts';
import { shippedBankHolidays } from '../../shared/calendar/bank-holidays.ts';
import type { Nation } from '../../shared/directory/document.ts';

const EW = 'england-and-wales';
const NI = 'northern-ireland';
const NATIONS: Nation[] = [EW, 'scotland', NI];

const folder = mkdtempSync(join(tmpdir(), 'holidays-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('working days', () => {
  test.each([
    [3, '2026-04-09'],
    [10, '2026-04-20'],
    [15, '2026-04-27'],
  ])(
    '%i working days after Thursday 2 April 2026 are %s: Easter is skipped, the first day not counted',
    (days, due) => {
      expect(addWorkingDays('2026-04-02', days, EW)).toBe(due);
    },
  );

  test('none after a date is the date itself', () => {
    expect(addWorkingDays('2026-04-03', 0, EW)).toBe('2026-04-03');
  });

  test.each([-1, 0.5])('%d working days are refused', (days) => {
    expect(() => addWorkingDays('2026-04-02', days, EW)).toThrow(`${days} is not a number of working days.`);
  });

  test('each nation has its own bank holidays', () => {
    const working = (date: string) =>
      (['england-and-wales', 'scotland', 'northern-ireland'] as const).map((nation) =>
        isWorkingDay(date, nation),
      );
    expect(working('2026-06-15')).toEqual([true, false, true]);
    expect(working('2026-04-06')).toEqual([false, true, false]);
    expect(working('2026-03-17')).toEqual([true, true, false]);
    expect(working('2026-01-02')).toEqual([true, false, true]);
  });

  test('the next working day of a working day is itself, of Good Friday the Tuesday after', () => {
    expect(nextWorkingDay('2026-04-02', EW)).toBe('2026-04-02');
    expect(nextWorkingDay('2026-04-03', EW)).toBe('2026-04-07');
  });
});

describe('months and days', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-30', 3, '2026-04-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2021-11-24', 6, '2022-05-24'],
    ['2022-05-24', 12, '2023-05-24'],
    ['2026-09-03', 36, '2029-09-03'],
  ])('Art. 12(3): %s and %i months is %s', (date, months, due) => {
    expect(addMonths(date, months)).toBe(due);
  });

  test('days are counted over ends of months and changes of the clocks', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });

  test('a text that is no date is refused', () => {
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});

describe('hours and London', () => {
  test('Art. 33(1): 72 hours run through the change of the clocks', () => {
    const aware = new Date('2026-10-24T12:00:00+01:00');
    expect(addHours(aware, 72)).toEqual(new Date('2026-10-27T11:00:00Z'));
    expect(addHours(aware, 48)).toEqual(new Date('2026-10-26T11:00:00Z'));
  });

  test.each([
    ['2026-01-15', '2026-01-15T23:59:59.999Z'],
    ['2026-07-15', '2026-07-15T22:59:59.999Z'],
    ['2026-03-29', '2026-03-29T22:59:59.999Z'],
    ['2026-10-25', '2026-10-25T23:59:59.999Z'],
  ])('%s ends in London at %s', (date, instant) => {
    expect(endOfDayInLondon(date).toISOString()).toBe(instant);
  });

  test('shortly before midnight in UTC it is the next day in London in summer, not in winter', () => {
    expect(londonDate(new Date('2026-07-15T23:30:00Z'))).toBe('2026-07-16');
    expect(londonDate(new Date('2026-01-15T23:30:00Z'))).toBe('2026-01-15');
  });
});

describe('how far bank holidays are known', () => {
  const BY_RULE =
    'bank holidays by their usual rules, as the list covers 2018-01-01 to 2027-12-31 only: ' +
    'a day added or moved by proclamation is not foreseen';

  test('to the end of the last year of the list, and beyond it by rule, which is said', () => {
    expect(bankHolidaysKnownUntil(EW)).toBe('2027-12-31');
    expect(restsOn('2027-12-31', EW)).toBeNull();
    expect(restsOn('2018-01-01', EW)).toBeNull();
    expect(restsOn('2028-01-04', EW)).toBe(BY_RULE);
    expect(restsOn('2017-12-29', EW)).toBe(BY_RULE);
  });

  test.each<[string, string, Nation[]]>([
    ['2028-01-03', 'substitutes for 1 January, in Scotland for 2 January', [EW, 'scotland', NI]],
    ['2028-01-04', 'the substitute for 1 January', ['scotland']],
    ['2028-03-17', 'St Patrick’s Day', [NI]],
    ['2028-04-14', 'Good Friday', [EW, 'scotland', NI]],
    ['2028-04-17', 'Easter Monday', [EW, NI]],
    ['2028-05-01', 'early May', [EW, 'scotland', NI]],
    ['2028-07-12', 'the Battle of the Boyne', [NI]],
    ['2028-08-07', 'summer in Scotland', ['scotland']],
    ['2028-08-28', 'summer elsewhere', [EW, NI]],
    ['2030-12-02', 'the substitute for St Andrew’s Day', ['scotland']],
    ['2028-12-27', 'a working day', []],
  ])('by rule beyond the list: %s, %s, is one in %j', (date, _, nations) => {
    expect(NATIONS.filter((nation) => !isWorkingDay(date, nation))).toEqual(nations);
  });

  test('deadlines after the list pass over the holidays of their year', () => {
    expect(nextWorkingDay('2028-12-23', EW)).toBe('2028-12-27');
    expect(addWorkingDays('2029-03-29', 3, EW)).toBe('2029-04-05');
    expect(nextWorkingDay('2027-12-31', 'scotland')).toBe('2027-12-31');
    expect(nextWorkingDay('2028-01-01', 'scotland')).toBe('2028-01-05');
  });

  test.each(NATIONS)('the rules give the weekdays of the list for %s, but for days proclaimed', (nation) => {
    const other = loadBankHolidays(fileWith(onlyIn('2001-01-01')));
    const differing = weekdays('2018-01-01', '2027-12-31').filter(
      (day) => isWorkingDay(day, nation) !== isWorkingDay(day, nation, other),
    );
    expect(differing).toEqual(nation === 'scotland' ? ['2026-06-15'] : []);
  });

  test('an operator may put another list in its place', () => {
    const list = loadBankHolidays(
      fileWith({ ...shippedBankHolidays, [EW]: { events: [{ date: '2028-12-25' }] } }),
    );
    expect(isWorkingDay('2028-12-25', EW, list)).toBe(false);
    expect(isWorkingDay('2028-12-26', EW, list)).toBe(true);
    expect(isWorkingDay('2026-12-25', EW, list)).toBe(false);
    expect(bankHolidaysKnownUntil(EW, list)).toBe('2028-12-31');
    expect(restsOn('2028-01-04', EW, list)).toBeNull();
  });

  test.each([[[]], [{ events: [] }], [{ events: [{ date: 'Christmas' }] }], [undefined]])(
    'a list with %j for a nation is refused by name',
    (division) => {
      const load = () => loadBankHolidays(fileWith({ ...shippedBankHolidays, scotland: division }));
      expect(load).toThrow('The bank holidays need `scotland.events`, each with a `date`.');
    },
  );
});

/** A list that knows one day in every nation, so that all other years go by rule. */
function onlyIn(date: string) {
  return Object.fromEntries(NATIONS.map((nation) => [nation, { events: [{ date }] }]));
}

function weekdays(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (![0, 6].includes(new Date(day).getUTCDay())) days.push(day);
  }
  return days;
}

function fileWith(content: unknown): string {
  const path = join(folder, 'bank-holidays.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

/** An independent count: one day at a time over JavaScript's own UTC dates, and the raw list. */
const oracle = {
  next: (date: string) => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10),
  works: (date: string, nation: Nation) =>
    ![0, 6].includes(new Date(date).getUTCDay()) &&
    !shippedBankHolidays[nation].events.some((event) => event.date === date),
  lastOfMonth: (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate(),
};

describe('against a count day by day', () => {
  const date = fc
    .date({ min: new Date('2018-01-01'), max: new Date('2027-10-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const nation = fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland');

  test('working days after a date are so many working days, and end on one', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), nation, (start, days, where) => {
        let day = start;
        for (let counted = 0; counted < days;) {
          day = oracle.next(day);
          if (oracle.works(day, where)) counted += 1;
        }
        expect(addWorkingDays(start, days, where)).toBe(day);
      }),
    );
  });

  test('the next working day is the first that works from the date on', () => {
    fc.assert(
      fc.property(date, nation, (start, where) => {
        let day = start;
        while (!oracle.works(day, where)) day = oracle.next(day);
        expect(nextWorkingDay(start, where)).toBe(day);
      }),
    );
  });

  test('months after a date fall on the same day of the month, or on the last there is', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), (start, months) => {
        const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
        const index = month - 1 + months;
        const [dueYear, dueMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
        const dueDay = Math.min(day, oracle.lastOfMonth(dueYear, dueMonth));
        const parts = [dueYear, dueMonth, dueDay].map((part) => String(part).padStart(2, '0'));
        expect(addMonths(start, months)).toBe(parts.join('-'));
      }),
    );
  });

  test('a day in London has 23 to 25 hours, begins where the day before ended, and is its own date', () => {
    const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    fc.assert(
      fc.property(date, (day) => {
        const [start, end] = [startOfDayInLondon(day), endOfDayInLondon(day)];
        expect([23, 24, 25]).toContain((end.getTime() + 1 - start.getTime()) / 3_600_000);
        expect(endOfDayInLondon(addDays(day, -1)).getTime()).toBe(start.getTime() - 1);
        expect([start, end].map(londonDate)).toEqual([day, day]);
        expect([start, end].map((instant) => inLondon.format(instant))).toEqual([day, day]);
      }),
    );
  });
});
