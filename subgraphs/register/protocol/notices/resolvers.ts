/** Resolvers of notices. */
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { Context } from '../../kernel/context.ts';
import type { DeliveredEnvelope, Resolvers } from '../../generated/graphql.ts';
import { answersHere } from './actions.ts';
import { stillOpen } from './answer-choices.ts';
import type { NoticeRow } from './entity.ts';
import { receiveEnvelopes } from './inbox.ts';
import { openReason } from './messages.ts';
import { stateOf } from './rules.ts';

/** JSON that rests under the key of the notice's case, and may say who a person is; null once the key is destroyed. */
async function openJson(row: NoticeRow, sealed: Buffer | null, context: Context): Promise<unknown> {
  const json = sealed && (await context.registerOf(row.party).caseKeys.decrypt(row.caseId, sealed));
  return json === null ? null : (JSON.parse(json) as unknown);
}

const toldOtherwise = (row: NoticeRow, context: Context) =>
  openJson(row, row.toldOtherwise, context) as Promise<Record<'how' | 'evidence', string | null> | null>;

function bodyOf(row: NoticeRow): unknown {
  const body = unverifiedPayload(row.statement)?.body;
  return isObject(body) ? body : {};
}

export const noticeResolvers: Resolvers = {
  Mutation: {
    deliverNotices: async (_, { party, input }, context) => ({
      // GraphQL reports an error in a list at its place; the generated type does not know that.
      results: (await receiveEnvelopes(context, party, input.envelopes)) as DeliveredEnvelope[],
    }),
  },
  Notice: {
    party: (row) => ({ id: row.party }),
    sender: (row) => ({ id: row.senderId }),
    recipient: (row) => ({ id: row.recipientId }),
    originator: (row) => ({ id: row.originatorId }),
    state: (row) => stateOf(row),
    answers: (row, _, context) => stillOpen(row, answersHere(context.registerOf(row.party), row)),
    reason: (row, _, context) => openReason(context.registerOf(row.party), row),
    toldOtherwise: (row) => (row.toldOtherwiseOn === null ? null : row),
    body: (row) => bodyOf(row),
    content: (row, _, context) => openJson(row, row.content, context),
  },
  ToldOtherwise: {
    on: (row) => row.toldOtherwiseOn!,
    how: async (row, _, context) => (await toldOtherwise(row, context))?.how ?? null,
    evidence: async (row, _, context) => (await toldOtherwise(row, context))?.evidence ?? null,
  },
};
