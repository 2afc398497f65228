/** Tells recipients that a right was upheld, in the transaction of the decision. */
import { addDays, londonDate } from '../../../shared/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Transaction } from '../action.ts';
import { queueNotices, type NoticeOrder } from '../notices/outbox.ts';
import { identityOf, joinIdentities, type Identity } from '../subjects/subjects.ts';
import type { RightsRequestRow } from './entity.ts';
import { leastNeeded } from './identity.ts';
import type { RecipientToTell } from './recipient-rules.ts';
import { recipientsFor } from './recipients.ts';
import { noticeKindOf } from './rules.ts';

/** What is said: this party's own words as the originator, or another's statement, unchanged. */
type Said = Pick<NoticeOrder, 'body'> | Pick<NoticeOrder, 'statement'>;

/** Queues a notice to each recipient (Art. 19). Returns who is told, and why. */
export async function passOn(
  tx: Transaction,
  row: RightsRequestRow,
  said: Said,
): Promise<{ party: string; why: string }[]> {
  const kind = noticeKindOf(row.right);
  const [recipients = []] = await recipientsFor(tx.manager, [row], tx.now);
  if (kind === null || recipients.length === 0) return [];
  const { cause, revision, id: caseId } = row;
  const legs = await legsOf(tx, row, recipients);
  await queueNotices(tx, { kind, cause, revision, caseId, ...said, legs });
  return recipients.map(({ party, why }) => ({ party, why }));
}

async function legsOf(
  tx: Transaction,
  row: RightsRequestRow,
  recipients: RecipientToTell[],
): Promise<NoticeOrder['legs']> {
  const { register, now, manager } = tx;
  const identity = await identityOf(register, row.id, manager);
  if (identity === null)
    return refuse('CONFLICT', 'The key of this case was destroyed: nobody can be told who it is.');
  const correction = row.correction && (await register.caseKeys.decrypt(row.id, row.correction));
  const legs = [];
  for (const recipient of recipients) {
    const { party, agreement, answerWithinDays } = recipient;
    legs.push({
      recipient: party,
      agreement,
      answerDueOn: answerWithinDays === null ? null : addDays(londonDate(now), answerWithinDays),
      content: { identity: await identityFor(tx, recipient, identity), correction },
    });
  }
  return legs;
}

/**
 * Who the person is, for one recipient: what it was told when it got the data, so that it finds them and learns nothing
 * new. One that got none is told what the request says.
 */
async function identityFor(
  { register, manager }: Transaction,
  { party, disclosures }: RecipientToTell,
  requested: Identity,
): Promise<Identity> {
  const told = await Promise.all(disclosures.map((id) => identityOf(register, id, manager)));
  const known = told.flatMap((identity) => identity ?? []);
  const sources = known.length > 0 ? known : [requested];
  return sources.map((identity) => leastNeeded(identity, register.party, party)).reduce(joinIdentities);
}
