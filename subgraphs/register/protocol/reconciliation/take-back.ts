/** Keeps again a notice that this register had sent and then lost: the other's list holds its statement and receipt. */
import { v7 as uuidv7 } from 'uuid';
import { verifyStatement } from '../../../../shared/envelopes/envelope.ts';
import { refuse } from '../../../../shared/errors.ts';
import { verifySigned } from '../../../../shared/envelopes/signature.ts';
import type { Transaction } from '../../kernel/action.ts';
import { newCopy, NoticeRow } from '../notices/entity.ts';
import { isNoticeKind } from '../kinds/kinds.ts';
import { owe } from '../../duties/obligations/obligations.ts';
import type { Entry } from './list.ts';
import type { RestorableCase } from './restores.ts';

/** Returns whether the notice was kept again; not if the same statement went to that party under another id. */
export async function takeBackNotice(tx: Transaction, recipientId: string, entry: Entry): Promise<boolean> {
  const { manager } = tx;
  const { originator: originatorId, cause, kind, revision, givenBack } = entry;
  if (!givenBack || !isNoticeKind(kind)) return false;
  await mustBeProven(tx, entry, givenBack.statement);
  const same = { direction: 'SENT', recipientId, originatorId, cause, kind, revision } as const;
  if (await manager.existsBy(NoticeRow, same)) return false;
  const told = await caseOf(tx, entry);
  const row = newCopy(tx, {
    ...same,
    id: uuidv7(),
    noticeId: entry.noticeId,
    senderId: tx.register.party,
    agreement: givenBack.agreement,
    statement: givenBack.statement,
    ...(await receiptFacts(tx, recipientId, entry)),
    ...(await emptyContent(tx, told)),
  });
  await manager.insert(NoticeRow, row);
  if (originatorId === tx.register.party) await showLostDecision(tx, row, told);
  return true;
}

/** Nobody can make this register believe that it sent what no originator ever stated. */
async function mustBeProven({ register, now }: Transaction, entry: Entry, jws: string): Promise<void> {
  const { iss, cause, kind, revision } = await verifyStatement(jws, register.directory, now);
  const isSame =
    iss === entry.originator && cause === entry.cause && kind === entry.kind && revision === entry.revision;
  if (!isSame) refuse('SIGNATURE_INVALID', 'The statement that is given back is another one.');
}

/** The receipt that the recipient had signed; without one it says itself that the notice has arrived. */
async function receiptFacts(
  { register, now }: Transaction,
  recipientId: string,
  { noticeId, givenBack }: Entry,
): Promise<Pick<NoticeRow, 'deliveredAt' | 'receipt'>> {
  const receipt = givenBack?.receipt ?? null;
  if (receipt === null) return { deliveredAt: now, receipt };
  const rules = { directory: register.directory, receivedAt: now };
  const { signer, payload } = await verifySigned(receipt, 'receipt+jws', rules);
  const deliveredAt = new Date(String(payload.receivedAt));
  const isOurs = signer === recipientId && payload.aud === register.party && payload.noticeId === noticeId;
  if (!isOurs || Number.isNaN(deliveredAt.getTime()))
    refuse('SIGNATURE_INVALID', 'The receipt that is given back is about something else.');
  return { deliveredAt, receipt };
}

/** The case whose decision the notice told, if it is here. */
async function caseOf(
  { manager, register }: Transaction,
  { cause, revision }: Entry,
): Promise<RestorableCase | null> {
  const found = register.contributions.restores.map((one) => one.caseOf(manager, { cause, revision }));
  return (await Promise.all(found)).find((one) => one !== null) ?? null;
}

/** Who the person is cannot be restored: it was kept only here, under a key of the case. */
async function emptyContent(
  { register }: Transaction,
  told: RestorableCase | null,
): Promise<Pick<NoticeRow, 'caseId' | 'content'>> {
  const isKept = told !== null && !(await register.caseKeys.destroyed()).has(told.id);
  const caseId = isKept ? told.id : uuidv7();
  return { caseId, content: await register.caseKeys.encrypt(caseId, '{}') };
}

/** The decision was lost with the rows: people record it again, and parties that were told are not told twice. */
async function showLostDecision(tx: Transaction, row: NoticeRow, told: RestorableCase | null): Promise<void> {
  if (told?.isDecided) return;
  const rule =
    `After the backup that was restored, ${row.recipientId} was told (${row.kind}, cause ${row.cause}). ` +
    'Record the decision again: those who were told then are left out.';
  const source = 'the comparison of both registers';
  const about = told?.id ?? row.id;
  await owe(tx, [{ kind: 'RECONCILE', about, dueAt: null, strength: 'MUST', rule, source }]);
}
