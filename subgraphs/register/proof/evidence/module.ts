/** What this module contributes to a register. */
import { evidenceResolvers } from './resolvers.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const resolvers: Resolvers[] = [evidenceResolvers];
