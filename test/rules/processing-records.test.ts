/** What an entry of the record of processing activities must say. */
import { emptyFields, impossibleFields } from '../../subgraphs/register/records/processing/rules.ts';

const entry = {
  role: 'CONTROLLER' as const,
  name: 'Casework',
  purposes: ['SAFEGUARDING'],
  people: ['child'],
  categories: ['NAME'],
  lawfulBases: ['6(1)(e)'],
  controllers: [],
  retention: '6 years',
};
const dated = { retentionMonths: 72, oldestHeldOn: '2020-01-31', reviewedOn: null, endedOn: null };

test('Art. 30(1): an entry that says everything is taken', () => {
  expect(emptyFields(entry)).toEqual([]);
});

test('Art. 30(1): what is left empty is named, lists and texts alike', () => {
  expect(emptyFields({ ...entry, name: '  ', people: [], lawfulBases: ['6(1)(e)', ''] })).toEqual([
    'name',
    'people',
    'lawfulBases',
  ]);
});

test('Art. 30(2): a processor names its controllers, and leaves bases and time limits to them', () => {
  const processor = { ...entry, role: 'PROCESSOR' as const, lawfulBases: [], retention: '' };
  expect(emptyFields(processor)).toEqual(['controllers']);
  expect(emptyFields({ ...processor, controllers: ['acme'] })).toEqual([]);
});

test('a day still to come is no day of the oldest data, of a review that was done, or of the end', () => {
  expect(impossibleFields(dated, '2026-03-02')).toEqual([]);
  const future = { oldestHeldOn: '2026-03-03', reviewedOn: '2026-03-02', endedOn: '2026-03-03' };
  expect(impossibleFields({ ...dated, ...future }, '2026-03-02').map(({ field }) => field)).toEqual([
    'oldestHeldOn',
    'endedOn',
  ]);
});

test.each([0, -1, 1.5, 1201])('%s is no number of months', (retentionMonths) => {
  expect(impossibleFields({ ...dated, retentionMonths }, '2026-03-02')).toEqual([
    { field: 'retentionMonths', message: 'months are from 1 to 1200' },
  ]);
});
