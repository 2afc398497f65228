/** The audit lines of a pack: whole, about this case, and linked to each other by the lines between them. */
import { sha256Hex } from './bytes.mjs';
import { NotJudged } from './proofs.mjs';

/** One line: its digest or, in the earlier format, its hash is what the chain lists at its place. */
export function audit(pack, { name, value, bytes }) {
  if (pack.bad.has('chain')) throw new NotJudged('the list of lines was changed');
  const link = pack.chain?.links?.find(({ sequence }) => name === `audit/${sequence}`);
  const isOwn = value.format === 2 ? link?.digest === sha256Hex(bytes) : isEarlier(link, value, bytes);
  if (!isOwn) throw new Error('it is not the line that the audit chain lists at this place');
  const rows = [...(pack.subject.rows ?? []), ...pack.copies];
  if (!value.rowIds?.some((id) => rows.includes(id))) throw new Error('it names no row of this case');
  return null;
}

/** In the earlier format the text of a line includes its place. */
function isEarlier(link, value, bytes) {
  const { sequence, previousHash, hash } = link ?? {};
  return hash === sha256Hex(bytes) && value.sequence === sequence && value.previousHash === previousHash;
}

/** Every line includes the hash of the line before it; for lines about other matters the pack has only the digest. */
export function chain(pack, { value }) {
  const gaps = value.links.filter((link, index) => !follows(link, value.links[index - 1])).length - 1;
  const names = value.links.map(({ sequence }) => `audit/${sequence}`);
  const shown = names.filter((name) => pack.parts.get(name)?.kind === 'audit');
  const lines = [...pack.parts.values()].filter(({ kind }) => kind === 'audit').length;
  if (shown.length !== lines) throw new Error('it does not list every audit line of the pack');
  if (gaps > 0) pack.claims.push(`chain: lines about other matters are left out in ${gaps} places`);
  if (value.omitted > 0) pack.claims.push(`chain: ${value.omitted} older lines about this case are left out`);
  pack.claims.push(
    'chain: only a later pack or the register’s audit can show that no line was cut off at the end',
  );
  const [first, last] = [value.links.at(0)?.sequence, value.links.at(-1)?.sequence];
  return `${lines} lines about this case, from line ${first} to line ${last} of the audit, each linked to the one before`;
}

/** Whether a link follows the one before; false if lines are left out between them. */
function follows(link, before) {
  const { sequence, previousHash, hash, digest } = link;
  if (digest !== null && hash !== sha256Hex(`${previousHash} ${sequence} ${digest}`))
    throw new Error(`the hash of line ${sequence} does not match its place and its digest`);
  if (before === undefined) return false;
  const distance = BigInt(sequence) - BigInt(before.sequence);
  if (distance <= 0n) throw new Error(`line ${sequence} does not come after line ${before.sequence}`);
  if (distance === 1n && previousHash !== before.hash)
    throw new Error(`line ${sequence} does not include the hash of line ${before.sequence}`);
  return distance === 1n;
}
