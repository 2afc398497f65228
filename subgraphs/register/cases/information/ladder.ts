/** The steps that an asker may take where a request is not met; each agreement has its own, for each asker. */
import { refuse, refuseFor, refuseEmpty, refuseField } from '../../../../shared/errors.ts';
import type { EscalateInformationRequestInput } from '../../generated/graphql.ts';
import type { InformationRequestRow } from './entity.ts';
import { isPublicationDisputed } from './standing.ts';
import type { InformationClause } from './terms.ts';

type Row = InformationRequestRow;

/** The offices of the asker's ladder, in their order; empty: none. */
export function ladderOf(clause: InformationClause, asker: string): string[] {
  return stepsOf(clause, asker).map(({ office }) => office);
}

function stepsOf({ escalation }: InformationClause, asker: string) {
  return (escalation[asker]?.ladder ?? []).toSorted((one, other) => one.step - other.step);
}

const IS_BASIS = 'REASONABLE_AND_JUSTIFIED';

/** Whether the office of this step must first find the request reasonable and clearly justified. */
export function isGated({ clause, fromId }: Row, step: number): boolean {
  return stepsOf(clause, fromId)[step - 1]?.gate === IS_BASIS;
}

/** Whether the office of this step is a last resort. */
function isLastResort({ clause, fromId }: Row, step: number): boolean {
  return stepsOf(clause, fromId)[step - 1]?.gate === 'LAST_RESORT';
}

/** Why the asker's next step is not open to it; null: it is. */
export function whyNoNextStep(row: Row): string | null {
  const { clause, fromId, toId, agreement, escalations } = row;
  const [steps, term] = [stepsOf(clause, fromId), clause.escalation[fromId]];
  const source = term ? `${agreement} ${term.source}` : agreement;
  const taken = escalations.length;
  if (steps.length === 0)
    return `${source} gives ${fromId} no escalation: the decision of ${term?.final ?? toId} is final.`;
  if (taken >= steps.length) return `${fromId} has taken the last step of its ladder (${source}).`;
  const last = escalations.at(-1);
  if (!last || !isGated(row, taken) || last.satisfied === true) return null;
  const found = last.satisfied === false ? 'was not' : 'must first be';
  return `${last.office} at ${toId} ${found} satisfied that the request is reasonable and clearly justified; without that there is no next step (${source}).`;
}

/** Whether no step is left against the holder's decision. */
export function isFinal(row: Row): boolean {
  const taken = row.escalations.length;
  const isTurnedDown = isGated(row, taken) && row.escalations.at(-1)?.satisfied === false;
  return taken >= stepsOf(row.clause, row.fromId).length || isTurnedDown;
}

/** Refuses a step that the ladder does not have, that comes too early, or that lacks its evidence. */
export function checkEscalation(row: Row, input: EscalateInformationRequestInput, today: string): void {
  refuseFor('CONFLICT', whyNoNextStep(row));
  if (!isUnmet(row, today))
    refuse(
      'CONFLICT',
      `A step is open once the holder has refused, is silent after ${row.respondBy ?? 'its time'}, or disputes publication.`,
    );
  const { reasons, objections, attempts } = input;
  refuseEmpty({ reasons, objections, attempts });
  const next = row.escalations.length + 1;
  if (isLastResort(row, next) && !input.exceptional?.trim())
    refuseField(
      'exceptional',
      'REASON_MISSING',
      `${row.ladder[next - 1]} is a last resort: say in \`exceptional\` why this is exceptional.`,
    );
}

/** Whether the request has not been met by negotiation. */
function isUnmet(row: Row, today: string): boolean {
  const isSilent = row.respondBy !== null && today > row.respondBy && row.provisions.length === 0;
  const isRefused = row.decision !== null && row.decision.outcome !== 'AGREED';
  return isRefused || isSilent || isPublicationDisputed(row) || row.escalations.length > 0;
}
