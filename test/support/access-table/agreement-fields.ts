/** Fields of agreements, and of what parties tell one another about themselves. */
import type { TypeFields } from './type-fields.ts';

export const AGREEMENT_TYPES: Record<string, TypeFields> = {
  Agreement: {
    of: 'agreements',
    shown: `id party reference title kind version proposedBy proposedAt signatories signatures commencesOn inForce
      inForceWith reviewDueOn terms digest findings state membership withdrawals endsOn effectiveTerms document
      publishedCopy reviews declinedBy umbrella`,
    // Of `signing`, the rules of every class of agreement: of which class this one is, the request to share says.
    withheld: { versions: 'PART', programmes: 'OWN_RULE', signing: 'PART' },
  },
  AgreementAcrossParties: { of: 'agreement', shown: 'reference copies missing' },
  AgreementVersion: {
    of: 'agreements',
    shown: 'version title commencesOn terms digest proposedBy proposedAt signatories signatures',
  },
  Signature: {
    of: 'agreements',
    shown: 'party office onBehalfOf version signedOn valid jws',
    withheld: { name: 'OWN', rank: 'OWN' },
  },
  AgreementReview: {
    of: 'agreements',
    shown: 'id by version reviewedOn trigger answers outcome nextReviewOn agreedBy',
  },
  ReviewAnswer: { of: 'agreements', shown: 'question holds', withheld: { note: 'OWN' } },
  Decline: { of: 'agreements', shown: 'party version declinedAt reason' },
  Withdrawal: { of: 'agreements', shown: 'party version givenOn leavesOn reason settledOn' },
  Member: { of: 'agreements', shown: 'organisation party state since' },
  EffectiveTerm: { of: 'agreements', shown: 'matter binding clashes' },
  SourcedRule: { of: 'agreements', shown: 'rule source origin' },
  Finding: { of: 'agreements', shown: 'check message source' },
  Signing: { of: 'agreements', shown: 'mayYouSign whyNot offices delegates rules' },
  PublishedCopy: { of: 'agreements', shown: 'publishedAt path cards withheld html pdf' },
  TermCard: { of: 'agreements', shown: 'title lines source' },
  WithheldPart: { of: 'agreements', shown: 'path reason' },
  AgreementDraft: { of: 'agreementDrafts', shown: 'ALL' },
  DraftGap: { of: 'agreementDrafts', shown: 'ALL' },
  SharingRequest: { of: 'sharingRequests', shown: 'ALL' },
  RiskDeciding: { of: 'sharingRequests', shown: 'ALL' },
  Assessment: { of: 'sharingRequests', shown: 'ALL' },
  SharingRisk: { of: 'sharingRequests', shown: 'ALL' },
  RiskDecision: { of: 'sharingRequests', shown: 'ALL', withheld: { name: 'OWN' } },
  Assurance: {
    of: 'assurances',
    shown: 'id party kind statement evidence office confirmedOn validUntil state source',
  },
  AssuranceSummary: { of: 'assurance', shown: 'current expiring expired missing complete' },
  Reconciliation: { of: 'reconciliation', shown: 'ALL' },
  ReconciliationDifference: { of: 'reconciliation', shown: 'ALL' },
  RegisterHealth: {
    of: 'health',
    shown: `contract version startedAt answeredAt queued oldestUndeliveredAt failedJobs directoryVersion directoryExpiresAt
      keys auditCheckpointAt auditBroken`,
    withheld: { unreachable: 'OWN', lastHeard: 'OWN', problems: 'OWN' },
  },
  UnreachableParty: {
    of: 'health',
    shown: '',
    withheld: { party: 'OWN', since: 'OWN', attempts: 'OWN', code: 'OWN' },
  },
  LastHeard: { of: 'health', shown: '', withheld: { party: 'OWN', at: 'OWN' } },
  KeyHealth: { of: 'health', shown: 'kid use validFrom rotateBy state' },
  EvidenceAddress: { of: 'evidence', shown: 'ALL' },
  AuditLine: { of: 'auditLines', shown: 'ALL' },
  AuditCheckpoint: { of: 'auditLines', shown: 'ALL' },
  AuditAccess: { of: 'auditAccess', shown: 'ALL' },
  ReadDigest: { of: 'readDigests', shown: 'ALL' },
  DigestedReads: { of: 'readDigests', shown: 'ALL' },
  Obligation: { of: 'obligations', shown: 'ALL' },
  CalendarFeed: { of: 'calendarFeeds', shown: 'ALL' },
  OpenedCalendarFeed: { of: 'calendarFeeds', shown: 'ALL' },
  EarlierTerm: { of: 'obligations', shown: 'ALL' },
};
