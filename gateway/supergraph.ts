/** Composes the directory's and the register's SDL into the supergraph, which does not depend on who has joined. */
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { isUnionType, type DocumentNode, type GraphQLSchema } from 'graphql';
import { scalars } from '../shared/scalars.ts';
import { readSdl } from '../shared/sdl.ts';

export interface Supergraph {
  /** The supergraph's SDL, as Apollo Gateway reads it. */
  sdl: string;
  directorySdl: DocumentNode;
  registerSdl: DocumentNode;
  /** The register's schema, against which the router validates what registers answer. */
  registerSchema: GraphQLSchema;
}

/** Apollo Gateway requires an address of each subgraph; ours are data sources that do not use it. */
const NOT_CALLED = 'http://subgraph.invalid';

let composed: Supergraph | undefined;

/** Reads both subgraphs' SDL and composes them, once. Throws with every reason if they do not compose. */
export function composeSupergraph(): Supergraph {
  composed ??= compose();
  return composed;
}

function compose(): Supergraph {
  const directorySdl = readSubgraph('directory');
  const registerSdl = readSubgraph('register');
  const { supergraphSdl, errors } = composeServices([
    { name: 'directory', url: NOT_CALLED, typeDefs: directorySdl },
    { name: 'register', url: NOT_CALLED, typeDefs: registerSdl },
  ]);
  if (!supergraphSdl) {
    throw new Error(
      `The subgraphs do not compose: ${(errors ?? []).map(({ message }) => message).join('; ')}`,
    );
  }
  return { sdl: supergraphSdl, directorySdl, registerSdl, registerSchema: buildRegisterSchema(registerSdl) };
}

function readSubgraph(name: 'directory' | 'register'): DocumentNode {
  return readSdl(fileURLToPath(new URL(`../subgraphs/${name}`, import.meta.url)));
}

/** A register's schema without resolvers: it is executed over what registers answered. */
export function buildRegisterSchema(sdl: DocumentNode): GraphQLSchema {
  const { Instant, CalendarDate, JSON } = scalars;
  const schema = buildSubgraphSchema([{ typeDefs: sdl, resolvers: { Instant, CalendarDate, JSON } }]);
  const entities = schema.getQueryType()?.getFields()['_entities'];
  const entity = schema.getType('_Entity');
  if (!entities || !isUnionType(entity)) throw new Error('The register has no entity.');
  delete entities.resolve;
  entities.args = [];
  entity.resolveType = () => 'Register';
  return schema;
}
