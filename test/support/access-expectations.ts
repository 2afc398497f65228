/** Who reads and writes what, written down for the tests alone: nothing here is taken from the program's own table. */

const ALL = 'AUDITOR BREACH_COORDINATOR CASEWORKER DPO SIGNATORY';
const CASES = 'AUDITOR CASEWORKER DPO';
const BREACHES = 'AUDITOR BREACH_COORDINATOR DPO';

/** Roles of the own party, and at the same time those in which other parties' people see what is theirs to see. */
export const READERS: Record<string, string> = {
  agreements: ALL,
  sharingRequests: ALL,
  assurances: ALL,
  processingRecords: ALL,
  dataFlows: ALL,
  calendarFeeds: 'BREACH_COORDINATOR CASEWORKER DPO SIGNATORY',
  recordGaps: ALL,
  processingImports: 'AUDITOR DPO',
  informationRequests: ALL,
  releaseRequests: CASES,
  meetings: CASES,
  disposals: CASES,
  disposalsDue: CASES,
  mayDisclose: 'CASEWORKER DPO SIGNATORY',
  disclosures: 'AUDITOR BREACH_COORDINATOR CASEWORKER DPO',
  rightsRequests: CASES,
  breaches: BREACHES,
  complaints: CASES,
  notices: ALL,
  obligations: ALL,
  auditLines: 'AUDITOR DPO',
  auditAccess: 'AUDITOR DPO',
  readDigests: 'AUDITOR DPO',
  agreement: ALL,
  agreementDrafts: ALL,
  assurance: ALL,
  reconciliation: 'AUDITOR DPO OPERATOR',
  evidence: 'AUDITOR BREACH_COORDINATOR CASEWORKER DPO OPERATOR SIGNATORY',
  health: 'DPO OPERATOR',
  previewRecipients: 'CASEWORKER DPO',
};

/** What every party's operators see of a register, whatever its relation to theirs: figures, and nobody's rows. */
export const SHOWN_TO_OPERATORS: readonly string[] = ['health'];

interface CollectionExpected {
  table: string;
  /** Rows that are listed at all, as SQL over `t`. */
  listed?: string;
  /** Whether any of its rows is for other parties. */
  shared: boolean;
  /** Whether reading adds to it. */
  grows?: boolean;
}

export const COLLECTIONS: Record<string, CollectionExpected> = {
  agreements: {
    table: 'agreement',
    listed: 't.version = (select max(version) from agreement n where n.reference = t.reference)',
    shared: true,
  },
  sharingRequests: { table: 'sharing_request', shared: false },
  assurances: { table: 'assurance', listed: 't.replaced_at is null', shared: true },
  processingRecords: { table: 'processing_record', shared: true },
  dataFlows: { table: 'data_flow', shared: true },
  informationRequests: { table: 'information_request', shared: true },
  disclosures: { table: 'disclosure', shared: true },
  rightsRequests: { table: 'rights_request', shared: false },
  breaches: { table: 'breach', shared: true },
  complaints: { table: 'complaint', shared: false },
  notices: { table: 'notice', shared: true },
  obligations: { table: 'obligation', shared: false },
  auditLines: { table: 'audit_line', shared: false, grows: true },
  auditAccess: { table: 'audit_access', shared: false },
  readDigests: { table: 'read_digest', shared: false },
};

/** The same of lists without pages, and what stands for an empty list where nothing is shared. */
export const LISTS: Record<string, CollectionExpected & { nothing: [] | null }> = {
  meetings: { table: 'meeting', shared: true, nothing: [] },
  releaseRequests: { table: 'release_request', shared: false, nothing: [] },
  disposals: { table: 'disposal', shared: false, nothing: null },
};

/** What a party sees whose one relation to the other is this, in the roles that read it at all but an auditor's. */
export interface SoleRelation {
  /** Collections and other fields of the register of which something is shown. */
  sees: string;
  /** Tables of which a text is shown by any way through the fields. */
  tables: string;
}

export const SOLE_RELATIONS: Record<string, SoleRelation> = {
  cosignatory: {
    sees: 'agreements agreement assurances assurance',
    tables: 'agreement signature agreement_decline agreement_withdrawal assurance',
  },
  notified: { sees: 'breaches notices', tables: 'breach breach_view breach_effect notice' },
};

/** Whether the collection or field shows a person something, whose party has one relation only. */
export function showsSoleRelation(party: string, role: string, name: string): boolean {
  const sees = SOLE_RELATIONS[party]!.sees.split(' ').includes(name);
  return sees && role !== 'AUDITOR' && READERS[name]!.split(' ').includes(role);
}

/** Mutations by the roles that may ask for them, at their own party alone. */
const BY_ROLES: Record<string, string> = {
  DPO: `reviewAgreement settleDataDuty publishAgreement recordImpactAssessment recordProcessing liftLegalHold
    grantAuditAccess endAuditAccess reviseProcessing importProcessing decideRelease reviewEmergencySharing`,
  SIGNATORY: 'signAgreement declineAgreement withdrawFromAgreement acceptRisks',
  'DPO SIGNATORY': `proposeAgreement callForReview amendAgreement importAgreement recordAssurance approveInformationRequest
    decideInformationRequest escalateInformationRequest recordEscalationOutcome`,
  'CASEWORKER DPO SIGNATORY': `requestSharing requestInformation acknowledgeInformationRequest askForJustification
    justifyInformationRequest agreePublication provideInformation withdrawInformationRequest`,
  'CASEWORKER DPO': `decideDisclosure recordRightsRequest completeRightsRequest refuseRightsRequest requestIdentity
    confirmIdentity recordFee pauseRightsRequest resumeRightsRequest extendRightsRequest withdrawRightsRequest
    closeRightsRequest placeLegalHold completeCaseTask recordComplaint acknowledgeComplaint answerComplaint exceptRecipient
    reviseNotices confirmMatch recordDisposal recordReleaseRequest giveReleaseView recordMeeting completeMeetingAction`,
  'BREACH_COORDINATOR DPO': `recordBreach assessBreach giveView reportEffect decideOnAuthority reportToAuthority
    decideOnSubjects closeBreach`,
  'BREACH_COORDINATOR CASEWORKER DPO': 'answerNotice recallNotice recordToldOtherwise',
  'BREACH_COORDINATOR CASEWORKER DPO SIGNATORY': 'openCalendarFeed revokeCalendarFeed',
};

export const WRITERS: Record<string, string> = Object.fromEntries(
  Object.entries(BY_ROLES).flatMap(([roles, names]) => names.split(/\s+/).map((name) => [name, roles])),
);
