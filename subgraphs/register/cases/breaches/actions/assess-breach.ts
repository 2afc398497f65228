/** Adds to a breach what has become known, and assesses the risk to people. */
import { action, type Transaction } from '../../../kernel/action.ts';
import type { AssessBreachInput, BreachRisk } from '../../../generated/graphql.ts';
import { nextRevision } from '../../../protocol/notices/outbox.ts';
import { BreachRow } from '../entity.ts';
import { changesOf, checkFacts, toldFacts, toldTexts } from '../rules/facts.ts';
import { note } from './chronology.ts';
import { setClocks } from './clocks.ts';
import { computeAffected } from './concerned.ts';
import { openBreach } from './finding.ts';
import { detailsOf, overrideLines, overridesOf } from './record-breach.ts';
import { stopWatching, tellPartners } from './telling.ts';

/** Updates facts; clocks, affected parties and their notices follow. */
export const assessBreach = action('assessBreach', BreachRow, async (tx, input) => {
  const { party } = tx.register;
  const before = await openBreach(tx, input.id);
  const row = assessed(before, input);
  checkFacts(row, tx.register.directory.party(party)?.competentAuthority ?? false, tx.now);
  await computeAffected(tx, row, input);
  if (isNewsTo(before, row)) row.revision = await nextRevision(tx, row.id);
  await tx.manager.save(BreachRow, row);
  await note(tx, row.id, [
    ...changesOf(before, row),
    ...overrideLines(overridesOf(input)),
    ...affectedLines(before, row),
  ]);
  await follow(tx, before, row);
  return row;
});

async function follow(tx: Transaction, before: BreachRow, row: BreachRow): Promise<void> {
  await setClocks(tx, row, {
    isRiskRaised: RANK[row.risk ?? 'NONE_LIKELY'] > RANK[before.risk ?? 'NONE_LIKELY'],
  });
  await stopWatching(tx, row);
  await tellPartners(tx, row);
}

const RANK: Record<BreachRisk, number> = { NONE_LIKELY: 0, RISK: 1, HIGH_RISK: 2 };

/** Whether those who were told must be told more. Who else is affected is not their news. */
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

/** The row with what was said; what was left out stays. */
function assessed(before: BreachRow, input: AssessBreachInput): BreachRow {
  const { id: _, commandId: __, addAffected: ___, removeAffected: ____, details, ...facts } = input;
  const said = Object.entries(facts).filter(([, value]) => value != null);
  const distinct = said.map(([field, value]) => [field, Array.isArray(value) ? [...new Set(value)] : value]);
  return {
    ...before,
    ...(Object.fromEntries(distinct) as Partial<BreachRow>),
    details: { ...before.details, ...detailsOf(details) },
    overrides: [...before.overrides, ...overridesOf(input)],
  };
}
