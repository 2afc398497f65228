/** Resolvers of notices. */
import type { SelectQueryBuilder } from 'typeorm';
import { refuse } from '../../../shared/errors.ts';
import { isObject, unverifiedPayload } from '../../../shared/jws.ts';
import { mayHandleIdentity } from '../access.ts';
import { appendAudit } from '../audit.ts';
import {
  childCollection,
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../connection.ts';
import type { Context } from '../context.ts';
import type { DeliveredEnvelope, NoticeFilter, Resolvers } from '../generated/graphql.ts';
import { answerNotice } from './actions.ts';
import { NoticeRow } from './entity.ts';
import type { NoticeHandlers } from './handlers.ts';
import { receiveEnvelopes } from './inbox.ts';
import { limitPerMinute } from './limit.ts';
import { stateOf, STATE_SQL } from './rules.ts';

/** Envelopes that one register may hand over in a minute: 10 a second, above what any real party sends. */
const MOST_A_MINUTE = 600;

function filter(query: SelectQueryBuilder<NoticeRow>, where: NoticeFilter): void {
  const { kind, cause, state, direction, counterparty } = where;
  if (kind != null) query.andWhere('row.kind = :kind', { kind });
  if (cause != null) query.andWhere('row.cause = :cause', { cause });
  if (state != null) query.andWhere(`${STATE_SQL} = :state`, { state });
  if (direction != null) query.andWhere('row.direction = :direction', { direction });
  if (counterparty != null) {
    query.andWhere(
      "case row.direction when 'SENT' then row.recipientId else row.senderId end = :counterparty",
      { counterparty },
    );
  }
}

/** The notices of one chain that this register sent or received. */
export function noticesOfCause(
  context: Context,
  { party, cause }: { party: string; cause: string },
  page: PageArguments,
): Promise<Connection<NoticeRow>> {
  const register = context.registerOf(party);
  return childCollection(context, register, { kind: 'notices', entity: NoticeRow, page }, 'cause', cause);
}

/** The ground of a withheld answer stays in the register of the party that gave it. */
function isHidden(row: NoticeRow, context: Context): boolean {
  return row.answer === 'WITHHELD' && context.caller.party !== row.party;
}

/** What the sender added for the recipient: it may say who a person is, so reading it leaves its own audit line. */
async function contentOf(row: NoticeRow, context: Context): Promise<unknown> {
  const { caller, now } = context;
  if (caller.party !== row.party) return null;
  const register = context.registerOf(row.party);
  if (!mayHandleIdentity(caller, register)) refuse('FORBIDDEN', "`content` needs the register's own door.");
  const content = await register.caseKeys.decrypt(row.caseId, row.content);
  if (content === null) return null;
  const entry = {
    caller,
    at: now,
    action: 'readContent',
    rowKind: 'notices',
    rowIds: [row.id],
    why: 'query',
  };
  await register.database.transaction((manager) => appendAudit(manager, entry));
  return JSON.parse(content);
}

function bodyOf(row: NoticeRow): unknown {
  const body = unverifiedPayload(row.statement)?.body;
  return isObject(body) ? body : {};
}

/** The resolvers, with what the other modules do about notices. */
export function noticeResolvers(handlers: NoticeHandlers): Resolvers {
  const inbox = { handlers, limit: limitPerMinute(MOST_A_MINUTE) };
  return {
    Register: {
      notices: ({ party }, { where, ...page }, context) =>
        collection(context, context.registerOf(party), {
          kind: 'notices',
          entity: NoticeRow,
          page,
          filter: (query) => where && filter(query, where),
        }),
    },
    Mutation: {
      deliverNotices: async (_, { party, input }, context) => ({
        // GraphQL reports an error in a list at its place; the generated type does not know that.
        results: (await receiveEnvelopes(context, inbox, party, input.envelopes)) as DeliveredEnvelope[],
      }),
      answerNotice: (_, args, context) => answerNotice(context, handlers, args),
    },
    Notice: {
      party: (row) => ({ id: row.party }),
      sender: (row) => ({ id: row.senderId }),
      recipient: (row) => ({ id: row.recipientId }),
      originator: (row) => ({ id: row.originatorId }),
      state: (row) => stateOf(row),
      ground: (row, _, context) => (isHidden(row, context) ? null : row.ground),
      reason: (row, _, context) => (isHidden(row, context) ? null : row.reason),
      body: (row) => bodyOf(row),
      content: (row, _, context) => contentOf(row, context),
    },
    NoticeConnection: connectionResolvers,
  };
}
