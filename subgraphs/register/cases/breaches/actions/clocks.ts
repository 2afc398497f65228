/** Keeps a breach's obligations in step with its facts: clocks move with their anchors, and end with their cause. */
import type { Transaction } from '../../../kernel/action.ts';
import type { ObligationKind } from '../../../duties/obligations/kinds.ts';
import { keepInStep } from '../../../duties/obligations/obligations.ts';
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

/** What was discharged while the risk was lower is owed again once it is raised. */
export function setClocks(tx: Transaction, row: BreachRow, { isRiskRaised = false } = {}): Promise<void> {
  return keepInStep(tx, {
    about: row.id,
    kinds: FROM_FACTS,
    duties: dutiesOf(row, row.terms),
    because: 'the instant from which it runs was set or corrected',
    isOwedAnew: isRiskRaised,
  });
}
