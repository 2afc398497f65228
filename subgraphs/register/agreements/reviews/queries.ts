/** What is known of reviews and refusals of agreements, for one or for many at once. */
import { In, type EntityManager } from 'typeorm';
import { AgreementReviewRow, DeclineRow } from './entity.ts';

/** The reviews of each of these agreements, in their order, each list the newest first. */
export async function reviewsOfAll(
  manager: EntityManager,
  references: readonly string[],
): Promise<AgreementReviewRow[][]> {
  const rows = await manager.find(AgreementReviewRow, {
    where: { reference: In([...new Set(references)]) },
    order: { reviewedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' },
  });
  return references.map((reference) => rows.filter((row) => row.reference === reference));
}

/** The reviews of one agreement, the newest first. */
export async function reviewsOf(manager: EntityManager, reference: string): Promise<AgreementReviewRow[]> {
  const [reviews] = await reviewsOfAll(manager, [reference]);
  return reviews!;
}

/** Who has declined which version of each of these agreements, in their order. */
export async function declinesOfAll(
  manager: EntityManager,
  references: readonly string[],
): Promise<DeclineRow[][]> {
  const rows = await manager.find(DeclineRow, {
    where: { reference: In([...new Set(references)]) },
    order: { declinedAt: 'ASC', id: 'ASC' },
  });
  return references.map((reference) => rows.filter((row) => row.reference === reference));
}

/** Who has declined which version of one agreement. */
export async function declinesOf(manager: EntityManager, reference: string): Promise<DeclineRow[]> {
  const [declines] = await declinesOfAll(manager, [reference]);
  return declines!;
}
