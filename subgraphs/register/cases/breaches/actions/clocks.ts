/** Keeps a breach's obligations in step with its facts: clocks move with their anchors, and end with their cause. */
import { In, IsNull } from 'typeorm';
import type { Transaction } from '../../../kernel/action.ts';
import { ObligationRow } from '../../../duties/obligations/entity.ts';
import type { ObligationKind } from '../../../duties/obligations/kinds.ts';
import { owe, type Duty } from '../../../duties/obligations/obligations.ts';
import { NO_DEADLINE } from '../../../duties/obligations/rules.ts';
import type { BreachRow } from '../entity.ts';
import { dutiesOf } from '../rules/clocks.ts';

/** The kinds that follow from the facts alone. */
const FROM_FACTS: ObligationKind[] = [
  'AUTHORITY_NOTICE',
  'AUTHORITY_NOTICE_AGREED',
  'AUTHORITY_DECISION',
  'SUBJECT_DECISION',
  'SUBJECT_NOTICE',
  'PARTNER_NOTICE',
];

const keyOf = ({ kind, owedToId, source }: Pick<ObligationRow, 'kind' | 'owedToId' | 'source'>) =>
  JSON.stringify([kind, owedToId, source]);
const keyOfDuty = ({ kind, owedTo, source }: Duty) => keyOf({ kind, owedToId: owedTo ?? null, source });
const isOpen = ({ metAt, dischargedAt }: ObligationRow) => metAt === null && dischargedAt === null;

/** Owes what is new, moves what has another deadline, and discharges what no longer applies. */
export async function setClocks(
  tx: Transaction,
  row: BreachRow,
  { isRiskRaised = false } = {},
): Promise<void> {
  const { manager, now } = tx;
  const duties = new Map(dutiesOf(row, row.terms).map((duty) => [keyOfDuty(duty), duty]));
  const kept = await manager.findBy(ObligationRow, { about: row.id, kind: In(FROM_FACTS) });
  // What was discharged while the risk was lower is owed again, and what ended with facts that have come back.
  const standing = kept.filter(
    ({ dischargedAt, dischargedBecause }) =>
      dischargedAt === null || (dischargedBecause !== NO_LONGER && !isRiskRaised),
  );
  const known = new Set(standing.map(keyOf));
  for (const old of kept.filter(isOpen)) {
    const duty = duties.get(keyOf(old));
    if (!duty) await manager.update(ObligationRow, { id: old.id }, ended(now));
    else if (duty.dueAt?.getTime() !== old.dueAt?.getTime()) await move(tx, old, duty);
  }
  await owe(
    tx,
    [...duties].filter(([key]) => !known.has(key)).map(([, duty]) => duty),
  );
}

/** The clock follows its anchor; the deadline that it had stays with it. */
async function move({ manager, now }: Transaction, old: ObligationRow, { dueAt }: Duty): Promise<void> {
  const { rule, source, earlier } = old;
  const was = { dueAt: old.dueAt?.toISOString() ?? null, rule, source };
  const because = 'the instant from which it runs was set or corrected';
  await manager.update(
    ObligationRow,
    { id: old.id },
    {
      dueAt,
      sortAt: dueAt ?? NO_DEADLINE,
      earlier: [...earlier, { ...was, movedAt: now.toISOString(), because }],
    },
  );
}

const NO_LONGER = 'The facts have changed: it no longer applies.';

const ended = (now: Date) => ({
  dischargedAt: now,
  dischargedBecause: NO_LONGER,
});

interface Which {
  kind: ObligationKind;
  /** Left out: whatever the source. */
  source?: string;
}

const openOnes = (breachId: string, { kind, source }: Which) => ({
  about: breachId,
  kind,
  ...(source === undefined ? {} : { source }),
  metAt: IsNull(),
  dischargedAt: IsNull(),
});

/** Marks open obligations of a breach as met. */
export async function meetClock(tx: Transaction, breachId: string, which: Which, at: Date): Promise<void> {
  await tx.manager.update(ObligationRow, openOnes(breachId, which), { metAt: at });
}

/** Discharges open obligations of a breach, with the reason. */
export async function dischargeClock(
  tx: Transaction,
  breachId: string,
  which: Which,
  because: string,
): Promise<void> {
  const discharged = { dischargedAt: tx.now, dischargedBecause: because };
  await tx.manager.update(ObligationRow, openOnes(breachId, which), discharged);
}
