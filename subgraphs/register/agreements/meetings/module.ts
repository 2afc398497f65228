/** What this module contributes to a register: its table, its collection, its actions and its resolvers. */
import type { RegisterMeetingsArgs, Resolvers } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { MeetingRow } from './entity.ts';
import { attendanceOf } from './attendance.ts';
import { recordMeeting, completeMeetingAction } from './actions.ts';

const meetings = collection<MeetingRow, RegisterMeetingsArgs>({
  name: 'meetings',
  row: MeetingRow,
  sort: { by: 'heldOn', type: 'date', newestFirst: true },
  as: 'list',
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: {
    words: 'the attendance has somebody of its party who stayed',
    where:
      "row.attendance @> jsonb_build_array(jsonb_build_object('organisation', :callerParty::text, 'stayed', true))",
  },
  filters: { agreement: 'row.agreement = :agreement' },
});

const meetingResolvers: Resolvers = {
  Meeting: {
    party: (row) => ({ id: row.party }),
    attendance: (row) => attendanceOf(row),
    actions: (row) => row.actions.map(({ ownerId, ...action }) => ({ ...action, owner: { id: ownerId } })),
  },
  Attendance: { name: async ({ sheet, index }) => (await sheet.names)?.[index] ?? null },
};

export const tables: Tables = {
  meeting: { row: MeetingRow, grant: CHANGE },
};

export const collections = [meetings];
export { accessRules } from './attendance.ts';
export const actions: Action[] = [recordMeeting, completeMeetingAction];

export const resolvers: Resolvers[] = [meetingResolvers];
