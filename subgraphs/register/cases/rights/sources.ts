/** Who gave this party data that prove wrong: each source is told, so that the error is corrected where it began. */
import { In, IsNull, Not, Raw, type EntityManager } from 'typeorm';
import type { Regime } from '../../generated/graphql.ts';
import type { DisclosureRow } from '../../records/disclosures/entity.ts';
import { ProcessingRecordRow } from '../../records/processing/entity.ts';
import { RightsRequestRow } from './entity.ts';
import { BY_LAW_ALONE, type RecipientToTell } from './recipient-rules.ts';

export interface SourceFacts {
  regime: Regime;
  /** The party itself, those who know already, and those told as recipients. */
  exclude: readonly string[];
  /** This party's disclosures of the person's data, by which the records that cover them are found. */
  disclosures: readonly Pick<DisclosureRow, 'agreement' | 'categories'>[];
  /** References that the request names. */
  agreements: readonly string[];
  /** Ids of the records that the request is about. */
  processingRecords: readonly string[];
  records: readonly Pick<ProcessingRecordRow, 'id' | 'name' | 'agreements' | 'categories' | 'sourceIds'>[];
  /** Parties that told this one of other requests of the same person: they had given it the data. */
  tellers: readonly { party: string; receivedOn: string }[];
}

/** Art. 5(1)(d); DPA 2018 s.48(7), where the source is a competent authority. */
const SOURCE: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR Art. 5(1)(d)',
  PART_3: 'DPA 2018 s.48(7)',
};

/** Each source once, with all the reasons, in the order of their ids. */
export function sourcesOf(facts: SourceFacts): RecipientToTell[] {
  const reasons = new Map<string, Set<string>>();
  const add = (party: string, why: string) => {
    if (facts.exclude.includes(party)) return;
    reasons.set(party, (reasons.get(party) ?? new Set()).add(why));
  };
  for (const record of facts.records.filter((one) => covers(one, facts)))
    for (const party of record.sourceIds) add(party, `source of the data of “${record.name}”`);
  for (const { party, receivedOn } of facts.tellers)
    add(party, `told this party of a request of the same person on ${receivedOn}`);
  return [...reasons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([party, why]) => ({
      ...BY_LAW_ALONE,
      party,
      why: `${[...why].join('; ')}: ${SOURCE[facts.regime]}`,
    }));
}

type RecordFacts = SourceFacts['records'][number];

/** Whether the request is about a record, by its id or its agreement, or data of the person were shared from it. */
function covers(record: RecordFacts, { disclosures, agreements, processingRecords }: SourceFacts): boolean {
  if (processingRecords.includes(record.id)) return true;
  if (record.agreements.some((reference) => agreements.includes(reference))) return true;
  return disclosures.some(
    ({ agreement, categories }) =>
      categories.some((category) => record.categories.includes(category)) &&
      (agreement === null || record.agreements.length === 0 || record.agreements.includes(agreement)),
  );
}

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
