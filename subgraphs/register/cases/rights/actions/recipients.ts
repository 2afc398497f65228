/** Changes who is told of a request, and corrects what they were told. */
import { v7 as uuidv7 } from 'uuid';
import { refuse, refuseField } from '../../../../../shared/errors.ts';
import { discharge } from '../../../duties/obligations/obligations.ts';
import { mayHandleIdentity } from '../../../kernel/access.ts';
import type { Transaction } from '../../../kernel/action.ts';
import { sealText } from '../../../kernel/identifying.ts';
import type { RightsKind } from '../../../protocol/kinds/kinds.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { lockChain } from '../../../protocol/notices/copies.ts';
import { nextRevision } from '../../../protocol/notices/outbox.ts';
import { RecipientExceptionRow, type RightsRequestRow } from '../entity.ts';
import { onRequest } from '../keeping.ts';
import { passOn } from '../passing-on.ts';
import { BY_LAW_ALONE } from '../recipient-rules.ts';
import { recipientsFor, type PartyToTell } from '../recipients.ts';
import { checkDecidable, checkReason, stateOf } from '../rules.ts';

/**
 * Leaves out a recipient that cannot be told, or only by an effort out of proportion (Art. 19), before the decision. A
 * later exception for the same recipient replaces the earlier one.
 */
export const exceptRecipient = onRequest('exceptRecipient', async (tx, row, input) => {
  checkReason(input.reason);
  checkDecidable(row);
  checkRegime(row);
  await mustBeRecipient(tx, row, input.recipient);
  const reason = (await sealText(tx, row.id, 'reason', input.reason))!;
  const facts = { requestId: row.id, recipientId: input.recipient };
  const exception = { exception: input.exception, reason, recordedAt: tx.now };
  await tx.manager.upsert(RecipientExceptionRow, { id: uuidv7(), party: row.party, ...facts, ...exception }, [
    'requestId',
    'recipientId',
  ]);
});

/** DPA 2018 s.48(9): recipients are told, and must do the same; the text has no exception for effort. */
function checkRegime({ regime }: RightsRequestRow): void {
  if (regime === 'UK_GDPR') return;
  refuseField(
    'exception',
    'NO_EXCEPTION_UNDER_PART_3',
    'Part 3 is stricter than Art. 19: under DPA 2018 s.48 every recipient is told, without an exception for effort.',
  );
}

async function mustBeRecipient(tx: Transaction, row: RightsRequestRow, recipient: string): Promise<void> {
  const [recipients = []] = await recipientsFor(tx.manager, [row], tx.now);
  if (recipients.some(({ party }) => party === recipient)) return;
  refuseField(
    'recipient',
    'NOT_A_RECIPIENT',
    `${recipient} would not be told of this request anyway: see previewRecipients.`,
    { recipient },
  );
}

/** Sends the next revision, with the correction, to all who had an earlier one, and takes it as the request's own. */
export const reviseNotices = onRequest('reviseNotices', async (tx, row, input) => {
  const { reason } = input;
  checkReason(reason);
  mayTellIdentity(tx);
  const state = stateOf(row);
  if (row.cameFromId !== null || (state !== 'UPHELD' && state !== 'PARTLY_UPHELD'))
    refuse('CONFLICT', 'Only the party that upheld a request corrects what it told of it.');
  await lockChain(tx, row.cause);
  const sent = await sentFor(tx, row);
  if (sent.length === 0) refuse('CONFLICT', 'Nobody was told of this request: there is nothing to correct.');
  row.revision = await nextRevision(tx, row.cause);
  // New answers are awaited.
  row.closedAt = null;
  row.correction = (await sealText(tx, row.id, 'correction', input.correction)) ?? row.correction;
  const { right, regime, outcome, ground } = row;
  const besides = newestToEach(sent).map(asBefore);
  row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } }, { besides, reason });
  for (const { id } of sent.filter(({ answer }) => answer === null))
    await discharge(tx, id, 'NOTICE_LEG', `corrected by revision ${row.revision}`);
});

/** What this party told as the originator, the newest first. */
function sentFor({ manager, register }: Transaction, { cause }: RightsRequestRow): Promise<NoticeRow[]> {
  return manager
    .createQueryBuilder(NoticeRow, 'row')
    .where("row.direction = 'SENT' and row.cause = :cause and row.originatorId = :party", {
      cause,
      party: register.party,
    })
    .andWhere("row.kind <> 'RECALL'")
    .orderBy('row.revision', 'DESC')
    .getMany();
}

const newestToEach = (sent: NoticeRow[]) =>
  sent.filter((row, index) => sent.findIndex(({ recipientId }) => recipientId === row.recipientId) === index);

function asBefore({ recipientId: party, kind, agreement, revision }: NoticeRow): PartyToTell {
  const why = `was told revision ${revision}`;
  return { ...BY_LAW_ALONE, party, agreement, why, kind: kind as RightsKind, term: null, excepted: null };
}

/** Words to recipients may identify the person, as any do. */
function mayTellIdentity({ caller, register }: Transaction): void {
  if (mayHandleIdentity(caller, register)) return;
  refuse('FORBIDDEN', "`reason` may identify the person: it needs the register's own door.", {
    field: 'reason',
    reason: 'OWN_DOOR_ONLY',
  });
}
