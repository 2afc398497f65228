/** What resolvers ask about many breaches at once. */
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AgreementRow } from '../../agreements/entity.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { BreachPartner } from '../../generated/graphql.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { stateOf } from '../../protocol/notices/rules.ts';
import { coordinatorOf } from './actions/telling.ts';
import {
  BreachDecisionRow,
  BreachEffectRow,
  BreachEntryRow,
  BreachReportRow,
  BreachViewRow,
  type BreachRow,
} from './entity.ts';

/** Of the agreements concerned, those that the caller's party was asked to sign. */
export async function sharedAgreements(row: BreachRow, context: Context): Promise<string[]> {
  const { database } = context.registerOf(row.party);
  const key = row.agreements.join('\n');
  const named = await batched(context, `signatories ${row.party}`, key, async (lists) => {
    const references = [...new Set(lists.flatMap((list) => list.split('\n')))];
    const agreements = await database.manager.findBy(AgreementRow, { reference: In(references) });
    return lists.map((list) => agreements.filter(({ reference }) => list.split('\n').includes(reference)));
  });
  const shared = named.filter(({ signatoryIds }) => signatoryIds.includes(context.caller.party));
  return [...new Set(shared.map(({ reference }) => reference))];
}

/** The rows that belong to a breach, in the order of a column. */
function rowsOf<Row extends ObjectLiteral & { breachId: string }>(
  entity: EntityTarget<Row>,
  order: keyof Row & string,
): (row: BreachRow, context: Context) => Promise<Row[]> {
  return (row, context) => {
    const { database } = context.registerOf(row.party);
    const { tableName } = database.getMetadata(entity);
    return batched(context, `${tableName} ${row.party}`, row.id, async (ids) => {
      const where = { breachId: In([...ids]) } as never;
      const rows = await database.manager.find(entity, { where, order: { [order]: 'ASC' } as never });
      return ids.map((id) => rows.filter((one) => one.breachId === id));
    });
  };
}

/** The notices that told partners of a breach, by revision. */
function noticesToPartners(row: BreachRow, context: Context): Promise<NoticeRow[]> {
  const { database } = context.registerOf(row.party);
  return batched(context, `partners ${row.party}`, row.id, async (ids) => {
    const sent = { cause: In([...ids]), kind: 'BREACH', direction: 'SENT' } as const;
    const notices = await database.manager.find(NoticeRow, {
      where: sent,
      order: { revision: 'ASC', recipientId: 'ASC' },
    });
    return ids.map((id) => notices.filter(({ cause }) => cause === id));
  });
}

/** Each partner with the newest of its notices; whoever took on an earlier one has taken on the matter. */
export async function partnersOf(row: BreachRow, context: Context): Promise<BreachPartner[]> {
  const { directory } = context.registerOf(row.party);
  const notices = await noticesToPartners(row, context);
  const newest = new Map(notices.map((notice) => [notice.recipientId, notice]));
  return [...newest].map(([id, { revision, deliveredAt, ...facts }]) => {
    const own = notices.filter(({ recipientId }) => recipientId === id);
    return {
      party: { id },
      revision,
      state: stateOf({ deliveredAt, ...facts }),
      deliveredAt,
      acknowledgedAt: own.find(({ acknowledgedAt }) => acknowledgedAt)?.acknowledgedAt ?? null,
      contact: coordinatorOf(directory.party(id))?.address ?? null,
    };
  });
}

export const viewsOf = rowsOf(BreachViewRow, 'givenAt');
export const decisionsOf = rowsOf(BreachDecisionRow, 'id');
export const entriesOf = rowsOf(BreachEntryRow, 'id');
export const reportsOf = rowsOf(BreachReportRow, 'id');
export const effectsOf = rowsOf(BreachEffectRow, 'reportedAt');
