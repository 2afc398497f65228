/** Gathers what the register knows that may bear on a breach, and computes from it whom the breach affects. */
import { ArrayOverlap, In, Not, type EntityManager } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { historyOf } from '../../agreements/queries.ts';
import { everInForceWith, inForceWith } from '../../agreements/rules.ts';
import type { RecordBreachInput } from '../../generated/graphql.ts';
import { DisclosureRow } from '../../records/disclosures/entity.ts';
import { ProcessingRecordRow } from '../../records/processing/entity.ts';
import type { BreachRow } from './entity.ts';
import {
  affectedParties,
  flagsOf,
  withOverrides,
  type Concerned,
  type ConcernedAgreement,
  type ConcernedDisclosure,
} from './rules/affected.ts';
import { warningsOf } from './rules/clocks.ts';

/** What a person says of the flags; left out: as the records and terms say. */
type Flags = Pick<RecordBreachInput, 'specialCategory' | 'criminalOffence'>;

/** Sets what follows from the facts of the row: terms, flags, warnings, and who is affected. */
export async function computeAffected(tx: Transaction, row: BreachRow, said: Flags): Promise<void> {
  row.terms = await termsOf(tx, row);
  const concerned = await concernedBy(tx, row);
  const computed = flagsOf(concerned);
  const bySaid = row.flagsBecause !== null;
  row.specialCategory = said.specialCategory ?? (bySaid ? row.specialCategory : computed.specialCategory);
  row.criminalOffence = said.criminalOffence ?? (bySaid ? row.criminalOffence : computed.criminalOffence);
  const differs =
    row.specialCategory !== computed.specialCategory || row.criminalOffence !== computed.criminalOffence;
  if (differs && !row.flagsBecause?.trim())
    refuseField(
      'flagsBecause',
      'REASONS_MISSING',
      'The flags differ from what records and terms say: give reasons in `flagsBecause`.',
    );
  refuseStrangers(tx, row);
  row.warnings = warningsOf(row.terms);
  row.affected = withOverrides(affectedParties(concerned), row.overrides);
}

/** The terms that counted when each agreement was first named: an amendment moves no clock that runs. */
async function termsOf({ manager, now }: Transaction, row: BreachRow): Promise<ConcernedAgreement[]> {
  const kept: ConcernedAgreement[] = [];
  for (const reference of row.agreements) {
    const known = row.terms.find((one) => one.reference === reference);
    if (known) {
      kept.push(known);
      continue;
    }
    const history = await historyOf(manager, reference);
    const [agreement] = history.versions;
    if (!agreement)
      return refuse('NOT_FOUND', `This register holds no agreement ${reference}.`, {
        field: 'agreements',
        reason: 'UNKNOWN_AGREEMENT',
        parameters: { reference },
      });
    const { controllership, breach, dataCategories, further } = agreement.terms;
    const subjectDecision = further.subjectDecision ?? null;
    const today = londonDate(now);
    kept.push({
      reference,
      terms: { controllership, breach, dataCategories, further: { subjectDecision } },
      inForceWith: inForceWith(history, today),
      sharers: everInForceWith(history, today),
    });
  }
  return kept;
}

async function concernedBy({ manager, register }: Transaction, row: BreachRow): Promise<Concerned> {
  const { agreements, categories, disclosures: namedDisclosures, terms } = row;
  const processingRecords = await manager.findBy(ProcessingRecordRow, { id: In(row.processingRecords) });
  if (processingRecords.length < row.processingRecords.length)
    refuse('NOT_FOUND', 'This register has not all of `processingRecords`.', {
      field: 'processingRecords',
      reason: 'UNKNOWN_PROCESSING_RECORD',
    });
  const linkedRecords = await manager.findBy(ProcessingRecordRow, {
    agreements: ArrayOverlap(agreements),
    id: Not(In(row.processingRecords)),
  });
  const disclosures = await sharedUnder(manager, row);
  const held = new Set(disclosures.map(({ id }) => id));
  if (!namedDisclosures.every((id) => held.has(id)))
    refuse('NOT_FOUND', 'This register has not all of `disclosures`, or one of them was not shared.', {
      field: 'disclosures',
      reason: 'UNKNOWN_DISCLOSURE',
    });
  return {
    self: register.party,
    agreements: terms,
    processingRecords,
    linkedRecords,
    disclosures,
    namedDisclosures,
    categories,
  };
}

/** To whom disclosures went: equal ones are read once, except for those that the breach names. */
function sharedUnder(
  manager: EntityManager,
  { agreements, disclosures }: BreachRow,
): Promise<ConcernedDisclosure[]> {
  return manager.query(
    `select distinct on (recipient_id, agreement, categories, case when id = any($2) then id end)
       id, recipient_id as "recipientId", agreement, categories
     from ${manager.connection.getMetadata(DisclosureRow).tableName}
     where decision = 'SHARE' and (agreement = any($1) or id = any($2))`,
    [agreements, disclosures],
  );
}

function refuseStrangers({ register }: Transaction, { overrides }: BreachRow): void {
  for (const { party } of overrides) {
    if (!register.directory.party(party)) refuse('UNKNOWN_PARTY', `The directory has no party ${party}.`);
    if (party === register.party)
      refuse('BAD_USER_INPUT', `${party} is the party of the breach itself, so not among those affected.`);
  }
}
