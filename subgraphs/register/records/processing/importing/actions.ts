/** The mutation that opens an import. */
import { v7 as uuidv7 } from 'uuid';
import { action } from '../../../kernel/action.ts';
import { ProcessingImportRow } from './entity.ts';

/** Opens an import; its file is awaited at its upload path. */
export const importProcessing = action('importProcessing', ProcessingImportRow, async (tx, input) => {
  const { party } = tx.register;
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
});
