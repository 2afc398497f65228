/** What rows of several kinds are made with: other parties, sealed marks, and what is owed. */
import { ObligationRow } from '../../subgraphs/register/duties/obligations/entity.ts';
import { canary } from './access-canary.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-20T10:00:00.000Z');

export const othersOf = ({ party, parties }: Seeding) =>
  parties.filter((one) => one !== party && one !== 'stranger');

/** Encrypts the mark of a field under a case's key. */
export const sealing =
  ({ register }: Seeding, table: string, caseId: string) =>
  (field: string, id = caseId) =>
    register.caseKeys.encrypt(caseId, canary(table, field, id));

/** Something owed about a row. */
export async function owe({ party, chance, manager }: Seeding, about: string, kind = 'TEST'): Promise<void> {
  const id = chance.uuid();
  const text = (field: string) => canary('obligation', field, id);
  const moved = {
    dueAt: null,
    rule: text('rule'),
    source: text('source'),
    movedAt: AT.toISOString(),
    because: text('because'),
  };
  await manager.insert(ObligationRow, {
    id,
    party,
    kind,
    ownerId: party,
    owedToId: null,
    dueAt: AT,
    sortAt: AT,
    strength: 'MUST',
    rule: text('rule'),
    source: text('source'),
    about,
    createdAt: AT,
    metAt: null,
    dischargedAt: null,
    dischargedBecause: null,
    dischargedBy: null,
    earlier: [moved],
  });
}
