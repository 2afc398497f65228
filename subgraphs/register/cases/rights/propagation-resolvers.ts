/** Resolvers of how requests are passed on: exceptions, revisions, and whom a notice is about. */
import { batched } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { SubjectCaseRow } from '../../people/subjects/entity.ts';
import { heldPerson, matchesOf } from '../../people/subjects/matching.ts';
import type { RightsRequestRow } from './entity.ts';
import { RecipientExceptionRow } from './exception-entity.ts';
import { exceptRecipient } from './exceptions.ts';
import { confirmMatch } from './match-decisions.ts';
import { reviseNotices } from './revising.ts';

/** How surely the person was found, for all requests of a page together; null: nobody looked. */
function matchOf(row: RightsRequestRow, context: Context): Promise<SubjectCaseRow | null> {
  const { manager } = context.registerOf(row.party).database;
  return batched(context, `match ${row.party}`, row.id, async (ids) => {
    const matches = await matchesOf(manager, ids);
    return ids.map((id) => matches.get(id) ?? null);
  });
}

/** Somebody of whom a notice may be, at one party. */
export interface CandidateRow {
  subject: string;
  request: RightsRequestRow;
}

const personOf = ({ subject, request }: CandidateRow, context: Context) => {
  const register = context.registerOf(request.party);
  return heldPerson({ register, manager: register.database.manager }, subject);
};

export const propagationResolvers: Resolvers = {
  Mutation: {
    exceptRecipient: (_, args, context) => exceptRecipient(context, args),
    reviseNotices: (_, args, context) => reviseNotices(context, args),
    confirmMatch: (_, args, context) => confirmMatch(context, args),
  },
  RightsRequest: {
    match: async (row, _, context) => (await matchOf(row, context))?.match ?? null,
    candidates: async (row, _, context) => {
      const { candidates = [] } = (await matchOf(row, context)) ?? {};
      return candidates.map((subject) => ({ subject, request: row }));
    },
    suggestedAnswer: async (row, _, context) => {
      const match = row.cameFromId === null ? null : (await matchOf(row, context))?.match;
      return match === 'NONE' || match === 'REJECTED' ? 'NOT_HELD' : null;
    },
    exceptions: (row, _, context) =>
      context.registerOf(row.party).database.manager.find(RecipientExceptionRow, {
        where: { requestId: row.id },
        order: { recipientId: 'ASC' },
      }),
  },
  SubjectCandidate: {
    cases: async (row, _, context) => (await personOf(row, context)).cases,
    identity: (row, _, context) =>
      readIdentifying(context, row.request, {
        kind: 'rightsRequests',
        field: 'candidates',
        read: async () => (await personOf(row, context)).identity,
      }),
  },
  ExceptedRecipient: {
    party: (row) => ({ id: row.recipientId }),
    reason: (row, _, context) =>
      readIdentifying(
        context,
        { id: row.requestId, party: row.party },
        {
          kind: 'rightsRequests',
          field: 'exceptions',
          read: ({ caseKeys }) => caseKeys.decrypt(row.requestId, row.reason),
        },
      ),
  },
  PartyWithReason: {
    mightRefuseWith: (row) => row.mightRefuseWith ?? [],
  },
};
