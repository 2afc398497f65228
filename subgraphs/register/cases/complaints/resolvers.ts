/** Resolvers of complaints. */
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import { nationOf } from '../../kernel/register-of.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import type { ComplaintRow } from './entity.ts';
import { acknowledgeBy, acknowledgeByInGuidance, stateOf } from './rules.ts';

async function textOf(
  { id, party }: ComplaintRow,
  context: Context,
  sealed: Buffer | null,
): Promise<string | null> {
  return sealed && context.registerOf(party).caseKeys.decrypt(id, sealed);
}

export const complaintResolvers: Resolvers = {
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
    obligations: (row, page, context) => obligations.of(context, row.party, 'about', row.id, page),
  },
};
