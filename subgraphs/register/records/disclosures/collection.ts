/** The collection of disclosures. */
import type { DisclosureFilter } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';
import { DisclosureRow } from './entity.ts';

export const disclosures = collection<DisclosureRow, DisclosureFilter>({
  name: 'disclosures',
  row: DisclosureRow,
  sort: { by: 'decidedAt', type: 'timestamptz', newestFirst: true },
  readers: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'AUDITOR'],
  relation: {
    words: 'the data were disclosed to its party',
    where: "(row.recipient_id = :callerParty and row.decision = 'SHARE')",
  },
  hasRegime: true,
  personal: true,
  filters: {
    agreement: 'row.agreement = :agreement',
    recipient: 'row.recipientId = :recipient',
    decision: 'row.decision = :decision',
  },
});
