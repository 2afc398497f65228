/** Generated from the SDL and the modules by `npm run codegen`; do not edit. */
import type { Connection } from '../kernel/pages.ts';

/** The collections of a register, by the name of their field; a row is of the kind of its collection. */
export type RowKind =
  | 'agreements'
  | 'assurances'
  | 'meetings'
  | 'sharingRequests'
  | 'breaches'
  | 'complaints'
  | 'releaseRequests'
  | 'informationRequests'
  | 'rightsRequests'
  | 'obligations'
  | 'auditLines'
  | 'auditAccess'
  | 'readDigests'
  | 'notices'
  | 'disclosures'
  | 'disposals'
  | 'processingRecords'
  | 'dataFlows';

import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssuranceRow } from '../agreements/assurance/entity.ts';
import type { WithdrawalRow } from '../agreements/leaving/entity.ts';
import type { MeetingRow } from '../agreements/meetings/entity.ts';
import type { AttendanceRow } from '../agreements/meetings/attendance.ts';
import type { AgreementDraftRow } from '../agreements/published/entity.ts';
import type { AgreementReviewRow, DeclineRow } from '../agreements/reviews/entity.ts';
import type { AgreementRow, SignatureRow } from '../agreements/entity.ts';
import type { SharingRequestRow } from '../agreements/sharing-requests/entity.ts';
import type { BreachRow } from '../cases/breaches/entity.ts';
import type { ComplaintRow } from '../cases/complaints/entity.ts';
import type { ReleaseRequestRow } from '../cases/foi/entity.ts';
import type { InformationRequestRow } from '../cases/information/entity.ts';
import type { LegalHoldRow, RightsRequestRow } from '../cases/rights/entity.ts';
import type { CandidateRow, PauseOf, DischargeOf, ExceptionRow } from '../cases/rights/resolvers.ts';
import type { CalendarFeedRow } from '../duties/calendar-feeds/entity.ts';
import type { ObligationRow } from '../duties/obligations/entity.ts';
import type { PartyWithReasonRow } from '../kernel/party-with-reason.ts';
import type { CaseTaskRow } from '../people/case-systems/entity.ts';
import type { AuditLineRow } from '../kernel/audit.ts';
import type { AuditAccessRow, ReadDigestRow } from '../proof/auditing/entity.ts';
import type { NoticeRow, NoticeRow as ToldRow } from '../protocol/notices/entity.ts';
import type { ReconciliationRow } from '../protocol/reconciliation/entity.ts';
import type { DisclosureRow } from '../records/disclosures/entity.ts';
import type { DisposalRow } from '../records/disposals/entity.ts';
import type { DataFlowRow, ProcessingRecordRow } from '../records/processing/entity.ts';
import type { ProcessingImportRow } from '../records/processing/importing/imports.ts';
import type { Letter as WrittenLetter } from '../words/letters/letter.ts';
import type { OpenedFeed } from '../duties/calendar-feeds/actions.ts';
import type { HealthShown } from '../watch/health/resolvers.ts';
import type { Copy } from '../agreements/published/copy.ts';
import type { Context } from '../kernel/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** An instant in UTC, ISO 8601 with milliseconds and `Z`. */
  Instant: { input: Date; output: Date };
  /** A calendar date, ISO 8601 `YYYY-MM-DD`, as it is in London. */
  CalendarDate: { input: string; output: string };
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown };
  _FieldSet: { input: unknown; output: unknown };
};

/** Confirmations that meet all conditions given. */
export type AssuranceFilter = {
  kind?: InputMaybe<AssuranceKind>;
  state?: InputMaybe<AssuranceState>;
};

/** What a party confirms. The first seven of the confirmations are those that multi-agency agreements ask of every signatory. */
export type AssuranceKind =
  | 'LAWFUL_BASIS'
  | 'DATA_QUALITY'
  | 'SECURE_STORAGE_AND_SHARING'
  /** Policies for rights, complaints, breaches, retention and disposal. */
  | 'POLICIES'
  | 'TRAINING'
  /** Due diligence on processors, and written contracts with them (Art. 28). */
  | 'PROCESSORS'
  | 'WRITTEN_PROCESSES'
  /** Registration with, and fee paid to, the Information Commissioner. */
  | 'ICO_REGISTRATION'
  /** Staff, agency staff and volunteers are bound to confidentiality. */
  | 'CONFIDENTIALITY'
  /** BPSS, DBS, SC or CTC of those with access. */
  | 'VETTING'
  /** ISO 27001 or its like, or the work towards it. */
  | 'ISO_27001'
  | 'SECURITY_MEASURES'
  /** How to reach the data protection officer's office: one address of it, or an https page, never a person's. */
  | 'DPO_CONTACT'
  /** The entry of its record of processing (Art. 30) was confirmed. */
  | 'PROCESSING_RECORD';

/** Where a confirmation stands; its last day counts in full. */
export type AssuranceState =
  | 'CURRENT'
  /** Expires within 30 days. */
  | 'EXPIRING'
  | 'EXPIRED';

/** One thing that a party confirms about itself. */
export type Assurance = {
  __typename?: 'Assurance';
  id: Scalars['ID']['output'];
  party: Party;
  kind: AssuranceKind;
  /** What is confirmed, in words; for DPO_CONTACT the office's address. */
  statement: Scalars['String']['output'];
  /** The evidence: a reference, a certificate's number, where it is kept. */
  evidence: Scalars['String']['output'];
  /** The office that confirmed it. */
  office: Scalars['String']['output'];
  confirmedOn: Scalars['CalendarDate']['output'];
  /** Its last day; null: it does not expire. */
  validUntil?: Maybe<Scalars['CalendarDate']['output']>;
  state: AssuranceState;
  /** Where it is asked for. */
  source: Scalars['String']['output'];
};

