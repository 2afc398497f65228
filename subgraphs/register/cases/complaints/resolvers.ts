/** Resolvers of complaints. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { ComplaintFilter, Resolvers } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import { obligationsAbout } from '../../duties/obligations/resolvers.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import { ComplaintRow } from './entity.ts';
import { acknowledgeBy, acknowledgeByInGuidance, stateOf, STATE_SQL } from './rules.ts';

function filter(query: SelectQueryBuilder<ComplaintRow>, where: ComplaintFilter): void {
  if (where.state != null) query.andWhere(`${STATE_SQL} = :state`, { state: where.state });
  if (where.rightsRequest != null)
    query.andWhere('row.rightsRequestId = :rightsRequest', { rightsRequest: where.rightsRequest });
}

function textOf(row: ComplaintRow, context: Context, field: 'statement' | 'answer'): Promise<string | null> {
  return readIdentifying(context, row, {
    kind: 'complaints',
    field,
    read: async ({ caseKeys }) => row[field] && caseKeys.decrypt(row.id, row[field]),
  });
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
    obligations: (row, page, context) => obligationsAbout(context, row, page),
  },
  ComplaintConnection: connectionResolvers,
};
