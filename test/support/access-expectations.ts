/** What each role is to see at a register, and where it stands: nothing here is taken from the program. */
import { ELSEWHERE, KINDS } from './access-table/readers.ts';

const rolesOf = (table: Record<string, { roles: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(table).map(([name, { roles }]) => [name, roles]));

/** Roles of the own party, and at the same time those in which other parties' people see what is theirs to see. */
export const READERS: Record<string, string> = { ...rolesOf(KINDS), ...rolesOf(ELSEWHERE) };

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
