/** Resolvers of assurance: only confirmations that count are shown. */
import type { SelectQueryBuilder } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { mustBeAllowedToRead, narrowToVisible } from '../../kernel/access.ts';
import { AgreementRow } from '../entity.ts';
import {
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { AssuranceFilter, AssuranceSummary, Resolvers } from '../../generated/graphql.ts';
import { AssuranceRow } from './entity.ts';
import { KINDS } from './kinds.ts';
import { soonUntil, stateOf, summaryOf } from './rules.ts';

/** `stateOf` as SQL over `row`. */
const STATE_SQL = {
  CURRENT: 'row.sortOn > :soon',
  EXPIRING: 'row.sortOn between :today and :soon',
  EXPIRED: 'row.sortOn < :today',
};

function filter(query: SelectQueryBuilder<AssuranceRow>, where: AssuranceFilter, today: string): void {
  query.andWhere('row.replacedAt is null');
  if (where.kind != null) query.andWhere('row.kind = :kind', { kind: where.kind });
  if (where.state != null) query.andWhere(STATE_SQL[where.state], { today, soon: soonUntil(today) });
}

function assurances(
  context: Context,
  party: string,
  page: PageArguments,
  where: AssuranceFilter,
): Promise<Connection<AssuranceRow>> {
  return collection(context, context.registerOf(party), {
    kind: 'assurances',
    entity: AssuranceRow,
    page,
    filter: (query) => filter(query, where, londonDate(context.now)),
  });
}

/** Null for a party that signs nothing with this one: it is not to learn what is missing here. */
async function summary(context: Context, party: string): Promise<AssuranceSummary | null> {
  const register = context.registerOf(party);
  mustBeAllowedToRead(context.caller, 'assurances', party);
  const shared = register.database.manager.createQueryBuilder(AgreementRow, 'row');
  const maySee =
    context.caller.party === party ||
    (await narrowToVisible(shared, 'agreements', context.caller, register).getExists());
  if (!maySee) return null;
  const { nodes } = await assurances(context, party, { first: Object.keys(KINDS).length }, {});
  return summaryOf(nodes, londonDate(context.now));
}

export const assuranceResolvers: Resolvers = {
  Register: {
    assurances: ({ party }, { where, ...page }, context) => assurances(context, party, page, where ?? {}),
    assurance: ({ party }, _, context) => summary(context, party),
  },
  Assurance: {
    party: ({ party }) => ({ id: party }),
    state: (row, _, context) => stateOf(row, londonDate(context.now)),
  },
  AssuranceConnection: connectionResolvers,
};
