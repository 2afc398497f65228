/** Resolvers of where an agreement stands, who has signed which version, and who leaves. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { AgreementRow } from '../entity.ts';
import { historyOf } from '../resolvers.ts';
import { agreementState, endOf, membershipOf, type MembershipFacts } from './membership.ts';
import { declinesOfAll } from '../reviews/queries.ts';

async function factsFor(row: AgreementRow, context: Context): Promise<MembershipFacts> {
  const { database, directory } = context.registerOf(row.party);
  const load = (keys: readonly string[]) => declinesOfAll(database.manager, keys);
  return {
    ...(await historyOf(context, row)),
    declines: await batched(context, `agreement declines of ${row.party}`, row.reference, load),
    today: londonDate(context.now),
    hasJoined: (id) => {
      const party = directory.party(id);
      return party ? party.register !== null : null;
    },
  };
}

const asParty = (id: string) => ({ id });

export const leavingResolvers: Resolvers = {
  Agreement: {
    state: async (row, _, context) => agreementState(await factsFor(row, context), row),
    endsOn: async (row, _, context) => endOf(await factsFor(row, context), row),
    async membership(row, _, context) {
      const members = membershipOf(await factsFor(row, context), row);
      return members.map(({ partyId, ...member }) => ({
        ...member,
        party: partyId === null ? null : asParty(partyId),
      }));
    },
    async versions(row, _, context) {
      const { versions, signatures } = await historyOf(context, row);
      return versions.map(
        ({ version, title, commencesOn, terms, digest, proposedById, proposedAt, signatoryIds }) => ({
          version,
          title,
          commencesOn,
          terms,
          digest,
          proposedBy: asParty(proposedById),
          proposedAt,
          signatories: signatoryIds.map(asParty),
          signatures: signatures.filter((signature) => signature.version === version),
        }),
      );
    },
    withdrawals: async (row, _, context) => (await historyOf(context, row)).withdrawals,
  },
  Withdrawal: { party: ({ partyId }) => asParty(partyId) },
};
