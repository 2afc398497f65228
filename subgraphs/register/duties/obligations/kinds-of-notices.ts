/** Kinds of obligations about notices: that they are answered, reach whom they are for, and are followed up. */
import type { KindOfObligation } from './kind.ts';

const ABOUT_NOTICE = { roles: ['CASEWORKER', 'BREACH_COORDINATOR', 'DPO'], aboutKind: 'notice' } as const;
const NOT_FOLLOWED =
  'What the notice asks may not be done there, and you cannot tell the person who was reached (UK GDPR Art. 19).';

export const NOTICE_KINDS = {
  NOTICE_ANSWER: {
    what: 'Answer the notice',
    stops: 'A final answer. A recall or a correction by the sender ends it.',
    ifMissed: 'The sender is asked to remind you, and then to turn to your data protection officer.',
    ...ABOUT_NOTICE,
  },
  NOTICE_LEG: {
    what: 'The other party answers your notice',
    stops: 'Its final answer. It ends if you recall or correct the notice, or close the request.',
    ifMissed: 'You are asked to remind it, and then to turn to its data protection officer.',
    ...ABOUT_NOTICE,
  },
  TELL_OTHERWISE: {
    what: 'Tell a party that has no register',
    stops:
      'Recording that it was told, and how. It ends if the party joins, or if you recall the notice or close the request.',
    ifMissed: NOT_FOLLOWED,
    ...ABOUT_NOTICE,
  },
  RECALL_REVIEW: {
    what: 'Decide what is put back after a recall',
    stops: 'Answering the recall.',
    ifMissed: 'What was done in error stays as it is: the data here may be wrong (UK GDPR Art. 5(1)(d)).',
    ...ABOUT_NOTICE,
  },
  NOTICE_REMINDER: {
    what: 'Remind the other party',
    stops: 'The other party is heard, or you recall the notice.',
    ifMissed: NOT_FOLLOWED,
    ...ABOUT_NOTICE,
  },
  ESCALATION: {
    what: 'Turn to the other party’s contact',
    stops: 'The other party is heard, or you recall the notice.',
    ifMissed: NOT_FOLLOWED,
    ...ABOUT_NOTICE,
  },
} as const satisfies Record<string, KindOfObligation>;
