/** What the text of an agreement says, names and leaves out: facts that need no module, but in which findings are made. */

/** Each is optional. Left out: nobody has looked. Null or empty: the text was read, and has none. */
export interface TextTerms {
  /** `date`: the day that the text bears, in words or figures; null: it is undated. */
  document?: { date: string | null; source: string };
  /** Who stands under the text by name or office. The name itself is never a term. */
  signatories?: { organisation: string; nameGiven: boolean; source: string }[];
  sections?: SectionTerm[];
  /** Organisations, Acts, platforms and categories of people that the text speaks of. */
  mentions?: MentionTerm[];
  /** Passages of the text, quoted. */
  wording?: WordingTerm[];
  /** What is said in more than one place; one entry a place. */
  statements?: StatementTerm[];
  /** How many principles are listed; null: a heading without them. */
  principles?: { caldicott: number | null; source: string };
}

export interface SectionTerm {
  title: string;
  state: 'COMPLETE' | 'EMPTY' | 'FRAGMENT' | 'HEADINGS_ONLY' | 'IMAGE_ONLY' | 'MISSING';
  source: string;
}

interface MentionTerm {
  name: string;
  /** ORGANISATION: as one that gives or gets data. PERSON_CATEGORY: as those whom the purposes are about. */
  kind: 'ORGANISATION' | 'ACT' | 'PERSON_CATEGORY' | 'PLATFORM';
  /** The key of the class of organisations in whose place this one stands. */
  standsFor?: string;
  source: string;
}

interface WordingTerm {
  quote: string;
  /** What the passage is about, in a word that the purposes would use. */
  about?: string;
  source: string;
}

export interface StatementTerm {
  about: string;
  says: string[];
  source: string;
}
