/** What this module contributes to a register. */
import type { Resolvers } from '../../generated/graphql.ts';
import { toPdf } from './pdf.ts';

/** A PDF is made only where it is asked for. */
export const resolvers: Resolvers[] = [
  { Letter: { pdf: async (letter) => (await toPdf(letter)).toString('base64') } },
];
