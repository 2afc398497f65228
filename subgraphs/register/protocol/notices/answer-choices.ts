/** The answers that a notice may get from its recipient, in words, each with the grounds on which it may be given. */
import { refuse } from '../../../../shared/errors.ts';
import type { AnswerChoice, AnswerNoticeInput, NoticeAnswer, NoticeKind } from '../../generated/graphql.ts';
import type { NoticeRow } from './entity.ts';
import { checkGroundAmong } from './ground-check.ts';
import type { AnswerGrounds } from './handlers.ts';

interface Wording {
  words: string;
  meaning: string;
  /** What the ground answers; null: the answer has none. */
  question: string | null;
}

/** What each answer says, where its kind has no words of its own. */
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

type OwnWords = Partial<Record<NoticeAnswer, Partial<Wording>>>;

/** The kinds that ask for something to be done, with their own words. Any other is acknowledged, and dealt with elsewhere. */
const ASKING: Partial<Record<NoticeKind, OwnWords>> = {
  ERASURE: {
    DONE: {
      words: 'Done – we erased it',
      meaning:
        'Nothing about this person is left with you, in files, e-mail and backups that you can reach. Whom you gave it to is told by your register.',
    },
    REFUSED: { words: 'We must keep it – say why', question: 'Why must you keep it?' },
  },
  RECTIFICATION: {
    DONE: {
      words: 'Done – we corrected it',
      meaning: 'What you hold is right now. Whom you gave it to is told by your register.',
    },
    REFUSED: { words: 'We left it as it is – say why', question: 'Why did you leave it?' },
  },
  RESTRICTION: {
    DONE: {
      words: 'Done – we do not use it any more',
      meaning: 'You keep it, and nobody works with it until you hear again.',
    },
    REFUSED: { words: 'We must go on using it – say why', question: 'Why must you go on using it?' },
  },
  OBJECTION: {
    DONE: {
      words: 'Done – we stopped using it',
      meaning: 'Nobody uses it for what the person objected to.',
    },
    REFUSED: { words: 'We must go on using it – say why', question: 'Why must you go on using it?' },
  },
  INACCURACY: {
    DONE: { words: 'Done – we corrected it', meaning: 'It was wrong here too, and is right now.' },
    REFUSED: { words: 'It is right – say why', question: 'Why did you leave it?' },
  },
  BREACH: {
    DONE: { words: 'We have dealt with it' },
    PARTLY_DONE: { words: 'We have dealt with part of it' },
    NOT_HELD: { words: 'We do not hold the data', meaning: 'You looked, and hold none of the data.' },
    REFUSED: { words: 'We do nothing about it' },
  },
  RECALL: {
    DONE: { words: 'Done – we put it back', meaning: 'Or there was nothing to put back.' },
    NOT_HELD: { meaning: 'You looked, and have nothing that it concerns.' },
    REFUSED: { words: 'It cannot be put back – say why', question: 'Why can it not be put back?' },
  },
};

const ALL = Object.keys(IN_GENERAL) as NoticeAnswer[];

interface Asked {
  kind: NoticeKind;
  /** DPA 2018 s.30: whether the recipient is one. */
  isCompetentAuthority: boolean;
  grounds: AnswerGrounds;
}

/** Every answer that a notice of the kind takes. Only a competent authority neither confirms nor denies (Part 3). */
export function answersTo({ kind, isCompetentAuthority, grounds }: Asked): AnswerChoice[] {
  const own = ASKING[kind];
  const answers = own ? ALL.filter((one) => one !== 'WITHHELD' || isCompetentAuthority) : ACKNOWLEDGED;
  return answers.map((answer) => {
    const wording = { ...IN_GENERAL[answer], ...own?.[answer] };
    const given = answer === 'WITHHELD' ? grounds.withheld : grounds.less;
    return {
      answer,
      ...wording,
      grounds:
        wording.question === null ? [] : given.map(({ code, words, source }) => ({ code, words, source })),
      mayUseOther: wording.question !== null && answer !== 'WITHHELD',
    };
  });
}

const ACKNOWLEDGED: readonly NoticeAnswer[] = ['ACKNOWLEDGED'];

type Standing = Pick<NoticeRow, 'direction' | 'answer' | 'acknowledgedAt' | 'recalledAt'>;

/** Those of the answers that a notice may still get: none once it has its final one or is recalled. */
export function stillOpen(row: Standing, answers: AnswerChoice[]): AnswerChoice[] {
  if (row.direction === 'SENT' || row.answer !== null || row.recalledAt !== null) return [];
  return answers.filter(({ answer }) => row.acknowledgedAt === null || answer !== 'ACKNOWLEDGED');
}

type Given = Pick<AnswerNoticeInput, 'answer' | 'ground' | 'reason'>;

/** Refuses an answer, or a ground of it, that is not among the choices. */
export function checkAnswer({ answer, ground, reason }: Given, choices: readonly AnswerChoice[]): void {
  const choice = choices.find((one) => one.answer === answer);
  if (!choice) {
    const answers = choices.map((one) => one.answer).join(', ');
    return refuse('BAD_USER_INPUT', `The notice takes one of these answers: ${answers}.`, {
      field: 'answer',
      reason: 'ANSWER_NOT_AVAILABLE',
      parameters: { answer },
    });
  }
  if (choice.question !== null) {
    const { grounds, mayUseOther } = choice;
    checkGroundAmong(grounds, { ground, reason, mayUseOther, what: answer, source: null });
  } else if (ground?.trim())
    refuse('BAD_USER_INPUT', `${answer} has no \`ground\`: leave it out, or say more in \`reason\`.`, {
      field: 'ground',
      reason: 'GROUND_NOT_AVAILABLE',
      parameters: { answer },
    });
}
