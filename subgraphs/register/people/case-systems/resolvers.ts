/** Resolvers of tasks about requests. */
import { In } from 'typeorm';
import { batched } from '../../kernel/batched.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { CaseTaskRow } from './entity.ts';

export const caseSystemResolvers: Resolvers = {
  RightsRequest: {
    tasks: ({ id, party }, _, context) =>
      batched(context, `tasks ${party}`, id, async (ids) => {
        const { manager } = context.registerOf(party).database;
        const rows = await manager.find(CaseTaskRow, {
          where: { requestId: In([...ids]) },
          order: { id: 'ASC' },
        });
        return ids.map((requestId) => rows.filter((row) => row.requestId === requestId));
      }),
  },
  CaseTask: {
    party: (row) => ({ id: row.party }),
    system: (row) => row.systemUrl,
    reason: ({ party, requestId, reason }, _, context) =>
      reason && context.registerOf(party).caseKeys.decrypt(requestId, reason),
  },
};
