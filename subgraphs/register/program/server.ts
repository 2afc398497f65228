/** Starts a register program: databases, alarm clocks, and the GraphQL server at its own address. */
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema } from 'graphql';
import { type DataSource } from 'typeorm';
import { Agent } from 'undici';
import { FEDERATION_AUDIENCE, registerAudience } from '../../../shared/callers/caller.ts';
import { CONTRACT_HEADER, CONTRACT_PATH, contractDigest, printContract } from '../../../shared/contract.ts';
import { loadBankHolidays } from '../../../shared/calendar/calendar.ts';
import { openDirectory, type Directory } from '../../../shared/directory/reader.ts';
import { isObject } from '../../../shared/envelopes/jws.ts';
import { createHttp } from '../../../shared/http.ts';
import { log } from '../../../shared/log.ts';
import { clientTls } from '../../../shared/tls.ts';
import { publishAgreements } from '../agreements/published/routes.ts';
import { withAuditAccess } from '../proof/auditing/access.ts';
import { serveCalendarFeeds } from '../duties/calendar-feeds/routes.ts';
import { openCaseKeys } from '../kernel/case-keys.ts';
import { changeRoutes } from '../watch/changes/routes.ts';
import { createApollo } from './apollo.ts';
import { serveConsole } from './console.ts';
import { readPolicy, type HostedConfig, type RegisterConfig } from './config.ts';
import { bookTasks } from '../people/case-systems/tasks.ts';
import { caseTaskTask } from '../people/case-systems/delivery.ts';
import { bookChores, choreTasks } from './chores.ts';
import { contextFor, type Context } from '../kernel/context.ts';
import { openFrontDoor } from './front-door.ts';
import { openDatabase } from './database.ts';
import { serveEvidence } from '../proof/evidence/routes.ts';
import { finishForgetting } from '../people/forgetting/forget.ts';
import { mayAlterSchema } from './grants.ts';
import { startOutbox } from '../protocol/notices/alarm.ts';
import { policyWith } from '../kernel/policy.ts';
import { holdPrivateKeys } from '../kernel/private-keys.ts';
import { bookAlarms, listTask, reconcileAfterRestore } from '../protocol/reconciliation/reconcile.ts';
import { exportRoutes } from '../records/processing/exporting/routes.ts';
import { importRoutes } from '../records/processing/importing/receive.ts';
import type { RegisterOf } from '../kernel/register-of.ts';
import { ANNOUNCED, CONTRIBUTIONS } from './modules.ts';
import { resolvers } from './resolvers.ts';
import { buildRegisterSchema, registerSdl } from './schema.ts';

export interface RunningRegister {
  /** The GraphQL endpoint. */
  url: string;
  hosted: ReadonlyMap<string, RegisterOf>;
  close(): Promise<void>;
}

interface Overrides {
  /** The clock. @default the machine's */
  now?: () => Date;
  /** Who the parties are. @default read from the configured source */
  directory?: Directory;
}

/** Starts the program and answers once it is ready. */
export async function startRegister(
  config: RegisterConfig,
  overrides: Overrides = {},
): Promise<RunningRegister> {
  const now = overrides.now ?? (() => new Date());
  const directory =
    overrides.directory ??
    (await openDirectory({
      source: config.directorySource,
      admissionKey: config.admissionKey,
      keepAt: config.directoryKeptAt,
      now,
    }));
  const hosted = new Map<string, RegisterOf>();
  for (const entry of config.hosted)
    hosted.set(entry.party, await openRegister(config, entry, directory, now));
  for (const register of hosted.values()) await finishForgetting(register, now());
  const outboxes = await Promise.all([...hosted.values()].map(startWork));
  const { http, apollo } = await createServer(config, hosted, directory, now);
  const origin = await http.listen({ port: config.port, host: config.host });
  return {
    url: `${origin}/graphql`,
    hosted,
    async close() {
      await http.close();
      await apollo.stop();
      await Promise.all(outboxes.map((outbox) => outbox.stop()));
      for (const { dispatcher } of hosted.values()) await dispatcher?.destroy();
      await Promise.all([...hosted.values()].map(({ database }) => database.destroy()));
      if (!overrides.directory) directory.close();
    },
  };
}

/** Delivery of notices, and what a register does by itself day after day. */
async function startWork(register: RegisterOf): Promise<{ stop(): Promise<void> }> {
  await bookChores(register);
  await reconcileAfterRestore(register, register.now());
  await bookAlarms(register.database.manager, null);
  await bookTasks(register.database.manager, null);
  return startOutbox(register, {
    ...choreTasks(register),
    ...listTask(register),
    ...caseTaskTask(register),
  });
}

