/** What callers of other parties are shown of a breach: what concerns their own party. */
import type { AccessRules } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import type { BreachRow } from './entity.ts';
import { sharedAgreements } from './queries.ts';

type Resolve = () => unknown;

export const accessRules: AccessRules = {
  sharedAgreements: (row: BreachRow, context: Context, resolve: Resolve) =>
    row.party === context.caller.party ? resolve() : sharedAgreements(row, context),
  async ofCaller(row: BreachRow, { caller }: Context, resolve: Resolve) {
    const all = (await resolve()) as { party: { id: string } }[];
    return row.party === caller.party ? all : all.filter(({ party }) => party.id === caller.party);
  },
};
