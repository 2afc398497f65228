/** A change of one request that is there already: locked, changed and kept. */
import type { Transaction } from '../../../kernel/action.ts';
import { RightsRequestRow } from '../entity.ts';
import { lockRequest } from '../keeping.ts';

/** Lets `change` work on the row, and keeps it. */
export const onRequest =
  <Input extends { id: string }>(
    change: (tx: Transaction, row: RightsRequestRow, input: Input) => Promise<void>,
  ) =>
  async (tx: Transaction, input: Input): Promise<RightsRequestRow> => {
    const row = await lockRequest(tx, input.id);
    await change(tx, row, input);
    return tx.manager.save(RightsRequestRow, row);
  };
