/** Cells of a spreadsheet: what is written to a cell is read from it again. */
import * as fc from 'fast-check';
import { COLUMNS, headingKey } from '../../subgraphs/register/records/processing/importing/columns.ts';
import {
  choice,
  date,
  transfers,
  truth,
  joinCell,
  splitCell,
} from '../../subgraphs/register/records/processing/importing/kinds.ts';

const known = { party: () => null, dayZero: '1899-12-30' };
const part = fc.string({ unit: fc.constantFrom('a', ' ', ';', '\n', '\r', '\\', '|', "'"), minLength: 1 });
const trimmed = part.map((text) => text.trim()).filter((text) => text !== '');

test('a list of any texts comes back as it was', () => {
  fc.assert(fc.property(fc.array(trimmed), (parts) => expect(splitCell(joinCell(parts))).toEqual(parts)));
});

test('transfers of any texts come back as they were', () => {
  const transfer = fc.record({
    country: trimmed,
    safeguard: fc.oneof(trimmed, fc.constant('')),
    approvedOn: fc.constantFrom(null, '2025-02-01'),
    document: fc.option(trimmed),
  });
  fc.assert(
    fc.property(fc.array(transfer), (all) => {
      expect(transfers.read({ text: transfers.write(all) }, known)).toEqual(all);
    }),
  );
});

test.each([
  ['a; b\nc', ['a', 'b', 'c']],
  [' ;; a ', ['a']],
  ['C:\\data; b', ['C:\\data', 'b']],
  ['a\\; b', ['a; b']],
])('the list %j is %j', (text, expected) => {
  expect(splitCell(text)).toEqual(expected);
});

test.each([
  ['61', '1900-03-01'],
  ['45658.75', '2025-01-01'],
])('the spreadsheet day %s is %s', (text, expected) => {
  expect(date.read({ text, isNumber: true }, known)).toBe(expected);
});

test.each(['60', '0', '-1', '2958466', '1e9', 'NaN'])('the number %s is no date', (text) => {
  expect(() => date.read({ text, isNumber: true }, known)).toThrow('is a date');
});

test.each(['31/02/2026', '2026-13-01', '1/1/26', 'soon', '45658'])('the text %j is no date', (text) => {
  expect(() => date.read({ text }, known)).toThrow('is a date, as');
});

test('words of choice are taken in any case, with spaces or lines between', () => {
  const role = choice('CONTROLLER', 'CONTROLLER', 'JOINT_CONTROLLER');
  expect(role.read({ text: 'Joint controller' }, known)).toBe('JOINT_CONTROLLER');
  expect(() => role.read({ text: 'both' }, known)).toThrow('is one of CONTROLLER, JOINT_CONTROLLER');
  expect(['Y', 'No'].map((text) => truth.read({ text }, known))).toEqual([true, false]);
});

test('no two columns share a heading', () => {
  const keys = COLUMNS.flatMap(({ header, also }) => [header, ...(also ?? [])]).map(headingKey);
  expect(new Set(keys).size).toBe(keys.length);
});
