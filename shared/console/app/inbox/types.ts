/** What the inbox and its notices are given, and what waits in it. */
import type { InboxNoticeQuery, InboxQuery, InboxRequestQuery } from '../generated/inbox-own.ts';

export type RegisterOfInbox = NonNullable<InboxQuery['register']>;
export type DutyOfInbox = NonNullable<RegisterOfInbox['answers']>['nodes'][number];

export interface Waiting {
  key: string;
  /** The id of the party that asks. */
  from: string;
  /** Follows its name. */
  asks: string;
  /** An instant; null: no time is set. */
  dueAt: string | null;
  path: string;
  button: string;
  /** The party that passed it on; null: it came from who asks. */
  passedOnBy: string | null;
  isTakenOn: boolean;
}

type RegisterOfNotice = NonNullable<InboxNoticeQuery['register']>;
export type NoticeOfPage = NonNullable<RegisterOfNotice['notices']>['nodes'][number];
export type AnswerChoice = NoticeOfPage['answers'][number];
export type DutyOfNotice = NonNullable<RegisterOfNotice['obligations']>['nodes'][number];

type Requests = NonNullable<NonNullable<InboxRequestQuery['register']>['rightsRequests']>['nodes'];
export type RequestOfNotice = Requests[number];
