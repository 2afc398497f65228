/** What this party does when another asks it for data: it keeps a copy, and assesses and decides for itself. */
import { refuse } from '../../../../shared/errors.ts';
import type { NoticeHandlers } from '../../protocol/notices/handlers.ts';
import { keepRequest, lockReference } from './keeping.ts';
import { requestsFor } from './queries.ts';

export const sharingRequestNoticeHandlers: NoticeHandlers = {
  SHARING_REQUESTED: {
    async received(tx, { row: { originatorId }, body }) {
      const { reference, holderIds } = body;
      if (!holderIds.includes(tx.register.party)) {
        refuse('FORBIDDEN', `${tx.register.party} is not asked for data under ${reference}.`);
      }
      await lockReference(tx, reference);
      const held = await requestsFor(tx.manager, reference);
      // A party's first request for a reference is the one that stands.
      const first = held.find(({ requestedById }) => requestedById === originatorId);
      const { id } = first ?? (await keepRequest(tx, { ...body, requestedById: originatorId }));
      return { caseId: id };
    },
  },
};
