/** What this module contributes to a register. */
import { letterResolvers } from './resolvers.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export const resolvers: Resolvers[] = [letterResolvers];
