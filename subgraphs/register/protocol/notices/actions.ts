/** The mutation of people on notices: what this party did about one that it received. */
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { AnswerNoticeInput } from '../../generated/graphql.ts';
import { copiesOf } from './copies.ts';
import { meetByAnswer } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { handlerOf } from './handlers.ts';
import { lockChain } from './inbox.ts';
import { sealAnswer, type SealedAnswer } from './reasons.ts';
import { answerFacts, checkAnswer, checkNotRecalled, checkTransition } from './rules.ts';
import { bookWakeUp } from './wake-up.ts';

/** Answers a notice, and with it every copy of the same statement; each sender is told. */
export const answerNotice = action('answerNotice', NoticeRow, async (tx, input) => {
  const { directory, party, contributions } = tx.register;
  const first = await firstCopy(tx, input.id);
  checkAnswer(input, directory.party(party)?.competentAuthority ?? false);
  checkNotRecalled(first);
  checkTransition(first, input.answer);
  mustSayWhyAtOwnDoor(tx, input);
  const facts = await sealAnswer(tx.register, first, answerFacts(input, tx.now));
  await answerCopies(tx, first, facts);
  Object.assign(first, facts);
  if (first.answer) await meetByAnswer(tx, first);
  await handlerOf(contributions.handlers, first.kind)?.answered?.(tx, first);
  return tx.manager.findOneByOrFail(NoticeRow, { id: input.id });
});

/** The copy that came first, whichever the person named, with its chain locked against others that arrive. */
async function firstCopy(tx: Transaction, id: string): Promise<NoticeRow> {
  const named = await tx.manager.findOneBy(NoticeRow, { id, direction: 'RECEIVED' });
  if (!named) return refuse('NOT_FOUND', 'This register received no such notice.');
  await lockChain(tx, named.cause);
  return tx.manager.findOneByOrFail(NoticeRow, { id: named.joinedToId ?? named.id });
}

/** Free text may say who a person is. */
function mustSayWhyAtOwnDoor({ caller, register }: Transaction, { reason }: AnswerNoticeInput): void {
  if (reason == null || mayHandleIdentity(caller, register)) return;
  refuse(
    'FORBIDDEN',
    "`reason` may identify the person: it needs the register's own door; `ground` does not.",
  );
}

async function answerCopies(tx: Transaction, first: NoticeRow, facts: Partial<SealedAnswer>): Promise<void> {
  const copies = await copiesOf(tx.manager, first.id);
  // An attempt under way with an earlier answer no longer counts: `lastAttemptAt` says so.
  const owed = { nextAttemptAt: tx.now, attempts: 0, lastAttemptAt: null, lastFailure: null };
  for (const { id } of copies) {
    await tx.manager.update(NoticeRow, { id }, { ...facts, ...owed });
    await bookWakeUp(tx.manager, id, tx.now);
  }
}
