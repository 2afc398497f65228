/** Stops the clock of an access request while clarification is awaited, and lets it run again (Art. 12A; DPA 2018 s.54). */
import { action } from '../../../kernel/action.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { sealText } from '../../../kernel/identifying.ts';
import { mayPause } from '../clock.ts';
import { RightsRequestRow } from '../entity.ts';
import { clockFactsOf, moveReply } from '../reply.ts';
import { checkDecidable, checkReason, dayOf } from '../rules.ts';
import { onRequest } from './on-request.ts';

export const pauseRightsRequest = action(
  'pauseRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, { reason, pausedOn }) => {
    checkDecidable(row);
    checkReason(reason);
    const from = dayOf('pausedOn', pausedOn, row.receivedOn, tx.now);
    const whyNot = mayPause(clockFactsOf(row, tx.register), from);
    if (whyNot !== null) refuse('CONFLICT', whyNot, { reason: 'NO_PAUSE' });
    const sealed = await sealText(tx, row.id, 'reason', reason);
    row.pauses = [...row.pauses, { from, to: null, reason: sealed!.toString('base64') }];
    await moveReply(tx, row, 'Clarification was asked for.');
  }),
);

export const resumeRightsRequest = action(
  'resumeRightsRequest',
  RightsRequestRow,
  onRequest(async (tx, row, { resumedOn }) => {
    checkDecidable(row);
    const open = row.pauses.find(({ to }) => to === null);
    if (!open) return refuse('CONFLICT', 'The clock is not paused.');
    const to = dayOf('resumedOn', resumedOn, open.from, tx.now);
    row.pauses = row.pauses.map((pause) => (pause === open ? { ...pause, to } : pause));
    await moveReply(tx, row, 'The clarification came.');
  }),
);
