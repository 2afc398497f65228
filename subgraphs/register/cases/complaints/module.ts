/** What this module contributes to a register. */
import { complaints } from './collection.ts';
import { ComplaintRow } from './entity.ts';
import { complaintResolvers } from './resolvers.ts';
import { recordComplaint, acknowledgeComplaint, answerComplaint } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  complaint: { row: ComplaintRow, grant: CHANGE },
};

export const collections = [complaints];
export const actions: Action[] = [recordComplaint, acknowledgeComplaint, answerComplaint];

export const resolvers: Resolvers[] = [complaintResolvers];

export { forgets } from './forgets.ts';
