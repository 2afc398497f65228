/** A party's own policy, which its operator configures; agreements can only be made stricter by it. */
import type { Right } from '../generated/graphql.ts';

export interface PartyPolicy {
  /** Within how many days a request that came by notice is answered, where the agreement sets nothing. @default 21 */
  noticeAnswerDays: number;
  /** The longest interval between reviews of an agreement, in months; null: none. @default null */
  reviewMonths: number | null;
  /** After how many months a key of the party is to be replaced. @default 12 */
  keyMonths: number;
  /** How many days of notices are compared with other registers each day. @default 35 */
  reconciliationDays: number;
  /** How many days a case is kept once it is closed; then its key is destroyed. */
  retentionDays: RetentionDays;
  /** The party's own systems that act on requests; a right without one is a task for people. @default none */
  caseSystems: CaseSystem[];
  /** Who signs which type of agreement for the party, by its own rules. @default null: the agreement alone says */
  signing: SigningPolicy | null;
  /** How sharing is set up before an agreement is proposed or signed. @default not required */
  setUp: SetUpPolicy;
  /** Where the policy is written down; shown as the source of what follows from it. */
  source: string;
}

/** A party's own rules of who signs, by its own classes of agreements. */
export interface SigningPolicy {
  /** The party's name of a class -> its rule. An agreement that is not classed is signed by nobody. */
  types: Record<string, SigningRule>;
}

export interface SigningRule {
  /** Offices that sign in their own right. */
  offices: string[];
  /** Offices to which those may delegate. */
  delegates: string[];
  /** Whether delegates may sign; where the rules contradict themselves the strict reading is no. @default false */
  delegatesMaySign?: boolean;
  /** The rule in words. */
  rule: string;
  source: string;
}

export interface SetUpPolicy {
  /** Whether the signatory must have accepted the risks first. @default false */
  required: boolean;
  source: string;
}

/** A system of the party itself, which is told what to do about a request. */
export interface CaseSystem {
  right: Right;
  /** Where tasks are posted to: https, or on the same machine. */
  url: string;
  /** How long an answer is waited for. @default 10 */
  timeoutSeconds?: number;
  /** Whether a task says who the person is. The system is the controller's own, and may need it to act. @default false */
  sendsIdentity?: boolean;
}

/** Whole days after the last thing that was done about a case. */
export interface RetentionDays {
  /** After the decision, or the last answer of a recipient if that came later. @default 1096 */
  rightsRequests: number;
  /** After the decision to share or not to share: as long as recipients may have to be told. @default 2557 */
  disclosures: number;
  /** After the answer. @default 1096 */
  complaints: number;
}

export const DEFAULT_POLICY: PartyPolicy = {
  noticeAnswerDays: 21,
  reviewMonths: null,
  signing: null,
  setUp: { required: false, source: "the party's own policy" },
  reconciliationDays: 35,
  keyMonths: 12,
  caseSystems: [],
  retentionDays: { rightsRequests: 1096, disclosures: 2557, complaints: 1096 },
  source: "the party's own policy",
};

/** The defaults, with what a party's policy file sets instead. */
export function policyWith(given: Record<string, unknown>): PartyPolicy {
  const retentionDays = {
    ...DEFAULT_POLICY.retentionDays,
    ...(given.retentionDays as Partial<RetentionDays>),
  };
  const policy = { ...DEFAULT_POLICY, ...given, retentionDays };
  for (const { url } of policy.caseSystems) mustBeGuarded(url);
  return policy;
}

const THIS_MACHINE = ['127.0.0.1', '[::1]', 'localhost'];

function mustBeGuarded(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname))) return;
  throw new Error('caseSystems: a `url` is https, or on this machine');
}
