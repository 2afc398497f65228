/** Makes the evidence pack of one case: one transaction with its audit line, so that all parts show one state. */
import { createHash } from 'node:crypto';
import { In, Between, type EntityManager } from 'typeorm';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { jsonPart, PACK_FORMAT, writePack, type Part } from '../../../../shared/evidence/pack.ts';
import { narrowToVisible } from '../../kernel/access.ts';
import { appendAudit, AuditLineRow, textOf } from '../../kernel/audit.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { pick, type CaseFacts, type Reading } from './case.ts';
import { noticeParts, noticesOf } from './notices.ts';

interface Wanted {
  /** The word of a kind of case. */
  kind: string;
  id: string;
  caller: Caller;
  now: Date;
}

/** The signed pack. A caller who may not read the case is refused as by any other read of it. */
export async function makePack(register: RegisterOf, wanted: Wanted): Promise<Buffer> {
  mustBeAtOwnDoor(wanted.caller, register);
  const parts = await register.database.transaction((manager) =>
    partsOf({ register, manager, now: wanted.now }, wanted),
  );
  return writePack(parts, register.signingKey);
}

/** A gateway that saw a token could ask with it again. */
function mustBeAtOwnDoor({ party, door }: Caller, register: RegisterOf): void {
  if (party === register.party && door === 'OWN') return;
  refuse('FORBIDDEN', `Packs are for people of ${register.party}, with a token for its register's own door.`);
}

async function partsOf(reading: Reading, wanted: Wanted): Promise<Part[]> {
  const { register, manager, now } = reading;
  const { id, caller } = wanted;
  await auditMaking(reading, wanted);
  const found = await findCase(reading, wanted);
  const { rowIds, cause } = found;
  const notices = await noticesOf(reading, cause);
  const agreements = [...found.agreements, ...notices.flatMap(({ agreement }) => agreement ?? [])];
  const about = [...rowIds, ...notices.map((notice) => notice.id)];
  const { party } = register;
  const subject = { format: PACK_FORMAT, kind: found.kind, party, id, cause, rows: rowIds };
  return [
    jsonPart('subject', 'subject', { ...subject, madeAt: now, madeBy: caller.person, as: caller.roles }),
    jsonPart('row', 'row', found.facts),
    jsonPart('obligations', 'obligations', { obligations: await obligationsAbout(reading, about) }),
    ...(await noticeParts(reading, notices)),
    ...(await agreementParts(reading, agreements)),
    ...(await auditParts(manager, about)),
    jsonPart('directory', 'directory', { jws: register.directory.signed() ?? noDirectory() }),
  ];
}

/**
 * Appends wait for each other: with this line written first, no audited row changes while the parts are read. The case is
 * looked up here to check access, and read again after the line.
 */
async function auditMaking(reading: Reading, wanted: Wanted): Promise<void> {
  const { register, manager, now: at } = reading;
  const { caller } = wanted;
  const { table: rowKind, rowIds } = await findCase(reading, wanted);
  const what = { action: 'evidence', rowKind, rowIds, why: whyMade(caller) };
  await appendAudit(manager, { party: register.party, caller, at, ...what });
}

/** An auditor's reason stands in its grant. */
const whyMade = ({ auditAccess }: Caller) =>
  auditAccess ? `evidence pack under audit access ${auditAccess.id}` : 'evidence pack';

async function findCase(
  reading: Reading,
  { kind, id, caller }: Wanted,
): Promise<CaseFacts & { kind: string; table: string }> {
  const { register, manager } = reading;
  const kinds = register.contributions.evidence.map(({ cases }) => cases);
  const wanted = kinds.find(({ word }) => word === kind);
  if (!wanted)
    return refuse('NOT_FOUND', `There are packs of the kinds ${kinds.map(({ word }) => word).join(', ')}.`);
  const { rowKind, roles, entity } = wanted;
  if (!caller.roles.some((role) => roles.includes(role)))
    refuse('FORBIDDEN', `Evidence of ${rowKind} is for the roles ${roles.join(', ')}.`);
  const query = narrowToVisible(manager.createQueryBuilder(entity, 'row'), rowKind, caller, register);
  if (wanted.named) wanted.named(query, id);
  else query.andWhere('row.id = :id', { id });
  const [first, ...more] = await query.getMany();
  if (!first) return refuse('NOT_FOUND', 'This register has no such case, or not for you.');
  const table = manager.connection.getMetadata(entity).tableName;
  return { ...(await wanted.factsOf(reading, [first, ...more])), kind: wanted.kind, table };
}

async function agreementParts(reading: Reading, references: string[]): Promise<Part[]> {
  const parts = reading.register.contributions.evidence.map(
    async (one) => (await one.agreementParts?.(reading, references)) ?? [],
  );
  return (await Promise.all(parts)).flat();
}

/** Leaves out the free text in which an obligation was discharged or moved. */
async function obligationsAbout({ manager }: Reading, about: string[]): Promise<object[]> {
  const rows = await manager.find(ObligationRow, { where: { about: In(about) }, order: { id: 'ASC' } });
  return rows.map((row) => ({
    ...pick(row, 'id', 'kind', 'ownerId', 'owedToId', 'dueAt', 'strength', 'rule', 'source', 'about'),
    ...pick(row, 'createdAt', 'metAt', 'dischargedAt'),
    earlier: row.earlier.map((term) => pick(term, 'dueAt', 'rule', 'source', 'movedAt')),
  }));
}

function noDirectory(): never {
  throw new Error('the directory is held without its signature');
}

/** Lines about the case that are shown, the newest; and lines of the chain that may lie among them. */
const MOST_LINES = 2_000;
const MOST_LINKS = 20_000;

export async function auditParts(manager: EntityManager, rowIds: readonly string[]): Promise<Part[]> {
  const [newest, count] = await manager
    .createQueryBuilder(AuditLineRow, 'line')
    .where('line.rowIds && :rowIds::text[]', { rowIds })
    .orderBy('line.sequence', 'DESC')
    .take(MOST_LINES)
    .getManyAndCount();
  const lines = newest.toReversed();
  const links = (await linesAmong(manager, lines)).map(linkOf);
  return [
    jsonPart('chain', 'chain', { links, omitted: count - lines.length }),
    ...lines.map((line): Part => ({ kind: 'audit', name: `audit/${line.sequence}`, text: textOf(line) })),
  ];
}

/** From the first of them to the last, none left out, unless that is too many. */
async function linesAmong(manager: EntityManager, lines: AuditLineRow[]): Promise<AuditLineRow[]> {
  const [first, last] = [lines.at(0)?.sequence ?? '0', lines.at(-1)?.sequence ?? '0'];
  if (BigInt(last) - BigInt(first) > MOST_LINKS) return lines;
  return manager.find(AuditLineRow, {
    where: { sequence: Between(first, last) },
    order: { sequence: 'ASC' },
  });
}

/** What is needed to see that a line was made over the one before. In format 1 that takes its text. */
function linkOf(line: AuditLineRow) {
  const { sequence, previousHash, hash } = line;
  const digest = line.format === 1 ? null : createHash('sha256').update(textOf(line)).digest('hex');
  return { sequence, previousHash, hash, digest };
}
