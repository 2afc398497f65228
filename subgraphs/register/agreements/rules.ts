/** What may be proposed and signed, with whom an agreement is in force, and when its review is due. */
import { createHash } from 'node:crypto';
import { addMonths } from '../../../shared/calendar/calendar.ts';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { PartyPolicy } from '../policy.ts';
import type { AgreementRow, SignatureRow } from './entity.ts';
import type { RightTerm, Terms } from './terms.ts';

/** What all copies of a version share. */
export type Content = Pick<
  AgreementRow,
  'reference' | 'version' | 'title' | 'kind' | 'signatoryIds' | 'commencesOn' | 'terms'
>;

type Signed = Pick<SignatureRow, 'version' | 'partyId' | 'signedOn' | 'digest'>;
type Version = Content & Pick<AgreementRow, 'party' | 'digest'>;

/** SHA-256 over the canonical form (RFC 8785) of what is signed; base64url. */
export function digestOf(content: Content): string {
  const { reference, version, title, kind, signatoryIds, commencesOn, terms } = content;
  const signed = { reference, version, title, kind, signatories: signatoryIds, commencesOn, terms };
  return createHash('sha256').update(canonicalJson(signed)).digest('base64url');
}

/** The only version that may be proposed next. */
export function nextVersion(held: Pick<AgreementRow, 'version'> | null): number {
  return (held?.version ?? 0) + 1;
}

/** Why this office may not sign for the party; null: it may. */
export function whyMayNotSign({ signature }: Terms, party: string, office: string): string | null {
  const offices = signature?.byParty[party] ?? signature?.offices ?? [];
  if (offices.length === 0 || offices.includes(office)) return null;
  return `For ${party} it is signed by ${offices.join(' or ')}, not by ${office} (${signature?.source}).`;
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
export function inForceWith(versions: Version[], signatures: Signed[], today: string): string[] {
  const others = versions.flatMap((version) =>
    version.signatoryIds.filter((other) => isInForceBetween(version, signatures, other, today)),
  );
  return [...new Set(others)];
}

/** Whether the version is in force between the register's party and another. */
export function isInForceBetween(
  version: Version,
  signatures: Signed[],
  other: string,
  today: string,
): boolean {
  const from = other === version.party ? null : inForceFrom(version, signatures, version.party, other);
  return from !== null && from <= today;
}

/** Why the register's party may not share with another under the agreement, as far as its signatures are held. */
export function whyNotInForce(version: Version, signatures: Signed[], other: string): string {
  const { reference, party } = version;
  if (!version.signatoryIds.includes(other)) return `${other} is not a signatory of ${reference}.`;
  const missing = [party, other].filter((one) => signedOnBy(version, signatures, one) === null);
  if (missing.length > 0)
    return `Version ${version.version} of ${reference} is not signed by ${missing.join(' and ')}.`;
  return `${reference} is in force between ${party} and ${other} only from ${inForceFrom(version, signatures, party, other)}.`;
}

interface ReviewFacts {
  signatures: Signed[];
  policy: PartyPolicy;
  /** The party's last formal review of the version; left out: none yet. */
  lastReviewedOn?: string;
}

/**
 * The next review of the register's party, by the agreement or by its own policy, whichever is earlier. Without an anchor
 * in the text, and by policy, months run from its own signature. Null before it signs, or if neither sets a review.
 */
export function nextReview(
  version: Version,
  { signatures, policy, lastReviewedOn }: ReviewFacts,
): { dueOn: string; source: string } | null {
  const { review } = version.terms;
  const signedOn = signedOnBy(version, signatures, version.party);
  if (signedOn === null) return null;
  const anchor = review?.anchor === 'COMMENCED' ? commencedOn(version, signatures) : signedOn;
  const byTerms = lastReviewedOn
    ? after(lastReviewedOn, review?.thenEveryMonths ?? null)
    : after(anchor, review?.firstAfterMonths ?? null);
  const byPolicy = after(lastReviewedOn ?? signedOn, policy.reviewMonths);
  if (byPolicy !== null && (byTerms === null || byPolicy < byTerms))
    return { dueOn: byPolicy, source: policy.source };
  return byTerms === null ? null : { dueOn: byTerms, source: `${version.reference} ${review?.source}` };
}

/** What the agreement says of a right; null: it does not list it. */
export function rightTerm(terms: Terms, right: RightTerm['right']): RightTerm | null {
  return terms.rights.find((term) => term.right === right) ?? null;
}

/** The first day on which it was in force between the register's party and anyone. */
function commencedOn(version: Version, signatures: Signed[]): string | null {
  const others = version.signatoryIds.filter((other) => other !== version.party);
  const dates = others.map((other) => inForceFrom(version, signatures, version.party, other));
  return dates.filter((date) => date !== null).toSorted()[0] ?? null;
}

function signedOnBy(version: Version, signatures: Signed[], party: string): string | null {
  return (
    signatures.find((signature) => signature.partyId === party && isOf(version, signature))?.signedOn ?? null
  );
}

const later = (a: string, b: string) => (a > b ? a : b);

const after = (date: string | null, months: number | null) =>
  date === null || months === null ? null : addMonths(date, months);
