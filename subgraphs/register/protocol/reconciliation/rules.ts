/** Compares another register's page with the own copies: what each lacks, and what follows. */
import type { NoticeRow } from '../notices/entity.ts';
import type { Difference } from './entity.ts';
import type { Entry, Page } from './list.ts';

type Copy = Pick<
  NoticeRow,
  'id' | 'noticeId' | 'direction' | 'kind' | 'answer' | 'acknowledgedAt' | 'deliveredAt'
>;

export interface Finding extends Difference {
  /** The own copy; null: there is none. */
  copy: Copy | null;
  /** The other's entry; null: there is none. */
  entry: Entry | null;
}

/** What of the own copies and of the page's entries agrees, and what does not. */
export function compare(page: Page, copies: Copy[]): { agreed: number; findings: Finding[] } {
  const entries = new Map(page.entries.map((entry) => [keyOf(entry.noticeId, entry.direction), entry]));
  const findings: Finding[] = [];
  let agreed = 0;
  for (const copy of copies) {
    const key = keyOf(copy.noticeId, copy.direction === 'SENT' ? 'RECEIVED' : 'SENT');
    const entry = entries.get(key) ?? null;
    entries.delete(key);
    const what = entry ? differenceOf(copy, entry) : lackedThere(page, copy);
    if (what) findings.push({ noticeId: copy.noticeId, kind: copy.kind, what, copy, entry });
    else if (entry) agreed += 1;
  }
  for (const entry of entries.values()) {
    const what = entry.givenBack && entry.direction === 'RECEIVED' ? 'NOTICE_TAKEN_BACK' : 'AWAITED';
    findings.push({ noticeId: entry.noticeId, kind: entry.kind, what, copy: null, entry });
  }
  return { agreed, findings };
}

const keyOf = (noticeId: string, direction: string) => `${direction} ${noticeId}`;

/** A copy that the other ought to have listed: it had arrived before the list was written, and not before it begins. */
function lackedThere(page: Page, copy: Copy): Difference['what'] | null {
  const { deliveredAt } = copy;
  if (deliveredAt === null || deliveredAt < page.since || deliveredAt >= page.at) return null;
  return copy.direction === 'SENT' ? 'NOTICE_SENT_AGAIN' : 'NOTICE_GIVEN_BACK';
}

function differenceOf(copy: Copy, entry: Entry): Difference['what'] | null {
  if (copy.answer !== null && entry.answer !== null) {
    return copy.answer === entry.answer ? null : 'ANSWERS_DIFFER';
  }
  const isAhead = copy.answer !== null || (copy.acknowledgedAt !== null && !entry.acknowledged);
  const isBehind = entry.answer !== null || (entry.acknowledged && copy.acknowledgedAt === null);
  if (copy.direction === 'RECEIVED' && isAhead) return 'ANSWER_SENT_AGAIN';
  if (copy.direction === 'SENT' && copy.answer !== null) return 'ANSWER_GIVEN_BACK';
  return isBehind ? 'AWAITED' : null;
}
