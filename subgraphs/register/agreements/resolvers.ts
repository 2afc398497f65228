/** Resolvers of agreements. What is computed from signatures is read once for all rows of an answer. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { batched } from '../kernel/batched.ts';
import { askAGateway } from '../kernel/collection.ts';
import type { Context } from '../kernel/context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { agreements } from './collection.ts';
import type { AgreementRow } from './entity.ts';
import { findingsIn } from './findings/findings.ts';
import { historiesOf, type History } from './queries.ts';
import { inForceWith, isOf } from './rules.ts';
import { signingOf } from './signing/signing.ts';

/** What is held of the agreement of a row, read once for all rows of an answer. */
export function historyOf(
  context: Context,
  { party, reference }: Pick<AgreementRow, 'party' | 'reference'>,
): Promise<History> {
  const { manager } = context.registerOf(party).database;
  return batched(context, `agreement histories of ${party}`, reference, (keys) => historiesOf(manager, keys));
}

async function partnersOf(row: AgreementRow, context: Context): Promise<string[]> {
  return inForceWith(await historyOf(context, row), londonDate(context.now));
}

const asParty = (id: string) => ({ id });

export const agreementResolvers: Resolvers = {
  Query: { agreement: askAGateway },
  Register: {
    async agreement({ party }, { reference }, context) {
      const { nodes } = await agreements.read(context, party, { first: 1 }, { reference });
      const [copy] = nodes;
      if (!copy) return null;
      return {
        reference,
        copies: [copy],
        missing: copy.signatoryIds.filter((signatory) => signatory !== party),
      };
    },
  },
  Agreement: {
    party: ({ party }) => asParty(party),
    proposedBy: ({ proposedById }) => asParty(proposedById),
    signatories: ({ signatoryIds }) => signatoryIds.map(asParty),
    async signatures(row, _, context) {
      const { signatures } = await historyOf(context, row);
      return signatures.filter((signature) => signature.version === row.version);
    },
    inForce: async (row, _, context) => (await partnersOf(row, context)).length > 0,
    inForceWith: async (row, _, context) => (await partnersOf(row, context)).map(asParty),
    async signing(row, _, context) {
      const { signatures } = await historyOf(context, row);
      return signingOf(context, row, signatures);
    },
    findings({ party, terms }, _, context) {
      const { policy, directory } = context.registerOf(party);
      return findingsIn(terms, policy, (id) => directory.party(id));
    },
  },
  AgreementAcrossParties: {
    // Otherwise whoever asks would say itself which copies there are, and read what hangs on them.
    __resolveReference: () =>
      refuse('BAD_USER_INPUT', 'An agreement across parties is asked as `agreement(reference: …)`.'),
  },
  Signature: {
    party: ({ partyId }) => asParty(partyId),
    async valid(signature, _, context) {
      const { versions } = await historyOf(context, signature);
      return versions.some((version) => isOf(version, signature));
    },
  },
};
