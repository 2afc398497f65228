/** A mutation of one request that is there already: locked, changed and kept in one transaction. */
import type { MutationName } from '../../../kernel/access.ts';
import { act, type Transaction } from '../../../kernel/action.ts';
import type { Context } from '../../../kernel/context.ts';
import { RightsRequestRow } from '../entity.ts';
import { lockRequest } from '../keeping.ts';

interface Command<Input> {
  party: string;
  input: Input;
}

/** Lets `change` work on the row, and keeps it. */
export function onRequest<Input extends { id: string; commandId?: string | null }>(
  context: Context,
  mutation: MutationName,
  { party, input }: Command<Input>,
  change: (tx: Transaction, row: RightsRequestRow, input: Input) => Promise<void>,
): Promise<RightsRequestRow> {
  return act(context, {
    mutation,
    party,
    input,
    entity: RightsRequestRow,
    async perform(tx) {
      const row = await lockRequest(tx, input.id);
      await change(tx, row, input);
      await tx.manager.save(RightsRequestRow, row);
      return row;
    },
  });
}
