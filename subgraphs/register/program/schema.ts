/** The register's executable schema: its SDL, the modules' resolvers, and what the SDL says of access around them. */
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { readSdl } from '../../../shared/sdl.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { enforceAccess, type AccessRules } from '../kernel/access/enforce.ts';
import { rememberGivenInputs } from '../kernel/proof.ts';
import { MODULES } from './modules.ts';

/** The SDL is one document; the modules add only resolvers to it. */
const NO_SDL: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

export const registerSdl = readSdl(fileURLToPath(new URL('..', import.meta.url)));

const accessRules: AccessRules = Object.assign({}, ...MODULES.map(({ accessRules = {} }) => accessRules));

/** Tests give resolvers of their own. */
export function buildRegisterSchema(resolvers: readonly Resolvers[]): GraphQLSchema {
  const parts = resolvers.map((part, index) => ({
    typeDefs: index === 0 ? registerSdl : NO_SDL,
    resolvers: part as never,
  }));
  return rememberGivenInputs(enforceAccess(buildSubgraphSchema(parts), accessRules));
}
