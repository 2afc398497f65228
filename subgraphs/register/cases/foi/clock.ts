/** By when a request for release is answered, and the duties of the parties until then. */
import {
  addDays,
  endOfDayInLondon,
  isWorkingDay,
  restsOn,
  type BankHolidays,
} from '../../../../shared/calendar/calendar.ts';
import type { Nation } from '../../../../shared/directory/document.ts';
import type { ReleaseRegime } from '../../generated/graphql.ts';
import type { Duty } from '../../duties/obligations/obligations.ts';
import type { AskedFacts, ReleaseRequestRow } from './entity.ts';

const UNITED_KINGDOM: Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const WORKING_DAYS = 20;

/**
 * FOIA s.10(1), EIR reg. 5(2): the 20th working day following the date of receipt. A bank holiday in any part of the
 * United Kingdom is no working day (s.10(6), which reg. 2(1) takes over).
 */
export function replyDueOn(receivedOn: string, list?: BankHolidays): string {
  let day = receivedOn;
  for (let counted = 0; counted < WORKING_DAYS;) {
    day = addDays(day, 1);
    if (UNITED_KINGDOM.every((nation) => isWorkingDay(day, nation, list))) counted += 1;
  }
  return day;
}

const TIME_LIMIT: Record<ReleaseRegime, string> = {
  FOIA: 'FOIA 2000 s.10(1), (6)',
  EIR: 'EIR 2004 reg. 5(2)',
};

export const REPLY = 'RELEASE_REPLY';
export const VIEW = 'RELEASE_VIEW';
export const DECISION = 'RELEASE_DECISION';

type Request = Pick<ReleaseRequestRow, 'id' | 'party' | 'receivedById'> & Omit<AskedFacts, 'what'>;

/** What the register's own party owes: the reply where it received the request, else the decision or its view. */
export function dutiesOf(row: Request, list?: BankHolidays): Duty[] {
  const { id: about, party, receivedById: owedTo, dueOn } = row;
  const common = { about, dueAt: endOfDayInLondon(dueOn) };
  if (party === owedTo)
    return [
      {
        ...common,
        kind: REPLY,
        strength: 'MUST',
        rule: replyRule(row, list),
        source: TIME_LIMIT[row.regime],
      },
    ];
  const consulted = {
    ...common,
    owedTo,
    strength: 'SHOULD',
    source: row.agreement ?? GOOD_PRACTICE,
  } as const;
  return [
    party === row.deciderId
      ? { ...consulted, kind: DECISION, rule: `${row.deciderRule} The reply is due by ${dueOn}.` }
      : {
          ...consulted,
          kind: VIEW,
          rule: `Say whether release is objected to. No day is set for that; the reply is due by ${dueOn}.`,
        },
  ];
}

function replyRule({ receivedOn, dueOn }: Request, list?: BankHolidays): string {
  const basis = restsOn(dueOn, 'england-and-wales', list);
  const by = `Reply promptly, and no later than the ${WORKING_DAYS}th working day after ${receivedOn}: ${dueOn}.`;
  return basis === null ? by : `${by} It rests on ${basis}.`;
}

const GOOD_PRACTICE = 'code of practice under FOIA 2000 s.45; EIR 2004 reg. 16';
