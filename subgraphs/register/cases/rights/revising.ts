/** Corrects what recipients were told: the next revision, to all who had one. */
import { refuse } from '../../../../shared/errors.ts';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { action, type Transaction } from '../../kernel/action.ts';
import { sealText } from '../../kernel/identifying.ts';
import { NoticeRow } from '../../protocol/notices/entity.ts';
import { lockChain } from '../../protocol/notices/copies.ts';
import { nextRevision } from '../../protocol/notices/outbox.ts';
import { discharge } from '../../duties/obligations/obligations.ts';
import { onRequest } from './actions/on-request.ts';
import { RightsRequestRow } from './entity.ts';
import { passOn } from './passing-on.ts';
import type { PartyToTell, PropagatedKind } from './recipients.ts';
import { checkReason, stateOf } from './rules.ts';

/** Sends the next revision with the correction, and takes it as the request's own. */
export const reviseNotices = action(
  'reviseNotices',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    const { reason } = input;
    checkReason(reason);
    mayTellIdentity(tx);
    const state = stateOf(row);
    if (row.cameFromId !== null || (state !== 'UPHELD' && state !== 'PARTLY_UPHELD'))
      refuse('CONFLICT', 'Only the party that upheld a request corrects what it told of it.');
    await lockChain(tx, row.cause);
    const sent = await sentFor(tx, row);
    if (sent.length === 0)
      refuse('CONFLICT', 'Nobody was told of this request: there is nothing to correct.');
    row.revision = await nextRevision(tx, row.cause);
    // New answers are awaited.
    row.closedAt = null;
    row.correction = (await sealText(tx, row.id, 'correction', input.correction)) ?? row.correction;
    const { right, regime, outcome, ground } = row;
    const besides = newestToEach(sent).map(asBefore);
    row.told = await passOn(tx, row, { body: { right, regime, outcome, ground } }, { besides, reason });
    for (const { id } of sent.filter(({ answer }) => answer === null))
      await discharge(tx, id, 'NOTICE_LEG', `corrected by revision ${row.revision}`);
  }),
);

/** What was told as the originator, the newest first. */
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
  return {
    party,
    kind: kind as PropagatedKind,
    why: `was told revision ${revision}`,
    agreement,
    disclosures: [],
    answerWithinDays: null,
    term: null,
    excepted: null,
  };
}

/** Words to recipients may identify the person, as any do. */
function mayTellIdentity({ caller, register }: Transaction): void {
  if (mayHandleIdentity(caller, register)) return;
  refuse('FORBIDDEN', "`reason` may identify the person: it needs the register's own door.", {
    field: 'reason',
    reason: 'OWN_DOOR_ONLY',
  });
}
