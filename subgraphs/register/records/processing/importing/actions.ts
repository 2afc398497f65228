/** The mutation that opens an import. */
import { v7 as uuidv7 } from 'uuid';
import { act } from '../../../kernel/action.ts';
import type { Context } from '../../../kernel/context.ts';
import type { MutationImportProcessingArgs } from '../../../generated/graphql.ts';
import { ProcessingImportRow } from './entity.ts';

/** Opens an import; its file is awaited at its upload path. */
export function importProcessing(
  context: Context,
  { party, input }: MutationImportProcessingArgs,
): Promise<ProcessingImportRow> {
  return act(context, {
    mutation: 'importProcessing',
    party,
    input,
    entity: ProcessingImportRow,
    async perform(tx) {
      const row: ProcessingImportRow = {
        id: uuidv7(),
        party,
        format: input.format,
        checkOnly: input.checkOnly ?? false,
        state: 'AWAITING_FILE',
        rowsRead: 0,
        rowsGood: 0,
        refused: [],
        refusedCount: 0,
        problem: null,
        openedAt: tx.now,
        finishedAt: null,
      };
      await tx.manager.insert(ProcessingImportRow, row);
      return row;
    },
  });
}
