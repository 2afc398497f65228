/** Resolvers of requests for information between organisations. */
import type { Resolvers } from '../../generated/graphql.ts';
import { approvalsNeeded, labelsFor, methodsFor, testsOf } from './holding.ts';
import { isFinal } from './ladder.ts';
import { publicationAgreed, stateOf } from './standing.ts';

export const informationRequestResolvers: Resolvers = {
  InformationRequest: {
    party: (row) => ({ id: row.party }),
    from: (row) => ({ id: row.fromId }),
    to: (row) => ({ id: row.toId }),
    state: (row) => stateOf(row),
    tests: (row) => testsOf(row).map((test) => ({ ...test, row })),
    approvals(row) {
      const given = new Map(row.approvals.map(({ office, approvedOn }) => [office, approvedOn]));
      return approvalsNeeded(row).map((need) => ({
        ...need,
        approvedOn: given.get(need.office) ?? null,
        row,
      }));
    },
    methods: (row) => [...methodsFor(row)],
    labels: (row) => labelsFor(row),
    publicationTalks: (row) =>
      row.publicationTalks.map(({ byId, ...talk }) => ({ ...talk, by: { id: byId } })),
    publicationAgreed: (row) => publicationAgreed(row),
    decision: (row) => row.decision && { ...row.decision, final: isFinal(row) },
  },
};
