/** What this module contributes to a register. */
import { CHANGE, type Tables } from '../../kernel/tables.ts';

export const tables: Tables = {
  forgotten_case: { row: null, grant: CHANGE, isSilent: true },
};
