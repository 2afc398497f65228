/** What an opened envelope brings, checked as far as that goes without looking at what is kept. */
import type { Directory } from '../../../../shared/directory/reader.ts';
import {
  verifyStatement,
  type EnvelopeContent,
  type OpenedEnvelope,
  type Statement,
} from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import { isNoticeKind } from '../kinds/kinds.ts';
import { readAnswer, readNotice, type AnswerMessage, type NoticeMessage } from './messages.ts';
import { firstReceivedAt } from './origin-proof.ts';
import { checkWithholding } from './rules.ts';

/** `chain` names what must not be worked on twice at a time. */
export type OpenedContent =
  | { type: 'NOTICE'; chain: string; message: NoticeMessage; kind: NoticeKind; statement: Statement }
  | { type: 'ANSWER'; chain: string; message: AnswerMessage }
  | { type: 'LIST'; chain: string; message: { noticeId: 'LIST'; list: EnvelopeContent } };

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
