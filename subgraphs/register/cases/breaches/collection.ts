/** The collection of breaches. */
import type { BreachFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { BreachRow } from './entity.ts';

/** Agreements that the caller's party was not asked to sign are withheld from it: nor may it find a breach by one. */
const SHARED_WITH_CALLER =
  '(row.party = :asking or exists (select from agreement a where a.reference = :agreement and :asking = any(a.signatory_ids)))';

export const breaches = collection<BreachRow, BreachFilter>({
  name: 'breaches',
  row: BreachRow,
  sort: { by: 'detectedAt', type: 'timestamptz', newestFirst: true },
  readers: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
  relation: {
    words: 'its party is affected, and a notice of the breach was addressed to it',
    where:
      "row.affected @> jsonb_build_array(jsonb_build_object('party', :callerParty::text)) and exists (select 1 from notice n where n.cause = row.id and n.kind = 'BREACH' and n.direction = 'SENT' and n.recipient_id = :callerParty)",
  },
  personal: true,
  filters: {
    id: 'row.id = :id',
    state: (state) => ({ sql: `row.closedAt is ${state === 'OPEN' ? '' : 'not '}null` }),
    kind: ':kind = any(row.kinds)',
    agreement: (agreement, { caller }) => ({
      sql: `:agreement = any(row.agreements) and ${SHARED_WITH_CALLER}`,
      parameters: { agreement, asking: caller.party },
    }),
  },
});
