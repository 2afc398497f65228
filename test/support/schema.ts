/** The schema of a register with the resolvers of all its modules, as its program serves it. */
import type { GraphQLSchema } from 'graphql';
import { resolvers } from '../../subgraphs/register/program/resolvers.ts';
import { buildRegisterSchema } from '../../subgraphs/register/program/schema.ts';

export const registerSchema = (): GraphQLSchema => buildRegisterSchema(resolvers);
