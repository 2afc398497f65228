/** Sends another register the list of what is kept here, page by page, until each has its receipt. */
import { In } from 'typeorm';
import { codeOf, type ErrorCode } from '../../../../shared/errors.ts';
import { NoticeRow, ReceivedEnvelopeRow } from '../notices/entity.ts';
import { sendEnvelope } from '../notices/sending.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { retryAt } from '../../kernel/retry.ts';
import { ReconciliationRow } from './entity.ts';
import { copiesToList, pageOf, type GivenBack, type Page } from './list.ts';

const LONGEST_RETRY_SECONDS = 3600;
const DAY_MS = 86_400_000;

/** Tries once, if a list is due. The next attempt is booked before anything is sent. */
export async function sendList(register: RegisterOf, party: string, now: Date): Promise<void> {
  const row = await claim(register, party, now);
  if (!row) return;
  const failure = await sendPages(register, row, now).catch((error: unknown) => codeOf(error));
  const sent = {
    nextAttemptAt: null,
    sentAt: now,
    asks: false,
    since: null,
    givenBack: [],
    lastFailure: null,
  };
  await register.database.manager.update(
    ReconciliationRow,
    { partyId: party, attempts: row.attempts, lastAttemptAt: now },
    failure === null ? sent : { lastFailure: failure },
  );
}

/** Takes the attempt; null if there is nothing due, or another worker took it. */
async function claim(
  { database: { manager } }: RegisterOf,
  partyId: string,
  now: Date,
): Promise<ReconciliationRow | null> {
  const row = await manager.findOneBy(ReconciliationRow, { partyId });
  if (!row?.nextAttemptAt || row.nextAttemptAt > now) return null;
  const attempts = row.attempts + 1;
  const nextAttemptAt = retryAt({
    attempts,
    longestSeconds: LONGEST_RETRY_SECONDS,
    now,
    random: Math.random(),
  });
  const claimed = { attempts, lastAttemptAt: now, nextAttemptAt };
  const known = { partyId, attempts: row.attempts, nextAttemptAt: row.nextAttemptAt };
  const { affected } = await manager.update(ReconciliationRow, known, claimed);
  return affected === 1 ? { ...row, ...claimed } : null;
}

/** The code of what failed; null: all pages have arrived. */
async function sendPages(
  register: RegisterOf,
  { partyId, asks, since, givenBack }: ReconciliationRow,
  now: Date,
): Promise<ErrorCode | null> {
  const lost = await whatIsGivenBack(register, partyId, givenBack);
  let next: string | null = '';
  while (next !== null) {
    const head = { at: now, since: since ?? usualSince(register, now), after: next, asks };
    const page = pageOf(await copiesToList(register.database.manager, partyId, head), lost, head);
    const message = { recipient: partyId, type: 'LIST', content: { ...page } } as const;
    const outcome = await sendEnvelope(register, message, now);
    if ('failure' in outcome) return outcome.failure;
    next = page.through;
  }
  return null;
}

/** From when on notices are compared day by day. */
function usualSince({ policy }: RegisterOf, now: Date): Page['since'] {
  return new Date(now.getTime() - policy.reconciliationDays * DAY_MS);
}

/** What the other needs to keep again the notices that it had sent. */
async function whatIsGivenBack(
  { database: { manager } }: RegisterOf,
  senderId: string,
  noticeIds: string[],
): Promise<Map<string, GivenBack>> {
  const lost = { senderId, noticeId: In(noticeIds) };
  const receipts = await manager.findBy(ReceivedEnvelopeRow, lost);
  const copies = await manager.findBy(NoticeRow, { ...lost, direction: 'RECEIVED' });
  return new Map(
    copies.map(({ noticeId, statement, agreement }) => {
      const receipt = receipts.find((one) => one.noticeId === noticeId)?.receipt ?? null;
      return [noticeId, { statement, agreement, receipt }];
    }),
  );
}
