/** What this module contributes to a register. */
import { DisposalRow } from './entity.ts';
import { disposalResolvers } from './resolvers.ts';
import { recordDisposal } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { APPEND, type Tables } from '../../kernel/tables.ts';
import type { Resolvers, RegisterDisposalsArgs } from '../../generated/graphql.ts';
import { collection } from '../../kernel/collection.ts';

export const tables: Tables = {
  disposal: { row: DisposalRow, grant: APPEND },
};

/** What a party disposes of is its own affair. */
const disposals = collection<DisposalRow, RegisterDisposalsArgs>({
  name: 'disposals',
  row: DisposalRow,
  sort: { by: 'disposedOn', type: 'date', newestFirst: true },
  as: 'list',
  isNullElsewhere: true,
  readers: ['DPO', 'CASEWORKER', 'AUDITOR'],
  relation: { none: 'what a party disposes of is its own affair' },
  filters: {
    record: 'row.recordId = :record',
    agreement: 'row.agreement = :agreement',
  },
});

export const collections = [disposals];
export const actions: Action[] = [recordDisposal];

export const resolvers: Resolvers[] = [disposalResolvers];
