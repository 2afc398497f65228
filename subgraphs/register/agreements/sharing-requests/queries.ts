/** What is held of requests to share, by the reference of the agreement that each is to become. */
import type { EntityManager } from 'typeorm';
import { rowsOfEach } from '../../kernel/rows.ts';
import { SharingRequestRow } from './entity.ts';

/** The requests held for each of these references, in their order, in one query. */
export const requestsOf = (manager: EntityManager, references: readonly string[]) =>
  rowsOfEach(manager, SharingRequestRow, references);

/** The requests held for one reference: of each party that asked, one. */
export async function requestsFor(manager: EntityManager, reference: string): Promise<SharingRequestRow[]> {
  return (await requestsOf(manager, [reference]))[0]!;
}
