/** The audit lines about a case, and the chain that links them: of lines about other matters their digests alone. */
import { createHash } from 'node:crypto';
import { Between, type EntityManager } from 'typeorm';
import { jsonPart, type Part } from '../../../../shared/evidence/pack.ts';
import { AuditLineRow, textOf } from '../../kernel/audit.ts';

/** Lines about the case that are shown, the newest; and lines of the chain that may lie among them. */
const MOST_LINES = 2_000;
const MOST_LINKS = 20_000;

export async function auditParts(manager: EntityManager, rowIds: readonly string[]): Promise<Part[]> {
  const [newest, count] = await manager
    .createQueryBuilder(AuditLineRow, 'line')
    .where('line.rowIds && :rowIds::text[]', { rowIds })
    .orderBy('line.sequence', 'DESC')
    .take(MOST_LINES)
    .getManyAndCount();
  const lines = newest.toReversed();
  const links = (await linesAmong(manager, lines)).map(linkOf);
  return [
    jsonPart('chain', 'chain', { links, omitted: count - lines.length }),
    ...lines.map((line): Part => ({ kind: 'audit', name: `audit/${line.sequence}`, text: textOf(line) })),
  ];
}

/** From the first of them to the last, none left out, unless that is too many. */
async function linesAmong(manager: EntityManager, lines: AuditLineRow[]): Promise<AuditLineRow[]> {
  const [first, last] = [lines.at(0)?.sequence ?? '0', lines.at(-1)?.sequence ?? '0'];
  if (BigInt(last) - BigInt(first) > MOST_LINKS) return lines;
  return manager.find(AuditLineRow, {
    where: { sequence: Between(first, last) },
    order: { sequence: 'ASC' },
  });
}

/** What is needed to see that a line was made over the one before. In format 1 that takes its text. */
function linkOf(line: AuditLineRow) {
  const { sequence, previousHash, hash } = line;
  const digest = line.format === 1 ? null : createHash('sha256').update(textOf(line)).digest('hex');
  return { sequence, previousHash, hash, digest };
}
