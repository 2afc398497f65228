/** What a party says of a review that it held, as a row; what does not go is refused. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { ReviewAgreementInput } from '../../generated/graphql.ts';
import type { AgreementRow } from '../entity.ts';
import type { History } from '../queries.ts';
import { inForceWith, signedOnBy } from '../rules.ts';
import { QUESTIONS, type AgreementReviewRow, type Answered } from './entity.ts';

/** The row of this party's own review of a version. */
export function ownReview(
  tx: Transaction,
  row: AgreementRow,
  history: History,
  input: ReviewAgreementInput,
): AgreementReviewRow {
  const { party } = tx.register;
  const reviewedOn = reviewDay(tx, row, history, input);
  checkAgreedDay(row, inForceWith(history, londonDate(tx.now)), { ...input, reviewedOn });
  return {
    id: uuidv7(),
    party,
    reference: row.reference,
    version: row.version,
    byId: party,
    reviewedOn,
    trigger: input.trigger ?? 'SCHEDULED',
    answers: answersOf(input),
    outcome: input.outcome,
    nextReviewOn: input.nextReviewOn ?? null,
    agreedByIds: [...new Set(input.agreedBy ?? [])],
    recordedAt: tx.now,
  };
}

function reviewDay(
  { now }: Transaction,
  row: AgreementRow,
  { signatures }: History,
  input: ReviewAgreementInput,
): string {
  const today = londonDate(now);
  const reviewedOn = input.reviewedOn ?? today;
  if (reviewedOn > today) refuse('BAD_USER_INPUT', '`reviewedOn` cannot be in the future.');
  const signedOn = signedOnBy(row, signatures, row.party);
  if (signedOn === null || reviewedOn < signedOn)
    refuse('BAD_USER_INPUT', `\`reviewedOn\` is before ${row.party} signed it.`);
  return reviewedOn;
}

function answersOf(input: ReviewAgreementInput): Answered[] {
  return QUESTIONS.map((question) => {
    const { holds, note } = input[question];
    if (!holds && !note?.trim())
      refuse('BAD_USER_INPUT', `\`${question}\` does not hold: its \`note\` says what was found.`);
    return { question, holds, note: note ?? null };
  });
}

/** Another day than the cycle's: only where the agreement allows one, and all with which it is in force agreed to it. */
function checkAgreedDay(
  { terms, signatoryIds }: AgreementRow,
  partners: string[],
  { nextReviewOn, agreedBy, reviewedOn }: ReviewAgreementInput & { reviewedOn: string },
): void {
  const named = agreedBy ?? [];
  if (nextReviewOn == null) {
    if (named.length > 0) refuse('BAD_USER_INPUT', '`agreedBy` is said with `nextReviewOn` only.');
    return;
  }
  if (!terms.review?.override)
    refuse('BAD_USER_INPUT', 'The agreement lets nobody set another day: leave `nextReviewOn` out.');
  if (nextReviewOn <= reviewedOn) refuse('BAD_USER_INPUT', '`nextReviewOn` is not after `reviewedOn`.');
  const strangers = named.filter((id) => !signatoryIds.includes(id));
  if (strangers.length > 0)
    refuse('BAD_USER_INPUT', `\`agreedBy\` names ${strangers.join(', ')}, which did not sign it.`);
  const missing = partners.filter((id) => !named.includes(id));
  if (missing.length > 0)
    refuse(
      'BAD_USER_INPUT',
      `\`agreedBy\` lacks ${missing.join(', ')}: all with which it is in force agree.`,
    );
}
