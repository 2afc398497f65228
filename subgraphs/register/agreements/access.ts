/** What callers of other parties are shown of an agreement: what concerns their own party. */
import type { AccessRules } from '../kernel/access/enforce.ts';
import type { Context } from '../kernel/context.ts';
import type { AgreementVersion, Signing } from '../generated/graphql.ts';
import type { AgreementRow } from './entity.ts';
import { signersOf } from './signing/rules.ts';

export const accessRules: AccessRules = {
  /** Versions that the caller's party was asked to sign. */
  async versionsOfCaller(row: AgreementRow, { caller }: Context, resolve: () => unknown) {
    const versions = (await resolve()) as Pick<AgreementVersion, 'signatories'>[];
    if (row.party === caller.party) return versions;
    return versions.filter(({ signatories }) => signatories.some(({ id }) => id === caller.party));
  },
  /** Of which class an agreement is stands in the request to share, which others are not shown. */
  async rulesOfEveryClass(row: AgreementRow, context: Context, resolve: () => unknown) {
    const signing = (await resolve()) as Signing;
    if (row.party === context.caller.party) return signing;
    const { policy } = context.registerOf(row.party);
    const standing = { party: row.party, terms: row.terms, signing: policy.signing, agreementType: null };
    return { ...signing, ...signersOf(standing) };
  },
};
