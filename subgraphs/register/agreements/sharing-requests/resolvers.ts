/** Resolvers of requests to share. */
import type { SelectQueryBuilder } from 'typeorm';
import { parseInstant } from '../../../../shared/scalars.ts';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Resolvers, SharingRequestFilter } from '../../generated/graphql.ts';
import { decidingOf } from './deciding.ts';
import { SharingRequestRow } from './entity.ts';
import { STATE_SQL, stateOf } from './rules.ts';

const filterBy =
  ({ reference, state }: SharingRequestFilter) =>
  (query: SelectQueryBuilder<SharingRequestRow>): void => {
    if (reference != null) query.andWhere('row.reference = :reference', { reference });
    if (state != null) query.andWhere(`${STATE_SQL} = :state`, { state });
  };

const asParty = (id: string) => ({ id });

export const sharingRequestResolvers: Resolvers = {
  Register: {
    sharingRequests: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'sharingRequests',
        entity: SharingRequestRow,
        page,
        filter: filterBy(where ?? {}),
      }),
  },
  SharingRequest: {
    party: ({ party }) => asParty(party),
    requestedBy: ({ requestedById }) => asParty(requestedById),
    holders: ({ holderIds }) => holderIds.map(asParty),
    assessments: ({ assessments }) =>
      assessments.map((one) => ({ ...one, recordedAt: parseInstant(one.recordedAt) })),
    decision: ({ decision, party }, _, { caller }) =>
      decision && {
        ...decision,
        name: caller.party === party ? decision.name : null,
        decidedAt: parseInstant(decision.decidedAt),
      },
    deciding: (row, _, { caller, registerOf }) =>
      decidingOf(row, { caller, signing: registerOf(row.party).policy.signing }),
    state: stateOf,
  },
  SharingRequestConnection: connectionResolvers,
};
