/** Fields of cases about people, of breaches and of notices. */
import type { Rule, TypeFields } from './type-fields.ts';

/** Fields that one rule withholds. */
const withheld = (rule: Rule, fields: string): Record<string, Rule> =>
  Object.fromEntries(
    fields
      .trim()
      .split(/\s+/)
      .map((field) => [field, rule]),
  );

export const CASE_TYPES: Record<string, TypeFields> = {
  Disclosure: {
    of: 'disclosures',
    shown: `id party recipient agreement categories purpose regime decision decidedAt emergency method classification
      reviewedAt`,
    withheld: {
      ...withheld('OWN', 'subject answer reasons unanswered personTold'),
      ...withheld('OWN_DOOR', 'rationale checklist facts reasonNotTold review'),
    },
  },
  SharingAnswer: { of: 'mayDisclose', shown: 'ALL' },
  SharingReason: { of: 'mayDisclose', shown: 'ALL' },
  RightsRequest: {
    of: 'rightsRequests',
    shown: 'ALL',
    withheld: withheld(
      'OWN_DOOR',
      'identity statement reason correction applicabilityOverride extensionReason letter',
    ),
  },
  CaseTask: { of: 'rightsRequests', shown: 'ALL', withheld: { reason: 'OWN_DOOR' } },
  LegalHold: { of: 'rightsRequests', shown: 'ALL', withheld: { reason: 'OWN_DOOR' } },
  ExceptedRecipient: { of: 'rightsRequests', shown: 'ALL', withheld: { reason: 'OWN_DOOR' } },
  DischargedNotice: { of: 'rightsRequests', shown: 'ALL', withheld: { reason: 'OWN_DOOR' } },
  ClockPause: { of: 'rightsRequests', shown: 'ALL', withheld: { reason: 'OWN_DOOR' } },
  SubjectCandidate: { of: 'rightsRequests', shown: 'ALL', withheld: { identity: 'OWN_DOOR' } },
  SubjectIdentity: { of: 'rightsRequests', shown: 'ALL' },
  SubjectIdentifier: { of: 'rightsRequests', shown: 'ALL' },
  Letter: { of: 'rightsRequests', shown: 'ALL' },
  Applicability: { of: 'rightsRequests', shown: 'ALL' },
  IdentityCheck: { of: 'rightsRequests', shown: 'ALL' },
  ReplyClock: { of: 'rightsRequests', shown: 'ALL' },
  ClockStep: { of: 'rightsRequests', shown: 'ALL' },
  RefusalGround: { of: 'rightsRequests', shown: 'ALL' },
  UpholdingGround: { of: 'rightsRequests', shown: 'ALL' },
  ToldRecipient: { of: 'rightsRequests', shown: 'ALL' },
  Complaint: {
    of: 'complaints',
    shown: 'ALL',
    withheld: withheld('OWN_DOOR', 'identity statement answer'),
  },
  Breach: {
    of: 'breaches',
    shown: `id party state occurredAt detectedAt awareAt kinds regimes categories people approximatePeople
      approximateRecords specialCategory criminalOffence summary howItHappened effects measuresTaken measuresPlanned risk
      revision`,
    withheld: {
      ...withheld('PART', 'agreements affected views reportedEffects'),
      ...withheld('OWN_RULE', 'notices obligations'),
      ...withheld(
        'OWN',
        `awareBy awareHow details processingRecords disclosures flagsBecause cause riskBecause partners notAffected decisions
          divergences warnings privacyWarnings reports authorityReport subjectLetter chronology lessons`,
      ),
    },
  },
  PartyWithReason: { of: 'breaches', shown: 'party why term excepted mightRefuseWith mightRefuseOn' },
  BreachView: { of: 'breaches', shown: 'party tellAuthority tellSubjects reason givenAt' },
  BreachEffect: { of: 'breaches', shown: 'party effect ownBreach reportedAt' },
  BreachDetails: {
    of: 'breaches',
    shown: '',
    withheld: withheld(
      'OWN',
      'howFoundOut cyber staffTrained measuresBefore likelihood otherOrganisations impact recovery reasonsForDelay',
    ),
  },
  BreachCause: { of: 'breaches', shown: '', withheld: withheld('OWN', 'party breach notice') },
  BreachPartner: {
    of: 'breaches',
    shown: '',
    withheld: withheld('OWN', 'party revision state deliveredAt acknowledgedAt contact'),
  },
  BreachEntry: { of: 'breaches', shown: '', withheld: withheld('OWN', 'at person office what') },
  BreachLesson: { of: 'breaches', shown: '', withheld: withheld('OWN', 'text measure agreement') },
  BreachDecision: {
    of: 'breaches',
    shown: '',
    withheld: withheld('OWN', 'id about agreement rule decider tell exception reasons onViews decidedAt'),
  },
  DecisionView: { of: 'breaches', shown: '', withheld: withheld('OWN', 'party tell') },
  BreachReport: {
    of: 'breaches',
    shown: '',
    withheld: withheld('OWN', 'id regime phase reportedAt reference reasonsForDelay'),
  },
  AuthorityReport: {
    of: 'breaches',
    shown: '',
    withheld: withheld('OWN', 'text json pdf complete missing'),
  },
  Notice: {
    of: 'notices',
    shown: `id party noticeId kind direction sender recipient originator cause revision queuedAt deliveredAt
      body`,
    withheld: {
      ...withheld('NOT_KEPT_BACK', 'state answeredAt'),
      ...withheld(
        'BETWEEN_THE_TWO',
        'attempts nextAttemptAt lastFailure recalledAt toldOtherwise answerDueOn receipt agreement',
      ),
      acknowledgedAt: 'NOT_BEFORE_ARRIVAL',
      ...withheld('NOT_WITHHELD', 'ground groundInWords'),
      answers: 'OWN',
      ...withheld('OWN_DOOR_BY_MATTER', 'reason content'),
    },
  },
  AnswerChoice: {
    of: 'notices',
    shown: '',
    withheld: withheld('OWN', 'answer words meaning question grounds mayUseOther'),
  },
  AnswerGround: { of: 'notices', shown: 'code words source' },
  ToldOtherwise: { of: 'notices', shown: 'on', withheld: withheld('OWN_DOOR_BY_MATTER', 'how evidence') },
};
