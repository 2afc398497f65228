/** What an agreement says on how information is asked for, as far as the screens explain it. */

interface Step {
  step: number;
  office: string;
  gate: string | null;
}

export interface Clause {
  modes?: string[];
  directions?: { from: string; to: string }[];
  acknowledge?: { workingDays: number; source: string } | null;
  respond?: { classification: string; workingDays: number | null; source: string }[];
  escalation?: Record<string, { ladder: Step[]; final?: string; source: string }>;
  elsewhere?: { party: string; unit: string; route: string; source: string }[] | null;
  methods?: string[] | null;
}

/** Null: the terms say nothing on it. */
export function clauseIn(terms: unknown): Clause | null {
  const { further } = (terms ?? {}) as { further?: { informationRequests?: Clause | null } };
  return further?.informationRequests ?? null;
}

const NEEDS: Record<string, string> = {
  REASONABLE_AND_JUSTIFIED:
    'The next step is open only if this office finds the request reasonable and clearly justified.',
  LAST_RESORT: 'A last resort: say why this is exceptional.',
};

/** What a step of an asker's ladder needs, in words; null: nothing more than the evidence. */
export function needOf(clause: Clause | null, asker: string, step: number): string | null {
  const gate = gateOf(clause, asker, step);
  return gate === null ? null : (NEEDS[gate] ?? null);
}

export function gateOf(clause: Clause | null, asker: string, step: number): string | null {
  return clause?.escalation?.[asker]?.ladder.find((one) => one.step === step)?.gate ?? null;
}

/** Whom a party may ask for information, and under which agreement. */
export interface Way {
  /** The party that can be asked. */
  to: string;
  agreement: string;
  title: string;
  clause: Clause;
}
