/** What agreements ask of requests to share: whether the risks are accepted, and how the party classed the agreement. */
import { refuseFor } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { meet } from '../../duties/obligations/obligations.ts';
import { RUNNING_SHARE, requestsFor } from './keeping.ts';
import { decisiveRequest, whyNotSetUp } from './rules.ts';

/** Refuses the first version while the risks are not accepted. Amendments rest on that, and on reviews. */
export async function refuseBeforeAcceptance(
  { manager, register }: Transaction,
  { reference, version }: { reference: string; version: number },
): Promise<void> {
  if (version > 1) return;
  const { party, policy } = register;
  const rows = await requestsFor(manager, reference);
  refuseFor('CONFLICT', whyNotSetUp({ party, reference, rows, setUp: policy.setUp }));
}

/** The party's own class of the agreement; null: it has not classed it. */
export async function agreementTypeOf(
  { manager, register }: Transaction,
  reference: string,
): Promise<string | null> {
  const rows = await requestsFor(manager, reference);
  return decisiveRequest(rows, register.party)?.agreementType ?? null;
}

/** Meets the duty that sharing without an agreement started: this party has signed one. */
export async function settleRunningShare(tx: Transaction, reference: string): Promise<void> {
  for (const { id } of await requestsFor(tx.manager, reference)) await meet(tx, id, RUNNING_SHARE);
}
