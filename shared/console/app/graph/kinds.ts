/** The kinds of rows of whose changes the register tells, by the names it tells them with, and what is read of each. */

export const KINDS = [
  'agreement',
  'agreement_decline',
  'agreement_draft',
  'agreement_publication',
  'agreement_review',
  'agreement_withdrawal',
  'audit_access',
  'breach',
  'breach_decision',
  'breach_effect',
  'breach_entry',
  'breach_report',
  'breach_view',
  'calendar_feed',
  'case_task',
  'complaint',
  'disclosure',
  'information_request',
  'legal_hold',
  'meeting',
  'notice',
  'obligation',
  'processing_import',
  'processing_record',
  'processing_record_revision',
  'read_digest',
  'recipient_exception',
  'release_request',
  'rights_request',
  'sharing_request',
  'signature',
  'subject_candidate',
  'subject_case',
] as const;

export type Kind = (typeof KINDS)[number];

/** What the register told: kinds, or that anything may have changed. */
export type Change = Kind | 'all';

const isKind = (name: string): name is Kind => (KINDS as readonly string[]).includes(name);

/** Kinds that no page reads are left out. */
export const kindsTold = (names: readonly string[]): Kind[] => names.filter(isKind);

const CASE_OF_BREACH: readonly Kind[] = [
  'breach',
  'breach_decision',
  'breach_effect',
  'breach_entry',
  'breach_report',
  'breach_view',
];

/**
 * The kinds whose changes make a type of the graph old. What is not here is part of another type's rows, or is not told
 * of: every read adds a line to the audit, and a page that read those lines again would never stop.
 */
export const KINDS_OF_TYPE: Readonly<Record<string, readonly Kind[]>> = {
  Agreement: ['agreement', 'agreement_decline', 'agreement_publication', 'agreement_withdrawal', 'signature'],
  AgreementDraft: ['agreement', 'agreement_draft'],
  AgreementReview: ['agreement_review'],
  AuditAccess: ['audit_access'],
  AuthorityReport: CASE_OF_BREACH,
  Breach: CASE_OF_BREACH,
  BreachPartner: ['notice'],
  CalendarFeed: ['calendar_feed'],
  CaseTask: ['case_task'],
  Complaint: ['complaint'],
  Disclosure: ['disclosure'],
  ExceptedRecipient: ['recipient_exception'],
  InformationRequest: ['information_request'],
  LegalHold: ['legal_hold'],
  Letter: ['notice', 'rights_request'],
  Meeting: ['meeting'],
  Notice: ['notice'],
  Obligation: ['obligation'],
  ProcessingImport: ['processing_import'],
  ProcessingRecord: ['processing_record'],
  ProcessingRevision: ['processing_record_revision'],
  ReadDigest: ['read_digest'],
  RecordGap: ['agreement', 'processing_record'],
  ReleaseRequest: ['release_request'],
  RightsRequest: ['legal_hold', 'recipient_exception', 'rights_request', 'subject_case'],
  SharingRequest: ['sharing_request'],
  Signature: ['signature'],
  SubjectCandidate: ['subject_candidate', 'subject_case'],
  ToldRecipient: ['notice', 'recipient_exception'],
};
