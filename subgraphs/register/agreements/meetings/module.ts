/** What this module contributes to a register. */
import { meetings } from './collection.ts';
import { MeetingRow } from './entity.ts';
import { meetingResolvers } from './resolvers.ts';
import { recordMeeting, completeMeetingAction } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  meeting: { row: MeetingRow, grant: CHANGE },
};

export const collections = [meetings];
export { accessRules } from './attendance.ts';
export const actions: Action[] = [recordMeeting, completeMeetingAction];

export const resolvers: Resolvers[] = [meetingResolvers];
