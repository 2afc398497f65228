/** Resolvers of disclosures. */
import type { SelectQueryBuilder } from 'typeorm';
import { mayHandleIdentity } from '../access.ts';
import { collection, connectionResolvers } from '../connection.ts';
import type { Context } from '../context.ts';
import type { DisclosureFilter, Resolvers } from '../generated/graphql.ts';
import { decideDisclosure } from './actions.ts';
import { DisclosureRow } from './entity.ts';

function filter(query: SelectQueryBuilder<DisclosureRow>, where: DisclosureFilter): void {
  const { agreement, recipient, decision } = where;
  if (agreement != null) query.andWhere('row.agreement = :agreement', { agreement });
  if (recipient != null) query.andWhere('row.recipientId = :recipient', { recipient });
  if (decision != null) query.andWhere('row.decision = :decision', { decision });
}

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

const asParty = (id: string) => ({ id });

export const disclosureResolvers: Resolvers = {
  Register: {
    disclosures: ({ party }, { where, ...page }, context) =>
      collection(context, context.registerOf(party), {
        kind: 'disclosures',
        entity: DisclosureRow,
        page,
        filter: (query) => where && filter(query, where),
      }),
  },
  Mutation: {
    decideDisclosure: (_, args, context) => decideDisclosure(context, args),
  },
  Disclosure: {
    party: ({ party }) => asParty(party),
    recipient: ({ recipientId }) => asParty(recipientId),
    subject: ({ subject, party }, _, { caller }) => (caller.party === party ? subject : null),
    rationale: (row, _, context) => readSealed(row, row.rationale, context),
    async checklist(row, _, context) {
      const json = await readSealed(row, row.checklist, context);
      return json === null ? null : (JSON.parse(json) as unknown);
    },
  },
  DisclosureConnection: connectionResolvers,
};
