/** The audit lines of a pack: whole, about this case, and linked to each other by the lines between them. */
import { sha256Hex } from './bytes.mjs';
import { NotJudged } from './proofs.mjs';

/** One line: its digest or, in the earlier format, its hash is the one that the chain lists in its place. */
export function audit(pack, { name, value, bytes }) {
  if (pack.bad.has('chain')) throw new NotJudged('the list of lines was changed');
  const link = pack.chain?.links?.find(({ sequence }) => name === `audit/${sequence}`);
  const isOwn = value.format === 2 ? link?.digest === sha256Hex(bytes) : isEarlier(link, value, bytes);
  if (!isOwn) throw new Error('it is not the line that the chain of the audit lists in its place');
  const rows = [...(pack.subject.rows ?? []), ...pack.copies];
  if (!value.rowIds?.some((id) => rows.includes(id))) throw new Error('it names no row of this case');
  return null;
}

/** In the earlier format a line's text holds its place. */
function isEarlier(link, value, bytes) {
  const { sequence, previousHash, hash } = link ?? {};
  return hash === sha256Hex(bytes) && value.sequence === sequence && value.previousHash === previousHash;
}

/** Every line is made over the hash of the line before it; of lines about other matters only the digest is here. */
export function chain(pack, { value }) {
  const gaps = value.links.filter((link, index) => !follows(link, value.links[index - 1])).length - 1;
  const names = value.links.map(({ sequence }) => `audit/${sequence}`);
  const shown = names.filter((name) => pack.parts.get(name)?.kind === 'audit');
  const lines = [...pack.parts.values()].filter(({ kind }) => kind === 'audit').length;
  if (shown.length !== lines) throw new Error('it does not list every audit line of the pack');
  if (gaps > 0)
    pack.claims.push(`chain: in ${gaps} places lines about other matters are left out of the chain`);
  if (value.omitted > 0) pack.claims.push(`chain: ${value.omitted} older lines about this case are left out`);
  pack.claims.push(
    'chain: that no line was cut off at its end shows only beside a later pack or the register’s audit',
  );
  const [first, last] = [value.links.at(0)?.sequence, value.links.at(-1)?.sequence];
  return `${lines} lines about this case, from line ${first} to line ${last} of the audit, each made over the one before`;
}

/** Whether a link follows the one before; false if lines are left out between them. */
function follows(link, before) {
  const { sequence, previousHash, hash, digest } = link;
  if (digest !== null && hash !== sha256Hex(`${previousHash} ${sequence} ${digest}`))
    throw new Error(`line ${sequence} does not have the hash that its place and its digest make`);
  if (before === undefined) return false;
  const distance = BigInt(sequence) - BigInt(before.sequence);
  if (distance <= 0n) throw new Error(`line ${sequence} does not come after line ${before.sequence}`);
  if (distance === 1n && previousHash !== before.hash)
    throw new Error(`line ${sequence} was not made over line ${before.sequence}`);
  return distance === 1n;
}
