/** What other modules ask about disclosures. */
import { In, type EntityManager } from 'typeorm';
import { DisclosureRow } from './entity.ts';

/** Data about these people that went to other parties, newest first. Decisions not to share are left out. */
export function disclosuresOf(manager: EntityManager, subjects: string[]): Promise<DisclosureRow[]> {
  return manager.find(DisclosureRow, {
    where: { subject: In(subjects), decision: 'SHARE' },
    order: { decidedAt: 'DESC', id: 'DESC' },
  });
}
