/** The answers that a recipient may give to a notice, in words. */
import type { NoticeAnswer } from '../../generated/graphql.ts';

export interface Wording {
  /** What the person who answers chooses. */
  words: string;
  meaning: string;
  /** What the ground answers; null: the answer has none. */
  question: string | null;
}

/** What each answer says, where a kind has no words of its own. */
const IN_GENERAL: Readonly<Record<NoticeAnswer, Wording>> = {
  ACKNOWLEDGED: {
    words: 'We have taken it on',
    meaning: 'Somebody here looks at it. Come back with the answer.',
    question: null,
  },
  DONE: { words: 'Done', meaning: 'You did what was asked.', question: null },
  NOT_HELD: {
    words: 'We do not hold it',
    meaning: 'You looked, and have nothing about this person.',
    question: null,
  },
  PARTLY_DONE: {
    words: 'Done in part',
    meaning: 'You did some of it, and must leave the rest. Say why.',
    question: 'Why not all of it?',
  },
  REFUSED: {
    words: 'We did not do it – say why',
    meaning: 'The law gives you a reason. They are told the reason, and may tell the person.',
    question: 'Why not?',
  },
  EXEMPT: {
    words: 'An exemption in the law applies – say which',
    meaning: 'The duty does not apply to what you hold, for example to prevent crime.',
    question: 'Which exemption?',
  },
  WITHHELD: {
    words: 'We neither confirm nor deny',
    meaning:
      'Only where you hold, or would hold, it for law enforcement (DPA 2018 Part 3). They are told only that; the ground stays in your own register.',
    question: 'Which purpose must be protected?',
  },
};

/** The answers that a kind of notice takes, in the order in which they are offered. */
export type Answers = Partial<Readonly<Record<NoticeAnswer, Wording>>>;

/** Of a kind that tells something and asks for nothing: it is acknowledged, and dealt with elsewhere. */
export const ACKNOWLEDGED_ONLY: Answers = { ACKNOWLEDGED: IN_GENERAL.ACKNOWLEDGED };

/** Every answer, for a kind that asks for something to be done; `own` are its own words. */
export function allAnswers(own: Partial<Record<NoticeAnswer, Partial<Wording>>>): Answers {
  const answers = Object.keys(IN_GENERAL) as NoticeAnswer[];
  return Object.fromEntries(answers.map((answer) => [answer, { ...IN_GENERAL[answer], ...own[answer] }]));
}
