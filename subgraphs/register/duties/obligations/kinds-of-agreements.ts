/** Kinds of obligations about agreements and what a party keeps under them: reviews, leaving, records, assurance, audit. */
import type { KindOfObligation } from './kind.ts';

const NOT_SHOWN =
  'The agreement stays in force, but you cannot show that it is still right (UK GDPR Art. 5(2), 24(1)).';

export const AGREEMENT_KINDS = {
  AGREEMENT_REVIEW: {
    what: 'Review the agreement',
    stops: 'Recording the review, which sets the next. It ends if your party leaves the agreement.',
    ifMissed: NOT_SHOWN,
    roles: ['DPO'],
    aboutKind: 'agreement',
  },
  AGREEMENT_REVIEW_CALLED: {
    what: 'Review the agreement, as something called for it',
    stops: 'Recording a review. It ends if your party leaves the agreement.',
    ifMissed: NOT_SHOWN,
    roles: ['DPO'],
    aboutKind: 'agreement',
  },
  SHARE_WITHOUT_AGREEMENT: {
    what: 'Put right sharing that has no agreement',
    stops: 'Your party signs the agreement.',
    ifMissed:
      'Data are shared without agreed terms, and you cannot show what makes that lawful (UK GDPR Art. 5(2), 24(1)).',
    roles: ['SIGNATORY', 'DPO'],
    aboutKind: 'sharingRequest',
  },
  KEEP_COMPLYING: {
    what: 'Keep to the terms for what you still hold',
    stops: 'Recording that nothing obtained under the agreement is kept. It has no time limit.',
    ifMissed: 'A new purpose, or keeping longer than needed, breaks UK GDPR Art. 5(1)(b) and (e).',
    roles: ['DPO'],
    aboutKind: 'withdrawal',
  },
  RETURN_OR_DESTROY: {
    what: 'Return or destroy what is no longer relevant',
    stops: 'Recording what was kept, returned and destroyed.',
    ifMissed: 'The agreement is not kept, and data may be held longer than needed (UK GDPR Art. 5(1)(e)).',
    roles: ['DPO'],
    aboutKind: 'withdrawal',
  },
  KEEP_WHAT_IT_CONTROLS: {
    what: 'You may keep what you are a controller of',
    stops: 'Recording what was kept, returned and destroyed.',
    ifMissed: 'Nothing: it is a permission.',
    roles: ['DPO'],
    aboutKind: 'withdrawal',
  },
  ASSURANCE_EXPIRES: {
    what: 'Confirm it again',
    stops: 'Recording a confirmation that runs longer.',
    ifMissed: 'It stands as expired, and the parties that sign agreements with you see that.',
    roles: ['SIGNATORY', 'DPO'],
    aboutKind: 'assurance',
  },
  PROCESSING_REVIEW: {
    what: 'Review the processing record',
    stops:
      'Revising the record with a new day for its review, or with the day on which the processing ended.',
    ifMissed: 'The record may no longer say what is done (UK GDPR Art. 30; DPA 2018 s.61).',
    roles: ['DPO'],
    aboutKind: 'processingRecord',
  },
  DISPOSAL: {
    what: 'Dispose of the oldest data',
    stops: 'Recording the disposal, which sets the next. A change of the record moves or ends it.',
    ifMissed: 'The data are kept longer than needed (UK GDPR Art. 5(1)(e); DPA 2018 s.39).',
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'processingRecord',
  },
  MEETING_ACTION: {
    what: 'Do what the meeting agreed',
    stops: 'Recording that the action is done.',
    ifMissed: 'It stays open, for the next meeting to raise.',
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'meetingAction',
  },
  AUDIT_BROKEN: {
    what: 'Find out who changed the audit',
    stops: 'Nothing meets it in the register. It stays until the audit has been looked into from outside.',
    ifMissed:
      'No more of the audit is signed, so that it proves nothing (UK GDPR Art. 32(1)(b); DPA 2018 s.62).',
    roles: ['DPO'],
    aboutKind: 'audit',
  },
  AUDIT_TIMESTAMP: {
    what: 'See why the audit is not time-stamped',
    stops: 'The next time stamp that the authority gives.',
    ifMissed: 'Nobody outside the party can say since when the audit has stood as it is.',
    roles: ['OPERATOR', 'DPO'],
    aboutKind: 'audit',
  },
} as const satisfies Record<string, KindOfObligation>;
