/** Gathers what the rules need to say from whom data came that prove wrong, for many requests at once. */
import { In, IsNull, Not, Raw, type EntityManager } from 'typeorm';
import type { DisclosureRow } from '../../records/disclosures/entity.ts';
import { ProcessingRecordRow } from '../../records/processing/entity.ts';
import { RightsRequestRow } from './entity.ts';
import type { RecipientToTell } from './recipient-rules.ts';
import { sourcesOf } from './source-rules.ts';

export interface SourceQuery {
  request: RightsRequestRow;
  /** This register's references to the person. */
  people: readonly string[];
  disclosures: readonly DisclosureRow[];
  /** Those who know already, and those told as recipients. */
  exclude: readonly string[];
}

/** The sources to tell of each request, in their order. */
export async function sourcesFor(
  manager: EntityManager,
  queries: readonly SourceQuery[],
): Promise<RecipientToTell[][]> {
  if (queries.length === 0) return [];
  const records = await manager.findBy(ProcessingRecordRow, {
    sourceIds: Raw((column) => `cardinality(${column}) > 0`),
  });
  const others = await manager.find(RightsRequestRow, {
    select: { id: true, subject: true, cause: true, cameFromId: true, receivedOn: true },
    where: { subject: In(queries.flatMap(({ people }) => people)), cameFromId: Not(IsNull()) },
    order: { receivedOn: 'ASC', id: 'ASC' },
  });
  return queries.map(({ request, people, disclosures, exclude }) =>
    sourcesOf({
      regime: request.regime,
      exclude: [request.party, ...exclude],
      disclosures,
      agreements: request.agreements,
      processingRecords: request.processingRecords,
      records,
      tellers: others
        .filter(({ subject, cause }) => people.includes(subject) && cause !== request.cause)
        .map(({ cameFromId, receivedOn }) => ({ party: cameFromId!, receivedOn })),
    }),
  );
}
