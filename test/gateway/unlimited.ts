/** A GraphQL server without any limit on how one may ask it: what it answers and a gateway refuses, a limit refuses. */
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, graphql } from 'graphql';

export interface UnlimitedServer {
  gateway: { url: string };
  /** It asks for none. */
  token: string;
  close(): Promise<void>;
}

/** As much of the federation's schema as the attacks ask for. */
const schema = buildSchema(`
  scalar Input
  type Breach { id: ID! }
  type Breaches { totalCount: Int! }
  type Query { breaches: Breaches! }
  type Mutation { recordBreach(party: ID!, input: Input!): Breach! }
`);

const rootValue = {
  breaches: { totalCount: 2 },
  recordBreach: ({ party }: { party: string }) => ({ id: `${party}-new` }),
};

/** It looks for slow clients as often as the limited server of the tests does, and finds none too slow. */
const NO_LIMITS = {
  requestTimeout: 0,
  http: { headersTimeout: 0, connectionsCheckingInterval: 20, maxHeaderSize: 1024 * 1024 },
};

export async function startUnlimited(): Promise<UnlimitedServer> {
  const apollo = new ApolloServer({
    schema,
    rootValue,
    csrfPrevention: false,
    allowBatchedHttpRequests: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const http: FastifyInstance = fastify({ ...NO_LIMITS, forceCloseConnections: true });
  takeAnyContentTypeAsJson(http);
  letEverySiteIn(http);
  http.post('/graphql', fastifyApolloHandler(apollo));
  // Apollo Server itself writes nothing by GET, so that this goes past it.
  http.get<{ Querystring: { query: string } }>('/graphql', ({ query }) =>
    graphql({ schema, rootValue, source: query.query }),
  );
  http.get('/health/live', () => ({ status: 'live' }));
  const origin = await http.listen({ port: 0, host: '127.0.0.1' });
  return {
    gateway: { url: `${origin}/graphql` },
    token: 'none',
    close: async () => {
      await http.close();
      await apollo.stop();
    },
  };
}

function takeAnyContentTypeAsJson(http: FastifyInstance): void {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) =>
    done(null, JSON.parse(body as string)),
  );
}

function letEverySiteIn(http: FastifyInstance): void {
  http.addHook('onRequest', async ({ headers }, reply) => {
    if (!headers.origin) return;
    reply.header('access-control-allow-origin', headers.origin);
    reply.header('access-control-allow-headers', headers['access-control-request-headers'] ?? '');
  });
  http.options('/graphql', (_request, reply) => reply.code(204).send());
}
