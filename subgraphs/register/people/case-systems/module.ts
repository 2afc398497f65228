/** What this module contributes to a register. */
import { CaseTaskRow } from './entity.ts';
import { caseSystemResolvers } from './resolvers.ts';
import { completeCaseTask } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { CHANGE, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  case_task: { row: CaseTaskRow, grant: CHANGE },
};

export const actions: Action[] = [completeCaseTask];

export const resolvers: Resolvers[] = [caseSystemResolvers];
