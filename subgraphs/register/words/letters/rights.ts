/** Rights in plain words: what was asked, what was done, and where the law has it. */
import type { Regime, Right } from '../../generated/graphql.ts';

interface RightInWords {
  /** Reads on after “You asked us to”. It does not say that anything is held. */
  asked: string;
  done: string;
  doneInPart: string;
  /** Null: Part 3 has no such right. */
  law: Record<Regime, string | null>;
}

const RIGHTS: Readonly<Record<Right, RightInWords>> = {
  ACCESS: {
    asked: 'give you a copy of any personal information that we hold about you',
    done: 'We have done what you asked. The information comes with this letter.',
    doneInPart: 'We have done part of what you asked. That part of the information comes with this letter.',
    law: { UK_GDPR: 'Article 15', PART_3: 'section 45' },
  },
  RECTIFICATION: {
    asked: 'correct personal information about you',
    done: 'We have done what you asked. The information is now correct.',
    doneInPart: 'We have corrected part of the information that you asked us to correct.',
    law: { UK_GDPR: 'Article 16', PART_3: 'section 46' },
  },
  ERASURE: {
    asked: 'erase personal information about you',
    done: 'We have done what you asked. The information is erased.',
    doneInPart: 'We have erased part of the information that you asked us to erase.',
    law: { UK_GDPR: 'Article 17', PART_3: 'section 47' },
  },
  RESTRICTION: {
    asked: 'limit how we use personal information about you',
    done: 'We have done what you asked. We now only store the information, and use it otherwise only as the law allows.',
    doneInPart: 'We have limited how we use part of the information that you asked us about.',
    law: { UK_GDPR: 'Article 18', PART_3: 'section 47' },
  },
  PORTABILITY: {
    asked: 'give you personal information about you in a form that you can take elsewhere',
    done: 'We have done what you asked. The information comes with this letter, in a form that computers can read.',
    doneInPart:
      'We have done part of what you asked. That part of the information comes with this letter, in a form that computers can read.',
    law: { UK_GDPR: 'Article 20', PART_3: null },
  },
  OBJECTION: {
    asked: 'stop using personal information about you',
    done: 'We have done what you asked. We no longer use the information in the way that you objected to.',
    doneInPart: 'We have stopped part of the use that you objected to.',
    law: { UK_GDPR: 'Article 21', PART_3: null },
  },
  AUTOMATED_DECISION: {
    asked: 'have a person look again at a decision about you that was made by automated means alone',
    done: 'We have done what you asked. A person has looked at the decision again.',
    doneInPart: 'A person has looked again at part of the decision.',
    law: { UK_GDPR: 'Articles 22A to 22D', PART_3: 'sections 50A to 50D' },
  },
};

const ACT: Record<Regime, string> = { UK_GDPR: 'the UK GDPR', PART_3: 'the Data Protection Act 2018' };

export const rightInWords = (right: Right): RightInWords => RIGHTS[right];

/** Where the right is, for example “Article 17 of the UK GDPR”. */
export function lawOf(right: Right, regime: Regime): string {
  const provision = RIGHTS[right].law[regime];
  if (provision === null) throw new Error(`${regime} has no right of ${right}`);
  return `${provision} of ${ACT[regime]}`;
}
