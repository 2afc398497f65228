/** What this module contributes to a register. */
import { processingRecords, dataFlows } from './collections.ts';
import { ProcessingImportRow, importProcessing } from './importing/imports.ts';
import { ProcessingRecordRow, ProcessingRevisionRow, DataFlowRow } from './entity.ts';
import { processingRecordResolvers } from './resolvers.ts';
import { recordProcessing, reviseProcessing } from './actions.ts';
import type { Action } from '../../kernel/action.ts';
import { APPEND, CHANGE, READ, type Tables } from '../../kernel/tables.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const tables: Tables = {
  processing_import: { row: ProcessingImportRow, grant: CHANGE },
  processing_record: { row: ProcessingRecordRow, grant: CHANGE },
  processing_record_revision: { row: ProcessingRevisionRow, grant: APPEND },
  data_flow: { row: DataFlowRow, grant: READ, isSilent: true },
};

export const collections = [processingRecords, dataFlows];
export const actions: Action[] = [recordProcessing, reviseProcessing, importProcessing];

export const resolvers: Resolvers[] = [processingRecordResolvers];
