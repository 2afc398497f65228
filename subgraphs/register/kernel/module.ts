/** What this module contributes to a register. */
import { In, type EntityManager } from 'typeorm';
import { CommandRow } from './action.ts';
import { AuditLineRow } from './audit.ts';
import { APPEND, READ, REMOVE, type Tables } from './tables.ts';

export const tables: Tables = {
  command: { row: CommandRow, grant: REMOVE, isSilent: true },
  audit_line: { row: AuditLineRow, grant: APPEND, isSilent: true },
  migrations: { row: null, grant: READ, isSilent: true },
};

/** The digest of a command could be found by trying. */
export const forgets = {
  strip: (manager: EntityManager, { rowIds }: { rowIds: string[] }) =>
    manager.delete(CommandRow, { rowId: In(rowIds) }),
};
