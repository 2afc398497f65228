/** What an affected party tells the party that has had the breach: its view on telling, and the effect it has seen. */
import { refuse, refuseEmpty } from '../../../../../shared/errors.ts';
import { findAgreement } from '../../../agreements/queries.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { orNull } from '../../../kernel/rows.ts';
import type { BodyToTell, ContentToTell } from '../../../protocol/kinds/kinds.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { nextRevision, queueNotices } from '../../../protocol/notices/outbox.ts';
import { BreachRow } from '../entity.ts';
import { receivedNotice } from '../keeping.ts';
import { refuseIdentifiers } from '../rules/facts.ts';

/** Sends a view on telling; under an agreement of which this party is protocol owner, as the decision. */
export const giveView = action('giveView', NoticeRow, async (tx, input) => {
  const { tellAuthority, reason, decideUnder } = input;
  refuseIdentifiers({ reason });
  const notice = await receivedNotice(tx, input.notice);
  if (decideUnder) await checkProtocolOwner(tx, decideUnder, reason);
  const decision = decideUnder ? { decision: true, agreement: decideUnder } : {};
  const body = { tellAuthority, ...orNull(input, 'tellSubjects'), ...decision };
  return sendBack(tx, notice, 'AUTHORITY_CONSULTATION', body, orNull(input, 'reason'));
});

async function checkProtocolOwner(
  tx: Transaction,
  reference: string,
  reason: string | null | undefined,
): Promise<void> {
  const { party } = tx.register;
  const agreement = await findAgreement(tx.manager, reference);
  const decision = agreement?.terms.breach?.decision;
  if (decision?.fallback !== 'PROTOCOL_OWNER' || decision.protocolOwner !== party)
    refuse('FORBIDDEN', `${party} is not the protocol owner of ${reference}: give a view instead.`);
  refuseEmpty({ reason: reason ?? '' });
}

/** Sends the effect that the breach has at this party. */
export const reportEffect = action('reportEffect', NoticeRow, async (tx, input) => {
  const { effect, ownBreach } = input;
  refuseEmpty({ effect });
  refuseIdentifiers({ effect });
  const notice = await receivedNotice(tx, input.notice);
  if (ownBreach && !(await tx.manager.existsBy(BreachRow, { id: ownBreach })))
    refuse('NOT_FOUND', 'This register holds no such breach.', {
      field: 'ownBreach',
      reason: 'UNKNOWN_BREACH',
    });
  return sendBack(tx, notice, 'BREACH', { effect, ...orNull(input, 'ownBreach') }, {});
});

/** Sends a notice of the same cause to the party whose breach it is. */
async function sendBack<Kind extends 'BREACH' | 'AUTHORITY_CONSULTATION'>(
  tx: Transaction,
  { id: caseId, cause, originatorId: recipient }: NoticeRow,
  kind: Kind,
  body: BodyToTell<Kind>,
  content: ContentToTell<Kind>,
): Promise<NoticeRow> {
  const revision = await nextRevision(tx, cause);
  const [sent] = await queueNotices(tx, {
    kind,
    cause,
    revision,
    caseId,
    body,
    legs: [{ recipient, content }],
  });
  return sent!;
}
