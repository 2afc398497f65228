/** Makes the pack of one case: one transaction with its audit line, and everything as it stands in it. */
import { In } from 'typeorm';
import type { Caller } from '../../../../shared/callers/caller.ts';
import { refuse } from '../../../../shared/errors.ts';
import { jsonPart, PACK_FORMAT, writePack, type Part } from '../../../../shared/evidence/pack.ts';
import { narrowToVisible } from '../../kernel/access.ts';
import { appendAudit } from '../../kernel/audit.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import type { RegisterOf } from '../../kernel/register-of.ts';
import { auditParts } from './audit-lines.ts';
import { pick, type CaseFacts, type Reading } from './case.ts';
import { noticeParts, noticesOf } from './notices.ts';

export interface Wanted {
  /** The word of a kind of case. */
  kind: string;
  id: string;
  caller: Caller;
  now: Date;
}

/** The pack, signed. Whoever may not read the case is refused as by any other read of it. */
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
 * Appends wait for each other: with this line first, nothing that is audited changes while the parts are read. So the
 * case, which is found here to be readable at all, is read again after it.
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

/** Without the words in which one was discharged or moved. */
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
