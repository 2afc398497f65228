/** Resolvers of requests for information between organisations. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { InformationRequestFilter, Resolvers } from '../../generated/graphql.ts';
import { requestInformation } from './actions.ts';
import * as asker from './asker-actions.ts';
import { InformationRequestRow } from './entity.ts';
import * as holder from './holder-actions.ts';
import { approvalsNeeded, labelsFor, methodsFor, testsOf } from './holding.ts';
import { isFinal } from './ladder.ts';
import { publicationAgreed, stateOf, STATE_SQL } from './standing.ts';

function filter(query: SelectQueryBuilder<InformationRequestRow>, where: InformationRequestFilter): void {
  if (where.id != null) query.andWhere('row.id = :wanted', { wanted: where.id });
  if (where.requestId != null) query.andWhere('row.requestId = :requestId', { requestId: where.requestId });
  if (where.from != null) query.andWhere('row.fromId = :from', { from: where.from });
  if (where.to != null) query.andWhere('row.toId = :to', { to: where.to });
  if (where.agreement != null) query.andWhere('row.agreement = :agreement', { agreement: where.agreement });
  if (where.state != null) query.andWhere(`${STATE_SQL} = :state`, { state: where.state });
}

/** How the holder came to its decision is its own: the other party reads the outcome and the reason. */
const isOwn = (row: InformationRequestRow, { caller }: Context) => caller.party === row.party;

export const informationRequestResolvers: Resolvers = {
  Register: {
    informationRequests: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'informationRequests',
        entity: InformationRequestRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
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
    tests: (row, _, context) => testsOf(row, isOwn(row, context)),
    approvals(row, _, context) {
      const given = new Map(row.approvals.map(({ office, approvedOn }) => [office, approvedOn]));
      const approvedOn = (office: string) => (isOwn(row, context) ? (given.get(office) ?? null) : null);
      return approvalsNeeded(row).map((need) => ({ ...need, approvedOn: approvedOn(need.office) }));
    },
    methods: (row) => [...methodsFor(row)],
    labels: (row) => labelsFor(row),
    publicationTalks: (row) =>
      row.publicationTalks.map(({ byId, ...talk }) => ({ ...talk, by: { id: byId } })),
    publicationAgreed: (row) => publicationAgreed(row),
    decision: (row) => row.decision && { ...row.decision, final: isFinal(row) },
  },
  InformationRequestConnection: connectionResolvers,
};
