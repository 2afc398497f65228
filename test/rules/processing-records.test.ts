/** What an entry of the record of processing activities must say. */
import { emptyFields } from '../../subgraphs/register/processing-records/rules.ts';

const entry = {
  name: 'Casework',
  purposes: ['SAFEGUARDING'],
  people: ['child'],
  categories: ['NAME'],
  lawfulBases: ['6(1)(e)'],
  retention: '6 years',
};

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
