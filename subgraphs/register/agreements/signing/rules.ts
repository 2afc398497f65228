/** Who may sign an agreement for a party: by the agreement, and by the party's own policy; both must hold. */
import type { Caller } from '../../../../shared/callers/caller.ts';
import type { Signing } from '../../generated/graphql.ts';
import type { SigningPolicy } from '../../kernel/policy.ts';
import {
  delegatesUnder,
  ruleFor,
  rulesThatMayDecide,
  whyNotByPolicy,
  whyNotDelegated,
  wordsOfRule,
  type Signer,
} from '../sharing-requests/signatory.ts';
import type { AgreementRow, SignatureRow } from '../entity.ts';
import type { Terms } from '../terms/terms.ts';

/** What decides who signs for one party. */
export interface Standing {
  party: string;
  terms: Pick<Terms, 'signature'>;
  signing: SigningPolicy | null;
  /** The party's own class of the agreement; null: not classed. */
  agreementType: string | null;
}

/** Why this office may not sign for the party by the agreement; null: it may. */
export function whyMayNotSign(terms: Standing['terms'], party: string, office: string): string | null {
  const offices = officesByTerms(terms, party);
  if (offices.length === 0 || offices.includes(office)) return null;
  return `For ${party} it is signed by ${offices.join(' or ')}, not by ${office} (${terms.signature?.source}).`;
}

/** Why this signer may not sign by the agreement and by the party's policy; null: it may. */
export function whyNotSigner(
  { terms, party, signing, agreementType }: Standing,
  signer: Signer,
): string | null {
  return (
    whyMayNotSign(terms, party, signer.office) ??
    whyNotByPolicy(signing, agreementType, signer.office) ??
    whyNotDelegated(ruleFor(signing, agreementType), signer)
  );
}

/** Why the rank is missing from a signature for the party; null: it is given, or not needed. */
export function whyRankIsMissing(
  { signature }: Standing['terms'],
  party: string,
  rank: string | null | undefined,
): string | null {
  if (!signature?.rankFor?.includes(party) || rank?.trim()) return null;
  return `\`rank\` is missing: for ${party} the agreement records name and rank (${signature.source}).`;
}

interface Now {
  caller: Pick<Caller, 'party' | 'roles' | 'office'>;
  /** All that are held of the agreement. */
  signatures: Pick<SignatureRow, 'partyId' | 'version'>[];
  /** Why nothing is signed before the risks are accepted; null: they are, or need not be. */
  gate: string | null;
}

/** Why the caller may not sign this version for the party now; null: it may. */
export function whyNotSignedNow(
  standing: Standing,
  { signatoryIds, reference, version }: Pick<AgreementRow, 'signatoryIds' | 'reference' | 'version'>,
  { caller, signatures, gate }: Now,
): string | null {
  const { party } = standing;
  if (caller.party !== party) return `Only people of ${party} sign for it.`;
  if (!signatoryIds.includes(party)) return `${party} is not a signatory of ${reference}.`;
  if (signatures.some((one) => one.partyId === party && one.version === version))
    return `${party} has signed version ${version} of ${reference} already.`;
  if (!caller.roles.includes('SIGNATORY') || caller.office === null)
    return 'Your token is for no office that signs: it needs the role SIGNATORY and an office.';
  return whyNotSigner(standing, asDelegate(standing, caller.office)) ?? gate;
}

/** The signer in this office; a delegate signs on behalf of the first office that may delegate. */
function asDelegate({ signing, agreementType }: Standing, office: string): Signer {
  const rule = ruleFor(signing, agreementType);
  const isDelegate = rule !== null && !rule.offices.includes(office);
  return { office, onBehalfOf: isDelegate ? rule.offices[0] : null };
}

/** The offices that may sign, those that may by delegation, and the rules in words. */
export function signersOf(standing: Standing): Pick<Signing, 'offices' | 'delegates' | 'rules'> {
  const { terms, party, signing, agreementType } = standing;
  const byTerms = officesByTerms(terms, party);
  if (signing === null) return { offices: byTerms, delegates: [], rules: wordsOfTerms(terms, party) };
  const rules = rulesThatMayDecide(signing, agreementType);
  const allowed = (named: string[]) =>
    [...new Set(named)].filter((office) => byTerms.length === 0 || byTerms.includes(office));
  const named = rules.flatMap(([, one]) => one.offices);
  const offices = allowed(named);
  return {
    // An empty list would say that anyone may: where nobody may, the party's own offices stand, and the rules say why.
    offices: offices.length > 0 ? offices : named,
    delegates: allowed(rules.flatMap(([, one]) => delegatesUnder(one))),
    rules: [
      ...wordsOfTerms(terms, party),
      ...rules.map(wordsOfRule),
      ...(offices.length > 0 ? [] : ['No office may sign by both: the agreement or the policy must change.']),
    ],
  };
}

function officesByTerms({ signature }: Standing['terms'], party: string): string[] {
  return signature?.byParty[party] ?? signature?.offices ?? [];
}

function wordsOfTerms(terms: Standing['terms'], party: string): string[] {
  const { signature } = terms;
  if (!signature) return ['The agreement does not say who signs.'];
  const offices = officesByTerms(terms, party);
  const who = offices.length === 0 ? 'any senior individual' : offices.join(' or ');
  const rank = signature.rankFor?.includes(party) ? ', with name and rank' : '';
  return [`For ${party} it is signed by ${who}${rank} (${signature.source}).`];
}
