/** Resolvers of disclosures. */
import { mayHandleIdentity } from '../../kernel/access.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { decideDisclosure } from './actions.ts';
import { reviewEmergencySharing } from './emergencies.ts';
import type { DisclosureRow } from './entity.ts';
import { mayDisclose } from './may-disclose.ts';

/** A text of the case for those who may know the person; null for others, and once the case's key is destroyed. */
async function readSealed(
  row: DisclosureRow,
  sealed: Buffer | null,
  context: Context,
): Promise<string | null> {
  const register = context.registerOf(row.party);
  if (sealed === null || !mayHandleIdentity(context.caller, register)) return null;
  return register.caseKeys.decrypt(row.id, sealed);
}

async function readSealedJson(row: DisclosureRow, sealed: Buffer | null, context: Context): Promise<unknown> {
  const json = await readSealed(row, sealed, context);
  return json === null ? null : (JSON.parse(json) as unknown);
}

/** What the party thought of it is its own affair; to others it is absent. */
const isOwn = ({ party }: DisclosureRow, { caller }: Context) => caller.party === party;

const asParty = (id: string) => ({ id });

export const disclosureResolvers: Resolvers = {
  Query: {
    mayDisclose: (_, args, context) => mayDisclose(context, args),
  },
  Mutation: {
    decideDisclosure: (_, args, context) => decideDisclosure(context, args),
    reviewEmergencySharing: (_, args, context) => reviewEmergencySharing(context, args),
  },
  Disclosure: {
    party: ({ party }) => asParty(party),
    recipient: ({ recipientId }) => asParty(recipientId),
    subject: (row, _, context) => (isOwn(row, context) ? row.subject : null),
    rationale: (row, _, context) => readSealed(row, row.rationale, context),
    checklist: (row, _, context) => readSealedJson(row, row.checklist, context),
    facts: (row, _, context) => readSealedJson(row, row.facts, context),
    reasonNotTold: (row, _, context) => readSealed(row, row.reasonNotTold, context),
    review: (row, _, context) => readSealed(row, row.review, context),
    answer: (row, _, context) => (isOwn(row, context) ? row.answer : null),
    reasons: (row, _, context) => (isOwn(row, context) ? row.reasons : []),
    unanswered: (row, _, context) => (isOwn(row, context) ? row.unanswered : []),
    personTold: (row, _, context) => (isOwn(row, context) ? row.personTold : null),
  },
};
