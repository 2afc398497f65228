/** When a statement first reached anyone: it stays good although its key went out of use before it came here. */
import { readJws } from './jws.mjs';
import { readSigned } from './keys.mjs';

/**
 * The time on the first of the receipts with which it was passed on, each by the party to which the next was given, from
 * its originator to the party that sent it here; without any, the register's own word.
 */
export function firstReceivedAt(directory, { jws, reachedAt, receipts = [] }, senders) {
  if (receipts.length === 0) return reachedAt;
  let from = readJws(jws, 'statement+jws').payload.iss;
  let first = null;
  for (const receipt of receipts) {
    const { payload, signer } = readSigned(directory, receipt, 'receipt+jws', reachedAt);
    if (payload.aud !== from)
      throw new Error(`the receipt by ${signer} is not one for ${from}, who had passed it on`);
    from = signer;
    first ??= payload.receivedAt;
  }
  if (!senders.includes(from)) throw new Error(`its receipts end at ${from}, who did not send it here`);
  return first;
}
