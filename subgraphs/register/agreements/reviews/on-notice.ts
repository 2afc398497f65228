/** What this party does when another signatory has held a review, calls for one, or declines a version. */
import { v7 as uuidv7 } from 'uuid';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { isCalendarDate, parseInstant } from '../../../../shared/scalars.ts';
import { fields, listOf, oneOf, orAbsent, orNull, text, that, truth } from '../../../../shared/shape.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { ReviewTrigger } from '../../generated/graphql.ts';
import type { NoticeHandlers, ReceivedNotice } from '../../protocol/notices/handlers.ts';
import { lockAgreement } from '../keeping.ts';
import { historyOf } from '../queries.ts';
import { callReview, setReviewClock } from './clock.ts';
import { keepDecline } from './decline.ts';
import { AgreementReviewRow, QUESTIONS, type Answered } from './entity.ts';

export const reviewNoticeHandlers: NoticeHandlers = {
  AGREEMENT_REVIEWED: {
    received: async (tx, notice) => ({ caseId: await takeReview(tx, notice) }),
    // Each review is one of its own, in whatever order they come.
    async joined(tx, notice) {
      await takeReview(tx, notice);
    },
  },
  AGREEMENT_DECLINED: {
    received: async (tx, notice) => ({ caseId: await takeDecline(tx, notice) }),
    async joined(tx, notice) {
      await takeDecline(tx, notice);
    },
  },
};

const version = that((value) => Number.isSafeInteger(value) && Number(value) > 0, 'a number above 0');
const date = that((value) => typeof value === 'string' && isCalendarDate(value), 'a date');
const trigger = oneOf('SCHEDULED', 'LEGISLATION', 'SECTOR', 'SIGNATORIES', 'OTHER');

const called = fields({ reference: text, version, called: trigger });
const reviewed = fields({
  reference: text,
  version,
  reviewedOn: date,
  trigger,
  outcome: oneOf('CONTINUE', 'AMEND', 'END'),
  nextReviewOn: orNull(date),
  agreedByIds: listOf(text),
  holds: fields(Object.fromEntries(QUESTIONS.map((question) => [question, truth]))),
});
const notesOf = fields(Object.fromEntries(QUESTIONS.map((question) => [question, orAbsent(text)])));
const declined = fields({ reference: text, version, declinedAt: text });

type Body = Pick<
  AgreementReviewRow,
  'reference' | 'version' | 'reviewedOn' | 'trigger' | 'outcome' | 'nextReviewOn' | 'agreedByIds'
> & { holds: Record<Answered['question'], boolean>; called?: ReviewTrigger; declinedAt: string };

/** What the notice states, in its shape. */
function readBody({ statement }: ReceivedNotice, shape: ReturnType<typeof fields>): Body {
  try {
    shape(statement.body, 'body');
  } catch (error) {
    return refuse('BAD_USER_INPUT', `${(error as Error).message}.`);
  }
  return statement.body as unknown as Body;
}

/** The case of a notice about an agreement, which is then locked; a stranger to all versions held is not heard. */
async function caseOf(tx: Transaction, { row, statement }: ReceivedNotice, about: Body): Promise<string> {
  const { reference } = about;
  await lockAgreement(tx, reference);
  const { versions } = await historyOf(tx.manager, reference);
  const isStranger = versions.every(({ signatoryIds }) => !signatoryIds.includes(statement.iss));
  if (versions.length > 0 && isStranger)
    refuse('FORBIDDEN', `${statement.iss} is not a signatory of ${reference}.`);
  return (versions.find((held) => held.version === about.version) ?? versions[0])?.id ?? row.id;
}

async function takeReview(tx: Transaction, notice: ReceivedNotice): Promise<string> {
  const { statement, content } = notice;
  const body = readBody(notice, 'called' in statement.body ? called : reviewed);
  const caseId = await caseOf(tx, notice, body);
  if (body.called) {
    const because = typeof content.because === 'string' ? content.because : 'it did not say why';
    await callReview(tx, body, body.called, `${statement.iss} asks: ${because}`);
    return caseId;
  }
  await tx.manager.insert(AgreementReviewRow, reviewBy(tx, notice, body));
  await setReviewClock(tx, body.reference);
  return caseId;
}

function reviewBy(tx: Transaction, { statement, content }: ReceivedNotice, body: Body): AgreementReviewRow {
  const { reference, reviewedOn, outcome, nextReviewOn, agreedByIds, holds } = body;
  const notes = isObject(content.notes) ? content.notes : {};
  try {
    notesOf(notes, 'notes');
  } catch (error) {
    refuse('BAD_USER_INPUT', `${(error as Error).message}.`);
  }
  return {
    id: uuidv7(),
    party: tx.register.party,
    byId: statement.iss,
    recordedAt: tx.now,
    version: body.version,
    trigger: body.trigger,
    answers: QUESTIONS.map((question) => ({
      question,
      holds: holds[question],
      note: (notes[question] as string | null | undefined) ?? null,
    })),
    reference,
    reviewedOn,
    outcome,
    nextReviewOn,
    agreedByIds,
  };
}

async function takeDecline(tx: Transaction, notice: ReceivedNotice): Promise<string> {
  const body = readBody(notice, declined);
  const caseId = await caseOf(tx, notice, body);
  const { reason } = notice.content;
  await keepDecline(tx, {
    reference: body.reference,
    version: body.version,
    partyId: notice.statement.iss,
    declinedAt: parseInstant(body.declinedAt),
    reason: typeof reason === 'string' ? reason : '',
  });
  return caseId;
}
