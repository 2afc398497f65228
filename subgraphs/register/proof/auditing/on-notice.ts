/** What this party does when another tells it what its people read there: it keeps that for its own people to see. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isCalendarDate } from '../../../../shared/scalars.ts';
import { fields, listOf, text, that } from '../../../../shared/shape.ts';
import type { NoticeHandlers, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import { DIGESTS_CASE, MOST_READS } from './digests.ts';
import { ReadDigestRow, type Reads } from './entity.ts';

export const auditingNoticeHandlers: NoticeHandlers = {
  READ_DIGEST: {
    async received({ manager, register, now }, notice) {
      const digest = readDigest(notice, londonDate(now));
      const row = { id: uuidv7(), party: register.party, ...digest, receivedAt: now };
      await manager.createQueryBuilder().insert().into(ReadDigestRow).values(row).orIgnore().execute();
      return { caseId: DIGESTS_CASE };
    },
  },
};

const whole = that((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'a whole number');
const sha256 = that((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'a SHA-256');

const contentCheck = fields({
  omitted: whole,
  reads: listOf(fields({ person: text, action: text, rowKind: text, count: whole, rowsDigest: sha256 })),
});

function readDigest({ row, statement, content }: ReceivedNotice, today: string) {
  const readOn = statement.body.on;
  if (row.senderId !== statement.iss) refuse('FORBIDDEN', 'A register tells of reads in itself only.');
  if (typeof readOn !== 'string' || !isCalendarDate(readOn) || readOn > today)
    return refuse('BAD_USER_INPUT', '`on` is a day that is over.');
  try {
    contentCheck(content, 'digest');
  } catch (error) {
    refuse('BAD_USER_INPUT', `${(error as Error).message}.`);
  }
  const { reads, omitted } = content as { reads: Reads[]; omitted: number };
  if (reads.length > MOST_READS) refuse('BAD_USER_INPUT', `A digest has at most ${MOST_READS} entries.`);
  const kept = reads.map(({ person, action, rowKind, count, rowsDigest }) => {
    return { person, action, rowKind, count, rowsDigest };
  });
  return { registerId: statement.iss, readOn, reads: kept, omitted };
}
