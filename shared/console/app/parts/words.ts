/** Names of the graph's enumerations in plain words. */

const WORDS: Record<string, string> = {
  DPO: 'Data protection officer',
  UK_GDPR: 'UK GDPR',
  PART_3: 'Law enforcement (DPA 2018 Part 3)',
  SIRO: 'SIRO',
  DEPUTY_SIRO: 'Deputy SIRO',
  NOT_HELD: 'Not held',
  WITHHELD: 'Neither confirmed nor denied',
  EXEMPT: 'Exempt',
  QUEUED: 'Waiting to be delivered',
  UNREACHABLE: 'Not reached, trying again',
  DONE: 'Done',
  PARTLY_DONE: 'Done in part',
  PARTLY_UPHELD: 'Upheld in part',
  AUTOMATED_DECISION: 'Automated decision',
};

/** The roles that see to deadlines. */
export const ROLES = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY'] as const;

/** Words for a value: those of the list, or the value itself made readable. */
export function words(value: string | null | undefined): string {
  if (value == null || value === '') return '';
  const known = WORDS[value];
  if (known) return known;
  return sentence(value.replaceAll('_', ' ').toLowerCase());
}

/** The text with a capital letter first. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The values of a table of words, to choose from. */
export const choicesOf = <Value extends string>(table: Readonly<Record<Value, string>>) =>
  (Object.entries(table) as [Value, string][]).map(([value, text]) => ({ value, text }));
