/** The data source of the subgraph `directory`, which is served in the gateway's own process. */
import type { GraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Directory } from '../shared/directory/reader.ts';
import { directoryResolvers } from '../subgraphs/directory/resolvers.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The document of a step: parsed already if the plan is cached. */
export function documentOf(options: Options): DocumentNode {
  return ('document' in options && options.document) || parse(options.request.query ?? '');
}

export class DirectorySource implements GraphQLDataSource {
  readonly #schema: GraphQLSchema;

  constructor(sdl: DocumentNode, directory: Directory) {
    this.#schema = buildSubgraphSchema([{ typeDefs: sdl, resolvers: directoryResolvers(directory) }]);
  }

  async process(options: Options): Promise<Answer> {
    return execute({
      schema: this.#schema,
      document: documentOf(options),
      variableValues: options.request.variables,
      contextValue: options.context,
    });
  }
}
