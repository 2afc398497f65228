/** The mutations of processing records, and what every entry is held to before it is kept. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { lockRow } from '../../kernel/rows.ts';
import type {
  RecordProcessingInput,
  ReviseProcessingInput,
  ProcessingDetailsInput,
} from '../../generated/graphql.ts';
import { emptyFields, impossibleFields } from './rules.ts';
import { setDisposalClock, keepReview } from './deadlines.ts';
import { ProcessingRecordRow, ProcessingRevisionRow } from './entity.ts';
import { historiesOf } from '../../agreements/queries.ts';
import { mustBeItsRegime } from '../../kernel/regimes.ts';

/** Adds an entry to the record. */
export const recordProcessing = action('recordProcessing', ProcessingRecordRow, async (tx, input) => {
  const row = rowOf(tx, input);
  await mustBeGood(tx, row);
  await tx.manager.insert(ProcessingRecordRow, row);
  await setDisposalClock(tx, row);
  return row;
});

function rowOf(tx: Transaction, input: RecordProcessingInput): ProcessingRecordRow {
  return {
    ...withDetails(NO_DETAILS, input.details),
    id: uuidv7(),
    party: tx.register.party,
    name: input.name,
    purposes: distinct(input.purposes),
    people: distinct(input.people),
    categories: distinct(input.categories),
    specialCategory: input.specialCategory ?? false,
    criminalOffence: input.criminalOffence ?? false,
    regime: input.regime ?? 'UK_GDPR',
    lawfulBases: distinct(input.lawfulBases),
    conditions: distinct(input.conditions),
    recipientIds: distinct(input.recipients),
    sourceIds: distinct(input.sources),
    agreements: distinct(input.agreements),
    retention: input.retention,
    security: input.security ?? null,
    recordedAt: tx.now,
    revision: 1,
    reviewedOn: null,
    nextReviewOn: null,
    endedOn: null,
  };
}

/** Changes an entry, and keeps it as it was. Revisions of one entry wait for each other. */
export const reviseProcessing = action('reviseProcessing', ProcessingRecordRow, async (tx, input) => {
  const before = await lockRecord(tx, input.id);
  const after = revised(before, input, londonDate(tx.now));
  await mustBeGood(tx, after);
  await tx.manager.insert(ProcessingRevisionRow, revisionOf(tx, before, input.because));
  await tx.manager.update(ProcessingRecordRow, { id: after.id }, after);
  await keepReview(tx, before, after);
  await setDisposalClock(tx, after);
  return after;
});

export function lockRecord(tx: Transaction, id: string): Promise<ProcessingRecordRow> {
  return lockRow(tx, ProcessingRecordRow, { id }, `This register has no processing record ${id}.`);
}

/** The entry with what the input changes. Refuses a change without a reason, and one that changes nothing. */
function revised(
  before: ProcessingRecordRow,
  input: ReviseProcessingInput,
  today: string,
): ProcessingRecordRow {
  const {
    id: _id,
    commandId: _commandId,
    because,
    details,
    recipients,
    sources,
    nextReviewOn,
    endedOn,
    ...plain
  } = input;
  refuseEmpty({ because });
  if (nextReviewOn != null && nextReviewOn <= today)
    refuse('BAD_USER_INPUT', `\`nextReviewOn\` is a day after today, ${today}.`, {
      field: 'nextReviewOn',
      reason: 'NOT_IN_FUTURE',
    });
  const given = { ...plain, recipientIds: recipients, sourceIds: sources };
  const changed = Object.entries(given).filter(([, value]) => value != null);
  if (changed.length === 0 && !details && nextReviewOn == null && endedOn === undefined)
    refuse('BAD_USER_INPUT', 'Nothing would change: give at least one field.');
  const lists = changed.map(([field, value]) => [field, Array.isArray(value) ? distinct(value) : value]);
  const review = nextReviewOn == null ? {} : { reviewedOn: today, nextReviewOn };
  return {
    ...before,
    ...withDetails(before, details),
    ...(Object.fromEntries(lists) as Partial<ProcessingRecordRow>),
    ...review,
    endedOn: endedOn === undefined ? before.endedOn : endedOn,
    revision: before.revision + 1,
  };
}

