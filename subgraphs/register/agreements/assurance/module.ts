/** What this module contributes to a register: its table, its collection, its actions and its resolvers. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import type { AssuranceFilter, AssuranceSummary, Resolvers } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { EVERYONE } from '../../kernel/readers.ts';
import { mustBeAllowedToRead, narrowToVisible } from '../../kernel/access.ts';
import type { AccessRules } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import { AgreementRow } from '../entity.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import { AssuranceRow } from './entity.ts';
import { soonUntil, stateOf, summaryOf } from './rules.ts';
import { KINDS } from './kinds.ts';
import { recordAssurance } from './actions.ts';

/** `stateOf` as SQL over `row`. */
const STATE_SQL = {
  CURRENT: 'row.sortOn > :soon',
  EXPIRING: 'row.sortOn between :today and :soon',
  EXPIRED: 'row.sortOn < :today',
};

const assurances = collection<AssuranceRow, AssuranceFilter>({
  name: 'assurances',
  row: AssuranceRow,
  sort: { by: 'sortOn', type: 'date', newestFirst: false },
  readers: EVERYONE,
  relation: {
    words: 'its party has signed an agreement with this one, or both were asked to',
    where: 'exists (select from agreement a where :callerParty = any(a.signatory_ids))',
  },
  listed: 'row.replacedAt is null',
  filters: {
    kind: 'row.kind = :kind',
    state(state, { now }) {
      const today = londonDate(now);
      return { sql: STATE_SQL[state], parameters: { today, soon: soonUntil(today) } };
    },
  },
});

export const accessRules: AccessRules = {
  /** A party that signs nothing with this one may not learn what is missing here. */
  async signsWithCaller({ party }: { party: string }, context: Context, resolve: () => unknown) {
    const { caller } = context;
    const register = context.registerOf(party);
    mustBeAllowedToRead(caller, 'assurances', party);
    if (caller.party === party) return resolve();
    const shared = register.database.manager.createQueryBuilder(AgreementRow, 'row');
    return (await narrowToVisible(shared, 'agreements', caller, register).getExists()) ? resolve() : null;
  },
};

async function summary(context: Context, party: string): Promise<AssuranceSummary> {
  const { nodes } = await assurances.read(context, party, { first: Object.keys(KINDS).length });
  return summaryOf(nodes, londonDate(context.now));
}

const assuranceResolvers: Resolvers = {
  Register: {
    assurance: ({ party }, _, context) => summary(context, party),
  },
  Assurance: {
    party: ({ party }) => ({ id: party }),
    state: (row, _, context) => stateOf(row, londonDate(context.now)),
  },
};

export const tables: Tables = {
  assurance: { row: AssuranceRow, grant: CHANGE },
};

export const collections = [assurances];
export const actions: Action[] = [recordAssurance];

export const resolvers: Resolvers[] = [assuranceResolvers];
