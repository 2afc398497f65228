/** Resolvers of rights requests. */
import type { SelectQueryBuilder } from 'typeorm';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Resolvers, RightsRequestFilter } from '../../generated/graphql.ts';
import { readIdentifying } from '../../kernel/identifying.ts';
import { noticesOfCause, shownGround } from '../../protocol/notices/resolvers.ts';
import { obligationsAbout } from '../../duties/obligations/resolvers.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import { closeRightsRequest } from './actions/close.ts';
import { completeRightsRequest } from './actions/complete.ts';
import { extendRightsRequest } from './actions/extend.ts';
import { confirmIdentity, requestIdentity } from './actions/identity.ts';
import { liftLegalHold, placeLegalHold } from './actions/legal-hold.ts';
import { recordFee } from './actions/fee.ts';
import { pauseRightsRequest, resumeRightsRequest } from './actions/pause.ts';
import { recordRightsRequest } from './actions/record.ts';
import { refuseRightsRequest } from './actions/refuse.ts';
import { withdrawRightsRequest } from './actions/withdraw.ts';
import { RightsRequestRow } from './entity.ts';
import {
  groundInWords,
  mayWithholdReasons,
  refusalGroundsFor,
  upholdingGroundsFor,
} from './ground-choices.ts';
import { identityStateOf } from './identity-check.ts';
import { letterOf } from './letter-of.ts';
import * as reading from './reading.ts';
import { dueOnOf } from './reply.ts';
import { stateOf, STATE_SQL } from './rules.ts';

const OWN_DOOR = { kind: 'rightsRequests' } as const;

function filter(query: SelectQueryBuilder<RightsRequestRow>, where: RightsRequestFilter): void {
  if (where.id != null) query.andWhere('row.id = :wanted', { wanted: where.id });
  if (where.cause != null) query.andWhere('row.cause = :cause', { cause: where.cause });
  if (where.right != null) query.andWhere('row.right = :right', { right: where.right });
  if (where.regime != null) query.andWhere('row.regime = :regime', { regime: where.regime });
  if (where.state != null) query.andWhere(`${STATE_SQL} = :state`, { state: where.state });
}

export const rightsRequestResolvers: Resolvers = {
  Query: {
    previewRecipients: (_, args, context) => reading.previewRecipients(context, args),
  },
  Register: {
    rightsRequests: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'rightsRequests',
        entity: RightsRequestRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
  Mutation: {
    recordRightsRequest: (_, args, context) => recordRightsRequest(context, args),
    completeRightsRequest: (_, args, context) => completeRightsRequest(context, args),
    refuseRightsRequest: (_, args, context) => refuseRightsRequest(context, args),
    requestIdentity: (_, args, context) => requestIdentity(context, args),
    confirmIdentity: (_, args, context) => confirmIdentity(context, args),
    recordFee: (_, args, context) => recordFee(context, args),
    pauseRightsRequest: (_, args, context) => pauseRightsRequest(context, args),
    resumeRightsRequest: (_, args, context) => resumeRightsRequest(context, args),
    extendRightsRequest: (_, args, context) => extendRightsRequest(context, args),
    withdrawRightsRequest: (_, args, context) => withdrawRightsRequest(context, args),
    closeRightsRequest: (_, args, context) => closeRightsRequest(context, args),
    placeLegalHold: (_, args, context) => placeLegalHold(context, args),
    liftLegalHold: (_, args, context) => liftLegalHold(context, args),
  },
  RightsRequest: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    dueOn: (row, _, context) => dueOnOf(row, context.registerOf(row.party)),
    decidedAt: (row) => row.decidedAt ?? row.refusedAt,
    cameFrom: (row) => (row.cameFromId === null ? null : { id: row.cameFromId }),
    identity: (row, _, context) =>
      readIdentifying(context, row, {
        ...OWN_DOOR,
        field: 'identity',
        read: (register) => identityOf(register, row.id),
      }),
    statement: (row, _, context) => reading.words(context, row, 'statement'),
    correction: (row, _, context) => reading.words(context, row, 'correction'),
    reason: (row, _, context) => reading.words(context, row, 'reason'),
    applicabilityOverride: (row, _, context) => reading.words(context, row, 'applicabilityOverride'),
    extensionReason: (row, _, context) => reading.words(context, row, 'extensionReason'),
    pauses: (row) => row.pauses.map((entry) => ({ row, entry })),
    discharged: (row) => row.discharged.map((entry) => ({ row, entry })),
    recipients: (row, _, context) => reading.recipientsOf(row, context),
    applicability: (row, _, context) => reading.applicability(row, context),
    identityCheck: (row) => ({
      state: identityStateOf(row),
      askedOn: row.identityAskedOn,
      settledOn: row.identitySettledOn,
      evidence: row.identityEvidence,
    }),
    clock: (row, _, context) => (row.cameFromId === null ? reading.clock(row, context) : null),
    groundInWords: ({ ground }) => groundInWords(ground),
    refusalGrounds: ({ right, regime }) =>
      refusalGroundsFor(right, regime).map(({ code, words, source }) => ({
        code,
        words,
        source,
        mayWithholdReasons: mayWithholdReasons(code, regime),
      })),
    upholdingGrounds: ({ right, regime }) => upholdingGroundsFor(right, regime),
    told: (row, _, context) => reading.told(row, context),
    legalHolds: (row, _, context) => reading.legalHolds(row, context),
    letter: (row, { kind }, context) =>
      readIdentifying(context, row, {
        ...OWN_DOOR,
        field: 'letter',
        read: (register) => letterOf(row, kind, register, context.now),
      }),
    notices: (row, page, context) => noticesOfCause(context, { party: row.party, cause: row.cause }, page),
    // What came by notice is owed as that notice's answer.
    obligations: (row, page, context) =>
      obligationsAbout(context, { id: row.noticeId ?? row.id, party: row.party }, page),
  },
  RightsRequestConnection: connectionResolvers,
  ToldRecipient: { groundInWords: ({ ground }) => groundInWords(ground ?? null) },
  CaseTask: { groundInWords: ({ ground }) => groundInWords(ground) },
  Notice: { groundInWords: (row, _, context) => groundInWords(shownGround(row, context)) },
  ClockPause: {
    from: ({ entry }) => entry.from,
    to: ({ entry }) => entry.to,
    reason: (pause, _, context) => reading.reasonOf(pause, context),
  },
  DischargedNotice: {
    notice: ({ entry }) => entry.notice,
    reason: (discharge, _, context) => reading.reasonOf(discharge, context),
  },
  LegalHold: {
    party: (row) => ({ id: row.party }),
    subjectOf: (row) => row.caseId,
    reason: (row, _, context) =>
      readIdentifying(context, row, {
        ...OWN_DOOR,
        field: 'reason',
        read: ({ caseKeys }) => caseKeys.decrypt(row.caseId, row.reason),
      }),
  },
};
