/** The published format of an agreement's terms: everything in which agreements differ is data here, never code. */
import type { Right, Strength } from '../../generated/graphql.ts';
import type { LegalTerms } from './legal.ts';
import type { TextTerms } from './text.ts';

/** `source` names the section, paragraph or line of the agreement's text from which a term comes. */
export interface Terms extends LegalTerms, TextTerms {
  /** Who decides on the data: each for itself, or all signatories jointly; null: the text does not say. */
  controllership: 'INDEPENDENT' | 'JOINT' | null;
  /** The organisations and classes of organisations that the text names, and the parties that fill each. */
  organisations: { key: string; name: string; kind: string; filledBy: string[] }[];
  purposes: { code: string; label: string; source?: string }[];
  lawfulBases: {
    article6: string[];
    article9: string[];
    article10: string | null;
    part3: boolean | null;
    source?: string;
  };
  /** `special`: Art. 9; `criminal`: Art. 10; null: the text does not say. */
  dataCategories: { code: string; label: string; special: boolean | null; criminal: boolean | null }[];
  dataSubjects: string[];
  rights: RightTerm[];
  review: ReviewTerm | null;
  withdrawal: { noticeWeeks: number; to: string | null; source: string } | null;
  breach: BreachTerms | null;
  signature: SignatureTerm | null;
  /** The reference of the umbrella protocol beneath which this agreement hangs. */
  umbrella?: string;
  /** What a signatory that has left, or all after the end, may and must do with what they obtained. Null: not agreed. */
  afterLeaving?: AfterLeavingTerm | null;
  /** The last day of the agreement, in `YYYY-MM-DD`; left out: none is set. */
  endsOn?: string;
  /** How the text may be changed. */
  amendment?: AmendmentTerm;
  /** Where the text leaves something open, in words. */
  gaps: string[];
  /** What else the text fixes, by topic, for modules that read it and for people. */
  further: Record<string, unknown>;
}

export interface RightTerm {
  right: Right | 'INFORMED' | 'NOTIFICATION';
  /** Whether the agreement selects the right; it never takes a statutory right away. Null: not listed. */
  selected: boolean | null;
  /** Bases on which the right arises under the agreement, for example CONSENT; empty: no condition. */
  conditionalOn: string[];
  propagate: PropagationTerm | null;
  /** Days from the start in which the party asked replies, if the agreement is stricter than the law; left out: it is not. */
  replyWithinDays?: number | null;
  /** For NOTIFICATION: the rights whose success is passed on by this row of the text. */
  covers?: RightTerm['right'][];
  source: string;
}

export interface PropagationTerm {
  /** DISCLOSED_TO: those to whom this person's data went. ALL_SIGNATORIES: everyone who signed. */
  audience: 'DISCLOSED_TO' | 'ALL_SIGNATORIES';
  /** In words, for the person who decides; null: none. */
  condition: string | null;
  /** Days in which a recipient aims to answer; null: its own policy. */
  answerWithinDays: number | null;
}

export interface ReviewTerm {
  firstAfterMonths: number;
  /** Null: the text names only the first. */
  thenEveryMonths: number | null;
  anchor: 'SIGNED' | 'COMMENCED' | null;
  initiator: string | null;
  /** Who may set another day for one review; left out: nobody. */
  override?: 'DATA_PROTECTION_OFFICERS';
  /** What calls for a review outside the cycle. */
  triggers?: ('LEGISLATION' | 'SECTOR' | 'SIGNATORIES')[];
  source: string;
}

export interface AfterLeavingTerm {
  /** Whether what was obtained stays under the agreement's terms. */
  keepsComplying: boolean;
  dataDuty: 'RETURN_OR_DESTROY_IRRELEVANT' | 'KEEP_WHAT_IT_CONTROLS' | null;
  source: string;
}

export interface AmendmentTerm {
  /** SPECIFIC_SHARINGS: besides, programmes may be added beneath it at any time. */
  rule: 'ONLY_AT_FORMAL_REVIEW' | 'SPECIFIC_SHARINGS';
  source: string;
}

export interface BreachTerms {
  partnerNotice: {
    /** Null: the text sets no hours; then `aimHours` is the federation's default aim. */
    hours: number | null;
    aimHours: number | null;
    anchor: 'DETECTED' | 'AWARE';
    strength: Strength;
    threshold: string;
  } | null;
  authority: { hours: number; anchor: 'DETECTED' | 'AWARE' };
  decision: {
    /** CONTROLLER: the controller of the information decides. CONSULT: affected partners agree, else the fallback. */
    rule: 'CONTROLLER' | 'CONSULT';
    /** Whether the text names a protocol owner as the decider where partners do not agree. */
    fallback: 'PROTOCOL_OWNER' | null;
    /** The party that is protocol owner; null although a fallback is named: a decider is missing. */
    protocolOwner: string | null;
    /** False: the text names none, and the party above is assumed; left out: it does. */
    named?: boolean;
  };
  source: string;
}

export interface SignatureTerm {
  /** Offices that may sign, any of them; empty: any senior individual. */
  offices: string[];
  /** Offices that may sign for one party, where the text fixes them party by party. */
  byParty: Record<string, string[]>;
  /** Parties whose signatures record the signing person's rank. */
  rankFor?: string[];
  source: string;
}
