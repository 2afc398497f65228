/** What the envelopes of notices and answers hold: another register wrote it, so every part is checked. */
import * as v from 'valibot';
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { NoticeRow } from './entity.ts';
import { type AnswerFacts, toldToSender, checkWithholding } from './rules.ts';
import {
  type EnvelopeContent,
  verifyStatement,
  type OpenedEnvelope,
  type Statement,
} from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import type { NoticeAnswer, NoticeKind } from '../../generated/graphql.ts';
import { instant, objectOf, orAbsent, words } from '../kinds/parts.ts';
import { readShape } from '../kinds/reading.ts';
import type { Directory } from '../../../../shared/directory/reader.ts';
import { isNoticeKind } from '../kinds/kinds.ts';
import { firstReceivedAt } from './origin-proof.ts';

/** What an answer adds to a copy. */
export type SealedAnswer = Pick<NoticeRow, 'acknowledgedAt' | 'answeredAt' | 'answer' | 'ground' | 'reason'>;

/** The facts of an answer with the reason encrypted. Once the case's key is destroyed, no words are kept. */
export async function sealAnswer(
  register: RegisterOf,
  row: Pick<NoticeRow, 'caseId' | 'content'>,
  { reason, ...facts }: Partial<AnswerFacts>,
): Promise<Partial<SealedAnswer>> {
  if (reason === undefined) return facts;
  const { caseKeys } = register;
  const isForgotten = reason !== null && (await caseKeys.decrypt(row.caseId, row.content)) === null;
  const sealed = reason === null || isForgotten ? null : await caseKeys.encrypt(row.caseId, reason);
  return { ...facts, reason: sealed };
}

/** The reason in clear; null if there is none, or the case's key was destroyed. */
export async function openReason(
  { caseKeys }: RegisterOf,
  { caseId, reason }: Pick<NoticeRow, 'caseId' | 'reason'>,
): Promise<string | null> {
  return reason && caseKeys.decrypt(caseId, reason);
}

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

/** A notice on its way. Kind, cause and revision stand in the statement alone, so that nothing can contradict it. */
const noticeShape = objectOf({
  noticeId: id,
  /** The originator's statement, a compact JWS. */
  statement: v.string(),
  agreement: orAbsent(words),
  /** What the hop adds for its recipient. */
  content: v.custom<object>(isObject, 'an object'),
  /** The recipient's own answer, a compact JWS, if the notice is sent again to one that had given it. */
  answered: orAbsent(v.string()),
});

/** The answer on its way back: all facts so far, so that the last one to arrive holds them all. */
const answerShape = objectOf({
  noticeId: id,
  acknowledgedAt: orAbsent(instant),
  answeredAt: orAbsent(instant),
  answer: orAbsent(v.picklist(FINAL_ANSWERS)),
  ground: orAbsent(words),
  reason: orAbsent(words),
});

export type AnswerMessage = v.InferOutput<typeof answerShape>;

/** A notice that has come. Its statement and its content are read by its kind. */
export function readNotice(message: EnvelopeContent): v.InferOutput<typeof noticeShape> {
  return readShape(noticeShape, message, { of: 'a notice', reason: 'MESSAGE_MALFORMED' });
}

/** An answer that has come: a final one, or the acknowledgement that somebody has taken the notice on. */
export function readAnswer(message: EnvelopeContent): AnswerMessage {
  const read = readShape(answerShape, message, { of: 'an answer', reason: 'MESSAGE_MALFORMED' });
  const { answer, answeredAt, acknowledgedAt } = read;
  if ((answer === null) !== (answeredAt === null) || (answer === null && acknowledgedAt === null)) {
    refuse('BAD_USER_INPUT', 'An answer needs `answer` and `answeredAt`, or `acknowledgedAt`.');
  }
  return read;
}

/** What an envelope brings. Envelopes of one `chain` are taken one after the other. */
export type OpenedContent =
  | {
      type: 'NOTICE';
      chain: string;
      message: ReturnType<typeof readNotice>;
      kind: NoticeKind;
      statement: Statement;
    }
  | { type: 'ANSWER'; chain: string; message: AnswerMessage }
  | { type: 'LIST'; chain: string; message: { noticeId: 'LIST'; list: EnvelopeContent } };

/** Checks what an opened envelope brings, as far as that needs nothing that is kept here. */
export async function openContent(
  { sender, type, content }: OpenedEnvelope,
  directory: Directory,
  now: Date,
): Promise<OpenedContent> {
  if (type === 'ANSWER') {
    const message = readAnswer(content);
    checkWithholding(message.answer, directory.party(sender)?.competentAuthority ?? false);
    return { type, chain: message.noticeId, message };
  }
  if (type === 'LIST') return { type, chain: sender, message: { noticeId: 'LIST', list: content } };
  const message = readNotice(content);
  const receivedAt = await firstReceivedAt(message.statement, message.content, { sender, directory, now });
  const statement = await verifyStatement(message.statement, directory, receivedAt);
  const { kind, cause } = statement;
  if (!isNoticeKind(kind))
    return refuse('BAD_USER_INPUT', 'The statement is of a kind that this register does not know.');
  return { type, chain: cause, message, kind, statement };
}
