/** How a line of the access table says which fields of a type are shown, and which are withheld under which rule. */
/** Why a field is not for everyone who sees its row. */
export const RULES = {
  OWN: 'Shown to the own party alone; null or empty for others',
  OWN_DOOR: 'Shown to the own party alone, and at the register’s own door',
  OWN_DOOR_BY_MATTER:
    'Shown to the own party alone, at the register’s own door, in a role that reads the case that it is about',
  PART: 'Others are shown what concerns their own party alone',
  OWN_RULE: 'Rows of another kind, each by its own rule',
  NOT_WITHHELD:
    'Null for others where the answer is WITHHELD, and to an originator that is neither sender nor recipient',
  BETWEEN_THE_TWO:
    'Of what is passed on, shown to the sender and the recipient alone; its originator is shown null, and 0 attempts',
  NOT_KEPT_BACK:
    'Of what is passed on, the originator is shown no answer that is WITHHELD or given on a ground that may not be told: the notice looks as it did before, ACKNOWLEDGED or DELIVERED, also to a filter',
  NOT_BEFORE_ARRIVAL:
    'Of what is passed on, the originator is shown no time before the notice arrived: a recipient that had it from somebody else too may have decided before',
} as const;

export type Rule = keyof typeof RULES;

export interface TypeFields {
  /** The kind of row, or the reading, whose readers see it. */
  of: string;
  /** Fields shown to whoever sees the row, by name; `ALL`: all that are not withheld, as no other party sees the kind. */
  shown: string;
  withheld?: Record<string, Rule>;
}
