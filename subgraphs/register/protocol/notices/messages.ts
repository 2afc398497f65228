/** What the envelopes of notices and answers hold, read with care: another register wrote it. */
import * as v from 'valibot';
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import type { NoticeAnswer } from '../../generated/graphql.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { instant, objectOf, orAbsent, words } from '../kinds/parts.ts';
import { readShape } from '../kinds/read-shape.ts';
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
  content: object;
  /** The recipient's own answer, a compact JWS, if the notice is sent again to one that had given it. */
  answered: string | null;
}

/** The answer on its way back: all facts so far, so that the last one to arrive holds them all. */
export type AnswerMessage = { noticeId: string } & AnswerFacts;

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'an id'));

const FINAL_ANSWERS = [
  'DONE',
  'PARTLY_DONE',
  'REFUSED',
  'NOT_HELD',
  'EXEMPT',
  'WITHHELD',
] as const satisfies readonly NoticeAnswer[];

/** The answer that a received copy owes its sender, as the content of an envelope. */
export async function answerMessage(register: RegisterOf, row: NoticeRow): Promise<EnvelopeContent> {
  const reason = await openReason(register, row);
  return { noticeId: row.noticeId, ...toldToSender({ ...row, reason }) };
}

const noticeShape = objectOf({
  noticeId: id,
  statement: v.string(),
  agreement: orAbsent(words),
  content: v.custom<object>(isObject, 'an object'),
  answered: orAbsent(v.string()),
});

const answerShape = objectOf({
  noticeId: id,
  acknowledgedAt: orAbsent(instant),
  answeredAt: orAbsent(instant),
  answer: orAbsent(v.picklist(FINAL_ANSWERS)),
  ground: orAbsent(words),
  reason: orAbsent(words),
});

/** A notice that has come. What its statement and its content say is read by their kind. */
export function readNotice(message: EnvelopeContent): NoticeMessage {
  return readShape(noticeShape, message, { of: 'a notice', reason: 'MESSAGE_MALFORMED' });
}

/** An answer that has come: a final one, or that somebody has taken the notice on. */
export function readAnswer(message: EnvelopeContent): AnswerMessage {
  const read = readShape(answerShape, message, { of: 'an answer', reason: 'MESSAGE_MALFORMED' });
  const { answer, answeredAt, acknowledgedAt } = read;
  if ((answer === null) !== (answeredAt === null) || (answer === null && acknowledgedAt === null)) {
    refuse('BAD_USER_INPUT', 'An answer needs `answer` and `answeredAt`, or `acknowledgedAt`.');
  }
  return read;
}
