/** Asks for proof of identity, and notes what came of it (Art. 12(6); DPA 2018 s.52(4)). */
import { action } from '../../../kernel/action.ts';
import { refuse } from '../../../../../shared/errors.ts';
import { RightsRequestRow } from '../entity.ts';
import { checkEvidence, identityStateOf } from '../identity-check.ts';
import { moveReply } from '../reply.ts';
import { checkDecidable, dayOf } from '../rules.ts';
import { onRequest } from './on-request.ts';

/** The clock waits from here; proof that failed may be asked for again. */
export const requestIdentity = action(
  'requestIdentity',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkDecidable(row);
    const state = identityStateOf(row);
    if (state === 'AWAITED') refuse('CONFLICT', `Proof of identity was asked for on ${row.identityAskedOn}.`);
    if (state === 'CONFIRMED') refuse('CONFLICT', `The identity was confirmed on ${row.identitySettledOn}.`);
    row.identityAskedOn = dayOf('askedOn', input.askedOn, row.receivedOn, tx.now);
    Object.assign(row, { identitySettledOn: null, identityConfirmed: null, identityEvidence: null });
    await moveReply(tx, row, 'Proof of identity was asked for.');
  }),
);

/** Who is known needs no asking: what came without being asked for leaves the clock where it is. */
export const confirmIdentity = action(
  'confirmIdentity',
  RightsRequestRow,
  onRequest(async (tx, row, input) => {
    checkDecidable(row);
    if (row.identityConfirmed) refuse('CONFLICT', `The identity was confirmed on ${row.identitySettledOn}.`);
    const { confirmed, evidence = null } = input;
    if (confirmed || evidence !== null) checkEvidence(evidence);
    row.identityConfirmed = confirmed;
    row.identityEvidence = evidence;
    row.identitySettledOn = dayOf(
      'settledOn',
      input.settledOn,
      row.identityAskedOn ?? row.receivedOn,
      tx.now,
    );
    await moveReply(tx, row, confirmed ? 'The identity was confirmed.' : 'The identity was not proved.');
  }),
);
