/** Resolvers of disclosures. */
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import type { DisclosureRow } from './entity.ts';
import { mayDisclose } from './asking.ts';

/** A text of the case; null once the case's key is destroyed. */
async function readSealed(
  row: DisclosureRow,
  sealed: Buffer | null,
  context: Context,
): Promise<string | null> {
  return sealed && context.registerOf(row.party).caseKeys.decrypt(row.id, sealed);
}

async function readSealedJson(row: DisclosureRow, sealed: Buffer | null, context: Context): Promise<unknown> {
  const json = await readSealed(row, sealed, context);
  return json === null ? null : (JSON.parse(json) as unknown);
}

const asParty = (id: string) => ({ id });

export const disclosureResolvers: Resolvers = {
  Query: {
    mayDisclose: (_, args, context) => mayDisclose(context, args),
  },
  Disclosure: {
    party: ({ party }) => asParty(party),
    recipient: ({ recipientId }) => asParty(recipientId),
    rationale: (row, _, context) => readSealed(row, row.rationale, context),
    checklist: (row, _, context) => readSealedJson(row, row.checklist, context),
    facts: (row, _, context) => readSealedJson(row, row.facts, context),
    reasonNotTold: (row, _, context) => readSealed(row, row.reasonNotTold, context),
    review: (row, _, context) => readSealed(row, row.review, context),
  },
};
