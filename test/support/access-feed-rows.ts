/** A calendar feed for each role that has one. */
import { CalendarFeedRow } from '../../subgraphs/register/duties/calendar-feeds/entity.ts';
import type { Seeding } from './access-seeding.ts';

const OPENED = new Date('2026-02-01T10:00:00.000Z');

export async function seedFeeds({ party, chance, manager }: Seeding): Promise<void> {
  for (const role of ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'] as const) {
    await manager.insert(CalendarFeedRow, {
      id: chance.uuid(),
      party,
      role,
      secretDigest: chance.uuid(),
      openedAt: OPENED,
      openedBy: 'someone',
      lastReadAt: null,
      revokedAt: null,
    });
  }
}
