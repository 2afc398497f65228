/** Resolvers of agreements, and what callers of other parties are shown of one: what concerns their own party. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { batchedAt } from '../kernel/batched.ts';
import { askAGateway } from '../kernel/collection.ts';
import type { Context } from '../kernel/context.ts';
import { asParty } from '../kernel/register-of.ts';
import type { AgreementVersion, Resolvers, Signing } from '../generated/graphql.ts';
import type { AccessRules } from '../kernel/access/enforce.ts';
import { agreements } from './collection.ts';
import type { AgreementRow } from './entity.ts';
import { findingsIn } from './findings/findings.ts';
import { historyHeld } from './queries.ts';
import { inForceWith, isOf } from './rules.ts';
import { requestsOf } from './sharing-requests/keeping.ts';
import { decisiveRequest, whyNotSetUp } from './sharing-requests/rules.ts';
import { signersOf, whyNotSignedNow } from './signing/rules.ts';

async function partnersOf(row: AgreementRow, context: Context): Promise<string[]> {
  return inForceWith(await historyHeld(context, row), londonDate(context.now));
}

/** Whether the caller may sign the agreement now. */
async function signingOf(row: AgreementRow, context: Context): Promise<Signing> {
  const { party, reference, terms, version } = row;
  const { policy } = context.registerOf(party);
  const { signatures } = await historyHeld(context, row);
  const rows = await batchedAt(context, row, 'requests to share', requestsOf);
  const agreementType = decisiveRequest(rows, party)?.agreementType ?? null;
  const standing = { party, terms, signing: policy.signing, agreementType };
  const whyNot = whyNotSignedNow(standing, row, {
    caller: context.caller,
    signatures,
    gate: version === 1 ? whyNotSetUp({ party, reference, rows, setUp: policy.setUp }) : null,
  });
  return { mayYouSign: whyNot === null, whyNot, ...signersOf(standing) };
}

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
      const { signatures } = await historyHeld(context, row);
      return signatures.filter((signature) => signature.version === row.version);
    },
    inForce: async (row, _, context) => (await partnersOf(row, context)).length > 0,
    inForceWith: async (row, _, context) => (await partnersOf(row, context)).map(asParty),
    signing: (row, _, context) => signingOf(row, context),
    findings({ party, terms }, _, context) {
      const { policy, directory } = context.registerOf(party);
      return findingsIn(terms, policy, (id) => directory.party(id));
    },
  },
  AgreementAcrossParties: {
    // A caller that made up the copies could read whatever their fields lead to.
    __resolveReference: () =>
      refuse('BAD_USER_INPUT', 'An agreement across parties is asked as `agreement(reference: …)`.'),
  },
  Signature: {
    party: ({ partyId }) => asParty(partyId),
    async valid(signature, _, context) {
      const { versions } = await historyHeld(context, signature);
      return versions.some((version) => isOf(version, signature));
    },
  },
};

export const accessRules: AccessRules = {
  /** Versions that the caller's party was asked to sign. */
  async versionsOfCaller(row: AgreementRow, { caller }: Context, resolve: () => unknown) {
    const versions = (await resolve()) as Pick<AgreementVersion, 'signatories'>[];
    if (row.party === caller.party) return versions;
    return versions.filter(({ signatories }) => signatories.some(({ id }) => id === caller.party));
  },
  /** The class of an agreement comes from the request to share, which other parties may not see. */
  async rulesOfEveryClass(row: AgreementRow, context: Context, resolve: () => unknown) {
    const signing = (await resolve()) as Signing;
    if (row.party === context.caller.party) return signing;
    const { policy } = context.registerOf(row.party);
    const standing = { party: row.party, terms: row.terms, signing: policy.signing, agreementType: null };
    return { ...signing, ...signersOf(standing) };
  },
};
