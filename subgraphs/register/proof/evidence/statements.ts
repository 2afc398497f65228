/** The originators' statements of a case, with what proves when they first reached anyone. */
import { sha256 } from '../../../../shared/verifier/bytes.mjs';
import { jsonPart, type Part } from '../../../../shared/evidence/pack.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import type { NoticeRow } from '../../protocol/notices/entity.ts';
import { firstReceivedAt, receiptsIn } from '../../protocol/notices/origin-proof.ts';
import type { Reading } from './case.ts';

/** Statements that differ only in the key that signed them are two: the name ends with a digest. */
export function statementName({ originatorId, kind, revision, statement }: NoticeRow): string {
  return `statement/${originatorId}/${kind}/${revision}/${sha256(statement).slice(0, 8)}`;
}

export async function statementParts(reading: Reading, rows: readonly NoticeRow[]): Promise<Part[]> {
  const statements = [...new Set(rows.map(({ statement }) => statement))];
  return Promise.all(
    statements.map(async (jws) => {
      const notices = rows.filter(({ statement }) => statement === jws);
      const times = notices.flatMap(({ deliveredAt }) => deliveredAt ?? []);
      const reachedAt = times.reduce((one, other) => (other < one ? other : one), reading.now);
      const receipts = await receiptsBefore(reading, notices, reachedAt);
      return jsonPart('statement', statementName(notices[0]!), { jws, reachedAt, ...receipts });
    }),
  );
}

/** The receipts of those who passed a statement on, where they prove that it was received before it came here. */
async function receiptsBefore({ register }: Reading, notices: NoticeRow[], reachedAt: Date): Promise<object> {
  const { directory, caseKeys } = register;
  const came = notices.find(({ direction, deliveredAt }) => direction === 'RECEIVED' && deliveredAt !== null);
  const text = came ? await caseKeys.decrypt(came.caseId, came.content) : null;
  const content: unknown = text === null ? null : JSON.parse(text);
  if (!came || !isObject(content)) return {};
  const path = { sender: came.senderId, directory, now: reachedAt };
  const first = await firstReceivedAt(came.statement, content, path);
  return first < reachedAt ? { receipts: receiptsIn(content) } : {};
}
