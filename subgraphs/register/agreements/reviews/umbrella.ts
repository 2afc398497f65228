/** Programmes beneath an umbrella protocol: only its signatories agree one, and only while it is in force. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { historyOf } from '../queries.ts';
import type { Content } from '../rules.ts';
import { whyNotBeneath } from './amendment-rules.ts';

/** Refuses a programme that its umbrella does not carry. What stands alone passes. */
export async function refuseOutsideUmbrella(tx: Transaction, content: Content): Promise<void> {
  const { umbrella } = content.terms;
  if (umbrella == null) return;
  if (umbrella === content.reference)
    refuse('BAD_USER_INPUT', '`terms.umbrella` is another agreement, not this one.');
  const reason = whyNotBeneath(await historyOf(tx.manager, umbrella), content, londonDate(tx.now));
  if (reason !== null) refuse('CONFLICT', reason);
}
