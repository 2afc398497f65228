/** Verifies a whole pack: its bytes first, then what each part proves. */
import { chain, audit } from './chain.mjs';
import { failure } from './changes.mjs';
import { checkSignature, parseObject } from './jws.mjs';
import { keyAt } from './keys.mjs';
import { readLayout } from './layout.mjs';
import { CHECKS, NotJudged } from './proofs.mjs';

const ALL_CHECKS = { ...CHECKS, audit, chain };

/** The kinds on which the others depend, in order; a pack has one part of each. */
const FIRST = ['subject', 'directory', 'chain', 'row', 'obligations'];

const NOT_PROVEN = [
  'row, obligations: states, deadlines and their sources are claims of the register that made the pack',
  'only the signed parts of others can show what was left out of the register, or of the pack',
  'times at which signatures were received are its claims too, except those in a receipt of another party',
  'no pack says who a person is, or what people wrote about the case',
];

/** What is wrong, what is proven, and what is only claimed. The pack is good if nothing is wrong. */
export function verifyPack(file, { admissionKey = null, stopAtChange = false } = {}) {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const layout = readLayout(bytes);
  if (stopAtChange && layout.failures.length > 0)
    return { failures: layout.failures, proofs: [], claims: [] };
  const pack = { failures: [...layout.failures], proofs: [], claims: [...NOT_PROVEN], admissionKey };
  Object.assign(pack, {
    parts: new Map(),
    bad: new Set(layout.failures.map(({ part }) => part)),
    directory: null,
  });
  if (!admissionKey)
    pack.claims.unshift('directory: without --admission-key nothing proves that these are the parties’ keys');
  for (const part of layout.parts) readPart(pack, part);
  for (const kind of layout.signature ? FIRST : []) mustHaveOne(pack, layout, kind);
  Object.assign(pack, factsOf(pack), { unsigned: layout.failures.length > 0 });
  const rank = ({ kind }) => (FIRST.includes(kind) ? FIRST.indexOf(kind) : FIRST.length);
  for (const part of [...pack.parts.values()].toSorted((a, b) => rank(a) - rank(b))) judge(pack, part);
  if (layout.signature) judgeSignature(pack, layout, bytes);
  const { failures, proofs, claims } = pack;
  return { failures: failures.toSorted((a, b) => a.at - b.at), proofs, claims };
}

function fail(pack, { name, at, length }, reason) {
  pack.failures.push(failure(name, at, length, reason));
  pack.bad.add(name);
}

function readPart(pack, part) {
  try {
    if (!Object.hasOwn(ALL_CHECKS, part.kind)) throw new Error(`its kind, ${part.kind}, is not known`);
    pack.parts.set(part.name, { ...part, value: parseObject(part.bytes) });
  } catch (error) {
    fail(pack, part, error.message);
  }
}

/** There must be a part of that kind, under that name. */
function mustHaveOne(pack, { start, signature }, kind) {
  const { length } = signature.header.manifest;
  if (pack.bad.has(kind) || pack.bad.has('manifest') || pack.parts.get(kind)?.kind === kind) return;
  if (pack.failures.length === 0)
    fail(pack, { name: 'manifest', at: start - length, length }, `it lists no ${kind}`);
}

function factsOf({ parts }) {
  const copies = [...parts.values()].filter(({ kind }) => kind === 'notice').map(({ value }) => value.id);
  return { copies, subject: parts.get('subject')?.value ?? null, chain: parts.get('chain')?.value ?? null };
}

function judge(pack, part) {
  try {
    if (pack.subject === null) throw new NotJudged('what the pack is about cannot be read');
    const words = ALL_CHECKS[part.kind](pack, part);
    if (words !== null) pack.proofs.push({ part: part.name, words });
  } catch (error) {
    if (error instanceof NotJudged) pack.claims.push(`${part.name}: not judged, because ${error.message}`);
    else fail(pack, part, error.message);
  }
}

/** The register's own signature over all bytes above it; it cannot verify if a byte was changed. */
function judgeSignature(pack, { signature, start }, bytes) {
  const part = { name: 'signature', at: start, length: bytes.length - start };
  if (pack.unsigned || pack.directory === null || pack.subject === null) return;
  try {
    const { party, madeAt } = pack.subject;
    const { kid } = signature.header;
    const signed = `${signature.encodedHeader}.${bytes.toString('base64url', 0, start)}`;
    checkSignature({ signed, signature: signature.signature }, keyAt(pack.directory, party, kid, madeAt));
    pack.proofs.push({ part: 'signature', words: `${party} signed all of it at ${madeAt} with key ${kid}` });
  } catch (error) {
    fail(pack, part, error.message);
  }
}
