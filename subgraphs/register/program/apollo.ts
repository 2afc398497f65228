/** The GraphQL server of a register: its limits, and what of an error callers are told. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { isErrorCode, readAbout } from '../../../shared/errors.ts';
import { log } from '../../../shared/log.ts';
import type { Context } from '../kernel/context.ts';
import type { RegisterConfig } from './config.ts';

/** Serves the register's schema within bounds; nothing of a request is kept. */
export function createApollo(
  config: RegisterConfig,
  schema: GraphQLSchema,
  http: FastifyInstance,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: config.mode === 'demonstration',
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    // A document may hold a person as a literal: none is kept.
    documentStore: null,
    stopOnTerminationSignals: false,
    validationRules: [maxDepthRule({ n: MOST_DEPTH }), maxAliasesRule({ n: MOST_ALIASES })],
    parseOptions: { maxTokens: MOST_TOKENS },
    plugins: [ApolloServerPluginInlineTraceDisabled(), closeWith(http)],
    formatError: maskError,
  } as never);
}

const MOST_DEPTH = 25;
const MOST_ALIASES = 100;
const MOST_TOKENS = 10_000;

/** Lets running requests finish before the server goes. */
function closeWith(http: FastifyInstance): ApolloServerPlugin<Context> {
  return {
    serverWillStart: async () => ({
      drainServer: async () => {
        await http.close();
      },
    }),
  };
}

/** Refusals go out as they are; anything else is masked, and logged without its message, under an id that the caller gets. */
function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path } = formatted;
  const code = formatted.extensions?.code;
  if (code === 'GRAPHQL_VALIDATION_FAILED' || code === 'GRAPHQL_PARSE_FAILED') {
    return { message, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR')
    return { message, path, extensions: { ...readAbout(formatted.extensions), code } } as never;
  const cause = unwrapResolverError(error);
  if (isUnstorableText(cause))
    return { message: 'A text may hold no NUL.', path, extensions: { code: 'BAD_USER_INPUT' } } as never;
  const id = uuidv7();
  const name = cause instanceof Error && !(cause instanceof GraphQLError) ? cause.name : 'GraphQLError';
  log('register.error', { id, path: path?.join('..'), name, where: whereOf(cause) });
  return {
    message: `Something failed here; quote ${id}.`,
    path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  } as never;
}

/** PostgreSQL's `character_not_in_repertoire`: a text with NUL, in an argument that no action has checked. */
function isUnstorableText(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === '22021';
}

/** The first line of our own code in a stack: a file and a line, never a value. */
function whereOf(error: unknown): string | undefined {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack.match(/(?:subgraphs|shared)\/[^)\s]+:\d+/)?.[0];
}
