/** The mutation of an originator that takes back what it told: a recall to everyone who may have heard it. */
import { In, IsNull } from 'typeorm';
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { RecallNoticeInput } from '../../generated/graphql.ts';
import { NoticeRow } from './entity.ts';
import { lockChain } from './inbox.ts';
import { RECALLABLE_KINDS } from './matters.ts';
import { nextRevision } from './outbox.ts';
import { tellOfRecall } from './recalling.ts';

/** Recalls one kind of notice of a chain, by a notice's id, or all of them, by the id of their cause. */
export const recallNotice = action('recallNotice', NoticeRow, async (tx, input) => {
  const { party } = tx.register;
  checkReason(tx, input);
  const [first, ...more] = await recallable(tx, input.id);
  const { cause, caseId } = first;
  const told = await tellOfRecall(tx, {
    cause,
    caseId,
    originatorId: party,
    kinds: [...new Set([first, ...more].map(({ kind }) => kind))],
    revision: await nextRevision(tx, cause),
    reason: input.reason,
    exclude: [],
  });
  return told[0] ?? tx.manager.findOneByOrFail(NoticeRow, { id: first.id });
});

/** What this party stated under the id and has not recalled yet; its chain is locked. */
async function recallable(tx: Transaction, id: string): Promise<[NoticeRow, ...NoticeRow[]]> {
  const { manager, register } = tx;
  const named = await manager.findOneBy(NoticeRow, { id });
  await lockChain(tx, named?.cause ?? id);
  const kinds = named ? RECALLABLE_KINDS.filter((kind) => kind === named.kind) : RECALLABLE_KINDS;
  const sent = { direction: 'SENT', cause: named?.cause ?? id, kind: In(kinds) } as const;
  if (!named && !(await manager.existsBy(NoticeRow, sent)))
    return refuse('NOT_FOUND', 'No notice here has that id, and none was sent because of it.');
  const [first, ...more] = await manager.find(NoticeRow, {
    where: { ...sent, originatorId: register.party, recalledAt: IsNull() },
    order: { revision: 'DESC', id: 'ASC' },
  });
  if (first) return [first, ...more];
  return refuse(
    'CONFLICT',
    'Only its originator recalls what it told, once, and not what an agreement governs.',
  );
}

function checkReason({ caller, register }: Transaction, { reason }: RecallNoticeInput): void {
  if (!reason.trim())
    refuse('BAD_USER_INPUT', 'A recall needs its `reason`: those who hear it must judge by it.', {
      field: 'reason',
      reason: 'REASON_MISSING',
    });
  if (!mayHandleIdentity(caller, register))
    refuse('FORBIDDEN', "`reason` may identify the person: it needs the register's own door.", {
      field: 'reason',
      reason: 'OWN_DOOR_ONLY',
    });
}
