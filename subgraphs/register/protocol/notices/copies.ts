/** The copies of one matter at a recipient: which decision holds for which, and what corrects what. */
import {
  In,
  IsNull,
  LessThan,
  MoreThan,
  MoreThanOrEqual,
  type EntityManager,
  type FindOptionsWhere,
} from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import { discharge } from '../../duties/obligations/obligations.ts';
import { kindOf } from '../kinds/kinds.ts';
import { NoticeRow } from './entity.ts';
import { kindsRecalledBy } from '../kinds/reading.ts';

/** Envelopes of one chain wait for each other, so that what each finds is what the other has committed. */
export async function lockChain({ manager }: Pick<Transaction, 'manager'>, chain: string): Promise<void> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [chain]);
}

/** A first copy, and those that joined it. */
export function copiesOf(manager: EntityManager, firstId: string): Promise<NoticeRow[]> {
  return manager.find(NoticeRow, {
    where: [{ id: firstId }, { joinedToId: firstId }],
    order: { id: 'ASC' },
  });
}

function sameMatter({ originatorId, cause, kind }: NoticeRow): FindOptionsWhere<NoticeRow> {
  return { direction: 'RECEIVED', originatorId, cause, kind: In([...kindOf(kind).oneMatterWith]) };
}

/** The copy whose decision holds for this one: of the same statement, or of one that has corrected it since. */
export function firstCopyOf({ manager }: Transaction, row: NoticeRow): Promise<NoticeRow | null> {
  // Each recall names its own kinds: none stands for another.
  const revision = row.kind === 'RECALL' ? row.revision : MoreThanOrEqual(row.revision);
  return manager.findOne(NoticeRow, {
    where: { ...sameMatter(row), revision, joinedToId: IsNull() },
    order: { revision: 'DESC' },
  });
}

/** The newest copy of what the originator said before in the same matter; null: this is the first of it. */
export function correctedBy({ manager }: Transaction, row: NoticeRow): Promise<NoticeRow | null> {
  return manager.findOne(NoticeRow, {
    where: { ...sameMatter(row), revision: LessThan(row.revision), joinedToId: IsNull() },
    order: { revision: 'DESC' },
  });
}

/** The recall that came before what it recalls: order comes from the revision, never from transport. */
export async function recallOf({ manager }: Transaction, row: NoticeRow): Promise<NoticeRow | null> {
  const { originatorId, cause, kind, revision } = row;
  const recalls = await manager.findBy(NoticeRow, {
    direction: 'RECEIVED',
    originatorId,
    cause,
    kind: 'RECALL',
    revision: MoreThan(revision),
  });
  return recalls.find((recall) => kindsRecalledBy(recall.statement).includes(kind)) ?? null;
}

/** What was not answered by the time it was corrected is answered with the correction. */
export async function answerWith(tx: Transaction, corrected: NoticeRow, row: NoticeRow): Promise<void> {
  if (corrected.answer !== null || corrected.recalledAt !== null || !kindOf(row.kind).isOneDecision) return;
  const ids = (await copiesOf(tx.manager, corrected.id)).map((copy) => copy.id);
  await tx.manager.update(NoticeRow, { id: In(ids) }, { joinedToId: row.id });
  await discharge(tx, corrected.id, 'NOTICE_ANSWER', `corrected by revision ${row.revision}`);
}
