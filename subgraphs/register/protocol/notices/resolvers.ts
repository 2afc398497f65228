/** Resolvers of notices. */
import type { SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import { mustBeAllowedToRead } from '../../kernel/access.ts';
import {
  childCollection,
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { DeliveredEnvelope, NoticeFilter, Resolvers } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { answerNotice, answersHere } from './actions.ts';
import { stillOpen } from './answer-choices.ts';
import { NoticeRow } from './entity.ts';
import type { NoticeHandlers } from './handlers.ts';
import { receiveEnvelopes } from './inbox.ts';
import { limitPerMinute } from './limit.ts';
import { matterOf } from './matters.ts';
import { isOnwardFor, narrowToState, onwardFields } from './onward-legs.ts';
import { openReason } from './reasons.ts';
import { recallNotice } from './recall.ts';
import { recordToldOtherwise } from './told-otherwise.ts';

/** Envelopes that one register may hand over in a minute: 10 a second, above what any real party sends. */
const MOST_A_MINUTE = 600;

function filter(query: SelectQueryBuilder<NoticeRow>, where: NoticeFilter, caller: Caller): void {
  const { id, kind, cause, state, direction, counterparty } = where;
  if (id != null) query.andWhere('row.id = :wanted', { wanted: id });
  if (kind != null) query.andWhere('row.kind = :kind', { kind });
  if (cause != null) query.andWhere('row.cause = :cause', { cause });
  if (state != null) narrowToState(query, state, caller);
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

/** The ground of a withheld answer stays in the register of the party that gave it, and any between the two parties. */
export function shownGround(row: NoticeRow, { caller }: Context): string | null {
  const isHidden = (row.answer === 'WITHHELD' && caller.party !== row.party) || isOnwardFor(caller, row);
  return isHidden ? null : row.ground;
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
    Register: {
      notices: ({ party }, { where, ...page }, context) =>
        collection(context, context.registerOf(party), {
          kind: 'notices',
          entity: NoticeRow,
          page,
          filter: (query) => where && filter(query, where, context.caller),
        }),
    },
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
      ground: (row, _, context) => shownGround(row, context),
      answers: (row, _, context) =>
        context.caller.party === row.party
          ? stillOpen(row, answersHere(context.registerOf(row.party), handlers, row))
          : [],
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
    NoticeConnection: connectionResolvers,
  };
}
