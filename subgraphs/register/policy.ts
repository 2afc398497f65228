/** A party's own policy, which its operator configures; agreements can only be made stricter by it. */

export interface PartyPolicy {
  /** Within how many days a request that came by notice is answered, where the agreement sets nothing. @default 21 */
  noticeAnswerDays: number;
  /** The longest interval between reviews of an agreement, in months; null: none. @default null */
  reviewMonths: number | null;
  /** Where the policy is written down; shown as the source of what follows from it. */
  source: string;
}

export const DEFAULT_POLICY: PartyPolicy = {
  noticeAnswerDays: 21,
  reviewMonths: null,
  source: "the party's own policy",
};
