/** Adds to a breach's chronology, in the transaction of what happened. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../../kernel/action.ts';
import { BreachEntryRow } from '../entity.ts';

/** One line for each thing that happened. */
export async function note(
  { manager, caller, now }: Transaction,
  breachId: string,
  what: string[],
): Promise<void> {
  if (what.length === 0) return;
  const entries = what.map((line) => ({
    id: uuidv7(),
    breachId,
    at: now,
    person: caller.person,
    office: caller.office,
    what: line,
  }));
  await manager.insert(BreachEntryRow, entries);
}
