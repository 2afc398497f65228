/** The law on complaints (DPA 2018 s.164A): by when they are acknowledged and answered, and what may follow what. */
import { addDays, endOfDayInLondon, nextWorkingDay } from '../../../../shared/calendar/calendar.ts';
import type { Nation } from '../../../../shared/directory/document.ts';
import { refuse } from '../../../../shared/errors.ts';
import type { ComplaintState } from '../../generated/graphql.ts';
import { checkDay } from '../../kernel/days.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { ComplaintRow } from './entity.ts';

/** The day from which s.164A binds (SI 2026/82 reg. 3); before, it is good practice. */
const IN_FORCE_SINCE = '2026-06-19';
const ACKNOWLEDGE_DAYS = 30;

/** S.164A(3): the last of the 30 days that begin with the day of receipt. It is not moved to a working day. */
export function acknowledgeBy(receivedOn: string): string {
  return addDays(receivedOn, ACKNOWLEDGE_DAYS - 1);
}

/** By the authority's guidance, as reported: counted from the day after receipt, and moved to a working day. */
export function acknowledgeByInGuidance(receivedOn: string, nation: Nation): string {
  return nextWorkingDay(addDays(receivedOn, ACKNOWLEDGE_DAYS), nation);
}

type Received = Pick<ComplaintRow, 'id' | 'receivedOn'>;

/** The duties that a complaint starts. The acknowledgement is due on the earlier of the two countings. */
export function complaintDuties({ id, receivedOn }: Received, nation: Nation): Duty[] {
  const strength = receivedOn < IN_FORCE_SINCE ? 'SHOULD' : 'MUST';
  const since = strength === 'MUST' ? '' : `; received before it came into force on ${IN_FORCE_SINCE}`;
  const [byStatute, inGuidance] = [acknowledgeBy(receivedOn), acknowledgeByInGuidance(receivedOn, nation)];
  return [
    {
      kind: 'COMPLAINT_ACKNOWLEDGEMENT',
      about: id,
      dueAt: endOfDayInLondon(byStatute < inGuidance ? byStatute : inGuidance),
      strength,
      rule: `Acknowledge the complaint within 30 days that begin with the day of receipt: by ${byStatute}. Counted from the day after and to a working day, as the authority’s guidance is reported to do: by ${inGuidance}.`,
      source: `DPA 2018 s.164A(3)${since}`,
    },
    {
      kind: 'COMPLAINT_ANSWER',
      about: id,
      dueAt: null,
      strength,
      rule: 'Without undue delay look into the complaint, tell the person how it goes on, and then the outcome.',
      source: `DPA 2018 s.164A(4)${since}`,
    },
  ];
}

type Facts = Pick<ComplaintRow, 'receivedOn' | 'acknowledgedOn' | 'answeredOn'>;

export function stateOf(row: Pick<Facts, 'acknowledgedOn' | 'answeredOn'>): ComplaintState {
  if (row.answeredOn !== null) return 'ANSWERED';
  return row.acknowledgedOn === null ? 'RECEIVED' : 'ACKNOWLEDGED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.answeredOn is not null then 'ANSWERED'
  when row.acknowledgedOn is not null then 'ACKNOWLEDGED'
  else 'RECEIVED' end`;

/** Refuses to acknowledge a complaint that was acknowledged or answered already. */
export function checkAcknowledgeable(row: Facts, acknowledgedOn: string, today: string): void {
  const state = stateOf(row);
  if (state !== 'RECEIVED') refuse('CONFLICT', `The complaint is ${state}: it needs no acknowledgement.`);
  checkDay('acknowledgedOn', acknowledgedOn, today, row.receivedOn);
}

/** Refuses a second answer. An answer needs no acknowledgement before it: it tells the person that the complaint has come. */
export function checkAnswerable(row: Facts, answeredOn: string, today: string): void {
  if (stateOf(row) === 'ANSWERED') refuse('CONFLICT', 'The complaint was answered already.');
  checkDay('answeredOn', answeredOn, today, row.acknowledgedOn ?? row.receivedOn);
}
