/** What is asked before a party signs a version that it may have left. */
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { AgreementRow } from '../entity.ts';
import { historyOf } from '../queries.ts';
import { whyMayNotSignAnew } from './rules.ts';

/** Refuses the signature of a version that the party has given notice to leave. */
export async function refuseAfterLeaving(
  { manager, register }: Transaction,
  version: AgreementRow,
): Promise<void> {
  const history = await historyOf(manager, version.reference);
  const reason = whyMayNotSignAnew(history, version, register.party);
  if (reason !== null) refuse('CONFLICT', reason);
}
