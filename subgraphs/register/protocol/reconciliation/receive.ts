/** Takes a page of another register's list, compares it, and mends what differs. */
import { IsNull } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import { NoticeRow } from '../notices/entity.ts';
import type { ListHandler } from '../notices/handlers.ts';
import { bookDelivery } from '../notices/booking.ts';
import { oweOnce } from '../../duties/obligations/obligations.ts';
import { bookList } from './reconcile.ts';
import { ReconciliationRow, type Difference } from './entity.ts';
import { copiesToCompare, readPage, type Page } from './list.ts';
import { compare, type Finding } from './rules.ts';
import { takeBackNotice } from './take-back.ts';

/** What another register's list brings. The id of the row that keeps the comparison: the other party's. */
export const receiveList: ListHandler = async (tx, sender, list) => {
  const page = readPage(list);
  const copies = await copiesToCompare(tx.manager, sender, page);
  const { agreed, findings } = compare(page, copies);
  const mended: Finding[] = [];
  for (const finding of findings) {
    const what = await mend(tx, sender, finding);
    if (what !== null) mended.push({ ...finding, what });
  }
  await remember(tx, sender, page, { agreed, findings: mended });
  await replyTo(tx, sender, page, mended);
  return sender;
};

/** Repairs what can be repaired at once. Returns the difference that is reported; null: none. */
async function mend(
  tx: Transaction,
  sender: string,
  { what, copy, entry }: Finding,
): Promise<Difference['what'] | null> {
  if (what === 'NOTICE_TAKEN_BACK') return (await takeBackNotice(tx, sender, entry!)) ? what : null;
  if (copy === null) return what;
  if (what === 'NOTICE_SENT_AGAIN' || what === 'ANSWER_GIVEN_BACK') return resendNotice(tx, copy.id, what);
  if (what === 'ANSWER_SENT_AGAIN') await resend(tx, copy.id);
  // The sender's copy comes back with the next list; an answer that comes first is refused, and tried again.
  if (what === 'NOTICE_GIVEN_BACK' && copy.answer !== null) await resend(tx, copy.id);
  if (what === 'ANSWERS_DIFFER') await showToPeople(tx, sender, copy.id);
  return what;
}

async function resendNotice(
  tx: Transaction,
  id: string,
  what: Difference['what'],
): Promise<Difference['what']> {
  const { caseId, content } = await tx.manager.findOneByOrFail(NoticeRow, { id });
  if ((await tx.register.caseKeys.decrypt(caseId, content)) === null) return 'NOTICE_FORGOTTEN';
  await resend(tx, id);
  return what;
}

/** Delivers once more what the copy owes, unless an attempt is booked already. */
async function resend({ manager, now }: Transaction, id: string): Promise<void> {
  const again = { nextAttemptAt: now, attempts: 0, lastAttemptAt: null };
  const { affected } = await manager.update(NoticeRow, { id, nextAttemptAt: IsNull() }, again);
  if (affected) await bookDelivery(manager, id, now);
}

/** A difference that two registers cannot settle becomes one duty of people. */
async function showToPeople(tx: Transaction, sender: string, about: string): Promise<void> {
  const rule = `${sender} keeps another answer to this notice than this register: settle with it which one holds.`;
  const source = 'the comparison of both registers';
  const duty = { kind: 'RECONCILE', about, owedTo: sender, dueAt: null } as const;
  await oweOnce(tx, { ...duty, strength: 'SHOULD', rule, source });
}

const RESENT: readonly Difference['what'][] = ['NOTICE_SENT_AGAIN', 'ANSWER_GIVEN_BACK', 'ANSWER_SENT_AGAIN'];

/** The first page of a list begins the record anew; the others add to it. */
async function remember(
  { manager, now }: Transaction,
  sender: string,
  { after }: Page,
  { agreed, findings }: { agreed: number; findings: Finding[] },
): Promise<void> {
  const differences = findings.map(({ noticeId, kind, what }) => ({ noticeId, kind, what }));
  const resent = findings.filter(({ what }) => RESENT.includes(what)).length;
  await manager.query(
    `insert into reconciliation as row (party_id, compared_at, agreed, resent, differences)
     values ($1, $2, $3, $4, $5)
     on conflict (party_id) do update set compared_at = $2,
       agreed = excluded.agreed + case when $6 then 0 else row.agreed end,
       resent = excluded.resent + case when $6 then 0 else row.resent end,
       differences = case when $6 then '[]'::jsonb else row.differences end || excluded.differences`,
    [sender, now, agreed, resent, JSON.stringify(differences), after === ''],
  );
}

/** Sends the own list if the other wants it, has lost a notice, or keeps what is awaited and was not told so lately. */
async function replyTo(tx: Transaction, sender: string, page: Page, findings: Finding[]): Promise<void> {
  const { manager, now } = tx;
  const lost = findings.filter(({ what }) => what === 'NOTICE_GIVEN_BACK').map(({ noticeId }) => noticeId);
  const isAwaiting = findings.some(({ what }) => what === 'AWAITED');
  const row = await manager.findOneBy(ReconciliationRow, { partyId: sender });
  const restedMs = now.getTime() - (row?.sentAt?.getTime() ?? 0);
  if (!page.asks && lost.length === 0 && !(isAwaiting && restedMs > REST_MS)) return;
  const earliest = new Date(now.getTime() - LONGEST_SINCE_MS);
  const since = page.since < earliest ? earliest : page.since;
  const at = new Date(Math.max(now.getTime(), (row?.sentAt?.getTime() ?? 0) + REPLY_REST_MS));
  await bookList(manager, sender, at, { asks: false, since, givenBack: lost });
}

const REST_MS = 10 * 60_000;

/** Between two lists to one party, however often it asks. */
const REPLY_REST_MS = 5000;

/** How far back a party may ask: longer than any backup is kept. */
const LONGEST_SINCE_MS = 400 * 86_400_000;
