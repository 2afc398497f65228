/** What the state of a notice is, when its delivery is tried again, and what follows from an answer. */
import { refuse } from '../../../../shared/errors.ts';
import type { NoticeAnswer, NoticeKind, NoticeState } from '../../generated/graphql.ts';
import { retryAt } from '../../kernel/retry.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';

interface Attempt {
  /** How many there were, the failed one included. */
  attempts: number;
  kind: NoticeKind;
  now: Date;
  /** From 0 up to 1. */
  random: number;
}

/** When to try again: at most 15 minutes apart for breaches and 1 hour otherwise, without a last attempt. */
export function nextAttemptAt({ kind, ...attempt }: Attempt): Date {
  return retryAt({ ...attempt, longestSeconds: kindOf(kind).longestRetrySeconds });
}

type StateFacts = Pick<NoticeRow, 'answer' | 'acknowledgedAt' | 'deliveredAt' | 'attempts' | 'lastFailure'>;

/** The state from the facts: an answer implies receipt, whatever came first. */
export function stateOf(row: StateFacts): NoticeState {
  if (row.answer) return row.answer;
  if (row.acknowledgedAt) return 'ACKNOWLEDGED';
  if (row.deliveredAt) return 'DELIVERED';
  return row.attempts > 0 && row.lastFailure !== null ? 'UNREACHABLE' : 'QUEUED';
}

/** `stateOf` as SQL over `row`. */
export const STATE_SQL = `case
  when row.answer is not null then row.answer
  when row.acknowledgedAt is not null then 'ACKNOWLEDGED'
  when row.deliveredAt is not null then 'DELIVERED'
  when row.attempts > 0 and row.lastFailure is not null then 'UNREACHABLE'
  else 'QUEUED' end`;

interface Answer {
  answer: NoticeAnswer;
  ground?: string | null | undefined;
  reason?: string | null | undefined;
}

/** DPA 2018 Part 3: only a competent authority (s.30) may neither confirm nor deny. */
export function checkWithholding(answer: NoticeAnswer | null, isCompetentAuthority: boolean): void {
  if (answer === 'WITHHELD' && !isCompetentAuthority) {
    refuse('BAD_USER_INPUT', 'Only a competent authority may withhold its answer (DPA 2018 s.30, Part 3).', {
      field: 'answer',
      reason: 'NOT_A_COMPETENT_AUTHORITY',
    });
  }
}

/** Refuses an answer after a final one. Taking on once more what was taken on changes nothing. */
export function checkTransition(
  row: Pick<NoticeRow, 'answer' | 'acknowledgedAt'>,
  answer: NoticeAnswer,
): void {
  if (row.answer)
    refuse('CONFLICT', `The notice was answered ${row.answer}; an answer is final.`, {
      field: 'answer',
      reason: 'ANSWERED_BEFORE',
      parameters: { answer: row.answer },
    });
  if (row.acknowledgedAt && answer === 'ACKNOWLEDGED') {
    refuse('CONFLICT', 'The notice was acknowledged already: answer what was done.', {
      field: 'answer',
      reason: 'ACKNOWLEDGED_BEFORE',
    });
  }
}

/** Refuses an answer to what its originator has recalled. */
export function checkNotRecalled({ recalledAt }: Pick<NoticeRow, 'recalledAt'>): void {
  if (recalledAt === null) return;
  refuse('CONFLICT', 'Its originator recalled the notice before it was answered: nothing is to be done.', {
    reason: 'RECALLED',
  });
}

export interface AnswerFacts extends Pick<NoticeRow, 'acknowledgedAt' | 'answeredAt' | 'answer' | 'ground'> {
  /** In clear, as it was given and as it travels inside the ciphertext. */
  reason: string | null;
}

/** What an answer at an instant adds to the facts. */
export function answerFacts({ answer, ground, reason }: Answer, now: Date): Partial<AnswerFacts> {
  if (answer === 'ACKNOWLEDGED') return { acknowledgedAt: now };
  return { answeredAt: now, answer, ground: ground ?? null, reason: reason ?? null };
}

/** What the sender is told of an answer: the ground of a withheld one stays in the own register. */
export function toldToSender(row: AnswerFacts): AnswerFacts {
  const { acknowledgedAt, answeredAt, answer, ground, reason } = row;
  const facts = { acknowledgedAt, answeredAt, answer };
  return answer === 'WITHHELD' ? { ...facts, ground: null, reason: null } : { ...facts, ground, reason };
}
