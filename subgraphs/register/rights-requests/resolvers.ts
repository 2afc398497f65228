/** Resolvers of rights requests. */
import { In, type SelectQueryBuilder } from 'typeorm';
import { refuse } from '../../../shared/errors.ts';
import { mayHandleIdentity, mustBeAllowedTo } from '../access.ts';
import { appendAudit, type AuditEntry } from '../audit.ts';
import { batched, collection, connectionResolvers } from '../connection.ts';
import type { Context } from '../context.ts';
import type { QueryPreviewRecipientsArgs, Resolvers, RightsRequestFilter } from '../generated/graphql.ts';
import { noticesOfCause } from '../notices/resolvers.ts';
import { obligationsAbout } from '../obligations/resolvers.ts';
import { identityOf } from '../subjects/subjects.ts';
import * as actions from './actions.ts';
import { RightsRequestRow } from './entity.ts';
import { recipientsFor } from './recipients.ts';
import { dueOn, stateOf, STATE_SQL } from './rules.ts';

function filter(query: SelectQueryBuilder<RightsRequestRow>, where: RightsRequestFilter): void {
  if (where.right != null) query.andWhere('row.right = :right', { right: where.right });
  if (where.regime != null) query.andWhere('row.regime = :regime', { regime: where.regime });
  if (where.state != null) query.andWhere(`${STATE_SQL} = :state`, { state: where.state });
}

const shown = ({ party, why }: { party: string; why: string }) => ({ party: { id: party }, why });

/** As they were when it was decided; until then as they are now, asked for all requests of a page together. */
async function recipientsOf(
  row: RightsRequestRow,
  context: Context,
): Promise<{ party: string; why: string }[]> {
  if (row.told) return row.told;
  const { manager } = context.registerOf(row.party).database;
  return batched(context, `recipients ${row.party}`, row.id, async (ids) => {
    const rows = await manager.findBy(RightsRequestRow, { id: In([...ids]) });
    const recipients = await recipientsFor(manager, rows, context.now);
    const byId = new Map(rows.map(({ id }, index) => [id, recipients[index]!]));
    return ids.map((id) => byId.get(id) ?? []);
  });
}

/** Where a person's data went is personal data: asking leaves its audit line. */
async function previewRecipients(context: Context, { party, id }: QueryPreviewRecipientsArgs) {
  const register = context.registerOf(party);
  mustBeAllowedTo(context.caller, 'completeRightsRequest', party);
  return register.database.transaction(async (manager) => {
    const row = await manager.findOneBy(RightsRequestRow, { id });
    if (!row) return refuse('NOT_FOUND', 'This register has no such request.');
    const [recipients = []] = await recipientsFor(manager, [row], context.now);
    await appendAudit(manager, readingOf(row, context, 'previewRecipients'));
    return recipients.map(shown);
  });
}

function readingOf(row: RightsRequestRow, { caller, now }: Context, action: string): AuditEntry {
  return { caller, at: now, action, rowKind: 'rightsRequests', rowIds: [row.id], why: 'query' };
}

/** What may identify the person: at the own door, and each reading leaves its own audit line. */
async function readIdentifying<T>(
  row: RightsRequestRow,
  context: Context,
  field: string,
  read: () => Promise<T | null>,
): Promise<T | null> {
  const register = context.registerOf(row.party);
  if (context.caller.party !== row.party) return null;
  if (!mayHandleIdentity(context.caller, register)) {
    refuse('FORBIDDEN', `\`${field}\` needs the register's own door.`);
  }
  const value = await read();
  if (value === null) return null;
  await register.database.transaction((manager) =>
    appendAudit(manager, readingOf(row, context, `read ${field}`)),
  );
  return value;
}

async function decrypt(
  row: RightsRequestRow,
  context: Context,
  sealed: Buffer | null,
): Promise<string | null> {
  return sealed && context.registerOf(row.party).caseKeys.decrypt(row.id, sealed);
}

export const rightsRequestResolvers: Resolvers = {
  Query: {
    previewRecipients: (_, args, context) => previewRecipients(context, args),
  },
  Register: {
    rightsRequests: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'rightsRequests',
        entity: RightsRequestRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
  Mutation: {
    recordRightsRequest: (_, args, context) => actions.recordRightsRequest(context, args),
    completeRightsRequest: (_, args, context) => actions.completeRightsRequest(context, args),
    refuseRightsRequest: (_, args, context) => actions.refuseRightsRequest(context, args),
  },
  RightsRequest: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    dueOn: (row, _, context) => {
      const { directory } = context.registerOf(row.party);
      return dueOn(row, directory.party(row.party)?.nation ?? 'england-and-wales');
    },
    decidedAt: (row) => row.decidedAt ?? row.refusedAt,
    cameFrom: (row) => (row.cameFromId === null ? null : { id: row.cameFromId }),
    identity: (row, _, context) =>
      readIdentifying(row, context, 'identity', () => identityOf(context.registerOf(row.party), row.id)),
    statement: (row, _, context) =>
      readIdentifying(row, context, 'statement', () => decrypt(row, context, row.statement)),
    correction: (row, _, context) =>
      readIdentifying(row, context, 'correction', () => decrypt(row, context, row.correction)),
    recipients: async (row, _, context) => (await recipientsOf(row, context)).map(shown),
    notices: (row, page, context) => noticesOfCause(context, { party: row.party, cause: row.cause }, page),
    // What came by notice is owed as that notice's answer.
    obligations: (row, page, context) =>
      obligationsAbout(context, { id: row.noticeId ?? row.id, party: row.party }, page),
  },
  RightsRequestConnection: connectionResolvers,
};
