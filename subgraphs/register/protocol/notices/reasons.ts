/** The reason of an answer: free text that may say who a person is, so it rests under the key of the notice's case. */
import type { RegisterOf } from '../../kernel/register-of.ts';
import type { NoticeRow } from './entity.ts';
import type { AnswerFacts } from './rules.ts';

/** What an answer adds to a copy. */
export type SealedAnswer = Pick<NoticeRow, 'acknowledgedAt' | 'answeredAt' | 'answer' | 'ground' | 'reason'>;

/** The facts of an answer with the reason encrypted. Once the case's key is destroyed, words are not kept again. */
export async function sealAnswer(
  register: RegisterOf,
  row: Pick<NoticeRow, 'caseId' | 'content'>,
  { reason, ...facts }: Partial<AnswerFacts>,
): Promise<Partial<SealedAnswer>> {
  if (reason === undefined) return facts;
  const { caseKeys } = register;
  const isForgotten = reason !== null && (await caseKeys.decrypt(row.caseId, row.content)) === null;
  const sealed = reason === null || isForgotten ? null : await caseKeys.encrypt(row.caseId, reason);
  return { ...facts, reason: sealed };
}

/** The reason in clear; null if there is none, or the case's key was destroyed. */
export async function openReason(
  { caseKeys }: RegisterOf,
  { caseId, reason }: Pick<NoticeRow, 'caseId' | 'reason'>,
): Promise<string | null> {
  return reason && caseKeys.decrypt(caseId, reason);
}
