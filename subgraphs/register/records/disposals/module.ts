/** What this module contributes to a register. */
import { disposals } from './collection.ts';
import { DisposalRow } from './entity.ts';
import { disposalResolvers } from './resolvers.ts';
import { recordDisposal } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { APPEND, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  disposal: { row: DisposalRow, grant: APPEND },
};

export const collections = [disposals];
export const actions: Action[] = [recordDisposal];

export const resolvers: Resolvers[] = [disposalResolvers];
