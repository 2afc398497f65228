/** What is known of reviews and refusals of agreements, for one or for many at once. */
import type { EntityManager } from 'typeorm';
import { batchedAt } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import { rowsOfEach } from '../../kernel/rows.ts';
import type { AgreementRow } from '../entity.ts';
import { AgreementReviewRow, DeclineRow } from './entity.ts';

const reviewsOfEach = (manager: EntityManager, references: readonly string[]) =>
  rowsOfEach(manager, AgreementReviewRow, references, { reviewedOn: 'DESC', recordedAt: 'DESC', id: 'DESC' });

const declinesOfEach = (manager: EntityManager, references: readonly string[]) =>
  rowsOfEach(manager, DeclineRow, references, { declinedAt: 'ASC', id: 'ASC' });

/** The reviews of one agreement, the newest first. */
export async function reviewsOf(manager: EntityManager, reference: string): Promise<AgreementReviewRow[]> {
  return (await reviewsOfEach(manager, [reference]))[0]!;
}

/** Who has declined which version of one agreement. */
export async function declinesOf(manager: EntityManager, reference: string): Promise<DeclineRow[]> {
  return (await declinesOfEach(manager, [reference]))[0]!;
}

/** The reviews of the agreement of a row, read once for all rows of an answer. */
export const reviewsHeld = (context: Context, row: AgreementRow) =>
  batchedAt(context, row, 'agreement reviews', reviewsOfEach);

/** Who has declined which version of the agreement of a row, likewise. */
export const declinesHeld = (context: Context, row: AgreementRow) =>
  batchedAt(context, row, 'agreement declines', declinesOfEach);
