/** Who reads what: written down for the page and the tests alone, so that nothing here is taken from the program. */

const EVERYONE = 'DPO CASEWORKER BREACH_COORDINATOR SIGNATORY AUDITOR';
const CASES = 'DPO CASEWORKER AUDITOR';
const BREACHES = 'DPO BREACH_COORDINATOR AUDITOR';
const AUDIT = 'DPO AUDITOR';

interface KindOfRow {
  /** Of the own party; in the same roles, people of other parties see what is theirs to see. */
  roles: string;
  /** Which rows people of other parties see. */
  where?: string;
  /** Or why they see none. */
  never?: string;
  /** Whether rows under Part 3 are hidden from other parties that are no competent authorities. */
  hasRegime?: true;
  /** Whether the own party's reads leave audit lines too. */
  personal?: true;
}

export const KINDS: Record<string, KindOfRow> = {
  agreements: { roles: EVERYONE, where: 'its party has signed the agreement or was asked to sign it' },
  sharingRequests: {
    roles: EVERYONE,
    never: 'the parties named hold copies of their own, each with its own assessment',
  },
  assurances: {
    roles: EVERYONE,
    where: 'its party has signed an agreement with this one, or both were asked to',
  },
  processingRecords: {
    roles: EVERYONE,
    where: 'the record names its party as recipient or source',
    hasRegime: true,
  },
  dataFlows: { roles: EVERYONE, where: 'its party is the recipient of the flow', hasRegime: true },
  informationRequests: { roles: EVERYONE, where: 'its party asked, or was asked' },
  releaseRequests: { roles: CASES, never: 'those that are consulted or decide hold copies of their own' },
  meetings: { roles: CASES, where: 'the attendance has somebody of its party who stayed' },
  disposals: { roles: CASES, never: 'what a party disposes of is its own affair' },
  disclosures: {
    roles: 'DPO CASEWORKER BREACH_COORDINATOR AUDITOR',
    where: 'the data were disclosed to its party',
    hasRegime: true,
    personal: true,
  },
  rightsRequests: {
    roles: CASES,
    never: 'other parties learn of a request by notice',
    hasRegime: true,
    personal: true,
  },
  breaches: {
    roles: BREACHES,
    where: 'its party is affected, and a notice of the breach was addressed to it',
    personal: true,
  },
  complaints: {
    roles: CASES,
    never: 'a complaint is between a person and the party',
    hasRegime: true,
    personal: true,
  },
  notices: {
    roles: EVERYONE,
    where:
      'its party is the sender or the addressee, whatever the regime; or where it stated about a right, outside Part 3, what the sender passes on, the sender was first told by it, and neither the sender nor the recipient is a competent authority',
    personal: true,
  },
  obligations: { roles: EVERYONE, never: 'a deadline is its party’s own affair' },
  auditLines: { roles: AUDIT, never: 'what its people read stands in its own digests', personal: true },
  auditAccess: { roles: AUDIT, never: 'each party lets its own auditors in' },
  readDigests: { roles: AUDIT, never: 'a digest is for the party whose people read', personal: true },
};

interface Reading {
  /** Of the own party. */
  roles: string;
  /** What a caller of another party gets. */
  others: string;
}

/** Fields of Query and Register that are not collections; `agreement` is the collection's one row. */
export const ELSEWHERE: Record<string, Reading> = {
  agreement: {
    roles: EVERYONE,
    others: 'the copy, if the agreement’s newest version names its party as signatory; otherwise null',
  },
  agreementDrafts: {
    roles: EVERYONE,
    others: 'an empty list: what is not proposed yet is the party’s own affair',
  },
  assurance: {
    roles: EVERYONE,
    others: 'the summary, if its party was asked to sign an agreement here; otherwise null',
  },
  reconciliation: {
    roles: 'DPO OPERATOR AUDITOR',
    others: 'an empty list',
  },
  evidence: {
    roles: 'DPO CASEWORKER BREACH_COORDINATOR SIGNATORY AUDITOR OPERATOR',
    others: 'null; the pack itself is made of what its reader may read, at the register’s own door',
  },
  health: {
    roles: 'DPO OPERATOR',
    others:
      'to an operator figures and public keys, without other parties’ names and without what is wrong; otherwise null',
  },
  calendarFeeds: {
    roles: 'DPO CASEWORKER BREACH_COORDINATOR SIGNATORY',
    others: 'null; at the own party, the DPO sees all feeds and others those for their own roles',
  },
  recordGaps: {
    roles: EVERYONE,
    others: 'null: how well its record is kept is the party’s own affair',
  },
  processingImports: {
    roles: AUDIT,
    others: 'null',
  },
  disposalsDue: {
    roles: CASES,
    others: 'null',
  },
  mayDisclose: {
    roles: 'DPO CASEWORKER SIGNATORY',
    others: 'FORBIDDEN, whatever is asked',
  },
  previewRecipients: {
    roles: 'DPO CASEWORKER',
    others: 'FORBIDDEN, whether or not there is such a request',
  },
};

/** What is read without a role, because nobody's rows are in it. */
export const OPEN_READS = {
  register: 'any caller: it names the party and nothing else',
  processingExport:
    'people of the own party, and null for others: it is an address, where the readers of `processingRecords` are let in',
  _service: 'any caller: the schema',
  _entities: 'any caller: as `register`; an agreement is not found by it',
};

/** What is written without a role. */
export const OPEN_WRITES = {
  deliverNotices:
    'any caller: each envelope is judged by the signature inside it, and nothing is shown but receipts',
};
