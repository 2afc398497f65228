/** Resolvers of where an agreement stands, who has signed which version, and who leaves. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { asParty } from '../../kernel/register-of.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { AgreementRow } from '../entity.ts';
import { historyHeld } from '../queries.ts';
import { agreementState, endOf, membershipOf, type MembershipFacts } from './membership.ts';
import { declinesHeld } from '../reviews/queries.ts';

async function factsFor(row: AgreementRow, context: Context): Promise<MembershipFacts> {
  const { directory } = context.registerOf(row.party);
  return {
    ...(await historyHeld(context, row)),
    declines: await declinesHeld(context, row),
    today: londonDate(context.now),
    hasJoined: (id) => {
      const party = directory.party(id);
      return party ? party.register !== null : null;
    },
  };
}

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
      const { versions, signatures } = await historyHeld(context, row);
      return versions.map(({ proposedById, signatoryIds, ...facts }) => ({
        ...facts,
        proposedBy: asParty(proposedById),
        signatories: signatoryIds.map(asParty),
        signatures: signatures.filter(({ version }) => version === facts.version),
      }));
    },
    withdrawals: async (row, _, context) => (await historyHeld(context, row)).withdrawals,
  },
  Withdrawal: { party: ({ partyId }) => asParty(partyId) },
};
