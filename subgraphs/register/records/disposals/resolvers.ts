/** Resolvers of disposals: the party's own affair, and nobody else's. */
import { In } from 'typeorm';
import { addDays, endOfDayInLondon, londonDate } from '../../../../shared/calendar/calendar.ts';
import { WithdrawalRow } from '../../agreements/leaving/entity.ts';
import type { Context } from '../../kernel/context.ts';
import type { DisposalDue, Resolvers } from '../../generated/graphql.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import { stateOf } from '../../duties/obligations/rules.ts';
import { DISPOSAL } from '../processing/deadlines.ts';

const MOST = 200;
const DAYS_AHEAD = 90;
/** The duty of a party that has left an agreement; it is about the withdrawal. */
const RETURN_OR_DESTROY = 'RETURN_OR_DESTROY';

async function disposalsDue(context: Context, party: string): Promise<DisposalDue[]> {
  const { manager } = context.registerOf(party).database;
  const until = endOfDayInLondon(addDays(londonDate(context.now), DAYS_AHEAD));
  const duties = await manager
    .createQueryBuilder(ObligationRow, 'row')
    .where('row.metAt is null and row.dischargedAt is null')
    .andWhere('(row.kind = :left or (row.kind = :kind and row.sortAt <= :until))', {
      left: RETURN_OR_DESTROY,
      kind: DISPOSAL,
      until,
    })
    .orderBy('row.sortAt')
    .addOrderBy('row.id')
    .limit(MOST)
    .getMany();
  const left = duties.filter(({ kind }) => kind === RETURN_OR_DESTROY).map(({ about }) => about);
  const withdrawals = await manager.findBy(WithdrawalRow, { id: In(left) });
  const references = new Map(withdrawals.map(({ id, reference }) => [id, reference]));
  return duties.map((duty) => dueOf(duty, references, context.now));
}

function dueOf(duty: ObligationRow, references: Map<string, string>, now: Date): DisposalDue {
  const { kind, about, dueAt, rule, source } = duty;
  const isOfRecord = kind === DISPOSAL;
  return {
    record: isOfRecord ? about : null,
    agreement: isOfRecord ? null : (references.get(about) ?? null),
    dueOn: dueAt && londonDate(dueAt),
    rule,
    source,
    overdue: stateOf(duty, now) === 'OVERDUE',
  };
}

export const disposalResolvers: Resolvers = {
  Register: {
    disposalsDue: ({ party }, _, context) => disposalsDue(context, party),
  },
  Disposal: {
    party: (row) => ({ id: row.party }),
    record: (row) => row.recordId,
  },
};
