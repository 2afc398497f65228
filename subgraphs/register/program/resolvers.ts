/** Joins the modules' resolvers. A Register is answered only by its own party's program. */
import { refuse } from '../../../shared/errors.ts';
import { scalars } from '../../../shared/scalars.ts';
import { mutationsOf } from '../kernel/action.ts';
import type { Context } from '../kernel/context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { MODULES } from './modules.ts';

/** A merged field has no single register: a gateway asks each party's. */
const askAGateway = () =>
  refuse(
    'BAD_USER_INPUT',
    'Collections of all parties are merged by a gateway; here, ask { register(party: …) { … } }.',
  );

const MERGED = [
  'agreements',
  'agreement',
  'sharingRequests',
  'assurances',
  'processingRecords',
  'dataFlows',
  'informationRequests',
  'disclosures',
  'rightsRequests',
  'breaches',
  'complaints',
  'notices',
  'obligations',
  'auditLines',
] as const;

const registerOf = (party: string, context: Context) => ({ party: context.registerOf(party).party });

const ownResolvers: Resolvers = {
  ...scalars,
  Query: {
    ...Object.fromEntries(MERGED.map((field) => [field, askAGateway])),
    register: (_, { party }, context) => registerOf(party, context),
  },
  Mutation: mutationsOf(MODULES.flatMap(({ actions = [] }) => actions)),
  Register: { __resolveReference: ({ party }, context) => registerOf(party, context) },
};

/** All resolvers of a register: a type's fields may come from several modules. */
export const resolvers: Resolvers[] = [ownResolvers, ...MODULES.flatMap(({ resolvers = [] }) => resolvers)];
