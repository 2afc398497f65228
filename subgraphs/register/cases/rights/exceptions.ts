/** Art. 19: a recipient that cannot be told, or only by an effort out of proportion. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { sealText } from '../../kernel/identifying.ts';
import { onRequest } from './actions/on-request.ts';
import { RightsRequestRow } from './entity.ts';
import { RecipientExceptionRow } from './exception-entity.ts';
import { recipientsFor } from './recipients.ts';
import { checkDecidable, checkReason } from './rules.ts';

/** Leaves a recipient out before the decision. A later exception for the same recipient replaces the earlier one. */
export const exceptRecipient = action(
  'exceptRecipient',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkReason(input.reason);
    checkDecidable(row);
    checkRegime(row);
    await mustBeRecipient(tx, row, input.recipient);
    const reason = (await sealText(tx, row.id, 'reason', input.reason))!;
    const facts = { requestId: row.id, recipientId: input.recipient };
    const exception = { exception: input.exception, reason, recordedAt: tx.now };
    await tx.manager.upsert(
      RecipientExceptionRow,
      { id: uuidv7(), party: row.party, ...facts, ...exception },
      ['requestId', 'recipientId'],
    );
  }),
);

/** DPA 2018 s.48(9): recipients are told, and must do the same; the text has no exception for effort. */
function checkRegime({ regime }: Pick<RightsRequestRow, 'regime'>): void {
  if (regime === 'UK_GDPR') return;
  refuse(
    'BAD_USER_INPUT',
    'Part 3 is stricter than Art. 19: under DPA 2018 s.48 every recipient is told, without an exception for effort.',
    { field: 'exception', reason: 'NO_EXCEPTION_UNDER_PART_3' },
  );
}

async function mustBeRecipient(tx: Transaction, row: RightsRequestRow, recipient: string): Promise<void> {
  const [recipients = []] = await recipientsFor(tx.manager, [row], tx.now);
  if (recipients.some(({ party }) => party === recipient)) return;
  refuse('BAD_USER_INPUT', `${recipient} would not be told of this request anyway: see previewRecipients.`, {
    field: 'recipient',
    reason: 'NOT_A_RECIPIENT',
    parameters: { recipient },
  });
}
