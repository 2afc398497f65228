/** Resolvers of how requests are passed on: exceptions, revisions, and whom a notice is about. */
import type { PartOf } from '../../kernel/access/enforce.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { SubjectCaseRow } from '../../people/subjects/entity.ts';
import { heldPerson, matchesOf } from '../../people/subjects/matching.ts';
import type { RightsRequestRow } from './entity.ts';
import { RecipientExceptionRow } from './exception-entity.ts';

/** How surely the person was found, for all requests of a page together; null: nobody looked. */
function matchOf(row: RightsRequestRow, context: Context): Promise<SubjectCaseRow | null> {
  const { manager } = context.registerOf(row.party).database;
  return batched(context, `match ${row.party}`, row.id, async (ids) => {
    const matches = await matchesOf(manager, ids);
    return ids.map((id) => matches.get(id) ?? null);
  });
}

/** Somebody of whom a notice may be, at one party. */
export interface CandidateRow extends PartOf<RightsRequestRow> {
  subject: string;
}

/** An exception, as part of the request. */
export type ExceptionRow = RecipientExceptionRow & PartOf;

const personOf = ({ subject, row }: CandidateRow, context: Context) => {
  const register = context.registerOf(row.party);
  return heldPerson({ register, manager: register.database.manager }, subject);
};

export const propagationResolvers: Resolvers = {
  RightsRequest: {
    match: async (row, _, context) => (await matchOf(row, context))?.match ?? null,
    candidates: async (row, _, context) => {
      const { candidates = [] } = (await matchOf(row, context)) ?? {};
      return candidates.map((subject) => ({ subject, row }));
    },
    suggestedAnswer: async (row, _, context) => {
      const match = row.cameFromId === null ? null : (await matchOf(row, context))?.match;
      return match === 'NONE' || match === 'REJECTED' ? 'NOT_HELD' : null;
    },
    exceptions: async (row, _, context) => {
      const rows = await context.registerOf(row.party).database.manager.find(RecipientExceptionRow, {
        where: { requestId: row.id },
        order: { recipientId: 'ASC' },
      });
      return rows.map((exception) => ({ ...exception, row }));
    },
  },
  SubjectCandidate: {
    cases: async (row, _, context) => (await personOf(row, context)).cases,
    identity: async (row, _, context) => (await personOf(row, context)).identity,
  },
  ExceptedRecipient: {
    party: (row) => ({ id: row.recipientId }),
    reason: ({ party, requestId, reason }, _, context) =>
      context.registerOf(party).caseKeys.decrypt(requestId, reason),
  },
  PartyWithReason: {
    mightRefuseOn: (row) => row.mightRefuseOn ?? [],
    mightRefuseWith: (row) => (row.mightRefuseOn ?? []).map(({ code }) => code),
  },
};
