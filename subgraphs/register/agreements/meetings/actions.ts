/** The mutations of meetings, one transaction each. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../../kernel/action.ts';
import { lockRow, orNull } from '../../kernel/rows.ts';
import { historyOf, newestInForce } from '../queries.ts';
import { inForceWith } from '../rules.ts';
import type { AttendanceInput, MeetingActionInput } from '../../generated/graphql.ts';
import { sealText } from '../../kernel/identifying.ts';
import { meet, owe } from '../../duties/obligations/obligations.ts';
import { MeetingRow, type ActionFacts, type AttendanceFacts } from './entity.ts';
import {
  ACTION,
  actionDuty,
  attendanceOf,
  checkAction,
  checkOpening,
  looksLikeParty,
  meetingTermIn,
  withDone,
} from './rules.ts';

/** Keeps the meeting, with the names under a key of its own, and puts its actions on the board. */
export const recordMeeting = action('recordMeeting', MeetingRow, async (tx, input) => {
  const { terms, signatories } = await inForceOn(tx, input.agreement, input.heldOn);
  checkOpening(input, meetingTermIn(terms), londonDate(tx.now));
  const attendance = sheetOf(tx, input.attendance, signatories);
  const row = await keep(tx, input, attendance);
  await owe(
    tx,
    row.actions.map((action) => actionDuty(row, action)),
  );
  return row;
});

/** The terms as they were in force here on the day, and between whom. */
async function inForceOn({ manager, register }: Transaction, reference: string, on: string) {
  const history = await historyOf(manager, reference);
  const newest = newestInForce(history, on);
  if (!newest)
    return refuse('AGREEMENT_NOT_IN_FORCE', `${reference} was in force with nobody here on ${on}.`);
  return { terms: newest.terms, signatories: new Set([register.party, ...inForceWith(history, on)]) };
}

function sheetOf(
  { register }: Transaction,
  lines: AttendanceInput[],
  signatories: Set<string>,
): AttendanceFacts[] {
  if (lines.length === 0) refuseField('attendance', 'EMPTY', '`attendance` has at least one line.');
  for (const { organisation } of lines)
    if (looksLikeParty(organisation) && !register.directory.party(organisation))
      refuse('UNKNOWN_PARTY', `The directory has no party ${organisation}; of another give its full name.`, {
        field: 'attendance',
      });
  return lines.map((line) => attendanceOf(line, signatories.has(line.organisation)));
}

async function keep(
  tx: Transaction,
  input: InputOf<'recordMeeting'>,
  attendance: AttendanceFacts[],
): Promise<MeetingRow> {
  const id = uuidv7();
  const names = input.attendance.map(({ name }) => name);
  const row: MeetingRow = {
    id,
    party: tx.register.party,
    agreement: input.agreement,
    heldOn: input.heldOn,
    chair: input.chair,
    statementRead: input.statementRead,
    attendance,
    actions: actionsOf(tx, input.actions ?? [], input.heldOn),
    names: (await sealText(tx, id, 'attendance.name', JSON.stringify(names)))!,
    ...orNull(input, 'localStatement', 'minutes', 'hardCopies'),
    recordedAt: tx.now,
  };
  await tx.manager.insert(MeetingRow, row);
  return row;
}

function actionsOf({ register }: Transaction, inputs: MeetingActionInput[], heldOn: string): ActionFacts[] {
  return inputs.map((input, index) => {
    const { owner, what, dueOn = null } = input;
    checkAction(input, heldOn);
    if (!register.directory.party(owner))
      refuse('UNKNOWN_PARTY', `\`actions\`: the directory has no party ${owner}.`, { field: 'actions' });
    return { id: uuidv7(), number: index + 1, ownerId: owner, what, dueOn, doneOn: null };
  });
}

/** Marks the action, and meets its duty. */
export const completeMeetingAction = action('completeMeetingAction', MeetingRow, async (tx, input) => {
  const row = await lockRow(tx, MeetingRow, { id: input.id }, 'This register has no such meeting.');
  const today = londonDate(tx.now);
  const actions = withDone(row, input.number, { doneOn: input.doneOn ?? today, today });
  await tx.manager.update(MeetingRow, { id: row.id }, { actions });
  await meet(tx, actions.find(({ number }) => number === input.number)!.id, ACTION);
  return { ...row, actions };
});
