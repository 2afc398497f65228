/**
 * Who may read and write what. A caller reads the rows of its own party by role, and of another party's rows only those
 * to which its party has the relation given here; nothing else, and never who a data subject is.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Caller, Role } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Mutation } from '../generated/graphql.ts';
import { IS_ONWARD_LEG_OF_CALLER } from './access/onward-legs.ts';
import { REGISTER_ACCESS } from './access/rules.ts';
import { isLetInAsAuditor, mustHaveAuditAccess, narrowToAudited } from './auditor.ts';
import type { RegisterOf } from './register-of.ts';

export interface ReadRule {
  /** Roles that read this kind of row: all of their own party's, and of other parties' as the relation allows. */
  roles: readonly Role[];
  /** The relation that lets a caller of another party see a row, in words. */
  relation: string;
  /**
   * The same as SQL over the row, aliased `row`, the caller's party, `:callerParty`, and the parties that the directory knows
   * to be no competent authorities, `:notCompetent`; null: no such relation.
   */
  where: string | null;
  /** Whether rows carry a regime: Part 3 ones are then invisible to other parties that are not competent authorities. */
  hasRegime: boolean;
  /** Whether reading own rows is reading personal data, which leaves an audit line. Others' rows always leave one. */
  personal: boolean;
}

const EVERYONE = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'] as const;

export const READ = {
  agreements: {
    roles: EVERYONE,
    relation: 'its party has signed the agreement or was asked to sign it',
    where: ':callerParty = any(row.signatory_ids)',
    hasRegime: false,
    personal: false,
  },
  sharingRequests: {
    roles: EVERYONE,
    relation: 'none: the parties named hold copies of their own, each with its own assessment',
    where: null,
    hasRegime: false,
    personal: false,
  },
  assurances: {
    roles: EVERYONE,
    relation: 'its party has signed an agreement with this one, or both were asked to',
    where: 'exists (select from agreement a where :callerParty = any(a.signatory_ids))',
    hasRegime: false,
    personal: false,
  },
  processingRecords: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    relation: 'the record names its party as recipient or source',
    where: '(:callerParty = any(row.recipient_ids) or :callerParty = any(row.source_ids))',
    hasRegime: true,
    personal: false,
  },
  dataFlows: {
    roles: EVERYONE,
    relation: 'its party is the recipient of the flow',
    where: 'row.recipient_id = :callerParty',
    hasRegime: true,
    personal: false,
  },
  informationRequests: {
    roles: EVERYONE,
    relation: 'its party asked, or was asked',
    where: '(row.from_id = :callerParty or row.to_id = :callerParty)',
    hasRegime: false,
    personal: false,
  },
  releaseRequests: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: 'none: those that are consulted or decide hold copies of their own',
    where: null,
    hasRegime: false,
    personal: false,
  },
  meetings: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: 'the attendance has somebody of its party who stayed',
    where:
      "row.attendance @> jsonb_build_array(jsonb_build_object('organisation', :callerParty::text, 'stayed', true))",
    hasRegime: false,
    personal: false,
  },
  disposals: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: 'none: what a party disposes of is its own affair',
    where: null,
    hasRegime: false,
    personal: false,
  },
  disclosures: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'AUDITOR'],
    relation: 'the data were disclosed to its party',
    where: "(row.recipient_id = :callerParty and row.decision = 'SHARE')",
    hasRegime: true,
    personal: true,
  },
  rightsRequests: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: 'none: other parties learn of a request by notice',
    where: null,
    hasRegime: true,
    personal: true,
  },
  breaches: {
    roles: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    relation: 'its party is affected, and a notice of the breach was addressed to it',
    where:
      "row.affected @> jsonb_build_array(jsonb_build_object('party', :callerParty::text)) and exists (select 1 from notice n where n.cause = row.id and n.kind = 'BREACH' and n.direction = 'SENT' and n.recipient_id = :callerParty)",
    hasRegime: false,
    personal: true,
  },
  complaints: {
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    relation: 'none: a complaint is between a person and the party',
    where: null,
    hasRegime: true,
    personal: true,
  },
  notices: {
    roles: ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR'],
    relation:
      'its party is the sender or the addressee, whatever the regime; or where it stated about a right, outside Part 3, what the sender passes on, the sender was first told by it, and neither the sender nor the recipient is a competent authority',
    where: `(row.recipient_id = :callerParty or row.sender_id = :callerParty or ${IS_ONWARD_LEG_OF_CALLER})`,
    hasRegime: false,
    personal: true,
  },
  obligations: {
    roles: EVERYONE,
    relation: 'none: a deadline is its party’s own affair',
    where: null,
    hasRegime: false,
    personal: false,
  },
  auditLines: {
    roles: ['DPO', 'AUDITOR'],
    relation: 'none: what its people read stands in its own digests',
    where: null,
    hasRegime: false,
    personal: true,
  },
  auditAccess: {
    roles: ['DPO', 'AUDITOR'],
    relation: 'none: each party lets its own auditors in',
    where: null,
    hasRegime: false,
    personal: false,
  },
  readDigests: {
    roles: ['DPO', 'AUDITOR'],
    relation: 'none: a digest is for the party whose people read',
    where: null,
    hasRegime: false,
    personal: true,
  },
} as const satisfies Record<string, ReadRule>;

