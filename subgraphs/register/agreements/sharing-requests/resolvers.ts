/** Resolvers of requests to share. */
import { parseInstant } from '../../../../shared/scalars.ts';
import { asParty } from '../../kernel/register-of.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { decidingOf } from './deciding.ts';
import { stateOf } from './rules.ts';

export const sharingRequestResolvers: Resolvers = {
  SharingRequest: {
    party: ({ party }) => asParty(party),
    requestedBy: ({ requestedById }) => asParty(requestedById),
    holders: ({ holderIds }) => holderIds.map(asParty),
    assessments: ({ assessments }) =>
      assessments.map((one) => ({ ...one, recordedAt: parseInstant(one.recordedAt) })),
    decision: ({ decision }) => decision && { ...decision, decidedAt: parseInstant(decision.decidedAt) },
    deciding: (row, _, { caller, registerOf }) =>
      decidingOf(row, { caller, signing: registerOf(row.party).policy.signing }),
    state: stateOf,
  },
};
