/** What an agreement asks of meetings, and what a record of one must say. */
import * as v from 'valibot';
import { endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import { fields, text, truth } from '../../../../shared/shape.ts';
import type { Terms } from '../terms/terms.ts';
import type { AttendanceInput, MeetingActionInput, RecordMeetingInput } from '../../generated/graphql.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { ActionFacts, AttendanceFacts, MeetingRow } from './entity.ts';

/** `terms.further.meetings`, as far as it is applied. */
const meetingTerm = fields({
  /** Whether the confidentiality statement, or one agreed locally, is read at the start. */
  statementRead: truth,
  source: text,
});

type MeetingTerm = v.InferInput<typeof meetingTerm>;

/** What the terms say of meetings; null: nothing, or not in a form that can be applied. */
export function meetingTermIn({ further: { meetings } }: Pick<Terms, 'further'>): MeetingTerm | null {
  return v.is(meetingTerm, meetings) ? meetings : null;
}

type Opening = Pick<
  RecordMeetingInput,
  'agreement' | 'heldOn' | 'chair' | 'statementRead' | 'localStatement'
>;

/** Refuses a meeting that has not taken place, has no chair, or did not begin as the agreement asks. */
export function checkOpening(input: Opening, term: MeetingTerm | null, today: string): void {
  if (input.heldOn > today) refuseField('heldOn', 'IN_THE_FUTURE', '`heldOn` is in the future.');
  if (!input.chair.trim()) refuseField('chair', 'EMPTY', '`chair` is empty: name the office that chaired.');
  if (!term?.statementRead || input.statementRead || input.localStatement?.trim()) return;
  refuseField(
    'statementRead',
    'NOT_READ',
    `${input.agreement} ${term.source}: the confidentiality statement is read at the start, or one agreed locally; say which in \`statementRead\` or \`localStatement\`.`,
  );
}

/** A line of the sheet. The chair decides whether a person who is not bound may stay, and the sheet records it. */
export function attendanceOf(
  { jobTitle, organisation, signed, complies: compliesOrNot, reasonNot, ...line }: AttendanceInput,
  isSignatory: boolean,
): AttendanceFacts {
  const complies = compliesOrNot ?? true;
  const stayed = line.stayed ?? null;
  for (const [field, value] of Object.entries({ name: line.name, jobTitle, organisation }))
    if (!value.trim()) refuseField('attendance', 'EMPTY', `\`attendance\`: \`${field}\` is empty.`);
  if (!complies && !reasonNot?.trim())
    refuseField(
      'attendance',
      'REASON_MISSING',
      `\`attendance\`: who does not comply says why before (\`reasonNot\`, ${jobTitle}).`,
    );
  if (stayed === null && !(signed && complies && isSignatory))
    refuseField(
      'attendance',
      'DECISION_MISSING',
      `\`attendance\`: ${jobTitle} of ${organisation} did not sign, does not comply or is of no signatory: say in \`stayed\` what the chair decided.`,
    );
  const facts = { jobTitle, organisation, signatory: isSignatory, signed, complies };
  return { ...facts, reasonNot: complies ? null : reasonNot!, stayed: stayed ?? true };
}

const PARTY_ID = /^[a-z0-9][a-z0-9-]*$/;

/** A mistyped id would hide the meeting from that party. Names of organisations have a capital or a space. */
export function looksLikeParty(organisation: string): boolean {
  return PARTY_ID.test(organisation);
}

/** Actions are not due before they are agreed. */
export function checkAction({ what, dueOn }: MeetingActionInput, heldOn: string): void {
  if (!what.trim()) refuseField('actions', 'EMPTY', '`actions`: `what` is empty.');
  if (dueOn != null && dueOn < heldOn)
    refuseField('actions', 'DAY_NOT_ALLOWED', '`actions`: `dueOn` is before the day of the meeting.');
}

export const ACTION = 'MEETING_ACTION';

type Held = Pick<MeetingRow, 'agreement' | 'heldOn'>;

/** Each organisation is responsible for its own actions: the board shows whose each is. */
export function actionDuty({ agreement, heldOn }: Held, action: ActionFacts): Duty {
  const { id, number, ownerId, what, dueOn } = action;
  return {
    kind: ACTION,
    about: id,
    owner: ownerId,
    dueAt: dueOn === null ? null : endOfDayInLondon(dueOn),
    strength: 'SHOULD',
    rule: `Action ${number} of the meeting of ${heldOn}: ${what}`,
    source: agreement,
  };
}

/** The actions with one of them done; refuses one that does not exist or is done already, and an impossible day. */
export function withDone(
  { actions, heldOn }: Pick<MeetingRow, 'actions' | 'heldOn'>,
  number: number,
  { doneOn, today }: { doneOn: string; today: string },
): ActionFacts[] {
  const action = actions.find((one) => one.number === number);
  if (!action) return refuse('NOT_FOUND', `The meeting has no action ${number}.`);
  if (action.doneOn !== null) refuse('CONFLICT', `Action ${number} was done on ${action.doneOn}.`);
  if (doneOn > today || doneOn < heldOn)
    refuseField('doneOn', 'DAY_NOT_ALLOWED', '`doneOn` is from the day of the meeting to today.');
  return actions.map((one) => (one === action ? { ...one, doneOn } : one));
}
