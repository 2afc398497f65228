/** The facts from which letters are written: of the person addressed, and of nobody else. */
import type { NoticeState, Regime, Right, RightsRequestOutcome } from '../../generated/graphql.ts';

export interface LetterFacts {
  /** What the person quotes in replies: the id of the request. */
  reference: string;
  /** The date that the letter bears. */
  writtenOn: string;
  /** As the directory has it: addresses of offices, never of people. */
  party: { name: string; contacts: readonly { role: string; address: string }[] };
  /** The name of the person addressed; null: a gap is left for it. */
  person: string | null;
  right: Right;
  regime: Regime;
  receivedOn: string;
  /** By when it is answered; null while the clock has not started. */
  dueOn: string | null;
  /** How that date comes about, a step a sentence. */
  clock: readonly string[];
  /** Null: not decided, or refused. */
  outcome: RightsRequestOutcome | null;
  /** The coded ground of the decision or of the extension. */
  ground: string | null;
  /** Who was told. One that the person may not even be told of is left out by the caller. */
  recipients: readonly LetterRecipient[];
}

export interface LetterRecipient {
  name: string;
  /** Of the notice that told it. */
  state: NoticeState;
  ground: string | null;
  /** Whether it may have answered under Part 3: true for every competent authority, whatever it answered. */
  mayBePart3: boolean;
}
