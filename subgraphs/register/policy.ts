/** A party's own policy, which its operator configures; agreements can only be made stricter by it. */

export interface PartyPolicy {
  /** Within how many days a request that came by notice is answered, where the agreement sets nothing. @default 21 */
  noticeAnswerDays: number;
  /** The longest interval between reviews of an agreement, in months; null: none. @default null */
  reviewMonths: number | null;
  /** How many days a case is kept once it is closed; then its key is destroyed. */
  retentionDays: RetentionDays;
  /** Where the policy is written down; shown as the source of what follows from it. */
  source: string;
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
  retentionDays: { rightsRequests: 1096, disclosures: 2557, complaints: 1096 },
  source: "the party's own policy",
};