function revisionOf(
  tx: Transaction,
  { id, party: _party, revision, recipientIds, sourceIds, ...fields }: ProcessingRecordRow,
  because: string,
): ProcessingRevisionRow {
  const asServed = { ...fields, recipients: recipientIds, sources: sourceIds };
  return { recordId: id, revision, fields: asServed, because, until: tx.now };
}

type Details = Pick<ProcessingRecordRow, keyof ProcessingDetailsInput>;

export const NO_DETAILS: Details = {
  role: 'CONTROLLER',
  controllers: [],
  contact: null,
  sourceInWords: null,
  recipientCategories: [],
  transfers: [],
  retentionMonths: null,
  oldestHeldOn: null,
  retentionPolicy: null,
  location: null,
  policyDocument: null,
  legitimateInterests: null,
  impactAssessment: null,
  automatedDecisions: false,
  privacyNotice: null,
  consentRecord: null,
  processorContract: null,
};

const distinct = (texts: readonly string[] | null | undefined) => [...new Set(texts)];

/** A field that is left out stays; null clears one that may be absent, and leaves any other. */
function withDetails(before: Details, input: ProcessingDetailsInput | null | undefined): Details {
  const given = Object.entries(input ?? {}).filter(
    ([field, value]) => value !== undefined && (value !== null || MAY_BE_NULL.has(field)),
  );
  const after = { ...before, ...(Object.fromEntries(given) as Partial<Details>) };
  return {
    ...after,
    controllers: distinct(after.controllers),
    recipientCategories: distinct(after.recipientCategories),
    transfers: after.transfers.map(({ country, safeguard, approvedOn, document }) => ({
      country,
      safeguard,
      approvedOn: approvedOn ?? null,
      document: document ?? null,
    })),
  };
}

const MAY_BE_NULL = new Set(
  Object.entries(NO_DETAILS)
    .filter(([, value]) => value === null)
    .map(([field]) => field),
);

/** Refuses an entry, new or revised, that leaves out what it must say or names what does not exist. */
async function mustBeGood(tx: Transaction, row: ProcessingRecordRow): Promise<void> {
  const empty = emptyFields(row);
  if (empty.length > 0) {
    const article = row.role === 'PROCESSOR' ? '30(2)' : '30(1)';
    refuse('BAD_USER_INPUT', `Art. ${article}: not to be left empty: ${empty.join(', ')}.`, {
      field: pathOf(empty[0]!),
      reason: 'EMPTY',
    });
  }
  const [impossible] = impossibleFields(row, londonDate(tx.now));
  if (impossible)
    refuse('BAD_USER_INPUT', `\`${impossible.field}\`: ${impossible.message}.`, {
      field: pathOf(impossible.field),
      reason: 'IMPOSSIBLE',
    });
  mustBeItsRegime(tx.register, row.regime);
  refuseStrangers(tx, [...row.recipientIds, ...row.sourceIds]);
  await refuseUnheld(tx, row.agreements);
}

/** Where an input has the field. */
const pathOf = (field: string) => (field in NO_DETAILS ? `details.${field}` : field);

function refuseStrangers({ register }: Transaction, parties: string[]): void {
  const unknown = parties.filter((party) => !register.directory.party(party));
  if (unknown.length > 0)
    refuse('UNKNOWN_PARTY', `The directory has no party ${[...new Set(unknown)].join(', ')}.`);
  if (parties.includes(register.party)) {
    refuse(
      'BAD_USER_INPUT',
      `\`recipients\` and \`sources\` are other parties than ${register.party} itself.`,
    );
  }
}

async function refuseUnheld({ manager }: Transaction, references: string[]): Promise<void> {
  const histories = await historiesOf(manager, references);
  const unheld = references.filter((_, index) => histories[index]?.versions.length === 0);
  if (unheld.length > 0)
    refuse('NOT_FOUND', `This register holds no agreement ${unheld.join(', ')}.`, {
      field: 'agreements',
      reason: 'NOT_FOUND',
    });
}
