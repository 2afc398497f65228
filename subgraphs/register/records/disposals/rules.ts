/** What a line of the log of disposals must say, and what is left of a processing record after it. */
import { addDays } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import type { RecordDisposalInput } from '../../generated/graphql.ts';
import type { ProcessingRecordRow } from '../processing/entity.ts';

/** Art. 5(2): a log that shows what went, when and how it can be proved. */
export function checkDisposal(input: RecordDisposalInput, disposedOn: string, today: string): void {
  const { what, evidence, upTo = null, count = null } = input;
  if ((input.record == null) === (input.agreement == null))
    refuse('BAD_USER_INPUT', 'Give either `record` or `agreement`: what the disposal is about.');
  refuseEmpty({ what, evidence });
  if (count !== null && count < 0)
    refuse('BAD_USER_INPUT', '`count` is from 0.', { field: 'count', reason: 'BELOW_ZERO' });
  if (disposedOn > today)
    refuse('BAD_USER_INPUT', '`disposedOn` is in the future.', { field: 'disposedOn', reason: 'IN_FUTURE' });
  if (upTo !== null && upTo > disposedOn)
    refuse('BAD_USER_INPUT', '`upTo` is after the day of the disposal.', {
      field: 'upTo',
      reason: 'TOO_LATE',
    });
  if (input.record != null && upTo === null)
    refuse('BAD_USER_INPUT', '`upTo` is needed with `record`: data up to which day are gone.', {
      field: 'upTo',
      reason: 'MISSING',
    });
}

type Held = Pick<ProcessingRecordRow, 'oldestHeldOn' | 'endedOn'>;

/** The day of the oldest data that can be left: the day after those that are gone. Null: none is left, as the processing had ended. */
export function oldestAfter({ oldestHeldOn, endedOn }: Held, upTo: string): string | null {
  if (oldestHeldOn !== null && upTo < oldestHeldOn)
    refuse(
      'BAD_USER_INPUT',
      `\`upTo\` is before ${oldestHeldOn}: the record says that no older data are held.`,
      { field: 'upTo', reason: 'TOO_EARLY' },
    );
  return endedOn !== null && upTo >= endedOn ? null : addDays(upTo, 1);
}
