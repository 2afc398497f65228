/** Resolvers of breaches. */
import type { SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import { AgreementRow } from '../agreements/entity.ts';
import { batched, collection, connectionResolvers } from '../connection.ts';
import type { Context } from '../context.ts';
import type { BreachFilter, Resolvers } from '../generated/graphql.ts';
import { noticesOfCause } from '../notices/resolvers.ts';
import { obligationsAbout } from '../obligations/resolvers.ts';
import * as actions from './actions.ts';
import { BreachRow, BreachViewRow } from './entity.ts';
import { stateOf } from './rules.ts';

function filter(query: SelectQueryBuilder<BreachRow>, where: BreachFilter): void {
  if (where.state != null) query.andWhere(`row.closedAt is ${where.state === 'OPEN' ? '' : 'not '}null`);
  if (where.kind != null) query.andWhere(':kind = any(row.kinds)', { kind: where.kind });
  if (where.agreement != null)
    query.andWhere(':agreement = any(row.agreements)', { agreement: where.agreement });
}

const isOwn = (row: BreachRow, context: Context) => row.party === context.caller.party;

/** Of the agreements concerned, those that the caller's party was asked to sign. */
async function sharedAgreements(row: BreachRow, context: Context): Promise<string[]> {
  const { database } = context.registerOf(row.party);
  const named = await batched(
    context,
    `signatories ${row.party}`,
    row.agreements.join('\n'),
    async (lists) => {
      const references = [...new Set(lists.flatMap((list) => list.split('\n')))];
      const agreements = await database.manager.findBy(AgreementRow, { reference: In(references) });
      return lists.map((list) => agreements.filter(({ reference }) => list.split('\n').includes(reference)));
    },
  );
  const shared = named.filter(({ signatoryIds }) => signatoryIds.includes(context.caller.party));
  return [...new Set(shared.map(({ reference }) => reference))];
}

function viewsOf(row: BreachRow, context: Context): Promise<BreachViewRow[]> {
  const { database } = context.registerOf(row.party);
  return batched(context, `views ${row.party}`, row.id, async (ids) => {
    const views = await database.manager.find(BreachViewRow, {
      where: { breachId: In([...ids]) },
      order: { givenAt: 'ASC' },
    });
    return ids.map((id) => views.filter((view) => view.breachId === id));
  });
}

export const breachResolvers: Resolvers = {
  Register: {
    breaches: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'breaches',
        entity: BreachRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
  Mutation: {
    recordBreach: (_, args, context) => actions.recordBreach(context, args),
    giveView: (_, args, context) => actions.giveView(context, args),
  },
  Breach: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    agreements: (row, _, context) => (isOwn(row, context) ? row.agreements : sharedAgreements(row, context)),
    processingRecords: (row, _, context) => (isOwn(row, context) ? row.processingRecords : []),
    warnings: (row, _, context) => (isOwn(row, context) ? row.warnings : []),
    affected: (row, _, context) =>
      row.affected
        .filter(({ party }) => isOwn(row, context) || party === context.caller.party)
        .map(({ party, why }) => ({ party: { id: party }, why })),
    views: async (row, _, context) =>
      (await viewsOf(row, context))
        .filter(({ partyId }) => isOwn(row, context) || partyId === context.caller.party)
        .map(({ partyId, ...view }) => ({ ...view, party: { id: partyId } })),
    notices: (row, page, context) => noticesOfCause(context, { party: row.party, cause: row.id }, page),
    obligations: (row, page, context) => obligationsAbout(context, row, page),
  },
  BreachConnection: connectionResolvers,
};
