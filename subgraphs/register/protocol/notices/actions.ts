/** The mutation of people on notices: what this party did about one that it received. */
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import type { AnswerChoice, AnswerNoticeInput } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { answersTo, checkAnswer } from './answer-choices.ts';
import { copiesOf, lockChain } from './copies.ts';
import { meetByAnswer } from './duties.ts';
import { NoticeRow } from './entity.ts';
import { handlerOf } from './handlers.ts';
import { sealAnswer, type SealedAnswer } from './messages.ts';
import { answerFacts, checkNotRecalled, checkTransition, checkWithholding } from './rules.ts';
import { bookDelivery } from './booking.ts';

/** Answers a notice, and with it every copy of the same statement; each sender is told. */
export const answerNotice = action('answerNotice', NoticeRow, async (tx, input) => {
  const first = await firstCopy(tx, input.id);
  checkAnswerOf(tx, first, input);
  mustSayWhyAtOwnDoor(tx, input);
  const facts = await sealAnswer(tx.register, first, answerFacts(input, tx.now));
  await answerCopies(tx, first, facts);
  Object.assign(first, facts);
  if (first.answer) await meetByAnswer(tx, first);
  await handlerOf(tx, first.kind)?.answered?.(tx, first);
  return tx.manager.findOneByOrFail(NoticeRow, { id: input.id });
});

/** What may be answered to a notice of the kind here, whatever its state. */
export function answersHere(
  { directory, party, contributions }: RegisterOf,
  { kind }: Pick<NoticeRow, 'kind'>,
): AnswerChoice[] {
  const own = directory.party(party);
  const isCompetentAuthority = own?.competentAuthority ?? false;
  const recipient = { kind: own?.kind ?? 'OTHER', competentAuthority: isCompetentAuthority };
  const grounds = contributions.handlers.GROUNDS?.(kind, recipient) ?? { less: [], withheld: [] };
  return answersTo({ kind, isCompetentAuthority, grounds });
}

function checkAnswerOf({ register }: Transaction, row: NoticeRow, input: AnswerNoticeInput): void {
  checkWithholding(input.answer, register.directory.party(register.party)?.competentAuthority ?? false);
  checkAnswer(input, answersHere(register, row));
  checkNotRecalled(row);
  checkTransition(row, input.answer);
}

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
    { field: 'reason', reason: 'OWN_DOOR_ONLY' },
  );
}

async function answerCopies(tx: Transaction, first: NoticeRow, facts: Partial<SealedAnswer>): Promise<void> {
  const copies = await copiesOf(tx.manager, first.id);
  // An attempt under way with an earlier answer no longer counts: `lastAttemptAt` says so.
  const owed = { nextAttemptAt: tx.now, attempts: 0, lastAttemptAt: null, lastFailure: null };
  for (const { id } of copies) {
    await tx.manager.update(NoticeRow, { id }, { ...facts, ...owed });
    await bookDelivery(tx.manager, id, tx.now);
  }
}
