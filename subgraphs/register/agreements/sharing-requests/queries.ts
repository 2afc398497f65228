/** What is held of requests to share, by the reference of the agreement that each is to become. */
import { In, type EntityManager } from 'typeorm';
import { SharingRequestRow } from './entity.ts';

/** The requests held for each of these references, in their order, in one query. */
export async function requestsOf(
  manager: EntityManager,
  references: readonly string[],
): Promise<SharingRequestRow[][]> {
  const rows = await manager.findBy(SharingRequestRow, { reference: In([...new Set(references)]) });
  return references.map((reference) => rows.filter((row) => row.reference === reference));
}

/** The requests held for one reference: of each party that asked, one. */
export async function requestsFor(manager: EntityManager, reference: string): Promise<SharingRequestRow[]> {
  const [rows] = await requestsOf(manager, [reference]);
  return rows!;
}
