/** The GraphQL server: Apollo Server over Apollo Gateway, which plans for the two subgraphs. */
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Kind, type DocumentNode } from 'graphql';
import type { Directory } from '../shared/directory/reader.ts';
import { log } from '../shared/log.ts';
import { disableTelemetry, type GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import { DirectorySource } from './directory-source.ts';
import { formatError } from './errors.ts';
import { checkCost } from './limits/cost.ts';
import { cacheOf, type PersistedOperations } from './limits/persisted-operations.ts';
import { limitRules } from './limits/rules.ts';
import type { Metrics } from './metrics.ts';
import { fragmentsOf } from './party-router/ast.ts';
import type { PartyRouter } from './party-router/router.ts';
import { joinedParties } from './party-router/step.ts';
import { QueryStore } from './query-store.ts';
import type { Supergraph } from './supergraph.ts';
import { valueCompletionPlugin } from './value-completion.ts';

interface ApolloParts {
  config: GatewayConfig;
  supergraph: Supergraph;
  directory: Directory;
  router: PartyRouter;
  metrics: Metrics;
  /** Null: any operation is allowed. */
  persisted: PersistedOperations | null;
}

/** The part of a query plan that tells whether it writes. */
interface PlanNode {
  kind?: string;
  operationKind?: string;
  node?: PlanNode;
  nodes?: PlanNode[];
  ifClause?: PlanNode;
  elseClause?: PlanNode;
}

export interface Apollo {
  server: ApolloServer<GatewayContext>;
  documents: QueryStore<DocumentNode>;
  plans: QueryStore<PlanNode>;
}

// The libraries' messages may quote what a caller sent, so only the fact is logged.
const logger = {
  debug: () => {},
  info: () => {},
  warn: () => log('graphql.warning'),
  error: () => log('graphql.error'),
};

export function createApollo(parts: ApolloParts): Apollo {
  disableTelemetry();
  const documents = new QueryStore<DocumentNode>(hasMutation);
  const plans = new QueryStore<PlanNode>(isMutationPlan);
  const { config, router, supergraph, directory } = parts;
  const directorySource = new DirectorySource(supergraph.directorySdl, directory);
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name }) => (name === 'directory' ? directorySource : router),
    queryPlannerConfig: { cache: plans as never, exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger,
  });
  const isDemonstration = config.mode === 'demonstration';
  const server = new ApolloServer<GatewayContext>({
    gateway,
    documentStore: documents,
    formatError,
    logger,
    introspection: isDemonstration,
    hideSchemaDetailsFromClientErrors: !isDemonstration,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: parts.persisted ? { cache: cacheOf(parts.persisted) } : false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: config.limits.tokens },
    validationRules: limitRules(config.limits),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costPlugin(parts),
      measuringPlugin(parts.metrics),
      valueCompletionPlugin,
    ],
  });
  return { server, documents, plans };
}

function hasMutation({ definitions }: DocumentNode): boolean {
  return definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation',
  );
}

function isMutationPlan({ operationKind, node, nodes = [], ifClause, elseClause }: PlanNode): boolean {
  if (operationKind === 'mutation') return true;
  return [node, ifClause, elseClause, ...nodes].some((child) => child !== undefined && isMutationPlan(child));
}

function costPlugin({ config, directory, router }: ApolloParts): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          checkCost({
            schema,
            operation,
            fragments: fragmentsOf(document),
            variables: request.variables ?? {},
            joined: joinedParties(directory).length,
            isAskedOfAll: (name) => router.isAskedOfAll(name),
            most: config.limits.cost,
          });
        },
      };
    },
  };
}

function measuringPlugin(metrics: Metrics): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      const begun = performance.now();
      return {
        async willSendResponse({ operation, errors }) {
          metrics.answered(operation?.operation ?? 'none', Boolean(errors), performance.now() - begun);
        },
      };
    },
  };
}
