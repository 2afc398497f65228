/** Whether the person may decide here, and if not, whether the office or something else stands in the way. */
import type { Waiting } from './waiting.ts';

export interface Verdict {
  /** Null: the register says it only once an agreement is proposed. */
  may: boolean | null;
  whyNot: string | null;
  /** The person's office is one of those that may: what stands in the way is something else. */
  isOfficeRight: boolean;
  /** Offices that may; empty: any senior person. */
  offices: string[];
  delegates: string[];
  rules: string[];
}

/** What the person can act on comes first. */
export function urgencyOf({ may, isOfficeRight }: Verdict): number {
  if (may === true) return 0;
  return isOfficeRight ? 1 : 2;
}

export interface PolicyRule {
  rule: string;
  source: string;
}

/** Of a rule that goes by type, for example `Type 1: … Type 2: …`, what it says of one type. */
function ruleOfType({ rule, source }: PolicyRule, type: string | null | undefined): string {
  const parts = rule.split(/(?=Type \w+: )/);
  const found = parts.find((part) => type && part.startsWith(`Type ${type}: `));
  return `${(found ?? rule).trim()} (${source})`;
}

/** `policyRule`: the own party's rule on who signs, where its policy has one. */
export function verdictOn(
  { agreement, requests }: Waiting,
  office: string | null,
  policyRule: PolicyRule | null,
): Verdict {
  if (!agreement) {
    const type = requests.find(({ agreementType }) => agreementType)?.agreementType;
    const rules = policyRule ? [ruleOfType(policyRule, type)] : [];
    return { may: null, whyNot: null, isOfficeRight: true, offices: [], delegates: [], rules };
  }
  const { mayYouSign, whyNot, offices, delegates, rules } = agreement.signing;
  const allowed = [...offices, ...delegates];
  const isNamed = allowed.length === 0 || (office !== null && allowed.includes(office));
  return {
    may: mayYouSign,
    whyNot: whyNot ?? null,
    isOfficeRight: mayYouSign || (office !== null && isNamed),
    offices,
    delegates,
    rules,
  };
}
