/** What other modules do about notices: one handler a kind, given to this module, which knows none of them. */
import type { Statement } from '../../../shared/envelope.ts';
import type { Transaction } from '../action.ts';
import type { NoticeKind } from '../generated/graphql.ts';
import type { NoticeRow } from './entity.ts';

/** A notice as it arrived. */
export interface ReceivedNotice {
  /** The copy that will be kept; its case is what the handler answers. */
  row: NoticeRow;
  statement: Statement;
  /** The sender's own for this party. */
  content: Record<string, unknown>;
}

/** The case that a notice opened or joined. */
export interface OpenedCase {
  /** The id of the case under whose key the content rests. */
  caseId: string;
  /** When this party owes its answer; null or left out: there is no such date. */
  answerDueOn?: string | null;
  /** Where that date comes from: the agreement or the party's own policy. */
  answerSource?: string;
}

export interface NoticeHandler {
  /** The first copy of a statement has arrived. A refusal refuses the envelope. */
  received(tx: Transaction, notice: ReceivedNotice): Promise<OpenedCase>;
  /** The same statement, or an older one, has come from another sender; the case is that of the first copy. */
  joined?(tx: Transaction, notice: ReceivedNotice, firstCopy: NoticeRow): Promise<void>;
  /** A person of this party has answered the first copy, or acknowledged it: what follows here. */
  answered?(tx: Transaction, row: NoticeRow): Promise<void>;
  /** The recipient's answer, or its acknowledgement, has arrived at the sender. */
  replied?(tx: Transaction, row: NoticeRow): Promise<void>;
}

export type NoticeHandlers = Partial<Record<NoticeKind, NoticeHandler>>;
