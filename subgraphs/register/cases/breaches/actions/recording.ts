/** Opens a breach. */
import { v7 as uuidv7 } from 'uuid';
import { action, type Transaction } from '../../../kernel/action.ts';
import { orNull } from '../../../kernel/rows.ts';
import type {
  AffectedPartyInput,
  BreachDetailsInput,
  RecordBreachInput,
} from '../../../generated/graphql.ts';
import { BreachRow, type ReportDetails } from '../entity.ts';
import type { Override } from '../rules/affected.ts';
import { checkFacts } from '../rules/facts.ts';
import { note } from './chronology.ts';
import { setClocks } from './clocks.ts';
import { computeAffected } from './concerned.ts';
import { receivedNotice } from './finding.ts';
import { tellPartners } from './telling.ts';

/** Opens a breach: computes who is affected, starts the clocks and queues a notice to each. */
export const recordBreach = action('recordBreach', BreachRow, async (tx, input) => {
  const { party } = tx.register;
  const row = await rowOf(tx, input);
  checkFacts(row, tx.register.directory.party(party)?.competentAuthority ?? false, tx.now);
  await computeAffected(tx, row, input);
  await tx.manager.insert(BreachRow, row as never);
  await note(tx, row.id, [`recorded: ${row.summary}`, ...overrideLines(row.overrides)]);
  await setClocks(tx, row);
  await tellPartners(tx, row);
  return row;
});

const distinct = <T>(values: readonly T[] | null | undefined): T[] => [...new Set(values)];

async function rowOf(tx: Transaction, input: RecordBreachInput): Promise<BreachRow> {
  const cause = input.becauseOf ? await receivedNotice(tx, input.becauseOf) : null;
  return {
    ...NOT_KNOWN,
    ...factsOf(input),
    id: uuidv7(),
    party: tx.register.party,
    detectedAt: input.detectedAt,
    summary: input.summary,
    kinds: distinct(input.kinds),
    regimes: distinct(input.regimes),
    details: detailsOf(input.details),
    becauseOf: cause?.id ?? null,
    causedBy: cause && { party: cause.originatorId, breach: cause.cause },
    overrides: overridesOf(input),
    recordedAt: tx.now,
  };
}

const NOT_KNOWN = {
  risk: null,
  riskBecause: null,
  revision: 1,
  terms: [],
  affected: [],
  warnings: [],
  lessons: [],
  specialCategory: false,
  criminalOffence: false,
  closedAt: null,
};

function factsOf(input: RecordBreachInput) {
  return {
    ...orNull(
      input,
      'occurredAt',
      'awareAt',
      'awareBy',
      'awareHow',
      'approximatePeople',
      'approximateRecords',
      'flagsBecause',
      'howItHappened',
      'effects',
      'measuresTaken',
      'measuresPlanned',
    ),
    agreements: distinct(input.agreements),
    processingRecords: distinct(input.processingRecords),
    disclosures: distinct(input.disclosures),
    categories: distinct(input.categories),
    people: distinct(input.people),
  };
}

/** The details that were said. */
export function detailsOf(details: BreachDetailsInput | null | undefined): ReportDetails {
  return Object.fromEntries(Object.entries(details ?? {}).filter(([, value]) => value != null));
}

interface Overriding {
  addAffected?: AffectedPartyInput[] | null | undefined;
  removeAffected?: AffectedPartyInput[] | null | undefined;
}

/** What people decided on who is affected. */
export function overridesOf({ addAffected, removeAffected }: Overriding): Override[] {
  const as = (affected: boolean) => (one: AffectedPartyInput) => ({ ...one, affected });
  return [...(addAffected ?? []).map(as(true)), ...(removeAffected ?? []).map(as(false))];
}

/** The same as lines of the chronology. */
export function overrideLines(overrides: Override[]): string[] {
  return overrides.map(
    ({ party, affected, because }) =>
      `${party} is ${affected ? 'affected' : 'not affected'}, by decision: ${because}`,
  );
}
