/** The deadline by which an entry's oldest data are disposed of. */
import { addMonths, endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import type { Transaction } from '../../kernel/action.ts';
import { discharge, move, oweOnce, type Duty } from '../../duties/obligations/obligations.ts';
import type { ProcessingRecordRow } from './entity.ts';

export const DISPOSAL = 'DISPOSAL';

type Kept = Pick<ProcessingRecordRow, 'id' | 'regime' | 'retention' | 'retentionMonths' | 'oldestHeldOn'>;

/** Art. 5(1)(e), DPA 2018 s.39: when the oldest data have been kept as long as the entry says; null: it says too little. */
export function disposalDueOn({
  retentionMonths,
  oldestHeldOn,
}: Pick<Kept, 'retentionMonths' | 'oldestHeldOn'>): string | null {
  if (retentionMonths === null || oldestHeldOn === null) return null;
  return addMonths(oldestHeldOn, retentionMonths);
}

/** The duty to dispose of the oldest data; none where no day follows from the entry. */
export function disposalDuty(record: Kept): Duty[] {
  const dueOn = disposalDueOn(record);
  if (dueOn === null) return [];
  const { id, regime, retention, retentionMonths, oldestHeldOn } = record;
  const rule = `Dispose by ${dueOn} of the oldest data: of ${oldestHeldOn}, and kept ${retentionMonths} months (${retention}).`;
  const source = regime === 'PART_3' ? 'DPA 2018 s.39' : 'UK GDPR Art. 5(1)(e)';
  return [{ kind: DISPOSAL, about: id, dueAt: endOfDayInLondon(dueOn), strength: 'MUST', rule, source }];
}

/** Brings the duty into step with the entry: it is owed, moved, or discharged where no day follows any more. */
export async function setDisposalClock(tx: Omit<Transaction, 'caller'>, record: Kept): Promise<void> {
  const [duty] = disposalDuty(record);
  if (!duty) return discharge(tx, record.id, DISPOSAL, 'no day follows from the processing record');
  await move(tx, duty, 'the processing record was changed');
  await oweOnce(tx, duty);
}
