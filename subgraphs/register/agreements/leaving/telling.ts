/** Tells all signatories, and the body that the agreement names, that this party leaves, or what it did with the data. */
import type { Transaction } from '../../kernel/action.ts';
import { nextRevision, queueNotices } from '../../protocol/notices/outbox.ts';
import type { History } from '../queries.ts';
import { causeOf } from '../telling.ts';
import type { WithdrawalRow } from './entity.ts';

/** Queues the notice, as this party's next statement about the agreement: a later one stands for those before it. */
export async function tellOfLeaving(
  tx: Transaction,
  { versions }: Pick<History, 'versions'>,
  withdrawal: WithdrawalRow,
): Promise<void> {
  const cause = causeOf(withdrawal.reference);
  const { reference, version, givenOn, leavesOn, reason, settledOn } = withdrawal;
  await queueNotices(tx, {
    kind: 'AGREEMENT_WITHDRAWN',
    cause,
    revision: await nextRevision(tx, cause),
    caseId: versions[0]!.id,
    body: { reference, version, givenOn, leavesOn, reason, settledOn },
    legs: recipientsOf(tx, versions).map((recipient) => ({ recipient, content: {} })),
  });
}

/** Signatories of any version held, and the body to which notice is given, if the directory has it. */
function recipientsOf({ register }: Transaction, versions: History['versions']): string[] {
  const named = versions.flatMap(({ terms }) => terms.withdrawal?.to ?? []);
  const bodies = named.filter((party) => register.directory.party(party));
  const all = new Set([...versions.flatMap(({ signatoryIds }) => signatoryIds), ...bodies]);
  return [...all].filter((party) => party !== register.party);
}
