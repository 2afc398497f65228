/** By when who is told about a breach: by law, by each agreement; hours run through nights and changes of the clock. */
import { addHours } from '../../../../../shared/calendar/calendar.ts';
import type { BreachState, DecisionSubject, Regime } from '../../../generated/graphql.ts';
import type { ObligationKind } from '../../../duties/obligations/kinds.ts';
import type { Duty } from '../../../duties/obligations/obligations.ts';
import type { BreachRow } from '../entity.ts';
import type { ConcernedAgreement } from './affected.ts';
import { consultationOf } from './consultation.ts';

export const stateOf = (row: { closedAt: Date | null }): BreachState => (row.closedAt ? 'CLOSED' : 'OPEN');

type BreachFacts = Pick<BreachRow, 'id' | 'detectedAt' | 'awareAt' | 'regimes'>;
type RiskFacts = BreachFacts & Pick<BreachRow, 'risk'>;

export const AUTHORITY_LAW: Record<Regime, string> = {
  UK_GDPR: 'UK GDPR Art. 33(1)',
  PART_3: 'DPA 2018 s.67(1)',
};
const SUBJECTS_LAW: Record<Regime, string> = { UK_GDPR: 'UK GDPR Art. 34(1)', PART_3: 'DPA 2018 s.68(1)' };

/** Art. 33(1), DPA 2018 s.67(1). */
export const AUTHORITY_HOURS = 72;

/** Art. 33(1), DPA 2018 s.67(1): the authority within 72 hours of becoming aware, once for each regime. */
export function authorityDuties(breach: BreachFacts): Duty[] {
  return breach.regimes.map((regime) => ({
    kind: 'AUTHORITY_NOTICE',
    about: breach.id,
    dueAt: breach.awareAt && addHours(breach.awareAt, AUTHORITY_HOURS),
    strength: 'MUST',
    rule: 'Tell the Information Commissioner within 72 hours of becoming aware, unless a risk to people is unlikely; later only with reasons.',
    source: AUTHORITY_LAW[regime],
  }));
}

/** Telling the authority under agreements whose clock runs from another instant than the law's. */
export function agreedAuthorityDuties(breach: BreachFacts, agreements: ConcernedAgreement[]): Duty[] {
  return agreements.flatMap(({ reference, terms }) => {
    if (terms.breach?.authority.anchor !== 'DETECTED') return [];
    const { hours } = terms.breach.authority;
    return {
      kind: 'AUTHORITY_NOTICE_AGREED',
      about: breach.id,
      dueAt: addHours(breach.detectedAt, hours),
      strength: 'MUST',
      rule: `Tell the authority within ${hours} hours of detection, as agreed; the statutory clock stands beside it.`,
      source: sourceOf({ reference, terms }),
    };
  });
}

/** The partnership's decision, where it is not the controller's alone: views first, then the protocol owner. */
export function decisionDuties(breach: RiskFacts, agreements: ConcernedAgreement[]): Duty[] {
  const abouts: DecisionSubject[] = breach.risk === 'HIGH_RISK' ? ['AUTHORITY', 'SUBJECTS'] : ['AUTHORITY'];
  return agreements.flatMap((agreement) =>
    abouts.flatMap((about) => {
      const consultation = consultationOf(breach, agreement, about);
      if (!consultation) return [];
      return {
        kind: DECISION_KIND[about],
        about: breach.id,
        dueAt: consultation.until,
        strength: 'MUST' as const,
        rule: consultation.rule,
        source: sourceOf(agreement),
      };
    }),
  );
}

/** The duty that a partnership's decision meets. */
export const DECISION_KIND: Record<DecisionSubject, ObligationKind> = {
  AUTHORITY: 'AUTHORITY_DECISION',
  SUBJECTS: 'SUBJECT_DECISION',
};

/** Art. 34(1), DPA 2018 s.68(1): without undue delay, which is no number of hours, where the risk is high. */
export function subjectDuties(breach: RiskFacts): Duty[] {
  if (breach.risk !== 'HIGH_RISK') return [];
  return breach.regimes.map((regime) => ({
    kind: 'SUBJECT_NOTICE',
    about: breach.id,
    dueAt: null,
    strength: 'MUST',
    rule: 'Tell the people concerned without undue delay: the risk to them is high.',
    source: SUBJECTS_LAW[regime],
  }));
}

type PartnerClock = Pick<Duty, 'dueAt' | 'strength' | 'rule' | 'source'>;

/** Telling one party: a duty for each agreement with it that sets one, since each binds by itself. */
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

function partnerClock(breach: BreachFacts, agreement: ConcernedAgreement): PartnerClock | null {
  const term = agreement.terms.breach?.partnerNotice;
  if (!term) return null;
  const anchor = term.anchor === 'AWARE' ? breach.awareAt : breach.detectedAt;
  const hours = term.hours ?? term.aimHours;
  const from = term.anchor === 'AWARE' ? 'becoming aware' : 'detection';
  return {
    dueAt: anchor && hours !== null ? addHours(anchor, hours) : null,
    strength: term.hours === null ? 'AIM' : term.strength,
    rule:
      hours === null
        ? 'Tell the affected party; the agreement sets no hours.'
        : `Tell the affected party within ${hours} hours of ${from}${term.hours === null ? ', an aim: the agreement sets no hours' : ''}.`,
    source: sourceOf(agreement),
  };
}

/** The source of a duty under an agreement. */
export const sourceOf = ({ reference, terms }: Pick<ConcernedAgreement, 'reference' | 'terms'>) =>
  `${reference} ${terms.breach?.source ?? ''}`.trim();

/** Every duty that the facts give rise to now. */
export function dutiesOf(
  breach: RiskFacts & { affected: { party: string }[] },
  agreements: ConcernedAgreement[],
): Duty[] {
  return [
    ...authorityDuties(breach),
    ...agreedAuthorityDuties(breach, agreements),
    ...decisionDuties(breach, agreements),
    ...subjectDuties(breach),
    ...breach.affected.flatMap(({ party }) => partnerDuties(breach, party, agreements)),
  ];
}

/** Questions that the terms leave open and that this breach raises. */
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
