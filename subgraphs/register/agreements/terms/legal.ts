/** What an agreement rests on in law beyond the names of articles, and what it leaves to each party's own procedures. */

/** Each is optional. Left out: nobody has looked. Null or empty: the text was read, and has none. */
export interface LegalTerms {
  conditions?: ConditionTerm[];
  policyDocuments?: PolicyDocumentTerm[];
  powers?: PowerTerm[];
  consent?: ConsentTerm | null;
  /** The area inside which data stay without more ado. */
  transfers?: { area: 'UK' | 'EEA'; needs: string[]; source: string } | null;
  foi?: { decider: 'HOLDER' | 'RECEIVER_OF_REQUEST'; consult: string; source: string } | null;
  complaints?: RuleTerm | null;
  retention?: RuleTerm | null;
  impactAssessment?: RuleTerm | null;
  /** How the agreement as a whole ends. */
  termination?: RuleTerm | null;
  /** Who decides where the parties do not agree. */
  disputes?: RuleTerm | null;
}

/** `basis`: of Art. 6, 9 or 10, or `Part 3`; `condition`: of DPA 2018 Schedule 1 or 8, as the text gives it. */
interface ConditionTerm {
  basis: string;
  condition: string | null;
  policyDocumentRequired: boolean;
  source: string;
}

/** The appropriate policy document (DPA 2018 Sch. 1 para. 39) for a condition, in the words of that condition. */
interface PolicyDocumentTerm {
  condition: string;
  document: string;
  source: string;
}

interface PowerTerm {
  /** As the text names the Act, the Regulations or the rule of common law. */
  name: string;
  /** Whether the text says that it gives a basis under DPA 2018 s.8; null: the text only lists it. */
  section8: boolean | null;
  limits?: string;
  source: string;
}

interface ConsentTerm {
  usualBasis: boolean;
  /** SEEK_UNLESS_RISK: people are asked, although consent need not be the basis. */
  practice: 'SEEK_UNLESS_RISK' | null;
  source: string;
}

interface RuleTerm {
  rule: string;
  source: string;
}
