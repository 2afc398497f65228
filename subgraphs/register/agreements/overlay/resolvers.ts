/** Resolver of what binds the register's own party in an agreement. */
import type { Resolvers } from '../../generated/graphql.ts';
import { effectiveTerms } from './effective-terms.ts';

export const overlayResolvers: Resolvers = {
  Agreement: {
    effectiveTerms({ party, reference, terms }, _, context) {
      const { policy, directory } = context.registerOf(party);
      const competentAuthority = directory.party(party)?.competentAuthority ?? false;
      return effectiveTerms({ reference, terms, party, policy, competentAuthority });
    },
  },
};
