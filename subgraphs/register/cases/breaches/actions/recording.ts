/** Opens a breach, and adds what becomes known; clocks, affected parties and their notices follow. */
import { v7 as uuidv7 } from 'uuid';
import type {
  AffectedPartyInput,
  AssessBreachInput,
  BreachDetailsInput,
  BreachRisk,
  RecordBreachInput,
} from '../../../generated/graphql.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { orNull } from '../../../kernel/rows.ts';
import { nextRevision } from '../../../protocol/notices/outbox.ts';
import { computeAffected } from '../concerned.ts';
import { BreachRow, type AffectedOverride, type ReportDetails } from '../entity.ts';
import { note, onBreach, receivedNotice, setClocks } from '../keeping.ts';
import { changesOf, checkFacts, toldFacts, toldTexts } from '../rules/facts.ts';
import { stopWatching, tellPartners } from '../telling.ts';

/** Opens a breach: computes who is affected, starts the clocks and queues a notice to each. */
export const recordBreach = action('recordBreach', BreachRow, async (tx, input) => {
  const row = await rowOf(tx, input);
  checkFacts(row, isCompetentAuthority(tx), tx.now);
  await computeAffected(tx, row, input);
  await tx.manager.insert(BreachRow, row as never);
  await note(tx, row.id, [`recorded: ${row.summary}`, ...overrideLines(row.overrides)]);
  await setClocks(tx, row);
  await tellPartners(tx, row);
  return row;
});

/** Adds what has become known, and assesses the risk to people. */
export const assessBreach = onBreach('assessBreach', async (tx, row, input) => {
  const before = { ...row };
  Object.assign(row, assessed(before, input));
  checkFacts(row, isCompetentAuthority(tx), tx.now);
  await computeAffected(tx, row, input);
  if (isNewsTo(before, row)) row.revision = await nextRevision(tx, row.id);
  await note(tx, row.id, [
    ...changesOf(before, row),
    ...overrideLines(overridesOf(input)),
    ...affectedLines(before, row),
  ]);
  await setClocks(tx, row, {
    isRiskRaised: RANK[row.risk ?? 'NONE_LIKELY'] > RANK[before.risk ?? 'NONE_LIKELY'],
  });
  await stopWatching(tx, row);
  await tellPartners(tx, row);
});

const RANK: Record<BreachRisk, number> = { NONE_LIKELY: 0, RISK: 1, HIGH_RISK: 2 };

const isCompetentAuthority = ({ register: { directory, party } }: Transaction) =>
  directory.party(party)?.competentAuthority ?? false;

const distinct = <T>(values: readonly T[] | null | undefined): T[] => [...new Set(values)];

async function rowOf(tx: Transaction, input: RecordBreachInput): Promise<BreachRow> {
  const cause = input.becauseOf ? await receivedNotice(tx, input.becauseOf) : null;
  return {
    ...NOT_KNOWN,
    ...orNull(input, 'occurredAt', 'awareAt', 'awareBy', 'awareHow', 'flagsBecause'),
    ...orNull(input, 'approximatePeople', 'approximateRecords'),
    ...orNull(input, 'howItHappened', 'effects', 'measuresTaken', 'measuresPlanned'),
    agreements: distinct(input.agreements),
    processingRecords: distinct(input.processingRecords),
    disclosures: distinct(input.disclosures),
    categories: distinct(input.categories),
    people: distinct(input.people),
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

/** The facts that the input gives; what it leaves out stays. */
function assessed(before: BreachRow, input: AssessBreachInput): Partial<BreachRow> {
  const { id: _, commandId: __, addAffected: ___, removeAffected: ____, details, ...facts } = input;
  const given = Object.entries(facts).filter(([, value]) => value != null);
  const unique = given.map(([field, value]) => [field, Array.isArray(value) ? distinct(value) : value]);
  return {
    ...(Object.fromEntries(unique) as Partial<BreachRow>),
    details: { ...before.details, ...detailsOf(details) },
    overrides: [...before.overrides, ...overridesOf(input)],
  };
}

/** The details that were given. */
function detailsOf(details: BreachDetailsInput | null | undefined): ReportDetails {
  return Object.fromEntries(Object.entries(details ?? {}).filter(([, value]) => value != null));
}

/** What people decided on who is affected. */
function overridesOf(input: Pick<AssessBreachInput, 'addAffected' | 'removeAffected'>): AffectedOverride[] {
  const as = (affected: boolean) => (one: AffectedPartyInput) => ({ ...one, affected });
  return [...(input.addAffected ?? []).map(as(true)), ...(input.removeAffected ?? []).map(as(false))];
}

/** The same as lines of the chronology. */
function overrideLines(overrides: AffectedOverride[]): string[] {
  return overrides.map(
    ({ party, affected, because }) =>
      `${party} is ${affected ? 'affected' : 'not affected'}, by decision: ${because}`,
  );
}

/** Whether those who were told must be told more. Who else is affected is no news to them. */
function isNewsTo(before: BreachRow, after: BreachRow): boolean {
  const told = (row: BreachRow) => JSON.stringify([toldFacts(row), toldTexts(row)]);
  return told(before) !== told(after);
}

function affectedLines(before: BreachRow, after: BreachRow): string[] {
  const names = (row: BreachRow) => row.affected.map(({ party }) => party);
  const [was, is] = [names(before), names(after)];
  return [
    ...is.filter((party) => !was.includes(party)).map((party) => `${party} is affected`),
    ...was.filter((party) => !is.includes(party)).map((party) => `${party} is no longer affected`),
  ];
}
