/** Digests of parts, each with two sums that locate one changed byte. */
import { createHash } from 'node:crypto';

export const LINE_FEED = 10;
const CHUNK = 65_536;

/** @param {Uint8Array | string} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('base64url');
}

/** In hex, as audit lines refer to each other. */
export function sha256Hex(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The sum of all bytes, and the sum of each byte times its place, which starts at 1: the difference that one changed
 * byte makes to the second is the difference it makes to the first, times its place.
 */
export function sumsOf(bytes) {
  let plain = 0;
  let weighted = 0n;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    let sum = 0;
    let inner = 0;
    const end = Math.min(start + CHUNK, bytes.length);
    for (let at = start; at < end; at++) {
      sum += bytes[at];
      inner += bytes[at] * (at - start + 1);
    }
    plain += sum;
    weighted += BigInt(start) * BigInt(sum) + BigInt(inner);
  }
  return [plain, String(weighted)];
}

/** What the signed manifest records of a part's bytes. */
export function markOf(bytes) {
  return { length: bytes.length, sha256: sha256(bytes), sums: sumsOf(bytes) };
}

/**
 * The one byte that differs from the mark; NONE if the sums show no difference, null if more than one byte differs. The
 * answer is proven: with that byte restored, the digest matches again.
 */
export function findChangedByte(bytes, mark) {
  const [plain, weighted] = sumsOf(bytes);
  const more = BigInt(plain - mark.sums[0]);
  const moved = BigInt(weighted) - BigInt(mark.sums[1]);
  if (more === 0n && moved === 0n && bytes.length === mark.length) return 'NONE';
  if (more === 0n || moved % more !== 0n) return null;
  const at = Number(moved / more) - 1;
  const was = (bytes[at] ?? -1) - Number(more);
  if (at < 0 || at >= bytes.length || was < 0 || was > 255) return null;
  const restored = Buffer.from(bytes);
  restored[at] = was;
  return sha256(restored) === mark.sha256 ? { at, was, is: bytes[at], restored } : null;
}

/** Whether a value read from a pack is such a mark. */
export function isMark(value) {
  const { length, sha256: digest, sums } = value ?? {};
  const [plain, weighted] = Array.isArray(sums) ? sums : [];
  const isCount = (number) => Number.isSafeInteger(number) && number >= 0;
  return (
    isCount(length) &&
    typeof digest === 'string' &&
    isCount(plain) &&
    typeof weighted === 'string' &&
    /^\d{1,20}$/.test(weighted)
  );
}
