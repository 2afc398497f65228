/** The rules on a recipient that is silent: a reminder, then its contact person. */
import { endOfDayInLondon } from '../../../../shared/calendar/calendar.ts';
import { kindOf, kindsThat } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';

interface EscalationPolicy {
  /** After how many hours without delivery a person is asked to use another way. @default 24 */
  unreachableHours: number;
  /** After how many hours a person at the recipient should have taken on a notice with a short legal term. @default 24 */
  unacknowledgedHours: number;
  /** Within how many days an answer is expected where no agreement says so. @default 28 */
  answerDays: number;
  /** How many hours after the reminder people turn to the recipient's contact person. @default 72 */
  afterReminderHours: number;
}

export const DEFAULT_ESCALATION: EscalationPolicy = {
  unreachableHours: 24,
  unacknowledgedHours: 24,
  answerDays: 28,
  afterReminderHours: 72,
};

export type Silence = 'UNREACHABLE' | 'UNACKNOWLEDGED' | 'UNANSWERED';

export interface Step {
  kind: 'NOTICE_REMINDER' | 'ESCALATION';
  because: Silence;
  /** Since when the step is due. */
  dueAt: Date;
}

type Facts = Pick<
  NoticeRow,
  | 'kind'
  | 'queuedAt'
  | 'attempts'
  | 'deliveredAt'
  | 'acknowledgedAt'
  | 'answer'
  | 'answerDueOn'
  | 'recalledAt'
  | 'toldOtherwiseOn'
>;

/** Kinds for which a person at the recipient has to do something after delivery. */
export const EXPECTANT_KINDS = kindsThat(({ awaits }) => awaits !== null);

const HOUR_MS = 3_600_000;
const after = (instant: Date, hours: number) => new Date(instant.getTime() + hours * HOUR_MS);

/** The steps that are due for a notice that was sent, soonest first. What is answered or recalled has none. */
export function escalations(notice: Facts, now: Date, policy: EscalationPolicy): Step[] {
  if (notice.answer !== null || notice.recalledAt !== null || notice.toldOtherwiseOn !== null) return [];
  const steps = notice.deliveredAt === null ? untilDelivered(notice, policy) : afterDelivery(notice, policy);
  return steps.filter(({ dueAt }) => dueAt <= now).toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** No reminder, which could not be delivered either: a person calls at once. */
function untilDelivered({ attempts, queuedAt }: Facts, { unreachableHours }: EscalationPolicy): Step[] {
  if (attempts === 0) return [];
  return [{ kind: 'ESCALATION', because: 'UNREACHABLE', dueAt: after(queuedAt, unreachableHours) }];
}

function afterDelivery(notice: Facts, policy: EscalationPolicy): Step[] {
  const { awaits } = kindOf(notice.kind);
  if (awaits === 'ACKNOWLEDGEMENT' && notice.acknowledgedAt === null) {
    return remindThenEscalate(
      'UNACKNOWLEDGED',
      after(notice.deliveredAt!, policy.unacknowledgedHours),
      policy,
    );
  }
  if (awaits !== 'ANSWER') return [];
  const expected = after(notice.queuedAt, policy.answerDays * 24);
  const dueAt = notice.answerDueOn === null ? expected : endOfDayInLondon(notice.answerDueOn);
  return remindThenEscalate('UNANSWERED', dueAt, policy);
}

function remindThenEscalate(because: Silence, dueAt: Date, { afterReminderHours }: EscalationPolicy): Step[] {
  return [
    { kind: 'NOTICE_REMINDER', because, dueAt },
    { kind: 'ESCALATION', because, dueAt: after(dueAt, afterReminderHours) },
  ];
}
