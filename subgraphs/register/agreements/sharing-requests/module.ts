/** What this module contributes to a register: its table, its collection, its actions and its resolvers. */
import { parseInstant } from '../../../../shared/scalars.ts';
import type { SharingRequestFilter, Resolvers } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { asParty } from '../../kernel/register-of.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import { SharingRequestRow } from './entity.ts';
import { decidingOf, STATE_SQL, stateOf } from './rules.ts';
import { sharingRequestNoticeHandlers } from './keeping.ts';
import { requestSharing } from './request.ts';
import { recordImpactAssessment, acceptRisks } from './decide.ts';

const sharingRequests = collection<SharingRequestRow, SharingRequestFilter>({
  name: 'sharingRequests',
  row: SharingRequestRow,
  sort: { by: 'requestedAt', type: 'timestamptz', newestFirst: true },
  readers: EVERYONE,
  relation: { none: 'the parties named hold copies of their own, each with its own assessment' },
  filters: {
    reference: 'row.reference = :reference',
    state: `${STATE_SQL} = :state`,
  },
});

const sharingRequestResolvers: Resolvers = {
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

export const tables: Tables = {
  sharing_request: { row: SharingRequestRow, grant: CHANGE },
};

export const collections = [sharingRequests];
export const actions: Action[] = [requestSharing, recordImpactAssessment, acceptRisks];

export const resolvers: Resolvers[] = [sharingRequestResolvers];

export const handlers: NoticeHandlers = sharingRequestNoticeHandlers;
