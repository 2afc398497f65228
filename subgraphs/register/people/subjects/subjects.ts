/** Keeps and finds people by digests of their identifiers under the register's secret: none is kept in clear. */
import { createHmac, randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { openSubject } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { SubjectCandidateRow, SubjectCaseRow, SubjectMatchRow } from './entity.ts';

/** A person, as far as is needed to find what is held about them. */
export interface Identity {
  name?: string | null;
  dateOfBirth?: string | null;
  address?: string | null;
  identifiers: { scheme: string; value: string }[];
}

interface SubjectChoice {
  subject?: (Omit<Identity, 'identifiers'> & { identifiers?: Identity['identifiers'] | null }) | null;
  sealedSubject?: string | null;
}

/** The identity that an input names, in clear or sealed. Exactly one is needed, with something to match by. */
export async function identityFrom(
  tx: Transaction,
  { subject, sealedSubject }: SubjectChoice,
): Promise<Identity> {
  if (!subject === !sealedSubject)
    refuse('BAD_USER_INPUT', 'Name the person by `subject` or by `sealedSubject`, one of them.');
  if (subject && !mayHandleIdentity(tx.caller, tx.register)) {
    refuse(
      'FORBIDDEN',
      "Through a gateway a person is named by `sealedSubject`; `subject` needs the register's own door.",
    );
  }
  const given = subject ?? (await openSubject(sealedSubject!, tx.register.decryptionKeys));
  const identity = { ...given, identifiers: given.identifiers ?? [] } as Identity;
  if (matchKeys(identity).length === 0 && !(identity.name && identity.dateOfBirth)) {
    refuse('BAD_USER_INPUT', 'A person is named by an identifier, or by name and date of birth.');
  }
  return identity;
}

/**
 * The register's references to people who match exactly; empty if nobody does. More than one means that cases were kept
 * apart before an identifier joined them.
 */
export async function matchSubjects(tx: Transaction, identity: Identity): Promise<string[]> {
  const digests = digestsOf(tx.register, identity).map(({ digest }) => digest);
  const rows = await tx.manager.findBy(SubjectMatchRow, { digest: In(digests) });
  return [...new Set(rows.map((row) => row.subject))];
}

/**
 * Keeps the person under the case's key, and returns the register's reference to them: `known`, if the caller knows that
 * they are the person of another case, or one whom they match exactly.
 */
export async function keepSubject(
  tx: Transaction,
  caseId: string,
  identity: Identity,
  known?: string,
): Promise<string> {
  const subject = known ?? (await matchSubjects(tx, identity))[0] ?? randomUUID();
  const sealed = await tx.register.caseKeys.encrypt(caseId, JSON.stringify(identity));
  await tx.manager.insert(SubjectCaseRow, { caseId, subject, identity: sealed });
  await keepDigests(tx, { caseId, subject }, identity);
  return subject;
}

/** Keeps the digests by which the person of a case is found. */
async function keepDigests(
  { manager, register }: Transaction,
  known: { caseId: string; subject: string },
  identity: Identity,
): Promise<void> {
  const digests = digestsOf(register, identity).map((match) => ({ ...match, ...known }));
  if (digests.length > 0) await manager.upsert(SubjectMatchRow, digests, ['caseId', 'scheme', 'digest']);
  const digest = candidateDigest(register, identity);
  if (digest !== null) await manager.upsert(SubjectCandidateRow, { ...known, digest }, ['caseId']);
}

/** Who a case is about; null once the case's key is destroyed. Inside a transaction, pass its manager. */
export async function identityOf(
  { caseKeys, database }: RegisterOf,
  caseId: string,
  manager: EntityManager = database.manager,
): Promise<Identity | null> {
  const row = await manager.findOneBy(SubjectCaseRow, { caseId });
  const text = row && (await caseKeys.decrypt(caseId, row.identity));
  return text === null ? null : (JSON.parse(text) as Identity);
}

/** Adds what another source knows of a case's person. Nothing is added once the case's key is destroyed. */
export async function joinSubject(tx: Transaction, caseId: string, identity: Identity): Promise<void> {
  const row = await tx.manager.findOneBy(SubjectCaseRow, { caseId });
  const text = row && (await tx.register.caseKeys.decrypt(caseId, row.identity));
  if (row === null || text === null) return;
  const known = JSON.parse(text) as Identity;
  const joined = joinIdentities(known, identity);
  const sealed = await tx.register.caseKeys.encrypt(caseId, JSON.stringify(joined));
  await tx.manager.update(SubjectCaseRow, { caseId }, { identity: sealed });
  await keepDigests(tx, { caseId, subject: row.subject }, joined);
}

/** All that is known of one person; where two texts differ, the first one's. */
export function joinIdentities(one: Identity, other: Identity): Identity {
  const identifiers = [...one.identifiers, ...other.identifiers];
  const unique = new Map(identifiers.map((known) => [`${known.scheme}\0${known.value}`, known]));
  return { ...other, ...withoutNulls(one), identifiers: [...unique.values()] };
}

function withoutNulls(identity: Identity): Partial<Identity> {
  return Object.fromEntries(Object.entries(identity).filter(([, value]) => value != null));
}

/** The references to the people of cases: each case's own, and those of other cases that match it exactly. */
export async function subjectsOfCases(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await manager.query<{ case_id: string; subject: string }[]>(
    `select case_id, subject from subject_case where case_id = any($1)
     union
     select own.case_id, other.subject from subject_match own
     join subject_match other on other.scheme = own.scheme and other.digest = own.digest
     where own.case_id = any($1)`,
    [caseIds],
  );
  const subjectsOf = (caseId: string) =>
    rows.filter((row) => row.case_id === caseId).map((row) => row.subject);
  return new Map(caseIds.map((caseId) => [caseId, subjectsOf(caseId)]));
}

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What an exact match rests on. Name and date of birth alone are never enough: two people may share both. */
function matchKeys(identity: Identity): { scheme: string; value: string }[] {
  const keys = identity.identifiers
    .map(({ scheme, value }) => ({ scheme, value: normal(value) }))
    .filter(({ value }) => value !== '');
  const { name, dateOfBirth, address } = identity;
  if (name && dateOfBirth && address) {
    keys.push({
      scheme: 'NAME_BIRTH_ADDRESS',
      value: [normal(name), dateOfBirth, normal(address)].join('|'),
    });
  }
  return keys;
}

function digestOf({ matchSecret }: RegisterOf, scheme: string, value: string): string {
  return createHmac('sha256', matchSecret).update(`${scheme}\0${value}`).digest('base64url');
}

/** For exact matches. */
export function digestsOf(register: RegisterOf, identity: Identity): { scheme: string; digest: string }[] {
  return matchKeys(identity).map(({ scheme, value }) => ({
    scheme,
    digest: digestOf(register, scheme, value),
  }));
}

/** For candidates: name and date of birth; null where one is missing. */
export function candidateDigest(register: RegisterOf, { name, dateOfBirth }: Identity): string | null {
  if (!name || !dateOfBirth || normal(name) === '') return null;
  return digestOf(register, 'NAME_BIRTH', `${normal(name)}|${dateOfBirth}`);
}