export type AssuranceConnection = {
  __typename?: 'AssuranceConnection';
  edges: Array<AssuranceEdge>;
  nodes: Array<Assurance>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type AssuranceEdge = {
  __typename?: 'AssuranceEdge';
  cursor: Scalars['String']['output'];
  node: Assurance;
};

/** A party's assurance at a glance. */
export type AssuranceSummary = {
  __typename?: 'AssuranceSummary';
  current: Array<AssuranceKind>;
  expiring: Array<AssuranceKind>;
  expired: Array<AssuranceKind>;
  /** Never confirmed. */
  missing: Array<AssuranceKind>;
  /** Whether the seven confirmations, registration and the contact are all current or expiring. */
  complete: Scalars['Boolean']['output'];
};

/** A confirmation. */
export type RecordAssuranceInput = {
  kind: AssuranceKind;
  statement: Scalars['String']['input'];
  evidence: Scalars['String']['input'];
  /** Today if left out. Not in the future. */
  confirmedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Left out: it does not expire. ICO_REGISTRATION, TRAINING, VETTING and ISO_27001 need it. */
  validUntil?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Where an agreement stands for one party. */
export type AgreementState =
  /** This party has not signed the newest version, nor is an older one in force. */
  | 'PROPOSED'
  /** This party has signed, no other has. */
  | 'SIGNED'
  /** In force with at least one other. */
  | 'IN_FORCE'
  /** In force; this party has given notice. */
  | 'LEAVING'
  /** This party has left: duties about what it obtained remain. */
  | 'LEFT'
  /** This party has declined the newest version, and no older one is in force. */
  | 'DECLINED'
  /** Its last day has passed. */
  | 'ENDED';

/** Where one place that the text names stands. */
export type MemberState =
  /** No party of the directory fills the place. */
  | 'NOT_FILLED'
  /** In the directory, but without a register. */
  | 'NOT_JOINED'
  /** Has joined the federation, but is not asked to sign this version. */
  | 'NOT_ASKED'
  /** Asked, and has not signed. */
  | 'ASKED'
  | 'DECLINED'
  /** Has signed, but it is not in force between it and the register's own party. */
  | 'SIGNED'
  /** In force with the register's own party; for that party itself, with anyone. */
  | 'IN_FORCE'
  | 'LEAVING'
  | 'LEFT';

/** A place that the text names, and one party that fills it. */
export type Member = {
  __typename?: 'Member';
  /** As the text names the organisation or class of organisations; null: the signatory fills no place that the text names. */
  organisation?: Maybe<Scalars['String']['output']>;
  /** Null if nobody fills the place. */
  party?: Maybe<Party>;
  state: MemberState;
  /** The day from which it is in force with the register's own party; null if it is not. */
  since?: Maybe<Scalars['CalendarDate']['output']>;
};

/** One version of an agreement. */
export type AgreementVersion = {
  __typename?: 'AgreementVersion';
  version: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  /** The day from which data may be shared under it; null: for each pair, the later of their two signatures. */
  commencesOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Its terms as data, to be compared with those of another version. */
  terms: Scalars['JSON']['output'];
  digest: Scalars['String']['output'];
  proposedBy: Party;
  proposedAt: Scalars['Instant']['output'];
  signatories: Array<Party>;
  signatures: Array<Signature>;
};

/** A signatory's notice that it leaves. */
export type Withdrawal = {
  __typename?: 'Withdrawal';
  party: Party;
  /** The newest version when notice was given: a later one may be signed again. */
  version: Scalars['Int']['output'];
  givenOn: Scalars['CalendarDate']['output'];
  /** The last day on which it is in force with that party is the day before. */
  leavesOn: Scalars['CalendarDate']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  /** When the duty to return or destroy was settled there; null: not yet, or not told. */
  settledOn?: Maybe<Scalars['CalendarDate']['output']>;
};

/** A written notice of withdrawal. */
export type WithdrawFromAgreementInput = {
  reference: Scalars['ID']['input'];
  /** Today if left out. Not in the future. */
  givenOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Left out: when the agreement's notice has run. Not earlier than that. */
  leavesOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Told to the other signatories. */
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the data that a party had obtained under an agreement that it left. */
export type SettleDataDutyInput = {
  reference: Scalars['ID']['input'];
  /** Today if left out. Not in the future. */
  settledOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** What is kept, and why it may be; null: nothing. */
  kept?: InputMaybe<Scalars['String']['input']>;
  /** What was returned, and to whom; null: nothing. */
  returned?: InputMaybe<Scalars['String']['input']>;
  /** What was destroyed, how, and the log's reference; null: nothing. */
  destroyed?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting under an agreement. */
export type Meeting = {
  __typename?: 'Meeting';
  id: Scalars['ID']['output'];
  party: Party;
  agreement: Scalars['ID']['output'];
  heldOn: Scalars['CalendarDate']['output'];
  /** The chair's office. */
  chair: Scalars['String']['output'];
  /** Whether the confidentiality statement, or one agreed locally, was read at the start. */
  statementRead: Scalars['Boolean']['output'];
  localStatement?: Maybe<Scalars['String']['output']>;
  attendance: Array<Attendance>;
  actions: Array<MeetingAction>;
  /** Where the minutes are kept. */
  minutes?: Maybe<Scalars['String']['output']>;
  /** What became of hard copies. */
  hardCopies?: Maybe<Scalars['String']['output']>;
};

/** One line of the attendance sheet. Signing it binds to the agreement. */
export type Attendance = {
  __typename?: 'Attendance';
  /** Null at other parties' registers. */
  name?: Maybe<Scalars['String']['output']>;
  jobTitle: Scalars['String']['output'];
  /** A party's id, or the organisation's name. */
  organisation: Scalars['String']['output'];
  /** Whether the agreement was in force with it that day: what is said goes no further to others unless the partners agree. */
  signatory: Scalars['Boolean']['output'];
  signed: Scalars['Boolean']['output'];
  /** Whether the person will comply; if not, why, said beforehand. */
  complies: Scalars['Boolean']['output'];
  reasonNot?: Maybe<Scalars['String']['output']>;
  /** What the chair decided about a person who does not comply, did not sign or is of no signatory: whether they stayed. */
  stayed: Scalars['Boolean']['output'];
};

/** What somebody took on at a meeting. */
export type MeetingAction = {
  __typename?: 'MeetingAction';
  number: Scalars['Int']['output'];
  /** Whose it is. */
  owner: Party;
  what: Scalars['String']['output'];
  dueOn?: Maybe<Scalars['CalendarDate']['output']>;
  doneOn?: Maybe<Scalars['CalendarDate']['output']>;
};

/** A meeting that was held. */
export type RecordMeetingInput = {
  agreement: Scalars['ID']['input'];
  heldOn: Scalars['CalendarDate']['input'];
  chair: Scalars['String']['input'];
  statementRead: Scalars['Boolean']['input'];
  localStatement?: InputMaybe<Scalars['String']['input']>;
  attendance: Array<AttendanceInput>;
  actions?: InputMaybe<Array<MeetingActionInput>>;
  minutes?: InputMaybe<Scalars['String']['input']>;
  hardCopies?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** One line of the attendance sheet. */
export type AttendanceInput = {
  name: Scalars['String']['input'];
  jobTitle: Scalars['String']['input'];
  organisation: Scalars['String']['input'];
  signed: Scalars['Boolean']['input'];
  complies?: InputMaybe<Scalars['Boolean']['input']>;
  /** Needed of a person who does not comply. */
  reasonNot?: InputMaybe<Scalars['String']['input']>;
  /** What the chair decided: needed of a person who did not sign, does not comply or is of no signatory. Others stay. */
  stayed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An action to be numbered in the order given. */
export type MeetingActionInput = {
  owner: Scalars['ID']['input'];
  /** Without naming anyone: those who attended may read it. */
  what: Scalars['String']['input'];
  dueOn?: InputMaybe<Scalars['CalendarDate']['input']>;
};

/** An action of a meeting that is done. */
export type CompleteMeetingActionInput = {
  id: Scalars['ID']['input'];
  number: Scalars['Int']['input'];
  doneOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Where a term comes from. */
export type TermOrigin = 'AGREEMENT' | 'POLICY' | 'LAW';

/** One thing said of a matter, and where. */
export type SourcedRule = {
  __typename?: 'SourcedRule';
  /** In words. */
  rule: Scalars['String']['output'];
  source: Scalars['String']['output'];
  origin: TermOrigin;
};

/** The term that binds a party in one matter. */
export type EffectiveTerm = {
  __typename?: 'EffectiveTerm';
  /** REVIEW, SIGNATURE, SET_UP, AUTHORITY_NOTICE, PARTNER_NOTICE, BREACH_DECISION, RIGHTS_REPLY, NOTICE_ANSWER, RETENTION, AMENDMENT, WITHDRAWAL or AFTER_LEAVING; one of which nobody speaks is left out. */
  matter: Scalars['String']['output'];
  binding: SourcedRule;
  /** What else is said of it: it gives way, or stands beside it as the law's own limit, or cannot be kept together with it; empty: nothing. */
  clashes: Array<SourcedRule>;
};

/** An agreement that was brought in. */
export type AgreementDraft = {
  __typename?: 'AgreementDraft';
  id: Scalars['ID']['output'];
  party: Party;
  /** Null if the document does not say. */
  reference?: Maybe<Scalars['ID']['output']>;
  title?: Maybe<Scalars['String']['output']>;
  /** The document as it was brought in. */
  document: Scalars['JSON']['output'];
  /** What the document lacks, or has in another shape than the published format; empty: it can be proposed. */
  report: Array<DraftGap>;
  /** What the checks of complete terms find; empty while the terms cannot be read. */
  findings: Array<Finding>;
  importedAt: Scalars['Instant']['output'];
  /** The version that was made of it; null: none. */
  proposedVersion?: Maybe<Scalars['Int']['output']>;
};

/** Something that a document brought in lacks. */
export type DraftGap = {
  __typename?: 'DraftGap';
  /** Path in the document, for example `terms.review.source`. */
  path: Scalars['String']['output'];
  message: Scalars['String']['output'];
  /** Whether it must be mended before it can be proposed. */
  blocks: Scalars['Boolean']['output'];
};

/** An agreement for reading. */
export type PublishedCopy = {
  __typename?: 'PublishedCopy';
  /** Null: a preview. */
  publishedAt?: Maybe<Scalars['Instant']['output']>;
  /** Where anyone can read it, below the register's own address: add .html, .pdf or .json. Null: a preview. */
  path?: Maybe<Scalars['String']['output']>;
  cards: Array<TermCard>;
  withheld: Array<WithheldPart>;
  html: Scalars['String']['output'];
  /** PDF, base64. */
  pdf: Scalars['String']['output'];
};

/** What the agreement says of one matter, in plain words. */
export type TermCard = {
  __typename?: 'TermCard';
  title: Scalars['String']['output'];
  lines: Array<Scalars['String']['output']>;
  /** Where in the text it stands; null: the terms do not say. */
  source?: Maybe<Scalars['String']['output']>;
};

/** A part of the terms that is not published. */
export type WithheldPart = {
  __typename?: 'WithheldPart';
  /** Path in the published format, for example `terms.breach.partnerNotice`. */
  path: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

/** A document brought in. */
export type ImportAgreementInput = {
  /** In the published format; see `Agreement.document`. */
  document: Scalars['JSON']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What is published, and what is not. */
export type PublishAgreementInput = {
  reference: Scalars['ID']['input'];
  withheld?: InputMaybe<Array<WithheldPartInput>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A part of the terms that is not published. */
export type WithheldPartInput = {
  path: Scalars['String']['input'];
  /** Shown in its place, for example the FOI exemption. */
  reason: Scalars['String']['input'];
};

/** Why a review was held. */
export type ReviewTrigger =
  | 'SCHEDULED'
  | 'LEGISLATION'
  /** Developments in the sector, for example new guidance. */
  | 'SECTOR'
  /** A party signed, left or changed. */
  | 'SIGNATORIES'
  | 'OTHER';

/** What a review led to. */
export type ReviewOutcome =
  | 'CONTINUE'
  /** A new version is needed: the only way to amend. */
  | 'AMEND'
  /** The party will withdraw, or the agreement should end. */
  | 'END';

/** One of the four questions of a formal review, answered. */
export type ReviewAnswer = {
  __typename?: 'ReviewAnswer';
  /** Stable names: purposesRelevant, scopeKept, benefitsReal, securityEffective. */
  question: Scalars['String']['output'];
  holds: Scalars['Boolean']['output'];
  /** What was found, as the party that held the review told it; null at other parties' registers. */
  note?: Maybe<Scalars['String']['output']>;
};

/** A formal review of one version by one signatory. */
export type AgreementReview = {
  __typename?: 'AgreementReview';
  id: Scalars['ID']['output'];
  /** Whose review it was. */
  by: Party;
  version: Scalars['Int']['output'];
  reviewedOn: Scalars['CalendarDate']['output'];
  trigger: ReviewTrigger;
  answers: Array<ReviewAnswer>;
  outcome: ReviewOutcome;
  /** When the next review falls instead of in the cycle, because the data protection officers agreed; null: the cycle holds. */
  nextReviewOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The parties whose data protection officers agreed to `nextReviewOn`. */
  agreedBy: Array<Party>;
};

/** A signatory's no to a version. */
export type Decline = {
  __typename?: 'Decline';
  party: Party;
  version: Scalars['Int']['output'];
  declinedAt: Scalars['Instant']['output'];
  reason: Scalars['String']['output'];
};

/** An answer to one question of a formal review. */
export type ReviewAnswerInput = {
  holds: Scalars['Boolean']['input'];
  /** Needed where it does not hold. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** A formal review as it was held. */
export type ReviewAgreementInput = {
  reference: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** Today if left out. Not in the future. */
  reviewedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  trigger?: InputMaybe<ReviewTrigger>;
  /** Are the purposes still relevant? */
  purposesRelevant: ReviewAnswerInput;
  /** Has the scope not slipped? */
  scopeKept: ReviewAnswerInput;
  /** Are the benefits real? */
  benefitsReal: ReviewAnswerInput;
  /** Is the security effective? */
  securityEffective: ReviewAnswerInput;
  outcome: ReviewOutcome;
  /** Another day for the next review than the cycle gives: only where the agreement lets the data protection officers agree one. */
  nextReviewOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Ids of the signatories whose data protection officers agreed to `nextReviewOn`: all with which it is in force. */
  agreedBy?: InputMaybe<Array<Scalars['ID']['input']>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What calls for a review now. */
export type CallForReviewInput = {
  reference: Scalars['ID']['input'];
  /** Not SCHEDULED. */
  trigger: ReviewTrigger;
  /** What happened, in words. */
  because: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A new version, after a review. */
export type AmendAgreementInput = {
  reference: Scalars['ID']['input'];
  /** Left out: as in the version held. So are the other fields. */
  title?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Left out: those of the version held that have not given notice to leave. */
  signatories?: InputMaybe<Array<Scalars['ID']['input']>>;
  commencesOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  terms?: InputMaybe<Scalars['JSON']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A no to the newest version. */
export type DeclineAgreementInput = {
  reference: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Agreements that meet all conditions given. */
export type AgreementFilter = {
  reference?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Whether the register's own party may share under it now with at least one other signatory. */
  inForce?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Terms under which parties share personal data, as one party's register holds them. */
export type Agreement = {
  __typename?: 'Agreement';
  id: Scalars['ID']['output'];
  party: Party;
  /** What all copies of one agreement share. */
  reference: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  /** For example DATA_SHARING_AGREEMENT, DATA_SHARING_PROTOCOL, POLICY_FRAMEWORK. */
  kind: Scalars['String']['output'];
  /** Counts from 1; an amendment is a new version that all sign again. */
  version: Scalars['Int']['output'];
  proposedBy: Party;
  proposedAt: Scalars['Instant']['output'];
  /** The parties asked to sign. */
  signatories: Array<Party>;
  /** Signatures of this version that this register holds, its own included. */
  signatures: Array<Signature>;
  /** The day from which data may be shared; null: for each pair, the later of their two signatures. */
  commencesOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Whether the register's own party and at least one other have signed, and it has commenced. */
  inForce: Scalars['Boolean']['output'];
  /** The parties with which it is in force, per pair that has signed. An amendment leaves the version before it in force until both have signed it. */
  inForceWith: Array<Party>;
  /** When this party's next review is due, the stricter of the agreement and the party's own policy; null if neither sets one. */
  reviewDueOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The terms as data, see the published format of terms. */
  terms: Scalars['JSON']['output'];
  /** SHA-256 over the canonical form (RFC 8785) of reference, version, title, kind, signatories, commencesOn and terms; base64url. */
  digest: Scalars['String']['output'];
  /** What is missing or contradictory in the terms. */
  findings: Array<Finding>;
  /** Where it stands for the register's own party. */
  state: AgreementState;
  /** Every place that the text names, who fills it and where that party stands: most have not joined. */
  membership: Array<Member>;
  /** All versions held, newest first, with who signed each. */
  versions: Array<AgreementVersion>;
  /** Signatories that have given notice, soonest leaving first. */
  withdrawals: Array<Withdrawal>;
  /** The day on which it ends for all; null: none is set. */
  endsOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** What binds the register's own party: of the agreement, its own policy and the law, the stricter; with what clashes. */
  effectiveTerms: Array<EffectiveTerm>;
  /** The agreement in the published format. What was imported and proposed unchanged comes out unchanged. */
  document: Scalars['JSON']['output'];
  /** The agreement as a readable document, without what is withheld; a preview until it is published. */
  publishedCopy: PublishedCopy;
  /** Formal reviews of it that this register knows of, its own and other signatories', newest first. */
  reviews: Array<AgreementReview>;
  /** Signatories that have declined the newest version and have not signed it since. */
  declinedBy: Array<Decline>;
  /** Reference of the umbrella protocol beneath which this programme hangs: between two parties it is in force only while that is. Null if it stands alone. */
  umbrella?: Maybe<Scalars['ID']['output']>;
  /** References of the programmes beneath it that this register holds. */
  programmes: Array<Scalars['ID']['output']>;
  /** Whether the caller may sign it for the register's own party now, with the offices that may and the rule in words. */
  signing: Signing;
};

export type AgreementConnection = {
  __typename?: 'AgreementConnection';
  edges: Array<AgreementEdge>;
  nodes: Array<Agreement>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type AgreementEdge = {
  __typename?: 'AgreementEdge';
  cursor: Scalars['String']['output'];
  node: Agreement;
};

/** A party's signature of one version of an agreement. */
export type Signature = {
  __typename?: 'Signature';
  party: Party;
  /** The person who signed, as the agreement records it; null at other parties' registers. */
  name?: Maybe<Scalars['String']['output']>;
  /** The office in which that person signed, for example SIRO. */
  office: Scalars['String']['output'];
  /** The office for which that one signed, by delegation; null: in its own right. */
  onBehalfOf?: Maybe<Scalars['String']['output']>;
  /** The signing person's rank, where the agreement asks for it; null at other parties' registers. */
  rank?: Maybe<Scalars['String']['output']>;
  version: Scalars['Int']['output'];
  signedOn: Scalars['CalendarDate']['output'];
  /** Whether a signatory made it over this version's digest. That its key in the directory made it was checked when it came. */
  valid: Scalars['Boolean']['output'];
  /** The signature itself, a compact JWS over reference, version, digest, office, onBehalfOf and signedOn, so that anyone can check it. */
  jws: Scalars['String']['output'];
};

/** Something missing or contradictory in an agreement's terms. */
export type Finding = {
  __typename?: 'Finding';
  /** A stable name of the check. */
  check: Scalars['String']['output'];
  message: Scalars['String']['output'];
  /** Where in the source of the terms it was found; null if the terms do not say. */
  source?: Maybe<Scalars['String']['output']>;
};

/** One agreement as all the registers that were asked hold it. */
export type AgreementAcrossParties = {
  __typename?: 'AgreementAcrossParties';
  reference: Scalars['ID']['output'];
  copies: Array<Agreement>;
  /** Ids of the signatories whose copy is not here. */
  missing: Array<Scalars['ID']['output']>;
};

/** An agreement, or a new version of one, as it is proposed. */
export type ProposeAgreementInput = {
  reference: Scalars['ID']['input'];
  /** Left out: the draft's. So are `kind` and `terms`. */
  title?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<Scalars['String']['input']>;
  /** The version proposed. Only the first is proposed; later ones come by `amendAgreement`. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Ids of the parties asked to sign, the proposing party included. All must be in the directory and have joined. */
  signatories: Array<Scalars['ID']['input']>;
  commencesOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  terms?: InputMaybe<Scalars['JSON']['input']>;
  /** The id of a draft of this party's, from which comes what is left out. */
  draft?: InputMaybe<Scalars['ID']['input']>;
  /** A repeat with the same id gets the first answer. */
  commandId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The write signed by the key that the caller's token confirms: a compact JWS of type `proof+jwt` over the mutation, the
   * party, the commandId and the digest of the other fields as they are sent. Through a gateway it is required.
   */
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A signature as it is given. */
export type SignAgreementInput = {
  reference: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** The signing person, as it shall stand in the agreement. */
  name: Scalars['String']['input'];
  /** Must be the office in the signing person's token. */
  office: Scalars['String']['input'];
  /** The office that delegated, if it is signed by delegation. */
  onBehalfOf?: InputMaybe<Scalars['String']['input']>;
  /** Rank, where the agreement asks for it (police). */
  rank?: InputMaybe<Scalars['String']['input']>;
  /** If it was signed on paper before today, when; today if left out. Not in the future. */
  signedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Requests that meet all conditions given. */
export type SharingRequestFilter = {
  reference?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<SharingRequestState>;
};

/** Where a request stands at one party. */
export type SharingRequestState =
  /** Nothing is assessed yet. */
  | 'REQUESTED'
  /** The screening asks for a full impact assessment, which is not here yet. */
  | 'SCREENED'
  /** Assessed; the signatory has not decided. */
  | 'ASSESSED'
  /** The signatory accepted the risks: the agreement may be proposed and signed. */
  | 'ACCEPTED'
  /** The signatory sent it back. */
  | 'SENT_BACK';

/** What was assessed, and how thoroughly. */
export type AssessmentKind =
  /** Whether an impact assessment is needed. */
  | 'SCREENING'
  /** A data protection impact assessment (Art. 35; DPA 2018 s.64). */
  | 'IMPACT_ASSESSMENT'
  /** Instead of an impact assessment, for sharing that already runs. */
  | 'COMPLIANCE_CHECKLIST';

/** A request to share, as one party keeps it. Each party assesses and decides for itself. */
export type SharingRequest = {
  __typename?: 'SharingRequest';
  id: Scalars['ID']['output'];
  party: Party;
  /** Of the agreement that it is to become. */
  reference: Scalars['ID']['output'];
  requestedBy: Party;
  /** The parties from which data are wanted. */
  holders: Array<Party>;
  title: Scalars['String']['output'];
  purposes: Array<Scalars['String']['output']>;
  categories: Array<Scalars['String']['output']>;
  people: Array<Scalars['String']['output']>;
  lawfulBases: Array<Scalars['String']['output']>;
  /** How often and in what form, in words. */
  frequency: Scalars['String']['output'];
  /** Why it is needed, in words. */
  necessity: Scalars['String']['output'];
  requestedAt: Scalars['Instant']['output'];
  /** Since when data have gone without an agreement; null: a new share. It is on the risk register and is put right at once. */
  runningSince?: Maybe<Scalars['CalendarDate']['output']>;
  /** This party's own class of the agreement, by its policy, for example 2; it says who signs. Null: not classed. */
  agreementType?: Maybe<Scalars['String']['output']>;
  assessments: Array<Assessment>;
  risks: Array<SharingRisk>;
  decision?: Maybe<RiskDecision>;
  /** Whether the caller may decide on the risks now, with the offices that may and the rule in words. */
  deciding: RiskDeciding;
  state: SharingRequestState;
};

export type SharingRequestConnection = {
  __typename?: 'SharingRequestConnection';
  edges: Array<SharingRequestEdge>;
  nodes: Array<SharingRequest>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type SharingRequestEdge = {
  __typename?: 'SharingRequestEdge';
  cursor: Scalars['String']['output'];
  node: SharingRequest;
};

/** One assessment. */
export type Assessment = {
  __typename?: 'Assessment';
  kind: AssessmentKind;
  /** Of a screening: whether an impact assessment is needed; null for the others. */
  needsImpactAssessment?: Maybe<Scalars['Boolean']['output']>;
  outcome: Scalars['String']['output'];
  /** Where the document itself is kept. */
  evidence: Scalars['String']['output'];
  /** Advice of the data protection officer, information governance manager or Caldicott Guardian; null: none was asked. */
  advice?: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['Instant']['output'];
};

/** A risk to people, with what is done about it. */
export type SharingRisk = {
  __typename?: 'SharingRisk';
  description: Scalars['String']['output'];
  likelihood: RiskLevel;
  impact: RiskLevel;
  /** What lessens it; null: nothing yet, and then it cannot be accepted. */
  control?: Maybe<Scalars['String']['output']>;
  /** What remains with the control; null: not judged. */
  residual?: Maybe<RiskLevel>;
};

/** How likely a risk is, how much it would do, or what remains of it. */
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH';

/** Who may decide on the risks of a request for one party. */
export type RiskDeciding = {
  __typename?: 'RiskDeciding';
  /** Whether the caller, in the office of its token, may accept the risks or send them back now. */
  mayYouDecide: Scalars['Boolean']['output'];
  /** Why not, in words; null if `mayYouDecide`. */
  whyNot?: Maybe<Scalars['String']['output']>;
  /** Why the risks cannot be accepted as they are recorded, though they may be sent back; null: they can, or nothing is decided now. */
  whyNotAccept?: Maybe<Scalars['String']['output']>;
  /** Offices that may; empty: any person who signs for the party. */
  offices: Array<Scalars['String']['output']>;
  /** Offices that may by delegation. */
  delegates: Array<Scalars['String']['output']>;
  /** The party's own rules, with their sources; of all classes while the agreement is not classed. */
  rules: Array<Scalars['String']['output']>;
};

/** The signatory's decision on the risks. */
export type RiskDecision = {
  __typename?: 'RiskDecision';
  accepted: Scalars['Boolean']['output'];
  office: Scalars['String']['output'];
  /** Null at other parties' registers. */
  name?: Maybe<Scalars['String']['output']>;
  decidedAt: Scalars['Instant']['output'];
  /** Needed where it is sent back. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** The data request form. */
export type RequestSharingInput = {
  reference: Scalars['ID']['input'];
  title: Scalars['String']['input'];
  /** Ids of the parties from which data are wanted. */
  holders: Array<Scalars['ID']['input']>;
  purposes: Array<Scalars['String']['input']>;
  categories: Array<Scalars['String']['input']>;
  people: Array<Scalars['String']['input']>;
  lawfulBases: Array<Scalars['String']['input']>;
  frequency: Scalars['String']['input'];
  necessity: Scalars['String']['input'];
  /** Since when data have gone without an agreement; left out: a new share. */
  runningSince?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An assessment as it was made. */
export type RecordImpactAssessmentInput = {
  /** The id of this party's copy of the request. */
  id: Scalars['ID']['input'];
  kind: AssessmentKind;
  /** Needed for a screening, and only for that. */
  needsImpactAssessment?: InputMaybe<Scalars['Boolean']['input']>;
  outcome: Scalars['String']['input'];
  evidence: Scalars['String']['input'];
  advice?: InputMaybe<Scalars['String']['input']>;
  /** All risks as they are known now; they replace those recorded before. */
  risks: Array<SharingRiskInput>;
  /** This party's own class of the agreement, where its policy has classes. */
  agreementType?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A risk as it was found. */
export type SharingRiskInput = {
  description: Scalars['String']['input'];
  likelihood: RiskLevel;
  impact: RiskLevel;
  control?: InputMaybe<Scalars['String']['input']>;
  residual?: InputMaybe<RiskLevel>;
};

/** The signatory's decision. */
export type AcceptRisksInput = {
  id: Scalars['ID']['input'];
  name: Scalars['String']['input'];
  /** Must be the office in the signing person's token, and one that may sign the agreement. */
  office: Scalars['String']['input'];
  accepted?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Who may sign an agreement for one party. */
export type Signing = {
  __typename?: 'Signing';
  /** Whether the caller, in the office of its token, may sign the newest version now; false at other parties' registers. */
  mayYouSign: Scalars['Boolean']['output'];
  /** Why not, in words; null if `mayYouSign`. */
  whyNot?: Maybe<Scalars['String']['output']>;
  /** Offices that may sign; empty: any senior individual. */
  offices: Array<Scalars['String']['output']>;
  /** Offices that may sign by delegation. */
  delegates: Array<Scalars['String']['output']>;
  /** The rules, with their sources. */
  rules: Array<Scalars['String']['output']>;
};

/** A party's view on whether the authority and the people concerned should be told. */
export type BreachView = {
  __typename?: 'BreachView';
  party: Party;
  tellAuthority: Scalars['Boolean']['output'];
  /** Null: no view on that. */
  tellSubjects?: Maybe<Scalars['Boolean']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  givenAt: Scalars['Instant']['output'];
};

/** The effect of a breach at an affected party, as it reported it. */
export type BreachEffect = {
  __typename?: 'BreachEffect';
  party: Party;
  effect: Scalars['String']['output'];
  /** The id of the breach that this party opened itself; null: none. */
  ownBreach?: Maybe<Scalars['ID']['output']>;
  reportedAt: Scalars['Instant']['output'];
};

/** Whom a decision is about telling. */
export type DecisionSubject = 'AUTHORITY' | 'SUBJECTS';

/** By what right somebody decided. */
export type DecisionRule =
  /** The controller for itself: its duty under the law, whatever the partners think. */
  | 'STATUTORY'
  /** The agreement leaves it to the controller of the information, or names nobody for want of agreement. */
  | 'CONTROLLER'
  /** All partners who were asked are of one view. */
  | 'AGREED'
  /** They did not agree in time: the protocol owner decided. */
  | 'FALLBACK';

/** Why people need not be told although the risk is high (Art. 34(3); DPA 2018 s.68(3)). */
export type SubjectsException =
  /** The data were protected, for example encrypted, against those who got them. */
  | 'PROTECTED'
  /** Later measures make the high risk unlikely. */
  | 'LATER_MEASURES'
  /** It would take disproportionate effort: a public communication instead. */
  | 'DISPROPORTIONATE';

/** One decision on telling the authority or the people concerned. */
export type BreachDecision = {
  __typename?: 'BreachDecision';
  id: Scalars['ID']['output'];
  about: DecisionSubject;
  /** The agreement whose partnership decided; null: the controller for itself. */
  agreement?: Maybe<Scalars['ID']['output']>;
  rule: DecisionRule;
  decider: Party;
  tell: Scalars['Boolean']['output'];
  exception?: Maybe<SubjectsException>;
  reasons: Scalars['String']['output'];
  /** The views that were known when it was taken. */
  onViews: Array<DecisionView>;
  decidedAt: Scalars['Instant']['output'];
};

/** A view on which a decision was taken. */
export type DecisionView = {
  __typename?: 'DecisionView';
  party: Party;
  tell: Scalars['Boolean']['output'];
};

/** A view on whether the authority, and the people concerned, should be told. */
export type GiveViewInput = {
  /** The id of the own copy of the notice by which the breach was told. */
  notice: Scalars['ID']['input'];
  tellAuthority: Scalars['Boolean']['input'];
  tellSubjects?: InputMaybe<Scalars['Boolean']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Reference of an agreement of which the own party is protocol owner: the view is then the decision, with its reason. */
  decideUnder?: InputMaybe<Scalars['ID']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An effect of another party's breach. */
export type ReportEffectInput = {
  /** The id of the own copy of the notice by which the breach was told. */
  notice: Scalars['ID']['input'];
  /** Without identifying anyone. */
  effect: Scalars['String']['input'];
  /** An own breach that was recorded because of it. */
  ownBreach?: InputMaybe<Scalars['ID']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A decision on telling the authority. */
export type DecideOnAuthorityInput = {
  id: Scalars['ID']['input'];
  /** The agreement whose partnership decides; left out: the controller for itself. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  tell: Scalars['Boolean']['input'];
  reasons: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A decision on telling the people concerned. */
export type DecideOnSubjectsInput = {
  id: Scalars['ID']['input'];
  /** The agreement whose partnership decides; left out: the controller for itself. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  tell: Scalars['Boolean']['input'];
  /** Needed not to tell while the risk is high. */
  exception?: InputMaybe<SubjectsException>;
  reasons: Scalars['String']['input'];
  /** When they were told; left out: not yet. */
  toldAt?: InputMaybe<Scalars['Instant']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Art. 33(4); DPA 2018 s.67(5): what is not known at first follows in phases. */
export type ReportPhase = 'INITIAL' | 'FURTHER';

/** A report that was made to the authority. */
export type BreachReport = {
  __typename?: 'BreachReport';
  id: Scalars['ID']['output'];
  regime: Regime;
  phase: ReportPhase;
  reportedAt: Scalars['Instant']['output'];
  /** The authority's reference; null: none yet. */
  reference?: Maybe<Scalars['String']['output']>;
  reasonsForDelay?: Maybe<Scalars['String']['output']>;
};

/** A report ready to be copied into the authority's form. It names nobody concerned. */
export type AuthorityReport = {
  __typename?: 'AuthorityReport';
  text: Scalars['String']['output'];
  json: Scalars['JSON']['output'];
  /** A PDF, base64. */
  pdf: Scalars['String']['output'];
  /** Whether everything that Art. 33(3) and DPA 2018 s.67(4) ask is there; in phases, “not known yet” may be sent. */
  complete: Scalars['Boolean']['output'];
  /** What is missing, each with the provision that asks for it. */
  missing: Array<Scalars['String']['output']>;
};

/** What only the authority asks about a breach. Null: not known yet. */
export type BreachDetails = {
  __typename?: 'BreachDetails';
  /** How it was found out. */
  howFoundOut?: Maybe<Scalars['String']['output']>;
  /** Whether a cyber incident caused it. */
  cyber?: Maybe<Scalars['Boolean']['output']>;
  /** Whether staff involved were trained in data protection in the last two years. */
  staffTrained?: Maybe<Scalars['Boolean']['output']>;
  /** What was in place before to prevent it. */
  measuresBefore?: Maybe<Scalars['String']['output']>;
  /** How likely significant consequences are. */
  likelihood?: Maybe<ConsequenceLikelihood>;
  /** Who else was told of it, or will be, in words. */
  otherOrganisations?: Maybe<Scalars['String']['output']>;
  /** For cyber incidents: what it does to the organisation. */
  impact?: Maybe<Scalars['String']['output']>;
  /** For cyber incidents: when it recovers. */
  recovery?: Maybe<Scalars['String']['output']>;
  /** Why the authority is told later than 72 hours after becoming aware, as far as is known. */
  reasonsForDelay?: Maybe<Scalars['String']['output']>;
};

/** What only the authority asks. What is left out stays. */
export type BreachDetailsInput = {
  /** How it was found out. */
  howFoundOut?: InputMaybe<Scalars['String']['input']>;
  /** Whether a cyber incident caused it; left out: not known. */
  cyber?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether staff involved were trained in data protection in the last two years. */
  staffTrained?: InputMaybe<Scalars['Boolean']['input']>;
  /** What was in place before to prevent it. */
  measuresBefore?: InputMaybe<Scalars['String']['input']>;
  /** How likely significant consequences are. */
  likelihood?: InputMaybe<ConsequenceLikelihood>;
  /** Who else was told of it, or will be, in words. */
  otherOrganisations?: InputMaybe<Scalars['String']['input']>;
  /** For cyber incidents: what it does to the organisation. */
  impact?: InputMaybe<Scalars['String']['input']>;
  /** For cyber incidents: when it recovers. */
  recovery?: InputMaybe<Scalars['String']['input']>;
  /** Why the authority is told later than 72 hours after becoming aware, as far as is known. */
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
};

/** How likely significant consequences for people are. */
export type ConsequenceLikelihood = 'VERY_LIKELY' | 'LIKELY' | 'NEUTRAL' | 'UNLIKELY' | 'VERY_UNLIKELY';

/** A report that was made to the authority. */
export type ReportToAuthorityInput = {
  id: Scalars['ID']['input'];
  phase: ReportPhase;
  /** The regimes reported under; left out: all of the breach's. */
  regimes?: InputMaybe<Array<Regime>>;
  /** Not in the future. */
  reportedAt: Scalars['Instant']['input'];
  /** The authority's reference, as soon as there is one. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** Needed for a first report later than 72 hours after becoming aware. */
  reasonsForDelay?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions that all must hold; left out: any. */
export type BreachFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<BreachState>;
  kind?: InputMaybe<BreachKind>;
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** Art. 4(12). */
export type BreachKind = 'CONFIDENTIALITY' | 'INTEGRITY' | 'AVAILABILITY';

/** Whether there is still something to do about a breach. */
export type BreachState = 'OPEN' | 'CLOSED';

/** The risk to the rights and freedoms of people: it decides whether the authority (Art. 33) and they themselves (Art. 34) are told. */
export type BreachRisk =
  /** A risk is unlikely: the authority need not be told (Art. 33(1)). */
  | 'NONE_LIKELY'
  | 'RISK'
  /** The people concerned are told without undue delay (Art. 34(1); DPA 2018 s.68(1)). */
  | 'HIGH_RISK';

/**
 * A personal data breach of one party's. Callers of other parties see what their party was told and its own place in it;
 * what is the breached party's alone is null or empty for them.
 */
export type Breach = {
  __typename?: 'Breach';
  id: Scalars['ID']['output'];
  party: Party;
  state: BreachState;
  /** When it happened; null if not known yet. */
  occurredAt?: Maybe<Scalars['Instant']['output']>;
  detectedAt: Scalars['Instant']['output'];
  /** When the party became aware: the anchor of the 72 hours (Art. 33(1)); null if not aware yet. */
  awareAt?: Maybe<Scalars['Instant']['output']>;
  /** The office that became aware, and how it did. */
  awareBy?: Maybe<Scalars['String']['output']>;
  awareHow?: Maybe<Scalars['String']['output']>;
  kinds: Array<BreachKind>;
  regimes: Array<Regime>;
  /** References of the agreements concerned; for callers of other parties, those that their party was asked to sign. */
  agreements: Array<Scalars['ID']['output']>;
  /** Ids of the party's own processing records concerned; empty for callers of other parties. */
  processingRecords: Array<Scalars['ID']['output']>;
  /** Ids of the party's own disclosures concerned, where some are named; empty for callers of other parties. */
  disclosures: Array<Scalars['ID']['output']>;
  /** Codes of the categories of data; empty: not known yet. */
  categories: Array<Scalars['String']['output']>;
  /** Categories of people; empty: not known yet. */
  people: Array<Scalars['String']['output']>;
  /** About how many people; null: not known yet. */
  approximatePeople?: Maybe<Scalars['Int']['output']>;
  /** About how many records; null: not known yet. */
  approximateRecords?: Maybe<Scalars['Int']['output']>;
  /** Whether special category data are concerned (Art. 9), by the records and terms or as a person said. */
  specialCategory?: Maybe<Scalars['Boolean']['output']>;
  /** Whether criminal offence data are concerned (Art. 10), likewise. */
  criminalOffence?: Maybe<Scalars['Boolean']['output']>;
  /** Why a person set these two otherwise than the records say; null: nobody did. */
  flagsBecause?: Maybe<Scalars['String']['output']>;
  /** What happened, without identifying anyone. */
  summary?: Maybe<Scalars['String']['output']>;
  howItHappened?: Maybe<Scalars['String']['output']>;
  effects?: Maybe<Scalars['String']['output']>;
  measuresTaken?: Maybe<Scalars['String']['output']>;
  measuresPlanned?: Maybe<Scalars['String']['output']>;
  /** What only the authority asks; null for callers of other parties. */
  details?: Maybe<BreachDetails>;
  /** The other party's breach that caused this one; null: none did. */
  cause?: Maybe<BreachCause>;
  /** Null: not assessed yet. */
  risk?: Maybe<BreachRisk>;
  riskBecause?: Maybe<Scalars['String']['output']>;
  /** Counts what partners were told: 1 is the first notice. */
  revision: Scalars['Int']['output'];
  /** The parties that it affects, each with the reason; for callers of another party, their own party alone. */
  affected: Array<PartyWithReason>;
  /** What each partner was told last, and whether a person there took it on; for the own party alone. */
  partners: Array<BreachPartner>;
  /** Parties that a person took off the list of those affected, with the reason. */
  notAffected: Array<PartyWithReason>;
  /** Views of the affected parties on telling; for callers of another party, their own party's. */
  views: Array<BreachView>;
  /** Effects that affected parties reported; for callers of another party, their own party's. */
  reportedEffects: Array<BreachEffect>;
  /** Decisions on telling the authority and the people concerned, oldest first. The last one of each kind counts. */
  decisions: Array<BreachDecision>;
  /** Where views, the partnership's decision and the controller's own differ, in words. */
  divergences: Array<Scalars['String']['output']>;
  /** What is missing in the terms of the agreements concerned; empty for callers of other parties. */
  warnings: Array<Scalars['String']['output']>;
  /** Where a free text may describe a person; look at it again. Certain identifiers are refused outright. */
  privacyWarnings: Array<Scalars['String']['output']>;
  /** Reports that were made to the authority. */
  reports: Array<BreachReport>;
  /** The report to the authority, filled from the record; for the own party alone. */
  authorityReport?: Maybe<AuthorityReport>;
  /** A draft of the letter to the people concerned (Art. 34(2); DPA 2018 s.68(2)); for the own party alone. */
  subjectLetter?: Maybe<Scalars['String']['output']>;
  /** Every change of a fact, oldest first; append-only. For the own party alone. */
  chronology: Array<BreachEntry>;
  lessons: Array<BreachLesson>;
  notices: NoticeConnection;
  obligations: ObligationConnection;
};

/**
 * A personal data breach of one party's. Callers of other parties see what their party was told and its own place in it;
 * what is the breached party's alone is null or empty for them.
 */
export type BreachAuthorityReportArgs = {
  phase?: InputMaybe<ReportPhase>;
};

/**
 * A personal data breach of one party's. Callers of other parties see what their party was told and its own place in it;
 * what is the breached party's alone is null or empty for them.
 */
export type BreachNoticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A personal data breach of one party's. Callers of other parties see what their party was told and its own place in it;
 * what is the breached party's alone is null or empty for them.
 */
export type BreachObligationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The breach at another party from which one followed. */
export type BreachCause = {
  __typename?: 'BreachCause';
  party: Party;
  /** The id of that party's breach. */
  breach: Scalars['ID']['output'];
  /** The own copy of the notice by which it was told. */
  notice: Scalars['ID']['output'];
};

/** A partner that was told of a breach, with the state of its newest notice. */
export type BreachPartner = {
  __typename?: 'BreachPartner';
  party: Party;
  /** The newest revision that was sent to it. */
  revision: Scalars['Int']['output'];
  /** Of that revision's notice. */
  state: NoticeState;
  deliveredAt?: Maybe<Scalars['Instant']['output']>;
  /** When a person there took on any revision; null: nobody has yet. */
  acknowledgedAt?: Maybe<Scalars['Instant']['output']>;
  /** Whom to call there: its breach coordinator, by the directory; null: it names nobody. */
  contact?: Maybe<Scalars['String']['output']>;
};

/** One line of a breach's chronology. */
export type BreachEntry = {
  __typename?: 'BreachEntry';
  at: Scalars['Instant']['output'];
  /** A pseudonym of the person, or the register from which it came. */
  person: Scalars['String']['output'];
  office?: Maybe<Scalars['String']['output']>;
  what: Scalars['String']['output'];
};

/** What was learned, and where it is taken up. */
export type BreachLesson = {
  __typename?: 'BreachLesson';
  text: Scalars['String']['output'];
  /** The security measure that it changes; null: none. */
  measure?: Maybe<Scalars['String']['output']>;
  /** The agreement whose next review takes it up; null: none. */
  agreement?: Maybe<Scalars['ID']['output']>;
};

export type BreachConnection = {
  __typename?: 'BreachConnection';
  edges: Array<BreachEdge>;
  nodes: Array<Breach>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type BreachEdge = {
  __typename?: 'BreachEdge';
  cursor: Scalars['String']['output'];
  node: Breach;
};

/** A breach as far as it is known. Free texts identify nobody: an NHS number, a date of birth, an e-mail address is refused. */
export type RecordBreachInput = {
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** Not in the future. */
  detectedAt: Scalars['Instant']['input'];
  awareAt?: InputMaybe<Scalars['Instant']['input']>;
  /** The office that became aware. */
  awareBy?: InputMaybe<Scalars['String']['input']>;
  awareHow?: InputMaybe<Scalars['String']['input']>;
  kinds: Array<BreachKind>;
  regimes: Array<Regime>;
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  processingRecords?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Own disclosures concerned, if only some of an agreement's are. */
  disclosures?: InputMaybe<Array<Scalars['ID']['input']>>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  people?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Left out: not known yet. */
  approximatePeople?: InputMaybe<Scalars['Int']['input']>;
  approximateRecords?: InputMaybe<Scalars['Int']['input']>;
  /** Left out: as the records and terms say. Otherwise `flagsBecause` is needed. */
  specialCategory?: InputMaybe<Scalars['Boolean']['input']>;
  criminalOffence?: InputMaybe<Scalars['Boolean']['input']>;
  flagsBecause?: InputMaybe<Scalars['String']['input']>;
  summary: Scalars['String']['input'];
  howItHappened?: InputMaybe<Scalars['String']['input']>;
  effects?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  measuresPlanned?: InputMaybe<Scalars['String']['input']>;
  details?: InputMaybe<BreachDetailsInput>;
  /** The own copy of the notice of another party's breach that caused this one. */
  becauseOf?: InputMaybe<Scalars['ID']['input']>;
  addAffected?: InputMaybe<Array<AffectedPartyInput>>;
  /** They are not told. */
  removeAffected?: InputMaybe<Array<AffectedPartyInput>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A party, and why a person says that it is, or is not, affected. */
export type AffectedPartyInput = {
  party: Scalars['ID']['input'];
  because: Scalars['String']['input'];
};

/** What has become known. What is left out stays as it is. */
export type AssessBreachInput = {
  id: Scalars['ID']['input'];
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  detectedAt?: InputMaybe<Scalars['Instant']['input']>;
  awareAt?: InputMaybe<Scalars['Instant']['input']>;
  awareBy?: InputMaybe<Scalars['String']['input']>;
  awareHow?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<BreachKind>>;
  regimes?: InputMaybe<Array<Regime>>;
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  processingRecords?: InputMaybe<Array<Scalars['ID']['input']>>;
  disclosures?: InputMaybe<Array<Scalars['ID']['input']>>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  people?: InputMaybe<Array<Scalars['String']['input']>>;
  approximatePeople?: InputMaybe<Scalars['Int']['input']>;
  approximateRecords?: InputMaybe<Scalars['Int']['input']>;
  specialCategory?: InputMaybe<Scalars['Boolean']['input']>;
  criminalOffence?: InputMaybe<Scalars['Boolean']['input']>;
  flagsBecause?: InputMaybe<Scalars['String']['input']>;
  summary?: InputMaybe<Scalars['String']['input']>;
  howItHappened?: InputMaybe<Scalars['String']['input']>;
  effects?: InputMaybe<Scalars['String']['input']>;
  measuresTaken?: InputMaybe<Scalars['String']['input']>;
  measuresPlanned?: InputMaybe<Scalars['String']['input']>;
  details?: InputMaybe<BreachDetailsInput>;
  risk?: InputMaybe<BreachRisk>;
  /** Needed with `risk`. */
  riskBecause?: InputMaybe<Scalars['String']['input']>;
  addAffected?: InputMaybe<Array<AffectedPartyInput>>;
  /** They are told nothing more. */
  removeAffected?: InputMaybe<Array<AffectedPartyInput>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a breach. */
export type CloseBreachInput = {
  id: Scalars['ID']['input'];
  /** Why what is still owed need not be done, each by its obligation's id. */
  explain?: InputMaybe<Array<ExplainedObligationInput>>;
  lessons?: InputMaybe<Array<BreachLessonInput>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Why one obligation is discharged. */
export type ExplainedObligationInput = {
  obligation: Scalars['ID']['input'];
  reasons: Scalars['String']['input'];
};

/** What was learned. */
export type BreachLessonInput = {
  text: Scalars['String']['input'];
  /** The security measure that it changes. */
  measure?: InputMaybe<Scalars['String']['input']>;
  /** An agreement of the breach; the lesson is taken up at its next review. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** Complaints that meet all conditions given. */
export type ComplaintFilter = {
  state?: InputMaybe<ComplaintState>;
  /** The id of the rights request that they are about. */
  rightsRequest?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of a complaint, computed from facts. */
export type ComplaintState = 'RECEIVED' | 'ACKNOWLEDGED' | 'ANSWERED';

/** How far the party found a complaint right. */
export type ComplaintOutcome = 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD';

/** A person's complaint to a controller about how their data are handled (DPA 2018 s.164A, in force since 19 June 2026). */
export type Complaint = {
  __typename?: 'Complaint';
  id: Scalars['ID']['output'];
  party: Party;
  state: ComplaintState;
  /** Whether it is about the UK GDPR or about Part 3: s.164A covers both. */
  regime: Regime;
  receivedOn: Scalars['CalendarDate']['output'];
  /** The last of the 30 days that begin with the day of receipt (s.164A(3)). The board warns of this one, the earlier. */
  acknowledgeBy: Scalars['CalendarDate']['output'];
  /** The same by the authority's guidance, as reported: counted from the day after receipt, and moved to a working day. */
  acknowledgeByInGuidance: Scalars['CalendarDate']['output'];
  /** The id of the rights request of this register that it is about; null if it is about something else. */
  rightsRequest?: Maybe<Scalars['ID']['output']>;
  /** A random reference of this party's to the person; says nothing elsewhere. */
  subject: Scalars['ID']['output'];
  /** Who the person is: at the register's own door only, and null once the case's key is destroyed. */
  identity?: Maybe<SubjectIdentity>;
  /** What the person complains of, in their words: at the register's own door only. */
  statement?: Maybe<Scalars['String']['output']>;
  acknowledgedOn?: Maybe<Scalars['CalendarDate']['output']>;
  answeredOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Null until it is answered. */
  outcome?: Maybe<ComplaintOutcome>;
  /** What the person was told: at the register's own door only. */
  answer?: Maybe<Scalars['String']['output']>;
  obligations: ObligationConnection;
};

/** A person's complaint to a controller about how their data are handled (DPA 2018 s.164A, in force since 19 June 2026). */
export type ComplaintObligationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ComplaintConnection = {
  __typename?: 'ComplaintConnection';
  edges: Array<ComplaintEdge>;
  nodes: Array<Complaint>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type ComplaintEdge = {
  __typename?: 'ComplaintEdge';
  cursor: Scalars['String']['output'];
  node: Complaint;
};

/** A complaint as a person made it. */
export type RecordComplaintInput = {
  regime: Regime;
  /** Not in the future. */
  receivedOn: Scalars['CalendarDate']['input'];
  /** The rights request of this register that it is about: the person is then the one of the request. */
  rightsRequest?: InputMaybe<Scalars['ID']['input']>;
  /** The person, in clear: for the register's own door. One of `subject`, `sealedSubject` and `rightsRequest`. */
  subject?: InputMaybe<SubjectInput>;
  /** The same as a compact JWE to the register's encryption key: for the way through a gateway. */
  sealedSubject?: InputMaybe<Scalars['String']['input']>;
  /** It may identify the person, so it is for the register's own door, and rests encrypted. */
  statement?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** That a complaint was acknowledged. */
export type AcknowledgeComplaintInput = {
  id: Scalars['ID']['input'];
  /** When the person was told; today if left out. */
  acknowledgedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to a complaint. */
export type AnswerComplaintInput = {
  id: Scalars['ID']['input'];
  outcome: ComplaintOutcome;
  /** What the person was told. It may identify the person, so it is for the register's own door, and rests encrypted. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** When the person was told; today if left out. */
  answeredOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The law under which release is asked for. */
export type ReleaseRegime =
  /** Freedom of Information Act 2000. */
  | 'FOIA'
  /** Environmental Information Regulations 2004. */
  | 'EIR';

/** Where a request for release stands, as far as this party knows. */
export type ReleaseState =
  | 'CONSULTING'
  /** All whose views this party waits for have given them; the decider is not asked for one. */
  | 'VIEWS_GIVEN'
  | 'DECIDED';

/** What was decided on release. */
export type ReleaseOutcome =
  | 'RELEASED'
  | 'PARTLY_RELEASED'
  | 'NOT_RELEASED'
  /** Neither confirmed nor denied (FOIA). */
  | 'NEITHER_CONFIRMED_NOR_DENIED';

/** A request for release, as one party keeps it. It never says who asked, and names no person. */
export type ReleaseRequest = {
  __typename?: 'ReleaseRequest';
  id: Scalars['ID']['output'];
  party: Party;
  /** The same at all parties. */
  requestId: Scalars['ID']['output'];
  regime: ReleaseRegime;
  receivedBy: Party;
  receivedOn: Scalars['CalendarDate']['output'];
  what: Scalars['String']['output'];
  agreement?: Maybe<Scalars['ID']['output']>;
  /** The party that holds the information: the receiver or an originator. */
  holder: Party;
  /** The party that decides, by the agreement, and why. */
  decider: Party;
  deciderRule: Scalars['String']['output'];
  /** End of the 20th working day after receipt (FOIA s.10; EIR reg. 5(2)). A bank holiday in any part of the United Kingdom is no working day (s.10(6)). */
  dueOn: Scalars['CalendarDate']['output'];
  /** Those whose views are sought. A party that is consulted and does not decide sees itself alone. */
  consulted: Array<ReleaseView>;
  outcome?: Maybe<ReleaseOutcome>;
  /** Exemptions or exceptions relied on. */
  exemptions: Array<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  /** Why an objection was overridden, or why it was decided before all views were given. */
  viewsConsidered?: Maybe<Scalars['String']['output']>;
  decidedOn?: Maybe<Scalars['CalendarDate']['output']>;
  state: ReleaseState;
};

/** What an originator says before release. */
export type ReleaseView = {
  __typename?: 'ReleaseView';
  party: Party;
  /** Null: no view yet. */
  objects?: Maybe<Scalars['Boolean']['output']>;
  exemptions: Array<Scalars['String']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  givenOn?: Maybe<Scalars['CalendarDate']['output']>;
};

/** A request for release that was received here. */
export type RecordReleaseRequestInput = {
  regime: ReleaseRegime;
  receivedOn: Scalars['CalendarDate']['input'];
  /** What is asked for, without naming who asks or anyone in it. */
  what: Scalars['String']['input'];
  agreement?: InputMaybe<Scalars['ID']['input']>;
  /** The parties from which the information came. */
  originators: Array<Scalars['ID']['input']>;
  /** Left out: this party. */
  holder?: InputMaybe<Scalars['ID']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** This party's view before release. */
export type GiveReleaseViewInput = {
  id: Scalars['ID']['input'];
  objects: Scalars['Boolean']['input'];
  exemptions?: InputMaybe<Array<Scalars['String']['input']>>;
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The decision on release. */
export type DecideReleaseInput = {
  id: Scalars['ID']['input'];
  outcome: ReleaseOutcome;
  exemptions?: InputMaybe<Array<Scalars['String']['input']>>;
  reason: Scalars['String']['input'];
  /** Why views are overridden, where an originator objects; or why it is decided before all are given. */
  viewsConsidered?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A request for information. The seven fields of justification are needed unless it `follows` a first regular request. */
export type RequestInformationInput = {
  /** The holder. */
  to: Scalars['ID']['input'];
  /** The part of the holder that has it; null: not said. An agreement may have some parts asked in another way. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Left out: the one agreement in force with the holder that says how information is asked for. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  classification: Classification;
  /** Today if left out. Not in the future. */
  requestedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  oneOff?: InputMaybe<Scalars['Boolean']['input']>;
  personalData?: InputMaybe<Scalars['Boolean']['input']>;
  follows?: InputMaybe<Scalars['ID']['input']>;
  frequency?: InputMaybe<Scalars['String']['input']>;
  /** Why it is necessary for the asker's functions. */
  necessity?: InputMaybe<Scalars['String']['input']>;
  /** What information. */
  what: Scalars['String']['input'];
  /** What it will be used for. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** What the asker intends to publish; an empty text: nothing. */
  publication?: InputMaybe<Scalars['String']['input']>;
  /** Who will have access. */
  access?: InputMaybe<Scalars['String']['input']>;
  /** How and how long it is stored. */
  storage?: InputMaybe<Scalars['String']['input']>;
  /** How it is disposed of. */
  disposal?: InputMaybe<Scalars['String']['input']>;
  publicTaskStatement?: InputMaybe<Scalars['String']['input']>;
  /** Where personal data are asked for: the asker's legal basis and its compliance, in words. */
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An acknowledgement: the request is being considered. */
export type AcknowledgeInformationRequestInput = {
  id: Scalars['ID']['input'];
  /** Today if left out. */
  acknowledgedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A question to the party that asked. */
export type AskForJustificationInput = {
  id: Scalars['ID']['input'];
  question: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to the question that is open. */
export type JustifyInformationRequestInput = {
  id: Scalars['ID']['input'];
  answer: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An office's approval. */
export type ApproveInformationRequestInput = {
  id: Scalars['ID']['input'];
  /** Must be the office in the approving person's token, unless evidence is given. */
  office: Scalars['String']['input'];
  approvedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Where the approval itself is kept, if it was given elsewhere. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A proposal of what may be published, or `accept` for the other party's last one. */
export type AgreePublicationInput = {
  id: Scalars['ID']['input'];
  proposal?: InputMaybe<Scalars['String']['input']>;
  accept?: InputMaybe<Scalars['Boolean']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The holder's decision. */
export type DecideInformationRequestInput = {
  id: Scalars['ID']['input'];
  outcome: InformationOutcome;
  /** Every test of the agreement, answered. AGREED needs all satisfied. */
  tests: Array<HolderTestInput>;
  reason: Scalars['String']['input'];
  /** Where personal data are asked for: the holder's legal basis and its compliance, in words. */
  legalBasis?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to one test. */
export type HolderTestInput = {
  test: Scalars['String']['input'];
  satisfied: Scalars['Boolean']['input'];
};

/** What was provided, and how. */
export type ProvideInformationInput = {
  id: Scalars['ID']['input'];
  what: Scalars['String']['input'];
  /** A way that the agreement allows; where it names none, a secure one: SECURE_LINK, ENCRYPTED_EMAIL, SECURE_PLATFORM or TRACKED_PAPER. */
  method: Scalars['String']['input'];
  /** The classification it is labelled with; not above that of the request. */
  label: Classification;
  providedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  nextOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The next step, with the evidence. */
export type EscalateInformationRequestInput = {
  id: Scalars['ID']['input'];
  reasons: Scalars['String']['input'];
  objections: Scalars['String']['input'];
  attempts: Scalars['String']['input'];
  /** Where the next office is a last resort: why this is exceptional. */
  exceptional?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What an office at the holder decided on one step of the ladder. */
export type RecordEscalationOutcomeInput = {
  id: Scalars['ID']['input'];
  /** From 1. */
  step: Scalars['Int']['input'];
  outcome: Scalars['String']['input'];
  /** Needed where the next step depends on it: whether the request is reasonable and clearly justified. */
  satisfied?: InputMaybe<Scalars['Boolean']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Why the request is taken back. */
export type WithdrawInformationRequestInput = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** One step taken on the ladder, with the evidence that the agreement asks for. */
export type Escalation = {
  __typename?: 'Escalation';
  /** From 1. */
  step: Scalars['Int']['output'];
  office: Scalars['String']['output'];
  escalatedOn: Scalars['CalendarDate']['output'];
  /** Why the information is needed, the objections, and what was tried. */
  reasons: Scalars['String']['output'];
  objections: Scalars['String']['output'];
  attempts: Scalars['String']['output'];
  /** Why this is exceptional, where the office is a last resort. */
  exceptional?: Maybe<Scalars['String']['output']>;
  /** What the office decided at the holder; null: nothing yet. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** Whether the office found the request reasonable and clearly justified; null: not said, or the agreement does not ask it. */
  satisfied?: Maybe<Scalars['Boolean']['output']>;
};

/** One test that the holder applies. */
export type HolderTest = {
  __typename?: 'HolderTest';
  /** For example NECESSARY, PUBLICATION, ACCESS_STORAGE_DISPOSAL, LAWFUL, LABELLED, INDEPENDENCE. */
  test: Scalars['String']['output'];
  /** In words. */
  rule: Scalars['String']['output'];
  /** Null: not answered yet, or not told to the asker. */
  satisfied?: Maybe<Scalars['Boolean']['output']>;
};

/** An office's approval at the holder. */
export type Approval = {
  __typename?: 'Approval';
  office: Scalars['String']['output'];
  /** Whether the agreement always asks for it here; false: it may be needed. */
  needed: Scalars['Boolean']['output'];
  /** Null: not given, or not told to the asker. */
  approvedOn?: Maybe<Scalars['CalendarDate']['output']>;
  source: Scalars['String']['output'];
};

/** A question of the holder's and its answer. */
export type Justification = {
  __typename?: 'Justification';
  question: Scalars['String']['output'];
  askedOn: Scalars['CalendarDate']['output'];
  answer?: Maybe<Scalars['String']['output']>;
  answeredOn?: Maybe<Scalars['CalendarDate']['output']>;
};

/** What one party proposes to be published. */
export type PublicationProposal = {
  __typename?: 'PublicationProposal';
  by: Party;
  proposal: Scalars['String']['output'];
  proposedOn: Scalars['CalendarDate']['output'];
  accepted: Scalars['Boolean']['output'];
};

/** What the holder decided. */
export type InformationDecision = {
  __typename?: 'InformationDecision';
  outcome: InformationOutcome;
  /** In words, for the asker. */
  reason: Scalars['String']['output'];
  decidedOn: Scalars['CalendarDate']['output'];
  /** Where personal data are asked for: the holder's legal basis and its compliance, in words. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  /** Whether no step is left against it. */
  final: Scalars['Boolean']['output'];
};

/** How the holder decided. */
export type InformationOutcome =
  | 'AGREED'
  /** Some of it. */
  | 'PARTLY_AGREED'
  | 'REFUSED';

/** Information that was provided. */
export type Provision = {
  __typename?: 'Provision';
  providedOn: Scalars['CalendarDate']['output'];
  what: Scalars['String']['output'];
  /** How it was sent, a way that the agreement allows. */
  method: Scalars['String']['output'];
  /** The classification it is labelled with. */
  label: Classification;
  /** When the next is due, where provision is regular; null: none. */
  nextOn?: Maybe<Scalars['CalendarDate']['output']>;
};

/** Requests that meet all conditions given. */
export type InformationRequestFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What both parties call it. */
  requestId?: InputMaybe<Scalars['ID']['input']>;
  /** The party that asks. */
  from?: InputMaybe<Scalars['ID']['input']>;
  /** The party that holds. */
  to?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<InformationRequestState>;
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** Government Security Classifications. */
export type Classification =
  | 'OFFICIAL'
  | 'OFFICIAL_SENSITIVE'
  /** Above OFFICIAL-SENSITIVE: separate arrangements, not this way. */
  | 'ABOVE_OFFICIAL_SENSITIVE';

/** Where a request stands, computed from facts. */
export type InformationRequestState =
  | 'REQUESTED'
  | 'ACKNOWLEDGED'
  /** The holder has asked for more justification. */
  | 'JUSTIFICATION_ASKED'
  /** Publication is disputed, and the parties work out what can be published. */
  | 'PUBLICATION_DISPUTED'
  | 'AGREED'
  | 'PARTLY_AGREED'
  | 'REFUSED'
  /** Refused or silent, and escalated. */
  | 'ESCALATED'
  | 'PROVIDED'
  | 'WITHDRAWN';

/** One party's request to another for information. Its texts never say who a person is. */
export type InformationRequest = {
  __typename?: 'InformationRequest';
  id: Scalars['ID']['output'];
  party: Party;
  /** The same at both parties. */
  requestId: Scalars['ID']['output'];
  from: Party;
  to: Party;
  /** The part of the holder that has it; null: not said. */
  unit?: Maybe<Scalars['String']['output']>;
  agreement: Scalars['ID']['output'];
  classification: Classification;
  requestedOn: Scalars['CalendarDate']['output'];
  /** Whether it is asked once; otherwise for regular provision. */
  oneOff: Scalars['Boolean']['output'];
  /** Whether personal data are asked for. */
  personalData: Scalars['Boolean']['output'];
  /** The request for regular provision that this one repeats, by `requestId`: then the justification stands there. Null: it is the first. */
  follows?: Maybe<Scalars['ID']['output']>;
  /** How often, in words, where it is regular. */
  frequency?: Maybe<Scalars['String']['output']>;
  necessity?: Maybe<Scalars['String']['output']>;
  what: Scalars['String']['output'];
  purpose?: Maybe<Scalars['String']['output']>;
  /** Whether and what the asker intends to publish, in words; null: nothing. */
  publication?: Maybe<Scalars['String']['output']>;
  access?: Maybe<Scalars['String']['output']>;
  storage?: Maybe<Scalars['String']['output']>;
  disposal?: Maybe<Scalars['String']['output']>;
  /** What the asker states where a recipient relies on UK GDPR Art. 6(1)(ea): that it needs the data for its public task (6(1)(e)). Null: not stated. */
  publicTaskStatement?: Maybe<Scalars['String']['output']>;
  /** Where personal data are asked for: the asker's legal basis and its compliance, in words. */
  legalBasis?: Maybe<Scalars['String']['output']>;
  state: InformationRequestState;
  /** Null where the agreement sets no time. The day of the request is not counted, unless the agreement says so. */
  acknowledgeBy?: Maybe<Scalars['CalendarDate']['output']>;
  acknowledgedOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** An aim where the holder is satisfied that it can share; null where the agreement sets no time. */
  respondBy?: Maybe<Scalars['CalendarDate']['output']>;
  /** The steps that the asker may take if the request is not met, as offices in their order; empty: none, the holder's decision is final. */
  ladder: Array<Scalars['String']['output']>;
  escalations: Array<Escalation>;
  /** What the holder must be satisfied of, with its answers. */
  tests: Array<HolderTest>;
  approvals: Array<Approval>;
  justifications: Array<Justification>;
  publicationTalks: Array<PublicationProposal>;
  /** What may be published, once both agreed; null: nothing agreed. */
  publicationAgreed?: Maybe<Scalars['String']['output']>;
  decision?: Maybe<InformationDecision>;
  provisions: Array<Provision>;
  /** The ways in which the information may be sent: what `provideInformation` takes as `method`. */
  methods: Array<Scalars['String']['output']>;
  /** What `provideInformation` takes as `label`: nothing above the request's classification. */
  labels: Array<Classification>;
};

export type InformationRequestConnection = {
  __typename?: 'InformationRequestConnection';
  edges: Array<InformationRequestEdge>;
  nodes: Array<InformationRequest>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type InformationRequestEdge = {
  __typename?: 'InformationRequestEdge';
  cursor: Scalars['String']['output'];
  node: InformationRequest;
};

/** Whether a right arises for the processing concerned. An agreement adds terms, and never takes a statutory right away. */
export type Applicability = {
  __typename?: 'Applicability';
  applies: RightApplies;
  /** In words: the law, then what the agreements say. */
  why: Array<Scalars['String']['output']>;
  /** Of the Data Privacy Vocabulary: the right, and the bases of the processing. */
  identifiers: Array<Scalars['String']['output']>;
  /** The article or section. */
  source: Scalars['String']['output'];
};

/** Whether a right arises. */
export type RightApplies =
  | 'YES'
  | 'NO'
  /** It depends on facts that a person must find out: `why` says which. */
  | 'ASK';

/** Whether it is known that a request comes from the person it is about. */
export type IdentityCheck = {
  __typename?: 'IdentityCheck';
  state: IdentityState;
  askedOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** When it was confirmed, or failed. */
  settledOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The type of the evidence that was seen; no copy is kept. */
  evidence?: Maybe<Scalars['String']['output']>;
};

/** Where the check of identity stands. Nothing is told to other parties before it is CONFIRMED. */
export type IdentityState =
  /** Nobody has asked for proof. */
  | 'NOT_ASKED'
  /** Asked for: the clock waits. */
  | 'AWAITED'
  | 'CONFIRMED'
  | 'FAILED'
  /** It came by notice, and rests on the originator's confirmation. */
  | 'NOT_NEEDED';

/** The clock of a reply (UK GDPR Art. 12(3), 12A; DPA 2018 s.54). */
export type ReplyClock = {
  __typename?: 'ReplyClock';
  /** Null while identity or a fee is awaited. */
  startedOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The last day to tell the person of an extension. */
  firstMonthEndsOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The day on which the person was told that two months are added; null where none are. */
  extendedOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Null while the clock has not started or is paused. */
  dueOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Each step, with its date and its source. */
  steps: Array<ClockStep>;
  /** The rule that sets `dueOn`; null where that is null. */
  strictest?: Maybe<Scalars['String']['output']>;
  /** Whether identity or fee is awaited, or a pause is open. */
  isStopped: Scalars['Boolean']['output'];
};

/** One step of a clock. */
export type ClockStep = {
  __typename?: 'ClockStep';
  /** Null: it has not happened. */
  on?: Maybe<Scalars['CalendarDate']['output']>;
  words: Scalars['String']['output'];
  source: Scalars['String']['output'];
};

/** A ground on which a request can be refused. */
export type RefusalGround = {
  __typename?: 'RefusalGround';
  code: Scalars['String']['output'];
  words: Scalars['String']['output'];
  /** The article or section; null: it follows from no single one. */
  source?: Maybe<Scalars['String']['output']>;
  /** Whether the person may be told of the refusal and not why: Part 3, and for a protective purpose (DPA 2018 s.48(3)). */
  mayWithholdReasons: Scalars['Boolean']['output'];
};

/** A ground on which a request can be upheld. */
export type UpholdingGround = {
  __typename?: 'UpholdingGround';
  code: Scalars['String']['output'];
  words: Scalars['String']['output'];
  /** The article or section. */
  source?: Maybe<Scalars['String']['output']>;
};

/** What a person can be told of one party that was told. Where nothing may be told of its answer, it reads as if none had come. */
export type ToldRecipient = {
  __typename?: 'ToldRecipient';
  party: Party;
  /** Null: nothing may be told of it, or not yet. */
  state?: Maybe<NoticeState>;
  ground?: Maybe<Scalars['String']['output']>;
  groundInWords?: Maybe<Scalars['String']['output']>;
  answeredAt?: Maybe<Scalars['Instant']['output']>;
  /** Whether its answer may be told; if not, that it was told is all that is said. */
  mayTell: Scalars['Boolean']['output'];
};

/** A notice whose answer a person decided not to await, and why. */
export type DischargedNotice = {
  __typename?: 'DischargedNotice';
  notice: Scalars['ID']['output'];
  /** At the register's own door only, and null once the case's key is destroyed. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** Days on which the clock stood still. */
export type ClockPause = {
  __typename?: 'ClockPause';
  from: Scalars['CalendarDate']['output'];
  /** Null: the clarification has not come. */
  to?: Maybe<Scalars['CalendarDate']['output']>;
  /** What was asked: at the register's own door only, and null once the case's key is destroyed. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A duty to keep what is held about a person, for legal claims or as evidence (Art. 17(3)(e); DPA 2018 s.47(2)). */
export type LegalHold = {
  __typename?: 'LegalHold';
  id: Scalars['ID']['output'];
  party: Party;
  /** The request or disclosure by which the person was named. */
  subjectOf: Scalars['ID']['output'];
  /** At the register's own door only, and null once the key of that case is destroyed. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The last day; null: until it is lifted. */
  until?: Maybe<Scalars['CalendarDate']['output']>;
  placedAt: Scalars['Instant']['output'];
  liftedAt?: Maybe<Scalars['Instant']['output']>;
};

/** What was seen as proof of identity. */
export type IdentityEvidenceInput = {
  /** Its type, for example PASSPORT or KNOWN_IN_PERSON; never a number or a copy. */
  evidence: Scalars['String']['input'];
};

/** That proof of identity was asked for. */
export type RequestIdentityInput = {
  id: Scalars['ID']['input'];
  /** When it was asked for; today if left out. */
  askedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Whether identity was proved. */
export type ConfirmIdentityInput = {
  id: Scalars['ID']['input'];
  confirmed: Scalars['Boolean']['input'];
  /** The type of what was seen, for example PASSPORT; never a number or a copy. Needed to confirm. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When it came; today if left out. */
  settledOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** That clarification was asked for. */
export type PauseRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** What must be known to find what is asked for: at the register's own door, kept encrypted. */
  reason: Scalars['String']['input'];
  /** When it was asked for; today if left out. */
  pausedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** That clarification has come. */
export type ResumeRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** When it came; today if left out. */
  resumedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An extension by two months. */
export type ExtendRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** As the person was told it, in words or as a code: A12Complexity, A12HighVolume. At the register's own door, kept encrypted. */
  reason: Scalars['String']['input'];
  /** When the person was told; today if left out. */
  notifiedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** That the person no longer makes the request. */
export type WithdrawRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** At the register's own door, kept encrypted. */
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** That a request is over. */
export type CloseRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** Notices whose answers are no longer awaited, each with the reason. */
  discharge?: InputMaybe<Array<DischargeNoticeInput>>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A notice whose answer is no longer awaited. */
export type DischargeNoticeInput = {
  /** The id of the own copy. */
  notice: Scalars['ID']['input'];
  /** At the register's own door, kept encrypted. */
  reason: Scalars['String']['input'];
};

/** A duty to keep what is held about a person. */
export type PlaceLegalHoldInput = {
  /** The id of a request or of a disclosure about the person. */
  subjectOf: Scalars['ID']['input'];
  /** For whom and for what: at the register's own door, kept encrypted. */
  reason: Scalars['String']['input'];
  /** The last day; left out: until it is lifted. */
  until?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a legal hold. */
export type LiftLegalHoldInput = {
  id: Scalars['ID']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A fee for a request that is manifestly unfounded or excessive, as far as it is known. */
export type RecordFeeInput = {
  id: Scalars['ID']['input'];
  /** When it was asked for; left out: as recorded before. */
  chargedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** When it was paid; left out: as recorded before. */
  paidOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Art. 19: why a recipient need not be told. */
export type RecipientException = 'IMPOSSIBLE' | 'DISPROPORTIONATE';

/** How surely a register found the person of a request, whether they asked here or a notice brought it. */
export type SubjectMatch =
  /** An identifier, or name, date of birth and address, are those of a person held here. */
  | 'EXACT'
  /** Name and date of birth are those of somebody held here, and no identifier is: a person decides, and the answer DONE to a notice waits for it. */
  | 'CANDIDATE'
  /** Nobody held here matches. NOT_HELD is suggested as the answer to a notice, which a person gives. */
  | 'NONE'
  /** A person has said who it is. */
  | 'CONFIRMED'
  /** A person has said that it is none of those held. */
  | 'REJECTED';

/** Somebody held here whose name and date of birth are those of the request. */
export type SubjectCandidate = {
  __typename?: 'SubjectCandidate';
  /** This register's reference to the person. */
  subject: Scalars['ID']['output'];
  /** How many cases here are about the person. */
  cases: Scalars['Int']['output'];
  /** Who it is: at the register's own door only. */
  identity?: Maybe<SubjectIdentity>;
};

/** A recipient that is not told, and why. */
export type ExceptedRecipient = {
  __typename?: 'ExceptedRecipient';
  party: Party;
  exception: RecipientException;
  /** In words: at the register's own door only. */
  reason?: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['Instant']['output'];
};

/** A recipient to leave out. */
export type ExceptRecipientInput = {
  /** The request's. */
  id: Scalars['ID']['input'];
  recipient: Scalars['ID']['input'];
  exception: RecipientException;
  /** It may identify the person, so it is for the register's own door. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What is told instead of what was told before. */
export type ReviseNoticesInput = {
  /** The request's. */
  id: Scalars['ID']['input'];
  /** What is right instead; left out: as it was. For the register's own door. */
  correction?: InputMaybe<Scalars['String']['input']>;
  /** Told to the recipients. For the register's own door. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Whether the person of the request is one held here. */
export type ConfirmMatchInput = {
  /** The request's. */
  id: Scalars['ID']['input'];
  /** Which reference of this register; may be left out where only one is suggested. */
  subject?: InputMaybe<Scalars['ID']['input']>;
  confirmed: Scalars['Boolean']['input'];
  /** For the register's own door. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Requests that meet all conditions given. */
export type RightsRequestFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The first request of the chain; what a notice names as its cause. */
  cause?: InputMaybe<Scalars['ID']['input']>;
  right?: InputMaybe<Right>;
  state?: InputMaybe<RightsRequestState>;
  regime?: InputMaybe<Regime>;
};

/** Art. 15 to 22; DPA 2018 ss. 45 to 50. */
export type Right =
  'ACCESS' | 'RECTIFICATION' | 'ERASURE' | 'RESTRICTION' | 'PORTABILITY' | 'OBJECTION' | 'AUTOMATED_DECISION';

/** What became of a request, computed from facts. */
export type RightsRequestState =
  /** Not decided yet. */
  | 'OPEN'
  | 'UPHELD'
  | 'PARTLY_UPHELD'
  | 'REFUSED'
  /** The person no longer makes it. */
  | 'WITHDRAWN'
  /** Received by notice from another party, and answered to it. */
  | 'ANSWERED'
  /** Received by notice, and recalled by its originator before it was answered. */
  | 'RECALLED';

/** How far a request was upheld. */
export type RightsRequestOutcome = 'UPHELD' | 'PARTLY_UPHELD';

/** A request by which a person exercises a right; made here, or received by notice from a party that upheld it. */
export type RightsRequest = {
  __typename?: 'RightsRequest';
  id: Scalars['ID']['output'];
  party: Party;
  right: Right;
  regime: Regime;
  state: RightsRequestState;
  receivedOn: Scalars['CalendarDate']['output'];
  /** Of a request made here: one month (Art. 12(3); DPA 2018 s.54). Of one received by notice: the agreement's date or the party's own policy. Null while the clock has not started. */
  dueOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** References of the agreements under which the data were shared. */
  agreements: Array<Scalars['ID']['output']>;
  /** The request at the start of the chain; its own id if it started here. */
  cause: Scalars['ID']['output'];
  /** The party from which it came by notice; null if the person asked here. */
  cameFrom?: Maybe<Party>;
  /** A random reference of this party's to the person; says nothing elsewhere. */
  subject: Scalars['ID']['output'];
  /** Who the person is: at the register's own door only, and null once the case's key is destroyed. */
  identity?: Maybe<SubjectIdentity>;
  /** What the person asked for, in their words: at the register's own door only. */
  statement?: Maybe<Scalars['String']['output']>;
  outcome?: Maybe<RightsRequestOutcome>;
  /** The coded ground of a refusal or of a part that was not upheld. */
  ground?: Maybe<Scalars['String']['output']>;
  /** The reason of a refusal or of a withdrawal, in words: at the register's own door only. That of an answer stands with its notice. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Part 3: the person is told that it is refused, and not why (DPA 2018 s.48(3)). */
  reasonsWithheld: Scalars['Boolean']['output'];
  /** What is right instead, as recipients of a rectification are told it: at the register's own door only. */
  correction?: Maybe<Scalars['String']['output']>;
  /** When it was upheld or refused or, if it was received by notice, answered. */
  decidedAt?: Maybe<Scalars['Instant']['output']>;
  /** Who was told, or before the decision would be told if it were upheld, and why. */
  recipients: Array<PartyWithReason>;
  /** Notices that this request caused here: sent for it, and the one by which it came. */
  notices: NoticeConnection;
  obligations: ObligationConnection;
  withdrawnAt?: Maybe<Scalars['Instant']['output']>;
  /** `ground` in the words of the law; as it is where the law has no such code. */
  groundInWords?: Maybe<Scalars['String']['output']>;
  closedAt?: Maybe<Scalars['Instant']['output']>;
  /** Whether the right arises for this processing at all. */
  applicability: Applicability;
  /** Why it was upheld although the right does not arise: at the register's own door only; null unless it was. */
  applicabilityOverride?: Maybe<Scalars['String']['output']>;
  /** Whether it is known that it comes from the person it is about. */
  identityCheck: IdentityCheck;
  /** How `dueOn` comes about; null if it came by notice, whose date is the agreement's or the party's own. */
  clock?: Maybe<ReplyClock>;
  /** Why the period was extended: at the register's own door only; null unless it was. */
  extensionReason?: Maybe<Scalars['String']['output']>;
  /** When the clock stood still. */
  pauses: Array<ClockPause>;
  /** Ids of the party's own processing records that it is about; empty: those under its agreements. */
  processingRecords: Array<Scalars['ID']['output']>;
  /** Grounds on which it could be refused. */
  refusalGrounds: Array<RefusalGround>;
  /** Grounds of Art. 17(1), on one of which an erasure is upheld; empty for any other right, and under Part 3. */
  upholdingGrounds: Array<UpholdingGround>;
  /** What the person can be told of the parties that were told (Art. 19, second sentence). */
  told: Array<ToldRecipient>;
  /** Notices discharged by a person, whose answers are no longer awaited. */
  discharged: Array<DischargedNotice>;
  /** Holds that stand on the person now. */
  legalHolds: Array<LegalHold>;
  /** A draft of a letter to the person: at the register's own door only. */
  letter?: Maybe<Letter>;
  /** How surely the person is one held here. What was shared about a candidate is not among `recipients` until a person confirms. */
  match?: Maybe<SubjectMatch>;
  /** While `match` is CANDIDATE. */
  candidates: Array<SubjectCandidate>;
  /** What the match suggests to the person who answers a notice; null: nothing, or the person asked here. */
  suggestedAnswer?: Maybe<NoticeAnswer>;
  /** Recipients that were left out under Art. 19. */
  exceptions: Array<ExceptedRecipient>;
  /** What the party's own systems, or its people, are to do about it. */
  tasks: Array<CaseTask>;
};

/** A request by which a person exercises a right; made here, or received by notice from a party that upheld it. */
export type RightsRequestNoticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A request by which a person exercises a right; made here, or received by notice from a party that upheld it. */
export type RightsRequestObligationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A request by which a person exercises a right; made here, or received by notice from a party that upheld it. */
export type RightsRequestLetterArgs = {
  kind: LetterKind;
};

/** Who a person is. */
export type SubjectIdentity = {
  __typename?: 'SubjectIdentity';
  name?: Maybe<Scalars['String']['output']>;
  dateOfBirth?: Maybe<Scalars['CalendarDate']['output']>;
  address?: Maybe<Scalars['String']['output']>;
  identifiers: Array<SubjectIdentifier>;
};

/** An identifier of a person in one scheme. */
export type SubjectIdentifier = {
  __typename?: 'SubjectIdentifier';
  scheme: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type RightsRequestConnection = {
  __typename?: 'RightsRequestConnection';
  edges: Array<RightsRequestEdge>;
  nodes: Array<RightsRequest>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type RightsRequestEdge = {
  __typename?: 'RightsRequestEdge';
  cursor: Scalars['String']['output'];
  node: RightsRequest;
};

/** A request as a person made it. */
export type RecordRightsRequestInput = {
  right: Right;
  regime: Regime;
  /** Not in the future. */
  receivedOn: Scalars['CalendarDate']['input'];
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Ids of own processing records that it is about: their bases say whether the right arises. Left out: those under the agreements. */
  processingRecords?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** If it is known already who asks. Otherwise `confirmIdentity` is needed before other parties are told. */
  identityConfirmed?: InputMaybe<IdentityEvidenceInput>;
  /** When a fee was charged, as Art. 12(5) and DPA 2018 s.53 allow: the clock waits for it. Left out: none was. */
  feeChargedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  feePaidOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** The person, in clear: for the register's own door. Either this or `sealedSubject`. */
  subject?: InputMaybe<SubjectInput>;
  /** The same as a compact JWE to the register's encryption key: for the way through a gateway. */
  sealedSubject?: InputMaybe<Scalars['String']['input']>;
  statement?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The decision to uphold a request. */
export type CompleteRightsRequestInput = {
  id: Scalars['ID']['input'];
  outcome: RightsRequestOutcome;
  /** The coded ground, for example `A17NonNecessity`. PARTLY_UPHELD needs one. */
  ground?: InputMaybe<Scalars['String']['input']>;
  /** For a rectification: what is right instead. It may identify the person, so it is for the register's own door, and rests and travels encrypted. */
  correction?: InputMaybe<Scalars['String']['input']>;
  /** Why it is upheld although the rule says that the right does not arise; needed then. At the register's own door, kept encrypted. */
  overrideApplicability?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The decision to refuse a request. */
export type RefuseRightsRequestInput = {
  id: Scalars['ID']['input'];
  /** A code of `refusalGrounds`, or `OTHER:` with a few words and a `reason`. */
  ground: Scalars['String']['input'];
  /** At the register's own door, kept encrypted. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Part 3 only, and on a ground that protects an inquiry, crime control, security or others: the person is told of the refusal, and not why. */
  withholdReasons?: InputMaybe<Scalars['Boolean']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** An address from which a calendar reads the open deadlines that one role sees to. It names no person. */
export type CalendarFeed = {
  __typename?: 'CalendarFeed';
  id: Scalars['ID']['output'];
  party: Party;
  /** The role that sees to the deadlines in it. */
  role: Scalars['String']['output'];
  openedAt: Scalars['Instant']['output'];
  /** The pseudonym of who opened it. */
  openedBy: Scalars['ID']['output'];
  /** When it was last read, to about a minute; null: never yet. */
  lastReadAt?: Maybe<Scalars['Instant']['output']>;
  /** Null: it was not revoked. */
  revokedAt?: Maybe<Scalars['Instant']['output']>;
  /** The end of its year, when its address stops answering and another feed must be opened. */
  lapsesAt: Scalars['Instant']['output'];
  /** Whether its address answers. */
  isCurrent: Scalars['Boolean']['output'];
};

/** A feed that was just opened, with its address. */
export type OpenedCalendarFeed = {
  __typename?: 'OpenedCalendarFeed';
  feed: CalendarFeed;
  /**
   * The path at the register's own address, shown this once: it holds a secret of which only the digest is kept. Null in the
   * answer to a repeated command; whoever has lost the path opens the feed again.
   */
  path?: Maybe<Scalars['String']['output']>;
};

/** For which role a feed is opened. */
export type OpenCalendarFeedInput = {
  /** One of the caller's own: BREACH_COORDINATOR, CASEWORKER, DPO or SIGNATORY. */
  role: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Which feed is closed. */
export type RevokeCalendarFeedInput = {
  id: Scalars['ID']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Conditions that all must hold; left out: any. */
export type ObligationFilter = {
  kind?: InputMaybe<Scalars['String']['input']>;
  /** One of these kinds. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  state?: InputMaybe<ObligationState>;
  /** In one of these states. */
  states?: InputMaybe<Array<ObligationState>>;
  /** A role that sees to it, for example DPO: one of its `roles`. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** Due before this instant. */
  dueBefore?: InputMaybe<Scalars['Instant']['input']>;
  /** Due at or after this instant. Left out where the clock has not started. */
  dueAfter?: InputMaybe<Scalars['Instant']['input']>;
  /** The id of the row that it is about. */
  about?: InputMaybe<Scalars['ID']['input']>;
};

/** Where a duty stands. */
export type ObligationState =
  | 'OPEN'
  | 'OVERDUE'
  | 'MET'
  /** It no longer applies: what caused it was withdrawn, or a person discharged it with reasons. */
  | 'DISCHARGED';

/** One duty with a deadline. The term is copied when it is created: a later change of an agreement moves no past clock. */
export type Obligation = {
  __typename?: 'Obligation';
  id: Scalars['ID']['output'];
  party: Party;
  /** For example RIGHTS_REPLY, NOTICE_ANSWER, AUTHORITY_NOTICE, PARTNER_NOTICE, AGREEMENT_REVIEW. */
  kind: Scalars['String']['output'];
  /** A short title of the kind, for example “Reply to the person”. */
  what: Scalars['String']['output'];
  /** Who must act. */
  owner: Party;
  /** The roles of the own party that see to it: they do it, or follow up the party that must. */
  roles: Array<Scalars['String']['output']>;
  /** To whom it is owed; null if to a person or to an authority. */
  owedTo?: Maybe<Party>;
  /** A date's deadline is the end of that day in Europe/London. Null while the clock has not started. */
  dueAt?: Maybe<Scalars['Instant']['output']>;
  state: ObligationState;
  strength: Strength;
  /** The rule in words. */
  rule: Scalars['String']['output'];
  /** The article, section or term from which it comes. */
  source: Scalars['String']['output'];
  /** What meets it, and what else stops, holds or moves its clock. */
  stops: Scalars['String']['output'];
  /** What follows if it is missed, with the source where the law gives one. */
  ifMissed: Scalars['String']['output'];
  /** The id of the row it is about. */
  about: Scalars['ID']['output'];
  /**
   * What kind of row `about` names: agreement, assurance, audit, breach, caseTask, complaint, disclosure, informationRequest,
   * meetingAction, notice, other, processingRecord, releaseRequest, requestOrNotice (a rights request or a notice), rightsRequest,
   * sharingRequest, withdrawal.
   */
  aboutKind: Scalars['String']['output'];
  createdAt: Scalars['Instant']['output'];
  metAt?: Maybe<Scalars['Instant']['output']>;
  /** The terms it had before its deadline moved, oldest first. */
  earlier: Array<EarlierTerm>;
};

/** What a deadline was until it moved, and why it moved. */
export type EarlierTerm = {
  __typename?: 'EarlierTerm';
  dueAt?: Maybe<Scalars['Instant']['output']>;
  rule: Scalars['String']['output'];
  source: Scalars['String']['output'];
  movedAt: Scalars['Instant']['output'];
  because: Scalars['String']['output'];
};

export type ObligationConnection = {
  __typename?: 'ObligationConnection';
  edges: Array<ObligationEdge>;
  nodes: Array<Obligation>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type ObligationEdge = {
  __typename?: 'ObligationEdge';
  cursor: Scalars['String']['output'];
  node: Obligation;
};

export type Query = {
  __typename?: 'Query';
  /** One party's register. It is the way in at a register's own door, where merged collections are not served. */
  register?: Maybe<Register>;
  /** What parties confirm about themselves, with evidence; soonest to expire first. A party's co-signatories see it. */
  assurances?: Maybe<AssuranceConnection>;
  /** Agreements held by the parties' registers, by reference. */
  agreements?: Maybe<AgreementConnection>;
  /** One agreement, as each register that the caller may see holds it; null if none holds it. */
  agreement?: Maybe<AgreementAcrossParties>;
  /** Requests to begin sharing, or to put sharing that already runs on a proper footing; newest first. */
  sharingRequests?: Maybe<SharingRequestConnection>;
  /** Personal data breaches (Art. 4(12), 33; DPA 2018 s.67); newest first. */
  breaches?: Maybe<BreachConnection>;
  /** Complaints by people about how their data are handled (DPA 2018 s.164A); newest first. */
  complaints?: Maybe<ComplaintConnection>;
  /** Requests for information between organisations, as each party to them keeps them; newest first. */
  informationRequests?: Maybe<InformationRequestConnection>;
  /** Requests by people who exercise a right; newest first. */
  rightsRequests?: Maybe<RightsRequestConnection>;
  /** Who would be told, and under which term, if the request were upheld now. */
  previewRecipients?: Maybe<Array<PartyWithReason>>;
  /** Deadlines: who owes what, by when, under which term; soonest first. */
  obligations?: Maybe<ObligationConnection>;
  /** Who read or wrote what, as the parties' registers keep it; newest first. For a party's own DPO and auditors; reading it is audited too. */
  auditLines?: Maybe<AuditLineConnection>;
  /** Notices that parties owe one another, each in the sender's and in the recipient's register; newest first. */
  notices?: Maybe<NoticeConnection>;
  /** May these data go to that party, under what, and who says so? The same rules as `decideDisclosure`; nothing is recorded but that it was asked. */
  mayDisclose?: Maybe<SharingAnswer>;
  /** Decisions to share, or not to share, data about a person with another party; newest first. */
  disclosures?: Maybe<DisclosureConnection>;
  /** Who shares what with whom under which agreement, as the processing records of the registers say it: one row a record and recipient. */
  dataFlows?: Maybe<DataFlowConnection>;
  /** Entries of the records of processing activities (Art. 30; DPA 2018 s.61), by name. */
  processingRecords?: Maybe<ProcessingRecordConnection>;
};

export type QueryRegisterArgs = {
  party: Scalars['ID']['input'];
};

export type QueryAssurancesArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<AssuranceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAgreementsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAgreementArgs = {
  reference: Scalars['ID']['input'];
};

export type QuerySharingRequestsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<SharingRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryBreachesArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<BreachFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryComplaintsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryInformationRequestsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<InformationRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryRightsRequestsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<RightsRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryPreviewRecipientsArgs = {
  party: Scalars['ID']['input'];
  id: Scalars['ID']['input'];
};

export type QueryObligationsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryAuditLinesArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<AuditLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryNoticesArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryMayDiscloseArgs = {
  party: Scalars['ID']['input'];
  input: MayDiscloseInput;
};

export type QueryDisclosuresArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryDataFlowsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<DataFlowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryProcessingRecordsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Confirms something about this party, with the evidence. It replaces what was confirmed of that kind before. */
  recordAssurance?: Maybe<Assurance>;
  /** Gives notice that this party leaves. All signatories, and the body that the agreement names, are told; it stays in force until the notice has run. */
  withdrawFromAgreement?: Maybe<Agreement>;
  /** Records what this party, having left, has kept, returned and destroyed; it settles the duty to return or destroy. */
  settleDataDuty?: Maybe<Agreement>;
  /** Records a meeting: the statement that was read, who attended and is bound, the actions. */
  recordMeeting?: Maybe<Meeting>;
  /** Marks an action of a meeting as done. */
  completeMeetingAction?: Maybe<Meeting>;
  /** Brings an agreement in from a document in the published format, as a draft, with a report of what is missing. Nothing is refused for being incomplete. */
  importAgreement?: Maybe<AgreementDraft>;
  /** Publishes the newest version that is in force here at the register's own address, without what is withheld. A repeat replaces what was withheld. */
  publishAgreement?: Maybe<Agreement>;
  /** Records a formal review of the version in force by this party; the other signatories are told. It starts the clock of the next review. */
  reviewAgreement?: Maybe<Agreement>;
  /** Calls for a review outside the cycle, because of legislation, the sector or a change of signatories. */
  callForReview?: Maybe<Agreement>;
  /** Proposes a new version, which all sign again. It needs a formal review of the version agreed that asked for it; a text that was declined before two had signed is replaced without. */
  amendAgreement?: Maybe<Agreement>;
  /** Says no to the newest version, with the reason; the other signatories are told. A party that has signed withdraws instead; one that signs later takes its no back. */
  declineAgreement?: Maybe<Agreement>;
  /** Proposes an agreement to its signatories. Each gets a copy in its own register. */
  proposeAgreement?: Maybe<Agreement>;
  /** Signs a version for the party. The other signatories are told, with the signature. */
  signAgreement?: Maybe<Agreement>;
  /** The data request form: what is wanted, from whom and why. Each party named gets a copy in its own register. */
  requestSharing?: Maybe<SharingRequest>;
  /** Records this party's screening, impact assessment (Art. 35) or compliance checklist, with the risks found. A decision made before is taken back: the signatory decides anew. */
  recordImpactAssessment?: Maybe<SharingRequest>;
  /** The signatory accepts the risks, each with its control, or sends them back. Nothing is proposed or signed before. */
  acceptRisks?: Maybe<SharingRequest>;
  /**
   * An affected party's view on whether the authority, and the people concerned, should be told, sent to the party whose
   * breach it is. As protocol owner of `decideUnder`, it is the decision where partners did not agree in time.
   */
  giveView?: Maybe<Notice>;
  /** Tells the party whose breach it is what effect it has here, and which own breach followed from it. */
  reportEffect?: Maybe<Notice>;
  /**
   * Decides whether the authority is told: for the partnership of an agreement, or, without one, the controller for itself
   * under Art. 33 or DPA 2018 s.67. The two are separate, and neither replaces the other.
   */
  decideOnAuthority?: Maybe<Breach>;
  /** Decides whether the people concerned are told (Art. 34; DPA 2018 s.68), for a partnership or for the controller itself. */
  decideOnSubjects?: Maybe<Breach>;
  /** Records that the authority was told. It meets the duties of each regime reported under; a late one carries its reasons (Art. 33(1); DPA 2018 s.67(3)). */
  reportToAuthority?: Maybe<Breach>;
  /** Opens a breach with what is known. Computes who is affected, starts the clocks and queues a notice to each affected party. */
  recordBreach?: Maybe<Breach>;
  /**
   * Adds or corrects facts, and assesses the risk to people. What is left out stays. Clocks move with their anchors, who is
   * affected is computed anew, those who were told get an update, and those newly affected their first notice.
   */
  assessBreach?: Maybe<Breach>;
  /** Ends a breach once nothing is owed about it, or what is owed is explained; those who were told get a last notice. */
  closeBreach?: Maybe<Breach>;
  /** Records a complaint as it was received, and starts its clocks (DPA 2018 s.164A). */
  recordComplaint?: Maybe<Complaint>;
  /** Records that the person was told that the complaint has come (s.164A(3)). */
  acknowledgeComplaint?: Maybe<Complaint>;
  /** Records that the person was told the outcome (s.164A(4)). One that was not acknowledged yet is acknowledged by its answer. */
  answerComplaint?: Maybe<Complaint>;
  /** Records a request under FOIA or EIR for information that came from another party, and consults the originators that the agreement has consulted. */
  recordReleaseRequest?: Maybe<ReleaseRequest>;
  /** An originator's view before release; until the decision it may be given anew. */
  giveReleaseView?: Maybe<ReleaseRequest>;
  /** The decision to release or not, by the party that the agreement makes the decider. */
  decideRelease?: Maybe<ReleaseRequest>;
  /** Asks another party for information under an agreement that says how. The holder gets a copy in its own register. */
  requestInformation?: Maybe<InformationRequest>;
  /** The holder acknowledges: the request is being considered. */
  acknowledgeInformationRequest?: Maybe<InformationRequest>;
  /** The holder asks for more justification before it decides. */
  askForJustification?: Maybe<InformationRequest>;
  /** The party that asked gives more justification. */
  justifyInformationRequest?: Maybe<InformationRequest>;
  /** The holder records that an office approved; the agreement says for which requests one is needed. */
  approveInformationRequest?: Maybe<InformationRequest>;
  /** Either party proposes, or accepts, what may be published. */
  agreePublication?: Maybe<InformationRequest>;
  /** The holder decides by the agreement's tests, each answered. */
  decideInformationRequest?: Maybe<InformationRequest>;
  /** The holder records that it provided the information, and how. The information itself never travels here. */
  provideInformation?: Maybe<InformationRequest>;
  /** The party that asked takes the next step of its ladder; an agreement may give it none. */
  escalateInformationRequest?: Maybe<InformationRequest>;
  /** The holder records what an office of the ladder decided. */
  recordEscalationOutcome?: Maybe<InformationRequest>;
  /** The party that asked takes the request back. */
  withdrawInformationRequest?: Maybe<InformationRequest>;
  /** Notes that proof of identity was asked for (Art. 12(6); DPA 2018 s.52(4)): the clock waits for it. */
  requestIdentity?: Maybe<RightsRequest>;
  /** Notes that the person proved, or did not prove, who they are. */
  confirmIdentity?: Maybe<RightsRequest>;
  /** Notes that a fee was charged, or paid (Art. 12(5); DPA 2018 s.53): while it is awaited the clock waits. */
  recordFee?: Maybe<RightsRequest>;
  /** Stops the clock of an access request while what was asked to be clarified is awaited (Art. 12A; DPA 2018 s.54). */
  pauseRightsRequest?: Maybe<RightsRequest>;
  /** Lets the clock run again: the clarification has come. */
  resumeRightsRequest?: Maybe<RightsRequest>;
  /** Adds two months, once, of which the person was told with the reason within the first month (Art. 12A; DPA 2018 s.54). */
  extendRightsRequest?: Maybe<RightsRequest>;
  /** Ends an open request: the person no longer makes it. */
  withdrawRightsRequest?: Maybe<RightsRequest>;
  /** Closes a request that is over: every party told has answered, or a person discharges that leg with a reason. Retention runs from here. */
  closeRightsRequest?: Maybe<RightsRequest>;
  /** Keeps everything that is held here about a person, for legal claims or as evidence: nothing is erased while the hold stands. */
  placeLegalHold?: Maybe<LegalHold>;
  /** Ends a legal hold. */
  liftLegalHold?: Maybe<LegalHold>;
  /**
   * Art. 19: leaves a recipient out because telling it proves impossible or would take a disproportionate effort, before
   * the decision, with the reason. Part 3 has no such exception: DPA 2018 s.48 has each recipient told.
   */
  exceptRecipient?: Maybe<RightsRequest>;
  /**
   * Corrects what was told: a notice of the next revision goes to all who had one before, and to those who ought to be told
   * now. A recipient decides on it anew.
   */
  reviseNotices?: Maybe<RightsRequest>;
  /** A person's decision on whom a request is about: no two people are merged without one. */
  confirmMatch?: Maybe<RightsRequest>;
  /** Records a request as it was received. */
  recordRightsRequest?: Maybe<RightsRequest>;
  /** Upholds a request, wholly or in part. In the same transaction, notices to its recipients are queued (Art. 19). */
  completeRightsRequest?: Maybe<RightsRequest>;
  /** Refuses a request, with its coded ground (Art. 12(4); DPA 2018 s.48). */
  refuseRightsRequest?: Maybe<RightsRequest>;
  /**
   * Opens a calendar feed of deadlines for one of the caller's own roles. Whoever has its address reads the feed without
   * signing in, until it is revoked or a year has passed. A role has one address at a time: opening another revokes the one
   * before.
   */
  openCalendarFeed?: Maybe<OpenedCalendarFeed>;
  /** Closes a feed: its address stops answering. For the person who opened it, and for the party's DPO. */
  revokeCalendarFeed?: Maybe<CalendarFeed>;
  /** Says what a system of the party's own, or a person, did about a request. */
  completeCaseTask?: Maybe<CaseTask>;
  /** Lets an auditor of the own party read, for a time. Nobody lets themselves in. */
  grantAuditAccess?: Maybe<AuditAccess>;
  /** Ends an auditor's access before its time. */
  endAuditAccess?: Maybe<AuditAccess>;
  /**
   * Hands a register the sealed envelopes addressed to it. Called by registers, directly or through a gateway.
   * Each envelope is judged alone: one that is refused is null in `results`, with an error at its place.
   */
  deliverNotices?: Maybe<DeliveryResult>;
  /** What this party did about a notice it received. The sender is told; those it passed the data to are told in turn. */
  answerNotice?: Maybe<Notice>;
  /**
   * Takes back what this party, as its originator, told others: what has not left is not sent, and everyone else is told by
   * a RECALL, along the chain. Returns the first of these; the notice itself if nobody has to be told.
   */
  recallNotice?: Maybe<Notice>;
  /** People told a recipient that has not joined: the notice is then DELIVERED, and the duty TELL_OTHERWISE met. */
  recordToldOtherwise?: Maybe<Notice>;
  /** Records that an emergency's sharing was looked at afterwards, and what was found. */
  reviewEmergencySharing?: Maybe<Disclosure>;
  /** Records a decision to share, or not to share, with the checklist and the rationale. Sharing needs an agreement in force, and no rule against it; in an emergency nothing blocks it. */
  decideDisclosure?: Maybe<Disclosure>;
  /** Logs that data were disposed of. A processing record then holds none before the day after `upTo`, from which its next disposal is due. What is owed after leaving an agreement stays owed until `settleDataDuty`. */
  recordDisposal?: Maybe<Disposal>;
  /** Changes an entry; the entry as it was is kept as a revision. */
  reviseProcessing?: Maybe<ProcessingRecord>;
  /** Opens an import. The file is then put to `uploadPath` at the register's own address; nothing is half imported. */
  importProcessing?: Maybe<ProcessingImport>;
  /** Adds an entry to the party's record of processing activities (Art. 30(1); DPA 2018 s.61). */
  recordProcessing?: Maybe<ProcessingRecord>;
};

export type MutationRecordAssuranceArgs = {
  party: Scalars['ID']['input'];
  input: RecordAssuranceInput;
};

export type MutationWithdrawFromAgreementArgs = {
  party: Scalars['ID']['input'];
  input: WithdrawFromAgreementInput;
};

export type MutationSettleDataDutyArgs = {
  party: Scalars['ID']['input'];
  input: SettleDataDutyInput;
};

export type MutationRecordMeetingArgs = {
  party: Scalars['ID']['input'];
  input: RecordMeetingInput;
};

export type MutationCompleteMeetingActionArgs = {
  party: Scalars['ID']['input'];
  input: CompleteMeetingActionInput;
};

export type MutationImportAgreementArgs = {
  party: Scalars['ID']['input'];
  input: ImportAgreementInput;
};

export type MutationPublishAgreementArgs = {
  party: Scalars['ID']['input'];
  input: PublishAgreementInput;
};

export type MutationReviewAgreementArgs = {
  party: Scalars['ID']['input'];
  input: ReviewAgreementInput;
};

export type MutationCallForReviewArgs = {
  party: Scalars['ID']['input'];
  input: CallForReviewInput;
};

export type MutationAmendAgreementArgs = {
  party: Scalars['ID']['input'];
  input: AmendAgreementInput;
};

export type MutationDeclineAgreementArgs = {
  party: Scalars['ID']['input'];
  input: DeclineAgreementInput;
};

export type MutationProposeAgreementArgs = {
  party: Scalars['ID']['input'];
  input: ProposeAgreementInput;
};

export type MutationSignAgreementArgs = {
  party: Scalars['ID']['input'];
  input: SignAgreementInput;
};

export type MutationRequestSharingArgs = {
  party: Scalars['ID']['input'];
  input: RequestSharingInput;
};

export type MutationRecordImpactAssessmentArgs = {
  party: Scalars['ID']['input'];
  input: RecordImpactAssessmentInput;
};

export type MutationAcceptRisksArgs = {
  party: Scalars['ID']['input'];
  input: AcceptRisksInput;
};

export type MutationGiveViewArgs = {
  party: Scalars['ID']['input'];
  input: GiveViewInput;
};

export type MutationReportEffectArgs = {
  party: Scalars['ID']['input'];
  input: ReportEffectInput;
};

export type MutationDecideOnAuthorityArgs = {
  party: Scalars['ID']['input'];
  input: DecideOnAuthorityInput;
};

export type MutationDecideOnSubjectsArgs = {
  party: Scalars['ID']['input'];
  input: DecideOnSubjectsInput;
};

export type MutationReportToAuthorityArgs = {
  party: Scalars['ID']['input'];
  input: ReportToAuthorityInput;
};

export type MutationRecordBreachArgs = {
  party: Scalars['ID']['input'];
  input: RecordBreachInput;
};

export type MutationAssessBreachArgs = {
  party: Scalars['ID']['input'];
  input: AssessBreachInput;
};

export type MutationCloseBreachArgs = {
  party: Scalars['ID']['input'];
  input: CloseBreachInput;
};

export type MutationRecordComplaintArgs = {
  party: Scalars['ID']['input'];
  input: RecordComplaintInput;
};

export type MutationAcknowledgeComplaintArgs = {
  party: Scalars['ID']['input'];
  input: AcknowledgeComplaintInput;
};

export type MutationAnswerComplaintArgs = {
  party: Scalars['ID']['input'];
  input: AnswerComplaintInput;
};

export type MutationRecordReleaseRequestArgs = {
  party: Scalars['ID']['input'];
  input: RecordReleaseRequestInput;
};

export type MutationGiveReleaseViewArgs = {
  party: Scalars['ID']['input'];
  input: GiveReleaseViewInput;
};

export type MutationDecideReleaseArgs = {
  party: Scalars['ID']['input'];
  input: DecideReleaseInput;
};

export type MutationRequestInformationArgs = {
  party: Scalars['ID']['input'];
  input: RequestInformationInput;
};

export type MutationAcknowledgeInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: AcknowledgeInformationRequestInput;
};

export type MutationAskForJustificationArgs = {
  party: Scalars['ID']['input'];
  input: AskForJustificationInput;
};

export type MutationJustifyInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: JustifyInformationRequestInput;
};

export type MutationApproveInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: ApproveInformationRequestInput;
};

export type MutationAgreePublicationArgs = {
  party: Scalars['ID']['input'];
  input: AgreePublicationInput;
};

export type MutationDecideInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: DecideInformationRequestInput;
};

export type MutationProvideInformationArgs = {
  party: Scalars['ID']['input'];
  input: ProvideInformationInput;
};

export type MutationEscalateInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: EscalateInformationRequestInput;
};

export type MutationRecordEscalationOutcomeArgs = {
  party: Scalars['ID']['input'];
  input: RecordEscalationOutcomeInput;
};

export type MutationWithdrawInformationRequestArgs = {
  party: Scalars['ID']['input'];
  input: WithdrawInformationRequestInput;
};

export type MutationRequestIdentityArgs = {
  party: Scalars['ID']['input'];
  input: RequestIdentityInput;
};

export type MutationConfirmIdentityArgs = {
  party: Scalars['ID']['input'];
  input: ConfirmIdentityInput;
};

export type MutationRecordFeeArgs = {
  party: Scalars['ID']['input'];
  input: RecordFeeInput;
};

export type MutationPauseRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: PauseRightsRequestInput;
};

export type MutationResumeRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: ResumeRightsRequestInput;
};

export type MutationExtendRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: ExtendRightsRequestInput;
};

export type MutationWithdrawRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: WithdrawRightsRequestInput;
};

export type MutationCloseRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: CloseRightsRequestInput;
};

export type MutationPlaceLegalHoldArgs = {
  party: Scalars['ID']['input'];
  input: PlaceLegalHoldInput;
};

export type MutationLiftLegalHoldArgs = {
  party: Scalars['ID']['input'];
  input: LiftLegalHoldInput;
};

export type MutationExceptRecipientArgs = {
  party: Scalars['ID']['input'];
  input: ExceptRecipientInput;
};

export type MutationReviseNoticesArgs = {
  party: Scalars['ID']['input'];
  input: ReviseNoticesInput;
};

export type MutationConfirmMatchArgs = {
  party: Scalars['ID']['input'];
  input: ConfirmMatchInput;
};

export type MutationRecordRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: RecordRightsRequestInput;
};

export type MutationCompleteRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: CompleteRightsRequestInput;
};

export type MutationRefuseRightsRequestArgs = {
  party: Scalars['ID']['input'];
  input: RefuseRightsRequestInput;
};

export type MutationOpenCalendarFeedArgs = {
  party: Scalars['ID']['input'];
  input: OpenCalendarFeedInput;
};

export type MutationRevokeCalendarFeedArgs = {
  party: Scalars['ID']['input'];
  input: RevokeCalendarFeedInput;
};

export type MutationCompleteCaseTaskArgs = {
  party: Scalars['ID']['input'];
  input: CompleteCaseTaskInput;
};

export type MutationGrantAuditAccessArgs = {
  party: Scalars['ID']['input'];
  input: GrantAuditAccessInput;
};

export type MutationEndAuditAccessArgs = {
  party: Scalars['ID']['input'];
  input: EndAuditAccessInput;
};

export type MutationDeliverNoticesArgs = {
  party: Scalars['ID']['input'];
  input: DeliverNoticesInput;
};

export type MutationAnswerNoticeArgs = {
  party: Scalars['ID']['input'];
  input: AnswerNoticeInput;
};

export type MutationRecallNoticeArgs = {
  party: Scalars['ID']['input'];
  input: RecallNoticeInput;
};

export type MutationRecordToldOtherwiseArgs = {
  party: Scalars['ID']['input'];
  input: RecordToldOtherwiseInput;
};

export type MutationReviewEmergencySharingArgs = {
  party: Scalars['ID']['input'];
  input: ReviewEmergencySharingInput;
};

export type MutationDecideDisclosureArgs = {
  party: Scalars['ID']['input'];
  input: DecideDisclosureInput;
};

export type MutationRecordDisposalArgs = {
  party: Scalars['ID']['input'];
  input: RecordDisposalInput;
};

export type MutationReviseProcessingArgs = {
  party: Scalars['ID']['input'];
  input: ReviseProcessingInput;
};

export type MutationImportProcessingArgs = {
  party: Scalars['ID']['input'];
  input: ImportProcessingInput;
};

export type MutationRecordProcessingArgs = {
  party: Scalars['ID']['input'];
  input: RecordProcessingInput;
};

/** An organisation that the federation knows, whether or not it has joined with a register of its own. */
export type Party = {
  __typename?: 'Party';
  id: Scalars['ID']['output'];
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type Register = {
  __typename?: 'Register';
  party: Scalars['ID']['output'];
  assurances?: Maybe<AssuranceConnection>;
  /** The party at a glance: what is confirmed, what is about to expire, what is missing. Null for a party that signs nothing with the caller's. */
  assurance?: Maybe<AssuranceSummary>;
  /** Meetings at which personal data were shared; newest first, at most 200. At another party's register: those at which somebody of the caller's party stayed. */
  meetings?: Maybe<Array<Meeting>>;
  /** Drafts of agreements that were brought in and not proposed yet, newest first; at most 200. */
  agreementDrafts?: Maybe<Array<AgreementDraft>>;
  agreements?: Maybe<AgreementConnection>;
  /** This party's part of `Query.agreement`; null if it holds no copy that the caller may see. */
  agreement?: Maybe<AgreementAcrossParties>;
  sharingRequests?: Maybe<SharingRequestConnection>;
  breaches?: Maybe<BreachConnection>;
  complaints?: Maybe<ComplaintConnection>;
  /** Requests under FOIA 2000 or EIR 2004 that touch shared information, received here or on which this party is consulted; newest first, at most 200. */
  releaseRequests?: Maybe<Array<ReleaseRequest>>;
  informationRequests?: Maybe<InformationRequestConnection>;
  rightsRequests?: Maybe<RightsRequestConnection>;
  /**
   * The calendar feeds that were opened here, the current ones first; at most 200. The own party's people see those for
   * their own roles, its DPO all. Null for others.
   */
  calendarFeeds?: Maybe<Array<CalendarFeed>>;
  obligations?: Maybe<ObligationConnection>;
  auditLines?: Maybe<AuditLineConnection>;
  /** Which auditors may read here, and until when; newest first. For the own party's DPO and auditors. */
  auditAccess?: Maybe<AuditAccessConnection>;
  /**
   * What other registers say that this party's people read there, day by day; newest first. A read that nobody here made
   * was made by whoever held a person's token, such as a gateway.
   */
  readDigests?: Maybe<ReadDigestConnection>;
  /**
   * Where the evidence of a case is downloaded, for the party's own people: one signed file that others can check. The
   * address asks for a token for the register's own door, and says whether there is such a case.
   */
  evidence?: Maybe<EvidenceAddress>;
  notices?: Maybe<NoticeConnection>;
  /** What this register and each other one found when they compared the notices between them. For the own party's people. */
  reconciliation?: Maybe<Array<Reconciliation>>;
  disclosures?: Maybe<DisclosureConnection>;
  /** The log of disposals, newest first; at most 200. Null at other parties' registers. */
  disposals?: Maybe<Array<Disposal>>;
  /** What this party has still to dispose of or return: by its processing records, and by agreements that it has left. Overdue or due within 90 days, soonest first, at most 200. Null at other parties' registers. */
  disposalsDue?: Maybe<Array<DisposalDue>>;
  dataFlows?: Maybe<DataFlowConnection>;
  /** Imports of processing records, newest first; at most 50. Null at other parties' registers. */
  processingImports?: Maybe<Array<ProcessingImport>>;
  /** What agreements promise and no record covers, and the reverse; at most 1,000. Null at other parties' registers. */
  recordGaps?: Maybe<Array<RecordGap>>;
  /** Where this party's own address gives the record as a file, with a bearer token: add .csv, .xlsx, .pdf or .jsonld. Null at other parties' registers. */
  processingExport?: Maybe<Scalars['String']['output']>;
  processingRecords?: Maybe<ProcessingRecordConnection>;
  /**
   * How well this register and its program are, for the party's operator and its DPO. Operators of other parties are shown
   * figures and public keys, never who cannot be reached or what is wrong; it is null for everyone else. Reading it leaves
   * no audit line: it holds no record, and a screen asks again and again.
   */
  health?: Maybe<RegisterHealth>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAssurancesArgs = {
  where?: InputMaybe<AssuranceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterMeetingsArgs = {
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAgreementDraftsArgs = {
  reference?: InputMaybe<Scalars['ID']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAgreementsArgs = {
  where?: InputMaybe<AgreementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAgreementArgs = {
  reference: Scalars['ID']['input'];
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterSharingRequestsArgs = {
  where?: InputMaybe<SharingRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterBreachesArgs = {
  where?: InputMaybe<BreachFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterComplaintsArgs = {
  where?: InputMaybe<ComplaintFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterReleaseRequestsArgs = {
  state?: InputMaybe<ReleaseState>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterInformationRequestsArgs = {
  where?: InputMaybe<InformationRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterRightsRequestsArgs = {
  where?: InputMaybe<RightsRequestFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterObligationsArgs = {
  where?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAuditLinesArgs = {
  where?: InputMaybe<AuditLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterAuditAccessArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterReadDigestsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterEvidenceArgs = {
  kind: EvidenceKind;
  id: Scalars['ID']['input'];
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterNoticesArgs = {
  where?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterDisclosuresArgs = {
  where?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterDisposalsArgs = {
  record?: InputMaybe<Scalars['ID']['input']>;
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterDataFlowsArgs = {
  where?: InputMaybe<DataFlowFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterProcessingImportsArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterProcessingRecordsArgs = {
  where?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a page ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  /** Pass it as `after` for the next page; null if the page is empty and none was asked for before. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Which parties' rows a merged collection holds. Over a walk of pages it is cumulative. */
export type Completeness = {
  __typename?: 'Completeness';
  /** Ids of the parties whose rows are all here. */
  answered: Array<Scalars['ID']['output']>;
  /** Ids of the parties of which rows may be missing. */
  missing: Array<Scalars['ID']['output']>;
  missingBecause: Array<MissingParty>;
};

/** Why a party's rows are missing. */
export type MissingParty = {
  __typename?: 'MissingParty';
  party: Scalars['ID']['output'];
  /** A code of the error catalogue, for example PARTY_UNREACHABLE. */
  code: Scalars['String']['output'];
};

/** Which data protection regime governs: UK GDPR, or Part 3 of the Data Protection Act 2018 (law enforcement). */
export type Regime = 'UK_GDPR' | 'PART_3';

/** How strongly a term binds. */
export type Strength = 'MUST' | 'SHOULD' | 'AIM' | 'MAY';

/** An organisation and the reason why it is in the list. */
export type PartyWithReason = {
  __typename?: 'PartyWithReason';
  party: Party;
  why: Scalars['String']['output'];
  /** The agreement's term under which it is told, with its time for an answer; null: the law alone, or not a recipient to be told. */
  term?: Maybe<Scalars['String']['output']>;
  /** Why it is not told all the same (Art. 19); null: it is told. */
  excepted?: Maybe<RecipientException>;
  /** Codes of the grounds on which an organisation of its kind may refuse, for the person who decides; it decides for itself. */
  mightRefuseWith: Array<Scalars['String']['output']>;
  /** The same grounds with their words. */
  mightRefuseOn: Array<AnswerGround>;
};

/** What one system, or a person, is to do about a request. */
export type CaseTask = {
  __typename?: 'CaseTask';
  /** Also the idempotency key under which it is posted. */
  id: Scalars['ID']['output'];
  party: Party;
  right: Right;
  /** The system that is told; null: people do it. */
  system?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['Instant']['output'];
  /** How often was tried to tell the system. */
  attempts: Scalars['Int']['output'];
  /** When that is tried next; null if the system was told, or there is none. */
  nextAttemptAt?: Maybe<Scalars['Instant']['output']>;
  /** Why the last attempt failed; null once the system was told. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** When the system took it. */
  deliveredAt?: Maybe<Scalars['Instant']['output']>;
  completedAt?: Maybe<Scalars['Instant']['output']>;
  /** Null until completed. */
  result?: Maybe<CaseTaskResult>;
  /** Coded. */
  ground?: Maybe<Scalars['String']['output']>;
  /** In words; only at the register's own door. */
  reason?: Maybe<Scalars['String']['output']>;
  /** `ground` in the words of the law; as it is where the law has no such code. */
  groundInWords?: Maybe<Scalars['String']['output']>;
};

/** What was done. */
export type CaseTaskResult =
  | 'DONE'
  | 'PARTLY_DONE'
  | 'NOT_HELD'
  | 'FAILED'
  /** The party answered that it does not act. */
  | 'NOT_NEEDED';

/** What was done about a task. */
export type CompleteCaseTaskInput = {
  task: Scalars['ID']['input'];
  result: CaseTaskResult;
  /** Coded; needed for PARTLY_DONE and FAILED. */
  ground?: InputMaybe<Scalars['String']['input']>;
  /** In words; only at the register's own door. */
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Lines that meet all conditions given. */
export type AuditLineFilter = {
  /** A pseudonym. */
  person?: InputMaybe<Scalars['ID']['input']>;
  callerParty?: InputMaybe<Scalars['ID']['input']>;
  /** For example `read`, `read identity` or a mutation. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** A kind of collection or a table, for example `disclosures`. */
  rowKind?: InputMaybe<Scalars['String']['input']>;
  rowId?: InputMaybe<Scalars['ID']['input']>;
  /** At or after this instant. */
  from?: InputMaybe<Scalars['Instant']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['Instant']['input']>;
};

/** One read or write, as it was kept in its own transaction. It never names a person. */
export type AuditLine = {
  __typename?: 'AuditLine';
  id: Scalars['ID']['output'];
  /** Whose register it is. */
  party: Party;
  /** Counts upward without gaps. */
  sequence: Scalars['Int']['output'];
  at: Scalars['Instant']['output'];
  callerParty: Party;
  /** The caller's pseudonym at its party. */
  person: Scalars['ID']['output'];
  /** Empty in lines of before they were kept. */
  roles: Array<Scalars['String']['output']>;
  office?: Maybe<Scalars['String']['output']>;
  /** FEDERATION: through a gateway; OWN: at the register's own door. */
  door: Scalars['String']['output'];
  action: Scalars['String']['output'];
  rowKind: Scalars['String']['output'];
  rowIds: Array<Scalars['ID']['output']>;
  /** Of an auditor's read: the access under which it was made. */
  why: Scalars['String']['output'];
  /** The request as the gateway's log names it; null: the register by itself, or no gateway. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** SHA-256, hex: over the hash of the line before, the sequence, and what the line says. */
  hash: Scalars['String']['output'];
  /** The first signed checkpoint that covers it, with all lines before; null: none does yet. One is signed every hour. */
  checkpoint?: Maybe<AuditCheckpoint>;
};

/**
 * The register's own signature over the chain up to a line, as the register states it. It is stated here, not proven: the
 * verifier proves it, from the register's database or an export (`npm run --silent audit -- verify`).
 */
export type AuditCheckpoint = {
  __typename?: 'AuditCheckpoint';
  /** Counts upward from 1. */
  number: Scalars['Int']['output'];
  /** When the register signed it, by its own clock: what is covered cannot be changed since without that being seen. */
  signedAt: Scalars['Instant']['output'];
  /**
   * When the register received the first stamp, by a time-stamping authority outside it (RFC 3161), of this checkpoint or
   * a later one, which rests on this: from then on the register itself cannot make the lines anew unseen. Null: no
   * authority stamped it yet, or the register names none.
   */
  stampedAt?: Maybe<Scalars['Instant']['output']>;
};

export type AuditLineConnection = {
  __typename?: 'AuditLineConnection';
  edges: Array<AuditLineEdge>;
  nodes: Array<AuditLine>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type AuditLineEdge = {
  __typename?: 'AuditLineEdge';
  cursor: Scalars['String']['output'];
  node: AuditLine;
};

/** That an auditor may read, for a time, all or some rows. */
export type AuditAccess = {
  __typename?: 'AuditAccess';
  id: Scalars['ID']['output'];
  party: Party;
  /** The auditor's pseudonym. */
  person: Scalars['ID']['output'];
  until: Scalars['Instant']['output'];
  /** Ids of agreements (or their references), breaches, requests and other rows; null: everything that an auditor reads. */
  rows?: Maybe<Array<Scalars['ID']['output']>>;
  reason: Scalars['String']['output'];
  grantedAt: Scalars['Instant']['output'];
  /** The pseudonym of who granted it. */
  grantedBy: Scalars['ID']['output'];
  /** Null: it was not ended before its time. */
  endedAt?: Maybe<Scalars['Instant']['output']>;
  /** Whether it lets its auditor read now. */
  isCurrent: Scalars['Boolean']['output'];
};

export type AuditAccessConnection = {
  __typename?: 'AuditAccessConnection';
  edges: Array<AuditAccessEdge>;
  nodes: Array<AuditAccess>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type AuditAccessEdge = {
  __typename?: 'AuditAccessEdge';
  cursor: Scalars['String']['output'];
  node: AuditAccess;
};

/** What people of this party read in another party's register on one day, as that register says. */
export type ReadDigest = {
  __typename?: 'ReadDigest';
  id: Scalars['ID']['output'];
  party: Party;
  /** Whose register was read. */
  register: Party;
  /** The day in London. */
  on: Scalars['CalendarDate']['output'];
  reads: Array<DigestedReads>;
  /** How many entries the other register left out, as there were too many. */
  omitted: Scalars['Int']['output'];
  receivedAt: Scalars['Instant']['output'];
};

/** What one person read of one kind of row. */
export type DigestedReads = {
  __typename?: 'DigestedReads';
  /** The pseudonym in the token with which it was read. */
  person: Scalars['ID']['output'];
  action: Scalars['String']['output'];
  rowKind: Scalars['String']['output'];
  /** How many reads. */
  count: Scalars['Int']['output'];
  /** SHA-256, hex, over the sorted ids of the rows, one a line: it confirms a list, and shows none. */
  rowsDigest: Scalars['String']['output'];
};

export type ReadDigestConnection = {
  __typename?: 'ReadDigestConnection';
  edges: Array<ReadDigestEdge>;
  nodes: Array<ReadDigest>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type ReadDigestEdge = {
  __typename?: 'ReadDigestEdge';
  cursor: Scalars['String']['output'];
  node: ReadDigest;
};

/** Who may read what, until when, and why. */
export type GrantAuditAccessInput = {
  /** The auditor's pseudonym, as its tokens name it. */
  person: Scalars['ID']['input'];
  /** At most a year from now. */
  until: Scalars['Instant']['input'];
  /** Ids of agreements (or their references), breaches, requests and other rows; left out: everything that an auditor reads. */
  rows?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Why: it stands for the reason of every read under it. Never a person's name. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Which access ends now. */
export type EndAuditAccessInput = {
  id: Scalars['ID']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What a pack of evidence can be about. */
export type EvidenceKind = 'RIGHTS_REQUEST' | 'BREACH' | 'AGREEMENT';

/** Where evidence is, at the register's own address. */
export type EvidenceAddress = {
  __typename?: 'EvidenceAddress';
  /** Of the pack. */
  path: Scalars['String']['output'];
  /** Of the program that checks it: one file that needs Node and nothing else. */
  verifierPath: Scalars['String']['output'];
  /** SHA-256 of that program, in hex: whoever gets it another way can compare it. */
  verifierDigest: Scalars['String']['output'];
};

/** Notices that meet all conditions given. */
export type NoticeFilter = {
  /** Of this register's copy. */
  id?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<NoticeKind>;
  cause?: InputMaybe<Scalars['ID']['input']>;
  state?: InputMaybe<NoticeState>;
  direction?: InputMaybe<NoticeDirection>;
  /** The other party: the recipient of one that was sent, the sender of one that was received. */
  counterparty?: InputMaybe<Scalars['ID']['input']>;
};

/** Whose copy it is: the sender's or the recipient's. */
export type NoticeDirection = 'SENT' | 'RECEIVED';

/** What one party owes the other. */
export type NoticeKind =
  | 'ERASURE'
  | 'RECTIFICATION'
  | 'RESTRICTION'
  | 'OBJECTION'
  /** To a source of the data: they were wrong (UK GDPR Art. 5(1)(d); DPA 2018 s.48(7)). */
  | 'INACCURACY'
  | 'BREACH'
  | 'AUTHORITY_CONSULTATION'
  | 'AGREEMENT_PROPOSED'
  | 'AGREEMENT_SIGNED'
  | 'AGREEMENT_WITHDRAWN'
  /** A signatory has held a review, or calls for one: `body.called` is then the trigger. */
  | 'AGREEMENT_REVIEWED'
  | 'AGREEMENT_DECLINED'
  | 'SHARING_REQUESTED'
  | 'INFORMATION_REQUEST'
  | 'INFORMATION_REPLY'
  | 'FOI_CONSULTATION'
  /** What the recipient's people read in the sender's register on one day. */
  | 'READ_DIGEST'
  /** Its originator takes back what it stated under the same cause with a lower revision: `body.kinds` says which kinds. */
  | 'RECALL';

/** What became of a notice, computed from facts: an answer implies receipt, whatever came first. */
export type NoticeState =
  /** Waiting to be delivered. */
  | 'QUEUED'
  /** The recipient's signed receipt is held. */
  | 'DELIVERED'
  /** A person at the recipient took it on. */
  | 'ACKNOWLEDGED'
  | 'DONE'
  | 'PARTLY_DONE'
  | 'REFUSED'
  | 'NOT_HELD'
  | 'EXEMPT'
  /** A competent authority neither confirms nor denies. */
  | 'WITHHELD'
  /** The last attempt failed; attempts go on. */
  | 'UNREACHABLE';

/** What a recipient did about a notice, or that a person took it on. */
export type NoticeAnswer =
  | 'ACKNOWLEDGED'
  | 'DONE'
  | 'PARTLY_DONE'
  | 'REFUSED'
  | 'NOT_HELD'
  | 'EXEMPT'
  /** Only for a competent authority (DPA 2018 Part 3); the ground stays in its own register. */
  | 'WITHHELD';

/** How a party without a register was told: such a notice is DELIVERED on that day, without a receipt. */
export type ToldOtherwise = {
  __typename?: 'ToldOtherwise';
  on: Scalars['CalendarDate']['output'];
  /** For example by letter or telephone: at the register's own door only. */
  how?: Maybe<Scalars['String']['output']>;
  /** Where the proof is kept: at the register's own door only. */
  evidence?: Maybe<Scalars['String']['output']>;
};

/**
 * A message that one party owes another; sender and recipient each keep a copy. What a recipient passes on about a right is
 * seen by the originator too, in the sender's register: that it goes, and how far it came. What is between its two parties is
 * null to the originator then: ground, reason, content, receipt, agreement, failures and dates of attempts.
 */
export type Notice = {
  __typename?: 'Notice';
  /** Unique per copy. */
  id: Scalars['ID']['output'];
  party: Party;
  /** What the two copies share. */
  noticeId: Scalars['ID']['output'];
  kind: NoticeKind;
  direction: NoticeDirection;
  sender: Party;
  recipient: Party;
  /** Who made the statement that is passed on: the sender, or a party before it in the chain. */
  originator: Party;
  /** The request, breach or agreement at the start of the chain; the same at every hop. */
  cause: Scalars['ID']['output'];
  /** Set by the originator alone; a higher one corrects or updates. */
  revision: Scalars['Int']['output'];
  /** To an originator that is neither sender nor recipient, an answer on a ground that may not be told changes nothing. */
  state: NoticeState;
  queuedAt: Scalars['Instant']['output'];
  /**
   * How often was tried to deliver what this copy owes: the notice at the sender, its answer at the recipient. 0 to an
   * originator that is neither.
   */
  attempts: Scalars['Int']['output'];
  /** When that is tried next; null if nothing is owed, or the recipient has not joined. */
  nextAttemptAt?: Maybe<Scalars['Instant']['output']>;
  /** The code of the last failure; null once delivered. PARTY_NOT_JOINED: people tell the recipient otherwise. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** At the sender: when the recipient's signed receipt says that it arrived, null until then. At the recipient: when it arrived. */
  deliveredAt?: Maybe<Scalars['Instant']['output']>;
  acknowledgedAt?: Maybe<Scalars['Instant']['output']>;
  answeredAt?: Maybe<Scalars['Instant']['output']>;
  /** The coded ground of an answer that is not simply done; null if there is none or it is withheld. */
  ground?: Maybe<Scalars['String']['output']>;
  /** The reason in words: for the own party at its register's own door. Null to others, if none was given, and once the case's key is destroyed. */
  reason?: Maybe<Scalars['String']['output']>;
  /**
   * At the recipient: the answers that it may get now, as `answerNotice` takes them. Empty for others, once it has its final
   * answer, and once it is recalled.
   */
  answers: Array<AnswerChoice>;
  /** When its originator's recall was made, or reached this copy; null: it was not recalled. What was done by then is in `state`. */
  recalledAt?: Maybe<Scalars['Instant']['output']>;
  /** At the sender: how people told a recipient that has not joined; null: they did not, or it has. */
  toldOtherwise?: Maybe<ToldOtherwise>;
  /** The recipient's own due date for its answer: the agreement's or its own policy's, never Art. 12's; null at the sender unless the agreement sets it. */
  answerDueOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** The signed receipt, a compact JWS of the recipient; null until delivered, and at the recipient. */
  receipt?: Maybe<Scalars['String']['output']>;
  /** Reference of the agreement under which it goes; null if there is none. */
  agreement?: Maybe<Scalars['ID']['output']>;
  /** What the originator states, the same at every hop; never who a person is. */
  body: Scalars['JSON']['output'];
  /** What the sender added for the recipient, who the person is included: for the own party at its register's own door; null to others, and once the case's key is destroyed. */
  content?: Maybe<Scalars['JSON']['output']>;
  /** `ground` in the words of the law; as it is where the law has no such code. */
  groundInWords?: Maybe<Scalars['String']['output']>;
};

/** An answer that a notice may get, in the words of the person who gives it. */
export type AnswerChoice = {
  __typename?: 'AnswerChoice';
  answer: NoticeAnswer;
  /** What the button says. */
  words: Scalars['String']['output'];
  /** What the answer means. */
  meaning: Scalars['String']['output'];
  /** What the ground answers; null: the answer needs none, and takes none. */
  question?: Maybe<Scalars['String']['output']>;
  /** The grounds on which it may be given. */
  grounds: Array<AnswerGround>;
  /** Whether a ground that no code covers may be given: `OTHER:` with a few words, and a `reason`. */
  mayUseOther: Scalars['Boolean']['output'];
};

/** A ground on which a notice can be answered. */
export type AnswerGround = {
  __typename?: 'AnswerGround';
  code: Scalars['String']['output'];
  words: Scalars['String']['output'];
  /** The article or section; null: it follows from no single one. */
  source?: Maybe<Scalars['String']['output']>;
};

export type NoticeConnection = {
  __typename?: 'NoticeConnection';
  edges: Array<NoticeEdge>;
  nodes: Array<Notice>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type NoticeEdge = {
  __typename?: 'NoticeEdge';
  cursor: Scalars['String']['output'];
  node: Notice;
};

/** A sealed message between two registers. Whoever carries it learns the recipient, the id and a padded size. */
export type EnvelopeInput = {
  id: Scalars['ID']['input'];
  /** Compact JWE to the recipient's encryption key; inside it a JWS by the sender. */
  jwe: Scalars['String']['input'];
};

/** Sealed envelopes, all to the party named. */
export type DeliverNoticesInput = {
  /** From 1 to 50. */
  envelopes: Array<EnvelopeInput>;
};

/** What became of the envelopes that were handed over. */
export type DeliveryResult = {
  __typename?: 'DeliveryResult';
  /** In the order of the envelopes; null where the envelope was refused, with an error at that place. */
  results: Array<Maybe<DeliveredEnvelope>>;
};

/** What became of one envelope. */
export type DeliveredEnvelope = {
  __typename?: 'DeliveredEnvelope';
  id: Scalars['ID']['output'];
  /** The signed receipt, sealed to the sender of the envelope: a compact JWE. */
  receipt: Scalars['String']['output'];
  /** Whether the same envelope had arrived before: it was not acted on again, and the first receipt is repeated. */
  repeated: Scalars['Boolean']['output'];
};

/** A person's answer. ACKNOWLEDGED may be followed by another; any other answer is final. */
export type AnswerNoticeInput = {
  /** The id of the recipient's own copy. */
  id: Scalars['ID']['input'];
  /** One of the notice's `answers`. */
  answer: NoticeAnswer;
  /** A code of the answer's `grounds`, or `OTHER:` with a few words and a `reason` where it may be used. */
  ground?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What is taken back, and why. */
export type RecallNoticeInput = {
  /** The id of one's own notice: its kind is recalled from all who were told. Or the id of the request or breach: all kinds are. */
  id: Scalars['ID']['input'];
  /** Told to those who hear of the recall. It may identify a person, so it is for the register's own door. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** How a party without a register was told. */
export type RecordToldOtherwiseInput = {
  /** The id of one's own copy. */
  notice: Scalars['ID']['input'];
  /** Not in the future, and not before the notice. */
  toldOn: Scalars['CalendarDate']['input'];
  how: Scalars['String']['input'];
  evidence?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** A comparison with one other register, page by page since its last list began. */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** The other party. */
  party: Party;
  /** When the other's list last came; null: never yet. */
  at?: Maybe<Scalars['Instant']['output']>;
  /** When this register's own list last arrived there; null: never yet. */
  sentAt?: Maybe<Scalars['Instant']['output']>;
  /** The code of the last failure to send the own list; null: it arrived, or none is owed. */
  lastFailure?: Maybe<Scalars['String']['output']>;
  /** How many notices both keep in the same state. */
  agreed: Scalars['Int']['output'];
  /** How many notices and answers are sent again because the other lacks them. */
  resent: Scalars['Int']['output'];
  differences: Array<ReconciliationDifference>;
};

/** One notice of which the two registers keep different facts. */
export type ReconciliationDifference = {
  __typename?: 'ReconciliationDifference';
  /** The id that the two copies share. */
  noticeId: Scalars['ID']['output'];
  kind: Scalars['String']['output'];
  what: ReconciliationDifferenceKind;
};

/** What differs, and what follows. */
export type ReconciliationDifferenceKind =
  /** The other lacks a notice that it had receipted: it is sent again. */
  | 'NOTICE_SENT_AGAIN'
  /** The other lacks a notice whose case has been forgotten here: it cannot be sent again. */
  | 'NOTICE_FORGOTTEN'
  /** The other has lost its own answer: it is sent back with its signature. */
  | 'ANSWER_GIVEN_BACK'
  /** The other lacks the answer that was given here: it is sent again. */
  | 'ANSWER_SENT_AGAIN'
  /** The other has lost a notice that it had sent: its statement and the receipt are given back. */
  | 'NOTICE_GIVEN_BACK'
  /** A notice that this register had sent and lost is kept again, from the other's list. */
  | 'NOTICE_TAKEN_BACK'
  /** The other keeps a notice or an answer that this register lacks and expects. */
  | 'AWAITED'
  /** Both keep an answer, and not the same one: people see to it. */
  | 'ANSWERS_DIFFER';

/** What was found when the sharing of an emergency was looked at again. */
export type ReviewEmergencySharingInput = {
  /** The disclosure. */
  id: Scalars['ID']['input'];
  /** What the review found: why it was right, or what follows. */
  reason: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** What a rule, or all of them together, say of sharing. */
export type SharingVerdict =
  | 'YES'
  | 'NO'
  /** A person must decide, or a fact is missing. */
  | 'ASK';

/** The answer: NO if any rule says no, else ASK if any asks, else YES. */
export type SharingAnswer = {
  __typename?: 'SharingAnswer';
  answer: SharingVerdict;
  /** Every rule that spoke, the ones that forbid first. */
  reasons: Array<SharingReason>;
  /** The questions of the agreement's checklist, which are answered when it is decided. */
  checklist: Array<Scalars['String']['output']>;
};

/** What one rule says. */
export type SharingReason = {
  __typename?: 'SharingReason';
  /** A stable name, for example OMA_S14. */
  code: Scalars['String']['output'];
  /** In words, for this case. */
  rule: Scalars['String']['output'];
  source: Scalars['String']['output'];
  verdict: SharingVerdict;
};

/** How data are sent. */
export type TransferMethod =
  | 'SECURE_LINK'
  | 'ENCRYPTED_EMAIL'
  | 'SECURE_PLATFORM'
  | 'TRACKED_PAPER'
  /** Only if urgent, and e-mail is not practicable. */
  | 'TELEPHONE'
  | 'MEETING'
  /** Unencrypted e-mail, ordinary post and the like: never. */
  | 'NOT_SECURE';

/** What is asked. */
export type MayDiscloseInput = {
  recipient: Scalars['ID']['input'];
  /** Reference; null or left out: outside all agreements. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  /** Codes of the agreement's data categories. */
  categories: Array<Scalars['String']['input']>;
  /** A code of the agreement's purposes. */
  purpose: Scalars['String']['input'];
  regime?: InputMaybe<Regime>;
  facts?: InputMaybe<SharingFactsInput>;
};

/** Facts of the case, as far as they are known; left out: not known. */
export type SharingFactsInput = {
  /** Categories of people, by the agreement's names. */
  people?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Bases relied on, for example `6(1)(e)`; left out: the agreement's. */
  lawfulBases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Conditions of DPA 2018 Schedule 1 or 8 relied on, for example `Sch. 1 para. 18`; left out: the agreement's. */
  conditions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The power relied on: an Act, with its section. */
  power?: InputMaybe<Scalars['String']['input']>;
  /** Whether this party's appropriate policy document covers it (Sch. 1 Part 4; s.42). */
  policyDocument?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is necessary for the purpose, and no more than that; Part 3: strictly necessary where the processing is sensitive (s.35(5)); OMA s.14: necessary or expedient. */
  necessary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the person consented, in the sense of Art. 7 (s.35(4)). */
  consent?: InputMaybe<Scalars['Boolean']['input']>;
  classification?: InputMaybe<Classification>;
  method?: InputMaybe<TransferMethod>;
  /** Where the recipient holds it, if outside the United Kingdom. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The transfer's safeguard (Art. 45, 46, 49). */
  transferSafeguard?: InputMaybe<Scalars['String']['input']>;
  /** Whether spent convictions are among the data. */
  spentConvictions?: InputMaybe<Scalars['Boolean']['input']>;
  /** How the recipient justified that it is entitled to them (Rehabilitation of Offenders Act 1974). */
  spentEntitlement?: InputMaybe<Scalars['String']['input']>;
  /** Whether details of offending that the recipient does not need were taken out. */
  redacted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the person objected, or asked that it not be shared. */
  objection?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why it is shared all the same. */
  objectionConsidered?: InputMaybe<Scalars['String']['input']>;
  /** Whether it would do without names. */
  anonymised?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the person is dead: outside data protection law, but not outside confidence. */
  deceased?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether a duty of confidence covers it, and what overrides it: consent or a public interest, in words. */
  confidenceOverride?: InputMaybe<Scalars['String']['input']>;
  /** What the recipient states where Art. 6(1)(ea) is relied on: that it asks for its public task. */
  publicTaskStatement?: InputMaybe<Scalars['String']['input']>;
  /** Whether it must go now to prevent harm: then nothing blocks it, and it is recorded after. */
  emergency?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Disclosures that meet all conditions given. */
export type DisclosureFilter = {
  agreement?: InputMaybe<Scalars['ID']['input']>;
  recipient?: InputMaybe<Scalars['ID']['input']>;
  decision?: InputMaybe<DisclosureDecision>;
};

/** Whether the data went out. */
export type DisclosureDecision = 'SHARE' | 'DO_NOT_SHARE';

/** These data of one person went, or did not go, to that recipient under that agreement, then. */
export type Disclosure = {
  __typename?: 'Disclosure';
  id: Scalars['ID']['output'];
  party: Party;
  recipient: Party;
  /** Reference of the agreement; null in an emergency outside all agreements. */
  agreement?: Maybe<Scalars['ID']['output']>;
  /** A random reference of this party's to the person; says nothing elsewhere. Null at other parties' registers. */
  subject?: Maybe<Scalars['ID']['output']>;
  categories: Array<Scalars['String']['output']>;
  purpose: Scalars['String']['output'];
  regime: Regime;
  decision: DisclosureDecision;
  /** Why it was, or was not, shared. It may describe the person: at the register's own door only, as identity is. */
  rationale?: Maybe<Scalars['String']['output']>;
  /** Answers to the ten-question checklist, by question; null if not recorded, and where `rationale` is. */
  checklist?: Maybe<Scalars['JSON']['output']>;
  decidedAt: Scalars['Instant']['output'];
  /** What the rules said when it was decided; null for decisions made before they were asked, and at other parties' registers. */
  answer?: Maybe<SharingVerdict>;
  /** Empty where `answer` is null. */
  reasons: Array<SharingReason>;
  /** The facts that were known, by their names in `SharingFactsInput`; null where `rationale` is. */
  facts?: Maybe<Scalars['JSON']['output']>;
  /** Whether it was shared at once to prevent harm, and recorded after. */
  emergency: Scalars['Boolean']['output'];
  /** How it was sent; null if not recorded. */
  method?: Maybe<TransferMethod>;
  classification?: Maybe<Classification>;
  /** Questions of the agreement's checklist that were not answered; empty if there is none, and at other parties' registers. */
  unanswered: Array<Scalars['String']['output']>;
  /** Whether the person was told; null if not recorded, and at other parties' registers. */
  personTold?: Maybe<Scalars['Boolean']['output']>;
  /** Why the person was not told, where `rationale` is. */
  reasonNotTold?: Maybe<Scalars['String']['output']>;
  /** When the sharing of an emergency was reviewed; null: not yet, or it was none. */
  reviewedAt?: Maybe<Scalars['Instant']['output']>;
  /** What the review found, where `rationale` is. */
  review?: Maybe<Scalars['String']['output']>;
};

export type DisclosureConnection = {
  __typename?: 'DisclosureConnection';
  edges: Array<DisclosureEdge>;
  nodes: Array<Disclosure>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type DisclosureEdge = {
  __typename?: 'DisclosureEdge';
  cursor: Scalars['String']['output'];
  node: Disclosure;
};

/** A person, as far as is needed to find what is held about them. Never sent in clear through a gateway in production. */
export type SubjectInput = {
  name?: InputMaybe<Scalars['String']['input']>;
  dateOfBirth?: InputMaybe<Scalars['CalendarDate']['input']>;
  address?: InputMaybe<Scalars['String']['input']>;
  identifiers?: InputMaybe<Array<SubjectIdentifierInput>>;
};

/** An identifier of a person in one scheme. */
export type SubjectIdentifierInput = {
  /** NHS_NUMBER, PNC_ID, or LOCAL:<party id> for that party's own reference. */
  scheme: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

/** A decision to share, or not to share, as it was made. */
export type DecideDisclosureInput = {
  recipient: Scalars['ID']['input'];
  /** Needed to share. An emergency outside all agreements says `null` outright, with the reasons in `rationale`. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  /** The person, in clear: for the register's own door. Either this or `sealedSubject`. */
  subject?: InputMaybe<SubjectInput>;
  /** The same as a compact JWE to the register's encryption key: for the way through a gateway. */
  sealedSubject?: InputMaybe<Scalars['String']['input']>;
  /** Codes of the agreement's data categories. */
  categories: Array<Scalars['String']['input']>;
  /** A code of the agreement's purposes. */
  purpose: Scalars['String']['input'];
  regime?: InputMaybe<Regime>;
  decision?: InputMaybe<DisclosureDecision>;
  rationale: Scalars['String']['input'];
  /** Answers to the agreement's checklist: an object by question, or by its number from 1. */
  checklist?: InputMaybe<Scalars['JSON']['input']>;
  /** When it was decided, if it is recorded later; now if left out. Not in the future. */
  decidedAt?: InputMaybe<Scalars['Instant']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
  /** What is known of the case; the rules of `mayDisclose` are put to it. */
  facts?: InputMaybe<SharingFactsInput>;
  /** Whether the person is told that the data are shared; `reasonNotTold` is needed if not. */
  personTold?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why the person is not told: it may put someone at risk, or prejudice an investigation. */
  reasonNotTold?: InputMaybe<Scalars['String']['input']>;
};

/** How data were disposed of. */
export type DisposalMethod =
  | 'DELETED'
  | 'CRYPTOGRAPHIC_ERASURE'
  | 'SHREDDED'
  | 'INCINERATED'
  | 'RETURNED'
  | 'ANONYMISED'
  | 'TRANSFERRED_TO_ARCHIVE';

/** One line of the log of disposals. */
export type Disposal = {
  __typename?: 'Disposal';
  id: Scalars['ID']['output'];
  party: Party;
  /** The processing record. */
  record?: Maybe<Scalars['ID']['output']>;
  /** The agreement that was left, if that is why. */
  agreement?: Maybe<Scalars['ID']['output']>;
  what: Scalars['String']['output'];
  method: DisposalMethod;
  disposedOn: Scalars['CalendarDate']['output'];
  /** Data up to this day are gone. */
  upTo?: Maybe<Scalars['CalendarDate']['output']>;
  /** How many records, as far as known. */
  count?: Maybe<Scalars['Int']['output']>;
  /** The certificate or log entry. */
  evidence: Scalars['String']['output'];
  /** The office, or the role, in which it was recorded. */
  office: Scalars['String']['output'];
};

/** A disposal that is owed. */
export type DisposalDue = {
  __typename?: 'DisposalDue';
  record?: Maybe<Scalars['ID']['output']>;
  agreement?: Maybe<Scalars['ID']['output']>;
  /** Null: no day is set. */
  dueOn?: Maybe<Scalars['CalendarDate']['output']>;
  rule: Scalars['String']['output'];
  source: Scalars['String']['output'];
  overdue: Scalars['Boolean']['output'];
};

/** A disposal for the log. */
export type RecordDisposalInput = {
  /** Either this or `agreement`. */
  record?: InputMaybe<Scalars['ID']['input']>;
  agreement?: InputMaybe<Scalars['ID']['input']>;
  what: Scalars['String']['input'];
  method: DisposalMethod;
  disposedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  /** Needed with `record`: data up to this day are gone. */
  upTo?: InputMaybe<Scalars['CalendarDate']['input']>;
  count?: InputMaybe<Scalars['Int']['input']>;
  evidence: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Flows that meet all conditions given. */
export type DataFlowFilter = {
  agreement?: InputMaybe<Scalars['ID']['input']>;
  /** Flows to this party. */
  recipient?: InputMaybe<Scalars['ID']['input']>;
  special?: InputMaybe<Scalars['Boolean']['input']>;
  criminal?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Data of one processing record that go to one recipient. */
export type DataFlow = {
  __typename?: 'DataFlow';
  id: Scalars['ID']['output'];
  /** Whose data flow: the sender. */
  party: Party;
  recipient: Party;
  /** The processing record. */
  record: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  purposes: Array<Scalars['String']['output']>;
  people: Array<Scalars['String']['output']>;
  categories: Array<Scalars['String']['output']>;
  special: Scalars['Boolean']['output'];
  criminal: Scalars['Boolean']['output'];
  regime: Regime;
  lawfulBases: Array<Scalars['String']['output']>;
  conditions: Array<Scalars['String']['output']>;
  /** References of the agreements that the record names. */
  agreements: Array<Scalars['ID']['output']>;
};

export type DataFlowConnection = {
  __typename?: 'DataFlowConnection';
  edges: Array<DataFlowEdge>;
  nodes: Array<DataFlow>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type DataFlowEdge = {
  __typename?: 'DataFlowEdge';
  cursor: Scalars['String']['output'];
  node: DataFlow;
};

/** Whether the party decides on the processing, or processes for others (Art. 30(1), 30(2)). */
export type ProcessingRole = 'CONTROLLER' | 'JOINT_CONTROLLER' | 'PROCESSOR';

/** A transfer to a third country or international organisation (Art. 30(1)(e)). */
export type Transfer = {
  __typename?: 'Transfer';
  country: Scalars['String']['output'];
  /** The mechanism: adequacy, IDTA, BCR, or an exception of Art. 49. */
  safeguard: Scalars['String']['output'];
  approvedOn?: Maybe<Scalars['CalendarDate']['output']>;
  document?: Maybe<Scalars['String']['output']>;
};

/** A transfer to name in an entry. */
export type TransferInput = {
  country: Scalars['String']['input'];
  safeguard: Scalars['String']['input'];
  approvedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  document?: InputMaybe<Scalars['String']['input']>;
};

/** An entry as it was. */
export type ProcessingRevision = {
  __typename?: 'ProcessingRevision';
  revision: Scalars['Int']['output'];
  /** The fields as they were, by name. */
  fields: Scalars['JSON']['output'];
  /** Why it was changed. */
  because: Scalars['String']['output'];
  until: Scalars['Instant']['output'];
};

/** What a record lacks of an agreement, or the reverse. */
export type RecordGap = {
  __typename?: 'RecordGap';
  /** AGREEMENT_WITHOUT_RECORD, PURPOSE_WITHOUT_RECORD, CATEGORY_WITHOUT_RECORD, PARTNER_WITHOUT_RECORD, RECIPIENT_WITHOUT_AGREEMENT, RECORD_OUTSIDE_AGREEMENT or RETENTION_MISSING. */
  kind: Scalars['String']['output'];
  message: Scalars['String']['output'];
  agreement?: Maybe<Scalars['ID']['output']>;
  record?: Maybe<Scalars['ID']['output']>;
};

/** The file formats of an import. */
export type ImportFormat =
  /** In UTF-8, with commas. */
  | 'CSV'
  /** Of its sheets the first is read. */
  | 'XLSX';

/** How far an import is. */
export type ImportState =
  | 'AWAITING_FILE'
  /** The file is being received and read. */
  | 'READING'
  | 'IMPORTED'
  /** Nothing was imported: see `refused` and `problem`. */
  | 'REFUSED'
  /** All rows are good; nothing was imported, as asked. */
  | 'CHECKED';

/** An import of processing records, in the layout of the ICO's template. */
export type ProcessingImport = {
  __typename?: 'ProcessingImport';
  id: Scalars['ID']['output'];
  party: Party;
  format: ImportFormat;
  state: ImportState;
  /** Where the file is put (HTTP PUT, with a bearer token), below the register's own address. */
  uploadPath: Scalars['String']['output'];
  rowsRead: Scalars['Int']['output'];
  /** Rows that are good. */
  rowsGood: Scalars['Int']['output'];
  /** Rows that are not good, and why; the first 1,000 reasons. */
  refused: Array<RefusedRow>;
  /** How many rows are refused; one may be refused for several reasons. */
  refusedCount: Scalars['Int']['output'];
  /** Why the whole file was refused; null: it was not. */
  problem?: Maybe<Scalars['String']['output']>;
  openedAt: Scalars['Instant']['output'];
  finishedAt?: Maybe<Scalars['Instant']['output']>;
};

/** A row of a file that cannot be imported. */
export type RefusedRow = {
  __typename?: 'RefusedRow';
  /** As the spreadsheet counts: the header is row 1. */
  row: Scalars['Int']['output'];
  column?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
};

/** An import to open. */
export type ImportProcessingInput = {
  format: ImportFormat;
  /** Whether rows are only checked. */
  checkOnly?: InputMaybe<Scalars['Boolean']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to an entry; what is left out stays. */
export type ReviseProcessingInput = {
  id: Scalars['ID']['input'];
  because: Scalars['String']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  people?: InputMaybe<Array<Scalars['String']['input']>>;
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  specialCategory?: InputMaybe<Scalars['Boolean']['input']>;
  criminalOffence?: InputMaybe<Scalars['Boolean']['input']>;
  lawfulBases?: InputMaybe<Array<Scalars['String']['input']>>;
  conditions?: InputMaybe<Array<Scalars['String']['input']>>;
  recipients?: InputMaybe<Array<Scalars['ID']['input']>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  retention?: InputMaybe<Scalars['String']['input']>;
  security?: InputMaybe<Scalars['String']['input']>;
  details?: InputMaybe<ProcessingDetailsInput>;
  /** Today: it was reviewed, and the next review is set. */
  nextReviewOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  endedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** The fields beyond the shortest entry. */
export type ProcessingDetailsInput = {
  role?: InputMaybe<ProcessingRole>;
  controllers?: InputMaybe<Array<Scalars['String']['input']>>;
  contact?: InputMaybe<Scalars['String']['input']>;
  sourceInWords?: InputMaybe<Scalars['String']['input']>;
  recipientCategories?: InputMaybe<Array<Scalars['String']['input']>>;
  transfers?: InputMaybe<Array<TransferInput>>;
  retentionMonths?: InputMaybe<Scalars['Int']['input']>;
  oldestHeldOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  retentionPolicy?: InputMaybe<Scalars['String']['input']>;
  location?: InputMaybe<Scalars['String']['input']>;
  policyDocument?: InputMaybe<Scalars['String']['input']>;
  legitimateInterests?: InputMaybe<Scalars['String']['input']>;
  impactAssessment?: InputMaybe<Scalars['String']['input']>;
  automatedDecisions?: InputMaybe<Scalars['Boolean']['input']>;
  privacyNotice?: InputMaybe<Scalars['String']['input']>;
  consentRecord?: InputMaybe<Scalars['String']['input']>;
  processorContract?: InputMaybe<Scalars['String']['input']>;
};

/** Entries that meet all conditions given. */
export type ProcessingRecordFilter = {
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Entries linked to this agreement. */
  agreement?: InputMaybe<Scalars['ID']['input']>;
  /** Entries that name this party as a recipient. */
  recipient?: InputMaybe<Scalars['ID']['input']>;
  /** Entries that name this party as a source. */
  source?: InputMaybe<Scalars['ID']['input']>;
  regime?: InputMaybe<Regime>;
};

/** One entry of a party's record of processing activities (Art. 30(1); DPA 2018 s.61). */
export type ProcessingRecord = {
  __typename?: 'ProcessingRecord';
  id: Scalars['ID']['output'];
  party: Party;
  name: Scalars['String']['output'];
  purposes: Array<Scalars['String']['output']>;
  /** Categories of people. */
  people: Array<Scalars['String']['output']>;
  /** Categories of personal data, by the codes of the agreements. */
  categories: Array<Scalars['String']['output']>;
  /** Whether it covers special category data (Art. 9; DPA 2018 s.35(8)). */
  specialCategory: Scalars['Boolean']['output'];
  /** Whether it covers criminal offence data (Art. 10). */
  criminalOffence: Scalars['Boolean']['output'];
  regime: Regime;
  /** Articles relied on, for example `6(1)(e)`. */
  lawfulBases: Array<Scalars['String']['output']>;
  /** Conditions of DPA 2018 Schedule 1 or 8 relied on. */
  conditions: Array<Scalars['String']['output']>;
  recipients: Array<Party>;
  /** The parties from which the data come. */
  sources: Array<Party>;
  /** References of the agreements under which it is shared. */
  agreements: Array<Scalars['ID']['output']>;
  /** How long the data are kept, in words. */
  retention: Scalars['String']['output'];
  /** The security measures (Art. 30(1)(g)); null if not described yet. */
  security?: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['Instant']['output'];
  role: ProcessingRole;
  /** Joint controllers (Art. 26), or for a processor the controllers for which it acts (Art. 30(2)(a)), in words or ids. */
  controllers: Array<Scalars['String']['output']>;
  /** The unit and its contact, an office, never a person; null: the party's DPO. */
  contact?: Maybe<Scalars['String']['output']>;
  /** Where the data come from, in words, besides `sources`. */
  sourceInWords?: Maybe<Scalars['String']['output']>;
  /** Recipients that are no parties of the directory, by category (Art. 30(1)(d)). */
  recipientCategories: Array<Scalars['String']['output']>;
  transfers: Array<Transfer>;
  /** How long the data are kept, in months; null: only the words say. */
  retentionMonths?: Maybe<Scalars['Int']['output']>;
  /** The day of the oldest data held; with `retentionMonths` it gives when disposal is due. Null: not known. */
  oldestHeldOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** Where the retention schedule is; null: not linked. */
  retentionPolicy?: Maybe<Scalars['String']['output']>;
  /** Where the data are kept. */
  location?: Maybe<Scalars['String']['output']>;
  /** The appropriate policy document (DPA 2018 Sch. 1 Part 4; s.42); null: none linked. */
  policyDocument?: Maybe<Scalars['String']['output']>;
  /** The legitimate interests assessment; null: not relied on. */
  legitimateInterests?: Maybe<Scalars['String']['output']>;
  /** Reference of the impact assessment (Art. 35; s.64); null: none. */
  impactAssessment?: Maybe<Scalars['String']['output']>;
  automatedDecisions: Scalars['Boolean']['output'];
  /** Where people are told (Art. 13, 14); null: not linked. */
  privacyNotice?: Maybe<Scalars['String']['output']>;
  /** Where consent is recorded; null: not relied on. */
  consentRecord?: Maybe<Scalars['String']['output']>;
  /** The contract with the processor (Art. 28); null: none. */
  processorContract?: Maybe<Scalars['String']['output']>;
  /** Counts from 1. */
  revision: Scalars['Int']['output'];
  /** Earlier revisions, newest first; at most 200, and none for other parties. */
  revisions: Array<ProcessingRevision>;
  reviewedOn?: Maybe<Scalars['CalendarDate']['output']>;
  nextReviewOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** When the processing ended; null: it goes on. */
  endedOn?: Maybe<Scalars['CalendarDate']['output']>;
  /** What is missing by Art. 30, s.61 or the conditions relied on, in words. */
  gaps: Array<Scalars['String']['output']>;
};

export type ProcessingRecordConnection = {
  __typename?: 'ProcessingRecordConnection';
  edges: Array<ProcessingRecordEdge>;
  nodes: Array<ProcessingRecord>;
  pageInfo: PageInfo;
  /** Null unless all parties asked have answered. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  completeness: Completeness;
};

export type ProcessingRecordEdge = {
  __typename?: 'ProcessingRecordEdge';
  cursor: Scalars['String']['output'];
  node: ProcessingRecord;
};

/** A new entry of the record. */
export type RecordProcessingInput = {
  name: Scalars['String']['input'];
  purposes: Array<Scalars['String']['input']>;
  people: Array<Scalars['String']['input']>;
  categories: Array<Scalars['String']['input']>;
  specialCategory?: InputMaybe<Scalars['Boolean']['input']>;
  criminalOffence?: InputMaybe<Scalars['Boolean']['input']>;
  regime?: InputMaybe<Regime>;
  lawfulBases: Array<Scalars['String']['input']>;
  conditions?: InputMaybe<Array<Scalars['String']['input']>>;
  recipients?: InputMaybe<Array<Scalars['ID']['input']>>;
  sources?: InputMaybe<Array<Scalars['ID']['input']>>;
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  retention: Scalars['String']['input'];
  security?: InputMaybe<Scalars['String']['input']>;
  details?: InputMaybe<ProcessingDetailsInput>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
  proof?: InputMaybe<Scalars['String']['input']>;
};

/** How well one register and its program are. */
export type RegisterHealth = {
  __typename?: 'RegisterHealth';
  /** SHA-256, base64url, of the schema that the program serves. */
  contract: Scalars['String']['output'];
  /** Of the program. */
  version: Scalars['String']['output'];
  /** When the program started. */
  startedAt: Scalars['Instant']['output'];
  answeredAt: Scalars['Instant']['output'];
  /** How many notices and answers are owed to other registers and not delivered. Those that people deliver otherwise do not count. */
  queued: Scalars['Int']['output'];
  /** Since when the oldest of them has been owed; null: none is, or only what had arrived once and is sent again. */
  oldestUndeliveredAt?: Maybe<Scalars['Instant']['output']>;
  /** Parties for which the last attempt failed, the longest first, at most 200; empty for people of other parties. */
  unreachable: Array<UnreachableParty>;
  /** Jobs that failed for good: the program does not try them again. */
  failedJobs: Scalars['Int']['output'];
  /** When each other party was last heard, the longest silent first, at most 200; empty for people of other parties. */
  lastHeard: Array<LastHeard>;
  /** Of the directory that the register goes by. */
  directoryVersion: Scalars['Int']['output'];
  directoryExpiresAt: Scalars['Instant']['output'];
  /** The party's keys in the directory, those of who signs its people's tokens included. */
  keys: Array<KeyHealth>;
  /** When the audit was last signed; null: never yet. */
  auditCheckpointAt?: Maybe<Scalars['Instant']['output']>;
  /** Whether the audit was found changed, and nobody has seen to it. */
  auditBroken: Scalars['Boolean']['output'];
  /** What needs attention now, in plain words; empty: nothing. Null for people of other parties, who are not told. */
  problems?: Maybe<Array<Scalars['String']['output']>>;
};

/** A party for which the last attempt to deliver something failed. */
export type UnreachableParty = {
  __typename?: 'UnreachableParty';
  party: Party;
  /** Since when the oldest of what failed has been owed; null: only a daily comparison or a repeat has failed. */
  since?: Maybe<Scalars['Instant']['output']>;
  /** How often the most tried of it was tried. */
  attempts: Scalars['Int']['output'];
  /** Of the last failure: a code of the error catalogue, for example PARTY_UNREACHABLE. */
  code: Scalars['String']['output'];
};

/** When a register last had something signed by another one: an envelope, or a receipt. */
export type LastHeard = {
  __typename?: 'LastHeard';
  party: Party;
  at: Scalars['Instant']['output'];
};

/** Where one of a party's keys stands. */
export type KeyHealth = {
  __typename?: 'KeyHealth';
  /** Null for an issuer's key without one. */
  kid?: Maybe<Scalars['String']['output']>;
  use: KeyUse;
  /** Null for keys of an issuer, of which the directory does not say it. */
  validFrom?: Maybe<Scalars['Instant']['output']>;
  /** The day by which the party's own policy wants it replaced; null for keys of an issuer. */
  rotateBy?: Maybe<Scalars['CalendarDate']['output']>;
  state: KeyState;
};

/** What a key is for. */
export type KeyUse =
  /** What the register sends is signed with it. */
  | 'SIGNING'
  /** What is sent to the register is encrypted to it. */
  | 'ENCRYPTION'
  /** Tokens of the party's people are signed with it. */
  | 'ISSUER';

/** Where a key stands. The day by which it is replaced counts in full. */
export type KeyState =
  | 'CURRENT'
  /** To be replaced within 30 days. */
  | 'DUE'
  /** It ought to have been replaced. */
  | 'OVERDUE'
  | 'REVOKED'
  | 'COMPROMISED';

/** What a letter to the person says. */
export type LetterKind =
  /** That the request has come, and by when it is answered. */
  | 'ACKNOWLEDGEMENT'
  /** That the answer takes longer, and why (Art. 12A; DPA 2018 s.54). */
  | 'EXTENSION'
  /** That it is refused, and why (Art. 12(4); DPA 2018 ss.45(5), 48(1)). */
  | 'REFUSAL'
  /** What was done, who was told of it, and what each answered (Art. 19, second sentence). */
  | 'OUTCOME'
  /** Neither confirms nor denies that anything is held. */
  | 'NEUTRAL_REPLY';

/** A draft of a letter to the person, from the facts of the case; what only a person can add stands in square brackets. */
export type Letter = {
  __typename?: 'Letter';
  /** NEUTRAL_REPLY also where a refusal was asked for and its ground is one that a letter may not tell. */
  kind: LetterKind;
  /** Plain text in plain English. */
  text: Scalars['String']['output'];
  /** The same as a tagged PDF, A4, base64. */
  pdf: Scalars['String']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  AgreementAcrossParties: AgreementAcrossParties;
  Register: Register;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AgreementAcrossParties: { __typename: 'AgreementAcrossParties' } & GraphQLRecursivePick<
    FederationTypes['AgreementAcrossParties'],
    { reference: true }
  >;
  Register: { __typename: 'Register' } & GraphQLRecursivePick<FederationTypes['Register'], { party: true }>;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssuranceFilter: AssuranceFilter;
  AssuranceKind: AssuranceKind;
  AssuranceState: AssuranceState;
  Assurance: ResolverTypeWrapper<AssuranceRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AssuranceConnection: ResolverTypeWrapper<Connection<AssuranceRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AssuranceEdge: ResolverTypeWrapper<Omit<AssuranceEdge, 'node'> & { node: ResolversTypes['Assurance'] }>;
  AssuranceSummary: ResolverTypeWrapper<AssuranceSummary>;
  RecordAssuranceInput: RecordAssuranceInput;
  AgreementState: AgreementState;
  MemberState: MemberState;
  Member: ResolverTypeWrapper<Member>;
  AgreementVersion: ResolverTypeWrapper<
    Omit<AgreementVersion, 'signatures'> & { signatures: Array<ResolversTypes['Signature']> }
  >;
  Withdrawal: ResolverTypeWrapper<WithdrawalRow>;
  WithdrawFromAgreementInput: WithdrawFromAgreementInput;
  SettleDataDutyInput: SettleDataDutyInput;
  Meeting: ResolverTypeWrapper<MeetingRow>;
  Attendance: ResolverTypeWrapper<AttendanceRow>;
  MeetingAction: ResolverTypeWrapper<MeetingAction>;
  RecordMeetingInput: RecordMeetingInput;
  AttendanceInput: AttendanceInput;
  MeetingActionInput: MeetingActionInput;
  CompleteMeetingActionInput: CompleteMeetingActionInput;
  TermOrigin: TermOrigin;
  SourcedRule: ResolverTypeWrapper<SourcedRule>;
  EffectiveTerm: ResolverTypeWrapper<EffectiveTerm>;
  AgreementDraft: ResolverTypeWrapper<AgreementDraftRow>;
  DraftGap: ResolverTypeWrapper<DraftGap>;
  PublishedCopy: ResolverTypeWrapper<Copy>;
  TermCard: ResolverTypeWrapper<TermCard>;
  WithheldPart: ResolverTypeWrapper<WithheldPart>;
  ImportAgreementInput: ImportAgreementInput;
  PublishAgreementInput: PublishAgreementInput;
  WithheldPartInput: WithheldPartInput;
  ReviewTrigger: ReviewTrigger;
  ReviewOutcome: ReviewOutcome;
  ReviewAnswer: ResolverTypeWrapper<ReviewAnswer>;
  AgreementReview: ResolverTypeWrapper<AgreementReviewRow>;
  Decline: ResolverTypeWrapper<DeclineRow>;
  ReviewAnswerInput: ReviewAnswerInput;
  ReviewAgreementInput: ReviewAgreementInput;
  CallForReviewInput: CallForReviewInput;
  AmendAgreementInput: AmendAgreementInput;
  DeclineAgreementInput: DeclineAgreementInput;
  AgreementFilter: AgreementFilter;
  Agreement: ResolverTypeWrapper<AgreementRow>;
  AgreementConnection: ResolverTypeWrapper<Connection<AgreementRow>>;
  AgreementEdge: ResolverTypeWrapper<Omit<AgreementEdge, 'node'> & { node: ResolversTypes['Agreement'] }>;
  Signature: ResolverTypeWrapper<SignatureRow>;
  Finding: ResolverTypeWrapper<Finding>;
  AgreementAcrossParties: ResolverTypeWrapper<
    Omit<AgreementAcrossParties, 'copies'> & { copies: Array<ResolversTypes['Agreement']> }
  >;
  ProposeAgreementInput: ProposeAgreementInput;
  SignAgreementInput: SignAgreementInput;
  SharingRequestFilter: SharingRequestFilter;
  SharingRequestState: SharingRequestState;
  AssessmentKind: AssessmentKind;
  SharingRequest: ResolverTypeWrapper<SharingRequestRow>;
  SharingRequestConnection: ResolverTypeWrapper<Connection<SharingRequestRow>>;
  SharingRequestEdge: ResolverTypeWrapper<
    Omit<SharingRequestEdge, 'node'> & { node: ResolversTypes['SharingRequest'] }
  >;
  Assessment: ResolverTypeWrapper<Assessment>;
  SharingRisk: ResolverTypeWrapper<SharingRisk>;
  RiskLevel: RiskLevel;
  RiskDeciding: ResolverTypeWrapper<RiskDeciding>;
  RiskDecision: ResolverTypeWrapper<RiskDecision>;
  RequestSharingInput: RequestSharingInput;
  RecordImpactAssessmentInput: RecordImpactAssessmentInput;
  SharingRiskInput: SharingRiskInput;
  AcceptRisksInput: AcceptRisksInput;
  Signing: ResolverTypeWrapper<Signing>;
  BreachView: ResolverTypeWrapper<BreachView>;
  BreachEffect: ResolverTypeWrapper<BreachEffect>;
  DecisionSubject: DecisionSubject;
  DecisionRule: DecisionRule;
  SubjectsException: SubjectsException;
  BreachDecision: ResolverTypeWrapper<BreachDecision>;
  DecisionView: ResolverTypeWrapper<DecisionView>;
  GiveViewInput: GiveViewInput;
  ReportEffectInput: ReportEffectInput;
  DecideOnAuthorityInput: DecideOnAuthorityInput;
  DecideOnSubjectsInput: DecideOnSubjectsInput;
  ReportPhase: ReportPhase;
  BreachReport: ResolverTypeWrapper<BreachReport>;
  AuthorityReport: ResolverTypeWrapper<AuthorityReport>;
  BreachDetails: ResolverTypeWrapper<BreachDetails>;
  BreachDetailsInput: BreachDetailsInput;
  ConsequenceLikelihood: ConsequenceLikelihood;
  ReportToAuthorityInput: ReportToAuthorityInput;
  BreachFilter: BreachFilter;
  BreachKind: BreachKind;
  BreachState: BreachState;
  BreachRisk: BreachRisk;
  Breach: ResolverTypeWrapper<BreachRow>;
  BreachCause: ResolverTypeWrapper<BreachCause>;
  BreachPartner: ResolverTypeWrapper<BreachPartner>;
  BreachEntry: ResolverTypeWrapper<BreachEntry>;
  BreachLesson: ResolverTypeWrapper<BreachLesson>;
  BreachConnection: ResolverTypeWrapper<Connection<BreachRow>>;
  BreachEdge: ResolverTypeWrapper<Omit<BreachEdge, 'node'> & { node: ResolversTypes['Breach'] }>;
  RecordBreachInput: RecordBreachInput;
  AffectedPartyInput: AffectedPartyInput;
  AssessBreachInput: AssessBreachInput;
  CloseBreachInput: CloseBreachInput;
  ExplainedObligationInput: ExplainedObligationInput;
  BreachLessonInput: BreachLessonInput;
  ComplaintFilter: ComplaintFilter;
  ComplaintState: ComplaintState;
  ComplaintOutcome: ComplaintOutcome;
  Complaint: ResolverTypeWrapper<ComplaintRow>;
  ComplaintConnection: ResolverTypeWrapper<Connection<ComplaintRow>>;
  ComplaintEdge: ResolverTypeWrapper<Omit<ComplaintEdge, 'node'> & { node: ResolversTypes['Complaint'] }>;
  RecordComplaintInput: RecordComplaintInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AnswerComplaintInput: AnswerComplaintInput;
  ReleaseRegime: ReleaseRegime;
  ReleaseState: ReleaseState;
  ReleaseOutcome: ReleaseOutcome;
  ReleaseRequest: ResolverTypeWrapper<ReleaseRequestRow>;
  ReleaseView: ResolverTypeWrapper<ReleaseView>;
  RecordReleaseRequestInput: RecordReleaseRequestInput;
  GiveReleaseViewInput: GiveReleaseViewInput;
  DecideReleaseInput: DecideReleaseInput;
  RequestInformationInput: RequestInformationInput;
  AcknowledgeInformationRequestInput: AcknowledgeInformationRequestInput;
  AskForJustificationInput: AskForJustificationInput;
  JustifyInformationRequestInput: JustifyInformationRequestInput;
  ApproveInformationRequestInput: ApproveInformationRequestInput;
  AgreePublicationInput: AgreePublicationInput;
  DecideInformationRequestInput: DecideInformationRequestInput;
  HolderTestInput: HolderTestInput;
  ProvideInformationInput: ProvideInformationInput;
  EscalateInformationRequestInput: EscalateInformationRequestInput;
  RecordEscalationOutcomeInput: RecordEscalationOutcomeInput;
  WithdrawInformationRequestInput: WithdrawInformationRequestInput;
  Escalation: ResolverTypeWrapper<Escalation>;
  HolderTest: ResolverTypeWrapper<HolderTest>;
  Approval: ResolverTypeWrapper<Approval>;
  Justification: ResolverTypeWrapper<Justification>;
  PublicationProposal: ResolverTypeWrapper<PublicationProposal>;
  InformationDecision: ResolverTypeWrapper<InformationDecision>;
  InformationOutcome: InformationOutcome;
  Provision: ResolverTypeWrapper<Provision>;
  InformationRequestFilter: InformationRequestFilter;
  Classification: Classification;
  InformationRequestState: InformationRequestState;
  InformationRequest: ResolverTypeWrapper<InformationRequestRow>;
  InformationRequestConnection: ResolverTypeWrapper<Connection<InformationRequestRow>>;
  InformationRequestEdge: ResolverTypeWrapper<
    Omit<InformationRequestEdge, 'node'> & { node: ResolversTypes['InformationRequest'] }
  >;
  Applicability: ResolverTypeWrapper<Applicability>;
  RightApplies: RightApplies;
  IdentityCheck: ResolverTypeWrapper<IdentityCheck>;
  IdentityState: IdentityState;
  ReplyClock: ResolverTypeWrapper<ReplyClock>;
  ClockStep: ResolverTypeWrapper<ClockStep>;
  RefusalGround: ResolverTypeWrapper<RefusalGround>;
  UpholdingGround: ResolverTypeWrapper<UpholdingGround>;
  ToldRecipient: ResolverTypeWrapper<ToldRecipient>;
  DischargedNotice: ResolverTypeWrapper<DischargeOf>;
  ClockPause: ResolverTypeWrapper<PauseOf>;
  LegalHold: ResolverTypeWrapper<LegalHoldRow>;
  IdentityEvidenceInput: IdentityEvidenceInput;
  RequestIdentityInput: RequestIdentityInput;
  ConfirmIdentityInput: ConfirmIdentityInput;
  PauseRightsRequestInput: PauseRightsRequestInput;
  ResumeRightsRequestInput: ResumeRightsRequestInput;
  ExtendRightsRequestInput: ExtendRightsRequestInput;
  WithdrawRightsRequestInput: WithdrawRightsRequestInput;
  CloseRightsRequestInput: CloseRightsRequestInput;
  DischargeNoticeInput: DischargeNoticeInput;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  LiftLegalHoldInput: LiftLegalHoldInput;
  RecordFeeInput: RecordFeeInput;
  RecipientException: RecipientException;
  SubjectMatch: SubjectMatch;
  SubjectCandidate: ResolverTypeWrapper<CandidateRow>;
  ExceptedRecipient: ResolverTypeWrapper<ExceptionRow>;
  ExceptRecipientInput: ExceptRecipientInput;
  ReviseNoticesInput: ReviseNoticesInput;
  ConfirmMatchInput: ConfirmMatchInput;
  RightsRequestFilter: RightsRequestFilter;
  Right: Right;
  RightsRequestState: RightsRequestState;
  RightsRequestOutcome: RightsRequestOutcome;
  RightsRequest: ResolverTypeWrapper<RightsRequestRow>;
  SubjectIdentity: ResolverTypeWrapper<SubjectIdentity>;
  SubjectIdentifier: ResolverTypeWrapper<SubjectIdentifier>;
  RightsRequestConnection: ResolverTypeWrapper<Connection<RightsRequestRow>>;
  RightsRequestEdge: ResolverTypeWrapper<
    Omit<RightsRequestEdge, 'node'> & { node: ResolversTypes['RightsRequest'] }
  >;
  RecordRightsRequestInput: RecordRightsRequestInput;
  CompleteRightsRequestInput: CompleteRightsRequestInput;
  RefuseRightsRequestInput: RefuseRightsRequestInput;
  CalendarFeed: ResolverTypeWrapper<CalendarFeedRow>;
  OpenedCalendarFeed: ResolverTypeWrapper<OpenedFeed>;
  OpenCalendarFeedInput: OpenCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  ObligationFilter: ObligationFilter;
  ObligationState: ObligationState;
  Obligation: ResolverTypeWrapper<ObligationRow>;
  EarlierTerm: ResolverTypeWrapper<EarlierTerm>;
  ObligationConnection: ResolverTypeWrapper<Connection<ObligationRow>>;
  ObligationEdge: ResolverTypeWrapper<Omit<ObligationEdge, 'node'> & { node: ResolversTypes['Obligation'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Party: ResolverTypeWrapper<Party>;
  Register: ResolverTypeWrapper<
    Omit<
      Register,
      | 'assurances'
      | 'meetings'
      | 'agreementDrafts'
      | 'agreements'
      | 'agreement'
      | 'sharingRequests'
      | 'breaches'
      | 'complaints'
      | 'releaseRequests'
      | 'informationRequests'
      | 'rightsRequests'
      | 'calendarFeeds'
      | 'obligations'
      | 'auditLines'
      | 'auditAccess'
      | 'readDigests'
      | 'notices'
      | 'reconciliation'
      | 'disclosures'
      | 'disposals'
      | 'dataFlows'
      | 'processingImports'
      | 'processingRecords'
      | 'health'
    > & {
      assurances?: Maybe<ResolversTypes['AssuranceConnection']>;
      meetings?: Maybe<Array<ResolversTypes['Meeting']>>;
      agreementDrafts?: Maybe<Array<ResolversTypes['AgreementDraft']>>;
      agreements?: Maybe<ResolversTypes['AgreementConnection']>;
      agreement?: Maybe<ResolversTypes['AgreementAcrossParties']>;
      sharingRequests?: Maybe<ResolversTypes['SharingRequestConnection']>;
      breaches?: Maybe<ResolversTypes['BreachConnection']>;
      complaints?: Maybe<ResolversTypes['ComplaintConnection']>;
      releaseRequests?: Maybe<Array<ResolversTypes['ReleaseRequest']>>;
      informationRequests?: Maybe<ResolversTypes['InformationRequestConnection']>;
      rightsRequests?: Maybe<ResolversTypes['RightsRequestConnection']>;
      calendarFeeds?: Maybe<Array<ResolversTypes['CalendarFeed']>>;
      obligations?: Maybe<ResolversTypes['ObligationConnection']>;
      auditLines?: Maybe<ResolversTypes['AuditLineConnection']>;
      auditAccess?: Maybe<ResolversTypes['AuditAccessConnection']>;
      readDigests?: Maybe<ResolversTypes['ReadDigestConnection']>;
      notices?: Maybe<ResolversTypes['NoticeConnection']>;
      reconciliation?: Maybe<Array<ResolversTypes['Reconciliation']>>;
      disclosures?: Maybe<ResolversTypes['DisclosureConnection']>;
      disposals?: Maybe<Array<ResolversTypes['Disposal']>>;
      dataFlows?: Maybe<ResolversTypes['DataFlowConnection']>;
      processingImports?: Maybe<Array<ResolversTypes['ProcessingImport']>>;
      processingRecords?: Maybe<ResolversTypes['ProcessingRecordConnection']>;
      health?: Maybe<ResolversTypes['RegisterHealth']>;
    }
  >;
  Instant: ResolverTypeWrapper<Scalars['Instant']['output']>;
  CalendarDate: ResolverTypeWrapper<Scalars['CalendarDate']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Completeness: ResolverTypeWrapper<Completeness>;
  MissingParty: ResolverTypeWrapper<MissingParty>;
  Regime: Regime;
  Strength: Strength;
  PartyWithReason: ResolverTypeWrapper<PartyWithReasonRow>;
  CaseTask: ResolverTypeWrapper<CaseTaskRow>;
  CaseTaskResult: CaseTaskResult;
  CompleteCaseTaskInput: CompleteCaseTaskInput;
  AuditLineFilter: AuditLineFilter;
  AuditLine: ResolverTypeWrapper<AuditLineRow>;
  AuditCheckpoint: ResolverTypeWrapper<AuditCheckpoint>;
  AuditLineConnection: ResolverTypeWrapper<Connection<AuditLineRow>>;
  AuditLineEdge: ResolverTypeWrapper<Omit<AuditLineEdge, 'node'> & { node: ResolversTypes['AuditLine'] }>;
  AuditAccess: ResolverTypeWrapper<AuditAccessRow>;
  AuditAccessConnection: ResolverTypeWrapper<Connection<AuditAccessRow>>;
  AuditAccessEdge: ResolverTypeWrapper<
    Omit<AuditAccessEdge, 'node'> & { node: ResolversTypes['AuditAccess'] }
  >;
  ReadDigest: ResolverTypeWrapper<ReadDigestRow>;
  DigestedReads: ResolverTypeWrapper<DigestedReads>;
  ReadDigestConnection: ResolverTypeWrapper<Connection<ReadDigestRow>>;
  ReadDigestEdge: ResolverTypeWrapper<Omit<ReadDigestEdge, 'node'> & { node: ResolversTypes['ReadDigest'] }>;
  GrantAuditAccessInput: GrantAuditAccessInput;
  EndAuditAccessInput: EndAuditAccessInput;
  EvidenceKind: EvidenceKind;
  EvidenceAddress: ResolverTypeWrapper<EvidenceAddress>;
  NoticeFilter: NoticeFilter;
  NoticeDirection: NoticeDirection;
  NoticeKind: NoticeKind;
  NoticeState: NoticeState;
  NoticeAnswer: NoticeAnswer;
  ToldOtherwise: ResolverTypeWrapper<ToldRow>;
  Notice: ResolverTypeWrapper<NoticeRow>;
  AnswerChoice: ResolverTypeWrapper<AnswerChoice>;
  AnswerGround: ResolverTypeWrapper<AnswerGround>;
  NoticeConnection: ResolverTypeWrapper<Connection<NoticeRow>>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  EnvelopeInput: EnvelopeInput;
  DeliverNoticesInput: DeliverNoticesInput;
  DeliveryResult: ResolverTypeWrapper<DeliveryResult>;
  DeliveredEnvelope: ResolverTypeWrapper<DeliveredEnvelope>;
  AnswerNoticeInput: AnswerNoticeInput;
  RecallNoticeInput: RecallNoticeInput;
  RecordToldOtherwiseInput: RecordToldOtherwiseInput;
  Reconciliation: ResolverTypeWrapper<ReconciliationRow>;
  ReconciliationDifference: ResolverTypeWrapper<ReconciliationDifference>;
  ReconciliationDifferenceKind: ReconciliationDifferenceKind;
  ReviewEmergencySharingInput: ReviewEmergencySharingInput;
  SharingVerdict: SharingVerdict;
  SharingAnswer: ResolverTypeWrapper<SharingAnswer>;
  SharingReason: ResolverTypeWrapper<SharingReason>;
  TransferMethod: TransferMethod;
  MayDiscloseInput: MayDiscloseInput;
  SharingFactsInput: SharingFactsInput;
  DisclosureFilter: DisclosureFilter;
  DisclosureDecision: DisclosureDecision;
  Disclosure: ResolverTypeWrapper<DisclosureRow>;
  DisclosureConnection: ResolverTypeWrapper<Connection<DisclosureRow>>;
  DisclosureEdge: ResolverTypeWrapper<Omit<DisclosureEdge, 'node'> & { node: ResolversTypes['Disclosure'] }>;
  SubjectInput: SubjectInput;
  SubjectIdentifierInput: SubjectIdentifierInput;
  DecideDisclosureInput: DecideDisclosureInput;
  DisposalMethod: DisposalMethod;
  Disposal: ResolverTypeWrapper<DisposalRow>;
  DisposalDue: ResolverTypeWrapper<DisposalDue>;
  RecordDisposalInput: RecordDisposalInput;
  DataFlowFilter: DataFlowFilter;
  DataFlow: ResolverTypeWrapper<DataFlowRow>;
  DataFlowConnection: ResolverTypeWrapper<Connection<DataFlowRow>>;
  DataFlowEdge: ResolverTypeWrapper<Omit<DataFlowEdge, 'node'> & { node: ResolversTypes['DataFlow'] }>;
  ProcessingRole: ProcessingRole;
  Transfer: ResolverTypeWrapper<Transfer>;
  TransferInput: TransferInput;
  ProcessingRevision: ResolverTypeWrapper<ProcessingRevision>;
  RecordGap: ResolverTypeWrapper<RecordGap>;
  ImportFormat: ImportFormat;
  ImportState: ImportState;
  ProcessingImport: ResolverTypeWrapper<ProcessingImportRow>;
  RefusedRow: ResolverTypeWrapper<RefusedRow>;
  ImportProcessingInput: ImportProcessingInput;
  ReviseProcessingInput: ReviseProcessingInput;
  ProcessingDetailsInput: ProcessingDetailsInput;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecord: ResolverTypeWrapper<ProcessingRecordRow>;
  ProcessingRecordConnection: ResolverTypeWrapper<Connection<ProcessingRecordRow>>;
  ProcessingRecordEdge: ResolverTypeWrapper<
    Omit<ProcessingRecordEdge, 'node'> & { node: ResolversTypes['ProcessingRecord'] }
  >;
  RecordProcessingInput: RecordProcessingInput;
  RegisterHealth: ResolverTypeWrapper<HealthShown>;
  UnreachableParty: ResolverTypeWrapper<UnreachableParty>;
  LastHeard: ResolverTypeWrapper<LastHeard>;
  KeyHealth: ResolverTypeWrapper<KeyHealth>;
  KeyUse: KeyUse;
  KeyState: KeyState;
  LetterKind: LetterKind;
  Letter: ResolverTypeWrapper<WrittenLetter>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssuranceFilter: AssuranceFilter;
  Assurance: AssuranceRow;
  ID: Scalars['ID']['output'];
  AssuranceConnection: Connection<AssuranceRow>;
  Int: Scalars['Int']['output'];
  AssuranceEdge: Omit<AssuranceEdge, 'node'> & { node: ResolversParentTypes['Assurance'] };
  AssuranceSummary: AssuranceSummary;
  RecordAssuranceInput: RecordAssuranceInput;
  Member: Member;
  AgreementVersion: Omit<AgreementVersion, 'signatures'> & {
    signatures: Array<ResolversParentTypes['Signature']>;
  };
  Withdrawal: WithdrawalRow;
  WithdrawFromAgreementInput: WithdrawFromAgreementInput;
  SettleDataDutyInput: SettleDataDutyInput;
  Meeting: MeetingRow;
  Attendance: AttendanceRow;
  MeetingAction: MeetingAction;
  RecordMeetingInput: RecordMeetingInput;
  AttendanceInput: AttendanceInput;
  MeetingActionInput: MeetingActionInput;
  CompleteMeetingActionInput: CompleteMeetingActionInput;
  SourcedRule: SourcedRule;
  EffectiveTerm: EffectiveTerm;
  AgreementDraft: AgreementDraftRow;
  DraftGap: DraftGap;
  PublishedCopy: Copy;
  TermCard: TermCard;
  WithheldPart: WithheldPart;
  ImportAgreementInput: ImportAgreementInput;
  PublishAgreementInput: PublishAgreementInput;
  WithheldPartInput: WithheldPartInput;
  ReviewAnswer: ReviewAnswer;
  AgreementReview: AgreementReviewRow;
  Decline: DeclineRow;
  ReviewAnswerInput: ReviewAnswerInput;
  ReviewAgreementInput: ReviewAgreementInput;
  CallForReviewInput: CallForReviewInput;
  AmendAgreementInput: AmendAgreementInput;
  DeclineAgreementInput: DeclineAgreementInput;
  AgreementFilter: AgreementFilter;
  Agreement: AgreementRow;
  AgreementConnection: Connection<AgreementRow>;
  AgreementEdge: Omit<AgreementEdge, 'node'> & { node: ResolversParentTypes['Agreement'] };
  Signature: SignatureRow;
  Finding: Finding;
  AgreementAcrossParties:
    | (Omit<AgreementAcrossParties, 'copies'> & { copies: Array<ResolversParentTypes['Agreement']> })
    | FederationReferenceTypes['AgreementAcrossParties'];
  ProposeAgreementInput: ProposeAgreementInput;
  SignAgreementInput: SignAgreementInput;
  SharingRequestFilter: SharingRequestFilter;
  SharingRequest: SharingRequestRow;
  SharingRequestConnection: Connection<SharingRequestRow>;
  SharingRequestEdge: Omit<SharingRequestEdge, 'node'> & { node: ResolversParentTypes['SharingRequest'] };
  Assessment: Assessment;
  SharingRisk: SharingRisk;
  RiskDeciding: RiskDeciding;
  RiskDecision: RiskDecision;
  RequestSharingInput: RequestSharingInput;
  RecordImpactAssessmentInput: RecordImpactAssessmentInput;
  SharingRiskInput: SharingRiskInput;
  AcceptRisksInput: AcceptRisksInput;
  Signing: Signing;
  BreachView: BreachView;
  BreachEffect: BreachEffect;
  BreachDecision: BreachDecision;
  DecisionView: DecisionView;
  GiveViewInput: GiveViewInput;
  ReportEffectInput: ReportEffectInput;
  DecideOnAuthorityInput: DecideOnAuthorityInput;
  DecideOnSubjectsInput: DecideOnSubjectsInput;
  BreachReport: BreachReport;
  AuthorityReport: AuthorityReport;
  BreachDetails: BreachDetails;
  BreachDetailsInput: BreachDetailsInput;
  ReportToAuthorityInput: ReportToAuthorityInput;
  BreachFilter: BreachFilter;
  Breach: BreachRow;
  BreachCause: BreachCause;
  BreachPartner: BreachPartner;
  BreachEntry: BreachEntry;
  BreachLesson: BreachLesson;
  BreachConnection: Connection<BreachRow>;
  BreachEdge: Omit<BreachEdge, 'node'> & { node: ResolversParentTypes['Breach'] };
  RecordBreachInput: RecordBreachInput;
  AffectedPartyInput: AffectedPartyInput;
  AssessBreachInput: AssessBreachInput;
  CloseBreachInput: CloseBreachInput;
  ExplainedObligationInput: ExplainedObligationInput;
  BreachLessonInput: BreachLessonInput;
  ComplaintFilter: ComplaintFilter;
  Complaint: ComplaintRow;
  ComplaintConnection: Connection<ComplaintRow>;
  ComplaintEdge: Omit<ComplaintEdge, 'node'> & { node: ResolversParentTypes['Complaint'] };
  RecordComplaintInput: RecordComplaintInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AnswerComplaintInput: AnswerComplaintInput;
  ReleaseRequest: ReleaseRequestRow;
  ReleaseView: ReleaseView;
  RecordReleaseRequestInput: RecordReleaseRequestInput;
  GiveReleaseViewInput: GiveReleaseViewInput;
  DecideReleaseInput: DecideReleaseInput;
  RequestInformationInput: RequestInformationInput;
  AcknowledgeInformationRequestInput: AcknowledgeInformationRequestInput;
  AskForJustificationInput: AskForJustificationInput;
  JustifyInformationRequestInput: JustifyInformationRequestInput;
  ApproveInformationRequestInput: ApproveInformationRequestInput;
  AgreePublicationInput: AgreePublicationInput;
  DecideInformationRequestInput: DecideInformationRequestInput;
  HolderTestInput: HolderTestInput;
  ProvideInformationInput: ProvideInformationInput;
  EscalateInformationRequestInput: EscalateInformationRequestInput;
  RecordEscalationOutcomeInput: RecordEscalationOutcomeInput;
  WithdrawInformationRequestInput: WithdrawInformationRequestInput;
  Escalation: Escalation;
  HolderTest: HolderTest;
  Approval: Approval;
  Justification: Justification;
  PublicationProposal: PublicationProposal;
  InformationDecision: InformationDecision;
  Provision: Provision;
  InformationRequestFilter: InformationRequestFilter;
  InformationRequest: InformationRequestRow;
  InformationRequestConnection: Connection<InformationRequestRow>;
  InformationRequestEdge: Omit<InformationRequestEdge, 'node'> & {
    node: ResolversParentTypes['InformationRequest'];
  };
  Applicability: Applicability;
  IdentityCheck: IdentityCheck;
  ReplyClock: ReplyClock;
  ClockStep: ClockStep;
  RefusalGround: RefusalGround;
  UpholdingGround: UpholdingGround;
  ToldRecipient: ToldRecipient;
  DischargedNotice: DischargeOf;
  ClockPause: PauseOf;
  LegalHold: LegalHoldRow;
  IdentityEvidenceInput: IdentityEvidenceInput;
  RequestIdentityInput: RequestIdentityInput;
  ConfirmIdentityInput: ConfirmIdentityInput;
  PauseRightsRequestInput: PauseRightsRequestInput;
  ResumeRightsRequestInput: ResumeRightsRequestInput;
  ExtendRightsRequestInput: ExtendRightsRequestInput;
  WithdrawRightsRequestInput: WithdrawRightsRequestInput;
  CloseRightsRequestInput: CloseRightsRequestInput;
  DischargeNoticeInput: DischargeNoticeInput;
  PlaceLegalHoldInput: PlaceLegalHoldInput;
  LiftLegalHoldInput: LiftLegalHoldInput;
  RecordFeeInput: RecordFeeInput;
  SubjectCandidate: CandidateRow;
  ExceptedRecipient: ExceptionRow;
  ExceptRecipientInput: ExceptRecipientInput;
  ReviseNoticesInput: ReviseNoticesInput;
  ConfirmMatchInput: ConfirmMatchInput;
  RightsRequestFilter: RightsRequestFilter;
  RightsRequest: RightsRequestRow;
  SubjectIdentity: SubjectIdentity;
  SubjectIdentifier: SubjectIdentifier;
  RightsRequestConnection: Connection<RightsRequestRow>;
  RightsRequestEdge: Omit<RightsRequestEdge, 'node'> & { node: ResolversParentTypes['RightsRequest'] };
  RecordRightsRequestInput: RecordRightsRequestInput;
  CompleteRightsRequestInput: CompleteRightsRequestInput;
  RefuseRightsRequestInput: RefuseRightsRequestInput;
  CalendarFeed: CalendarFeedRow;
  OpenedCalendarFeed: OpenedFeed;
  OpenCalendarFeedInput: OpenCalendarFeedInput;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  ObligationFilter: ObligationFilter;
  Obligation: ObligationRow;
  EarlierTerm: EarlierTerm;
  ObligationConnection: Connection<ObligationRow>;
  ObligationEdge: Omit<ObligationEdge, 'node'> & { node: ResolversParentTypes['Obligation'] };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Party: Party;
  Register:
    | (Omit<
        Register,
        | 'assurances'
        | 'meetings'
        | 'agreementDrafts'
        | 'agreements'
        | 'agreement'
        | 'sharingRequests'
        | 'breaches'
        | 'complaints'
        | 'releaseRequests'
        | 'informationRequests'
        | 'rightsRequests'
        | 'calendarFeeds'
        | 'obligations'
        | 'auditLines'
        | 'auditAccess'
        | 'readDigests'
        | 'notices'
        | 'reconciliation'
        | 'disclosures'
        | 'disposals'
        | 'dataFlows'
        | 'processingImports'
        | 'processingRecords'
        | 'health'
      > & {
        assurances?: Maybe<ResolversParentTypes['AssuranceConnection']>;
        meetings?: Maybe<Array<ResolversParentTypes['Meeting']>>;
        agreementDrafts?: Maybe<Array<ResolversParentTypes['AgreementDraft']>>;
        agreements?: Maybe<ResolversParentTypes['AgreementConnection']>;
        agreement?: Maybe<ResolversParentTypes['AgreementAcrossParties']>;
        sharingRequests?: Maybe<ResolversParentTypes['SharingRequestConnection']>;
        breaches?: Maybe<ResolversParentTypes['BreachConnection']>;
        complaints?: Maybe<ResolversParentTypes['ComplaintConnection']>;
        releaseRequests?: Maybe<Array<ResolversParentTypes['ReleaseRequest']>>;
        informationRequests?: Maybe<ResolversParentTypes['InformationRequestConnection']>;
        rightsRequests?: Maybe<ResolversParentTypes['RightsRequestConnection']>;
        calendarFeeds?: Maybe<Array<ResolversParentTypes['CalendarFeed']>>;
        obligations?: Maybe<ResolversParentTypes['ObligationConnection']>;
        auditLines?: Maybe<ResolversParentTypes['AuditLineConnection']>;
        auditAccess?: Maybe<ResolversParentTypes['AuditAccessConnection']>;
        readDigests?: Maybe<ResolversParentTypes['ReadDigestConnection']>;
        notices?: Maybe<ResolversParentTypes['NoticeConnection']>;
        reconciliation?: Maybe<Array<ResolversParentTypes['Reconciliation']>>;
        disclosures?: Maybe<ResolversParentTypes['DisclosureConnection']>;
        disposals?: Maybe<Array<ResolversParentTypes['Disposal']>>;
        dataFlows?: Maybe<ResolversParentTypes['DataFlowConnection']>;
        processingImports?: Maybe<Array<ResolversParentTypes['ProcessingImport']>>;
        processingRecords?: Maybe<ResolversParentTypes['ProcessingRecordConnection']>;
        health?: Maybe<ResolversParentTypes['RegisterHealth']>;
      })
    | FederationReferenceTypes['Register'];
  Instant: Scalars['Instant']['output'];
  CalendarDate: Scalars['CalendarDate']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Completeness: Completeness;
  MissingParty: MissingParty;
  PartyWithReason: PartyWithReasonRow;
  CaseTask: CaseTaskRow;
  CompleteCaseTaskInput: CompleteCaseTaskInput;
  AuditLineFilter: AuditLineFilter;
  AuditLine: AuditLineRow;
  AuditCheckpoint: AuditCheckpoint;
  AuditLineConnection: Connection<AuditLineRow>;
  AuditLineEdge: Omit<AuditLineEdge, 'node'> & { node: ResolversParentTypes['AuditLine'] };
  AuditAccess: AuditAccessRow;
  AuditAccessConnection: Connection<AuditAccessRow>;
  AuditAccessEdge: Omit<AuditAccessEdge, 'node'> & { node: ResolversParentTypes['AuditAccess'] };
  ReadDigest: ReadDigestRow;
  DigestedReads: DigestedReads;
  ReadDigestConnection: Connection<ReadDigestRow>;
  ReadDigestEdge: Omit<ReadDigestEdge, 'node'> & { node: ResolversParentTypes['ReadDigest'] };
  GrantAuditAccessInput: GrantAuditAccessInput;
  EndAuditAccessInput: EndAuditAccessInput;
  EvidenceAddress: EvidenceAddress;
  NoticeFilter: NoticeFilter;
  ToldOtherwise: ToldRow;
  Notice: NoticeRow;
  AnswerChoice: AnswerChoice;
  AnswerGround: AnswerGround;
  NoticeConnection: Connection<NoticeRow>;
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  EnvelopeInput: EnvelopeInput;
  DeliverNoticesInput: DeliverNoticesInput;
  DeliveryResult: DeliveryResult;
  DeliveredEnvelope: DeliveredEnvelope;
  AnswerNoticeInput: AnswerNoticeInput;
  RecallNoticeInput: RecallNoticeInput;
  RecordToldOtherwiseInput: RecordToldOtherwiseInput;
  Reconciliation: ReconciliationRow;
  ReconciliationDifference: ReconciliationDifference;
  ReviewEmergencySharingInput: ReviewEmergencySharingInput;
  SharingAnswer: SharingAnswer;
  SharingReason: SharingReason;
  MayDiscloseInput: MayDiscloseInput;
  SharingFactsInput: SharingFactsInput;
  DisclosureFilter: DisclosureFilter;
  Disclosure: DisclosureRow;
  DisclosureConnection: Connection<DisclosureRow>;
  DisclosureEdge: Omit<DisclosureEdge, 'node'> & { node: ResolversParentTypes['Disclosure'] };
  SubjectInput: SubjectInput;
  SubjectIdentifierInput: SubjectIdentifierInput;
  DecideDisclosureInput: DecideDisclosureInput;
  Disposal: DisposalRow;
  DisposalDue: DisposalDue;
  RecordDisposalInput: RecordDisposalInput;
  DataFlowFilter: DataFlowFilter;
  DataFlow: DataFlowRow;
  DataFlowConnection: Connection<DataFlowRow>;
  DataFlowEdge: Omit<DataFlowEdge, 'node'> & { node: ResolversParentTypes['DataFlow'] };
  Transfer: Transfer;
  TransferInput: TransferInput;
  ProcessingRevision: ProcessingRevision;
  RecordGap: RecordGap;
  ProcessingImport: ProcessingImportRow;
  RefusedRow: RefusedRow;
  ImportProcessingInput: ImportProcessingInput;
  ReviseProcessingInput: ReviseProcessingInput;
  ProcessingDetailsInput: ProcessingDetailsInput;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecord: ProcessingRecordRow;
  ProcessingRecordConnection: Connection<ProcessingRecordRow>;
  ProcessingRecordEdge: Omit<ProcessingRecordEdge, 'node'> & {
    node: ResolversParentTypes['ProcessingRecord'];
  };
  RecordProcessingInput: RecordProcessingInput;
  RegisterHealth: HealthShown;
  UnreachableParty: UnreachableParty;
  LastHeard: LastHeard;
  KeyHealth: KeyHealth;
  Letter: WrittenLetter;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type ToPartyDirectiveArgs = {};

export type ToPartyDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = ToPartyDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type MergeDirectiveArgs = {
  newestFirst?: Scalars['Boolean']['input'];
};

export type MergeDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = MergeDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CollectDirectiveArgs = {
  list: Scalars['String']['input'];
  missing: Scalars['String']['input'];
};

export type CollectDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = CollectDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AssuranceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Assurance'] = ResolversParentTypes['Assurance'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssuranceKind'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  confirmedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssuranceState'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssuranceConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AssuranceConnection'] =
    ResolversParentTypes['AssuranceConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AssuranceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Assurance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type AssuranceEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AssuranceEdge'] = ResolversParentTypes['AssuranceEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
};

export type AssuranceSummaryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AssuranceSummary'] = ResolversParentTypes['AssuranceSummary'],
> = {
  current?: Resolver<Array<ResolversTypes['AssuranceKind']>, ParentType, ContextType>;
  expiring?: Resolver<Array<ResolversTypes['AssuranceKind']>, ParentType, ContextType>;
  expired?: Resolver<Array<ResolversTypes['AssuranceKind']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['AssuranceKind']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MemberResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'],
> = {
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberState'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type AgreementVersionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementVersion'] = ResolversParentTypes['AgreementVersion'],
> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  commencesOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  signatories?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
};

export type WithdrawalResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Withdrawal'] = ResolversParentTypes['Withdrawal'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  givenOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  leavesOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settledOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type MeetingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Meeting'] = ResolversParentTypes['Meeting'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  heldOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  chair?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statementRead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  localStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attendance?: Resolver<Array<ResolversTypes['Attendance']>, ParentType, ContextType>;
  actions?: Resolver<Array<ResolversTypes['MeetingAction']>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hardCopies?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendanceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organisation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  signed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  complies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasonNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  stayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MeetingActionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MeetingAction'] = ResolversParentTypes['MeetingAction'],
> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  doneOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type SourcedRuleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SourcedRule'] = ResolversParentTypes['SourcedRule'],
> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['TermOrigin'], ParentType, ContextType>;
};

export type EffectiveTermResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EffectiveTerm'] = ResolversParentTypes['EffectiveTerm'],
> = {
  matter?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  binding?: Resolver<ResolversTypes['SourcedRule'], ParentType, ContextType>;
  clashes?: Resolver<Array<ResolversTypes['SourcedRule']>, ParentType, ContextType>;
};

export type AgreementDraftResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementDraft'] = ResolversParentTypes['AgreementDraft'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  report?: Resolver<Array<ResolversTypes['DraftGap']>, ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  proposedVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DraftGapResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DraftGap'] = ResolversParentTypes['DraftGap'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  blocks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PublishedCopyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PublishedCopy'] = ResolversParentTypes['PublishedCopy'],
> = {
  publishedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cards?: Resolver<Array<ResolversTypes['TermCard']>, ParentType, ContextType>;
  withheld?: Resolver<Array<ResolversTypes['WithheldPart']>, ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TermCardResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TermCard'] = ResolversParentTypes['TermCard'],
> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type WithheldPartResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['WithheldPart'] = ResolversParentTypes['WithheldPart'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReviewAnswerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReviewAnswer'] = ResolversParentTypes['ReviewAnswer'],
> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgreementReviewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementReview'] = ResolversParentTypes['AgreementReview'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviewedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['ReviewTrigger'], ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['ReviewAnswer']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ReviewOutcome'], ParentType, ContextType>;
  nextReviewOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  agreedBy?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
};

export type DeclineResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Decline'] = ResolversParentTypes['Decline'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  declinedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AgreementResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposedBy?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  signatories?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  signatures?: Resolver<Array<ResolversTypes['Signature']>, ParentType, ContextType>;
  commencesOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inForceWith?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['Finding']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AgreementState'], ParentType, ContextType>;
  membership?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  withdrawals?: Resolver<Array<ResolversTypes['Withdrawal']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  effectiveTerms?: Resolver<Array<ResolversTypes['EffectiveTerm']>, ParentType, ContextType>;
  document?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  publishedCopy?: Resolver<ResolversTypes['PublishedCopy'], ParentType, ContextType>;
  reviews?: Resolver<Array<ResolversTypes['AgreementReview']>, ParentType, ContextType>;
  declinedBy?: Resolver<Array<ResolversTypes['Decline']>, ParentType, ContextType>;
  umbrella?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  programmes?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  signing?: Resolver<ResolversTypes['Signing'], ParentType, ContextType>;
};

export type AgreementConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementConnection'] =
    ResolversParentTypes['AgreementConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AgreementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type AgreementEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementEdge'] = ResolversParentTypes['AgreementEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agreement'], ParentType, ContextType>;
};

export type SignatureResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Signature'] = ResolversParentTypes['Signature'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jws?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FindingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding'],
> = {
  check?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgreementAcrossPartiesResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AgreementAcrossParties'] =
    ResolversParentTypes['AgreementAcrossParties'],
  FederationReferenceType extends FederationReferenceTypes['AgreementAcrossParties'] =
    FederationReferenceTypes['AgreementAcrossParties'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AgreementAcrossParties']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  copies?: Resolver<Array<ResolversTypes['Agreement']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SharingRequestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingRequest'] = ResolversParentTypes['SharingRequest'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedBy?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  holders?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  lawfulBases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frequency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  necessity?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  runningSince?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  agreementType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  assessments?: Resolver<Array<ResolversTypes['Assessment']>, ParentType, ContextType>;
  risks?: Resolver<Array<ResolversTypes['SharingRisk']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['RiskDecision']>, ParentType, ContextType>;
  deciding?: Resolver<ResolversTypes['RiskDeciding'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SharingRequestState'], ParentType, ContextType>;
};

export type SharingRequestConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingRequestConnection'] =
    ResolversParentTypes['SharingRequestConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SharingRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SharingRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type SharingRequestEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingRequestEdge'] = ResolversParentTypes['SharingRequestEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SharingRequest'], ParentType, ContextType>;
};

export type AssessmentResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment'],
> = {
  kind?: Resolver<ResolversTypes['AssessmentKind'], ParentType, ContextType>;
  needsImpactAssessment?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  advice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type SharingRiskResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingRisk'] = ResolversParentTypes['SharingRisk'],
> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  likelihood?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  control?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  residual?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
};

export type RiskDecidingResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RiskDeciding'] = ResolversParentTypes['RiskDeciding'],
> = {
  mayYouDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  whyNotAccept?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  delegates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RiskDecisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RiskDecision'] = ResolversParentTypes['RiskDecision'],
> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SigningResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Signing'] = ResolversParentTypes['Signing'],
> = {
  mayYouSign?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  whyNot?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  delegates?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreachViewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachView'] = ResolversParentTypes['BreachView'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  tellAuthority?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  tellSubjects?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type BreachEffectResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachEffect'] = ResolversParentTypes['BreachEffect'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownBreach?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type BreachDecisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachDecision'] = ResolversParentTypes['BreachDecision'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['DecisionSubject'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['DecisionRule'], ParentType, ContextType>;
  decider?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  tell?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exception?: Resolver<Maybe<ResolversTypes['SubjectsException']>, ParentType, ContextType>;
  reasons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onViews?: Resolver<Array<ResolversTypes['DecisionView']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type DecisionViewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DecisionView'] = ResolversParentTypes['DecisionView'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  tell?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BreachReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachReport'] = ResolversParentTypes['BreachReport'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ReportPhase'], ParentType, ContextType>;
  reportedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuthorityReportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuthorityReport'] = ResolversParentTypes['AuthorityReport'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  json?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  pdf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreachDetailsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachDetails'] = ResolversParentTypes['BreachDetails'],
> = {
  howFoundOut?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cyber?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  staffTrained?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  measuresBefore?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  likelihood?: Resolver<Maybe<ResolversTypes['ConsequenceLikelihood']>, ParentType, ContextType>;
  otherOrganisations?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  impact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recovery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsForDelay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreachResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Breach'] = ResolversParentTypes['Breach'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BreachState'], ParentType, ContextType>;
  occurredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  awareAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  awareBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awareHow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['BreachKind']>, ParentType, ContextType>;
  regimes?: Resolver<Array<ResolversTypes['Regime']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  processingRecords?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  disclosures?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  approximatePeople?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  approximateRecords?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  specialCategory?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  criminalOffence?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  flagsBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  howItHappened?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effects?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresTaken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measuresPlanned?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['BreachDetails']>, ParentType, ContextType>;
  cause?: Resolver<Maybe<ResolversTypes['BreachCause']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['BreachRisk']>, ParentType, ContextType>;
  riskBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  affected?: Resolver<Array<ResolversTypes['PartyWithReason']>, ParentType, ContextType>;
  partners?: Resolver<Array<ResolversTypes['BreachPartner']>, ParentType, ContextType>;
  notAffected?: Resolver<Array<ResolversTypes['PartyWithReason']>, ParentType, ContextType>;
  views?: Resolver<Array<ResolversTypes['BreachView']>, ParentType, ContextType>;
  reportedEffects?: Resolver<Array<ResolversTypes['BreachEffect']>, ParentType, ContextType>;
  decisions?: Resolver<Array<ResolversTypes['BreachDecision']>, ParentType, ContextType>;
  divergences?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  privacyWarnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reports?: Resolver<Array<ResolversTypes['BreachReport']>, ParentType, ContextType>;
  authorityReport?: Resolver<
    Maybe<ResolversTypes['AuthorityReport']>,
    ParentType,
    ContextType,
    RequireFields<BreachAuthorityReportArgs, 'phase'>
  >;
  subjectLetter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chronology?: Resolver<Array<ResolversTypes['BreachEntry']>, ParentType, ContextType>;
  lessons?: Resolver<Array<ResolversTypes['BreachLesson']>, ParentType, ContextType>;
  notices?: Resolver<
    ResolversTypes['NoticeConnection'],
    ParentType,
    ContextType,
    RequireFields<BreachNoticesArgs, 'first'>
  >;
  obligations?: Resolver<
    ResolversTypes['ObligationConnection'],
    ParentType,
    ContextType,
    RequireFields<BreachObligationsArgs, 'first'>
  >;
};

export type BreachCauseResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachCause'] = ResolversParentTypes['BreachCause'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  breach?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BreachPartnerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachPartner'] = ResolversParentTypes['BreachPartner'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BreachEntryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachEntry'] = ResolversParentTypes['BreachEntry'],
> = {
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BreachLessonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachLesson'] = ResolversParentTypes['BreachLesson'],
> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type BreachConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachConnection'] = ResolversParentTypes['BreachConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['BreachEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Breach']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type BreachEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachEdge'] = ResolversParentTypes['BreachEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Breach'], ParentType, ContextType>;
};

export type ComplaintResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  acknowledgeByInGuidance?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  rightsRequest?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['SubjectIdentity']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ComplaintOutcome']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obligations?: Resolver<
    ResolversTypes['ObligationConnection'],
    ParentType,
    ContextType,
    RequireFields<ComplaintObligationsArgs, 'first'>
  >;
};

export type ComplaintConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ComplaintConnection'] =
    ResolversParentTypes['ComplaintConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ComplaintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Complaint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ComplaintEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ComplaintEdge'] = ResolversParentTypes['ComplaintEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Complaint'], ParentType, ContextType>;
};

export type ReleaseRequestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReleaseRequest'] = ResolversParentTypes['ReleaseRequest'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['ReleaseRegime'], ParentType, ContextType>;
  receivedBy?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  decider?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  deciderRule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  consulted?: Resolver<Array<ResolversTypes['ReleaseView']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReleaseOutcome']>, ParentType, ContextType>;
  exemptions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewsConsidered?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleaseState'], ParentType, ContextType>;
};

export type ReleaseViewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReleaseView'] = ResolversParentTypes['ReleaseView'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  objects?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  exemptions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type EscalationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Escalation'] = ResolversParentTypes['Escalation'],
> = {
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  escalatedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  reasons?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objections?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exceptional?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  satisfied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type HolderTestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['HolderTest'] = ResolversParentTypes['HolderTest'],
> = {
  test?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  satisfied?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type ApprovalResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval'],
> = {
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JustificationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Justification'] = ResolversParentTypes['Justification'],
> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type PublicationProposalResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PublicationProposal'] =
    ResolversParentTypes['PublicationProposal'],
> = {
  by?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type InformationDecisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InformationDecision'] =
    ResolversParentTypes['InformationDecision'],
> = {
  outcome?: Resolver<ResolversTypes['InformationOutcome'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  final?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProvisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Provision'] = ResolversParentTypes['Provision'],
> = {
  providedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  nextOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
};

export type InformationRequestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InformationRequest'] = ResolversParentTypes['InformationRequest'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  classification?: Resolver<ResolversTypes['Classification'], ParentType, ContextType>;
  requestedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  oneOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  personalData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  follows?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  frequency?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publication?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  access?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  storage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disposal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publicTaskStatement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InformationRequestState'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  acknowledgedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  respondBy?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  ladder?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  escalations?: Resolver<Array<ResolversTypes['Escalation']>, ParentType, ContextType>;
  tests?: Resolver<Array<ResolversTypes['HolderTest']>, ParentType, ContextType>;
  approvals?: Resolver<Array<ResolversTypes['Approval']>, ParentType, ContextType>;
  justifications?: Resolver<Array<ResolversTypes['Justification']>, ParentType, ContextType>;
  publicationTalks?: Resolver<Array<ResolversTypes['PublicationProposal']>, ParentType, ContextType>;
  publicationAgreed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['InformationDecision']>, ParentType, ContextType>;
  provisions?: Resolver<Array<ResolversTypes['Provision']>, ParentType, ContextType>;
  methods?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['Classification']>, ParentType, ContextType>;
};

export type InformationRequestConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InformationRequestConnection'] =
    ResolversParentTypes['InformationRequestConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['InformationRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['InformationRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type InformationRequestEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InformationRequestEdge'] =
    ResolversParentTypes['InformationRequestEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['InformationRequest'], ParentType, ContextType>;
};

export type ApplicabilityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Applicability'] = ResolversParentTypes['Applicability'],
> = {
  applies?: Resolver<ResolversTypes['RightApplies'], ParentType, ContextType>;
  why?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IdentityCheckResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IdentityCheck'] = ResolversParentTypes['IdentityCheck'],
> = {
  state?: Resolver<ResolversTypes['IdentityState'], ParentType, ContextType>;
  askedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  settledOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReplyClockResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReplyClock'] = ResolversParentTypes['ReplyClock'],
> = {
  startedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  firstMonthEndsOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  extendedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ClockStep']>, ParentType, ContextType>;
  strictest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isStopped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockStepResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ClockStep'] = ResolversParentTypes['ClockStep'],
> = {
  on?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusalGroundResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefusalGround'] = ResolversParentTypes['RefusalGround'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mayWithholdReasons?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UpholdingGroundResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpholdingGround'] = ResolversParentTypes['UpholdingGround'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ToldRecipientResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToldRecipient'] = ResolversParentTypes['ToldRecipient'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['NoticeState']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groundInWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  mayTell?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DischargedNoticeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DischargedNotice'] = ResolversParentTypes['DischargedNotice'],
> = {
  notice?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClockPauseResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ClockPause'] = ResolversParentTypes['ClockPause'],
> = {
  from?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LegalHoldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LegalHold'] = ResolversParentTypes['LegalHold'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  subjectOf?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  liftedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
};

export type SubjectCandidateResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SubjectCandidate'] = ResolversParentTypes['SubjectCandidate'],
> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['SubjectIdentity']>, ParentType, ContextType>;
};

export type ExceptedRecipientResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ExceptedRecipient'] = ResolversParentTypes['ExceptedRecipient'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  exception?: Resolver<ResolversTypes['RecipientException'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type RightsRequestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RightsRequest'] = ResolversParentTypes['RightsRequest'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RightsRequestState'], ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cameFrom?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['SubjectIdentity']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['RightsRequestOutcome']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonsWithheld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  correction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['PartyWithReason']>, ParentType, ContextType>;
  notices?: Resolver<
    ResolversTypes['NoticeConnection'],
    ParentType,
    ContextType,
    RequireFields<RightsRequestNoticesArgs, 'first'>
  >;
  obligations?: Resolver<
    ResolversTypes['ObligationConnection'],
    ParentType,
    ContextType,
    RequireFields<RightsRequestObligationsArgs, 'first'>
  >;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  groundInWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  applicability?: Resolver<ResolversTypes['Applicability'], ParentType, ContextType>;
  applicabilityOverride?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identityCheck?: Resolver<ResolversTypes['IdentityCheck'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['ReplyClock']>, ParentType, ContextType>;
  extensionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pauses?: Resolver<Array<ResolversTypes['ClockPause']>, ParentType, ContextType>;
  processingRecords?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  refusalGrounds?: Resolver<Array<ResolversTypes['RefusalGround']>, ParentType, ContextType>;
  upholdingGrounds?: Resolver<Array<ResolversTypes['UpholdingGround']>, ParentType, ContextType>;
  told?: Resolver<Array<ResolversTypes['ToldRecipient']>, ParentType, ContextType>;
  discharged?: Resolver<Array<ResolversTypes['DischargedNotice']>, ParentType, ContextType>;
  legalHolds?: Resolver<Array<ResolversTypes['LegalHold']>, ParentType, ContextType>;
  letter?: Resolver<
    Maybe<ResolversTypes['Letter']>,
    ParentType,
    ContextType,
    RequireFields<RightsRequestLetterArgs, 'kind'>
  >;
  match?: Resolver<Maybe<ResolversTypes['SubjectMatch']>, ParentType, ContextType>;
  candidates?: Resolver<Array<ResolversTypes['SubjectCandidate']>, ParentType, ContextType>;
  suggestedAnswer?: Resolver<Maybe<ResolversTypes['NoticeAnswer']>, ParentType, ContextType>;
  exceptions?: Resolver<Array<ResolversTypes['ExceptedRecipient']>, ParentType, ContextType>;
  tasks?: Resolver<Array<ResolversTypes['CaseTask']>, ParentType, ContextType>;
};

export type SubjectIdentityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SubjectIdentity'] = ResolversParentTypes['SubjectIdentity'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dateOfBirth?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identifiers?: Resolver<Array<ResolversTypes['SubjectIdentifier']>, ParentType, ContextType>;
};

export type SubjectIdentifierResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SubjectIdentifier'] = ResolversParentTypes['SubjectIdentifier'],
> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RightsRequestConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RightsRequestConnection'] =
    ResolversParentTypes['RightsRequestConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RightsRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['RightsRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type RightsRequestEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RightsRequestEdge'] = ResolversParentTypes['RightsRequestEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RightsRequest'], ParentType, ContextType>;
};

export type CalendarFeedResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastReadAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lapsesAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OpenedCalendarFeedResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OpenedCalendarFeed'] = ResolversParentTypes['OpenedCalendarFeed'],
> = {
  feed?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ObligationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  owedTo?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stops?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ifMissed?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  aboutKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  metAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  earlier?: Resolver<Array<ResolversTypes['EarlierTerm']>, ParentType, ContextType>;
};

export type EarlierTermResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EarlierTerm'] = ResolversParentTypes['EarlierTerm'],
> = {
  dueAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  movedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ObligationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ObligationConnection'] =
    ResolversParentTypes['ObligationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ObligationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Obligation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ObligationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ObligationEdge'] = ResolversParentTypes['ObligationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Obligation'], ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  register?: Resolver<
    Maybe<ResolversTypes['Register']>,
    ParentType,
    ContextType,
    RequireFields<QueryRegisterArgs, 'party'>
  >;
  assurances?: Resolver<
    Maybe<ResolversTypes['AssuranceConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryAssurancesArgs, 'first'>
  >;
  agreements?: Resolver<
    Maybe<ResolversTypes['AgreementConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryAgreementsArgs, 'first'>
  >;
  agreement?: Resolver<
    Maybe<ResolversTypes['AgreementAcrossParties']>,
    ParentType,
    ContextType,
    RequireFields<QueryAgreementArgs, 'reference'>
  >;
  sharingRequests?: Resolver<
    Maybe<ResolversTypes['SharingRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<QuerySharingRequestsArgs, 'first'>
  >;
  breaches?: Resolver<
    Maybe<ResolversTypes['BreachConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryBreachesArgs, 'first'>
  >;
  complaints?: Resolver<
    Maybe<ResolversTypes['ComplaintConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryComplaintsArgs, 'first'>
  >;
  informationRequests?: Resolver<
    Maybe<ResolversTypes['InformationRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryInformationRequestsArgs, 'first'>
  >;
  rightsRequests?: Resolver<
    Maybe<ResolversTypes['RightsRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryRightsRequestsArgs, 'first'>
  >;
  previewRecipients?: Resolver<
    Maybe<Array<ResolversTypes['PartyWithReason']>>,
    ParentType,
    ContextType,
    RequireFields<QueryPreviewRecipientsArgs, 'party' | 'id'>
  >;
  obligations?: Resolver<
    Maybe<ResolversTypes['ObligationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryObligationsArgs, 'first'>
  >;
  auditLines?: Resolver<
    Maybe<ResolversTypes['AuditLineConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryAuditLinesArgs, 'first'>
  >;
  notices?: Resolver<
    Maybe<ResolversTypes['NoticeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryNoticesArgs, 'first'>
  >;
  mayDisclose?: Resolver<
    Maybe<ResolversTypes['SharingAnswer']>,
    ParentType,
    ContextType,
    RequireFields<QueryMayDiscloseArgs, 'party' | 'input'>
  >;
  disclosures?: Resolver<
    Maybe<ResolversTypes['DisclosureConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDisclosuresArgs, 'first'>
  >;
  dataFlows?: Resolver<
    Maybe<ResolversTypes['DataFlowConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDataFlowsArgs, 'first'>
  >;
  processingRecords?: Resolver<
    Maybe<ResolversTypes['ProcessingRecordConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProcessingRecordsArgs, 'first'>
  >;
};

export type MutationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  recordAssurance?: Resolver<
    Maybe<ResolversTypes['Assurance']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordAssuranceArgs, 'party' | 'input'>
  >;
  withdrawFromAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawFromAgreementArgs, 'party' | 'input'>
  >;
  settleDataDuty?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationSettleDataDutyArgs, 'party' | 'input'>
  >;
  recordMeeting?: Resolver<
    Maybe<ResolversTypes['Meeting']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordMeetingArgs, 'party' | 'input'>
  >;
  completeMeetingAction?: Resolver<
    Maybe<ResolversTypes['Meeting']>,
    ParentType,
    ContextType,
    RequireFields<MutationCompleteMeetingActionArgs, 'party' | 'input'>
  >;
  importAgreement?: Resolver<
    Maybe<ResolversTypes['AgreementDraft']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportAgreementArgs, 'party' | 'input'>
  >;
  publishAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationPublishAgreementArgs, 'party' | 'input'>
  >;
  reviewAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviewAgreementArgs, 'party' | 'input'>
  >;
  callForReview?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationCallForReviewArgs, 'party' | 'input'>
  >;
  amendAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationAmendAgreementArgs, 'party' | 'input'>
  >;
  declineAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeclineAgreementArgs, 'party' | 'input'>
  >;
  proposeAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationProposeAgreementArgs, 'party' | 'input'>
  >;
  signAgreement?: Resolver<
    Maybe<ResolversTypes['Agreement']>,
    ParentType,
    ContextType,
    RequireFields<MutationSignAgreementArgs, 'party' | 'input'>
  >;
  requestSharing?: Resolver<
    Maybe<ResolversTypes['SharingRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRequestSharingArgs, 'party' | 'input'>
  >;
  recordImpactAssessment?: Resolver<
    Maybe<ResolversTypes['SharingRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordImpactAssessmentArgs, 'party' | 'input'>
  >;
  acceptRisks?: Resolver<
    Maybe<ResolversTypes['SharingRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcceptRisksArgs, 'party' | 'input'>
  >;
  giveView?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationGiveViewArgs, 'party' | 'input'>
  >;
  reportEffect?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationReportEffectArgs, 'party' | 'input'>
  >;
  decideOnAuthority?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideOnAuthorityArgs, 'party' | 'input'>
  >;
  decideOnSubjects?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideOnSubjectsArgs, 'party' | 'input'>
  >;
  reportToAuthority?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationReportToAuthorityArgs, 'party' | 'input'>
  >;
  recordBreach?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordBreachArgs, 'party' | 'input'>
  >;
  assessBreach?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationAssessBreachArgs, 'party' | 'input'>
  >;
  closeBreach?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseBreachArgs, 'party' | 'input'>
  >;
  recordComplaint?: Resolver<
    Maybe<ResolversTypes['Complaint']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordComplaintArgs, 'party' | 'input'>
  >;
  acknowledgeComplaint?: Resolver<
    Maybe<ResolversTypes['Complaint']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcknowledgeComplaintArgs, 'party' | 'input'>
  >;
  answerComplaint?: Resolver<
    Maybe<ResolversTypes['Complaint']>,
    ParentType,
    ContextType,
    RequireFields<MutationAnswerComplaintArgs, 'party' | 'input'>
  >;
  recordReleaseRequest?: Resolver<
    Maybe<ResolversTypes['ReleaseRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordReleaseRequestArgs, 'party' | 'input'>
  >;
  giveReleaseView?: Resolver<
    Maybe<ResolversTypes['ReleaseRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationGiveReleaseViewArgs, 'party' | 'input'>
  >;
  decideRelease?: Resolver<
    Maybe<ResolversTypes['ReleaseRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideReleaseArgs, 'party' | 'input'>
  >;
  requestInformation?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRequestInformationArgs, 'party' | 'input'>
  >;
  acknowledgeInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationAcknowledgeInformationRequestArgs, 'party' | 'input'>
  >;
  askForJustification?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationAskForJustificationArgs, 'party' | 'input'>
  >;
  justifyInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationJustifyInformationRequestArgs, 'party' | 'input'>
  >;
  approveInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationApproveInformationRequestArgs, 'party' | 'input'>
  >;
  agreePublication?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationAgreePublicationArgs, 'party' | 'input'>
  >;
  decideInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideInformationRequestArgs, 'party' | 'input'>
  >;
  provideInformation?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationProvideInformationArgs, 'party' | 'input'>
  >;
  escalateInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationEscalateInformationRequestArgs, 'party' | 'input'>
  >;
  recordEscalationOutcome?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordEscalationOutcomeArgs, 'party' | 'input'>
  >;
  withdrawInformationRequest?: Resolver<
    Maybe<ResolversTypes['InformationRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawInformationRequestArgs, 'party' | 'input'>
  >;
  requestIdentity?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRequestIdentityArgs, 'party' | 'input'>
  >;
  confirmIdentity?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationConfirmIdentityArgs, 'party' | 'input'>
  >;
  recordFee?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordFeeArgs, 'party' | 'input'>
  >;
  pauseRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationPauseRightsRequestArgs, 'party' | 'input'>
  >;
  resumeRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationResumeRightsRequestArgs, 'party' | 'input'>
  >;
  extendRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationExtendRightsRequestArgs, 'party' | 'input'>
  >;
  withdrawRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationWithdrawRightsRequestArgs, 'party' | 'input'>
  >;
  closeRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseRightsRequestArgs, 'party' | 'input'>
  >;
  placeLegalHold?: Resolver<
    Maybe<ResolversTypes['LegalHold']>,
    ParentType,
    ContextType,
    RequireFields<MutationPlaceLegalHoldArgs, 'party' | 'input'>
  >;
  liftLegalHold?: Resolver<
    Maybe<ResolversTypes['LegalHold']>,
    ParentType,
    ContextType,
    RequireFields<MutationLiftLegalHoldArgs, 'party' | 'input'>
  >;
  exceptRecipient?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationExceptRecipientArgs, 'party' | 'input'>
  >;
  reviseNotices?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviseNoticesArgs, 'party' | 'input'>
  >;
  confirmMatch?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationConfirmMatchArgs, 'party' | 'input'>
  >;
  recordRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordRightsRequestArgs, 'party' | 'input'>
  >;
  completeRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationCompleteRightsRequestArgs, 'party' | 'input'>
  >;
  refuseRightsRequest?: Resolver<
    Maybe<ResolversTypes['RightsRequest']>,
    ParentType,
    ContextType,
    RequireFields<MutationRefuseRightsRequestArgs, 'party' | 'input'>
  >;
  openCalendarFeed?: Resolver<
    Maybe<ResolversTypes['OpenedCalendarFeed']>,
    ParentType,
    ContextType,
    RequireFields<MutationOpenCalendarFeedArgs, 'party' | 'input'>
  >;
  revokeCalendarFeed?: Resolver<
    Maybe<ResolversTypes['CalendarFeed']>,
    ParentType,
    ContextType,
    RequireFields<MutationRevokeCalendarFeedArgs, 'party' | 'input'>
  >;
  completeCaseTask?: Resolver<
    Maybe<ResolversTypes['CaseTask']>,
    ParentType,
    ContextType,
    RequireFields<MutationCompleteCaseTaskArgs, 'party' | 'input'>
  >;
  grantAuditAccess?: Resolver<
    Maybe<ResolversTypes['AuditAccess']>,
    ParentType,
    ContextType,
    RequireFields<MutationGrantAuditAccessArgs, 'party' | 'input'>
  >;
  endAuditAccess?: Resolver<
    Maybe<ResolversTypes['AuditAccess']>,
    ParentType,
    ContextType,
    RequireFields<MutationEndAuditAccessArgs, 'party' | 'input'>
  >;
  deliverNotices?: Resolver<
    Maybe<ResolversTypes['DeliveryResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeliverNoticesArgs, 'party' | 'input'>
  >;
  answerNotice?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationAnswerNoticeArgs, 'party' | 'input'>
  >;
  recallNotice?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecallNoticeArgs, 'party' | 'input'>
  >;
  recordToldOtherwise?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordToldOtherwiseArgs, 'party' | 'input'>
  >;
  reviewEmergencySharing?: Resolver<
    Maybe<ResolversTypes['Disclosure']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviewEmergencySharingArgs, 'party' | 'input'>
  >;
  decideDisclosure?: Resolver<
    Maybe<ResolversTypes['Disclosure']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideDisclosureArgs, 'party' | 'input'>
  >;
  recordDisposal?: Resolver<
    Maybe<ResolversTypes['Disposal']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordDisposalArgs, 'party' | 'input'>
  >;
  reviseProcessing?: Resolver<
    Maybe<ResolversTypes['ProcessingRecord']>,
    ParentType,
    ContextType,
    RequireFields<MutationReviseProcessingArgs, 'party' | 'input'>
  >;
  importProcessing?: Resolver<
    Maybe<ResolversTypes['ProcessingImport']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportProcessingArgs, 'party' | 'input'>
  >;
  recordProcessing?: Resolver<
    Maybe<ResolversTypes['ProcessingRecord']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordProcessingArgs, 'party' | 'input'>
  >;
};

export type PartyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Party'] = ResolversParentTypes['Party'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RegisterResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Register'] = ResolversParentTypes['Register'],
  FederationReferenceType extends FederationReferenceTypes['Register'] = FederationReferenceTypes['Register'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Register']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  party?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  assurances?: Resolver<
    Maybe<ResolversTypes['AssuranceConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterAssurancesArgs, 'first'>
  >;
  assurance?: Resolver<Maybe<ResolversTypes['AssuranceSummary']>, ParentType, ContextType>;
  meetings?: Resolver<
    Maybe<Array<ResolversTypes['Meeting']>>,
    ParentType,
    ContextType,
    Partial<RegisterMeetingsArgs>
  >;
  agreementDrafts?: Resolver<
    Maybe<Array<ResolversTypes['AgreementDraft']>>,
    ParentType,
    ContextType,
    Partial<RegisterAgreementDraftsArgs>
  >;
  agreements?: Resolver<
    Maybe<ResolversTypes['AgreementConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterAgreementsArgs, 'first'>
  >;
  agreement?: Resolver<
    Maybe<ResolversTypes['AgreementAcrossParties']>,
    ParentType,
    ContextType,
    RequireFields<RegisterAgreementArgs, 'reference'>
  >;
  sharingRequests?: Resolver<
    Maybe<ResolversTypes['SharingRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterSharingRequestsArgs, 'first'>
  >;
  breaches?: Resolver<
    Maybe<ResolversTypes['BreachConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterBreachesArgs, 'first'>
  >;
  complaints?: Resolver<
    Maybe<ResolversTypes['ComplaintConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterComplaintsArgs, 'first'>
  >;
  releaseRequests?: Resolver<
    Maybe<Array<ResolversTypes['ReleaseRequest']>>,
    ParentType,
    ContextType,
    Partial<RegisterReleaseRequestsArgs>
  >;
  informationRequests?: Resolver<
    Maybe<ResolversTypes['InformationRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterInformationRequestsArgs, 'first'>
  >;
  rightsRequests?: Resolver<
    Maybe<ResolversTypes['RightsRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterRightsRequestsArgs, 'first'>
  >;
  calendarFeeds?: Resolver<Maybe<Array<ResolversTypes['CalendarFeed']>>, ParentType, ContextType>;
  obligations?: Resolver<
    Maybe<ResolversTypes['ObligationConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterObligationsArgs, 'first'>
  >;
  auditLines?: Resolver<
    Maybe<ResolversTypes['AuditLineConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterAuditLinesArgs, 'first'>
  >;
  auditAccess?: Resolver<
    Maybe<ResolversTypes['AuditAccessConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterAuditAccessArgs, 'first'>
  >;
  readDigests?: Resolver<
    Maybe<ResolversTypes['ReadDigestConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterReadDigestsArgs, 'first'>
  >;
  evidence?: Resolver<
    Maybe<ResolversTypes['EvidenceAddress']>,
    ParentType,
    ContextType,
    RequireFields<RegisterEvidenceArgs, 'kind' | 'id'>
  >;
  notices?: Resolver<
    Maybe<ResolversTypes['NoticeConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterNoticesArgs, 'first'>
  >;
  reconciliation?: Resolver<Maybe<Array<ResolversTypes['Reconciliation']>>, ParentType, ContextType>;
  disclosures?: Resolver<
    Maybe<ResolversTypes['DisclosureConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterDisclosuresArgs, 'first'>
  >;
  disposals?: Resolver<
    Maybe<Array<ResolversTypes['Disposal']>>,
    ParentType,
    ContextType,
    Partial<RegisterDisposalsArgs>
  >;
  disposalsDue?: Resolver<Maybe<Array<ResolversTypes['DisposalDue']>>, ParentType, ContextType>;
  dataFlows?: Resolver<
    Maybe<ResolversTypes['DataFlowConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterDataFlowsArgs, 'first'>
  >;
  processingImports?: Resolver<
    Maybe<Array<ResolversTypes['ProcessingImport']>>,
    ParentType,
    ContextType,
    Partial<RegisterProcessingImportsArgs>
  >;
  recordGaps?: Resolver<Maybe<Array<ResolversTypes['RecordGap']>>, ParentType, ContextType>;
  processingExport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processingRecords?: Resolver<
    Maybe<ResolversTypes['ProcessingRecordConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterProcessingRecordsArgs, 'first'>
  >;
  health?: Resolver<Maybe<ResolversTypes['RegisterHealth']>, ParentType, ContextType>;
};

export interface InstantScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Instant'], any> {
  name: 'Instant';
}

export interface CalendarDateScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['CalendarDate'],
  any
> {
  name: 'CalendarDate';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type PageInfoResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CompletenessResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness'],
> = {
  answered?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  missingBecause?: Resolver<Array<ResolversTypes['MissingParty']>, ParentType, ContextType>;
};

export type MissingPartyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MissingParty'] = ResolversParentTypes['MissingParty'],
> = {
  party?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartyWithReasonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PartyWithReason'] = ResolversParentTypes['PartyWithReason'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  term?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  excepted?: Resolver<Maybe<ResolversTypes['RecipientException']>, ParentType, ContextType>;
  mightRefuseWith?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  mightRefuseOn?: Resolver<Array<ResolversTypes['AnswerGround']>, ParentType, ContextType>;
};

export type CaseTaskResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CaseTask'] = ResolversParentTypes['CaseTask'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['Right'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['CaseTaskResult']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  groundInWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditLineResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditLine'] = ResolversParentTypes['AuditLine'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  callerParty?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  door?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  checkpoint?: Resolver<Maybe<ResolversTypes['AuditCheckpoint']>, ParentType, ContextType>;
};

export type AuditCheckpointResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditCheckpoint'] = ResolversParentTypes['AuditCheckpoint'],
> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  stampedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
};

export type AuditLineConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditLineConnection'] =
    ResolversParentTypes['AuditLineConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AuditLineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditLine']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type AuditLineEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditLineEdge'] = ResolversParentTypes['AuditLineEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditLine'], ParentType, ContextType>;
};

export type AuditAccessResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditAccess'] = ResolversParentTypes['AuditAccess'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  person?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  rows?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  grantedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditAccessConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditAccessConnection'] =
    ResolversParentTypes['AuditAccessConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['AuditAccessEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditAccess']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type AuditAccessEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AuditAccessEdge'] = ResolversParentTypes['AuditAccessEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditAccess'], ParentType, ContextType>;
};

export type ReadDigestResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadDigest'] = ResolversParentTypes['ReadDigest'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  register?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  reads?: Resolver<Array<ResolversTypes['DigestedReads']>, ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type DigestedReadsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DigestedReads'] = ResolversParentTypes['DigestedReads'],
> = {
  person?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReadDigestConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadDigestConnection'] =
    ResolversParentTypes['ReadDigestConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ReadDigestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ReadDigest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ReadDigestEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReadDigestEdge'] = ResolversParentTypes['ReadDigestEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReadDigest'], ParentType, ContextType>;
};

export type EvidenceAddressResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EvidenceAddress'] = ResolversParentTypes['EvidenceAddress'],
> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifierPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verifierDigest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ToldOtherwiseResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToldOtherwise'] = ResolversParentTypes['ToldOtherwise'],
> = {
  on?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  noticeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['NoticeDirection'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  originator?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NoticeState'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['AnswerChoice']>, ParentType, ContextType>;
  recalledAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  toldOtherwise?: Resolver<Maybe<ResolversTypes['ToldOtherwise']>, ParentType, ContextType>;
  answerDueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  groundInWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AnswerChoiceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnswerChoice'] = ResolversParentTypes['AnswerChoice'],
> = {
  answer?: Resolver<ResolversTypes['NoticeAnswer'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  question?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grounds?: Resolver<Array<ResolversTypes['AnswerGround']>, ParentType, ContextType>;
  mayUseOther?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AnswerGroundResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AnswerGround'] = ResolversParentTypes['AnswerGround'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NoticeConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type DeliveryResultResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeliveryResult'] = ResolversParentTypes['DeliveryResult'],
> = {
  results?: Resolver<Array<Maybe<ResolversTypes['DeliveredEnvelope']>>, ParentType, ContextType>;
};

export type DeliveredEnvelopeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeliveredEnvelope'] = ResolversParentTypes['DeliveredEnvelope'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReconciliationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  lastFailure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['ReconciliationDifference']>, ParentType, ContextType>;
};

export type ReconciliationDifferenceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReconciliationDifference'] =
    ResolversParentTypes['ReconciliationDifference'],
> = {
  noticeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['ReconciliationDifferenceKind'], ParentType, ContextType>;
};

export type SharingAnswerResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingAnswer'] = ResolversParentTypes['SharingAnswer'],
> = {
  answer?: Resolver<ResolversTypes['SharingVerdict'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['SharingReason']>, ParentType, ContextType>;
  checklist?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SharingReasonResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SharingReason'] = ResolversParentTypes['SharingReason'],
> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['SharingVerdict'], ParentType, ContextType>;
};

export type DisclosureResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Disclosure'] = ResolversParentTypes['Disclosure'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['DisclosureDecision'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checklist?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['SharingVerdict']>, ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['SharingReason']>, ParentType, ContextType>;
  facts?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  emergency?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['TransferMethod']>, ParentType, ContextType>;
  classification?: Resolver<Maybe<ResolversTypes['Classification']>, ParentType, ContextType>;
  unanswered?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  personTold?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reasonNotTold?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisclosureConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DisclosureConnection'] =
    ResolversParentTypes['DisclosureConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DisclosureEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Disclosure']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type DisclosureEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DisclosureEdge'] = ResolversParentTypes['DisclosureEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Disclosure'], ParentType, ContextType>;
};

export type DisposalResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Disposal'] = ResolversParentTypes['Disposal'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['DisposalMethod'], ParentType, ContextType>;
  disposedOn?: Resolver<ResolversTypes['CalendarDate'], ParentType, ContextType>;
  upTo?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisposalDueResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DisposalDue'] = ResolversParentTypes['DisposalDue'],
> = {
  record?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DataFlowResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataFlow'] = ResolversParentTypes['DataFlow'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  record?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  special?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  criminal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  lawfulBases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DataFlowConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataFlowConnection'] = ResolversParentTypes['DataFlowConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['DataFlowEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DataFlow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type DataFlowEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DataFlowEdge'] = ResolversParentTypes['DataFlowEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DataFlow'], ParentType, ContextType>;
};

export type TransferResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer'],
> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  safeguard?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approvedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingRevisionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProcessingRevision'] = ResolversParentTypes['ProcessingRevision'],
> = {
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fields?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type RecordGapResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RecordGap'] = ResolversParentTypes['RecordGap'],
> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProcessingImportResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProcessingImport'] = ResolversParentTypes['ProcessingImport'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ImportFormat'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImportState'], ParentType, ContextType>;
  uploadPath?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowsGood?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<Array<ResolversTypes['RefusedRow']>, ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
};

export type RefusedRowResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefusedRow'] = ResolversParentTypes['RefusedRow'],
> = {
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessingRecordResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specialCategory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  criminalOffence?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  lawfulBases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Party']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  retention?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  security?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ProcessingRole'], ParentType, ContextType>;
  controllers?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sourceInWords?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipientCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  transfers?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  retentionMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  oldestHeldOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  retentionPolicy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policyDocument?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legitimateInterests?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  impactAssessment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  automatedDecisions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  privacyNotice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consentRecord?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  processorContract?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revisions?: Resolver<Array<ResolversTypes['ProcessingRevision']>, ParentType, ContextType>;
  reviewedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  nextReviewOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingRecordConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProcessingRecordConnection'] =
    ResolversParentTypes['ProcessingRecordConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProcessingRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ProcessingRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ProcessingRecordEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProcessingRecordEdge'] =
    ResolversParentTypes['ProcessingRecordEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcessingRecord'], ParentType, ContextType>;
};

export type RegisterHealthResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RegisterHealth'] = ResolversParentTypes['RegisterHealth'],
> = {
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  answeredAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestUndeliveredAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  unreachable?: Resolver<Array<ResolversTypes['UnreachableParty']>, ParentType, ContextType>;
  failedJobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastHeard?: Resolver<Array<ResolversTypes['LastHeard']>, ParentType, ContextType>;
  directoryVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directoryExpiresAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  keys?: Resolver<Array<ResolversTypes['KeyHealth']>, ParentType, ContextType>;
  auditCheckpointAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  auditBroken?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type UnreachablePartyResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnreachableParty'] = ResolversParentTypes['UnreachableParty'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LastHeardResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LastHeard'] = ResolversParentTypes['LastHeard'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
};

export type KeyHealthResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['KeyHealth'] = ResolversParentTypes['KeyHealth'],
> = {
  kid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['KeyUse'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  rotateBy?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KeyState'], ParentType, ContextType>;
};

export type LetterResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter'],
> = {
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Assurance?: AssuranceResolvers<ContextType>;
  AssuranceConnection?: AssuranceConnectionResolvers<ContextType>;
  AssuranceEdge?: AssuranceEdgeResolvers<ContextType>;
  AssuranceSummary?: AssuranceSummaryResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  AgreementVersion?: AgreementVersionResolvers<ContextType>;
  Withdrawal?: WithdrawalResolvers<ContextType>;
  Meeting?: MeetingResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  MeetingAction?: MeetingActionResolvers<ContextType>;
  SourcedRule?: SourcedRuleResolvers<ContextType>;
  EffectiveTerm?: EffectiveTermResolvers<ContextType>;
  AgreementDraft?: AgreementDraftResolvers<ContextType>;
  DraftGap?: DraftGapResolvers<ContextType>;
  PublishedCopy?: PublishedCopyResolvers<ContextType>;
  TermCard?: TermCardResolvers<ContextType>;
  WithheldPart?: WithheldPartResolvers<ContextType>;
  ReviewAnswer?: ReviewAnswerResolvers<ContextType>;
  AgreementReview?: AgreementReviewResolvers<ContextType>;
  Decline?: DeclineResolvers<ContextType>;
  Agreement?: AgreementResolvers<ContextType>;
  AgreementConnection?: AgreementConnectionResolvers<ContextType>;
  AgreementEdge?: AgreementEdgeResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  AgreementAcrossParties?: AgreementAcrossPartiesResolvers<ContextType>;
  SharingRequest?: SharingRequestResolvers<ContextType>;
  SharingRequestConnection?: SharingRequestConnectionResolvers<ContextType>;
  SharingRequestEdge?: SharingRequestEdgeResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  SharingRisk?: SharingRiskResolvers<ContextType>;
  RiskDeciding?: RiskDecidingResolvers<ContextType>;
  RiskDecision?: RiskDecisionResolvers<ContextType>;
  Signing?: SigningResolvers<ContextType>;
  BreachView?: BreachViewResolvers<ContextType>;
  BreachEffect?: BreachEffectResolvers<ContextType>;
  BreachDecision?: BreachDecisionResolvers<ContextType>;
  DecisionView?: DecisionViewResolvers<ContextType>;
  BreachReport?: BreachReportResolvers<ContextType>;
  AuthorityReport?: AuthorityReportResolvers<ContextType>;
  BreachDetails?: BreachDetailsResolvers<ContextType>;
  Breach?: BreachResolvers<ContextType>;
  BreachCause?: BreachCauseResolvers<ContextType>;
  BreachPartner?: BreachPartnerResolvers<ContextType>;
  BreachEntry?: BreachEntryResolvers<ContextType>;
  BreachLesson?: BreachLessonResolvers<ContextType>;
  BreachConnection?: BreachConnectionResolvers<ContextType>;
  BreachEdge?: BreachEdgeResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  ComplaintConnection?: ComplaintConnectionResolvers<ContextType>;
  ComplaintEdge?: ComplaintEdgeResolvers<ContextType>;
  ReleaseRequest?: ReleaseRequestResolvers<ContextType>;
  ReleaseView?: ReleaseViewResolvers<ContextType>;
  Escalation?: EscalationResolvers<ContextType>;
  HolderTest?: HolderTestResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  Justification?: JustificationResolvers<ContextType>;
  PublicationProposal?: PublicationProposalResolvers<ContextType>;
  InformationDecision?: InformationDecisionResolvers<ContextType>;
  Provision?: ProvisionResolvers<ContextType>;
  InformationRequest?: InformationRequestResolvers<ContextType>;
  InformationRequestConnection?: InformationRequestConnectionResolvers<ContextType>;
  InformationRequestEdge?: InformationRequestEdgeResolvers<ContextType>;
  Applicability?: ApplicabilityResolvers<ContextType>;
  IdentityCheck?: IdentityCheckResolvers<ContextType>;
  ReplyClock?: ReplyClockResolvers<ContextType>;
  ClockStep?: ClockStepResolvers<ContextType>;
  RefusalGround?: RefusalGroundResolvers<ContextType>;
  UpholdingGround?: UpholdingGroundResolvers<ContextType>;
  ToldRecipient?: ToldRecipientResolvers<ContextType>;
  DischargedNotice?: DischargedNoticeResolvers<ContextType>;
  ClockPause?: ClockPauseResolvers<ContextType>;
  LegalHold?: LegalHoldResolvers<ContextType>;
  SubjectCandidate?: SubjectCandidateResolvers<ContextType>;
  ExceptedRecipient?: ExceptedRecipientResolvers<ContextType>;
  RightsRequest?: RightsRequestResolvers<ContextType>;
  SubjectIdentity?: SubjectIdentityResolvers<ContextType>;
  SubjectIdentifier?: SubjectIdentifierResolvers<ContextType>;
  RightsRequestConnection?: RightsRequestConnectionResolvers<ContextType>;
  RightsRequestEdge?: RightsRequestEdgeResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  OpenedCalendarFeed?: OpenedCalendarFeedResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  EarlierTerm?: EarlierTermResolvers<ContextType>;
  ObligationConnection?: ObligationConnectionResolvers<ContextType>;
  ObligationEdge?: ObligationEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Party?: PartyResolvers<ContextType>;
  Register?: RegisterResolvers<ContextType>;
  Instant?: GraphQLScalarType;
  CalendarDate?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  MissingParty?: MissingPartyResolvers<ContextType>;
  PartyWithReason?: PartyWithReasonResolvers<ContextType>;
  CaseTask?: CaseTaskResolvers<ContextType>;
  AuditLine?: AuditLineResolvers<ContextType>;
  AuditCheckpoint?: AuditCheckpointResolvers<ContextType>;
  AuditLineConnection?: AuditLineConnectionResolvers<ContextType>;
  AuditLineEdge?: AuditLineEdgeResolvers<ContextType>;
  AuditAccess?: AuditAccessResolvers<ContextType>;
  AuditAccessConnection?: AuditAccessConnectionResolvers<ContextType>;
  AuditAccessEdge?: AuditAccessEdgeResolvers<ContextType>;
  ReadDigest?: ReadDigestResolvers<ContextType>;
  DigestedReads?: DigestedReadsResolvers<ContextType>;
  ReadDigestConnection?: ReadDigestConnectionResolvers<ContextType>;
  ReadDigestEdge?: ReadDigestEdgeResolvers<ContextType>;
  EvidenceAddress?: EvidenceAddressResolvers<ContextType>;
  ToldOtherwise?: ToldOtherwiseResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  AnswerChoice?: AnswerChoiceResolvers<ContextType>;
  AnswerGround?: AnswerGroundResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  DeliveryResult?: DeliveryResultResolvers<ContextType>;
  DeliveredEnvelope?: DeliveredEnvelopeResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ReconciliationDifference?: ReconciliationDifferenceResolvers<ContextType>;
  SharingAnswer?: SharingAnswerResolvers<ContextType>;
  SharingReason?: SharingReasonResolvers<ContextType>;
  Disclosure?: DisclosureResolvers<ContextType>;
  DisclosureConnection?: DisclosureConnectionResolvers<ContextType>;
  DisclosureEdge?: DisclosureEdgeResolvers<ContextType>;
  Disposal?: DisposalResolvers<ContextType>;
  DisposalDue?: DisposalDueResolvers<ContextType>;
  DataFlow?: DataFlowResolvers<ContextType>;
  DataFlowConnection?: DataFlowConnectionResolvers<ContextType>;
  DataFlowEdge?: DataFlowEdgeResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  ProcessingRevision?: ProcessingRevisionResolvers<ContextType>;
  RecordGap?: RecordGapResolvers<ContextType>;
  ProcessingImport?: ProcessingImportResolvers<ContextType>;
  RefusedRow?: RefusedRowResolvers<ContextType>;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  ProcessingRecordConnection?: ProcessingRecordConnectionResolvers<ContextType>;
  ProcessingRecordEdge?: ProcessingRecordEdgeResolvers<ContextType>;
  RegisterHealth?: RegisterHealthResolvers<ContextType>;
  UnreachableParty?: UnreachablePartyResolvers<ContextType>;
  LastHeard?: LastHeardResolvers<ContextType>;
  KeyHealth?: KeyHealthResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  toParty?: ToPartyDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  collect?: CollectDirectiveResolver<any, any, ContextType>;
};
