/** The law on rights requests: by when, which may be made and decided, and which are passed on to recipients. */
import { refuse, refuseField } from '../../../../shared/errors.ts';
import type {
  CompleteRightsRequestInput,
  NoticeKind,
  Regime,
  RightsRequestState,
  Right,
} from '../../generated/graphql.ts';
import { checkDay } from '../../kernel/days.ts';
import type { RightsRequestRow } from './entity.ts';

/** Where the duty to tell recipients comes from. */
export const PROPAGATION_SOURCE: Readonly<Record<Regime, string>> = {
  UK_GDPR: 'UK GDPR Art. 19',
  PART_3: 'DPA 2018 s.48',
};

type StateFacts = Pick<RightsRequestRow, 'cameFromId' | 'outcome' | 'decidedAt' | 'refusedAt'> &
  Partial<Pick<RightsRequestRow, 'recalledAt' | 'withdrawnAt'>>;

export function stateOf(row: StateFacts): RightsRequestState {
  if (row.refusedAt) return 'REFUSED';
  if (row.withdrawnAt) return 'WITHDRAWN';
  if (row.recalledAt) return 'RECALLED';
  if (!row.decidedAt) return 'OPEN';
  return row.cameFromId === null ? (row.outcome ?? 'OPEN') : 'ANSWERED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.refusedAt is not null then 'REFUSED'
  when row.withdrawnAt is not null then 'WITHDRAWN'
  when row.recalledAt is not null then 'RECALLED'
  when row.decidedAt is null then 'OPEN'
  when row.cameFromId is null then row.outcome
  else 'ANSWERED' end`;

/** Refuses a request that the law does not know, or that has not come yet. */
export function checkRequest(right: Right, regime: Regime, receivedOn: string, today: string): void {
  checkDay('receivedOn', receivedOn, today);
  if (regime === 'PART_3' && (right === 'OBJECTION' || right === 'PORTABILITY')) {
    refuseField(
      'right',
      'NO_SUCH_RIGHT_UNDER_PART_3',
      `Part 3 has no right of ${right.toLowerCase()}: its rights are those of DPA 2018 ss.45 to 50.`,
      { right },
    );
  }
}

/** Refuses a decision on a request that has one, or that another party's notice brought. */
export function checkDecidable(row: StateFacts): void {
  const state = stateOf(row);
  if (state !== 'OPEN') refuse('CONFLICT', `The request is ${state}: nothing more is decided about it.`);
  if (row.cameFromId !== null) {
    refuse('CONFLICT', 'The request came by notice: answer the notice (answerNotice), which closes it.');
  }
}

export function checkReason(reason: string, field = 'reason'): void {
  if (!reason.trim()) refuseField(field, 'REASON_MISSING', '`reason` says why, in words.');
}

/** Art. 12(5), DPA 2018 s.53: what was paid was charged before. The names are those of the input's fields. */
export function checkFee(
  charged: { field: string; on: string | null | undefined },
  paid: { field: string; on: string | null | undefined },
  today: string,
): void {
  checkDay(charged.field, charged.on, today);
  checkDay(paid.field, paid.on, today);
  if (paid.on && (!charged.on || paid.on < charged.on))
    refuseField(
      paid.field,
      'PAID_BEFORE_CHARGED',
      `\`${paid.field}\` needs a \`${charged.field}\` that is not later.`,
    );
}

export function checkOutcome({ outcome, ground }: CompleteRightsRequestInput): void {
  if (outcome === 'PARTLY_UPHELD' && !ground?.trim()) {
    refuseField(
      'ground',
      'GROUND_MISSING',
      'PARTLY_UPHELD needs a `ground` for the part that was not upheld.',
    );
  }
}

/** Rights whose upholding recipients are told of by law (Art. 19; DPA 2018 s.48). */
const TOLD_BY_LAW: readonly Right[] = ['RECTIFICATION', 'ERASURE', 'RESTRICTION'];

export function isToldByLaw(right: Right): boolean {
  return TOLD_BY_LAW.includes(right);
}

/** The kind of notice that tells recipients; null: nothing is passed on. An objection is, if an agreement says so. */
export function noticeKindOf(right: Right): Extract<NoticeKind, Right> | null {
  return isToldByLaw(right) || right === 'OBJECTION' ? (right as Extract<NoticeKind, Right>) : null;
}
