/** Resolvers of agreements. What is computed from signatures is read once for all rows of an answer. */
import type { SelectQueryBuilder } from 'typeorm';
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import {
  batched,
  collection,
  connectionResolvers,
  type Connection,
  type PageArguments,
} from '../kernel/connection.ts';
import type { Context } from '../kernel/context.ts';
import type { AgreementFilter, Resolvers } from '../generated/graphql.ts';
import { AgreementRow } from './entity.ts';
import { findingsIn } from './findings/findings.ts';
import { historiesOf, referencesInForce, type History } from './queries.ts';
import { inForceWith, isOf } from './rules.ts';
import { signingOf } from './signing/signing.ts';

/** The condition that a row is the newest version held, as SQL. */
export const NEWEST =
  'not exists (select from agreement newer where newer.reference = row.reference and newer.version > row.version)';

async function agreements(
  context: Context,
  party: string,
  page: PageArguments,
  where: AgreementFilter,
): Promise<Connection<AgreementRow>> {
  const register = context.registerOf(party);
  const { reference, kind, inForce } = where;
  const sharing =
    inForce == null ? null : await referencesInForce(register.database.manager, londonDate(context.now));
  const filter = (query: SelectQueryBuilder<AgreementRow>) => {
    query.andWhere(NEWEST);
    if (reference != null) query.andWhere('row.reference = :reference', { reference });
    if (kind != null) query.andWhere('row.kind = :kind', { kind });
    if (sharing) query.andWhere('(row.reference = any(:sharing)) = :inForce', { sharing, inForce });
  };
  return collection(context, register, { kind: 'agreements', entity: AgreementRow, page, filter });
}

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
  Register: {
    agreements: ({ party }, { where, ...page }, context) => agreements(context, party, page, where ?? {}),
    async agreement({ party }, { reference }, context) {
      const { nodes } = await agreements(context, party, { first: 1 }, { reference });
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
  AgreementConnection: connectionResolvers,
  Signature: {
    party: ({ partyId }) => asParty(partyId),
    name: ({ name, party }, _, { caller }) => (caller.party === party ? name : null),
    rank: ({ rank, party }, _, { caller }) => (caller.party === party ? rank : null),
    async valid(signature, _, context) {
      const { versions } = await historyOf(context, signature);
      return versions.some((version) => isOf(version, signature));
    },
  },
};
