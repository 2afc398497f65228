/** Starts a gateway: directory, supergraph, party router, GraphQL, and the routes beside it. */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { signGatewayRequest } from '../shared/callers/gateway-signature.ts';
import { openDirectory, type Directory } from '../shared/directory/reader.ts';
import { createHttp } from '../shared/http.ts';
import { loadJwk } from '../shared/keys.ts';
import { createApollo, type Apollo } from './apollo.ts';
import { authenticate } from './authenticate.ts';
import type { GatewayConfig } from './config.ts';
import { allowConsoles } from './console-origins.ts';
import { readPersistedOperations, type PersistedOperations } from './limits/persisted-operations.ts';
import { rateLimit } from './limits/rate.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { Contracts } from './party-router/contracts.ts';
import { openDispatcher } from './party-router/dispatcher.ts';
import { RegisterClient, type SignRequest } from './party-router/register-client.ts';
import { PartyRouter } from './party-router/router.ts';
import { serveQueryPage } from './query-page.ts';
import { serveStartPage } from './start-page.ts';
import { composeSupergraph } from './supergraph.ts';

export interface RunningGateway {
  /** The GraphQL endpoint. */
  url: string;
  /** The caches that outlive a request: queries and their plans. */
  kept: Pick<Apollo, 'documents' | 'plans'>;
  close(): Promise<void>;
}

interface Overrides {
  /** The clock. @default the machine's */
  now?: () => Date;
  /** Who the parties are. @default read from the configured source */
  directory?: Directory;
}

/** Starts the gateway; resolves when it is ready. */
export async function startGateway(
  config: GatewayConfig,
  overrides: Overrides = {},
): Promise<RunningGateway> {
  const now = overrides.now ?? (() => new Date());
  const directory =
    overrides.directory ??
    (await openDirectory({ source: config.directorySource, admissionKey: config.admissionKey, now }));
  const metrics = createMetrics(() => directory.parties());
  const file = config.persistedOperationsFile;
  const persisted = file === undefined ? null : readPersistedOperations(file);
  const { apollo, closeRouter } = assemble({ config, directory, metrics, persisted, now });
  const checkRate = rateLimit(config.limits);
  await apollo.server.start();
  const http = createHttp({ bodyLimitBytes: config.limits.bodyBytes });
  const context = (request: FastifyRequest) =>
    authenticate(request, { directory, now, mode: config.mode, checkRate, persisted });
  await http.register(
    async (graphql) => {
      await allowConsoles(graphql, directory);
      graphql.post('/', fastifyApolloHandler(apollo.server, { context }));
    },
    { prefix: '/graphql' },
  );
  serveOperations(http, metrics);
  serveStartPage(http, directory, config.mode);
  if (config.mode === 'demonstration') await http.register(serveQueryPage);
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

/** Signs requests to registers; null without a key. */
function signer({ gatewayKeyFile }: GatewayConfig, now: () => Date): SignRequest | null {
  if (gatewayKeyFile === undefined) return null;
  const key = loadJwk(gatewayKeyFile);
  if (!key.d || !key.kid) throw new Error('GATEWAY_KEY must be the path of a private JWK with a `kid`.');
  return (request) => signGatewayRequest(request, key, now());
}

interface Parts {
  config: GatewayConfig;
  directory: Directory;
  metrics: Metrics;
  persisted: PersistedOperations | null;
  now: () => Date;
}

function assemble({ config, directory, metrics, persisted, now }: Parts) {
  const supergraph = composeSupergraph();
  const limits = config.limits.router;
  const dispatcher = openDispatcher(limits, config.registerTls);
  const contracts = new Contracts(supergraph.registerSdl, supergraph.registerSchema, dispatcher);
  const client = new RegisterClient(dispatcher, contracts, limits, signer(config, now));
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
  return { apollo: createApollo({ config, supergraph, directory, router, metrics, persisted }), closeRouter };
}

/** Routes for operators: liveness, readiness and metrics. */
function serveOperations(http: FastifyInstance, { registry }: Metrics): void {
  http.get('/health/live', () => ({ status: 'live' }));
  // The server listens only once it holds a verified directory.
  http.get('/health/ready', () => ({ status: 'ready' }));
  http.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}
