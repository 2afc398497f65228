/** Who decides under an agreement that asks the partners first, until when their views count, and with what result. */
import { addHours } from '../../../../../shared/calendar/calendar.ts';
import type { DecisionSubject } from '../../../generated/graphql.ts';
import type { BreachDecisionRow, BreachRow, BreachViewRow } from '../entity.ts';
import type { ConcernedAgreement } from './affected.ts';

/** The share of the agreed hours that is kept, after the views, to decide without agreement and to write the report. */
const MARGIN_SHARE = 1 / 3;
/** Art. 33(1): an agreement can never lengthen the statutory clock. */
const STATUTORY_HOURS = 72;

export interface Consultation {
  agreement: string;
  /** The end of the consultation; null while its clock has not started. */
  until: Date | null;
  /** Who decides without agreement; null: the text names nobody. */
  protocolOwner: string | null;
  rule: string;
}

type Anchors = Pick<BreachRow, 'detectedAt' | 'awareAt'>;

/** The consultation that an agreement asks for; null: the controller decides. */
export function consultationOf(
  breach: Anchors,
  { reference, terms }: Pick<ConcernedAgreement, 'reference' | 'terms'>,
  about: DecisionSubject,
): Consultation | null {
  if (!terms.breach || !isConsulted(terms, about)) return null;
  const { hours } = terms.breach.authority;
  const { fallback, protocolOwner } = terms.breach.decision;
  const share = Math.round(hours * (1 - MARGIN_SHARE));
  const owner = fallback === 'PROTOCOL_OWNER' ? protocolOwner : null;
  const deadlines = `${share} hours, so that a third of the agreed ${hours} is left to decide and to report`;
  return {
    agreement: reference,
    until: consultUntil(breach, terms.breach.authority),
    protocolOwner: owner,
    rule: `The affected partners agree within ${deadlines}; without agreement ${owner ? `${owner}, the protocol owner,` : 'a protocol owner whom nobody has named'} decides.`,
  };
}

function isConsulted(terms: ConcernedAgreement['terms'], about: DecisionSubject): boolean {
  if (about === 'AUTHORITY') return terms.breach?.decision.rule === 'CONSULT';
  return (terms.further as { subjectDecision?: { rule?: unknown } }).subjectDecision?.rule === 'CONSULT';
}

/** Two thirds of the agreed hours from their anchor; no later than the same share of the statutory 72. */
function consultUntil(
  { detectedAt, awareAt }: Anchors,
  { hours, anchor }: { hours: number; anchor: 'DETECTED' | 'AWARE' },
): Date | null {
  const agreedFrom = anchor === 'DETECTED' ? detectedAt : awareAt;
  const ends = [
    agreedFrom && addHours(agreedFrom, Math.round(hours * (1 - MARGIN_SHARE))),
    awareAt && addHours(awareAt, Math.round(STATUTORY_HOURS * (1 - MARGIN_SHARE))),
  ].filter((end) => end !== null);
  return ends.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

export type View = Pick<BreachViewRow, 'partyId' | 'tellAuthority' | 'tellSubjects'>;

/** Each party's last view on the question; parties without one are left out. */
export function lastViews(views: View[], about: DecisionSubject): { party: string; tell: boolean }[] {
  const last = new Map<string, boolean>();
  for (const view of views) {
    const tell = about === 'AUTHORITY' ? view.tellAuthority : view.tellSubjects;
    if (tell !== null) last.set(view.partyId, tell);
  }
  return [...last].map(([party, tell]) => ({ party, tell }));
}

export interface Poll {
  /** The affected partners of the agreement. */
  consulted: string[];
  views: { party: string; tell: boolean }[];
  /** What the controller would do. */
  tell: boolean;
}

/** Partners who have not said that they would do the same: those who object, and those who are silent. */
export function notOfOneView({ consulted, views, tell }: Poll): { objecting: string[]; silent: string[] } {
  const given = new Map(views.map((view) => [view.party, view.tell]));
  return {
    objecting: consulted.filter((party) => given.has(party) && given.get(party) !== tell),
    silent: consulted.filter((party) => !given.has(party)),
  };
}

/** AGREED: all are of one view. OPEN: they still may be. DEADLOCK: time is up, so the protocol owner decides. */
export function outcomeOf(
  poll: Poll,
  { until }: Pick<Consultation, 'until'>,
  now: Date,
): 'AGREED' | 'OPEN' | 'DEADLOCK' {
  const { objecting, silent } = notOfOneView(poll);
  if (objecting.length === 0 && silent.length === 0) return 'AGREED';
  return until !== null && now >= until ? 'DEADLOCK' : 'OPEN';
}

export type Decision = Pick<BreachDecisionRow, 'about' | 'agreement' | 'deciderId' | 'tell'>;

/** The differences between views, the partnership's decision and the controller's own, in words. */
export function divergencesOf(decisions: Decision[], views: View[], affected: string[]): string[] {
  return (['AUTHORITY', 'SUBJECTS'] as const).flatMap((about) => {
    const last = lastDecisions(decisions.filter((decision) => decision.about === about));
    const own = last.find(({ agreement }) => agreement === null);
    const whom = about === 'AUTHORITY' ? 'the authority' : 'the people concerned';
    return last.flatMap((decision) => [
      ...clash(decision, own, whom),
      ...notOfOneView({
        consulted: affected,
        views: lastViews(views, about),
        tell: decision.tell,
      }).objecting.map(
        (party) =>
          `${party} would ${decision.tell ? 'not ' : ''}tell ${whom}; ${nameOf(decision)} is ${toTell(decision)}.`,
      ),
    ]);
  });
}

function lastDecisions(decisions: Decision[]): Decision[] {
  return [...new Map(decisions.map((decision) => [decision.agreement, decision])).values()];
}

function clash(decision: Decision, own: Decision | undefined, whom: string): string[] {
  if (!own || decision.agreement === null || decision.tell === own.tell) return [];
  return [
    `Under ${decision.agreement} ${decision.deciderId} decided ${toTell(decision)} ${whom}; the controller decided for itself ${toTell(own)}.`,
  ];
}

const toTell = ({ tell }: Decision) => (tell ? 'to tell' : 'not to tell');
const nameOf = ({ agreement }: Decision) =>
  agreement === null ? 'the controller’s own decision' : `the decision under ${agreement}`;
