/** What other modules ask about agreements, and what resolvers ask for many at once. */
import { In, type EntityManager } from 'typeorm';
import { AgreementRow, SignatureRow } from './entity.ts';
import { inForceWith, isInForceBetween } from './rules.ts';

/** The newest version held; null if none is. */
export function findAgreement(manager: EntityManager, reference: string): Promise<AgreementRow | null> {
  return manager.findOne(AgreementRow, { where: { reference }, order: { version: 'DESC' } });
}

/** All versions held of an agreement, the newest first, with all signatures of them. */
export interface History {
  versions: AgreementRow[];
  signatures: SignatureRow[];
}

/** What is held of each of these agreements, in their order, in two queries. */
export async function historiesOf(manager: EntityManager, references: readonly string[]): Promise<History[]> {
  const reference = In([...new Set(references)]);
  const versions = await manager.find(AgreementRow, { where: { reference }, order: { version: 'DESC' } });
  const signatures = await manager.find(SignatureRow, {
    where: { reference },
    order: { signedOn: 'ASC', id: 'ASC' },
  });
  const histories = new Map<string, History>(
    references.map((one) => [one, { versions: [], signatures: [] }]),
  );
  for (const version of versions) histories.get(version.reference)?.versions.push(version);
  for (const signature of signatures) histories.get(signature.reference)?.signatures.push(signature);
  return references.map((one) => histories.get(one)!);
}

/** What is held of one agreement. */
export async function historyOf(manager: EntityManager, reference: string): Promise<History> {
  const [history] = await historiesOf(manager, [reference]);
  return history!;
}

/** The parties with which the register's party may share under the agreement today. */
export async function signatoriesInForceWith(
  manager: EntityManager,
  agreement: Pick<AgreementRow, 'reference'>,
  today: string,
): Promise<string[]> {
  const { versions, signatures } = await historyOf(manager, agreement.reference);
  return inForceWith(versions, signatures, today);
}

/** The newest version in force between the register's party and another; null if none is. */
export function versionInForce(
  { versions, signatures }: History,
  other: string,
  today: string,
): AgreementRow | null {
  return versions.find((version) => isInForceBetween(version, signatures, other, today)) ?? null;
}

/** References of the agreements under which the register's party may share with at least one other today. */
export async function referencesInForce(manager: EntityManager, today: string): Promise<string[]> {
  const rows = await manager.query<{ reference: string }[]>('select distinct reference from agreement');
  const references = rows.map((row) => row.reference);
  const histories = await historiesOf(manager, references);
  return references.filter((_, index) => {
    const { versions, signatures } = histories[index]!;
    return inForceWith(versions, signatures, today).length > 0;
  });
}
