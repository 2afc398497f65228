/** Starts a gateway: directory, supergraph, party router, GraphQL and the addresses around it. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { openDirectory, type Directory } from '../shared/directory/reader.ts';
import { createHttp } from '../shared/http.ts';
import { createApollo, type Apollo } from './apollo.ts';
import { authenticate } from './authenticate.ts';
import type { GatewayConfig } from './config.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { Contracts } from './party-router/contracts.ts';
import { openDispatcher, RegisterClient } from './party-router/register-client.ts';
import { PartyRouter } from './party-router/router.ts';
import { serveQueryPage } from './query-page.ts';
import { composeSupergraph } from './supergraph.ts';

export interface RunningGateway {
  /** The GraphQL endpoint. */
  url: string;
  /** What is kept between requests: queries and their plans. */
  kept: Pick<Apollo, 'documents' | 'plans'>;
  close(): Promise<void>;
}

interface Overrides {
  /** The clock. @default the machine's */
  now?: () => Date;
  /** Who the parties are. @default read from the configured source */
  directory?: Directory;
}

/** Starts the gateway and answers once it is ready. */
export async function startGateway(
  config: GatewayConfig,
  overrides: Overrides = {},
): Promise<RunningGateway> {
  const now = overrides.now ?? (() => new Date());
  const directory =
    overrides.directory ??
    (await openDirectory({ source: config.directorySource, admissionKey: config.admissionKey, now }));
  const metrics = createMetrics(() => directory.parties());
  const { apollo, closeRouter } = assemble(config, directory, metrics);
  await apollo.server.start();
  const http = createHttp({ bodyLimitBytes: config.limits.bodyBytes });
  const openIntrospection = config.mode === 'demonstration';
  http.route({
    url: '/graphql',
    method: 'POST',
    handler: fastifyApolloHandler(apollo.server, {
      context: (request) => authenticate(request, { directory, now, openIntrospection }),
    }),
  });
  serveOperations(http, metrics);
  if (config.mode === 'demonstration') serveQueryPage(http);
  const origin = await http.listen({ port: config.port, host: config.host });
  return {
    url: `${origin}/graphql`,
    kept: apollo,
    async close() {
      await http.close();
      await apollo.server.stop();
      await closeRouter();
      if (!overrides.directory) directory.close();
    },
  };
}

function assemble(config: GatewayConfig, directory: Directory, metrics: Metrics) {
  const supergraph = composeSupergraph();
  const limits = config.limits.router;
  const dispatcher = openDispatcher(limits);
  const contracts = new Contracts(supergraph.registerSdl, supergraph.registerSchema, dispatcher);
  const client = new RegisterClient(dispatcher, contracts, limits);
  const router = new PartyRouter({
    schema: supergraph.registerSchema,
    directory,
    client,
    limits,
    onAsked: metrics.asked,
  });
  const forget = directory.onChange(({ parties }) => {
    client.reachability.keepOnly(new Set(parties.flatMap(({ register }) => register?.endpoint ?? [])));
  });
  const closeRouter = async () => {
    forget();
    client.reachability.close();
    await dispatcher.destroy();
  };
  return { apollo: createApollo({ config, supergraph, directory, router, metrics }), closeRouter };
}

/** For whoever runs the gateway: whether it lives, whether it can serve, and what it counts. */
function serveOperations(http: FastifyInstance, { registry }: Metrics): void {
  http.get('/health/live', () => ({ status: 'live' }));
  // It listens only once a verified directory is held.
  http.get('/health/ready', () => ({ status: 'ready' }));
  http.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
