/** By when a request is acknowledged and answered, and the duties of which both parties keep a copy. */
import {
  addDays,
  addWorkingDays,
  endOfDayInLondon,
  restsOn,
  type BankHolidays,
} from '../../../../shared/calendar/calendar.ts';
import type { Nation } from '../../../../shared/directory/document.ts';
import type { ObligationKind } from '../../duties/obligations/kinds.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { InformationRequestRow } from './entity.ts';
import type { InformationClause, WorkingDaysTerm } from './terms.ts';

/** Whose bank holidays count: those of the holder, who has to act. */
export interface HolderCalendar {
  nation: Nation;
  bankHolidays?: BankHolidays | undefined;
}

/** The party that has to act, as people call it, with its calendar. */
export interface Holder extends HolderCalendar {
  name: string;
}

type Counted = Pick<WorkingDaysTerm, 'workingDays' | 'countsFirstDay'>;

/** The last of the working days of a term. The day of the request is not one of them, unless the term counts it. */
export function lastDayOf(
  { workingDays, countsFirstDay }: Counted,
  requestedOn: string,
  { nation, bankHolidays }: HolderCalendar,
): string {
  const from = countsFirstDay ? addDays(requestedOn, -1) : requestedOn;
  return addWorkingDays(from, workingDays, nation, bankHolidays);
}

type Asked = Pick<InformationRequestRow, 'classification' | 'requestedOn'>;

/** The term for an answer to this classification; null: the agreement sets no time. */
function responseTerm(clause: InformationClause, { classification }: Asked): WorkingDaysTerm | null {
  const term = clause.respond.find((one) => one.classification === classification);
  if (!term || term.workingDays === null) return null;
  return { ...term, workingDays: term.workingDays, strength: term.strength ?? 'AIM' };
}

/** Both dates, null where the agreement sets none (a text without an anchor runs from the date of the request). */
export function datesOf(
  clause: InformationClause,
  asked: Asked,
  calendar: HolderCalendar,
): Pick<InformationRequestRow, 'acknowledgeBy' | 'respondBy'> {
  const dayOf = (term: WorkingDaysTerm | null) => term && lastDayOf(term, asked.requestedOn, calendar);
  return { acknowledgeBy: dayOf(clause.acknowledge), respondBy: dayOf(responseTerm(clause, asked)) };
}

export const ACKNOWLEDGEMENT = 'INFORMATION_ACKNOWLEDGEMENT';
export const REPLY = 'INFORMATION_REPLY';
export const PROVISION = 'INFORMATION_PROVISION';

/** The duties that a request starts, the same at both parties. */
export function requestDuties(row: InformationRequestRow, holder: Holder): Duty[] {
  return [...acknowledgementDuty(row, holder), ...replyDuty(row, holder)];
}

function acknowledgementDuty(row: InformationRequestRow, holder: Holder): Duty[] {
  const term = row.clause.acknowledge;
  if (term === null || row.acknowledgeBy === null) return [];
  const rule = 'acknowledges the request, and that it is being considered,';
  return [dutyOf(row, { kind: ACKNOWLEDGEMENT, dueOn: row.acknowledgeBy, term, rule, holder })];
}

/** The aim to answer. It is for what the holder is satisfied that it can share, and yet runs from the request. */
export function replyDuty(row: InformationRequestRow, holder: Holder): Duty[] {
  const term = responseTerm(row.clause, row);
  if (term === null || row.respondBy === null) return [];
  const rule = 'provides what it is satisfied that it can share as soon as possible, and';
  return [dutyOf(row, { kind: REPLY, dueOn: row.respondBy, term, rule, holder })];
}

interface Dated {
  kind: ObligationKind;
  dueOn: string;
  term: WorkingDaysTerm;
  rule: string;
  holder: Holder;
}

function dutyOf(row: InformationRequestRow, { kind, dueOn, term, rule, holder }: Dated): Duty {
  const counted = term.countsFirstDay ? 'the day itself counted' : 'the day itself not counted';
  const basis = restsOn(dueOn, holder.nation, holder.bankHolidays);
  return {
    kind,
    about: row.id,
    owner: row.toId,
    owedTo: row.fromId,
    dueAt: endOfDayInLondon(dueOn),
    strength: term.strength,
    rule:
      `${holder.name} ${rule} within ${term.workingDays} working days of ${row.requestedOn}, ${counted}: by ${dueOn}.` +
      (basis === null ? '' : ` It rests on ${basis}.`),
    source: `${row.agreement} ${term.source}`,
  };
}

/** The next of what is provided regularly. */
export function provisionDuty(row: InformationRequestRow, { name }: Holder, nextOn: string): Duty {
  return {
    kind: PROVISION,
    about: row.id,
    owner: row.toId,
    owedTo: row.fromId,
    dueAt: endOfDayInLondon(nextOn),
    strength: 'AIM',
    rule: `${name} provides the next of the regular information by ${nextOn}, as it has said.`,
    source: row.agreement,
  };
}
