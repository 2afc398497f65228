/** What of notices is forgotten with the case under whose key they rest, and those that are a case by themselves. */
import type { Forgets } from '../../people/forgetting/forgets.ts';
import { NoticeRow } from './entity.ts';

export const forgets: Forgets = {
  closed: [
    // What came back to its originator, or is of a kind that opens no case, rests under a key of its own.
    {
      kind: 'rightsRequests',
      table: 'notice',
      closed: `row.direction = 'RECEIVED' and row.case_id = row.id
        and coalesce(row.answered_at, row.recalled_at) < $1`,
    },
  ],
  async rowsOf(manager, caseId) {
    const copies = await manager.find(NoticeRow, { select: { id: true }, where: { caseId } });
    return copies.map(({ id }) => id);
  },
  strip: (manager, { caseId }) =>
    manager.update(NoticeRow, { caseId }, { reason: null, toldOtherwise: null }),
};
