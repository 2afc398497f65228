/** Queries on the record beyond its pages: its gaps against agreements, and earlier revisions. */
import type { EntityManager } from 'typeorm';
import { historiesOf } from '../../agreements/queries.ts';
import { inForceWith } from '../../agreements/rules.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { agreementGaps, RECORD_FACTS, type Gap, type InForce, type RecordFacts } from './gaps/agreements.ts';
import { ProcessingRecordRow, ProcessingRevisionRow } from './entity.ts';

/** The most gaps in one answer. */
const MOST_GAPS = 1000;

/** Where the record and the agreements in force do not cover each other. */
export async function gapsAgainstAgreements(manager: EntityManager, today: string): Promise<Gap[]> {
  const records: RecordFacts[] = await manager
    .createQueryBuilder(ProcessingRecordRow, 'row')
    .select(RECORD_FACTS.map((field) => `row.${field}`))
    .where('row.endedOn is null')
    .orderBy('row.name')
    .addOrderBy('row.id')
    .getMany();
  return agreementGaps(await agreementsInForce(manager, today), records).slice(0, MOST_GAPS);
}

async function agreementsInForce(manager: EntityManager, today: string): Promise<InForce[]> {
  const held = await manager.query<{ reference: string }[]>(
    'select distinct reference from agreement order by reference',
  );
  const references = held.map(({ reference }) => reference);
  const histories = await historiesOf(manager, references);
  return histories.flatMap((history) => {
    const { versions } = history;
    const partners = inForceWith(history, today);
    const terms = versions.find(
      (version) => inForceWith({ ...history, versions: [version] }, today).length > 0,
    )?.terms;
    if (!terms) return [];
    const codes = (list: { code: string }[]) => list.map(({ code }) => code);
    const { reference } = versions[0]!;
    return [
      { reference, purposes: codes(terms.purposes), categories: codes(terms.dataCategories), partners },
    ];
  });
}

const MOST_REVISIONS = 200;

/** The earlier revisions of an entry, the newest first; for many entries in one query. */
export function revisionsOf(
  context: Context,
  row: Pick<ProcessingRecordRow, 'id' | 'party'>,
): Promise<ProcessingRevisionRow[]> {
  return batched(context, `revisions ${row.party}`, row.id, async (ids) => {
    const rows = await context
      .registerOf(row.party)
      .database.manager.createQueryBuilder(ProcessingRevisionRow, 'row')
      .innerJoin(ProcessingRecordRow, 'record', 'record.id = row.recordId')
      .where('row.recordId = any(:ids)', { ids: [...ids] })
      .andWhere(`row.revision >= record.revision - ${MOST_REVISIONS}`)
      .orderBy('row.revision', 'DESC')
      .getMany();
    const byId = new Map<string, ProcessingRevisionRow[]>(ids.map((id) => [id, []]));
    for (const revision of rows) byId.get(revision.recordId)?.push(revision);
    return ids.map((id) => byId.get(id)!);
  });
}
