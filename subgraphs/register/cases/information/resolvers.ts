/** Resolvers of requests for information between organisations. */
import type { Resolvers } from '../../generated/graphql.ts';
import { requestInformation } from './actions.ts';
import * as asker from './asker-actions.ts';
import * as holder from './holder-actions.ts';
import { approvalsNeeded, testsOf } from './holding.ts';
import { isFinal } from './ladder.ts';
import { publicationAgreed, stateOf } from './standing.ts';

export const informationRequestResolvers: Resolvers = {
  Mutation: {
    requestInformation: (_, args, context) => requestInformation(context, args),
    acknowledgeInformationRequest: (_, args, context) => holder.acknowledge(context, args),
    askForJustification: (_, args, context) => holder.askForJustification(context, args),
    justifyInformationRequest: (_, args, context) => asker.justify(context, args),
    approveInformationRequest: (_, args, context) => holder.approve(context, args),
    agreePublication: (_, args, context) => asker.agreePublication(context, args),
    decideInformationRequest: (_, args, context) => holder.decide(context, args),
    provideInformation: (_, args, context) => holder.provide(context, args),
    escalateInformationRequest: (_, args, context) => asker.escalate(context, args),
    recordEscalationOutcome: (_, args, context) => holder.recordEscalationOutcome(context, args),
    withdrawInformationRequest: (_, args, context) => asker.withdraw(context, args),
  },
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
    publicationTalks: (row) =>
      row.publicationTalks.map(({ byId, ...talk }) => ({ ...talk, by: { id: byId } })),
    publicationAgreed: (row) => publicationAgreed(row),
    decision: (row) => row.decision && { ...row.decision, final: isFinal(row) },
  },
};
