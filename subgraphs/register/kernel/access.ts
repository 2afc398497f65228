/**
 * Who may read and write what. A caller reads the rows of its own party by role, and of another party's rows only those
 * to which its party has the relation that their collection declares; nothing else, and never who a data subject is.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Caller, Role } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';
import type { RowKind } from '../generated/graphql.ts';
import { isLetInAsAuditor, mustHaveAuditAccess, narrowToAudited } from './auditor.ts';
import { readersOf } from './readers.ts';
import type { RegisterOf } from './register-of.ts';

export type { RowKind };

/** Which roles may write what, always at their own party's register only. */
export const WRITE = {
  proposeAgreement: ['DPO', 'SIGNATORY'],
  signAgreement: ['SIGNATORY'],
  declineAgreement: ['SIGNATORY'],
  reviewAgreement: ['DPO'],
  callForReview: ['DPO', 'SIGNATORY'],
  amendAgreement: ['DPO', 'SIGNATORY'],
  withdrawFromAgreement: ['SIGNATORY'],
  settleDataDuty: ['DPO'],
  importAgreement: ['DPO', 'SIGNATORY'],
  publishAgreement: ['DPO'],
  requestSharing: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  recordImpactAssessment: ['DPO'],
  acceptRisks: ['SIGNATORY'],
  recordAssurance: ['DPO', 'SIGNATORY'],
  recordProcessing: ['DPO'],
  reviseProcessing: ['DPO'],
  importProcessing: ['DPO'],
  recordDisposal: ['DPO', 'CASEWORKER'],
  requestInformation: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  acknowledgeInformationRequest: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  askForJustification: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  justifyInformationRequest: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  approveInformationRequest: ['DPO', 'SIGNATORY'],
  agreePublication: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  decideInformationRequest: ['DPO', 'SIGNATORY'],
  provideInformation: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  escalateInformationRequest: ['DPO', 'SIGNATORY'],
  recordEscalationOutcome: ['DPO', 'SIGNATORY'],
  withdrawInformationRequest: ['DPO', 'CASEWORKER', 'SIGNATORY'],
  recordReleaseRequest: ['DPO', 'CASEWORKER'],
  giveReleaseView: ['DPO', 'CASEWORKER'],
  decideRelease: ['DPO'],
  recordMeeting: ['DPO', 'CASEWORKER'],
  completeMeetingAction: ['DPO', 'CASEWORKER'],
  decideDisclosure: ['DPO', 'CASEWORKER'],
  reviewEmergencySharing: ['DPO'],
  recordRightsRequest: ['DPO', 'CASEWORKER'],
  completeRightsRequest: ['DPO', 'CASEWORKER'],
  refuseRightsRequest: ['DPO', 'CASEWORKER'],
  requestIdentity: ['DPO', 'CASEWORKER'],
  confirmIdentity: ['DPO', 'CASEWORKER'],
  recordFee: ['DPO', 'CASEWORKER'],
  pauseRightsRequest: ['DPO', 'CASEWORKER'],
  resumeRightsRequest: ['DPO', 'CASEWORKER'],
  extendRightsRequest: ['DPO', 'CASEWORKER'],
  withdrawRightsRequest: ['DPO', 'CASEWORKER'],
  closeRightsRequest: ['DPO', 'CASEWORKER'],
  placeLegalHold: ['DPO', 'CASEWORKER'],
  liftLegalHold: ['DPO'],
  completeCaseTask: ['DPO', 'CASEWORKER'],
  recordComplaint: ['DPO', 'CASEWORKER'],
  acknowledgeComplaint: ['DPO', 'CASEWORKER'],
  answerComplaint: ['DPO', 'CASEWORKER'],
  recordBreach: ['DPO', 'BREACH_COORDINATOR'],
  assessBreach: ['DPO', 'BREACH_COORDINATOR'],
  giveView: ['DPO', 'BREACH_COORDINATOR'],
  reportEffect: ['DPO', 'BREACH_COORDINATOR'],
  decideOnAuthority: ['DPO', 'BREACH_COORDINATOR'],
  reportToAuthority: ['DPO', 'BREACH_COORDINATOR'],
  decideOnSubjects: ['DPO', 'BREACH_COORDINATOR'],
  closeBreach: ['DPO', 'BREACH_COORDINATOR'],
  answerNotice: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR'],
  recallNotice: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR'],
  recordToldOtherwise: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR'],
  exceptRecipient: ['DPO', 'CASEWORKER'],
  reviseNotices: ['DPO', 'CASEWORKER'],
  confirmMatch: ['DPO', 'CASEWORKER'],
  openCalendarFeed: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
  revokeCalendarFeed: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
  grantAuditAccess: ['DPO'],
  endAuditAccess: ['DPO'],
} as const satisfies Record<string, readonly Role[]>;

