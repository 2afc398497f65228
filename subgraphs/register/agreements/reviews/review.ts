/** The mutations that review an agreement, and call for a review: one transaction each, told to the other signatories. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse } from '../../../../shared/errors.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { nextRevision } from '../../protocol/notices/outbox.ts';
import { AgreementRow } from '../entity.ts';
import { lockedHistory } from '../keeping.ts';
import { versionInForce, type History } from '../queries.ts';
import { inForceWith, leftOn } from '../rules.ts';
import { causeOf, tellOthers } from '../telling.ts';
import { callReview, settleReview } from './clock.ts';
import { AgreementReviewRow, type Answered } from './entity.ts';
import { ownReview } from './review-input.ts';
import { newestSigned, whyNoCall } from './rules.ts';

/** Keeps the review, settles what was due, starts the next clock and tells the others. Returns the newest version. */
export const reviewAgreement = action('reviewAgreement', AgreementRow, async (tx, input) => {
  const history = await signedHere(tx, input.reference);
  const row = versionToReview(tx, history, input.version);
  const review = ownReview(tx, row, history, input);
  await tx.manager.insert(AgreementReviewRow, review);
  await settleReview(tx, row);
  await tellReview(tx, row, review);
  return history.versions[0]!;
});

/** Owes a review here, and asks the other signatories for one. Returns the newest version. */
export const callForReview = action('callForReview', AgreementRow, async (tx, input) => {
  const { reference, trigger, because } = input;
  if (!because.trim()) refuse('BAD_USER_INPUT', '`because` says what happened.');
  const { versions, signatures } = await signedHere(tx, reference);
  const row = newestSigned(versions, signatures)!;
  const reason = whyNoCall(row, trigger);
  if (reason !== null) refuse('BAD_USER_INPUT', reason);
  await callReview(tx, row, trigger, because);
  const body = { reference, version: row.version, called: trigger };
  const revision = await nextRevision(tx, causeOf(reference));
  await tellOthers(tx, row, 'AGREEMENT_REVIEWED', { body, content: { because }, revision });
  return versions[0]!;
});

/** What is held of an agreement that this party has signed and not left; its changes wait for this one. */
async function signedHere(tx: Transaction, reference: string): Promise<History> {
  const history = await lockedHistory(tx, reference);
  const { versions, signatures, withdrawals } = history;
  const { party } = tx.register;
  const signed = newestSigned(versions, signatures);
  if (signed === null)
    return refuse('CONFLICT', `${party} has signed no version of ${reference}: there is nothing to review.`);
  const left = leftOn(signed, withdrawals, party, londonDate(tx.now));
  if (left !== null) refuse('CONFLICT', `${party} left ${reference} on ${left}.`);
  return history;
}

/** The version named: one in force here, or the newest that this party has signed. */
function versionToReview(tx: Transaction, history: History, version: number): AgreementRow {
  const row = history.versions.find((held) => held.version === version);
  if (!row) return refuse('NOT_FOUND', `This register holds no such version ${version}.`);
  const today = londonDate(tx.now);
  const newest = newestSigned(history.versions, history.signatures);
  const isInForce = inForceWith(history, today).some(
    (other) => versionInForce(history, other, today) === row,
  );
  if (row === newest || isInForce) return row;
  return refuse(
    'CONFLICT',
    `Version ${version} of ${row.reference} is not in force here: review version ${newest!.version}.`,
  );
}

/** The others learn what was found; whose words these were stays inside the seal. */
async function tellReview(tx: Transaction, row: AgreementRow, review: AgreementReviewRow): Promise<void> {
  const { reference, version, reviewedOn, trigger, outcome, nextReviewOn, agreedByIds, answers } = review;
  const holds = byQuestion(answers, ({ holds: held }) => held);
  const notes = byQuestion(answers, ({ note }) => note);
  const facts = { reference, version, reviewedOn, trigger, outcome, nextReviewOn, agreedByIds, holds };
  const revision = await nextRevision(tx, causeOf(reference));
  await tellOthers(tx, row, 'AGREEMENT_REVIEWED', { body: facts, content: { notes }, revision });
}

/** What is told of each answer, by its question. */
function byQuestion<T>(answers: Answered[], told: (answer: Answered) => T) {
  const entries = answers.map((answer) => [answer.question, told(answer)]);
  return Object.fromEntries(entries) as Record<Answered['question'], T>;
}
