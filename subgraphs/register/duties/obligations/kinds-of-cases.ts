/** Kinds of obligations about people's requests and complaints, and about requests for information and for release. */
import type { KindOfObligation } from './kind.ts';

const COMPLAINT_UNANSWERED =
  'The person may take the complaint to the Information Commissioner (DPA 2018 s.165).';
const RELEASE_LATE =
  'The person who asked may complain to the Information Commissioner (FOIA 2000 s.50; EIR 2004 reg. 18).';
const HOLDER_LATE = 'The party that asked may escalate the request, by the steps of the agreement.';

export const CASE_KINDS = {
  RIGHTS_REPLY: {
    what: 'Reply to the person',
    stops:
      'Recording the decision: upheld, partly upheld or refused. A withdrawal ends it. Waiting for proof of identity, for a fee or for clarification holds the clock; an extension moves it.',
    ifMissed:
      'The person may complain to the Information Commissioner (DPA 2018 s.165) and ask a court to order it (s.167). The Commissioner may serve an enforcement notice (s.149) or a penalty notice (s.155).',
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'rightsRequest',
  },
  CASE_TASK: {
    what: 'Carry the decision out in your own systems',
    stops: 'Recording what was done in the systems.',
    ifMissed:
      'The systems still hold what was to be changed (UK GDPR Art. 5(1)(d)), and whoever waits for the answer does not get it.',
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'caseTask',
  },
  RECONCILE: {
    what: 'Settle what two registers keep differently',
    stops:
      'Recording the decision on the request again. A difference in answers is settled with the other party.',
    ifMissed: 'The two registers go on saying different things, and neither answer can be relied on.',
    roles: ['DPO'],
    aboutKind: 'requestOrNotice',
  },
  COMPLAINT_ACKNOWLEDGEMENT: {
    what: 'Acknowledge the complaint',
    stops: 'Recording the day on which it was acknowledged, or the answer.',
    ifMissed: COMPLAINT_UNANSWERED,
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'complaint',
  },
  COMPLAINT_ANSWER: {
    what: 'Answer the complaint',
    stops: 'Recording the answer.',
    ifMissed: COMPLAINT_UNANSWERED,
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'complaint',
  },
  EMERGENCY_SHARING_REVIEW: {
    what: 'Review what was shared in an emergency',
    stops: 'Recording what the review found.',
    ifMissed: 'The party cannot show that it was right to share (UK GDPR Art. 5(2)).',
    roles: ['DPO'],
    aboutKind: 'disclosure',
  },
  INFORMATION_ACKNOWLEDGEMENT: {
    what: 'Acknowledge the request for information',
    stops: 'The holder’s acknowledgement or decision. It ends if the request is taken back.',
    ifMissed: HOLDER_LATE,
    roles: ['CASEWORKER', 'SIGNATORY', 'DPO'],
    aboutKind: 'informationRequest',
  },
  INFORMATION_REPLY: {
    what: 'Provide what can be shared',
    stops: 'Recording that the information was provided. It ends if the request is refused or taken back.',
    ifMissed: HOLDER_LATE,
    roles: ['CASEWORKER', 'SIGNATORY', 'DPO'],
    aboutKind: 'informationRequest',
  },
  INFORMATION_PROVISION: {
    what: 'Provide the next of the regular information',
    stops: 'Recording that it was provided. It ends if the request is taken back.',
    ifMissed: HOLDER_LATE,
    roles: ['CASEWORKER', 'SIGNATORY', 'DPO'],
    aboutKind: 'informationRequest',
  },
  RELEASE_REPLY: {
    what: 'Reply to the request for release',
    stops: 'The decision on release.',
    ifMissed: RELEASE_LATE,
    roles: ['DPO'],
    aboutKind: 'releaseRequest',
  },
  RELEASE_DECISION: {
    what: 'Decide on release for the party that was asked',
    stops: 'The decision on release.',
    ifMissed: `The party that received the request must reply without it. ${RELEASE_LATE}`,
    roles: ['DPO'],
    aboutKind: 'releaseRequest',
  },
  RELEASE_VIEW: {
    what: 'Say whether you object to release',
    stops: 'Recording the view. It ends once release is decided.',
    ifMissed: 'It may be decided without your view.',
    roles: ['CASEWORKER', 'DPO'],
    aboutKind: 'releaseRequest',
  },
} as const satisfies Record<string, KindOfObligation>;
