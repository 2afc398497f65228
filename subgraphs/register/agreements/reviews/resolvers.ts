/** Resolvers of reviews, refusals, and programmes beneath an umbrella: each read once for all rows of an answer. */
import { narrowToVisible } from '../../kernel/access.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { asParty } from '../../kernel/register-of.ts';
import { NEWEST } from '../collection.ts';
import { AgreementRow } from '../entity.ts';
import { historyHeld } from '../queries.ts';
import { standingDeclines } from './amendment-rules.ts';
import { nextReviewHere } from './clock.ts';
import { declinesHeld, reviewsHeld } from './queries.ts';

/** References of the programmes beneath each umbrella that the caller may see, in the order of the umbrellas. */
async function programmesOfAll(
  context: Context,
  party: string,
  umbrellas: readonly string[],
): Promise<string[][]> {
  const register = context.registerOf(party);
  const query = register.database.manager
    .createQueryBuilder(AgreementRow, 'row')
    .where("row.terms ->> 'umbrella' = any(:umbrellas)", { umbrellas: [...umbrellas] })
    .andWhere(NEWEST)
    .orderBy('row.reference');
  const rows = await narrowToVisible(query, 'agreements', context.caller, register).getMany();
  return umbrellas.map((umbrella) =>
    rows.filter(({ terms }) => terms.umbrella === umbrella).map(({ reference }) => reference),
  );
}

export const reviewResolvers: Resolvers = {
  Agreement: {
    async reviewDueOn(row, _, context) {
      const history = await historyHeld(context, row);
      const reviews = await reviewsHeld(context, row);
      const register = context.registerOf(row.party);
      return nextReviewHere(register, history, reviews, context.now)?.dueOn ?? null;
    },
    async reviews(row, _, context) {
      const { versions } = await historyHeld(context, row);
      const isSignatory = (id: string) => versions.some(({ signatoryIds }) => signatoryIds.includes(id));
      return (await reviewsHeld(context, row)).filter(({ byId }) => isSignatory(byId));
    },
    declinedBy: async (row, _, context) =>
      standingDeclines(row, await historyHeld(context, row), await declinesHeld(context, row)),
    umbrella: ({ terms }) => terms.umbrella ?? null,
    programmes: ({ party, reference }, _, context) =>
      batched(context, `programmes at ${party}`, reference, (keys) => programmesOfAll(context, party, keys)),
  },
  AgreementReview: {
    by: ({ byId }) => asParty(byId),
    answers: (row) => row.answers.map((answer) => ({ ...answer, row })),
    agreedBy: ({ agreedByIds }) => agreedByIds.map(asParty),
  },
  Decline: { party: ({ partyId }) => asParty(partyId) },
};
