/** Opens this register's copy of a request for release, applies steps to it, and tells the other parties. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import { nextRevision, queueNotices, type Leg } from '../../protocol/notices/outbox.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { DECISION, dutiesOf, REPLY, VIEW } from './clock.ts';
import {
  ReleaseRequestRow,
  type AskedFacts,
  type ReleaseDecision,
  type Step,
  type ViewFacts,
} from './entity.ts';

type ReleaseLeg = Leg<'FOI_CONSULTATION'>;

/** Opens the copy, with what this party owes. */
export async function openRequest(
  tx: Transaction,
  origin: Pick<ReleaseRequestRow, 'requestId' | 'receivedById' | 'views'>,
  facts: AskedFacts,
): Promise<ReleaseRequestRow> {
  const row: ReleaseRequestRow = {
    ...origin,
    ...facts,
    id: uuidv7(),
    party: tx.register.party,
    outcome: null,
    exemptions: [],
    reason: null,
    viewsConsidered: null,
    decidedOn: null,
    recordedAt: tx.now,
  };
  await tx.manager.insert(ReleaseRequestRow, row);
  await owe(tx, dutiesOf(row, tx.register.bankHolidays));
  return row;
}

/** The request, which nobody else works on meanwhile; null: this register keeps none such. */
export function lockRequest(
  { manager }: Transaction,
  where: { id: string } | { requestId: string },
): Promise<ReleaseRequestRow | null> {
  return manager.findOne(ReleaseRequestRow, { where, lock: { mode: 'pessimistic_write' } });
}

/** Keeps the view of a party that was asked. */
export async function takeView(tx: Transaction, row: ReleaseRequestRow, view: ViewFacts): Promise<void> {
  row.views = row.views.map((one) => (one.partyId === view.partyId ? view : one));
  await tx.manager.update(ReleaseRequestRow, { id: row.id }, { views: row.views });
  if (view.partyId === row.party) await meet(tx, row.id, VIEW);
}

/** Keeps the decision, and settles what this party owed until then. */
export async function takeDecision(
  tx: Transaction,
  row: ReleaseRequestRow,
  decision: ReleaseDecision,
): Promise<void> {
  Object.assign(row, decision);
  await tx.manager.update(ReleaseRequestRow, { id: row.id }, decision);
  await meet(tx, row.id, REPLY);
  await meet(tx, row.id, DECISION);
  await discharge(tx, row.id, VIEW, `it was decided on ${decision.decidedOn}`);
}

/** The party in whose register the decision is recorded: the decider's; the receiver's if that one has no register. */
export function recorderOf(
  { directory }: RegisterOf,
  { deciderId, receivedById }: Pick<ReleaseRequestRow, 'deciderId' | 'receivedById'>,
): string {
  return directory.party(deciderId)?.register ? deciderId : receivedById;
}

/** Tells others a step; the order of what one party tells is that of its revisions. */
export async function tell(
  tx: Transaction,
  row: ReleaseRequestRow,
  step: Step,
  legs: ReleaseLeg[],
): Promise<void> {
  await queueNotices(tx, {
    kind: 'FOI_CONSULTATION',
    cause: row.requestId,
    revision: await nextRevision(tx, row.requestId),
    caseId: row.id,
    body: step,
    agreement: row.agreement,
    legs,
  });
}

/** Legs to these parties without content of their own: one each, and none to the register's own party. */
export function legsTo(party: string, recipients: string[]): ReleaseLeg[] {
  const others = new Set(recipients.filter((one) => one !== party));
  return [...others].map((recipient) => ({ recipient, content: {} }));
}
