/** The answers to a notice, as big plain choices, and the grounds that go with them. */
import type { NoticeAnswer, NoticeKind } from '../generated/inbox-own.ts';

export interface AnswerChoice {
  value: NoticeAnswer;
  text: string;
  means: string;
  /** The question to which a ground answers; null: none is needed. */
  why: string | null;
}

const DONE: Partial<Record<NoticeKind, [text: string, means: string]>> = {
  ERASURE: [
    'Done – we erased it',
    'Nothing about this person is left with you, in files, e-mail and backups that you can reach. Whom you gave it to is told by your register.',
  ],
  RECTIFICATION: [
    'Done – we corrected it',
    'What you hold is right now. Whom you gave it to is told by your register.',
  ],
  RESTRICTION: [
    'Done – we do not use it any more',
    'You keep it, and nobody works with it until you hear again.',
  ],
  OBJECTION: ['Done – we stopped using it', 'Nobody uses it for what the person objected to.'],
  INACCURACY: ['Done – we corrected it', 'It was wrong here too, and is right now.'],
  RECALL: ['Done – we put it back', 'Or there was nothing to put back.'],
};

const KEEP: Partial<Record<NoticeKind, [text: string, why: string]>> = {
  ERASURE: ['We must keep it – say why', 'Why must you keep it?'],
  RECTIFICATION: ['We left it as it is – say why', 'Why did you leave it?'],
  RESTRICTION: ['We must go on using it – say why', 'Why must you go on using it?'],
  OBJECTION: ['We must go on using it – say why', 'Why must you go on using it?'],
  INACCURACY: ['It is right – say why', 'Why did you leave it?'],
  RECALL: ['It cannot be put back – say why', 'Why can it not be put back?'],
};

interface Answering {
  kind: NoticeKind;
  /** Whether this party is a public body: others are hardly ever exempt. */
  isPublicBody: boolean;
  /** Whether it is a competent authority: it may hold this for law enforcement, whatever the sender's regime. */
  mayWithhold: boolean;
}

export function choicesFor({ kind, isPublicBody, mayWithhold }: Answering): AnswerChoice[] {
  const [done, means] = DONE[kind] ?? ['Done', 'You did what was asked.'];
  const [keep, why] = KEEP[kind] ?? ['We did not do it – say why', 'Why not?'];
  const all: (AnswerChoice | false)[] = [
    { value: 'DONE', text: done, means, why: null },
    kind !== 'RECALL' && {
      value: 'NOT_HELD',
      text: 'We do not hold it',
      means: 'You looked, and have nothing about this person.',
      why: null,
    },
    {
      value: 'PARTLY_DONE',
      text: 'Done in part',
      means: 'You did some of it, and must leave the rest. Say why.',
      why: 'Why not all of it?',
    },
    {
      value: 'REFUSED',
      text: keep,
      means: 'The law gives you a reason. They are told the reason, and may tell the person.',
      why,
    },
    isPublicBody && {
      value: 'EXEMPT',
      text: 'An exemption in the law applies – say which',
      means: 'The duty does not apply to what you hold, for example to prevent crime.',
      why: 'Which exemption?',
    },
    mayWithhold && {
      value: 'WITHHELD',
      text: 'We neither confirm nor deny',
      means:
        'Only where you hold, or would hold, it for law enforcement (DPA 2018 Part 3). They are told only that; the ground stays in your own register.',
      why: 'Which purpose must be protected?',
    },
  ];
  return all.filter((one) => one !== false);
}

interface Ground {
  code: string;
  words: string;
}

export const OTHER_GROUND = 'OTHER';

/** About how somebody asked, whom only the party that was asked knows. */
const ABOUT_ASKING = /^A12(?!IdentityFailure)/;
/** DPA 2018 s.45(4), s.48(3). */
const PROTECTIVE =
  /^(Crime|PublicSecurity|NationalSecurity|ThirdPartyRights)\w*Impaired$|^InquiryObstructed$/;
/** Grounds of bodies with official authority, and of those for law enforcement and security. */
const OFFICIAL = /^(A17OfficialAuthority|A17PublicHealth|Crime|PublicSecurity|NationalSecurity|Inquiry)/;

/** The grounds of the register that such an answer may have. */
export function groundsFor(
  answer: NoticeAnswer,
  grounds: readonly Ground[],
  { isPublicBody }: Pick<Answering, 'isPublicBody'>,
): { value: string; text: string }[] {
  const fit = grounds.filter(
    ({ code }) =>
      !ABOUT_ASKING.test(code) &&
      (isPublicBody || !OFFICIAL.test(code)) &&
      (answer !== 'WITHHELD' || PROTECTIVE.test(code)),
  );
  const choices = fit.map(({ code, words }) => ({ value: code, text: capital(words) }));
  const other = { value: OTHER_GROUND, text: 'Something else – say it in your own words' };
  return answer === 'WITHHELD' ? choices : [...choices, other];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
