/** What this party does when another signatory has held a review, calls for one, or declines a version. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import type { BodyOf } from '../../protocol/kinds/kinds.ts';
import type { NoticeHandlers, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import { historyToldOf } from '../keeping.ts';
import { callReview, setReviewClock } from './clock.ts';
import { keepDecline } from './decline.ts';
import { AgreementReviewRow, QUESTIONS } from './entity.ts';

export const reviewNoticeHandlers: NoticeHandlers = {
  AGREEMENT_REVIEWED: takenAlone(takeReview),
  AGREEMENT_DECLINED: takenAlone(takeDecline),
};

/** Each notice of such a kind is handled by itself, in whatever order they come. */
function takenAlone<Kind extends NoticeKind>(
  take: (tx: Transaction, notice: ReceivedNotice<Kind>) => Promise<string>,
) {
  return {
    received: async (tx: Transaction, notice: ReceivedNotice<Kind>) => ({ caseId: await take(tx, notice) }),
    async joined(tx: Transaction, notice: ReceivedNotice<Kind>) {
      await take(tx, notice);
    },
  };
}

type Review = Exclude<BodyOf<'AGREEMENT_REVIEWED'>, { called: unknown }>;

/** The case of a notice about an agreement, which is then locked. */
async function caseOf(
  tx: Transaction,
  { row: { id, originatorId }, body }: ReceivedNotice<'AGREEMENT_REVIEWED' | 'AGREEMENT_DECLINED'>,
): Promise<string> {
  const { reference, version } = body;
  const { versions } = await historyToldOf(tx, reference, originatorId);
  return (versions.find((held) => held.version === version) ?? versions[0])?.id ?? id;
}

async function takeReview(tx: Transaction, notice: ReceivedNotice<'AGREEMENT_REVIEWED'>): Promise<string> {
  const { row, body, content } = notice;
  const caseId = await caseOf(tx, notice);
  if ('called' in body) {
    const because = content.because ?? 'it did not say why';
    await callReview(tx, body, body.called, `${row.originatorId} asks: ${because}`);
    return caseId;
  }
  await tx.manager.insert(AgreementReviewRow, reviewBy(tx, notice, body));
  await setReviewClock(tx, body.reference);
  return caseId;
}

function reviewBy(
  tx: Transaction,
  { row, content: { notes } }: ReceivedNotice<'AGREEMENT_REVIEWED'>,
  { holds, ...facts }: Review,
): AgreementReviewRow {
  return {
    ...facts,
    id: uuidv7(),
    party: tx.register.party,
    byId: row.originatorId,
    recordedAt: tx.now,
    answers: QUESTIONS.map((question) => ({
      question,
      holds: holds[question],
      note: notes?.[question] ?? null,
    })),
  };
}

async function takeDecline(tx: Transaction, notice: ReceivedNotice<'AGREEMENT_DECLINED'>): Promise<string> {
  const { row, body, content } = notice;
  const caseId = await caseOf(tx, notice);
  await keepDecline(tx, { ...body, partyId: row.originatorId, reason: content.reason ?? '' });
  return caseId;
}
