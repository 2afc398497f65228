/** The schema of a register with the resolvers of all its modules, as its program serves it. */
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readSdl } from '../../shared/sdl.ts';
import { rememberGivenInputs } from '../../subgraphs/register/kernel/proof.ts';
import { resolvers } from '../../subgraphs/register/program/resolvers.ts';

const SDL = readSdl(fileURLToPath(new URL('../../subgraphs/register', import.meta.url)));
const NO_SDL: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

export function registerSchema(): GraphQLSchema {
  const parts = resolvers.map((part) => ({ typeDefs: NO_SDL, resolvers: part as never }));
  return rememberGivenInputs(buildSubgraphSchema([{ typeDefs: SDL }, ...parts]));
}
