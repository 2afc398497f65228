/** Resolvers of complaints. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { ComplaintFilter, Resolvers } from '../../generated/graphql.ts';
import { obligationsAbout } from '../../duties/obligations/resolvers.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import * as actions from './actions.ts';
import { ComplaintRow } from './entity.ts';
import { acknowledgeBy, acknowledgeByInGuidance, stateOf, STATE_SQL } from './rules.ts';

function filter(query: SelectQueryBuilder<ComplaintRow>, where: ComplaintFilter): void {
  if (where.state != null) query.andWhere(`${STATE_SQL} = :state`, { state: where.state });
  if (where.rightsRequest != null)
    query.andWhere('row.rightsRequestId = :rightsRequest', { rightsRequest: where.rightsRequest });
}

async function textOf(
  { id, party }: ComplaintRow,
  context: Context,
  sealed: Buffer | null,
): Promise<string | null> {
  return sealed && context.registerOf(party).caseKeys.decrypt(id, sealed);
}

export const complaintResolvers: Resolvers = {
  Register: {
    complaints: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'complaints',
        entity: ComplaintRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
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
    identity: (row, _, context) => identityOf(context.registerOf(row.party), row.id),
    statement: (row, _, context) => textOf(row, context, row.statement),
    answer: (row, _, context) => textOf(row, context, row.answer),
    obligations: (row, page, context) => obligationsAbout(context, row, page),
  },
  ComplaintConnection: connectionResolvers,
};
