/** Creates and settles obligations in the transaction of the action that causes it. */
import { In, IsNull, Not, type EntityManager, type FindOptionsWhere } from 'typeorm';
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

/** Adds a duty unless one of its kind about its row is open. */
export async function oweOnce(tx: Omit<Transaction, 'caller'>, duty: Duty): Promise<void> {
  const { about, kind } = duty;
  if ((await openDuties(tx.manager, { about, kind })).length === 0) await owe(tx, [duty]);
}

/** Which open duties are meant; what is left out may be anything. */
export interface Which {
  about?: string | readonly string[];
  kind?: ObligationKind | readonly ObligationKind[];
  /** To whom they are owed. */
  owedTo?: string;
  owedToNoneOf?: readonly string[];
  source?: string | readonly string[];
}

function openWhere({ about, kind, owedTo, owedToNoneOf, source }: Which): FindOptionsWhere<ObligationRow> {
  const given = { about, kind, source, owedToId: owedTo };
  const equal = Object.entries(given).filter(([, value]) => value !== undefined);
  const among = equal.map(([name, value]) => [name, Array.isArray(value) ? In(value) : value]);
  const others = owedToNoneOf ? { owedToId: Not(In(owedToNoneOf)) } : {};
  return { ...Object.fromEntries(among), ...others, metAt: IsNull(), dischargedAt: IsNull() };
}

export function openDuties(manager: EntityManager, which: Which): Promise<ObligationRow[]> {
  return manager.findBy(ObligationRow, openWhere(which));
}

type Tx = Pick<Transaction, 'manager' | 'now'>;
type Narrower = Omit<Which, 'about' | 'kind'>;

/** Marks the open duties of a kind about one row as met, now: all of them, or those that `which` narrows to. */
export async function meet(
  { manager, now }: Tx,
  about: Which['about'] & {},
  kind: ObligationKind,
  which: Narrower = {},
): Promise<void> {
  await manager.update(ObligationRow, openWhere({ ...which, about, kind }), { metAt: now });
}

/** Discharges the open duties of a kind about one row, with the reason: all of them, or those that `which` narrows to. */
export async function discharge(
  { manager, now }: Tx,
  about: string,
  kind: Which['kind'] & {},
  because: string,
  which: Narrower = {},
): Promise<void> {
  const discharged = { dischargedAt: now, dischargedBecause: because };
  await manager.update(ObligationRow, openWhere({ ...which, about, kind }), discharged);
}

/** Discharges one duty, with the reason. */
export async function dischargeOne({ manager, now }: Tx, id: string, because: string): Promise<void> {
  await manager.update(ObligationRow, { id }, { dischargedAt: now, dischargedBecause: because });
}

type Term = Pick<Duty, 'dueAt' | 'rule' | 'source'>;

/** Gives the open duties of one kind about one row another deadline; the term they had stays with them. */
export async function move(tx: Tx, { about, kind, ...term }: Duty, because: string): Promise<void> {
  for (const row of await openDuties(tx.manager, { about, kind })) await moveRow(tx, row, term, because);
}

async function moveRow(
  { manager, now }: Tx,
  row: ObligationRow,
  { dueAt, rule, source }: Term,
  because: string,
): Promise<void> {
  if (row.dueAt?.getTime() === dueAt?.getTime()) return;
  const was = { dueAt: row.dueAt?.toISOString() ?? null, rule: row.rule, source: row.source };
  const earlier = [...row.earlier, { ...was, movedAt: now.toISOString(), because }];
  const sortAt = dueAt ?? NO_DEADLINE;
  await manager.update(ObligationRow, { id: row.id }, { dueAt, sortAt, rule, source, earlier });
}

/** What tells the duties of one row apart. */
const keyOf = ({ kind, owedToId, source }: Pick<ObligationRow, 'kind' | 'owedToId' | 'source'>) =>
  JSON.stringify([kind, owedToId, source]);
const isOpen = ({ metAt, dischargedAt }: ObligationRow) => metAt === null && dischargedAt === null;

const NO_LONGER = 'The facts have changed: it no longer applies.';

interface InStep {
  about: string;
  /** The kinds that follow from the facts alone. */
  kinds: ObligationKind[];
  /** All duties of these kinds that the facts give rise to now. */
  duties: Duty[];
  /** Why a deadline moves. */
  because: string;
  /** Whether what people discharged is owed again, for the facts have become graver since. */
  isOwedAnew?: boolean;
}

/**
 * Keeps duties in step with the facts from which they follow: owes what is new, moves what has another deadline, and
 * discharges what no longer applies. That is owed again once its facts come back; what people discharged stays so.
 */
export async function keepInStep(tx: Omit<Transaction, 'caller'>, given: InStep): Promise<void> {
  const { about, kinds, because, isOwedAnew = false } = given;
  const duties = new Map(
    given.duties.map((duty) => [keyOf({ ...duty, owedToId: duty.owedTo ?? null }), duty]),
  );
  const kept = await tx.manager.findBy(ObligationRow, { about, kind: In(kinds) });
  const stands = (row: ObligationRow) =>
    row.dischargedAt === null || (row.dischargedBy !== 'FACTS' && !isOwedAnew);
  const standing = new Set(kept.filter(stands).map(keyOf));
  for (const row of kept.filter(isOpen)) {
    const duty = duties.get(keyOf(row));
    if (duty) await moveRow(tx, row, duty, because);
    else await tx.manager.update(ObligationRow, { id: row.id }, endedByFacts(tx.now));
  }
  await owe(
    tx,
    [...duties].filter(([key]) => !standing.has(key)).map(([, duty]) => duty),
  );
}

const endedByFacts = (now: Date) =>
  ({ dischargedAt: now, dischargedBecause: NO_LONGER, dischargedBy: 'FACTS' }) as const;
