/** Resolvers of letters: a PDF is made only where it is asked for. */
import type { Resolvers } from '../../generated/graphql.ts';
import { toPdf } from './pdf.ts';

export const letterResolvers: Resolvers = {
  Letter: {
    pdf: async (letter) => (await toPdf(letter)).toString('base64'),
  },
};
