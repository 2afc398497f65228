/** Closes a request that is over: no leg is left that is neither answered nor discharged by a person. */
import { refuse } from '../../../../../shared/errors.ts';
import { action, type Transaction } from '../../../kernel/action.ts';
import { NoticeRow } from '../../../protocol/notices/entity.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { discharge } from '../../../duties/obligations/obligations.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkReason, stateOf } from '../rules.ts';
import { legsOf } from '../told.ts';
import { onRequest } from './on-request.ts';

export const closeRightsRequest = action(
  'closeRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    if (row.closedAt !== null) refuse('CONFLICT', 'The request was closed already.');
    if (stateOf(row) === 'OPEN') {
      refuse('CONFLICT', 'The request is OPEN: decide it first, or withdraw it.');
    }
    const [legs = []] = await legsOf(tx.manager, [row]);
    const unanswered = legs.filter(isAwaited);
    const given = input.discharge ?? [];
    mustSettle(unanswered, given);
    row.discharged = [];
    for (const { notice, reason } of given) {
      const sealed = await sealText(tx, row.id, 'reason', reason);
      row.discharged.push({ notice, reason: sealed!.toString('base64') });
      await dischargeLeg(tx, notice);
    }
    row.closedAt = tx.now;
  }),
);

/** What was recalled is not to be done, and who was told otherwise answers otherwise. */
const isAwaited = ({ answer, recalledAt, toldOtherwiseOn }: NoticeRow) =>
  answer === null && recalledAt === null && toldOtherwiseOn === null;

interface Discharged {
  notice: string;
  reason: string;
}

function mustSettle(unanswered: NoticeRow[], given: Discharged[]): void {
  for (const [index, { notice, reason }] of given.entries()) {
    if (!unanswered.some(({ id }) => id === notice))
      refuse('BAD_USER_INPUT', `${notice} is not a notice of this request that waits for its answer.`, {
        field: `discharge.${index}.notice`,
        reason: 'NOT_AWAITED',
      });
    checkReason(reason, `discharge.${index}.reason`);
  }
  const open = unanswered.filter(({ id }) => !given.some(({ notice }) => notice === id));
  if (open.length === 0) return;
  const legs = open.map(({ id, recipientId }) => `${recipientId} (notice ${id})`).join(', ');
  refuse('CONFLICT', `Not answered yet by ${legs}: wait, or discharge each with a reason.`, {
    field: 'discharge',
    reason: 'ANSWERS_AWAITED',
  });
}

/** Nothing more is sent: what follows a closed case is its forgetting. */
async function dischargeLeg(tx: Transaction, notice: string): Promise<void> {
  const because = 'A person closed the request without this answer: the reason stands with the request.';
  await tx.manager.update(NoticeRow, { id: notice }, { nextAttemptAt: null });
  await discharge(tx, notice, 'NOTICE_LEG', because);
  await discharge(tx, notice, 'TELL_OTHERWISE', because);
}
