/** What this party does when another tells it what its people read there: it keeps that for its own people to see. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import { DIGESTS_CASE } from './digests.ts';
import { ReadDigestRow } from './entity.ts';

export const auditingNoticeHandlers: NoticeHandlers = {
  READ_DIGEST: {
    async received({ manager, register, now }, { row: { senderId, originatorId }, body, content }) {
      if (senderId !== originatorId) refuse('FORBIDDEN', 'A register tells of reads in itself only.');
      if (body.on > londonDate(now)) refuse('BAD_USER_INPUT', '`on` is a day that is over.');
      const digest = { registerId: originatorId, readOn: body.on, ...content, receivedAt: now };
      const row = { id: uuidv7(), party: register.party, ...digest };
      await manager.createQueryBuilder().insert().into(ReadDigestRow).values(row).orIgnore().execute();
      return { caseId: DIGESTS_CASE };
    },
  },
};
