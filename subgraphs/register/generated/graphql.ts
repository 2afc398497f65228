/** Generated from the SDL by `npm run codegen`; do not edit. */
import type { Connection } from '../connection.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgreementRow, SignatureRow } from '../agreements/entity.ts';
import type { BreachRow } from '../breaches/entity.ts';
import type { ComplaintRow } from '../complaints/entity.ts';
import type { DisclosureRow } from '../disclosures/entity.ts';
import type { NoticeRow } from '../notices/entity.ts';
import type { ObligationRow } from '../obligations/entity.ts';
import type { ProcessingRecordRow } from '../processing-records/entity.ts';
import type { RightsRequestRow } from '../rights-requests/entity.ts';
import type { Letter as WrittenLetter } from '../letters/letter.ts';
import type { Context } from '../context.ts';
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
  signedOn: Scalars['CalendarDate']['output'];
  /** Whether a signatory made it over this version's digest. That its key in the directory made it was checked when it came. */
  valid: Scalars['Boolean']['output'];
  /** The signature itself, a compact JWS over reference, version, digest, office and signedOn, so that anyone can check it. */
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
  title: Scalars['String']['input'];
  kind: Scalars['String']['input'];
  /** The version proposed: 1, or one more than the version held. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** Ids of the parties asked to sign, the proposing party included. All must be in the directory and have joined. */
  signatories: Array<Scalars['ID']['input']>;
  commencesOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  terms: Scalars['JSON']['input'];
  /** A repeat with the same id gets the first answer. */
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** A signature as it is given. */
export type SignAgreementInput = {
  reference: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** The signing person, as it shall stand in the agreement. */
  name: Scalars['String']['input'];
  /** Must be the office in the signing person's token. */
  office: Scalars['String']['input'];
  /** If it was signed on paper before today, when; today if left out. Not in the future. */
  signedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions that all must hold; left out: any. */
export type BreachFilter = {
  state?: InputMaybe<BreachState>;
  kind?: InputMaybe<BreachKind>;
  agreement?: InputMaybe<Scalars['ID']['input']>;
};

/** Art. 4(12). */
export type BreachKind = 'CONFIDENTIALITY' | 'INTEGRITY' | 'AVAILABILITY';

/** Whether there is still something to do about a breach. */
export type BreachState = 'OPEN' | 'CLOSED';

/** A personal data breach of one party's. */
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
  kinds: Array<BreachKind>;
  regimes: Array<Regime>;
  /** References of the agreements concerned; for callers of other parties, those that their party was asked to sign. */
  agreements: Array<Scalars['ID']['output']>;
  /** Ids of the party's own processing records concerned; empty for callers of other parties. */
  processingRecords: Array<Scalars['ID']['output']>;
  /** What happened, without identifying anyone. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The parties that it affects, each with the reason; for callers of another party, their own party alone. */
  affected: Array<PartyWithReason>;
  /** Views of the affected parties on telling the authority. */
  views: Array<BreachView>;
  /** What is missing in the terms of the agreements concerned; empty for callers of other parties. */
  warnings: Array<Scalars['String']['output']>;
  notices: NoticeConnection;
  obligations: ObligationConnection;
};

