/** What is read outside collections, which decides for itself who may: each with its roles and its rule in words. */
import type { Role } from '../../../../shared/callers/caller.ts';

export interface Reading {
  /** Of the own party. */
  roles: readonly Role[];
  /** What a caller of another party gets. */
  others: string;
}

/** Fields of Query and Register that are not collections; `agreement` is the collection's one row. */
export const ELSEWHERE = {
  agreement: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    others: 'the copy, if the agreement’s newest version names its party as signatory; otherwise null',
  },
  agreementDrafts: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    others: 'an empty list: what is not proposed yet is the party’s own affair',
  },
  assurance: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    others: 'the summary, if its party was asked to sign an agreement here; otherwise null',
  },
  reconciliation: {
    roles: ['DPO', 'OPERATOR', 'AUDITOR'],
    others: 'an empty list',
  },
  evidence: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR', 'OPERATOR'],
    others: 'null; the pack itself is made of what its reader may read, at the register’s own door',
  },
  health: {
    roles: ['DPO', 'OPERATOR'],
    others:
      'to an operator figures and public keys, without other parties’ names and without what is wrong; otherwise null',
  },
  calendarFeeds: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'],
    others: 'null; at the own party, the DPO sees all feeds and others those for their own roles',
  },
  recordGaps: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    others: 'null: how well its record is kept is the party’s own affair',
  },
  processingImports: {
    roles: ['DPO', 'AUDITOR'],
    others: 'null',
  },
  disposalsDue: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    others: 'null',
  },
  mayDisclose: {
    roles: ['DPO', 'CASEWORKER', 'SIGNATORY'],
    others: 'FORBIDDEN, whatever is asked',
  },
  previewRecipients: {
    roles: ['DPO', 'CASEWORKER'],
    others: 'FORBIDDEN, whether or not there is such a request',
  },
} as const satisfies Record<string, Reading>;

/** What is read without a role, because nobody's rows are in it. */
export const OPEN_READS = {
  register: 'any caller: it names the party and nothing else',
  processingExport:
    'people of the own party, and null for others: it is an address, where the readers of `processingRecords` are let in',
  _service: 'any caller: the schema',
  _entities: 'any caller: as `register`; an agreement is not found by it',
} as const;

/** What is written without a role. */
export const OPEN_WRITES = {
  deliverNotices:
    'any caller: each envelope is judged by the signature inside it, and nothing is shown but receipts',
} as const;
