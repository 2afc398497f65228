/** What is known of one kind of notice: the shape of what it says, and what its recipient owes. */
import type * as v from 'valibot';
import type { ObligationKind } from '../../duties/obligations/kinds.ts';
import type { NoticeAnswer, NoticeKind, Right } from '../../generated/graphql.ts';
import type { RowKind } from '../../kernel/access.ts';
import { ACKNOWLEDGED_ONLY, type Answers } from './answers.ts';

/** The validator of an object. Members that it does not know are left out: newer registers may add some. */
type Shape = v.GenericSchema<unknown, object>;

/** What a notice answers by itself, for example where a chain comes back to its originator. */
interface OwnAnswer {
  answer: NoticeAnswer;
  ground?: string | null;
}

export interface Kind<
  Name extends NoticeKind = NoticeKind,
  Body extends Shape = Shape,
  Content extends Shape = Shape,
> {
  kind: Name;
  /** What it tells, for a sentence such as “a notice of …”. */
  words: string;
  /** What its originator states, signed and the same at every hop: never who a person is. */
  body: Body;
  /** What each hop adds for its recipient alone. */
  content: Content;
  /** The longest that it waits between two attempts at its delivery, in seconds. */
  longestRetrySeconds: number;
  /** The collection whose readers may read its texts; `notices`: everybody who sees the notice. */
  matter: Extract<RowKind, 'rightsRequests' | 'breaches' | 'notices'>;
  /** What is awaited of a person at its recipient after its delivery; null: nothing. */
  awaits: 'ANSWER' | 'ACKNOWLEDGEMENT' | null;
  /** The answers that its recipient chooses from, in words. */
  answers: Answers;
  /** Whether its originator may take it back. Agreements have their own ways. */
  isRecallable: boolean;
  /** Whether all revisions are one matter with one open decision: a later one takes the place of what is not answered. */
  isOneDecision: boolean;
  /** The kinds under which a party may hear of the very same thing, itself included. */
  oneMatterWith: readonly NoticeKind[];
  /** The right that its recipient carries out; null: it is about none. */
  right: Right | null;
  /** The duty about its cause, owed to the recipient, that is met once it has provably arrived; null: none. */
  metByArrival: ObligationKind | null;
  /** What its originator decided first, as the answer to a chain that comes back to it. */
  originatorsAnswer(body: v.InferOutput<Body>): OwnAnswer;
}

const HOUR = 3600;
export const QUARTER = 900;

/** The defaults: a kind tells something, and asks for nothing. */
const USUAL = {
  longestRetrySeconds: HOUR,
  matter: 'notices',
  awaits: null,
  answers: ACKNOWLEDGED_ONLY,
  isRecallable: false,
  isOneDecision: false,
  right: null,
  metByArrival: null,
  originatorsAnswer: (): OwnAnswer => ({ answer: 'DONE' }),
} as const;

type Declared<Name extends NoticeKind, Body extends Shape, Content extends Shape> = Pick<
  Kind<Name, Body, Content>,
  'kind' | 'words' | 'body' | 'content'
> &
  Partial<Kind<Name, Body, Content>>;

/** Declares a kind; what is left out is as usual. */
export function noticeKind<const Name extends NoticeKind, Body extends Shape, Content extends Shape>(
  declared: Declared<Name, Body, Content>,
): Kind<Name, Body, Content> {
  return { ...USUAL, oneMatterWith: [declared.kind], ...declared };
}
