/** The collection of disclosures, and what other modules ask about them. */
import { In, type EntityManager } from 'typeorm';
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

/** Data about these people that went to other parties, newest first. Decisions not to share are left out. */
export function disclosuresOf(manager: EntityManager, subjects: string[]): Promise<DisclosureRow[]> {
  return manager.find(DisclosureRow, {
    where: { subject: In(subjects), decision: 'SHARE' },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });
}
