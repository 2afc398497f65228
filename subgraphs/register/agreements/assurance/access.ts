/** Who is shown how a party stands in assurance as a whole. */
import { mustBeAllowedToRead, narrowToVisible } from '../../kernel/access.ts';
import type { AccessRules } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import { AgreementRow } from '../entity.ts';

export const accessRules: AccessRules = {
  /** A party that signs nothing with this one is not to learn what is missing here. */
  async signsWithCaller({ party }: { party: string }, context: Context, resolve: () => unknown) {
    const { caller } = context;
    const register = context.registerOf(party);
    mustBeAllowedToRead(caller, 'assurances', party);
    if (caller.party === party) return resolve();
    const shared = register.database.manager.createQueryBuilder(AgreementRow, 'row');
    return (await narrowToVisible(shared, 'agreements', caller, register).getExists()) ? resolve() : null;
  },
};
