/** Resolvers of meetings. */
import type { Resolvers } from '../../generated/graphql.ts';
import { attendanceOf } from './attendance.ts';

export const meetingResolvers: Resolvers = {
  Meeting: {
    party: (row) => ({ id: row.party }),
    attendance: (row) => attendanceOf(row),
    actions: (row) => row.actions.map(({ ownerId, ...action }) => ({ ...action, owner: { id: ownerId } })),
  },
  Attendance: { name: async ({ sheet, index }) => (await sheet.names)?.[index] ?? null },
};
