/** Resolvers of meetings. */
import type { Resolvers } from '../../generated/graphql.ts';
import { completeMeetingAction, recordMeeting } from './actions.ts';
import { attendanceOf } from './attendance.ts';

export const meetingResolvers: Resolvers = {
  Mutation: {
    recordMeeting: (_, args, context) => recordMeeting(context, args),
    completeMeetingAction: (_, args, context) => completeMeetingAction(context, args),
  },
  Meeting: {
    party: (row) => ({ id: row.party }),
    attendance: (row) => attendanceOf(row),
    actions: (row) => row.actions.map(({ ownerId, ...action }) => ({ ...action, owner: { id: ownerId } })),
  },
  Attendance: { name: async ({ sheet, index }) => (await sheet.names)?.[index] ?? null },
};
