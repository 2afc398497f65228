/** What each kind of notice asks, in plain words. */
import type { NoticeAnswer, NoticeKind } from '../generated/inbox-own.ts';

interface Ask {
  /** Follows the name of the party that asks. */
  asks: string;
  /** What it means for the person who reads it. */
  means: string;
  /** Short, for the heading of the notice and for what was answered. */
  name: string;
}

const ASKS: Partial<Record<NoticeKind, Ask>> = {
  ERASURE: {
    name: 'Erase what you hold about one person',
    asks: 'asks you to erase what you hold about one person.',
    means:
      'A person asked them to erase their information, and they agreed. They gave you some of it, so they must tell you. You decide for yourselves what you do, and tell them.',
  },
  RECTIFICATION: {
    name: 'Correct what you hold about one person',
    asks: 'asks you to correct what you hold about one person.',
    means:
      'Something that they gave you was wrong, and they have put it right. Look at what you hold, correct it, and tell them.',
  },
  RESTRICTION: {
    name: 'Keep, but do not use, what you hold about one person',
    asks: 'asks you to keep what you hold about one person, and not to use it.',
    means:
      'A person asked that their information is not used for now, and they agreed. Keep it where nobody works with it, and tell them.',
  },
  OBJECTION: {
    name: 'Stop using what you hold about one person',
    asks: 'asks you to stop using what you hold about one person.',
    means:
      'A person objected to how their information is used, and they agreed. You decide for yourselves, and tell them.',
  },
  INACCURACY: {
    name: 'What you gave about one person was wrong',
    asks: 'says that what you gave them about one person is wrong.',
    means:
      'You are the source of it. Look whether it is wrong in your records too, correct it, and tell them.',
  },
  BREACH: {
    name: 'A data breach that may affect you',
    asks: 'had a data breach that may affect you. Say that somebody here has taken it on.',
    means:
      'Data that you share may be concerned. Say that you have seen it; then look what it means for you.',
  },
  RECALL: {
    name: 'Something that was asked of you is taken back',
    asks: 'takes back what it asked you before. See what you can put back.',
    means:
      'They told you something in error. What you have not done yet is stopped already. Look whether anything that you did can be put back, and tell them.',
  },
  FOI_CONSULTATION: {
    name: 'May information that came from you be released?',
    asks: 'asks whether you object to releasing information that came from you.',
    means:
      'Somebody asked for it under freedom of information law. Say whether you object, and why, before it is decided.',
  },
  AGREEMENT_PROPOSED: {
    name: 'An agreement to sign',
    asks: 'asks you to sign an agreement.',
    means: 'Read it, and sign it or decline it on its own screen.',
  },
  INFORMATION_REQUEST: {
    name: 'A request for information',
    asks: 'asks you for information.',
    means: 'It is answered on its own screen.',
  },
  INFORMATION_REPLY: {
    name: 'An answer to a request for information',
    asks: 'has written about a request for information.',
    means: 'What was said stands with the request.',
  },
  AUTHORITY_CONSULTATION: {
    name: 'A view on one of your breaches',
    asks: 'gives its view on a breach of yours.',
    means: 'What it says stands in the breach room.',
  },
  SHARING_REQUESTED: {
    name: 'A request to share data',
    asks: 'asks to share data with you.',
    means: 'The risks are looked at before anything is shared.',
  },
};

const OTHER: Ask = {
  name: 'Something you were told',
  asks: 'told you something.',
  means: 'No answer is needed.',
};

export const askOf = (kind: NoticeKind): Ask => ASKS[kind] ?? OTHER;

/** Kinds that are about one person, and answered with what was done. */
export const ABOUT_PEOPLE: readonly NoticeKind[] = [
  'ERASURE',
  'RECTIFICATION',
  'RESTRICTION',
  'OBJECTION',
  'INACCURACY',
];

const ANSWERED: Partial<Record<NoticeAnswer, string>> = {
  ACKNOWLEDGED: 'We have taken it on.',
  DONE: 'Done.',
  PARTLY_DONE: 'Done in part.',
  REFUSED: 'We did not do it, and said why.',
  NOT_HELD: 'We do not hold it.',
  EXEMPT: 'We are exempt, and said why.',
  WITHHELD: 'We neither confirmed nor denied.',
};

/** Our answer in words; null: there is none yet. */
export const answerInWords = (state: string): string | null => ANSWERED[state as NoticeAnswer] ?? null;
