/** An affected party tells what effect the breach has at its own. */
import { refuse } from '../../../../../shared/errors.ts';
import { action } from '../../../kernel/action.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { nextRevision, queueNotices } from '../../../protocol/notices/outbox.ts';
import { BreachRow } from '../entity.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { receivedNotice } from './finding.ts';

/** Sends the effect back to the party whose breach it is, as a notice of the same cause. */
export const reportEffect = action('reportEffect', NoticeRow, async (tx, input) => {
  const { effect, ownBreach } = input;
  if (!effect.trim()) refuse('BAD_USER_INPUT', '`effect` says what the breach does here.');
  refuseIdentifiers({ effect });
  const notice = await receivedNotice(tx, input.notice);
  if (ownBreach && !(await tx.manager.existsBy(BreachRow, { id: ownBreach })))
    refuse('NOT_FOUND', 'This register holds no such breach.');
  const [sent] = await queueNotices(tx, {
    kind: 'BREACH',
    cause: notice.cause,
    revision: await nextRevision(tx, notice.cause),
    caseId: notice.id,
    body: { effect, ownBreach: ownBreach ?? null },
    legs: [{ recipient: notice.originatorId, content: {} }],
  });
  return sent!;
});
