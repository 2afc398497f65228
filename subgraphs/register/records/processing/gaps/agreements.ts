/** Where the record and the agreements in force do not cover each other. */
import type { ProcessingRecordRow } from '../entity.ts';

/** An agreement in force, as far as the record must answer to it. */
export interface InForce {
  reference: string;
  purposes: readonly string[];
  categories: readonly string[];
  /** With whom it is in force. */
  partners: readonly string[];
}

/** The fields of an entry that are compared with agreements. */
export const RECORD_FACTS = [
  'id',
  'name',
  'purposes',
  'categories',
  'recipientIds',
  'sourceIds',
  'agreements',
  'retentionMonths',
] as const satisfies readonly (keyof ProcessingRecordRow)[];

export type RecordFacts = Pick<ProcessingRecordRow, (typeof RECORD_FACTS)[number]>;

export interface Gap {
  kind: string;
  message: string;
  agreement: string | null;
  record: string | null;
}

/** Art. 30(1), 5(2): gaps of agreements first, then of records, each in the order given. */
export function agreementGaps(agreements: readonly InForce[], records: readonly RecordFacts[]): Gap[] {
  const linked = new Map<string, RecordFacts[]>(agreements.map(({ reference }) => [reference, []]));
  for (const record of records)
    for (const reference of record.agreements) linked.get(reference)?.push(record);
  const byReference = new Map(agreements.map((agreement) => [agreement.reference, agreement]));
  return [
    ...agreements.flatMap((agreement) => uncovered(agreement, linked.get(agreement.reference)!)),
    ...records.flatMap((record) => unagreed(record, byReference)),
  ];
}

/** What the agreement names and no record that is linked to it does. */
function uncovered({ reference, purposes, categories, partners }: InForce, records: RecordFacts[]): Gap[] {
  const gap = (kind: string, message: string): Gap => ({ kind, message, agreement: reference, record: null });
  if (records.length === 0)
    return [gap('AGREEMENT_WITHOUT_RECORD', `${reference} is in force, and no record names it.`)];
  const covered = new Set(records.flatMap((one) => [...one.purposes, ...one.categories]));
  const parties = new Set(records.flatMap((one) => [...one.recipientIds, ...one.sourceIds]));
  const of = (kind: string, what: string, names: readonly string[], among: Set<string>) =>
    names
      .filter((name) => !among.has(name))
      .map((name) => gap(kind, `${reference} has the ${what} ${name}, which no record linked to it names.`));
  return [
    ...of('PURPOSE_WITHOUT_RECORD', 'purpose', purposes, covered),
    ...of('CATEGORY_WITHOUT_RECORD', 'category', categories, covered),
    ...of('PARTNER_WITHOUT_RECORD', 'partner', partners, parties),
  ];
}

/** What the record names and no agreement that it is linked to does. */
function unagreed(record: RecordFacts, byReference: ReadonlyMap<string, InForce>): Gap[] {
  const { id, name } = record;
  const gap = (kind: string, message: string, agreement: string | null = null): Gap => ({
    kind,
    message: `“${name}”: ${message}`,
    agreement,
    record: id,
  });
  const held = record.agreements.flatMap((reference) => byReference.get(reference) ?? []);
  const ended = record.agreements.filter((reference) => !byReference.has(reference));
  const partners = new Set(held.flatMap((agreement) => agreement.partners));
  const agreed = new Set(held.flatMap(({ purposes, categories }) => [...purposes, ...categories]));
  const outside = held.length === 0 ? [] : [...record.purposes, ...record.categories];
  return [
    ...ended.map((one) => gap('RECORD_OUTSIDE_AGREEMENT', `${one} is not in force.`, one)),
    ...outside
      .filter((code) => !agreed.has(code))
      .map((code) => gap('RECORD_OUTSIDE_AGREEMENT', `none of its agreements has ${code}.`)),
    ...record.recipientIds
      .filter((party) => !partners.has(party))
      .map((party) =>
        gap('RECIPIENT_WITHOUT_AGREEMENT', `no agreement that it names is in force with ${party}.`),
      ),
    ...(record.retentionMonths === null
      ? [gap('RETENTION_MISSING', 'how long the data are kept is not set in months.')]
      : []),
  ];
}
