/** Kinds of obligations about breaches: telling the Information Commissioner, people and partners, and learning. */
import type { KindOfObligation } from './kind.ts';

const ABOUT_BREACH = { roles: ['BREACH_COORDINATOR', 'DPO'], aboutKind: 'breach' } as const;

export const BREACH_KINDS = {
  AUTHORITY_NOTICE: {
    what: 'Tell the Information Commissioner',
    stops:
      'Recording that the Commissioner was told. A recorded decision that a risk to people is unlikely ends it. Nothing holds the clock.',
    ifMissed:
      'It must still be told, with the reasons for the delay (UK GDPR Art. 33(1); DPA 2018 s.67(3)). The Commissioner may serve an enforcement notice (s.149) or a penalty notice (s.155).',
    ...ABOUT_BREACH,
  },
  AUTHORITY_NOTICE_AGREED: {
    what: 'Tell the Information Commissioner, as agreed with partners',
    stops:
      'Recording that the Commissioner was told. It ends if the partnership decides that this is not needed.',
    ifMissed: 'The agreement is not kept. The time limit in law runs on beside it.',
    ...ABOUT_BREACH,
  },
  AUTHORITY_DECISION: {
    what: 'Decide with partners whether to tell the Information Commissioner',
    stops: 'Recording the decision.',
    ifMissed:
      'The agreement is not kept. The 72 hours run on all the same (UK GDPR Art. 33(1); DPA 2018 s.67(1)).',
    ...ABOUT_BREACH,
  },
  SUBJECT_DECISION: {
    what: 'Decide with partners whether to tell the people concerned',
    stops: 'Recording the decision.',
    ifMissed:
      'The agreement is not kept. The duty to tell people without undue delay stands all the same (UK GDPR Art. 34(1); DPA 2018 s.68(1)).',
    ...ABOUT_BREACH,
  },
  SUBJECT_NOTICE: {
    what: 'Tell the people concerned',
    stops: 'Recording when they were told, or which exception lets you not tell them.',
    ifMissed:
      'People cannot protect themselves. The Commissioner may require you to tell them (UK GDPR Art. 34(4); DPA 2018 s.68), and may serve a penalty notice (s.155).',
    ...ABOUT_BREACH,
  },
  SUBJECT_PUBLIC_NOTICE: {
    what: 'Tell the people concerned in public',
    stops: 'Recording when they were told.',
    ifMissed:
      'The exception from telling each person does not hold without it (UK GDPR Art. 34(3)(c); DPA 2018 s.68).',
    ...ABOUT_BREACH,
  },
  PARTNER_NOTICE: {
    what: 'Tell the affected party',
    stops: 'Proof that the notice reached that party. It ends if the party turns out not to be affected.',
    ifMissed:
      'The party learns late, while its own clocks may already run. An agreed time limit is not kept.',
    ...ABOUT_BREACH,
  },
  PARTNER_ESCALATION: {
    what: 'Call the party that has not taken the notice on',
    stops: 'The party takes the notice on, or turns out not to be affected.',
    ifMissed: 'Nobody there may know of the breach.',
    ...ABOUT_BREACH,
  },
  BREACH_ACKNOWLEDGEMENT: {
    what: 'Take on the notice of a breach',
    stops: 'Recording the effect here. A newer notice of the same breach takes its place.',
    ifMissed: 'The sender is asked to call. Your own duties under UK GDPR Art. 33 may run unnoticed.',
    roles: ['BREACH_COORDINATOR', 'DPO'],
    aboutKind: 'notice',
  },
  BREACH_LESSON: {
    what: 'Take up what a breach taught',
    stops: 'The next review of the agreement.',
    ifMissed: 'The same may happen again: measures are to be tested and kept right (UK GDPR Art. 32(1)(d)).',
    roles: ['DPO'],
    aboutKind: 'agreement',
  },
} as const satisfies Record<string, KindOfObligation>;
