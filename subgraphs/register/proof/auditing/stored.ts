/** The audit as a register's database keeps it. */
import { MoreThan, type EntityManager } from 'typeorm';
import { AuditLineRow } from '../../kernel/audit.ts';
import { AuditCheckpointRow, AuditTimestampRow } from './entity.ts';
import type { AuditRecords } from './verify.ts';

const PAGE = 1000;

/** The lines from one on, in their order, page by page. */
export async function* linesAfter(manager: EntityManager, sequence: number): AsyncGenerator<AuditLineRow> {
  let after = sequence;
  let page: AuditLineRow[];
  do {
    page = await manager.find(AuditLineRow, {
      where: { sequence: MoreThan(String(after)) },
      order: { sequence: 'ASC' },
      take: PAGE,
    });
    yield* page;
    after = Number(page.at(-1)?.sequence ?? 0);
  } while (page.length === PAGE);
}

/** All of it, to be verified. Read it in one transaction that sees one state. */
export async function storedAudit(manager: EntityManager): Promise<AuditRecords> {
  const checkpoints = await manager.find(AuditCheckpointRow, { order: { number: 'ASC' } });
  const timestamps = await manager.find(AuditTimestampRow, { order: { number: 'ASC' } });
  return {
    lines: () => linesAfter(manager, 0),
    checkpoints: checkpoints.map(({ number, jws }) => ({ number: Number(number), jws })),
    timestamps: timestamps.map(({ number, response }) => ({ number: Number(number), response })),
  };
}
