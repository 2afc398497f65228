/** The mutations that review an agreement, and call for a review: one transaction each, told to the other signatories. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseField, refuseFor } from '../../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../../kernel/action.ts';
import { nextRevision } from '../../protocol/notices/outbox.ts';
import { AgreementRow } from '../entity.ts';
import { lockedHistory } from '../keeping.ts';
import { versionInForce, type History } from '../queries.ts';
import { inForceWith, leftOn, newestSigned, signedOnBy } from '../rules.ts';
import { causeOf, tellOthers } from '../telling.ts';
import { callReview, settleReview } from './clock.ts';
import { AgreementReviewRow, QUESTIONS, type Answered } from './entity.ts';
import { whyNoCall } from './rules.ts';

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
  if (!because.trim()) refuseField('because', 'EMPTY', '`because` says what happened.');
  const history = await signedHere(tx, reference);
  const row = newestSigned(history)!;
  refuseFor('BAD_USER_INPUT', whyNoCall(row, trigger), { field: 'trigger', reason: 'TRIGGER_NOT_AGREED' });
  await callReview(tx, row, trigger, because);
  const body = { reference, version: row.version, called: trigger };
  const revision = await nextRevision(tx, causeOf(reference));
  await tellOthers(tx, row, 'AGREEMENT_REVIEWED', { body, content: { because }, revision });
  return history.versions[0]!;
});

/** What is held of an agreement that this party has signed and not left; its changes wait for this one. */
async function signedHere(tx: Transaction, reference: string): Promise<History> {
  const history = await lockedHistory(tx, reference);
  const { party } = tx.register;
  const signed = newestSigned(history);
  if (signed === null)
    return refuse('CONFLICT', `${party} has signed no version of ${reference}: there is nothing to review.`);
  const left = leftOn(signed, history.withdrawals, party, londonDate(tx.now));
  if (left !== null) refuse('CONFLICT', `${party} left ${reference} on ${left}.`);
  return history;
}

/** The version named: one in force here, or the newest that this party has signed. */
function versionToReview(tx: Transaction, history: History, version: number): AgreementRow {
  const row = history.versions.find((held) => held.version === version);
  if (!row) return refuse('NOT_FOUND', `This register holds no such version ${version}.`);
  const today = londonDate(tx.now);
  const newest = newestSigned(history);
  const isInForce = inForceWith(history, today).some(
    (other) => versionInForce(history, other, today) === row,
  );
  if (row === newest || isInForce) return row;
  return refuse(
    'CONFLICT',
    `Version ${version} of ${row.reference} is not in force here: review version ${newest!.version}.`,
  );
}

/** Tells the others what was found; the notes go sealed to each recipient. */
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

/** The row of this party's own review of a version. */
function ownReview(
  tx: Transaction,
  row: AgreementRow,
  history: History,
  input: InputOf<'reviewAgreement'>,
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
  input: InputOf<'reviewAgreement'>,
): string {
  const today = londonDate(now);
  const reviewedOn = input.reviewedOn ?? today;
  if (reviewedOn > today) refuseField('reviewedOn', 'IN_THE_FUTURE', '`reviewedOn` cannot be in the future.');
  const signedOn = signedOnBy(row, signatures, row.party);
  if (signedOn === null || reviewedOn < signedOn)
    refuseField('reviewedOn', 'BEFORE_SIGNATURE', `\`reviewedOn\` is before ${row.party} signed it.`);
  return reviewedOn;
}

function answersOf(input: InputOf<'reviewAgreement'>): Answered[] {
  return QUESTIONS.map((question) => {
    const { holds, note } = input[question];
    if (!holds && !note?.trim())
      refuseField(
        `${question}.note`,
        'EMPTY',
        `\`${question}\` does not hold: its \`note\` says what was found.`,
      );
    return { question, holds, note: note ?? null };
  });
}

/** Another day than the cycle's: only where the agreement allows one, and all with which it is in force agreed to it. */
function checkAgreedDay(
  { terms, signatoryIds }: AgreementRow,
  partners: string[],
  { nextReviewOn, agreedBy, reviewedOn }: InputOf<'reviewAgreement'> & { reviewedOn: string },
): void {
  const named = agreedBy ?? [];
  if (nextReviewOn == null) {
    if (named.length > 0)
      refuseField('agreedBy', 'WITHOUT_DAY', '`agreedBy` is said with `nextReviewOn` only.');
    return;
  }
  if (!terms.review?.override)
    refuseField(
      'nextReviewOn',
      'NOT_AGREED',
      'The agreement lets nobody set another day: leave `nextReviewOn` out.',
    );
  if (nextReviewOn <= reviewedOn)
    refuseField('nextReviewOn', 'BEFORE_REVIEW', '`nextReviewOn` is not after `reviewedOn`.');
  const strangers = named.filter((id) => !signatoryIds.includes(id));
  if (strangers.length > 0)
    refuseField(
      'agreedBy',
      'NOT_SIGNATORIES',
      `\`agreedBy\` names ${strangers.join(', ')}, which did not sign it.`,
    );
  const missing = partners.filter((id) => !named.includes(id));
  if (missing.length > 0)
    refuseField(
      'agreedBy',
      'PARTIES_MISSING',
      `\`agreedBy\` lacks ${missing.join(', ')}: all with which it is in force agree.`,
    );
}
