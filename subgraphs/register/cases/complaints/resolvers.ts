/** Resolvers of complaints. */
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import * as actions from './actions.ts';
import type { ComplaintRow } from './entity.ts';
import { acknowledgeBy, acknowledgeByInGuidance, stateOf } from './rules.ts';

function textOf(row: ComplaintRow, context: Context, field: 'statement' | 'answer'): Promise<string | null> {
  return readIdentifying(context, row, {
    kind: 'complaints',
    field,
    read: async ({ caseKeys }) => row[field] && caseKeys.decrypt(row.id, row[field]),
  });
}

export const complaintResolvers: Resolvers = {
  Mutation: {
    recordComplaint: (_, args, context) => actions.recordComplaint(context, args),
    acknowledgeComplaint: (_, args, context) => actions.acknowledgeComplaint(context, args),
    answerComplaint: (_, args, context) => actions.answerComplaint(context, args),
  },
  Complaint: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    acknowledgeBy: (row) => acknowledgeBy(row.receivedOn),
    acknowledgeByInGuidance: (row, _, context) =>
      acknowledgeByInGuidance(row.receivedOn, nationOf(context.registerOf(row.party))),
    rightsRequest: (row) => row.rightsRequestId,
    identity: (row, _, context) =>
      readIdentifying(context, row, {
        kind: 'complaints',
        field: 'identity',
        read: (register) => identityOf(register, row.id),
      }),
    statement: (row, _, context) => textOf(row, context, 'statement'),
    answer: (row, _, context) => textOf(row, context, 'answer'),
    obligations: (row, page, context) => obligations.of(context, row.party, 'about', row.id, page),
  },
};
