/** What an agreement asks of a meeting, and whose actions are whose. */
import {
  actionDuty,
  attendanceOf,
  checkAction,
  checkOpening,
  looksLikeParty,
  meetingTermIn,
  withDone,
} from '../../subgraphs/register/agreements/meetings/rules.ts';
import { exampleTerms } from '../support/example-terms.ts';

const TODAY = '2026-03-02';
const term = { statementRead: true, source: 'App E' };
const opening = { agreement: 'A', heldOn: TODAY, chair: 'IOM Co-ordinator', statementRead: true };

test('terms say what is asked of meetings, or nothing that can be applied', () => {
  expect(meetingTermIn(exampleTerms({ further: { meetings: term } }))).toEqual(term);
  expect(meetingTermIn(exampleTerms())).toBeNull();
  expect(meetingTermIn(exampleTerms({ further: { meetings: { statementRead: 'yes' } } }))).toBeNull();
});

describe('App E: the start of a meeting', () => {
  test.each([
    ['the statement is read', opening, term],
    ['one agreed locally is read', { ...opening, statementRead: false, localStatement: 'Our own' }, term],
    ['the agreement asks for none', { ...opening, statementRead: false }, null],
  ])('is good where %s', (_, input, asked) => {
    expect(() => checkOpening(input, asked, TODAY)).not.toThrow();
  });

  test.each([
    [
      'no statement is read that is asked for',
      { ...opening, statementRead: false, localStatement: ' ' },
      /A App E/,
    ],
    ['it is still to come', { ...opening, heldOn: '2026-03-03' }, /heldOn/],
    ['nobody is in the chair', { ...opening, chair: '' }, /chair/],
  ])('is refused where %s', (_, input, words) => {
    expect(() => checkOpening(input, term, TODAY)).toThrow(words);
  });
});

describe('App E: the sheet', () => {
  const line = { name: 'A. Person', jobTitle: 'Officer', organisation: 'acme', signed: true };

  test('who signed and complies is bound, and stays', () => {
    expect(attendanceOf({ ...line, reasonNot: 'none' }, true)).toEqual({
      jobTitle: 'Officer',
      organisation: 'acme',
      signatory: true,
      signed: true,
      complies: true,
      reasonNot: null,
      stayed: true,
    });
  });

  test.each([
    ['did not sign', { ...line, signed: false }, true],
    ['does not comply', { ...line, complies: false, reasonNot: 'a conflict of duties' }, true],
    ['is of no signatory', line, false],
  ])('of a person who %s the chair decides', (_, given, isSignatory) => {
    expect(() => attendanceOf(given, isSignatory)).toThrow(/what the chair decided/);
    for (const stayed of [true, false])
      expect(attendanceOf({ ...given, stayed }, isSignatory)).toMatchObject({ stayed });
  });

  test.each([
    ['no reason of a person who does not comply', { ...line, complies: false, stayed: true }, /why before/],
    ['no name', { ...line, name: ' ' }, /name/],
    ['no job title', { ...line, jobTitle: '' }, /jobTitle/],
  ])('a line with %s is refused', (_, given, words) => {
    expect(() => attendanceOf(given, true)).toThrow(words);
  });

  test.each([
    ['met-police', true],
    ['probation', true],
    ['Probation Service', false],
    ['Shelter', false],
  ])('%s is read as a party’s id: %s', (organisation, expected) => {
    expect(looksLikeParty(organisation)).toBe(expected);
  });
});

describe('actions', () => {
  const action = { id: 'a', number: 1, ownerId: 'beta', what: 'visit', dueOn: '2026-07-01', doneOn: null };
  const held = { agreement: 'A', heldOn: TODAY, actions: [action] };

  test('are owed by their owner to the end of the day in London, or without a deadline', () => {
    expect(actionDuty(held, action)).toMatchObject({
      owner: 'beta',
      about: 'a',
      dueAt: new Date('2026-07-01T22:59:59.999Z'),
    });
    expect(actionDuty(held, { ...action, dueOn: null }).dueAt).toBeNull();
  });

  test('are not due before the meeting, and say something', () => {
    expect(() => checkAction({ owner: 'beta', what: 'visit', dueOn: '2026-03-01' }, TODAY)).toThrow(/dueOn/);
    expect(() => checkAction({ owner: 'beta', what: ' ' }, TODAY)).toThrow(/what/);
    expect(() => checkAction({ owner: 'beta', what: 'visit', dueOn: TODAY }, TODAY)).not.toThrow();
  });

  test('are done once, between the meeting and today', () => {
    const today = '2026-03-09';
    expect(withDone(held, 1, { doneOn: TODAY, today })).toEqual([{ ...action, doneOn: TODAY }]);
    expect(() => withDone(held, 2, { doneOn: today, today })).toThrow(/no action 2/);
    expect(() => withDone(held, 1, { doneOn: '2026-03-10', today })).toThrow(/doneOn/);
    expect(() => withDone(held, 1, { doneOn: '2026-03-01', today })).toThrow(/doneOn/);
    const done = { ...held, actions: [{ ...action, doneOn: TODAY }] };
    expect(() => withDone(done, 1, { doneOn: today, today })).toThrow(/was done/);
  });
});
