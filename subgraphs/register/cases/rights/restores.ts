/** What rights requests give to the comparison of registers. */
import type { Restores } from '../../protocol/reconciliation/restores.ts';
import { RightsRequestRow } from './entity.ts';

export const restores: Restores = {
  async caseOf(manager, { cause, revision }) {
    const request = await manager.findOne(RightsRequestRow, {
      where: { cause },
      order: { revision: revision > 1 ? 'DESC' : 'ASC' },
    });
    return request && { id: request.id, isDecided: (request.decidedAt ?? request.refusedAt) !== null };
  },
  async decidedAmong(manager, ids) {
    const rows = await manager.query<{ id: string }[]>(
      `select id from rights_request
       where id = any($1) and coalesce(decided_at, refused_at, withdrawn_at) is not null`,
      [ids],
    );
    return rows.map(({ id }) => id);
  },
};
