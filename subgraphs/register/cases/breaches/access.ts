/** What callers of other parties are shown of a breach: what concerns their own party. */
import type { AccessRules } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import type { BreachRow } from './entity.ts';
import { sharedAgreements } from './queries.ts';

type Entry = { party: { id: string } };

export const accessRules: AccessRules = {
  sharedAgreements: (row: BreachRow, context: Context, resolve: () => unknown) =>
    row.party === context.caller.party ? resolve() : sharedAgreements(row, context),
  ofCaller: (row: BreachRow, { caller }: Context, resolve: () => unknown) =>
    row.party === caller.party ? resolve() : entriesOf(caller.party, resolve),
};

async function entriesOf(id: string, resolve: () => unknown): Promise<Entry[]> {
  return ((await resolve()) as Entry[]).filter(({ party }) => party.id === id);
}
