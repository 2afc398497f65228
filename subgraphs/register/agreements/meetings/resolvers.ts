/** Resolvers of meetings. */
import { collection } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { attendanceOf } from './attendance.ts';
import { MeetingRow } from './entity.ts';

const MOST = 200;

async function meetings(
  context: Context,
  party: string,
  agreement: string | null | undefined,
): Promise<MeetingRow[]> {
  const { nodes } = await collection(context, context.registerOf(party), {
    kind: 'meetings',
    entity: MeetingRow,
    page: { first: MOST },
    filter: (query) => agreement != null && query.andWhere('row.agreement = :agreement', { agreement }),
  });
  return nodes;
}

export const meetingResolvers: Resolvers = {
  Register: {
    meetings: ({ party }, { agreement }, context) => meetings(context, party, agreement),
  },
  Meeting: {
    party: (row) => ({ id: row.party }),
    attendance: (row, _, context) => attendanceOf(row, context),
    actions: (row) => row.actions.map(({ ownerId, ...action }) => ({ ...action, owner: { id: ownerId } })),
  },
  Attendance: { name: (line) => line.name() },
};
