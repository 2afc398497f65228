/** What this module contributes to a register. */
import { ReconciliationRow } from './entity.ts';
import { receiveList } from './receive.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { HealthPart } from '../../watch/health/part.ts';
import type { NoticeHandlers } from '../notices/handlers.ts';

export const tables: Tables = {
  reconciliation: { row: ReconciliationRow, grant: CHANGE },
  restoration: { row: null, grant: CHANGE, isSilent: true },
};

export const resolvers: Resolvers[] = [
  {
    Register: {
      reconciliation: ({ party }, _, { registerOf }) =>
        registerOf(party).database.manager.find(ReconciliationRow, { order: { partyId: 'ASC' } }),
    },
    Reconciliation: {
      party: (row) => ({ id: row.partyId }),
      at: (row) => row.comparedAt,
    },
  },
];

export const handlers: NoticeHandlers = { LIST: receiveList };

export const health: HealthPart = {
  owed: `select party_id, null::timestamptz as since, attempts, last_attempt_at, last_failure
    from reconciliation where next_attempt_at is not null`,
  heard: ['select sent_at from reconciliation where party_id = party.id'],
};
