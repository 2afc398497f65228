/** Fields of processing records and disposals, of requests between organisations, and of meetings. */
import type { TypeFields } from './type-fields.ts';

export const RECORD_TYPES: Record<string, TypeFields> = {
  ProcessingRecord: {
    of: 'processingRecords',
    shown: `id party name purposes people categories specialCategory criminalOffence regime lawfulBases conditions
      recipients sources agreements retention security recordedAt role controllers contact sourceInWords recipientCategories
      transfers retentionMonths oldestHeldOn retentionPolicy location policyDocument legitimateInterests impactAssessment
      automatedDecisions privacyNotice consentRecord processorContract revision reviewedOn nextReviewOn endedOn gaps`,
    withheld: { revisions: 'OWN' },
  },
  Transfer: { of: 'processingRecords', shown: 'country safeguard approvedOn document' },
  ProcessingRevision: {
    of: 'processingRecords',
    shown: '',
    withheld: { revision: 'OWN', fields: 'OWN', because: 'OWN', until: 'OWN' },
  },
  DataFlow: {
    of: 'dataFlows',
    shown: `id party recipient record name purposes people categories special criminal regime lawfulBases conditions
      agreements`,
  },
  RecordGap: { of: 'recordGaps', shown: 'ALL' },
  ProcessingImport: { of: 'processingImports', shown: 'ALL' },
  RefusedRow: { of: 'processingImports', shown: 'ALL' },
  Disposal: { of: 'disposals', shown: 'ALL' },
  DisposalDue: { of: 'disposalsDue', shown: 'ALL' },
  InformationRequest: {
    of: 'informationRequests',
    shown: `id party requestId from to unit agreement classification requestedOn oneOff personalData follows frequency
      necessity what purpose publication access storage disposal publicTaskStatement legalBasis state acknowledgeBy
      acknowledgedOn respondBy ladder escalations tests approvals justifications publicationTalks publicationAgreed decision
      provisions methods labels`,
  },
  Escalation: {
    of: 'informationRequests',
    shown: 'step office escalatedOn reasons objections attempts exceptional outcome satisfied',
  },
  HolderTest: { of: 'informationRequests', shown: 'test rule', withheld: { satisfied: 'OWN' } },
  Approval: { of: 'informationRequests', shown: 'office needed source', withheld: { approvedOn: 'OWN' } },
  Justification: { of: 'informationRequests', shown: 'question askedOn answer answeredOn' },
  PublicationProposal: { of: 'informationRequests', shown: 'by proposal proposedOn accepted' },
  InformationDecision: { of: 'informationRequests', shown: 'outcome reason decidedOn legalBasis final' },
  Provision: { of: 'informationRequests', shown: 'providedOn what method label nextOn' },
  ReleaseRequest: { of: 'releaseRequests', shown: 'ALL' },
  ReleaseView: { of: 'releaseRequests', shown: 'ALL' },
  Meeting: {
    of: 'meetings',
    shown:
      'id party agreement heldOn chair statementRead localStatement attendance actions minutes hardCopies',
  },
  Attendance: {
    of: 'meetings',
    shown: 'jobTitle organisation signatory signed complies reasonNot stayed',
    withheld: { name: 'OWN_DOOR' },
  },
  MeetingAction: { of: 'meetings', shown: 'number owner what dueOn doneOn' },
};
