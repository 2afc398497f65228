/** Takes a recall: what is not done yet stops, what was done goes to a person, and those told from here hear of it too. */
import { In, IsNull, LessThan } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import { discharge, owe } from '../../duties/obligations/obligations.ts';
import { copiesOf } from './copies.ts';
import { reviewDuty } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { handlerOf, type NoticeHandlers, type ReceivedNotice } from './handlers.ts';
import { kindsRecalledBy } from './matters.ts';
import { tellOfRecall } from './recalling.ts';
import type { SealedAnswer } from './reasons.ts';

/** What it says of the recall itself: done at once if nothing was to be undone, else a person answers it. */
export async function takeRecall(
  tx: Transaction,
  handlers: NoticeHandlers,
  { row, content: { reason } }: ReceivedNotice<'RECALL'>,
): Promise<Partial<SealedAnswer>> {
  const recalled = await firstCopiesRecalledBy(tx, row);
  for (const one of recalled.filter(({ answer }) => answer === null)) await stop(tx, handlers, one);
  await tellOfRecall(tx, {
    cause: row.cause,
    revision: row.revision,
    originatorId: row.originatorId,
    kinds: kindsRecalledBy(row.statement),
    caseId: row.id,
    reason,
    statement: row.statement,
    exclude: [row.senderId],
  });
  if (!recalled.some(mayBeDone)) return { answeredAt: tx.now, answer: 'DONE' };
  await owe(tx, [reviewDuty(row, tx.now)]);
  return {};
}

/** An answer that was withheld may stand for either, and is treated alike. */
const mayBeDone = ({ answer }: NoticeRow) =>
  answer === 'DONE' || answer === 'PARTLY_DONE' || answer === 'WITHHELD';

function firstCopiesRecalledBy({ manager }: Transaction, recall: NoticeRow): Promise<NoticeRow[]> {
  const { originatorId, cause, revision, statement } = recall;
  return manager.find(NoticeRow, {
    where: {
      direction: 'RECEIVED',
      originatorId,
      cause,
      kind: In(kindsRecalledBy(statement)),
      revision: LessThan(revision),
      joinedToId: IsNull(),
      recalledAt: IsNull(),
    },
    order: { revision: 'ASC', id: 'ASC' },
  });
}

async function stop(tx: Transaction, handlers: NoticeHandlers, row: NoticeRow): Promise<void> {
  const ids = (await copiesOf(tx.manager, row.id)).map((copy) => copy.id);
  await tx.manager.update(NoticeRow, { id: In(ids) }, { recalledAt: tx.now });
  await discharge(tx, row.id, 'NOTICE_ANSWER', 'recalled by its originator');
  await handlerOf(handlers, row.kind)?.recalled?.(tx, row);
}
