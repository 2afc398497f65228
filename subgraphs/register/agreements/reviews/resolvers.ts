/** Resolvers of reviews, refusals, and programmes beneath an umbrella: each read once for all rows of an answer. */
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { narrowToVisible } from '../../kernel/access.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { nameOf } from '../../kernel/register-of.ts';
import { NEWEST } from '../collection.ts';
import { AgreementRow } from '../entity.ts';
import { historyOf } from '../resolvers.ts';
import { standingDeclines } from './amendment-rules.ts';
import type { AgreementReviewRow } from './entity.ts';
import { declinesOfAll, reviewsOfAll } from './queries.ts';
import { nextReview } from './rules.ts';

const asParty = (id: string) => ({ id });

function reviewsOf(context: Context, { party, reference }: AgreementRow): Promise<AgreementReviewRow[]> {
  const { manager } = context.registerOf(party).database;
  return batched(context, `agreement reviews of ${party}`, reference, (keys) => reviewsOfAll(manager, keys));
}

async function declinedBy(row: AgreementRow, context: Context) {
  const { manager } = context.registerOf(row.party).database;
  const name = `agreement declines of ${row.party}`;
  const declines = await batched(context, name, row.reference, (keys) => declinesOfAll(manager, keys));
  return standingDeclines(row, await historyOf(context, row), declines);
}

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
      const { versions, ...facts } = await historyOf(context, row);
      const reviews = await reviewsOf(context, row);
      const register = context.registerOf(row.party);
      const own = { policy: register.policy, nameOf: (party: string) => nameOf(register, party) };
      return nextReview(versions, { ...facts, ...own, reviews }, londonDate(context.now))?.dueOn ?? null;
    },
    async reviews(row, _, context) {
      const { versions } = await historyOf(context, row);
      const isSignatory = (id: string) => versions.some(({ signatoryIds }) => signatoryIds.includes(id));
      return (await reviewsOf(context, row)).filter(({ byId }) => isSignatory(byId));
    },
    declinedBy: (row, _, context) => declinedBy(row, context),
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
