/** Who signs an agreement for the party, and what comes before. */
import type { SigningRule } from '../../kernel/policy.ts';
import { alone, byAgreement, byLaw, byPolicy, inWords, lawOf, type Found, type Overlay } from './matter.ts';

/**
 * Who signs satisfies both the agreement and the party's own policy, whatever class the party gives the agreement. Where
 * nobody can, the agreement's rule binds: a signature that breaks it counts for nothing.
 */
export function signature(overlay: Overlay): Found {
  const { terms, party, policy } = overlay;
  const rules = Object.entries(policy.signing?.types ?? {});
  const ofPolicy = policy.signing && policyRule(rules);
  if (!terms.signature) return ofPolicy && alone(ofPolicy);
  const agreed = terms.signature.byParty[party] ?? terms.signature.offices;
  const ofAgreement = byAgreement(signedBy(agreed), overlay, terms.signature.source);
  if (!ofPolicy) return alone(ofAgreement);
  if (agreed.length === 0) return { binding: ofPolicy, clashes: [ofAgreement] };
  const shared = rules.filter(([, rule]) => signersUnder(rule).some((office) => agreed.includes(office)));
  const both = agreed.filter((office) => shared.some(([, rule]) => signersUnder(rule).includes(office)));
  if (both.length === 0 || both.length === agreed.length)
    return { binding: ofAgreement, clashes: [ofPolicy] };
  const source = `${ofAgreement.source}; ${policyRule(shared).source}`;
  return { binding: byPolicy(signedBy(both), source), clashes: [ofAgreement] };
}

const signersUnder = ({ offices, delegates, delegatesMaySign }: SigningRule) =>
  delegatesMaySign ? [...offices, ...delegates] : offices;

const signedBy = (offices: string[]) =>
  offices.length === 0 ? 'Signed by any senior individual.' : `Signed by ${offices.join(' or ')}.`;

/** All of a party's classes together: until it has classed the agreement, any of them may apply. */
function policyRule(rules: [string, SigningRule][]) {
  const words = rules.map(([type, { rule }]) => `Type ${type}: ${rule}.`);
  return byPolicy(words.join(' '), [...new Set(rules.map(([, { source }]) => source))].join('; '));
}

/** Art. 35(1), DPA 2018 s.64(1): an agreement that leaves the assessment to the parties does not lift it. */
export function setUp(overlay: Overlay): Found {
  const { terms, policy } = overlay;
  const byStatute = byLaw(
    'Assess the impact beforehand where a high risk to people is likely.',
    lawOf(overlay, 'UK GDPR Art. 35(1)', 'DPA 2018 s.64(1)'),
  );
  const ofPolicy = policy.setUp.required
    ? [
        byPolicy(
          'Nothing is proposed or signed before the signatory has accepted the risks.',
          policy.setUp.source,
        ),
      ]
    : [];
  const agreed = terms.impactAssessment;
  const ofAgreement = agreed ? [byAgreement(assessed(agreed.rule), overlay, agreed.source)] : [];
  const [binding, ...clashes] = [...ofPolicy, byStatute, ...ofAgreement];
  return { binding: binding!, clashes };
}

const assessed = (rule: string) => `Impact is assessed: ${inWords(rule)}.`;
