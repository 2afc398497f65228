/** Who gave this party the data that prove wrong: each source is told, so that the fault ends where it began. */
import type { Regime } from '../../generated/graphql.ts';
import type { RecipientToTell } from './recipient-rules.ts';

export interface SourceFacts {
  regime: Regime;
  /** The party itself, those who know already, and those told as recipients. */
  exclude: readonly string[];
  /** What of this person's data this party shared, by which the records that cover it are found. */
  disclosures: readonly { agreement: string | null; categories: readonly string[] }[];
  /** References that the request names. */
  agreements: readonly string[];
  /** Ids of the records that the request is about. */
  processingRecords: readonly string[];
  records: readonly {
    id: string;
    name: string;
    agreements: readonly string[];
    categories: readonly string[];
    sourceIds: readonly string[];
  }[];
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
      party,
      why: `${[...why].join('; ')}: ${SOURCE[facts.regime]}`,
      agreement: null,
      disclosures: [],
      answerWithinDays: null,
    }));
}

type RecordFacts = SourceFacts['records'][number];

/** A record that the request is about, by itself or by its agreement, or of which data of the person's were shared. */
function covers(record: RecordFacts, { disclosures, agreements, processingRecords }: SourceFacts): boolean {
  if (processingRecords.includes(record.id)) return true;
  if (record.agreements.some((reference) => agreements.includes(reference))) return true;
  return disclosures.some(
    ({ agreement, categories }) =>
      categories.some((category) => record.categories.includes(category)) &&
      (agreement === null || record.agreements.length === 0 || record.agreements.includes(agreement)),
  );
}
