/** Says in words why two parties may not share under an agreement. */
import {
  hasEnded,
  inForceFrom,
  isUmbrellaOver,
  leftOn,
  signedOnBy,
  type InForceFacts,
  type Version,
} from './rules.ts';

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
