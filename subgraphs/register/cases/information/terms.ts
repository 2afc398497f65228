/** What an agreement says of requests for information, as data: `terms.further.informationRequests`. */
import type { Classification, Strength } from '../../generated/graphql.ts';

/** A time in working days. */
export interface WorkingDaysTerm {
  workingDays: number;
  /** Null: the text does not say; then the date of the request too. */
  anchor: 'DATE_OF_REQUEST' | null;
  /** Whether the first day is one of them. @default false */
  countsFirstDay?: boolean | null;
  strength: Strength;
  source: string;
}

interface ResponseTerm extends Omit<WorkingDaysTerm, 'workingDays' | 'strength'> {
  classification: Classification;
  /** Null: no time is set. */
  workingDays: number | null;
  strength: Strength | null;
  /** SEPARATE_ARRANGEMENTS: it is not asked for under this agreement. */
  route: 'SEPARATE_ARRANGEMENTS' | null;
}

interface ApprovalTerm {
  /** The holder whose offices approve. */
  party: string;
  of: string[];
  /** False: it may be needed. @default true */
  certain?: boolean | null;
  source: string;
}

interface LadderStep {
  step: number;
  office: string;
  /** REASONABLE_AND_JUSTIFIED: on leaving the step. LAST_RESORT: on entering it. */
  gate: 'REASONABLE_AND_JUSTIFIED' | 'LAST_RESORT' | null;
}

interface EscalationTerm {
  ladder: LadderStep[];
  /** The holder whose decision is final; left out: nobody's is named. */
  final?: string | null;
  source: string;
}

interface UnitElsewhere {
  party: string;
  unit: string;
  /** How it is asked, in words. */
  route: string;
  source: string;
}

export interface InformationClause {
  modes: ('ONE_OFF' | 'REGULAR')[];
  /** Who may ask whom; left out: each party any other. */
  directions?: { from: string; to: string }[] | null;
  justifiedOn: ('ONE_OFF' | 'FIRST_REGULAR')[];
  justification: (keyof typeof JUSTIFICATION)[];
  acknowledge: WorkingDaysTerm | null;
  respond: ResponseTerm[];
  /** Holder -> the tests of which it must be satisfied. */
  tests: Record<string, string[]>;
  approvals: { personalData?: ApprovalTerm | null; officialSensitive?: ApprovalTerm | null };
  /** What must be there first where personal data are asked for; null: the text does not say. */
  personalData: { routine: string[]; adHoc: string[]; source: string } | null;
  /** Asker -> its ladder. */
  escalation: Record<string, EscalationTerm>;
  /** Units of a party that are asked in another way than under this agreement; left out: none. */
  elsewhere?: UnitElsewhere[] | null;
  /** Ways of sending that are allowed; left out: any secure one. */
  methods?: string[] | null;
}

/** The agreement's name of a justification -> the field of the request that gives it. */
export const JUSTIFICATION = {
  necessity: 'necessity',
  informationRequested: 'what',
  purposeOfUse: 'purpose',
  publicationIntended: 'publication',
  accessors: 'access',
  storageAndDuration: 'storage',
  disposal: 'disposal',
} as const;
