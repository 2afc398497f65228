/** Resolvers of assurance. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { Context } from '../../kernel/context.ts';
import type { AssuranceSummary, Resolvers } from '../../generated/graphql.ts';
import { assurances } from './collection.ts';
import { KINDS } from './kinds.ts';
import { stateOf, summaryOf } from './rules.ts';

async function summary(context: Context, party: string): Promise<AssuranceSummary> {
  const { nodes } = await assurances.read(context, party, { first: Object.keys(KINDS).length });
  return summaryOf(nodes, londonDate(context.now));
}

export const assuranceResolvers: Resolvers = {
  Register: {
    assurance: ({ party }, _, context) => summary(context, party),
  },
  Assurance: {
    party: ({ party }) => ({ id: party }),
    state: (row, _, context) => stateOf(row, londonDate(context.now)),
  },
};
