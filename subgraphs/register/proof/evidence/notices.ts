/** The notices of a case as this register holds them, their originators' statements, and what others signed to them. */
import { In } from 'typeorm';
import { sha256 } from '../../../../shared/verifier/bytes.mjs';
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import { jsonPart, type Part } from '../../../../shared/evidence/pack.ts';
import { refuse } from '../../../../shared/errors.ts';
import { NoticeRow, ReceivedAnswerRow, ReceivedEnvelopeRow } from '../../protocol/notices/entity.ts';
import { stateOf } from '../../protocol/notices/rules.ts';
import { codeOrNull, pick, type Reading } from './case.ts';
import { firstReceivedAt, receiptsIn } from '../../protocol/notices/origin-proof.ts';

const MOST_NOTICES = 5_000;

export async function noticesOf({ manager }: Reading, cause: string): Promise<NoticeRow[]> {
  const rows = await manager.find(NoticeRow, {
    where: { cause },
    order: { id: 'ASC' },
    take: MOST_NOTICES + 1,
  });
  if (rows.length <= MOST_NOTICES) return rows;
  return refuse('CONFLICT', `The case has more than ${MOST_NOTICES} notices: no pack is made of it.`);
}

export async function noticeParts(reading: Reading, rows: readonly NoticeRow[]): Promise<Part[]> {
  const envelopes = await envelopesOf(reading, rows);
  const answers = await answersOf(reading, rows);
  return [
    ...(await statementParts(reading, rows)),
    ...rows.flatMap((row) => {
      const notice = `notice/${row.id}`;
      const answer = answers.get(row.id);
      return [
        jsonPart('notice', notice, { ...factsOf(row), statement: statementName(row) }),
        ...receiptPart(row, envelopes),
        ...(answer === undefined ? [] : [answerPart(row, answer, envelopes)]),
      ];
    }),
  ];
}

function factsOf(row: NoticeRow): Record<string, unknown> {
  return {
    ...pick(row, 'id', 'noticeId', 'kind', 'direction', 'cause', 'revision', 'agreement', 'queuedAt'),
    ...pick(row, 'answerDueOn', 'attempts', 'lastAttemptAt', 'lastFailure', 'deliveredAt', 'acknowledgedAt'),
    ...pick(row, 'answeredAt', 'answer', 'recalledAt', 'toldOtherwiseOn'),
    sender: row.senderId,
    recipient: row.recipientId,
    originator: row.originatorId,
    joinedTo: row.joinedToId,
    state: stateOf(row),
    ground: codeOrNull(row.ground),
  };
}

/** Envelopes that came here with one of the notices or an answer to it. */
async function envelopesOf({ manager }: Reading, rows: readonly NoticeRow[]): Promise<ReceivedEnvelopeRow[]> {
  const noticeId = In(rows.map((row) => row.noticeId));
  return manager.find(ReceivedEnvelopeRow, { where: { noticeId }, order: { receivedAt: 'ASC' } });
}

/** Of what was sent, the recipient's receipt; of what was received, the own one. */
function receiptPart(row: NoticeRow, envelopes: readonly ReceivedEnvelopeRow[]): Part[] {
  const own = envelopes.find(
    ({ noticeId, senderId }) => noticeId === row.noticeId && senderId === row.senderId,
  );
  const [jws, reachedAt] =
    row.direction === 'SENT' ? [row.receipt, row.deliveredAt] : [own?.receipt ?? null, own?.receivedAt];
  return jws === null
    ? []
    : [jsonPart('receipt', `receipt/${row.id}`, { notice: `notice/${row.id}`, jws, reachedAt })];
}

/** The signed answers by the copy that they answer. Those of a case that was forgotten cannot be read any more. */
async function answersOf(
  { manager, register }: Reading,
  rows: readonly NoticeRow[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const cases = new Map(rows.map(({ id, caseId }) => [id, caseId]));
  const kept = await manager.findBy(ReceivedAnswerRow, { copyId: In([...cases.keys()]) });
  for (const { copyId, jws } of kept) {
    const text = await register.caseKeys.decrypt(cases.get(copyId)!, jws);
    if (text !== null) answers.set(copyId, text);
  }
  return answers;
}

/** An answer given in words may say who a person is: then its digest stands for it. */
function answerPart(row: NoticeRow, jws: string, envelopes: readonly ReceivedEnvelopeRow[]): Part {
  const notice = `notice/${row.id}`;
  if (holdsWords(jws)) return jsonPart('withheld', `withheld/${row.id}`, { notice, sha256: sha256(jws) });
  const came = envelopes.filter(
    ({ noticeId, senderId }) => noticeId === row.noticeId && senderId === row.recipientId,
  );
  const final = came.find(({ receivedAt }) => receivedAt >= row.answeredAt!) ?? came.at(-1);
  return jsonPart('answer', `answer/${row.id}`, {
    notice,
    jws,
    reachedAt: final?.receivedAt ?? row.answeredAt,
  });
}

function holdsWords(jws: string): boolean {
  const content = unverifiedPayload(jws)?.content;
  if (!isObject(content)) return true;
  const { reason = null, ground = null } = content;
  return reason !== null || (ground !== null && codeOrNull(String(ground)) === null);
}

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
