/** The law and the agreements' terms on breaches: who is affected, who is told by when, what is missing. */
import type { Terms } from '../agreements/terms.ts';
import type { BreachState, Regime } from '../generated/graphql.ts';
import type { Duty } from '../obligations/obligations.ts';

const HOUR_MS = 3_600_000;

/** Elapsed hours: they run through nights, weekends and changes of the clock. */
export const hoursAfter = (anchor: Date, hours: number) => new Date(anchor.getTime() + hours * HOUR_MS);

export const stateOf = (row: { closedAt: Date | null }): BreachState => (row.closedAt ? 'CLOSED' : 'OPEN');

export interface ConcernedAgreement {
  reference: string;
  terms: Terms;
  /** The parties with which it is in force. */
  inForceWith: string[];
}

export interface Concerned {
  self: string;
  agreements: ConcernedAgreement[];
  processingRecords: { name: string; recipientIds: string[]; sourceIds: string[] }[];
  /** Who received data under the agreements concerned. */
  disclosures: { recipientId: string; agreement: string | null }[];
}

/** Those whom a breach concerns: the sources of the data, its recipients, and joint controllers; each with every reason. */
export function affectedParties(concerned: Concerned): { party: string; why: string }[] {
  const reasons = new Map<string, Set<string>>();
  const add = (party: string, why: string) => {
    if (party === concerned.self) return;
    reasons.set(party, (reasons.get(party) ?? new Set()).add(why));
  };
  for (const { reference, terms, inForceWith } of concerned.agreements) {
    if (terms.controllership !== 'JOINT') continue;
    for (const party of inForceWith) add(party, `joint controller under ${reference}`);
  }
  for (const { name, recipientIds, sourceIds } of concerned.processingRecords) {
    for (const party of sourceIds) add(party, `source of the data of “${name}”`);
    for (const party of recipientIds) add(party, `recipient of the data of “${name}”`);
  }
  for (const { recipientId, agreement } of concerned.disclosures) {
    add(recipientId, agreement ? `received data under ${agreement}` : 'received data outside all agreements');
  }
  return [...reasons]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([party, why]) => ({ party, why: [...why].join('; ') }));
}

const AUTHORITY_LAW: Record<Regime, string> = { UK_GDPR: 'UK GDPR Art. 33(1)', PART_3: 'DPA 2018 s.67(1)' };

export interface BreachFacts {
  id: string;
  detectedAt: Date;
  awareAt: Date | null;
  regimes: Regime[];
}

/** Art. 33(1), DPA 2018 s.67(1): the authority within 72 hours of becoming aware, once for each regime. */
export function authorityDuties(breach: BreachFacts): Duty[] {
  return breach.regimes.map((regime) => ({
    kind: 'AUTHORITY_NOTICE',
    about: breach.id,
    dueAt: breach.awareAt && hoursAfter(breach.awareAt, 72),
    strength: 'MUST',
    rule: 'Tell the Information Commissioner within 72 hours of becoming aware, unless a risk to people is unlikely; later only with reasons.',
    source: AUTHORITY_LAW[regime],
  }));
}

/** What the agreements add to the law: telling the authority, where their anchor is another one than the law's. */
export function agreedAuthorityDuties(breach: BreachFacts, agreements: ConcernedAgreement[]): Duty[] {
  return agreements.flatMap(({ reference, terms }) => {
    if (terms.breach?.authority.anchor !== 'DETECTED') return [];
    const { hours } = terms.breach.authority;
    return {
      kind: 'AUTHORITY_NOTICE_AGREED',
      about: breach.id,
      dueAt: hoursAfter(breach.detectedAt, hours),
      strength: 'MUST',
      rule: `Tell the authority within ${hours} hours of detection, as agreed; the statutory clock stands beside it.`,
      source: `${reference} ${terms.breach.source}`,
    };
  });
}

interface PartnerClock {
  dueAt: Date | null;
  strength: Duty['strength'];
  rule: string;
  source: string;
}

/** Telling one party: a row for each agreement shared with it that says so, since each binds by itself. */
export function partnerDuties(breach: BreachFacts, party: string, agreements: ConcernedAgreement[]): Duty[] {
  const clocks = agreements
    .filter(({ inForceWith }) => inForceWith.includes(party))
    .flatMap((agreement) => partnerClock(breach, agreement) ?? []);
  const rows = clocks.length > 0 ? clocks : [WITHOUT_TERM];
  return rows.map((clock) => ({ kind: 'PARTNER_NOTICE', about: breach.id, owedTo: party, ...clock }));
}

const WITHOUT_TERM: PartnerClock = {
  dueAt: null,
  strength: 'SHOULD',
  rule: 'Tell the affected party without undue delay; no agreement in force with it sets hours.',
  source: 'UK GDPR Art. 33(2), by analogy',
};

function partnerClock(breach: BreachFacts, { reference, terms }: ConcernedAgreement): PartnerClock | null {
  const term = terms.breach?.partnerNotice;
  if (!term) return null;
  const anchor = term.anchor === 'AWARE' ? breach.awareAt : breach.detectedAt;
  const hours = term.hours ?? term.aimHours;
  const from = term.anchor === 'AWARE' ? 'becoming aware' : 'detection';
  return {
    dueAt: anchor && hours !== null ? hoursAfter(anchor, hours) : null,
    strength: term.hours === null ? 'AIM' : term.strength,
    rule:
      hours === null
        ? 'Tell the affected party; the agreement sets no hours.'
        : `Tell the affected party within ${hours} hours of ${from}${term.hours === null ? ', an aim: the agreement sets no hours' : ''}.`,
    source: `${reference} ${terms.breach!.source}`,
  };
}

/** What the terms leave open that this breach will need. */
export function warningsOf(agreements: ConcernedAgreement[]): string[] {
  return agreements.flatMap(({ reference, terms }) => {
    if (!terms.breach) return [`${reference} has no terms on breaches: the law alone sets the clocks.`];
    const { fallback, protocolOwner } = terms.breach.decision;
    return fallback === 'PROTOCOL_OWNER' && protocolOwner === null
      ? [
          `${reference} lets the protocol owner decide where partners do not agree, but names none: agree now who it is.`,
        ]
      : [];
  });
}
