/** Environment -> Config of a gateway; names every missing or unusable variable at once. */
import type { JWK } from 'jose';
import { BODY_LIMIT_BYTES } from '../shared/http.ts';
import { loadJwk } from '../shared/keys.ts';
import { readTlsFiles, type TlsFiles } from '../shared/tls.ts';
import type { RateLimits } from './limits/rate.ts';
import type { OperationLimits } from './limits/rules.ts';
import type { PartyRouterOptions } from './party-router/router.ts';

export interface GatewayConfig {
  /** PORT. @default 4000 */
  port: number;
  /** HOST, the address to listen on. @default 127.0.0.1 */
  host: string;
  /** MODE: only the demonstration has introspection and the query page. @default production */
  mode: 'production' | 'demonstration';
  /** DIRECTORY_SOURCE: file path or http(s) URL of the signed directory. */
  directorySource: string;
  /** ADMISSION_KEY: the public JWK that signs the directory, inline or as a file path. */
  admissionKey: JWK;
  /** GATEWAY_KEY: path of the private JWK with which it signs its requests to registers; unset: it signs nothing. */
  gatewayKeyFile?: string | undefined;
  /**
   * GATEWAY_TLS_CERT_FILE and GATEWAY_TLS_KEY_FILE, in PEM: its certificate for registers that ask for one, and
   * GATEWAY_TLS_CA_FILE: an authority that it trusts for registers; unset: it has no certificate.
   */
  registerTls?: TlsFiles | undefined;
  /** PERSISTED_OPERATIONS: path of a JSON list of documents, the only ones that people may send; unset: any. */
  persistedOperationsFile?: string | undefined;
  limits: GatewayLimits;
}

/**
 * PARTY_TIMEOUT_MS=2000, WRITE_TIMEOUT_MS=15000, ANSWER_BYTES=10000000 and REQUESTS_PER_ENDPOINT=256 bound one
 * register; REPRESENTATIONS=5000 one step; DEPTH=20, ALIASES=50, TOKENS=4000, ROOT_FIELDS=20, REGISTER_HOPS=2 and
 * COST=20000 one operation; BODY_BYTES=1048576 one request; CALLER_RATE=50 and PARTY_RATE=200 requests a second.
 */
export interface GatewayLimits extends OperationLimits, RateLimits {
  router: PartyRouterOptions['limits'];
  /** Bytes of a request's body. @default 1 MiB */
  bodyBytes: number;
}

type Environment = Record<string, string | undefined>;

/** Reads the configuration, or throws one error that names every problem. */
export function readConfig(env: Environment): GatewayConfig {
  const problems: string[] = [];
  const config: GatewayConfig = {
    port: readWhole(env, problems, 'PORT', 4000, 0),
    host: env['HOST'] ?? '127.0.0.1',
    mode: readMode(env, problems),
    directorySource: readText(env, problems, 'DIRECTORY_SOURCE'),
    admissionKey: readKey(env, problems),
    gatewayKeyFile: env['GATEWAY_KEY'] || undefined,
    registerTls: readTlsFiles(env, { prefix: 'GATEWAY_TLS', ca: 'GATEWAY_TLS_CA_FILE' }, problems),
    persistedOperationsFile: env['PERSISTED_OPERATIONS'] || undefined,
    limits: readLimits((name, fallback) => readWhole(env, problems, name, fallback, 1)),
  };
  if (problems.length > 0) throw new Error(`The gateway cannot start: ${problems.join('; ')}.`);
  return config;
}

function readLimits(read: (name: string, fallback: number) => number): GatewayLimits {
  return {
    router: {
      partyTimeout: read('PARTY_TIMEOUT_MS', 2_000),
      writeTimeout: read('WRITE_TIMEOUT_MS', 15_000),
      answerBytes: read('ANSWER_BYTES', 10_000_000),
      requestsPerEndpoint: read('REQUESTS_PER_ENDPOINT', 256),
      representations: read('REPRESENTATIONS', 5_000),
    },
    depth: read('DEPTH', 20),
    aliases: read('ALIASES', 50),
    tokens: read('TOKENS', 4_000),
    rootFields: read('ROOT_FIELDS', 20),
    registerHops: read('REGISTER_HOPS', 2),
    cost: read('COST', 20_000),
    callerRate: read('CALLER_RATE', 50),
    partyRate: read('PARTY_RATE', 200),
    bodyBytes: read('BODY_BYTES', BODY_LIMIT_BYTES),
  };
}

/** The limits if the environment sets none. */
export const DEFAULT_LIMITS: GatewayLimits = readLimits((_name, fallback) => fallback);

/** Apollo Gateway reports to its maker unless this variable is set when it is created. */
export function disableTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}

function readWhole(
  env: Environment,
  problems: string[],
  name: string,
  fallback: number,
  least: number,
): number {
  const value = Number(env[name] ?? fallback);
  if (!Number.isInteger(value) || value < least)
    problems.push(`${name} must be a whole number from ${least}`);
  return value;
}

function readText(env: Environment, problems: string[], name: string): string {
  const value = env[name];
  if (!value) problems.push(`${name} is missing`);
  return value ?? '';
}

function readMode(env: Environment, problems: string[]): GatewayConfig['mode'] {
  const mode = env['MODE'] ?? 'production';
  if (mode === 'production' || mode === 'demonstration') return mode;
  problems.push('MODE must be production or demonstration');
  return 'production';
}

function readKey(env: Environment, problems: string[]): JWK {
  const source = readText(env, problems, 'ADMISSION_KEY');
  try {
    if (source) return loadJwk(source);
  } catch {
    problems.push('ADMISSION_KEY must be a JWK or the path of a file that holds one');
  }
  return {};
}
