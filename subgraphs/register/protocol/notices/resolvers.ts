/** Resolvers of notices. */
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import { mustBeAllowedToRead } from '../../kernel/access.ts';
import type { Context } from '../../kernel/context.ts';
import type { DeliveredEnvelope, Resolvers } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { answerNotice } from './actions.ts';
import type { NoticeRow } from './entity.ts';
import type { NoticeHandlers } from './handlers.ts';
import { receiveEnvelopes } from './inbox.ts';
import { limitPerMinute } from './limit.ts';
import { matterOf } from './matters.ts';
import { isOnwardFor, onwardFields } from './onward-legs.ts';
import { openReason } from './reasons.ts';
import { recallNotice } from './recall.ts';
import { recordToldOtherwise } from './told-otherwise.ts';

/** Envelopes that one register may hand over in a minute: 10 a second, above what any real party sends. */
const MOST_A_MINUTE = 600;

/** The ground of a withheld answer stays in the register of the party that gave it, and any between the two parties. */
function isHidden(row: NoticeRow, { caller }: Context): boolean {
  return (row.answer === 'WITHHELD' && caller.party !== row.party) || isOnwardFor(caller, row);
}

/** A text of a notice: for those alone who may read the kind of case that it is about. */
function readText<T>(
  context: Context,
  row: NoticeRow,
  field: string,
  read: (register: RegisterOf) => Promise<T | null>,
): Promise<T | null> {
  mustBeAllowedToRead(context.caller, matterOf(row), row.party);
  return readIdentifying(context, row, { kind: 'notices', field, read });
}

/** What the sender added for the recipient: it may say who a person is. */
function contentOf(row: NoticeRow, context: Context): Promise<unknown> {
  const read = async ({ caseKeys }: RegisterOf) => {
    const content = await caseKeys.decrypt(row.caseId, row.content);
    return content === null ? null : (JSON.parse(content) as unknown);
  };
  return readText(context, row, 'content', read);
}

function toldOtherwise(row: NoticeRow, context: Context, field: 'how' | 'evidence'): Promise<string | null> {
  const read = async ({ caseKeys }: RegisterOf) => {
    const told = row.toldOtherwise && (await caseKeys.decrypt(row.caseId, row.toldOtherwise));
    return told === null ? null : (JSON.parse(told) as Record<typeof field, string | null>)[field];
  };
  return readText(context, row, field, read);
}

function bodyOf(row: NoticeRow): unknown {
  const body = unverifiedPayload(row.statement)?.body;
  return isObject(body) ? body : {};
}

/** The resolvers, with what the other modules do about notices. */
export function noticeResolvers(handlers: NoticeHandlers): Resolvers {
  const inbox = { handlers, limit: limitPerMinute(MOST_A_MINUTE) };
  return {
    Mutation: {
      deliverNotices: async (_, { party, input }, context) => ({
        // GraphQL reports an error in a list at its place; the generated type does not know that.
        results: (await receiveEnvelopes(context, inbox, party, input.envelopes)) as DeliveredEnvelope[],
      }),
      answerNotice: (_, args, context) => answerNotice(context, handlers, args),
      recallNotice: (_, args, context) => recallNotice(context, args),
      recordToldOtherwise: (_, args, context) => recordToldOtherwise(context, args),
    },
    Notice: {
      party: (row) => ({ id: row.party }),
      sender: (row) => ({ id: row.senderId }),
      recipient: (row) => ({ id: row.recipientId }),
      originator: (row) => ({ id: row.originatorId }),
      ...onwardFields,
      ground: (row, _, context) => (isHidden(row, context) ? null : row.ground),
      reason: (row, _, context) =>
        row.reason && readText(context, row, 'reason', (register) => openReason(register, row)),
      toldOtherwise: (row, _, { caller }) =>
        row.toldOtherwiseOn === null || isOnwardFor(caller, row) ? null : row,
      body: (row) => bodyOf(row),
      content: (row, _, context) => contentOf(row, context),
    },
    ToldOtherwise: {
      on: (row) => row.toldOtherwiseOn!,
      how: (row, _, context) => toldOtherwise(row, context, 'how'),
      evidence: (row, _, context) => toldOtherwise(row, context, 'evidence'),
    },
  };
}
