/** Whom a breach affects, and why: from agreements, processing records and disclosures, and what people decided. */
import type { Terms } from '../../../agreements/terms/terms.ts';
import type { DisclosureRow } from '../../../records/disclosures/entity.ts';
import type { ProcessingRecordRow } from '../../../records/processing/entity.ts';
import type { AffectedOverride } from '../entity.ts';

/** The terms of an agreement that matter for a breach. */
export type BreachAgreementTerms = Pick<Terms, 'controllership' | 'breach' | 'dataCategories' | 'further'>;

export interface ConcernedAgreement {
  reference: string;
  terms: BreachAgreementTerms;
  /** The parties with which it is in force. */
  inForceWith: string[];
  /** The parties that hold data obtained under it, those that have left included. @default `inForceWith` */
  sharers?: string[];
}

export type ConcernedRecord = Pick<
  ProcessingRecordRow,
  | 'id'
  | 'name'
  | 'recipientIds'
  | 'sourceIds'
  | 'agreements'
  | 'categories'
  | 'specialCategory'
  | 'criminalOffence'
>;

export type ConcernedDisclosure = Pick<DisclosureRow, 'id' | 'recipientId' | 'agreement' | 'categories'>;

/** What this register knows that may bear on a breach, and what of it people named. */
export interface Concerned {
  self: string;
  agreements: ConcernedAgreement[];
  /** Those named. */
  processingRecords: ConcernedRecord[];
  /** Others, that are linked to an agreement concerned. */
  linkedRecords: ConcernedRecord[];
  /** Those named, and those under an agreement concerned, as far as data were shared. */
  disclosures: ConcernedDisclosure[];
  namedDisclosures: string[];
  /** Categories of data concerned; empty: not known, so all. */
  categories: string[];
}

type Add = (party: string, why: string) => void;

/**
 * The sources of the data, their recipients and joint controllers, each with every reason. Where people name records or
 * disclosures under an agreement, only these are concerned; otherwise all data that this register holds under it.
 */
export function affectedParties(concerned: Concerned): { party: string; why: string }[] {
  const reasons = new Map<string, Set<string>>();
  const add: Add = (party, why) => {
    if (party === concerned.self) return;
    reasons.set(party, (reasons.get(party) ?? new Set()).add(why));
  };
  addJointControllers(concerned, add);
  for (const record of concerned.processingRecords) addPartners(record, add);
  addLinked(concerned, add);
  addRecipients(concerned, add);
  return [...reasons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([party, why]) => ({ party, why: [...why].join('; ') }));
}

/** UK GDPR Art. 26: whoever decides jointly on the data shares the duties about them. */
function addJointControllers({ agreements }: Concerned, add: Add): void {
  for (const { reference, terms, inForceWith, sharers = inForceWith } of agreements) {
    if (terms.controllership !== 'JOINT') continue;
    for (const party of sharers) add(party, `joint controller under ${reference}`);
  }
}

function addPartners({ name, sourceIds, recipientIds }: ConcernedRecord, add: Add): void {
  for (const party of sourceIds) add(party, `source of the data of “${name}”`);
  for (const party of recipientIds) add(party, `recipient of the data of “${name}”`);
}

function addLinked(concerned: Concerned, add: Add): void {
  for (const { reference, inForceWith, sharers = inForceWith } of concerned.agreements) {
    if (isNarrowed(concerned, reference)) continue;
    const under: Add = (party, why) => sharers.includes(party) && add(party, `${why} under ${reference}`);
    const linked = concerned.linkedRecords.filter(({ agreements }) => agreements.includes(reference));
    for (const record of linked.filter((one) => holdsSome(one, concerned))) addPartners(record, under);
  }
}

/** Whether people named which data under the agreement are concerned. */
function isNarrowed({ processingRecords, disclosures, namedDisclosures }: Concerned, reference: string) {
  return (
    processingRecords.some(({ agreements }) => agreements.includes(reference)) ||
    disclosures.some(({ id, agreement }) => agreement === reference && namedDisclosures.includes(id))
  );
}

function addRecipients(concerned: Concerned, add: Add): void {
  const { disclosures, namedDisclosures } = concerned;
  const named = disclosures.filter(({ id }) => namedDisclosures.includes(id));
  const narrowed = new Set(named.map(({ agreement }) => agreement));
  const others = disclosures.filter(
    (one) =>
      !narrowed.has(one.agreement) &&
      concerned.agreements.some(({ reference }) => reference === one.agreement) &&
      holdsSome(one, concerned),
  );
  for (const { recipientId, agreement } of [...named, ...others])
    add(recipientId, agreement ? `received data under ${agreement}` : 'received data outside all agreements');
}

const holdsSome = (holder: { categories: string[] }, { categories }: Concerned) =>
  categories.length === 0 || holder.categories.some((category) => categories.includes(category));

/** Applies what people decided last: parties that they added, with their reason, or took off. */
export function withOverrides(
  computed: { party: string; why: string }[],
  overrides: readonly AffectedOverride[],
): { party: string; why: string }[] {
  const last = new Map(overrides.map((override) => [override.party, override]));
  const kept = computed.filter(({ party }) => last.get(party)?.affected !== false);
  const added = [...last.values()]
    .filter(({ party, affected }) => affected && !kept.some((one) => one.party === party))
    .map(({ party, because }) => ({ party, why: `added by a person: ${because}` }));
  return [...kept, ...added].toSorted((a, b) => (a.party < b.party ? -1 : 1));
}

/** Whether Art. 9 and Art. 10 data are concerned: by the records named, and by what the terms say of the categories. */
export function flagsOf({ agreements, processingRecords, categories }: Concerned) {
  const terms = agreements.flatMap(({ terms: { dataCategories } }) =>
    dataCategories.filter(({ code }) =>
      categories.length > 0 ? categories.includes(code) : processingRecords.length === 0,
    ),
  );
  return {
    specialCategory:
      processingRecords.some((record) => record.specialCategory) || terms.some(({ special }) => special),
    criminalOffence:
      processingRecords.some((record) => record.criminalOffence) || terms.some(({ criminal }) => criminal),
  };
}
