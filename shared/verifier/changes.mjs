/** Which parts were changed, and in which byte. */
import { findChangedByte, sha256 } from './bytes.mjs';

/** What is wrong with a part: its place in the pack, and the reason. */
export function failure(part, at, length, reason) {
  return { part, at, length, reason };
}

/** Describes how bytes differ from those that were signed. */
export function whyChanged(found, from) {
  if (found === null || found === 'NONE') return 'more than one of its bytes differs from what was signed';
  return `byte ${from + found.at} is ${shown(found.is)} and was signed as ${shown(found.was)}`;
}

function shown(byte) {
  const hex = `0x${byte.toString(16).padStart(2, '0')}`;
  return byte > 32 && byte < 127 ? `“${String.fromCharCode(byte)}” (${hex})` : hex;
}

/** For a pack of the right length: the parts whose digest differs. */
export function changedParts(bytes, parts) {
  return parts.flatMap((part) => {
    const own = bytes.subarray(part.at, part.at + part.length);
    const digest = sha256(own);
    if (digest === part.sha256) return [];
    const elsewhere = parts.find((other) => other.sha256 === digest);
    const reason = elsewhere
      ? `${elsewhere.name} is in its place`
      : whyChanged(findChangedByte(own, part), part.at);
    return failure(part.name, part.at, part.length, reason);
  });
}

/** For a pack that became longer or shorter: the parts that are intact neither from its start nor from its end. */
export function movedParts(bytes, parts, shift) {
  const isAt = (part, at) => at >= 0 && sha256(bytes.subarray(at, at + part.length)) === part.sha256;
  const first = parts.findIndex((part) => !isAt(part, part.at));
  const broken = parts.filter((part) => !isAt(part, part.at) && !isAt(part, part.at + shift));
  const count = `${Math.abs(shift)} bytes ${shift > 0 ? 'were inserted' : 'are missing'} here`;
  const named = broken.length > 0 ? broken : [parts[Math.max(first, 0)]];
  return named.map((part) => failure(part?.name ?? 'manifest', part?.at ?? 0, part?.length ?? 0, count));
}
