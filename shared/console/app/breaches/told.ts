/** What stands in notices about another party's breach: the statement, and what was added for this party. */
import type { BreachToldQuery } from '../generated/breaches-own.ts';

type Register = NonNullable<BreachToldQuery['register']>;
export type ToldNotice = NonNullable<Register['notices']>['nodes'][number];

/** The originator's statement. */
interface ToldFacts {
  kinds?: string[];
  regimes?: string[];
  occurredAt?: string | null;
  detectedAt?: string | null;
  awareAt?: string | null;
  categories?: string[];
  people?: string[];
  approximatePeople?: number | null;
  approximateRecords?: number | null;
  specialCategory?: boolean;
  criminalOffence?: boolean;
  risk?: string | null;
  isFinal?: boolean;
  /** Only where a partner reports an effect of the recipient's own breach. */
  effect?: string;
  ownBreach?: string | null;
  /** Only in a view or a decision. */
  tellAuthority?: boolean;
  tellSubjects?: boolean | null;
  decision?: boolean;
  agreement?: string;
}

/** Until when the partners of an agreement are asked, and who decides where they do not agree. */
export interface Consultation {
  agreement: string;
  until: string | null;
  protocolOwner: string | null;
}

/** What its sender added in words. */
interface ToldWords {
  summary?: string | null;
  howItHappened?: string | null;
  effects?: string | null;
  measuresTaken?: string | null;
  measuresPlanned?: string | null;
  stage?: 'FIRST' | 'UPDATE' | 'FINAL';
  why?: string;
  agreements?: string[];
  consultations?: Consultation[];
  reason?: string | null;
}

export const toldIn = (body: unknown): ToldFacts => (body ?? {}) as ToldFacts;
export const saidIn = (content: unknown): ToldWords => (content ?? {}) as ToldWords;

interface Revised {
  cause: string;
  revision: number;
  originator: { id: string };
  body: unknown;
}

/** Of each breach the newest notice; what partners report of one's own breaches is left out. */
export function newestOfEach<Row extends Revised>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (toldIn(row.body).effect !== undefined) continue;
    const key = `${row.originator.id} ${row.cause}`;
    const known = newest.get(key);
    if (!known || known.revision < row.revision) newest.set(key, row);
  }
  return [...newest.values()];
}
