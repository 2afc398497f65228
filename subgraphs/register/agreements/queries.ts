/** What other modules ask about agreements, and what resolvers ask for many at once. */
import type { EntityManager } from 'typeorm';
import { batchedAt } from '../kernel/batched.ts';
import type { Context } from '../kernel/context.ts';
import { rowsOfEach } from '../kernel/rows.ts';
import { AgreementRow, SignatureRow } from './entity.ts';
import { WithdrawalRow } from './leaving/entity.ts';
import { inForceWith, isInForceBetween, isInForceWithAny } from './rules.ts';

/** The newest version held; null if none is. */
export function findAgreement(manager: EntityManager, reference: string): Promise<AgreementRow | null> {
  return manager.findOne(AgreementRow, { where: { reference }, order: { version: 'DESC' } });
}

/** All versions held of an agreement, the newest first, with all signatures of them, and who leaves or has left. */
export interface History {
  versions: AgreementRow[];
  signatures: SignatureRow[];
  /** Soonest leaving first. */
  withdrawals: WithdrawalRow[];
  /** What is held of the umbrellas that versions name, by reference; an umbrella's own umbrella is not looked up. */
  umbrellas?: Map<string, History>;
}

/** What is held of each of these agreements, in their order, in three queries, and three more if any names an umbrella. */
export async function historiesOf(manager: EntityManager, references: readonly string[]): Promise<History[]> {
  const histories = await historiesAlone(manager, references);
  const named = histories.flatMap(({ versions }) => versions.flatMap(({ terms }) => terms.umbrella ?? []));
  if (named.length === 0) return histories;
  const umbrellas = await historiesAlone(manager, named);
  const byReference = new Map(named.map((umbrella, index) => [umbrella, umbrellas[index]!]));
  return histories.map((history) => ({ ...history, umbrellas: byReference }));
}

async function historiesAlone(manager: EntityManager, references: readonly string[]): Promise<History[]> {
  const versions = await rowsOfEach(manager, AgreementRow, references, { version: 'DESC' });
  const signatures = await rowsOfEach(manager, SignatureRow, references, { signedOn: 'ASC', id: 'ASC' });
  const withdrawals = await rowsOfEach(manager, WithdrawalRow, references, { leavesOn: 'ASC', id: 'ASC' });
  return references.map((_, index) => ({
    versions: versions[index]!,
    signatures: signatures[index]!,
    withdrawals: withdrawals[index]!,
  }));
}

/** What is held of one agreement. */
export async function historyOf(manager: EntityManager, reference: string): Promise<History> {
  const [history] = await historiesOf(manager, [reference]);
  return history!;
}

/** What is held of the agreement of a row, read once for all rows of an answer. */
export function historyHeld(
  context: Context,
  row: Pick<AgreementRow, 'party' | 'reference'>,
): Promise<History> {
  return batchedAt(context, row, 'agreement histories', historiesOf);
}

/** The newest version in force between the register's party and another; null if none is. */
export function versionInForce(history: History, other: string, today: string): AgreementRow | null {
  return history.versions.find((version) => isInForceBetween(version, history, other, today)) ?? null;
}

/** The newest version in force between the register's party and anyone; null if none is. */
export function newestInForce(history: History, today: string): AgreementRow | null {
  return history.versions.find((version) => isInForceWithAny(version, history, today)) ?? null;
}

/** References of the agreements under which the register's party may share with at least one other today. */
export async function referencesInForce(manager: EntityManager, today: string): Promise<string[]> {
  const rows = await manager.query<{ reference: string }[]>('select distinct reference from agreement');
  const references = rows.map((row) => row.reference);
  const histories = await historiesOf(manager, references);
  return references.filter((_, index) => inForceWith(histories[index]!, today).length > 0);
}
