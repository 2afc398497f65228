/** Splits a pack into its parts, and names every part whose bytes are not those that were signed. */
import { findChangedByte, isMark, LINE_FEED, sha256 } from './bytes.mjs';
import { changedParts, failure, movedParts, whyChanged } from './changes.mjs';
import { decodeBase64url, parseObject, readHeader } from './jws.mjs';

const SIGNATURE = /^"([\w-]+)\.\.([\w-]+)"$/;

/** The parts whose bytes are as signed, the pack's own signature, and what is wrong with all others. */
export function readLayout(bytes) {
  const start = bytes.length < 2 ? 0 : Math.max(bytes.lastIndexOf(LINE_FEED, -2), 0);
  const inSignature = (reason) => broken(failure('signature', start, bytes.length - start, reason));
  let signature;
  try {
    signature = readSignature(bytes, start);
  } catch (error) {
    return inSignature(
      `the pack does not end with its signature: it was cut off or changed here: ${error.message}`,
    );
  }
  const found = readManifest(bytes, start, signature.header.manifest);
  if (found.parts === null)
    return found.blame === 'signature' ? inSignature(found.reason) : broken(found.failure);
  const { at, length } = signature.header.manifest;
  const last = found.parts.at(-1);
  if (at !== (last ? last.at + last.length : 0))
    return inSignature('it gives another place for the manifest');
  const shift = start - length - at;
  const changed = shift === 0 ? changedParts(bytes, found.parts) : movedParts(bytes, found.parts, shift);
  const failures = [...changed, ...(found.failure ? [found.failure] : [])];
  return { failures, parts: shift === 0 ? intactParts(bytes, found.parts, failures) : [], signature, start };
}

function broken(one) {
  return { failures: [one], parts: [], signature: null, start: 0 };
}

/** The bytes of the unchanged parts, without the line feed at their end. */
function intactParts(bytes, parts, failures) {
  const bad = new Set(failures.map(({ part }) => part));
  return parts
    .filter(({ name }) => !bad.has(name))
    .map((part) => ({ ...part, bytes: bytes.subarray(part.at, part.at + part.length - 1) }));
}

/** The last line, with the line feed before it: a detached JWS (RFC 7515, appendix F) over everything above. */
function readSignature(bytes, start) {
  if (bytes[start] !== LINE_FEED || bytes.at(-1) !== LINE_FEED)
    throw new Error('its last line is not complete');
  const line = bytes.toString('latin1', start + 1, bytes.length - 1);
  const [, encodedHeader, encodedSignature] = SIGNATURE.exec(line) ?? [];
  if (encodedSignature === undefined) throw new Error('its last line is not a detached JWS');
  const header = readHeader(encodedHeader, 'evidence+jws', ['manifest']);
  if (!isMark(header.manifest) || !Number.isSafeInteger(header.manifest.at))
    throw new Error('its header does not say where the manifest is');
  return { encodedHeader, header, signature: decodeBase64url(encodedSignature) };
}

/**
 * The parts that the manifest lists. If its bytes do not match the mark in the signature's header, one of the two was
 * changed: the manifest, unless its bytes match the sums or the digest in the header.
 */
function readManifest(bytes, start, mark) {
  const from = start - mark.length;
  const own = bytes.subarray(Math.max(from, 0), start);
  if (from >= 0 && sha256(own) === mark.sha256) return listIn(own, from);
  const line = bytes.lastIndexOf(LINE_FEED, start - 1) + 1;
  if (sha256(bytes.subarray(line, start)) === mark.sha256)
    return badSignature('it gives another length for the manifest');
  const found = findChangedByte(own, mark);
  if (found === 'NONE')
    return badSignature('its digest is not that of the manifest, although the sums match');
  const wrong = failure('manifest', from, mark.length, whyChanged(found, from));
  return found === null ? badManifest(wrong) : { ...listIn(found.restored, from), failure: wrong };
}

const badSignature = (reason) => ({ parts: null, blame: 'signature', reason });

const badManifest = (wrong) => ({ parts: null, blame: 'manifest', failure: wrong });

function listIn(bytes, from) {
  try {
    return { parts: readList(parseObject(bytes).parts) };
  } catch (error) {
    return badManifest(failure('manifest', from, bytes.length, error.message));
  }
}

function readList(list) {
  if (!Array.isArray(list)) throw new Error('it lists no parts');
  const names = new Set();
  let at = 0;
  for (const part of list) {
    const isPart = isMark(part) && typeof part.name === 'string' && typeof part.kind === 'string';
    if (!isPart || part.length < 1) throw new Error('it lists something that is not a part');
    if (part.at !== at) throw new Error(`${part.name} does not follow the part before it`);
    if (names.has(part.name)) throw new Error(`${part.name} is listed twice`);
    names.add(part.name);
    at += part.length;
  }
  return list;
}
