/** Resolvers of rights requests. */
import type { Resolvers } from '../../generated/graphql.ts';
import { notices } from '../../protocol/notices/collection.ts';
import { obligations } from '../../duties/obligations/collection.ts';
import { identityOf } from '../../people/subjects/subjects.ts';
import {
  groundInWords,
  mayWithholdReasons,
  refusalGroundsFor,
  upholdingGroundsFor,
} from './ground-choices.ts';
import { identityStateOf } from './identity-check.ts';
import { letterOf } from './letter-of.ts';
import { dueOnOf } from './reply.ts';
import { stateOf } from './rules.ts';
import * as reading from './reading.ts';

export const rightsRequestResolvers: Resolvers = {
  Query: {
    previewRecipients: (_, args, context) => reading.previewRecipients(context, args),
  },
  RightsRequest: {
    party: (row) => ({ id: row.party }),
    state: (row) => stateOf(row),
    dueOn: (row, _, context) => dueOnOf(row, context.registerOf(row.party)),
    decidedAt: (row) => row.decidedAt ?? row.refusedAt,
    cameFrom: (row) => (row.cameFromId === null ? null : { id: row.cameFromId }),
    identity: (row, _, context) => identityOf(context.registerOf(row.party), row.id),
    statement: (row, _, context) => reading.open(context, row, row.statement),
    correction: (row, _, context) => reading.open(context, row, row.correction),
    reason: (row, _, context) => reading.open(context, row, row.reason),
    applicabilityOverride: (row, _, context) => reading.open(context, row, row.applicabilityOverride),
    extensionReason: (row, _, context) => reading.open(context, row, row.extensionReason),
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
    letter: (row, { kind }, context) => letterOf(row, kind, context.registerOf(row.party), context.now),
    notices: (row, page, context) => notices.of(context, row.party, 'cause', row.cause, page),
    // What came by notice is owed as that notice's answer.
    obligations: (row, page, context) =>
      obligations.of(context, row.party, 'about', row.noticeId ?? row.id, page),
  },
  ToldRecipient: { groundInWords: ({ ground }) => groundInWords(ground ?? null) },
  CaseTask: { groundInWords: ({ ground }) => groundInWords(ground) },
  Notice: { groundInWords: ({ ground }) => groundInWords(ground) },
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
    reason: ({ party, caseId, reason }, _, context) =>
      context.registerOf(party).caseKeys.decrypt(caseId, reason),
  },
};
