/** Resolvers of disclosures. */
import type { SelectQueryBuilder } from 'typeorm';
import { mayHandleIdentity } from '../../kernel/access.ts';
import { collection, connectionResolvers } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import type { DisclosureFilter, Resolvers } from '../../generated/graphql.ts';
import { DisclosureRow } from './entity.ts';
import { mayDisclose } from './may-disclose.ts';

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

async function readSealedJson(row: DisclosureRow, sealed: Buffer | null, context: Context): Promise<unknown> {
  const json = await readSealed(row, sealed, context);
  return json === null ? null : (JSON.parse(json) as unknown);
}

/** What the party thought of it is its own affair; to others it is absent. */
const isOwn = ({ party }: DisclosureRow, { caller }: Context) => caller.party === party;

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
  Query: {
    mayDisclose: (_, args, context) => mayDisclose(context, args),
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
  DisclosureConnection: connectionResolvers,
};
