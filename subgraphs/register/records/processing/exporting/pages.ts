/** All entries of a record by name, a page at a time: a large record is never read at once. */
import type { EntityManager } from 'typeorm';
import { ProcessingRecordRow } from '../entity.ts';

const PAGE = 500;

export async function* recordPages(manager: EntityManager): AsyncGenerator<ProcessingRecordRow[]> {
  let last: ProcessingRecordRow | undefined;
  do {
    const query = manager.createQueryBuilder(ProcessingRecordRow, 'row');
    if (last)
      query.where('(row.name, row.id) > (:name::text collate "C", :id)', { name: last.name, id: last.id });
    const rows: ProcessingRecordRow[] = await query
      .orderBy('row.name')
      .addOrderBy('row.id')
      .limit(PAGE)
      .getMany();
    if (rows.length > 0) yield rows;
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last);
}