async function openRegister(
  config: RegisterConfig,
  entry: HostedConfig,
  directory: Directory,
  now: () => Date,
): Promise<RegisterOf> {
  const dispatcher = config.tls && new Agent({ connect: clientTls(config.tls) });
  const caseKeys = await openCaseKeys(entry.caseKeysDir);
  await caseKeys.applyDestroyed();
  const keys = holdPrivateKeys(entry, directory, now);
  return {
    party: entry.party,
    database: await openOwnDatabase(config, entry),
    directory,
    caseKeys,
    matchSecret: keys.matchSecret,
    get signingKey() {
      return keys.signing();
    },
    get decryptionKeys() {
      return keys.decryption();
    },
    bankHolidays: config.bankHolidaysFile ? loadBankHolidays(config.bankHolidaysFile) : undefined,
    policy: policyWith(readPolicy(entry)),
    timestampAuthority: config.timestampAuthority,
    gatewayUrl: config.gatewayUrl,
    dispatcher,
    contributions: CONTRIBUTIONS,
    mode: config.mode,
    now,
  };
}

async function openOwnDatabase({ mode }: RegisterConfig, entry: HostedConfig): Promise<DataSource> {
  const { party, databaseUrl, migrationDatabaseUrl, pool } = entry;
  const database = await openDatabase(databaseUrl, pool, migrationDatabaseUrl);
  if (mode === 'production' && (await mayAlterSchema(database)))
    log('database.role-may-alter-schema', { party, advice: 'set MIGRATION_DATABASE_URL' });
  return database;
}

/** Made once: it is the same for every register that this process starts. */
let schema: GraphQLSchema | undefined;

async function createServer(
  config: RegisterConfig,
  hosted: ReadonlyMap<string, RegisterOf>,
  directory: Directory,
  now: () => Date,
): Promise<{ http: FastifyInstance; apollo: ApolloServer<Context> }> {
  schema ??= buildRegisterSchema(resolvers);
  const http = createHttp({ bodyLimitBytes: REGISTER_BODY_LIMIT_BYTES, tls: config.tls });
  const apollo = createApollo(config, schema, http);
  await apollo.start();
  const audiences = [FEDERATION_AUDIENCE, ...[...hosted.keys()].map(registerAudience)];
  const callerOf = openFrontDoor({ config, directory, audiences, parties: [...hosted.keys()] });
  http.route({
    url: '/graphql',
    method: 'POST',
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const at = now();
        const proven = await callerOf(request, at);
        const caller = await withAuditAccess(proven, hosted.get(proven.party), at);
        const requestId = requestIdOf(request.headers['x-request-id']);
        return contextFor({ ...caller, requestId }, at, hosted, variablesOf(request.body));
      },
    }),
  });
  const files = { hosted, admit: withAuditAccess };
  await http.register(importRoutes, files);
  await http.register(exportRoutes, files);
  const databaseUrls = new Map(config.hosted.map(({ party, databaseUrl }) => [party, databaseUrl]));
  await http.register(changeRoutes, { hosted, databaseUrls, tables: ANNOUNCED });
  publish(http, printContract(registerSdl), hosted);
  await serveConsole(http, config, hosted);
  publishAgreements(http, hosted);
  serveCalendarFeeds(http, hosted);
  serveEvidence(http, { hosted, directory, mode: config.mode, now });
  return { http, apollo };
}

/** As a gateway gives it, for the audit; whoever calls could give any, so it proves nothing. */
function requestIdOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[\w.:-]{1,100}$/.test(header) ? header : null;
}

function variablesOf(body: unknown): Record<string, unknown> {
  const variables = isObject(body) ? body.variables : null;
  return isObject(variables) ? variables : {};
}

/** Larger than the gateway's own limit, for requests that it makes of many representations. */
const REGISTER_BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** The contract that is served, and whether this program is well. */
function publish(http: FastifyInstance, contract: string, hosted: ReadonlyMap<string, RegisterOf>): void {
  const digest = contractDigest(contract);
  http.addHook('onSend', async (_request, reply) => void reply.header(CONTRACT_HEADER, digest));
  http.get(CONTRACT_PATH, (_request, reply) => reply.type('text/plain; charset=utf-8').send(contract));
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.allSettled(
      [...hosted.values()].map(({ database }) => database.query('select 1')),
    );
    const well = answers.every(({ status }) => status === 'fulfilled');
    return reply.code(well ? 200 : 503).send({ status: well ? 'ready' : 'no database' });
  });
}
