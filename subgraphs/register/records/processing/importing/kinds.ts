/** What a cell may hold, by kind: how it is read, and how it is written back. */
import { isCalendarDate } from '../../../../../shared/scalars.ts';
import { addDays } from '../../../../../shared/calendar/calendar.ts';
import type { TransferFacts } from '../entity.ts';
import type { Cell } from './table.ts';

/** The parts, trimmed, without empty ones. */
export function splitCell(text: string, separators = ';\n\r'): string[] {
  return splitAll(text, separators)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The parts, empty ones too. */
export function splitAll(text: string, separators: string): string[] {
  const parts = [''];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]!;
    const next = text[index + 1];
    if (character === '\\' && next !== undefined && (next === '\\' || separators.includes(next))) {
      parts[parts.length - 1] += next;
      index += 1;
    } else if (separators.includes(character)) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** The inverse of `splitCell`: `separator` is one of the separators. */
export function joinCell(parts: readonly string[], separator = '\n', separators = ';\n\r'): string {
  const escaped = parts.map((part) =>
    [...part].map((one) => (one === '\\' || separators.includes(one) ? `\\${one}` : one)).join(''),
  );
  return escaped.join(separator);
}

export interface Known {
  /** The id of the party with this id or name; null: the directory has none, or several of that name. */
  party(text: string): string | null;
  dayZero: string;
}

export interface Kind {
  /** The value of a cell that is not empty; throws a `CellProblem`. */
  read(cell: Cell, known: Known): unknown;
  write(value: unknown): string;
  /** What an empty cell means. */
  empty: unknown;
}

/** Why a cell cannot be taken. */
export class CellProblem extends Error {
  override name = 'CellProblem';
}

const fail = (message: string): never => {
  throw new CellProblem(message);
};

const asText = (value: unknown) => (value === null ? '' : String(value));
const distinct = (items: string[]) => [...new Set(items)];

export const text: Kind = { read: (cell) => cell.text, write: asText, empty: null };

export const list: Kind = {
  read: (cell) => distinct(splitCell(cell.text)),
  write: (value) => joinCell(value as string[]),
  empty: [],
};

export const truth: Kind = {
  read: ({ text: said }) => {
    if (/^(yes|y|true)$/i.test(said)) return true;
    return /^(no|n|false)$/i.test(said) ? false : fail('is yes or no');
  },
  write: (value) => (value ? 'yes' : 'no'),
  empty: false,
};

export const wholeNumber: Kind = {
  read: ({ text: said }) => (/^\d{1,6}$/.test(said) ? Number(said) : fail('is a whole number')),
  write: asText,
  empty: null,
};

/** A text that is one of these, in any case, with spaces or lines between its words. */
export function choice(empty: string, ...allowed: string[]): Kind {
  return {
    read: ({ text: said }) => {
      const asked = said.toUpperCase().replaceAll(/[\s_-]+/g, '_');
      return allowed.find((one) => one === asked) ?? fail(`is one of ${allowed.join(', ')}`);
    },
    write: asText,
    empty,
  };
}

export const date: Kind = {
  read: (cell, { dayZero }) => (cell.isNumber ? dayOf(cell.text, dayZero) : writtenDate(cell.text)),
  write: asText,
  empty: null,
};

/** Up to day 60 a spreadsheet counts one day too many: it knows a 29 February 1900. */
function dayOf(number: string, dayZero: string): string {
  const days = Math.floor(Number(number));
  return days > 60 && days < 2_958_466 ? addDays(dayZero, days) : fail('is a date');
}

function writtenDate(said: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(said) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : said;
  return isCalendarDate(iso) ? iso : fail('is a date, as 2026-03-31 or 31/03/2026');
}

export const parties: Kind = {
  read: (cell, known) => {
    const said = splitCell(cell.text);
    const unknown = said.filter((one) => known.party(one) === null);
    if (unknown.length > 0)
      fail(`names ${unknown.join(', ')}, which the directory does not have, or has more than once`);
    return distinct(said.map((one) => known.party(one)!));
  },
  write: (value) => joinCell(value as string[]),
  empty: [],
};

const PARTS = 'country | safeguard | date approved | document';

export const transfers: Kind = {
  read: (cell) =>
    splitCell(cell.text).map((item): TransferFacts => {
      const parts = splitAll(item, '|').map((part) => part.trim());
      const [country = '', safeguard = '', approvedOn = '', document = ''] = parts;
      if (country === '' || parts.length > 4) fail(`has transfers as: ${PARTS}`);
      return {
        country,
        safeguard,
        approvedOn: approvedOn === '' ? null : writtenDate(approvedOn),
        document: document === '' ? null : document,
      };
    }),
  write: (value) =>
    joinCell(
      (value as TransferFacts[]).map(({ country, safeguard, approvedOn, document }) =>
        joinCell([country, safeguard, approvedOn ?? '', document ?? ''], '|', '|'),
      ),
    ),
  empty: [],
};