export type MutationName = keyof typeof WRITE;

/** Which roles may ask what leaves only an audit line, likewise at their own party's register only. */
const ASK = {
  mayDisclose: ['DPO', 'CASEWORKER', 'SIGNATORY'],
} as const satisfies Record<string, readonly Role[]>;

const hasOneOf = (caller: Caller, roles: readonly Role[]) =>
  caller.roles.some((role) => roles.includes(role));

/** Refuses a caller of the own party that has none of the roles. What other parties may see, the reader says. */
export function mustHaveRole(caller: Caller, party: string, roles: readonly Role[], what: string): void {
  if (caller.party === party && !hasOneOf(caller, roles)) {
    refuse('FORBIDDEN', `Reading ${what} needs one of the roles ${roles.join(', ')}.`);
  }
  if (caller.party === party && isLetInAsAuditor(caller, roles)) mustHaveAuditAccess(caller, what);
}

/** Why rows are read, for the audit: an auditor's reason stands in its grant. */
export function whyReading(caller: Caller, kind: RowKind): string {
  const isAuditor = caller.auditAccess && isLetInAsAuditor(caller, readersOf(kind).readers);
  return isAuditor ? `query under audit access ${caller.auditAccess!.id}` : 'query';
}

/** Lets the caller write, or refuses. */
export function mustBeAllowedTo(caller: Caller, mutation: MutationName, party: string): void {
  if (caller.party !== party) {
    refuse(
      'FORBIDDEN',
      `Only people of ${party} may write in its register; your token is of ${caller.party}.`,
    );
  }
  if (!hasOneOf(caller, WRITE[mutation])) {
    refuse('FORBIDDEN', `${mutation} needs one of the roles ${WRITE[mutation].join(', ')}.`);
  }
}

/** Lets the caller ask, or refuses. */
export function mustBeAllowedToAsk(caller: Caller, question: keyof typeof ASK, party: string): void {
  if (caller.party !== party)
    refuse(
      'FORBIDDEN',
      `Only people of ${party} may ask this of its register; your token is of ${caller.party}.`,
    );
  if (!hasOneOf(caller, ASK[question]))
    refuse('FORBIDDEN', `${question} needs one of the roles ${ASK[question].join(', ')}.`);
}

/** Refuses a caller that lacks the role for a kind of row at its own party. Elsewhere such rows are simply absent. */
export function mustBeAllowedToRead(caller: Caller, kind: RowKind, party: string): void {
  const { readers } = readersOf(kind);
  if (caller.party === party && !hasOneOf(caller, readers)) {
    refuse('FORBIDDEN', `Reading ${kind} needs one of the roles ${readers.join(', ')}.`);
  }
  if (caller.party === party && isLetInAsAuditor(caller, readers)) mustHaveAuditAccess(caller, null);
}

/** Narrows a query over `row` to what the caller may see at this register. */
export function narrowToVisible<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  kind: RowKind,
  caller: Caller,
  register: RegisterOf,
): SelectQueryBuilder<Row> {
  mustBeAllowedToRead(caller, kind, register.party);
  const { readers, relation, hasRegime, auditedBy } = readersOf(kind);
  if (caller.party === register.party) return narrowToAudited(query, caller, readers, auditedBy);
  // An auditor's grant is its own party's: no other register could tell whether it has one.
  const mayRead = hasOneOf(caller, readers) && !isLetInAsAuditor(caller, readers);
  if (!('where' in relation) || !mayRead) return query.andWhere('false');
  query.andWhere(relation.where, { callerParty: caller.party, notCompetent: notCompetentIn(register) });
  const competent = register.directory.party(caller.party)?.competentAuthority ?? false;
  return hasRegime && !competent ? query.andWhere("row.regime <> 'PART_3'") : query;
}

/** A party that the directory does not know may be one. */
const notCompetentIn = ({ directory }: RegisterOf): string[] =>
  directory.parties().flatMap(({ id, competentAuthority }) => (competentAuthority ? [] : [id]));

/** Whether identity may be shown or taken in clear: at the party's own door, or anywhere in the demonstration. */
export function mayHandleIdentity(caller: Caller, register: RegisterOf): boolean {
  return caller.party === register.party && (caller.door === 'OWN' || register.mode === 'demonstration');
}

/** Whether a read by this caller leaves an audit line. */
export function isAudited(caller: Caller, kind: RowKind, party: string): boolean {
  return readersOf(kind).personal === true || caller.party !== party;
}
