/**
 * Who may read and write what. A caller reads the rows of its own party by role, and of another party's rows only those
 * to which its party has the relation that their collection declares; nothing else, and never who a data subject is.
 */
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Caller, Role } from '../../../shared/callers/caller.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Mutation, RowKind } from '../generated/graphql.ts';
import { REGISTER_ACCESS } from './access/rules.ts';
import { isLetInAsAuditor, mustHaveAuditAccess, narrowToAudited } from './auditor.ts';
import { readersOf } from './readers.ts';
import type { RegisterOf } from './register-of.ts';

export type { RowKind };

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
  const isAuditor = caller.auditAccess && isLetInAsAuditor(caller, readersOf(kind).readers);
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
  const { readers } = readersOf(kind);
  if (caller.party === party && !hasOneOf(caller, readers)) {
    refuse('FORBIDDEN', `Reading ${kind} needs one of the roles ${readers.join(', ')}.`);
  }
  if (caller.party === party && isLetInAsAuditor(caller, readers)) mustHaveAuditAccess(caller, null);
}

/** Narrows a query over `row` to what the caller may see at this register. */
export function narrowToVisible<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  kind: RowKind,
  caller: Caller,
  register: RegisterOf,
): SelectQueryBuilder<Row> {
  mustBeAllowedToRead(caller, kind, register.party);
  const { readers, relation, hasRegime, auditedBy } = readersOf(kind);
  if (caller.party === register.party) return narrowToAudited(query, caller, readers, auditedBy);
  // An auditor's grant is its own party's: no other register could tell whether it has one.
  const mayRead = hasOneOf(caller, readers) && !isLetInAsAuditor(caller, readers);
  if (!('where' in relation) || !mayRead) return query.andWhere('false');
  query.andWhere(relation.where, { callerParty: caller.party, notCompetent: notCompetentIn(register) });
  const competent = register.directory.party(caller.party)?.competentAuthority ?? false;
  return hasRegime && !competent ? query.andWhere("row.regime <> 'PART_3'") : query;
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
  return readersOf(kind).personal === true || caller.party !== party;
}
