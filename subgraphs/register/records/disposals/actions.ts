/** The mutation of disposals. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, officeFor, type Transaction } from '../../kernel/action.ts';
import { findAgreement } from '../../agreements/queries.ts';
import type { RecordDisposalInput } from '../../generated/graphql.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import { lockRecord } from '../processing/actions.ts';
import { DISPOSAL, setDisposalClock } from '../processing/deadlines.ts';
import { ProcessingRecordRow } from '../processing/entity.ts';
import { DisposalRow } from './entity.ts';
import { checkDisposal, oldestAfter } from './rules.ts';

/** Adds the line to the log; of a processing record, meets the duty and owes the next. */
export const recordDisposal = action('recordDisposal', DisposalRow, async (tx, input) => {
  const today = londonDate(tx.now);
  const disposedOn = input.disposedOn ?? today;
  checkDisposal(input, disposedOn, today);
  if (input.agreement != null && !(await findAgreement(tx.manager, input.agreement)))
    refuse('NOT_FOUND', `This register holds no agreement ${input.agreement}.`, {
      field: 'agreement',
      reason: 'NOT_FOUND',
    });
  if (input.record != null) await moveOn(tx, input.record, input.upTo!);
  const row = rowOf(tx, input, disposedOn);
  await tx.manager.insert(DisposalRow, row);
  return row;
});

/** Moves the day of the oldest data. The log of disposals shows that, so the entry is not revised. */
async function moveOn(tx: Transaction, id: string, upTo: string): Promise<void> {
  const record = await lockRecord(tx, id);
  const oldestHeldOn = oldestAfter(record, upTo);
  await tx.manager.update(ProcessingRecordRow, { id }, { oldestHeldOn });
  await meet(tx, id, DISPOSAL);
  await setDisposalClock(tx, { ...record, oldestHeldOn });
}

function rowOf(
  { register, caller, now }: Transaction,
  input: RecordDisposalInput,
  disposedOn: string,
): DisposalRow {
  const { record = null, agreement = null, what, method, upTo = null, count = null, evidence } = input;
  return {
    id: uuidv7(),
    party: register.party,
    recordId: record,
    agreement,
    what,
    method,
    disposedOn,
    upTo,
    count,
    evidence,
    office: officeFor(caller, 'recordDisposal'),
    recordedAt: now,
  };
}
