/** Who must be told that a right was upheld, and why: by law, and by the agreements' terms. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { rightTerm } from '../../agreements/rules.ts';
import type { RightTerm, Terms } from '../../agreements/terms/terms.ts';
import type { Regime, Right } from '../../generated/graphql.ts';
import { isToldByLaw, noticeKindOf, PROPAGATION_SOURCE } from './rules.ts';

export interface RecipientFacts {
  right: Right;
  regime: Regime;
  self: string;
  /** Parties that know already: the one from which it came, the originator. */
  exclude: readonly string[];
  /** To whom this person's data went, newest first. */
  disclosures: readonly { id: string; recipientId: string; agreement: string | null; decidedAt: Date }[];
  /** Those of the request, and those that cover its disclosures. */
  agreements: readonly {
    reference: string;
    terms: Terms;
    /** Parties that may hold data obtained under it, those that have left it included. */
    sharers: string[];
  }[];
}

export interface RecipientToTell {
  party: string;
  /** In words. */
  why: string;
  /** The agreement under which it is told; null: the law alone. */
  agreement: string | null;
  /** Ids of the disclosures of this person's data to it. */
  disclosures: string[];
  /** In how many days the agreement asks for an answer; null: it does not say. */
  answerWithinDays: number | null;
}

/** What holds of a party that is told without an agreement, and to which nothing was disclosed. */
export const BY_LAW_ALONE = { agreement: null, disclosures: [], answerWithinDays: null };

/** Everyone to tell, each once, with all the reasons, in the order of their ids. */
export function recipientsOf(facts: RecipientFacts): RecipientToTell[] {
  if (noticeKindOf(facts.right) === null) return [];
  const told = new Map<string, RecipientToTell>();
  for (const reason of [...becauseDisclosed(facts), ...becauseSigned(facts)]) {
    if (reason.party === facts.self || facts.exclude.includes(reason.party)) continue;
    const known = told.get(reason.party);
    told.set(reason.party, known ? joined(known, reason) : reason);
  }
  return [...told.values()].toSorted((a, b) => (a.party < b.party ? -1 : 1));
}

/** Joins the reasons to tell one party. The shortest time for an answer counts. */
function joined(one: RecipientToTell, other: RecipientToTell): RecipientToTell {
  const days = [one.answerWithinDays, other.answerWithinDays].filter((limit) => limit !== null);
  return {
    party: one.party,
    why: `${one.why}; ${other.why}`,
    agreement: one.agreement ?? other.agreement,
    disclosures: [...one.disclosures, ...other.disclosures],
    answerWithinDays: days.length > 0 ? Math.min(...days) : null,
  };
}

/** Art. 19: each recipient to whom the data were disclosed; by an agreement alone where the law has no such duty. */
function becauseDisclosed(facts: RecipientFacts): RecipientToTell[] {
  return routesOf(facts.disclosures).flatMap((disclosures) => {
    const { recipientId: party, agreement } = disclosures[0]!;
    const term = termOf(facts, agreement);
    const byTerm = term?.propagate?.audience === 'DISCLOSED_TO' ? term : null;
    if (!isToldByLaw(facts.right) && !byTerm) return [];
    const sources = [
      isToldByLaw(facts.right) ? PROPAGATION_SOURCE[facts.regime] : null,
      byTerm && inWords(agreement!, byTerm),
    ];
    const why = `${whenDisclosed(disclosures, agreement)}: ${sources.filter((source) => source !== null).join(', ')}`;
    const answerWithinDays = byTerm?.propagate?.answerWithinDays ?? null;
    return [{ party, why, agreement, disclosures: disclosures.map(({ id }) => id), answerWithinDays }];
  });
}

/** Disclosures to one recipient under one agreement, together. */
function routesOf(disclosures: RecipientFacts['disclosures']): RecipientFacts['disclosures'][] {
  const routes = new Map<string, RecipientFacts['disclosures']>();
  for (const disclosure of disclosures) {
    const route = `${disclosure.recipientId} ${disclosure.agreement}`;
    routes.set(route, [...(routes.get(route) ?? []), disclosure]);
  }
  return [...routes.values()];
}

function whenDisclosed(disclosures: RecipientFacts['disclosures'], agreement: string | null): string {
  const last = londonDate(disclosures[0]!.decidedAt);
  const times = disclosures.length === 1 ? `on ${last}` : `${disclosures.length} times, last on ${last}`;
  return `data disclosed ${times} ${agreement === null ? 'outside all agreements' : `under ${agreement}`}`;
}

/** Agreements under which all signatories are told, those that have left included, as they may still hold data. */
function becauseSigned(facts: RecipientFacts): RecipientToTell[] {
  return facts.agreements.flatMap(({ reference, sharers }) => {
    const term = termOf(facts, reference);
    if (term?.propagate?.audience !== 'ALL_SIGNATORIES') return [];
    const why = `signatory of ${inWords(reference, term)}, which has all signatories told`;
    const { answerWithinDays } = term.propagate;
    return sharers.map((party) => ({
      party,
      why,
      agreement: reference,
      disclosures: [],
      answerWithinDays,
    }));
  });
}

/** The term under which a recipient is told, with its time for an answer; null: the law alone. */
export function termInWords(facts: RecipientFacts, recipient: RecipientToTell): string | null {
  const { agreement, answerWithinDays } = recipient;
  const term = termOf(facts, agreement);
  if (!term?.propagate) return null;
  const within = answerWithinDays === null ? '' : `, answer within ${answerWithinDays} days`;
  return `${inWords(agreement!, term)}${within}`;
}

function termOf(
  { agreements, right }: Pick<RecipientFacts, 'agreements' | 'right'>,
  reference: string | null,
): RightTerm | null {
  const terms = agreements.find((agreement) => agreement.reference === reference)?.terms;
  return terms ? rightTerm(terms, right) : null;
}

function inWords(reference: string, { source, propagate }: RightTerm): string {
  return `${reference} ${source}${propagate?.condition ? ` (${propagate.condition})` : ''}`;
}
