/** Joins the modules' resolvers. A Register is answered only by its own party's program. */
import { refuse } from '../../shared/errors.ts';
import { scalars } from '../../shared/scalars.ts';
import { leavingResolvers } from './agreements/leaving/resolvers.ts';
import { publishedResolvers } from './agreements/published/resolvers.ts';
import { overlayResolvers } from './agreements/overlay/resolvers.ts';
import { agreementResolvers } from './agreements/resolvers.ts';
import { reviewResolvers } from './agreements/reviews/resolvers.ts';
import { assuranceResolvers } from './assurance/resolvers.ts';
import { auditingResolvers } from './auditing/resolvers.ts';
import { breachResolvers } from './breaches/resolvers.ts';
import { calendarFeedResolvers } from './calendar-feeds/resolvers.ts';
import { caseSystemResolvers } from './case-systems/resolvers.ts';
import { complaintResolvers } from './complaints/resolvers.ts';
import { disclosureResolvers } from './disclosures/resolvers.ts';
import { disposalResolvers } from './disposals/resolvers.ts';
import type { Context } from './context.ts';
import { releaseResolvers } from './freedom-of-information/resolvers.ts';
import { evidenceResolvers } from './evidence/resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { healthResolvers } from './health/resolvers.ts';
import { informationRequestResolvers } from './information-requests/resolvers.ts';
import { letterResolvers } from './letters/resolvers.ts';
import { meetingResolvers } from './meetings/resolvers.ts';
import { noticeResolvers } from './notices/resolvers.ts';
import { obligationResolvers } from './obligations/resolvers.ts';
import { onNotice } from './on-notice.ts';
import { processingRecordResolvers } from './processing-records/resolvers.ts';
import { propagationResolvers } from './rights-requests/propagation-resolvers.ts';
import { reconciliationResolvers } from './reconciliation/resolvers.ts';
import { rightsRequestResolvers } from './rights-requests/resolvers.ts';
import { sharingRequestResolvers } from './sharing-requests/resolvers.ts';

/** A merged field has no single register: a gateway asks each party's. */
const askAGateway = () =>
  refuse(
    'BAD_USER_INPUT',
    'Collections of all parties are merged by a gateway; here, ask { register(party: …) { … } }.',
  );

const MERGED = [
  'agreements',
  'agreement',
  'sharingRequests',
  'assurances',
  'processingRecords',
  'dataFlows',
  'informationRequests',
  'disclosures',
  'rightsRequests',
  'breaches',
  'complaints',
  'notices',
  'obligations',
  'auditLines',
] as const;

const registerOf = (party: string, context: Context) => ({ party: context.registerOf(party).party });

const ownResolvers: Resolvers = {
  ...scalars,
  Query: {
    ...Object.fromEntries(MERGED.map((field) => [field, askAGateway])),
    register: (_, { party }, context) => registerOf(party, context),
  },
  Register: { __resolveReference: ({ party }, context) => registerOf(party, context) },
};

/** All resolvers of a register: a type's fields may come from several modules. */
export const resolvers: Resolvers[] = [
  ownResolvers,
  agreementResolvers,
  overlayResolvers,
  publishedResolvers,
  leavingResolvers,
  assuranceResolvers,
  auditingResolvers,
  breachResolvers,
  calendarFeedResolvers,
  caseSystemResolvers,
  complaintResolvers,
  disclosureResolvers,
  disposalResolvers,
  informationRequestResolvers,
  evidenceResolvers,
  healthResolvers,
  letterResolvers,
  meetingResolvers,
  noticeResolvers(onNotice),
  obligationResolvers,
  processingRecordResolvers,
  reconciliationResolvers,
  reviewResolvers,
  propagationResolvers,
  releaseResolvers,
  rightsRequestResolvers,
  sharingRequestResolvers,
];
