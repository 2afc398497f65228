/** What may be proposed and signed, and with whom an agreement is in force. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { AgreementRow, SignatureRow } from './entity.ts';
import type { WithdrawalRow } from './leaving/entity.ts';
import type { RightTerm, Terms } from './terms/terms.ts';

/** What all copies of a version share. */
export type Content = Pick<
  AgreementRow,
  'reference' | 'version' | 'title' | 'kind' | 'signatoryIds' | 'commencesOn' | 'terms'
>;

export type Signed = Pick<SignatureRow, 'version' | 'partyId' | 'signedOn' | 'digest'>;
export type Version = Content & Pick<AgreementRow, 'party' | 'digest'>;

/** What was signed and who has left: it decides whether a version is in force. */
export interface InForceFacts {
  signatures: Signed[];
  withdrawals: Pick<WithdrawalRow, 'partyId' | 'version' | 'leavesOn'>[];
  /** What is held of each umbrella that a version names, by its reference; left out: umbrellas are ignored. */
  umbrellas?: ReadonlyMap<string, InForceFacts & Versions>;
}

/** SHA-256 over what is signed; base64url. */
export function digestOf(content: Content): string {
  return createHash('sha256').update(signedText(content)).digest('base64url');
}

/** The canonical form (RFC 8785) of what is signed. */
export function signedText(content: Content): string {
  const { reference, version, title, kind, signatoryIds, commencesOn, terms } = content;
  return canonicalJson({ reference, version, title, kind, signatories: signatoryIds, commencesOn, terms });
}

/** Whether a signature is one of a signatory over this very text. */
export function isOf(
  version: Pick<Version, 'version' | 'digest' | 'signatoryIds'>,
  signature: Signed,
): boolean {
  return (
    signature.version === version.version &&
    signature.digest === version.digest &&
    version.signatoryIds.includes(signature.partyId)
  );
}

/** The day from which two parties may share under a version; null while one of them has not signed it. */
export function inForceFrom(
  version: Version,
  signatures: Signed[],
  one: string,
  other: string,
): string | null {
  const own = signedOnBy(version, signatures, one);
  const theirs = signedOnBy(version, signatures, other);
  if (own === null || theirs === null) return null;
  return [own, theirs, version.commencesOn ?? own].reduce(later);
}

/**
 * The parties with which the register's party may share today. It is in force per pair that has signed one version; an
 * amendment leaves the version before it in force between two parties until both have signed the new one.
 */
export function inForceWith({ versions, ...facts }: InForceFacts & Versions, today: string): string[] {
  return othersUnder(versions, (version, other) => isInForceBetween(version, facts, other, today));
}

/**
 * The parties with which it is or was in force: those that may hold data obtained under it. A party that leaves keeps to
 * its duties about these data, so it still sends and receives notices about them.
 */
export function everInForceWith({ versions, ...facts }: InForceFacts & Versions, today: string): string[] {
  return othersUnder(versions, (version, other) => {
    const from = inForceFrom(version, facts.signatures, version.party, other);
    return from !== null && from <= today && isInForceBetween(version, facts, other, from);
  });
}

interface Versions {
  versions: Version[];
}

function othersUnder(versions: Version[], holds: (version: Version, other: string) => boolean): string[] {
  const others = versions.flatMap((version) =>
    version.signatoryIds.filter((other) => other !== version.party && holds(version, other)),
  );
  return [...new Set(others)];
}

/** Whether the version is in force between the register's party and another. A programme falls with its umbrella. */
export function isInForceBetween(
  version: Version,
  { signatures, withdrawals, umbrellas }: InForceFacts,
  other: string,
  today: string,
): boolean {
  const from = other === version.party ? null : inForceFrom(version, signatures, version.party, other);
  if (from === null || from > today || hasEnded(version, today)) return false;
  if (!isUmbrellaOver(version, umbrellas, other, today)) return false;
  return [version.party, other].every((one) => leftOn(version, withdrawals, one, today) === null);
}

/** Whether it is in force between the register's party and any other. */
export function isInForceWithAny(version: Version, facts: InForceFacts, today: string): boolean {
  return version.signatoryIds.some((other) => isInForceBetween(version, facts, other, today));
}

/** Whether the umbrella that a version names is in force for the pair; true where it names none. */
function isUmbrellaOver(
  { terms }: Version,
  umbrellas: InForceFacts['umbrellas'],
  other: string,
  today: string,
): boolean {
  if (terms.umbrella == null || !umbrellas) return true;
  const umbrella = umbrellas.get(terms.umbrella);
  return umbrella?.versions.some((held) => isInForceBetween(held, umbrella, other, today)) ?? false;
}

/** Whether its last day has passed. */
export function hasEnded({ terms }: Pick<Version, 'terms'>, today: string): boolean {
  return terms.endsOn != null && terms.endsOn < today;
}

/** The day on which a party has left a version, with all before it; null: it has not. */
export function leftOn(
  { version }: Version,
  withdrawals: InForceFacts['withdrawals'],
  party: string,
  today: string,
): string | null {
  const left = withdrawals.filter(
    (one) => one.partyId === party && one.version >= version && one.leavesOn <= today,
  );
  return left.map(({ leavesOn }) => leavesOn).toSorted()[0] ?? null;
}

/** Why the register's party may not share with another under the agreement, as far as its register knows. */
export function whyNotInForce(version: Version, facts: InForceFacts, other: string, today: string): string {
  const { reference, party, terms } = version;
  if (!version.signatoryIds.includes(other)) return `${other} is not a signatory of ${reference}.`;
  for (const one of [party, other]) {
    const left = leftOn(version, facts.withdrawals, one, today);
    if (left !== null) return `${one} left ${reference} on ${left}.`;
  }
  if (hasEnded(version, today)) return `${reference} ended with ${terms.endsOn}.`;
  const missing = [party, other].filter((one) => signedOnBy(version, facts.signatures, one) === null);
  if (missing.length > 0)
    return `Version ${version.version} of ${reference} is not signed by ${missing.join(' and ')}.`;
  if (!isUmbrellaOver(version, facts.umbrellas, other, today))
    return `${reference} falls with its umbrella: ${terms.umbrella} is not in force between ${party} and ${other}.`;
  return `${reference} is in force between ${party} and ${other} only from ${inForceFrom(version, facts.signatures, party, other)}.`;
}

/** What the agreement says of a right; null: it does not list it. */
export function rightTerm(terms: Pick<Terms, 'rights'>, right: RightTerm['right']): RightTerm | null {
  return terms.rights.find((term) => term.right === right) ?? null;
}

/** When a party signed this very text; null: it has not. */
export function signedOnBy(version: Version, signatures: Signed[], party: string): string | null {
  return (
    signatures.find((signature) => signature.partyId === party && isOf(version, signature))?.signedOn ?? null
  );
}

/** The newest version that a party has signed: its terms bind that party; null: it has signed none. `versions`: newest first. */
export function newestSigned<V extends Version>(
  { versions, signatures }: { versions: V[]; signatures: Signed[] },
  party?: string,
): V | null {
  const hasSigned = (version: V) => signedOnBy(version, signatures, party ?? version.party) !== null;
  return versions.find(hasSigned) ?? null;
}

const later = (a: string, b: string) => (a > b ? a : b);
