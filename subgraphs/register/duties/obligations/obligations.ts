/** Creates and settles obligations in the transaction of the action that causes it. */
import { IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import type { Strength } from '../../generated/graphql.ts';
import { ObligationRow } from './entity.ts';
import type { ObligationKind } from './kinds.ts';
import { NO_DEADLINE } from './rules.ts';

export interface Duty {
  kind: ObligationKind;
  /** The id of the row that the duty is about. */
  about: string;
  /** Who must act; the register's own party if left out. */
  owner?: string;
  /** To whom it is owed; a person or an authority if left out. */
  owedTo?: string;
  /** Null: the clock has not started. */
  dueAt: Date | null;
  strength: Strength;
  /** The rule in words. */
  rule: string;
  source: string;
}

/** Adds duties to the register's board. */
export async function owe(tx: Omit<Transaction, 'caller'>, duties: Duty[]): Promise<void> {
  if (duties.length === 0) return;
  const { party } = tx.register;
  const rows = duties.map(({ owner, owedTo, ...duty }) => ({
    ...duty,
    id: uuidv7(),
    party,
    ownerId: owner ?? party,
    owedToId: owedTo ?? null,
    sortAt: duty.dueAt ?? NO_DEADLINE,
    createdAt: tx.now,
  }));
  await tx.manager.insert(ObligationRow, rows);
}

/** Marks the open duties of one kind about one row as met: all of them, or those owed to one party. */
export async function meet(
  { manager, now }: Pick<Transaction, 'manager' | 'now'>,
  about: string,
  kind: ObligationKind,
  owedTo?: string,
): Promise<void> {
  const open = { about, kind, metAt: IsNull(), dischargedAt: IsNull() };
  const owed = owedTo === undefined ? open : { ...open, owedToId: owedTo };
  await manager.update(ObligationRow, owed, { metAt: now });
}

/** Discharges the open duties of one kind about one row, with the reason. */
export async function discharge(
  tx: Pick<Transaction, 'manager' | 'now'>,
  about: string,
  kind: ObligationKind,
  because: string,
): Promise<void> {
  await tx.manager.update(
    ObligationRow,
    { about, kind, metAt: IsNull(), dischargedAt: IsNull() },
    { dischargedAt: tx.now, dischargedBecause: because },
  );
}

/** Gives the open duties of one kind about one row another deadline; the term they had stays with them. */
export async function move(
  { manager, now }: Pick<Transaction, 'manager' | 'now'>,
  { about, kind, dueAt, rule, source }: Pick<Duty, 'about' | 'kind' | 'dueAt' | 'rule' | 'source'>,
  because: string,
): Promise<void> {
  const open = await manager.findBy(ObligationRow, { about, kind, metAt: IsNull(), dischargedAt: IsNull() });
  for (const row of open) {
    if (row.dueAt?.getTime() === dueAt?.getTime()) continue;
    const was = { dueAt: row.dueAt?.toISOString() ?? null, rule: row.rule, source: row.source };
    const earlier = [...row.earlier, { ...was, movedAt: now.toISOString(), because }];
    await manager.update(
      ObligationRow,
      { id: row.id },
      { dueAt, sortAt: dueAt ?? NO_DEADLINE, rule, source, earlier },
    );
  }
}
