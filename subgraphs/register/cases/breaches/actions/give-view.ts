/** An affected party's view on telling, sent to the party whose breach it is. */
import { refuse } from '../../../../../shared/errors.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { findAgreement } from '../../../agreements/queries.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { nextRevision, queueNotices } from '../../../protocol/notices/outbox.ts';
import { refuseIdentifiers } from '../rules/facts.ts';
import { receivedNotice } from './finding.ts';

/** Sends the view; under an agreement of which this party is protocol owner, as the decision. */
export const giveView = action('giveView', NoticeRow, async (tx, input) => {
  const { tellAuthority, tellSubjects, reason, decideUnder } = input;
  refuseIdentifiers({ reason });
  const notice = await receivedNotice(tx, input.notice);
  if (decideUnder) await checkProtocolOwner(tx, decideUnder, reason);
  const decision = decideUnder ? { decision: true, agreement: decideUnder } : {};
  const [sent] = await queueNotices(tx, {
    kind: 'AUTHORITY_CONSULTATION',
    cause: notice.cause,
    revision: await nextRevision(tx, notice.cause),
    caseId: notice.id,
    body: { tellAuthority, tellSubjects: tellSubjects ?? null, ...decision },
    legs: [{ recipient: notice.originatorId, content: { reason: reason ?? null } }],
  });
  return sent!;
});

async function checkProtocolOwner(
  tx: Transaction,
  reference: string,
  reason: string | null | undefined,
): Promise<void> {
  const agreement = await findAgreement(tx.manager, reference);
  const decision = agreement?.terms.breach?.decision;
  if (decision?.fallback !== 'PROTOCOL_OWNER' || decision.protocolOwner !== tx.register.party)
    refuse(
      'FORBIDDEN',
      `${tx.register.party} is not the protocol owner of ${reference}: give a view instead.`,
    );
  if (!reason?.trim()) refuse('BAD_USER_INPUT', 'A decision needs its `reason`.');
}
