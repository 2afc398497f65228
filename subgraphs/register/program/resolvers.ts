/** Joins the modules' resolvers. A Register is answered only by its own party's program. */
import { refuse } from '../../../shared/errors.ts';
import { scalars } from '../../../shared/scalars.ts';
import { leavingResolvers } from '../agreements/leaving/resolvers.ts';
import { publishedResolvers } from '../agreements/published/resolvers.ts';
import { overlayResolvers } from '../agreements/overlay/resolvers.ts';
import { agreementResolvers } from '../agreements/resolvers.ts';
import { reviewResolvers } from '../agreements/reviews/resolvers.ts';
import { assuranceResolvers } from '../agreements/assurance/resolvers.ts';
import { auditingResolvers } from '../proof/auditing/resolvers.ts';
import { breachResolvers } from '../cases/breaches/resolvers.ts';
import { calendarFeedResolvers } from '../duties/calendar-feeds/resolvers.ts';
import { caseSystemResolvers } from '../people/case-systems/resolvers.ts';
import { complaintResolvers } from '../cases/complaints/resolvers.ts';
import { disclosureResolvers } from '../records/disclosures/resolvers.ts';
import { disposalResolvers } from '../records/disposals/resolvers.ts';
import type { Context } from '../kernel/context.ts';
import { releaseResolvers } from '../cases/foi/resolvers.ts';
import { evidenceResolvers } from '../proof/evidence/resolvers.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { healthResolvers } from '../watch/health/resolvers.ts';
import { informationRequestResolvers } from '../cases/information/resolvers.ts';
import { letterResolvers } from '../words/letters/resolvers.ts';
import { meetingResolvers } from '../agreements/meetings/resolvers.ts';
import { noticeResolvers } from '../protocol/notices/resolvers.ts';
import { obligationResolvers } from '../duties/obligations/resolvers.ts';
import { onNotice } from './on-notice.ts';
import { processingRecordResolvers } from '../records/processing/resolvers.ts';
import { propagationResolvers } from '../cases/rights/propagation-resolvers.ts';
import { reconciliationResolvers } from '../protocol/reconciliation/resolvers.ts';
import { rightsRequestResolvers } from '../cases/rights/resolvers.ts';
import { sharingRequestResolvers } from '../agreements/sharing-requests/resolvers.ts';

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
