/** What other modules do about notices: each contributes its handlers by kind, so that this module knows none of them. */
import type { DirectoryParty } from '../../../../shared/directory/document.ts';
import type { EnvelopeContent } from '../../../../shared/envelopes/envelope.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { NoticeKind } from '../../generated/graphql.ts';
import type { BodyOf, ContentOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';

/** A notice as it arrived. Its row holds the originator and the revision. */
export interface ReceivedNotice<Kind extends NoticeKind = NoticeKind> {
  /** The copy that will be kept, under the case that the handler returns. */
  row: NoticeRow;
  /** What its originator states. */
  body: BodyOf<Kind>;
  /** What the sender added for this party alone. */
  content: ContentOf<Kind>;
}

/** The case that a notice opened or joined. */
export interface OpenedCase {
  /** The id of the case under whose key the content rests. */
  caseId: string;
  /** When this party owes its answer; null or absent: no date is set. */
  answerDueOn?: string | null;
  /** Where that date comes from: the agreement or the party's own policy. */
  answerSource?: string;
}

export interface NoticeHandler<Kind extends NoticeKind = NoticeKind> {
  /**
   * The first copy of a statement has arrived. A refusal refuses the envelope. `corrected` is the newest earlier copy from
   * the same originator in the same matter: its case is opened again.
   */
  received(tx: Transaction, notice: ReceivedNotice<Kind>, corrected: NoticeRow | null): Promise<OpenedCase>;
  /** The same statement, or an older one, has come from another sender; it joins the case of the first copy. */
  joined?(tx: Transaction, notice: ReceivedNotice<Kind>, firstCopy: NoticeRow): Promise<void>;
  /** A person of this party has answered the first copy, or acknowledged it: what follows here. */
  answered?(tx: Transaction, row: NoticeRow): Promise<void>;
  /** The originator has recalled what the first copy asks for, before it was answered here: what stops. */
  recalled?(tx: Transaction, row: NoticeRow): Promise<void>;
  /** The recipient's answer, or its acknowledgement, has arrived at the sender. */
  replied?(tx: Transaction, row: NoticeRow): Promise<void>;
}

/** Compares another register's list with the copies here. Returns the id of the row that keeps the comparison. */
export type ListHandler = (tx: Transaction, sender: string, list: EnvelopeContent) => Promise<string>;

export type NoticeHandlers = { [Kind in NoticeKind]?: NoticeHandler<Kind> } & {
  LIST?: ListHandler;
  GROUNDS?: GroundsHandler;
};

/** What the party does about notices of a kind; undefined: nothing. Its arguments must be of that kind. */
export function handlerOf({ register }: Transaction, kind: NoticeKind): NoticeHandler | undefined {
  return register.contributions.handlers[kind];
}

declare module '../../kernel/contributions.ts' {
  interface Contributions {
    /** What the party does when a notice arrives, by its kind. */
    handlers: NoticeHandlers;
  }
}

/** A ground on which an answer may be given. */
interface AnswerGround {
  code: string;
  words: string;
  /** The article or section; null: it follows from no single one. */
  source: string | null;
}

export interface AnswerGrounds {
  /** For an answer that says less than done. */
  less: readonly AnswerGround[];
  /** For one that neither confirms nor denies. */
  withheld: readonly AnswerGround[];
}

/** What the law gives a party of a kind on which to answer a notice of a kind. */
type GroundsHandler = (
  kind: NoticeKind,
  recipient: Pick<DirectoryParty, 'kind' | 'competentAuthority'>,
) => AnswerGrounds;
