/** What the envelopes of notices and answers hold, read with care: another register wrote it. */
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import type { NoticeAnswer } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { NoticeRow } from './entity.ts';
import { openReason } from './reasons.ts';
import { toldToSender, type AnswerFacts } from './rules.ts';

/** A notice on its way. Kind, cause and revision stand in the statement alone, so nothing can disagree with it. */
export interface NoticeMessage {
  noticeId: string;
  /** The originator's statement, a compact JWS. */
  statement: string;
  agreement: string | null;
  /** The hop's own. */
  content: Record<string, unknown>;
  /** The recipient's own answer, a compact JWS, if the notice is sent again to one that had given it. */
  answered: string | null;
}

/** The answer on its way back: all facts so far, so that the last one to arrive holds them all. */
export type AnswerMessage = { noticeId: string } & AnswerFacts;

const ID = /^[\w-]{1,64}$/;
const LONGEST_TEXT = 10_000;

const FINAL_ANSWERS: readonly NoticeAnswer[] = [
  'DONE',
  'PARTLY_DONE',
  'REFUSED',
  'NOT_HELD',
  'EXEMPT',
  'WITHHELD',
];

/** The answer that a received copy owes its sender, as the content of an envelope. */
export async function answerMessage(register: RegisterOf, row: NoticeRow): Promise<EnvelopeContent> {
  const reason = await openReason(register, row);
  return { noticeId: row.noticeId, ...toldToSender({ ...row, reason }) };
}

export function readNotice({
  noticeId,
  statement,
  agreement,
  content,
  answered,
}: EnvelopeContent): NoticeMessage {
  if (typeof statement !== 'string' || !isObject(content)) {
    return refuse('BAD_USER_INPUT', 'A notice needs `statement` and `content`.');
  }
  return {
    noticeId: readId(noticeId),
    statement,
    agreement: readText(agreement),
    content,
    answered: typeof answered === 'string' ? answered : null,
  };
}

export function readAnswer(message: EnvelopeContent): AnswerMessage {
  const answer = FINAL_ANSWERS.find((known) => known === message.answer) ?? null;
  const answeredAt = readInstant(message.answeredAt);
  const acknowledgedAt = readInstant(message.acknowledgedAt);
  if ((answer === null) !== (answeredAt === null) || (answer === null && acknowledgedAt === null)) {
    refuse('BAD_USER_INPUT', 'An answer needs `answer` and `answeredAt`, or `acknowledgedAt`.');
  }
  return {
    noticeId: readId(message.noticeId),
    acknowledgedAt,
    answeredAt,
    answer: answer as AnswerFacts['answer'],
    ground: readText(message.ground),
    reason: readText(message.reason),
  };
}

function readId(value: unknown): string {
  if (typeof value === 'string' && ID.test(value)) return value;
  return refuse('BAD_USER_INPUT', '`noticeId` must be an id.');
}

function readText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && value.length <= LONGEST_TEXT && !value.includes('\0')) return value;
  return refuse('BAD_USER_INPUT', `Texts have at most ${LONGEST_TEXT} characters, and no NUL.`);
}

function readInstant(value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  const instant = new Date(String(value));
  if (!Number.isNaN(instant.getTime())) return instant;
  return refuse('BAD_USER_INPUT', 'Instants in an answer are ISO 8601.');
}
