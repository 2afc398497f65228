/** Which offices a party's own policy lets sign an agreement, and accept its risks before, by its class of the agreement. */
import type { SigningPolicy, SigningRule } from '../../kernel/policy.ts';

export interface Signer {
  /** Of the person's token. */
  office: string;
  /** The office that delegated; null or left out: none did. */
  onBehalfOf?: string | null | undefined;
}

/** The party's rule for its class of the agreement; null: it has no such rules, or it has not classed it. */
export function ruleFor(signing: SigningPolicy | null, agreementType: string | null): SigningRule | null {
  if (signing === null || agreementType === null) return null;
  return signing.types[agreementType] ?? null;
}

/** Delegates that may sign: none where the rule, read strictly, leaves it to the offices themselves. */
export function delegatesUnder(rule: SigningRule): string[] {
  return rule.delegatesMaySign === true ? rule.delegates : [];
}

/** The rules that may apply, by type: all of them until the agreement is classed. */
export function rulesThatMayDecide(
  signing: SigningPolicy,
  agreementType: string | null,
): [type: string, SigningRule][] {
  const isClassed = ruleFor(signing, agreementType) !== null;
  return Object.entries(signing.types).filter(([type]) => !isClassed || type === agreementType);
}

/** One rule in words, with its source. */
export const wordsOfRule = ([type, { rule, source }]: [string, SigningRule]): string =>
  `Type ${type}: ${rule} (${source}).`;

/** Why the party's own policy does not let this office decide; null: it may, or the party has no such rules. */
export function whyNotByPolicy(
  signing: SigningPolicy | null,
  agreementType: string | null,
  office: string,
): string | null {
  if (signing === null) return null;
  const rule = ruleFor(signing, agreementType);
  if (rule === null) return notClassed(signing);
  if (rule.offices.includes(office) || delegatesUnder(rule).includes(office)) return null;
  const offices = rule.offices.join(' or ');
  const isDelegate = rule.delegates.includes(office);
  const who = isDelegate ? `${office} would sign by delegation, which is not allowed` : `not for ${office}`;
  return `Type ${agreementType} is for ${offices}; ${who}: ${rule.rule} (${rule.source}).`;
}

/** Why the delegation that a signature states is not valid; null: it is, or none is needed nor stated. */
export function whyNotDelegated(rule: SigningRule | null, { office, onBehalfOf }: Signer): string | null {
  if (rule === null || rule.offices.includes(office)) {
    return onBehalfOf ? `${office} signs in its own right here: leave out \`onBehalfOf\`.` : null;
  }
  if (onBehalfOf && rule.offices.includes(onBehalfOf)) return null;
  return `${office} signs by delegation: give as \`onBehalfOf\` ${rule.offices.join(' or ')} (${rule.source}).`;
}

function notClassed(signing: SigningPolicy): string {
  const types = Object.keys(signing.types).join(', ');
  return `This party signs by type, and has not classed this agreement: record \`agreementType\` (${types}) with its assessment of the request to share (recordImpactAssessment).`;
}
