/** Joins the modules' resolvers. A Register is answered only by its own party's program. */
import { scalars } from '../../../shared/scalars.ts';
import { mutationsOf } from '../kernel/action.ts';
import { askAGateway } from '../kernel/collection.ts';
import type { Context } from '../kernel/context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { COLLECTIONS, MODULES } from './modules.ts';

const registerOf = (party: string, context: Context) => ({ party: context.registerOf(party).party });

const ownResolvers: Resolvers = {
  ...scalars,
  Query: {
    register: (_, { party }, context) => registerOf(party, context),
  },
  Mutation: mutationsOf(MODULES.flatMap(({ actions = [] }) => actions)),
  Register: { __resolveReference: ({ party }, context) => registerOf(party, context) },
};

/** Each collection is a field of Register, and those that a gateway merges are fields of Query too. */
const collectionResolvers: Resolvers = {
  Query: Object.fromEntries(
    COLLECTIONS.filter(({ as }) => as === 'merged').map(({ name }) => [name, askAGateway]),
  ),
  Register: Object.fromEntries(COLLECTIONS.map(({ name, resolve }) => [name, resolve])),
};

/** All resolvers of a register: a type's fields may come from several modules. */
export const resolvers: Resolvers[] = [
  ownResolvers,
  collectionResolvers,
  ...MODULES.flatMap(({ resolvers = [] }) => resolvers),
];
