/** Finds, among people held here, the person of a request: exactly, as a candidate, or not at all. */
import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import type { Transaction } from '../../kernel/action.ts';
import type { SubjectMatch } from '../../generated/graphql.ts';
import { SubjectCandidateRow, SubjectCaseRow, SubjectMatchRow } from './entity.ts';
import {
  candidateDigest,
  identityOf,
  joinSubject,
  keepSubject,
  matchSubjects,
  type Identity,
} from './subjects.ts';

/** Keeps the person of a request, with how surely they were found. Candidates are never merged without a person's word. */
export async function keepMatched(tx: Transaction, caseId: string, identity: Identity): Promise<string> {
  const found = await findMatch(tx, identity);
  const subject = await keepSubject(tx, caseId, identity, found.exact);
  const { match, candidates } = found;
  await tx.manager.update(SubjectCaseRow, { caseId }, { match, candidates });
  return subject;
}

/** Adds what another sender knows of the person: it may tell who a candidate is. What a person has decided stays. */
export async function joinMatched(tx: Transaction, caseId: string, identity: Identity): Promise<void> {
  const found = await findMatch(tx, identity);
  await joinSubject(tx, caseId, identity);
  const row = await tx.manager.findOneBy(SubjectCaseRow, { caseId });
  const isOpen = row?.match === 'CANDIDATE' || row?.match === 'NONE';
  if (isOpen && found.match === 'EXACT')
    await tx.manager.update(SubjectCaseRow, { caseId }, { match: 'EXACT', candidates: [] });
}

interface Found {
  match: SubjectMatch;
  /** The reference of the person, where they match exactly. */
  exact?: string;
  candidates: string[];
}

async function findMatch(tx: Transaction, identity: Identity): Promise<Found> {
  const [exact] = await held(tx.manager, await matchSubjects(tx, identity));
  if (exact !== undefined) return { match: 'EXACT', exact, candidates: [] };
  const candidates = await candidatesOf(tx, identity);
  return { match: candidates.length > 0 ? 'CANDIDATE' : 'NONE', candidates };
}

async function candidatesOf(tx: Transaction, identity: Identity): Promise<string[]> {
  const digest = candidateDigest(tx.register, identity);
  if (digest === null) return [];
  const rows = await tx.manager.findBy(SubjectCandidateRow, { digest });
  return held(
    tx.manager,
    rows.map(({ subject }) => subject),
  );
}

/** Those about whom the register holds more than requests that matched nobody. */
export async function held(manager: EntityManager, subjects: string[]): Promise<string[]> {
  const rows = await manager.query<{ subject: string }[]>(
    `select distinct subject from subject_case
     where subject = any($1) and (match is null or match in ('EXACT', 'CONFIRMED')) order by subject`,
    [subjects],
  );
  return rows.map(({ subject }) => subject);
}

/** A person's decision on whom the case is about. */
export interface MatchDecision {
  caseId: string;
  /** The reference of the person; null: none of those held. */
  subject: string | null;
  reason: Buffer;
}

/** Keeps the decision; returns the reference that holds now. */
export async function decideMatch(tx: Transaction, decision: MatchDecision): Promise<string> {
  const { caseId, reason } = decision;
  const { manager, now } = tx;
  // Its digests would lead back to the person whom it is not.
  if (decision.subject === null) await manager.delete(SubjectMatchRow, { caseId });
  const subject = decision.subject ?? randomUUID();
  const match = decision.subject === null ? 'REJECTED' : 'CONFIRMED';
  const candidates: string[] = [];
  const decided = { subject, match, candidates, matchReason: reason, matchDecidedAt: now } as const;
  await manager.update(SubjectCaseRow, { caseId }, decided);
  await manager.update(SubjectMatchRow, { caseId }, { subject });
  await manager.update(SubjectCandidateRow, { caseId }, { subject });
  return subject;
}

/** How surely the people of cases were found; cases of people named here are left out. */
export async function matchesOf(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<Map<string, SubjectCaseRow>> {
  const rows = await manager.findBy(SubjectCaseRow, { caseId: In([...caseIds]) });
  return new Map(rows.filter(({ match }) => match !== null).map((row) => [row.caseId, row]));
}

/** A person held here: in how many cases, and who it is, read from one that is not forgotten. */
export async function heldPerson(
  { register, manager }: Pick<Transaction, 'register' | 'manager'>,
  subject: string,
): Promise<{ cases: number; identity: Identity | null }> {
  const rows = await manager.findBy(SubjectCaseRow, { subject });
  for (const { caseId } of rows) {
    const identity = await identityOf(register, caseId, manager);
    if (identity !== null) return { cases: rows.length, identity };
  }
  return { cases: rows.length, identity: null };
}
