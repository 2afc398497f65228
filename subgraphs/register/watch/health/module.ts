/** What this module contributes to a register. */
import { healthResolvers } from './resolvers.ts';
import type { Resolvers } from '../../generated/graphql.ts';

export { accessRules } from './resolvers.ts';

export const resolvers: Resolvers[] = [healthResolvers];