/** A personal data breach of one party's. */
export type BreachNoticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A personal data breach of one party's. */
export type BreachObligationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A party's view on whether the authority should be told. */
export type BreachView = {
  __typename?: 'BreachView';
  party: Party;
  tellAuthority: Scalars['Boolean']['output'];
  reason?: Maybe<Scalars['String']['output']>;
  givenAt: Scalars['Instant']['output'];
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

/** A breach as far as it is known. */
export type RecordBreachInput = {
  occurredAt?: InputMaybe<Scalars['Instant']['input']>;
  /** Not in the future. */
  detectedAt: Scalars['Instant']['input'];
  awareAt?: InputMaybe<Scalars['Instant']['input']>;
  kinds: Array<BreachKind>;
  regimes: Array<Regime>;
  agreements?: InputMaybe<Array<Scalars['ID']['input']>>;
  processingRecords?: InputMaybe<Array<Scalars['ID']['input']>>;
  summary: Scalars['String']['input'];
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** A view on whether the authority should be told. */
export type GiveViewInput = {
  /** The id of the own copy of the notice by which the breach was told. */
  notice: Scalars['ID']['input'];
  tellAuthority: Scalars['Boolean']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
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
  /** The same as the authority's guidance is reported to count: from the day after receipt, and on to a working day. */
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
};

/** That a complaint was acknowledged. */
export type AcknowledgeComplaintInput = {
  id: Scalars['ID']['input'];
  /** When the person was told; today if left out. */
  acknowledgedOn?: InputMaybe<Scalars['CalendarDate']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
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
  checklist?: InputMaybe<Scalars['JSON']['input']>;
  /** When it was decided, if it is recorded later; now if left out. Not in the future. */
  decidedAt?: InputMaybe<Scalars['Instant']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

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

/** Notices that meet all conditions given. */
export type NoticeFilter = {
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
  | 'INACCURACY'
  | 'BREACH'
  | 'AUTHORITY_CONSULTATION'
  | 'AGREEMENT_PROPOSED'
  | 'AGREEMENT_SIGNED'
  | 'AGREEMENT_WITHDRAWN'
  | 'AGREEMENT_REVIEWED'
  | 'INFORMATION_REQUEST'
  | 'INFORMATION_REPLY'
  | 'FOI_CONSULTATION'
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

/** A message that one party owes another; sender and recipient each keep a copy. */
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
  state: NoticeState;
  queuedAt: Scalars['Instant']['output'];
  /** How often was tried to deliver what this copy owes: the notice at the sender, its answer at the recipient. */
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
  /** The reason in words; null if none was given or it is withheld. */
  reason?: Maybe<Scalars['String']['output']>;
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
  answer: NoticeAnswer;
  /** A code of a ground, for example `A17LegalClaims`; needed for PARTLY_DONE, REFUSED, EXEMPT and WITHHELD. */
  ground?: InputMaybe<Scalars['String']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** Conditions that all must hold; left out: any. */
export type ObligationFilter = {
  kind?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ObligationState>;
  /** Due before this instant. */
  dueBefore?: InputMaybe<Scalars['Instant']['input']>;
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
  /** Who must act. */
  owner: Party;
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
  /** The id of the row it is about. */
  about: Scalars['ID']['output'];
  createdAt: Scalars['Instant']['output'];
  metAt?: Maybe<Scalars['Instant']['output']>;
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

/** Entries that meet all conditions given. */
export type ProcessingRecordFilter = {
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
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** Requests that meet all conditions given. */
export type RightsRequestFilter = {
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
  /** Received by notice from another party, and answered to it. */
  | 'ANSWERED';

/** How far a request was upheld. */
export type RightsRequestOutcome = 'UPHELD' | 'PARTLY_UPHELD';

/** A person exercising a right, or the same request come by notice from a party that upheld it. */
export type RightsRequest = {
  __typename?: 'RightsRequest';
  id: Scalars['ID']['output'];
  party: Party;
  right: Right;
  regime: Regime;
  state: RightsRequestState;
  receivedOn: Scalars['CalendarDate']['output'];
  /** Its own request: one month (Art. 12(3); DPA 2018 s.54). Come by notice: the agreement's or the party's own policy. Null while the clock has not started. */
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
  /** The reason of a refusal, or of an answer, in words. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What is right instead, as recipients of a rectification are told it: at the register's own door only. */
  correction?: Maybe<Scalars['String']['output']>;
  /** When it was decided: upheld, refused or, come by notice, answered. */
  decidedAt?: Maybe<Scalars['Instant']['output']>;
  /** Who was told, or before the decision would be told if it were upheld, and why. */
  recipients: Array<PartyWithReason>;
  /** Notices that this request caused here: sent for it, and the one by which it came. */
  notices: NoticeConnection;
  obligations: ObligationConnection;
};

/** A person exercising a right, or the same request come by notice from a party that upheld it. */
export type RightsRequestNoticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A person exercising a right, or the same request come by notice from a party that upheld it. */
export type RightsRequestObligationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** The person, in clear: for the register's own door. Either this or `sealedSubject`. */
  subject?: InputMaybe<SubjectInput>;
  /** The same as a compact JWE to the register's encryption key: for the way through a gateway. */
  sealedSubject?: InputMaybe<Scalars['String']['input']>;
  statement?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** The decision to uphold a request. */
export type CompleteRightsRequestInput = {
  id: Scalars['ID']['input'];
  outcome: RightsRequestOutcome;
  /** The coded ground, for example `A17NonNecessity`. PARTLY_UPHELD needs one. */
  ground?: InputMaybe<Scalars['String']['input']>;
  /** For a rectification: what is right instead. It may identify the person, so it is for the register's own door, and rests and travels encrypted. */
  correction?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

/** The decision to refuse a request. */
export type RefuseRightsRequestInput = {
  id: Scalars['ID']['input'];
  ground: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  commandId?: InputMaybe<Scalars['ID']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** One party's register. It is the way in at a register's own door, where merged collections are not served. */
  register?: Maybe<Register>;
  /** Agreements held by the parties' registers, by reference. */
  agreements?: Maybe<AgreementConnection>;
  /** One agreement, as each register that the caller may see holds it; null if none holds it. */
  agreement?: Maybe<AgreementAcrossParties>;
  /** Personal data breaches (Art. 4(12), 33; DPA 2018 s.67); newest first. */
  breaches?: Maybe<BreachConnection>;
  /** Complaints by people about how their data are handled (DPA 2018 s.164A); newest first. */
  complaints?: Maybe<ComplaintConnection>;
  /** Decisions to share, or not to share, data about a person with another party; newest first. */
  disclosures?: Maybe<DisclosureConnection>;
  /** Notices that parties owe one another, each in the sender's and in the recipient's register; newest first. */
  notices?: Maybe<NoticeConnection>;
  /** Deadlines: who owes what, by when, under which term; soonest first. */
  obligations?: Maybe<ObligationConnection>;
  /** Entries of the records of processing activities (Art. 30; DPA 2018 s.61), by name. */
  processingRecords?: Maybe<ProcessingRecordConnection>;
  /** Requests by people who exercise a right; newest first. */
  rightsRequests?: Maybe<RightsRequestConnection>;
  /** Who would be told, and under which term, if the request were upheld now. */
  previewRecipients?: Maybe<Array<PartyWithReason>>;
};

export type QueryRegisterArgs = {
  party: Scalars['ID']['input'];
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

export type QueryDisclosuresArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryNoticesArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<NoticeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryObligationsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<ObligationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryProcessingRecordsArgs = {
  parties?: InputMaybe<Array<Scalars['ID']['input']>>;
  where?: InputMaybe<ProcessingRecordFilter>;
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Proposes an agreement, or a new version of one, to its signatories. Each gets a copy in its own register. */
  proposeAgreement?: Maybe<Agreement>;
  /** Signs a version for the party. The other signatories are told, with the signature. */
  signAgreement?: Maybe<Agreement>;
  /** Opens a breach with what is known. Computes who is affected, starts the clocks and queues a notice to each affected party. */
  recordBreach?: Maybe<Breach>;
  /** An affected party's view on whether the authority should be told, sent to the party whose breach it is. */
  giveView?: Maybe<Notice>;
  /** Records a complaint as it was received, and starts its clocks (DPA 2018 s.164A). */
  recordComplaint?: Maybe<Complaint>;
  /** Records that the person was told that the complaint has come (s.164A(3)). */
  acknowledgeComplaint?: Maybe<Complaint>;
  /** Records that the person was told the outcome (s.164A(4)). One that was not acknowledged yet is acknowledged by its answer. */
  answerComplaint?: Maybe<Complaint>;
  /** Records a decision to share, or not to share, with the checklist and the rationale. Sharing needs an agreement in force. */
  decideDisclosure?: Maybe<Disclosure>;
  /**
   * Hands a register the sealed envelopes addressed to it. Called by registers, directly or through a gateway.
   * Each envelope is judged alone: one that is refused is null in `results`, with an error at its place.
   */
  deliverNotices?: Maybe<DeliveryResult>;
  /** What this party did about a notice it received. The sender is told; those it passed the data to are told in turn. */
  answerNotice?: Maybe<Notice>;
  /** Adds an entry to the party's record of processing activities (Art. 30(1); DPA 2018 s.61). */
  recordProcessing?: Maybe<ProcessingRecord>;
  /** Records a request as it was received. */
  recordRightsRequest?: Maybe<RightsRequest>;
  /** Upholds a request, wholly or in part. In the same transaction, notices to its recipients are queued (Art. 19). */
  completeRightsRequest?: Maybe<RightsRequest>;
  /** Refuses a request, with its ground (Art. 12(4)). */
  refuseRightsRequest?: Maybe<RightsRequest>;
};

export type MutationProposeAgreementArgs = {
  party: Scalars['ID']['input'];
  input: ProposeAgreementInput;
};

export type MutationSignAgreementArgs = {
  party: Scalars['ID']['input'];
  input: SignAgreementInput;
};

export type MutationRecordBreachArgs = {
  party: Scalars['ID']['input'];
  input: RecordBreachInput;
};

export type MutationGiveViewArgs = {
  party: Scalars['ID']['input'];
  input: GiveViewInput;
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

export type MutationDecideDisclosureArgs = {
  party: Scalars['ID']['input'];
  input: DecideDisclosureInput;
};

export type MutationDeliverNoticesArgs = {
  party: Scalars['ID']['input'];
  input: DeliverNoticesInput;
};

export type MutationAnswerNoticeArgs = {
  party: Scalars['ID']['input'];
  input: AnswerNoticeInput;
};

export type MutationRecordProcessingArgs = {
  party: Scalars['ID']['input'];
  input: RecordProcessingInput;
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

/** An organisation that the federation knows, whether or not it has joined with a register of its own. */
export type Party = {
  __typename?: 'Party';
  id: Scalars['ID']['output'];
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type Register = {
  __typename?: 'Register';
  party: Scalars['ID']['output'];
  agreements?: Maybe<AgreementConnection>;
  /** This party's part of `Query.agreement`; null if it holds no copy that the caller may see. */
  agreement?: Maybe<AgreementAcrossParties>;
  breaches?: Maybe<BreachConnection>;
  complaints?: Maybe<ComplaintConnection>;
  disclosures?: Maybe<DisclosureConnection>;
  notices?: Maybe<NoticeConnection>;
  obligations?: Maybe<ObligationConnection>;
  processingRecords?: Maybe<ProcessingRecordConnection>;
  rightsRequests?: Maybe<RightsRequestConnection>;
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
export type RegisterDisclosuresArgs = {
  where?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterNoticesArgs = {
  where?: InputMaybe<NoticeFilter>;
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
export type RegisterProcessingRecordsArgs = {
  where?: InputMaybe<ProcessingRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one party keeps. Every field can be null, so that a register that does not answer costs only its own rows. */
export type RegisterRightsRequestsArgs = {
  where?: InputMaybe<RightsRequestFilter>;
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
  AgreementFilter: AgreementFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Agreement: ResolverTypeWrapper<AgreementRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AgreementConnection: ResolverTypeWrapper<Connection<AgreementRow>>;
  AgreementEdge: ResolverTypeWrapper<Omit<AgreementEdge, 'node'> & { node: ResolversTypes['Agreement'] }>;
  Signature: ResolverTypeWrapper<SignatureRow>;
  Finding: ResolverTypeWrapper<Finding>;
  AgreementAcrossParties: ResolverTypeWrapper<
    Omit<AgreementAcrossParties, 'copies'> & { copies: Array<ResolversTypes['Agreement']> }
  >;
  ProposeAgreementInput: ProposeAgreementInput;
  SignAgreementInput: SignAgreementInput;
  BreachFilter: BreachFilter;
  BreachKind: BreachKind;
  BreachState: BreachState;
  Breach: ResolverTypeWrapper<BreachRow>;
  BreachView: ResolverTypeWrapper<BreachView>;
  BreachConnection: ResolverTypeWrapper<Connection<BreachRow>>;
  BreachEdge: ResolverTypeWrapper<Omit<BreachEdge, 'node'> & { node: ResolversTypes['Breach'] }>;
  RecordBreachInput: RecordBreachInput;
  GiveViewInput: GiveViewInput;
  ComplaintFilter: ComplaintFilter;
  ComplaintState: ComplaintState;
  ComplaintOutcome: ComplaintOutcome;
  Complaint: ResolverTypeWrapper<ComplaintRow>;
  ComplaintConnection: ResolverTypeWrapper<Connection<ComplaintRow>>;
  ComplaintEdge: ResolverTypeWrapper<Omit<ComplaintEdge, 'node'> & { node: ResolversTypes['Complaint'] }>;
  RecordComplaintInput: RecordComplaintInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AnswerComplaintInput: AnswerComplaintInput;
  DisclosureFilter: DisclosureFilter;
  DisclosureDecision: DisclosureDecision;
  Disclosure: ResolverTypeWrapper<DisclosureRow>;
  DisclosureConnection: ResolverTypeWrapper<Connection<DisclosureRow>>;
  DisclosureEdge: ResolverTypeWrapper<Omit<DisclosureEdge, 'node'> & { node: ResolversTypes['Disclosure'] }>;
  SubjectInput: SubjectInput;
  SubjectIdentifierInput: SubjectIdentifierInput;
  DecideDisclosureInput: DecideDisclosureInput;
  LetterKind: LetterKind;
  Letter: ResolverTypeWrapper<WrittenLetter>;
  NoticeFilter: NoticeFilter;
  NoticeDirection: NoticeDirection;
  NoticeKind: NoticeKind;
  NoticeState: NoticeState;
  NoticeAnswer: NoticeAnswer;
  Notice: ResolverTypeWrapper<NoticeRow>;
  NoticeConnection: ResolverTypeWrapper<Connection<NoticeRow>>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  EnvelopeInput: EnvelopeInput;
  DeliverNoticesInput: DeliverNoticesInput;
  DeliveryResult: ResolverTypeWrapper<DeliveryResult>;
  DeliveredEnvelope: ResolverTypeWrapper<DeliveredEnvelope>;
  AnswerNoticeInput: AnswerNoticeInput;
  ObligationFilter: ObligationFilter;
  ObligationState: ObligationState;
  Obligation: ResolverTypeWrapper<ObligationRow>;
  ObligationConnection: ResolverTypeWrapper<Connection<ObligationRow>>;
  ObligationEdge: ResolverTypeWrapper<Omit<ObligationEdge, 'node'> & { node: ResolversTypes['Obligation'] }>;
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecord: ResolverTypeWrapper<ProcessingRecordRow>;
  ProcessingRecordConnection: ResolverTypeWrapper<Connection<ProcessingRecordRow>>;
  ProcessingRecordEdge: ResolverTypeWrapper<
    Omit<ProcessingRecordEdge, 'node'> & { node: ResolversTypes['ProcessingRecord'] }
  >;
  RecordProcessingInput: RecordProcessingInput;
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Party: ResolverTypeWrapper<Party>;
  Register: ResolverTypeWrapper<
    Omit<
      Register,
      | 'agreements'
      | 'agreement'
      | 'breaches'
      | 'complaints'
      | 'disclosures'
      | 'notices'
      | 'obligations'
      | 'processingRecords'
      | 'rightsRequests'
    > & {
      agreements?: Maybe<ResolversTypes['AgreementConnection']>;
      agreement?: Maybe<ResolversTypes['AgreementAcrossParties']>;
      breaches?: Maybe<ResolversTypes['BreachConnection']>;
      complaints?: Maybe<ResolversTypes['ComplaintConnection']>;
      disclosures?: Maybe<ResolversTypes['DisclosureConnection']>;
      notices?: Maybe<ResolversTypes['NoticeConnection']>;
      obligations?: Maybe<ResolversTypes['ObligationConnection']>;
      processingRecords?: Maybe<ResolversTypes['ProcessingRecordConnection']>;
      rightsRequests?: Maybe<ResolversTypes['RightsRequestConnection']>;
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
  PartyWithReason: ResolverTypeWrapper<PartyWithReason>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AgreementFilter: AgreementFilter;
  ID: Scalars['ID']['output'];
  Agreement: AgreementRow;
  Int: Scalars['Int']['output'];
  AgreementConnection: Connection<AgreementRow>;
  AgreementEdge: Omit<AgreementEdge, 'node'> & { node: ResolversParentTypes['Agreement'] };
  Signature: SignatureRow;
  Finding: Finding;
  AgreementAcrossParties:
    | (Omit<AgreementAcrossParties, 'copies'> & { copies: Array<ResolversParentTypes['Agreement']> })
    | FederationReferenceTypes['AgreementAcrossParties'];
  ProposeAgreementInput: ProposeAgreementInput;
  SignAgreementInput: SignAgreementInput;
  BreachFilter: BreachFilter;
  Breach: BreachRow;
  BreachView: BreachView;
  BreachConnection: Connection<BreachRow>;
  BreachEdge: Omit<BreachEdge, 'node'> & { node: ResolversParentTypes['Breach'] };
  RecordBreachInput: RecordBreachInput;
  GiveViewInput: GiveViewInput;
  ComplaintFilter: ComplaintFilter;
  Complaint: ComplaintRow;
  ComplaintConnection: Connection<ComplaintRow>;
  ComplaintEdge: Omit<ComplaintEdge, 'node'> & { node: ResolversParentTypes['Complaint'] };
  RecordComplaintInput: RecordComplaintInput;
  AcknowledgeComplaintInput: AcknowledgeComplaintInput;
  AnswerComplaintInput: AnswerComplaintInput;
  DisclosureFilter: DisclosureFilter;
  Disclosure: DisclosureRow;
  DisclosureConnection: Connection<DisclosureRow>;
  DisclosureEdge: Omit<DisclosureEdge, 'node'> & { node: ResolversParentTypes['Disclosure'] };
  SubjectInput: SubjectInput;
  SubjectIdentifierInput: SubjectIdentifierInput;
  DecideDisclosureInput: DecideDisclosureInput;
  Letter: WrittenLetter;
  NoticeFilter: NoticeFilter;
  Notice: NoticeRow;
  NoticeConnection: Connection<NoticeRow>;
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  EnvelopeInput: EnvelopeInput;
  DeliverNoticesInput: DeliverNoticesInput;
  DeliveryResult: DeliveryResult;
  DeliveredEnvelope: DeliveredEnvelope;
  AnswerNoticeInput: AnswerNoticeInput;
  ObligationFilter: ObligationFilter;
  Obligation: ObligationRow;
  ObligationConnection: Connection<ObligationRow>;
  ObligationEdge: Omit<ObligationEdge, 'node'> & { node: ResolversParentTypes['Obligation'] };
  ProcessingRecordFilter: ProcessingRecordFilter;
  ProcessingRecord: ProcessingRecordRow;
  ProcessingRecordConnection: Connection<ProcessingRecordRow>;
  ProcessingRecordEdge: Omit<ProcessingRecordEdge, 'node'> & {
    node: ResolversParentTypes['ProcessingRecord'];
  };
  RecordProcessingInput: RecordProcessingInput;
  RightsRequestFilter: RightsRequestFilter;
  RightsRequest: RightsRequestRow;
  SubjectIdentity: SubjectIdentity;
  SubjectIdentifier: SubjectIdentifier;
  RightsRequestConnection: Connection<RightsRequestRow>;
  RightsRequestEdge: Omit<RightsRequestEdge, 'node'> & { node: ResolversParentTypes['RightsRequest'] };
  RecordRightsRequestInput: RecordRightsRequestInput;
  CompleteRightsRequestInput: CompleteRightsRequestInput;
  RefuseRightsRequestInput: RefuseRightsRequestInput;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Party: Party;
  Register:
    | (Omit<
        Register,
        | 'agreements'
        | 'agreement'
        | 'breaches'
        | 'complaints'
        | 'disclosures'
        | 'notices'
        | 'obligations'
        | 'processingRecords'
        | 'rightsRequests'
      > & {
        agreements?: Maybe<ResolversParentTypes['AgreementConnection']>;
        agreement?: Maybe<ResolversParentTypes['AgreementAcrossParties']>;
        breaches?: Maybe<ResolversParentTypes['BreachConnection']>;
        complaints?: Maybe<ResolversParentTypes['ComplaintConnection']>;
        disclosures?: Maybe<ResolversParentTypes['DisclosureConnection']>;
        notices?: Maybe<ResolversParentTypes['NoticeConnection']>;
        obligations?: Maybe<ResolversParentTypes['ObligationConnection']>;
        processingRecords?: Maybe<ResolversParentTypes['ProcessingRecordConnection']>;
        rightsRequests?: Maybe<ResolversParentTypes['RightsRequestConnection']>;
      })
    | FederationReferenceTypes['Register'];
  Instant: Scalars['Instant']['output'];
  CalendarDate: Scalars['CalendarDate']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Completeness: Completeness;
  MissingParty: MissingParty;
  PartyWithReason: PartyWithReason;
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
  kinds?: Resolver<Array<ResolversTypes['BreachKind']>, ParentType, ContextType>;
  regimes?: Resolver<Array<ResolversTypes['Regime']>, ParentType, ContextType>;
  agreements?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  processingRecords?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  affected?: Resolver<Array<ResolversTypes['PartyWithReason']>, ParentType, ContextType>;
  views?: Resolver<Array<ResolversTypes['BreachView']>, ParentType, ContextType>;
  warnings?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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

export type BreachViewResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['BreachView'] = ResolversParentTypes['BreachView'],
> = {
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  tellAuthority?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  givenAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
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

export type LetterResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter'],
> = {
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pdf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  answerDueOn?: Resolver<Maybe<ResolversTypes['CalendarDate']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  body?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
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

export type ObligationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  owedTo?: Resolver<Maybe<ResolversTypes['Party']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ObligationState'], ParentType, ContextType>;
  strength?: Resolver<ResolversTypes['Strength'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  about?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['Instant'], ParentType, ContextType>;
  metAt?: Resolver<Maybe<ResolversTypes['Instant']>, ParentType, ContextType>;
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
  disclosures?: Resolver<
    Maybe<ResolversTypes['DisclosureConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryDisclosuresArgs, 'first'>
  >;
  notices?: Resolver<
    Maybe<ResolversTypes['NoticeConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryNoticesArgs, 'first'>
  >;
  obligations?: Resolver<
    Maybe<ResolversTypes['ObligationConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryObligationsArgs, 'first'>
  >;
  processingRecords?: Resolver<
    Maybe<ResolversTypes['ProcessingRecordConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProcessingRecordsArgs, 'first'>
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
};

export type MutationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
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
  recordBreach?: Resolver<
    Maybe<ResolversTypes['Breach']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordBreachArgs, 'party' | 'input'>
  >;
  giveView?: Resolver<
    Maybe<ResolversTypes['Notice']>,
    ParentType,
    ContextType,
    RequireFields<MutationGiveViewArgs, 'party' | 'input'>
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
  decideDisclosure?: Resolver<
    Maybe<ResolversTypes['Disclosure']>,
    ParentType,
    ContextType,
    RequireFields<MutationDecideDisclosureArgs, 'party' | 'input'>
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
  recordProcessing?: Resolver<
    Maybe<ResolversTypes['ProcessingRecord']>,
    ParentType,
    ContextType,
    RequireFields<MutationRecordProcessingArgs, 'party' | 'input'>
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
  disclosures?: Resolver<
    Maybe<ResolversTypes['DisclosureConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterDisclosuresArgs, 'first'>
  >;
  notices?: Resolver<
    Maybe<ResolversTypes['NoticeConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterNoticesArgs, 'first'>
  >;
  obligations?: Resolver<
    Maybe<ResolversTypes['ObligationConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterObligationsArgs, 'first'>
  >;
  processingRecords?: Resolver<
    Maybe<ResolversTypes['ProcessingRecordConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterProcessingRecordsArgs, 'first'>
  >;
  rightsRequests?: Resolver<
    Maybe<ResolversTypes['RightsRequestConnection']>,
    ParentType,
    ContextType,
    RequireFields<RegisterRightsRequestsArgs, 'first'>
  >;
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
};

export type Resolvers<ContextType = Context> = {
  Agreement?: AgreementResolvers<ContextType>;
  AgreementConnection?: AgreementConnectionResolvers<ContextType>;
  AgreementEdge?: AgreementEdgeResolvers<ContextType>;
  Signature?: SignatureResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  AgreementAcrossParties?: AgreementAcrossPartiesResolvers<ContextType>;
  Breach?: BreachResolvers<ContextType>;
  BreachView?: BreachViewResolvers<ContextType>;
  BreachConnection?: BreachConnectionResolvers<ContextType>;
  BreachEdge?: BreachEdgeResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  ComplaintConnection?: ComplaintConnectionResolvers<ContextType>;
  ComplaintEdge?: ComplaintEdgeResolvers<ContextType>;
  Disclosure?: DisclosureResolvers<ContextType>;
  DisclosureConnection?: DisclosureConnectionResolvers<ContextType>;
  DisclosureEdge?: DisclosureEdgeResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  DeliveryResult?: DeliveryResultResolvers<ContextType>;
  DeliveredEnvelope?: DeliveredEnvelopeResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  ObligationConnection?: ObligationConnectionResolvers<ContextType>;
  ObligationEdge?: ObligationEdgeResolvers<ContextType>;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  ProcessingRecordConnection?: ProcessingRecordConnectionResolvers<ContextType>;
  ProcessingRecordEdge?: ProcessingRecordEdgeResolvers<ContextType>;
  RightsRequest?: RightsRequestResolvers<ContextType>;
  SubjectIdentity?: SubjectIdentityResolvers<ContextType>;
  SubjectIdentifier?: SubjectIdentifierResolvers<ContextType>;
  RightsRequestConnection?: RightsRequestConnectionResolvers<ContextType>;
  RightsRequestEdge?: RightsRequestEdgeResolvers<ContextType>;
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
};

export type DirectiveResolvers<ContextType = Context> = {
  toParty?: ToPartyDirectiveResolver<any, any, ContextType>;
  merge?: MergeDirectiveResolver<any, any, ContextType>;
  collect?: CollectDirectiveResolver<any, any, ContextType>;
};
