/** When a statement was first received by anyone: it stays valid if its key was revoked before it came here. */
import { readJws } from './jws.mjs';
import { readSigned } from './keys.mjs';

/**
 * The time of the first of the receipts with which it was passed on, from its originator to the party that sent it here;
 * without receipts, the register's own claim.
 */
export function firstReceivedAt(directory, { jws, reachedAt, receipts = [] }, senders) {
  if (receipts.length === 0) return reachedAt;
  let from = readJws(jws, 'statement+jws').payload.iss;
  let first = null;
  for (const receipt of receipts) {
    const { payload, signer } = readSigned(directory, receipt, 'receipt+jws', reachedAt);
    if (payload.aud !== from)
      throw new Error(`the receipt by ${signer} is not one for ${from}, which had passed it on`);
    from = signer;
    first ??= payload.receivedAt;
  }
  if (!senders.includes(from)) throw new Error(`its receipts end at ${from}, which did not send it here`);
  return first;
}
