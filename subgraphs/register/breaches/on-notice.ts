/** What this party does when a notice about a breach arrives. */
import { refuse } from '../../../shared/errors.ts';
import type { NoticeHandlers } from '../notices/handlers.ts';
import { meet, owe } from '../obligations/obligations.ts';
import { BreachRow, BreachViewRow } from './entity.ts';
import { hoursAfter } from './rules.ts';

/** Within how many hours a person takes on a notice of a breach: an aim of the federation, for want of a term. */
const ACKNOWLEDGE_HOURS = 24;

export const breachNoticeHandlers: NoticeHandlers = {
  BREACH: {
    async received(tx, { row }) {
      await owe(tx, [
        {
          kind: 'BREACH_ACKNOWLEDGEMENT',
          about: row.id,
          owedTo: row.senderId,
          dueAt: hoursAfter(tx.now, ACKNOWLEDGE_HOURS),
          strength: 'AIM',
          rule: `A person takes on the notice of a breach within ${ACKNOWLEDGE_HOURS} hours and assesses the effect here.`,
          source: 'federation practice; UK GDPR Art. 33',
        },
      ]);
      return { caseId: row.id };
    },
    async answered(tx, row) {
      await meet(tx, row.id, 'BREACH_ACKNOWLEDGEMENT');
    },
  },
  AUTHORITY_CONSULTATION: {
    async received(tx, { row, statement, content }) {
      const breach = await tx.manager.findOneBy(BreachRow, { id: row.cause });
      if (!breach?.affected.some(({ party }) => party === row.originatorId)) {
        return refuse('NOT_FOUND', 'No such breach here, or it does not affect the sender.');
      }
      await tx.manager.insert(BreachViewRow, {
        noticeId: row.noticeId,
        breachId: breach.id,
        partyId: row.originatorId,
        tellAuthority: (statement.body as { tellAuthority?: unknown }).tellAuthority === true,
        reason: (content as { reason?: string | null }).reason ?? null,
        givenAt: tx.now,
      });
      return { caseId: breach.id };
    },
  },
};