export type RowKind = keyof typeof READ;

/** What people write; `deliverNotices` is for registers, and judged by the envelopes. */
export type MutationName = Exclude<keyof Mutation, '__typename' | 'deliverNotices'>;

/** The roles that may write it, always at their own party's register only. */
export const writersOf = (mutation: MutationName): readonly Role[] =>
  REGISTER_ACCESS.roles('Mutation', mutation) ?? [];

const hasOneOf = (caller: Caller, roles: readonly Role[]) =>
  caller.roles.some((role) => roles.includes(role));

/** Refuses a caller of the own party that has none of the roles. What other parties may see, the reader says. */
export function mustHaveRole(caller: Caller, party: string, roles: readonly Role[], what: string): void {
  if (caller.party === party && !hasOneOf(caller, roles)) {
    refuse('FORBIDDEN', `Reading ${what} needs one of the roles ${roles.join(', ')}.`);
  }
  if (caller.party === party && isLetInAsAuditor(caller, roles)) mustHaveAuditAccess(caller, what);
}

/** Why rows are read, for the audit: an auditor's reason stands in its grant. */
export function whyReading(caller: Caller, kind: RowKind): string {
  const isAuditor = caller.auditAccess && isLetInAsAuditor(caller, READ[kind].roles);
  return isAuditor ? `query under audit access ${caller.auditAccess!.id}` : 'query';
}

/** Lets the caller write, or refuses. */
export function mustBeAllowedTo(caller: Caller, mutation: MutationName, party: string): void {
  if (caller.party !== party) {
    refuse(
      'FORBIDDEN',
      `Only people of ${party} may write in its register; your token is of ${caller.party}.`,
    );
  }
  const roles = writersOf(mutation);
  if (!hasOneOf(caller, roles)) {
    refuse('FORBIDDEN', `${mutation} needs one of the roles ${roles.join(', ')}.`);
  }
}

/** Lets the caller ask what leaves only an audit line, likewise at its own party's register only, or refuses. */
export function mustBeAllowedToAsk(
  caller: Caller,
  question: string,
  party: string,
  roles: readonly Role[],
): void {
  if (caller.party !== party)
    refuse(
      'FORBIDDEN',
      `Only people of ${party} may ask this of its register; your token is of ${caller.party}.`,
    );
  if (!hasOneOf(caller, roles))
    refuse('FORBIDDEN', `${question} needs one of the roles ${roles.join(', ')}.`);
}

/** Refuses a caller that lacks the role for a kind of row at its own party. Elsewhere such rows are simply absent. */
export function mustBeAllowedToRead(caller: Caller, kind: RowKind, party: string): void {
  if (caller.party === party && !hasOneOf(caller, READ[kind].roles)) {
    refuse('FORBIDDEN', `Reading ${kind} needs one of the roles ${READ[kind].roles.join(', ')}.`);
  }
  if (caller.party === party && isLetInAsAuditor(caller, READ[kind].roles)) mustHaveAuditAccess(caller, null);
}

/** Narrows a query over `row` to what the caller may see at this register. */
export function narrowToVisible<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  kind: RowKind,
  caller: Caller,
  register: RegisterOf,
): SelectQueryBuilder<Row> {
  mustBeAllowedToRead(caller, kind, register.party);
  if (caller.party === register.party) return narrowToAudited(query, kind, caller, READ[kind].roles);
  const rule: ReadRule = READ[kind];
  // An auditor's grant is its own party's: no other register could tell whether it has one.
  const mayRead = hasOneOf(caller, rule.roles) && !isLetInAsAuditor(caller, rule.roles);
  if (rule.where === null || !mayRead) return query.andWhere('false');
  query.andWhere(rule.where, { callerParty: caller.party, notCompetent: notCompetentIn(register) });
  const competent = register.directory.party(caller.party)?.competentAuthority ?? false;
  return rule.hasRegime && !competent ? query.andWhere("row.regime <> 'PART_3'") : query;
}

/** A party that the directory does not know may be one. */
const notCompetentIn = ({ directory }: RegisterOf): string[] =>
  directory.parties().flatMap(({ id, competentAuthority }) => (competentAuthority ? [] : [id]));

/** Whether identity may be shown or taken in clear: at the party's own door, or anywhere in the demonstration. */
export function mayHandleIdentity(caller: Caller, register: RegisterOf): boolean {
  return caller.party === register.party && (caller.door === 'OWN' || register.mode === 'demonstration');
}

/** Whether a read by this caller leaves an audit line. */
export function isAudited(caller: Caller, kind: RowKind, party: string): boolean {
  return READ[kind].personal || caller.party !== party;
}
